//! The best value of one parameter over its whole range, of two together, and of several.
//!
//! An output may have several peaks in a parameter: a coarse scan finds where they are, golden sections the height of
//! each.

use super::slider;
use crate::numeric::extremum::narrow;
use crate::param::ParamSpec;

/// Places of the scan along one slider.
const PLACES: u32 = 17;
const SECTIONS: u32 = 26;

/// Where a parameter stands best.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Best {
    /// Its value.
    pub value: f64,
    /// The output there.
    pub output: f64,
}

/// Where two parameters stand best together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BestPair {
    /// Their values.
    pub values: [f64; 2],
    /// The output there.
    pub output: f64,
}

/// The value of one parameter at which an output of it is highest; never worse than where it stands.
#[must_use]
pub fn best(spec: &ParamSpec, here: Best, output: &mut dyn FnMut(f64) -> f64) -> Best {
    let value = |place: f64| slider::value(spec, place);
    let [at, highest] = if slider::is_continuous(spec) {
        highest(PLACES, SECTIONS, &mut |place| output(value(place)))
    } else {
        stepped(spec, output)
    };
    if is_better(highest, here.output) {
        Best {
            value: value(at),
            output: highest,
        }
    } else {
        here
    }
}

/// [`best`] for one parameter of several.
#[must_use]
pub fn single(
    specs: &[ParamSpec],
    values: &[f64],
    index: usize,
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> Best {
    let mut moved = values.to_vec();
    let here = Best {
        value: values[index],
        output: evaluate(values),
    };
    best(&specs[index], here, &mut |value| {
        moved[index] = value;
        evaluate(&moved)
    })
}

/// The values of two parameters at which the output is highest; never worse than where they stand, nor than the best
/// of either alone.
///
/// One is scanned and narrowed over the best of the other, so that a ridge, along which a kink runs, is followed and
/// not mistaken for a peak.
#[must_use]
pub fn pair(
    specs: &[ParamSpec],
    values: &[f64],
    [one, other]: [usize; 2],
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> BestPair {
    const COARSE: u32 = 13;
    const FINE: u32 = 18;
    let mut moved = values.to_vec();
    let mut best = BestPair {
        values: [values[one], values[other]],
        output: evaluate(values),
    };
    let here = best.values;
    for (place, alone) in [one, other].into_iter().enumerate() {
        let found = single(specs, values, alone, evaluate);
        if is_better(found.output, best.output) {
            best = BestPair {
                values: here,
                output: found.output,
            };
            best.values[place] = found.value;
        }
    }
    // The range of the second in which its best is looked for, once the scan of both has found the region.
    let mut window = [0.0, 1.0];
    let mut at = |first: f64, window: [f64; 2], sections: u32| {
        moved[one] = slider::value(&specs[one], first);
        let mut output = |second: f64| {
            moved[other] = slider::value(&specs[other], second);
            evaluate(&moved)
        };
        if sections == 0 {
            return scan(COARSE, &mut output);
        }
        let middle = f64::midpoint(window[0], window[1]);
        let known = [middle, -output(middle)];
        let [second, lowest] = narrow(&mut |second| -output(second), window, known, sections);
        [second, -lowest]
    };
    let mut keep = |first: f64, [second, output]: [f64; 2]| {
        if is_better(output, best.output) {
            best = BestPair {
                values: [
                    slider::value(&specs[one], first),
                    slider::value(&specs[other], second),
                ],
                output,
            };
        }
        output
    };
    let [first, _] = scan(COARSE, &mut |first| {
        let found = at(first, window, 0);
        keep(first, found)
    });
    let width = 1.0 / f64::from(COARSE - 1);
    let around = |place: f64| {
        [
            libm::fmax(place - width, 0.0),
            libm::fmin(place + width, 1.0),
        ]
    };
    let [second, output] = at(first, window, 0);
    window = around(second);
    let _ = narrow(
        &mut |first| {
            let found = at(first, window, FINE);
            -keep(first, found)
        },
        around(first),
        [first, -output],
        FINE,
    );
    best
}

/// The best of several parameters: pairs in turn, until none gains.
#[must_use]
pub fn several(
    specs: &[ParamSpec],
    values: &[f64],
    indices: &[usize],
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> (Vec<f64>, f64) {
    const ROUNDS: u32 = 40;
    /// A gain by less than this is none.
    const SLIGHT: f64 = 1e-10;
    let mut best = values.to_vec();
    let mut output = evaluate(values);
    for _ in 0..ROUNDS {
        let before = output;
        for (place, one) in indices.iter().enumerate() {
            for other in &indices[place + 1..] {
                let found = pair(specs, &best, [*one, *other], evaluate);
                [best[*one], best[*other]] = found.values;
                output = found.output;
            }
        }
        if output - before <= SLIGHT * f64::abs(output) {
            break;
        }
    }
    (best, output)
}

/// Any value is better than none.
const fn is_better(output: f64, than: f64) -> bool {
    output > than || than.is_nan() && output.is_finite()
}

/// The highest place of a function over the places 0 to 1, and its height; minus infinity where it has none.
///
/// Each place of the scan that is higher than its neighbors is narrowed, and not the highest alone: beside a lower one
/// a narrow peak may be the highest of all.
fn highest(places: u32, sections: u32, f: &mut dyn FnMut(f64) -> f64) -> [f64; 2] {
    let width = 1.0 / f64::from(places - 1);
    let mut highest = [0.0, f64::NEG_INFINITY];
    let (mut before, mut last) = (f64::NEG_INFINITY, [0.0, f64::NEG_INFINITY]);
    // One more, lower than any, ends the scan.
    for index in 0..=places {
        let place = f64::from(index) / f64::from(places - 1);
        let mut height = f64::NEG_INFINITY;
        if index < places {
            height = libm::fmax(f(place), height);
        }
        let [at, known] = last;
        if known > before && height <= known {
            let ends = [libm::fmax(at - width, 0.0), libm::fmin(at + width, 1.0)];
            let [peak, lowest] = narrow(&mut |place| -f(place), ends, [at, -known], sections);
            if -lowest > highest[1] {
                highest = [peak, -lowest];
            }
        }
        before = known;
        last = [place, height];
    }
    highest
}

fn scan(places: u32, f: &mut dyn FnMut(f64) -> f64) -> [f64; 2] {
    let mut highest = [0.0, f64::NEG_INFINITY];
    for index in 0..places {
        let place = f64::from(index) / f64::from(places - 1);
        let height = f(place);
        if height > highest[1] {
            highest = [place, height];
        }
    }
    highest
}

/// The highest of what stands on its steps alone.
fn stepped(spec: &ParamSpec, output: &mut dyn FnMut(f64) -> f64) -> [f64; 2] {
    let mut highest = [0.0, f64::NEG_INFINITY];
    let mut value = spec.minimum;
    while value <= spec.maximum {
        let height = output(value);
        if height > highest[1] {
            highest = [slider::place(spec, value), height];
        }
        value += spec.step;
    }
    highest
}

#[cfg(test)]
mod tests;
