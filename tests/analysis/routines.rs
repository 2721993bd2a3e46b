//! Elasticities, swings and best settings, each against the model at other values.

use super::{continuous, every, numeric, one_of, outputs, setting};
use narrows::analysis::elasticity::elasticities;
use narrows::analysis::swing::{SHARE, swings};
use narrows::analysis::{best, slider};

/// The best of one parameter is no worse than any place of its coarse scan, nor than where it stands; between those
/// places it misses, in one of a hundred, what is narrower: the sides of a pole.
#[test]
fn no_place_of_a_grid_is_better_than_the_best() {
    const SCAN: u32 = 16;
    let (mut asked, mut missed) = (0, Vec::new());
    every(5, [40, 4], |entry, stream| {
        let values = setting(entry, stream);
        let output = one_of(&numeric(entry), stream);
        let free = one_of(&continuous(entry), stream);
        let spec = &entry.params()[free];
        let at = |value: f64| {
            let mut values = values.clone();
            values[free] = value;
            outputs(entry, &values)[output]
        };
        let found = best::single(entry.params(), &values, free, &mut |at| {
            outputs(entry, at)[output]
        });
        let name = || {
            let output = &entry.outputs()[output].name;
            format!("{} {output} by {}: {found:?}", entry.id(), spec.name)
        };
        if found.output.is_nan() {
            return;
        }
        asked += 1;
        assert_eq!(at(found.value), found.output, "{}", name());
        let is_worse_than = |value: f64| at(value) > found.output;
        assert!(!is_worse_than(values[free]), "{}", name());
        let place = |half: u32| slider::value(spec, f64::from(half) / f64::from(2 * SCAN));
        for half in 0..=2 * SCAN {
            let is_worse = is_worse_than(place(half));
            assert!(half % 2 == 1 || !is_worse, "{} at {}", name(), place(half));
        }
        if (0..2 * SCAN).any(|half| is_worse_than(place(half))) {
            missed.push(name());
        }
    });
    assert!(asked > 300, "{asked}");
    assert!(missed.len() * 100 <= asked, "{missed:#?} of {asked}");
}

/// An elasticity agrees with that of a difference ten times as fine, but in one of a hundred, where a jump
/// lies between both: a day of a project, a loop.
#[test]
fn elasticities_agree_with_a_finer_difference() {
    const STEP: f64 = 1e-5;
    let (mut compared, mut apart) = (0, Vec::new());
    every(6, [4, 2], |entry, stream| {
        let values = setting(entry, stream);
        let here = outputs(entry, &values);
        let specs = entry.params();
        let outputs_at = |place: usize, value: f64| {
            let mut values = values.clone();
            values[place] = value;
            outputs(entry, &values)
        };
        let above: Vec<Vec<f64>> = (0..specs.len())
            .map(|place| match specs[place] {
                spec if values[place] * (1.0 + STEP) > spec.maximum => Vec::new(),
                _ => outputs_at(place, values[place] * (1.0 + STEP)),
            })
            .collect();
        let output = one_of(&numeric(entry), stream);
        let found = elasticities(specs, &values, &mut |at| outputs(entry, at)[output]);
        for (place, one) in found.iter().enumerate() {
            assert_eq!(one.name, specs[place].name);
            let Some(moved) = above[place].get(output) else {
                continue;
            };
            let finer = (moved / here[output] - 1.0) / STEP;
            if one.above.is_nan() || finer.is_nan() || values[place] == 0.0 {
                continue;
            }
            compared += 1;
            // The first difference is off by half its step times the curvature, of the order of the square.
            if (one.above - finer).abs() > 1e-3 * (1.0 + one.above * one.above) {
                apart.push(format!(
                    "{} {} {one:?} {finer}",
                    entry.id(),
                    entry.outputs()[output].name
                ));
            }
        }
    });
    assert!(compared > 500, "{compared}");
    assert!(apart.len() * 100 <= compared, "{compared} {apart:#?}");
}

/// The ends of each bar of a tornado are the model's, and the widest comes first.
#[test]
fn the_ends_of_a_swing_are_the_models() {
    every(7, [8, 2], |entry, stream| {
        let values = setting(entry, stream);
        let output = one_of(&numeric(entry), stream);
        let found = swings(entry.params(), &values, &mut |at| {
            outputs(entry, at)[output]
        });
        let mut places: Vec<usize> = found.iter().map(|swing| swing.index).collect();
        places.sort_unstable();
        let mut free = continuous(entry);
        free.retain(|place| !entry.params()[*place].is_run);
        assert_eq!(places, free, "{}", entry.id());
        let mut before = f64::INFINITY;
        for swing in found {
            let spec = &entry.params()[swing.index];
            let end = |share: f64| {
                let mut moved = values.clone();
                let by = share * values[swing.index].abs();
                moved[swing.index] = (values[swing.index] + by)
                    .max(spec.minimum)
                    .min(spec.maximum);
                outputs(entry, &moved)[output]
            };
            for (is, was) in [(end(-SHARE), swing.lower), (end(SHARE), swing.higher)] {
                assert!(
                    is == was || is.is_nan() && was.is_nan(),
                    "{} {}",
                    entry.id(),
                    spec.name
                );
            }
            let width = swing.width();
            assert!(
                before.is_nan() && width.is_nan()
                    || !before.is_nan() && (width <= before || width.is_nan())
            );
            before = width;
        }
    });
}
