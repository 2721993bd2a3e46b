//! Pictures of a run: every mark finite and within the axes, whatever the setting and the time.

use narrows::chart::{ChartSpec, Mark, Role};
use narrows::machine::simulation::Recording;
use narrows::machine::steady::Steady;
use narrows::machine::{Params, tuned};
use narrows::param::ParamSet;
use narrows_flow::frame;
use proptest::prelude::*;

/// Every point of a mark.
fn points(mark: &Mark) -> Vec<[f64; 2]> {
    match mark {
        Mark::Area { outline, .. } => outline.clone(),
        Mark::Points { at, .. } => at.clone(),
        Mark::Segments { pairs, .. } => pairs.iter().flatten().copied().collect(),
        Mark::Label { at, .. } => vec![*at],
        _ => panic!("a mark of another kind: {mark:?}"),
    }
}

fn misplaced(chart: &ChartSpec) -> Option<(&Mark, [f64; 2])> {
    let (x, y) = (&chart.x.range, &chart.y.range);
    let is_in = |[along, across]: &[f64; 2]| {
        (x.low()..=x.high()).contains(along) && (y.low()..=y.high()).contains(across)
    };
    let of = |mark| {
        points(mark)
            .into_iter()
            .find(|point| !is_in(point))
            .map(|point| (mark, point))
    };
    chart.marks.iter().find_map(of)
}

/// Drops in the picture.
fn drops(chart: &ChartSpec) -> usize {
    let of = |mark: &Mark| match mark {
        Mark::Points { at, .. } => at.len(),
        _ => 0,
    };
    chart.marks.iter().map(of).sum()
}

/// Looks at some moments of a run, lying and upright.
fn look(p: &Params, run: &mut Recording, from: f64) {
    for moment in 0..12_u32 {
        let at = from + 0.37 * f64::from(moment);
        run.advance(p, at + 1.0);
        for upright in [false, true] {
            let chart = frame(p, run, at, upright);
            assert_eq!(misplaced(&chart), None, "{p:?} {at}");
            assert!(drops(&chart) <= 500, "{}", drops(&chart));
        }
    }
}

#[test]
fn every_mark_is_in_the_picture_with_each_setting_at_either_end() {
    for (index, spec) in Params::SPECS.iter().enumerate() {
        for end in [spec.minimum, spec.maximum] {
            let mut values = Params::default().values();
            values[index] = end;
            let p = Params::from_values(&values).expect("in range");
            look(&p, &mut Recording::begin(&p), 0.0);
            // And a run that comes to it from the opening setting.
            let mut run = Recording::begin(&Params::default());
            run.replan(&p, 1.0);
            look(&p, &mut run, 1.0);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_mark_is_in_the_picture_at_any_setting(shares in proptest::collection::vec(0.0..=1.0, Params::SPECS.len())) {
        let at = |(spec, share): (&narrows::ParamSpec, &f64)| spec.minimum + share * (spec.maximum - spec.minimum);
        let values: Vec<f64> = Params::SPECS.iter().zip(&shares).map(at).collect();
        let p = Params::from_values(&values).expect("in range");
        look(&p, &mut Recording::begin(&p), 0.0);
    }
}

#[test]
fn at_the_usual_settings_each_decision_under_way_is_one_drop() {
    for p in [Params::default(), tuned()] {
        let mut run = Recording::begin(&p);
        run.advance(&p, 14.0);
        let is_clear = |at: &f64| {
            run.decisions()
                .iter()
                .all(|one| one.release > *at || one.release < at - 1.0)
        };
        for at in [3.1, 5.3, 8.9, 12.2].into_iter().filter(is_clear) {
            let counts = run.counts(at);
            let errors = counts.unnoticed + counts.errors_waiting + counts.errors_in_work;
            let expected = counts.in_progress() + errors;
            assert_eq!(drops(&frame(&p, &run, at, false)) as f64, expected, "{at}");
        }
    }
}

/// The area of an outline, by the shoelace formula.
fn area(outline: &[[f64; 2]]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    let twice = outline
        .iter()
        .zip(next)
        .map(|(a, b)| a[0] * b[1] - b[0] * a[1]);
    0.5 * twice.sum::<f64>().abs()
}

#[test]
fn the_water_before_the_team_is_as_large_as_what_waits_there() {
    // So busy that the team's stage is long and has room for a queue.
    let p = Params {
        utilization: 0.93,
        ..tuned()
    };
    let mut run = Recording::begin(&p);
    run.advance(&p, 80.0);
    let stages = Steady::of(&p).stages;
    let from: f64 = stages.iter().take(3).sum();
    let mut with_mending = 0;
    for at in (0..4000).map(|one| 0.02 * f64::from(one)) {
        let counts = run.counts(at);
        let waiting = counts.before_team();
        // Water is drawn at the mean of the last moments.
        let is_still = (1..=16).all(|one| {
            let before = run.counts(at - 0.01 * f64::from(one));
            (before.before_team(), before.errors_in_work) == (waiting, counts.errors_in_work)
        });
        if waiting == 0.0 || !is_still {
            continue;
        }
        let chart = frame(&p, &run, at, false);
        let queue = chart.marks.iter().find_map(|mark| match mark {
            Mark::Area {
                role: Role::Water,
                outline,
            } => (outline
                .iter()
                .all(|[along, _]| *along > from - 1e-9 && *along < from + stages[3]))
            .then_some(outline),
            _ => None,
        });
        let queue = queue.expect("water");
        let gate = queue.iter().fold(from, |gate, point| gate.max(point[0]));
        // It swells to 6.6 on either side, and then its drops stand closer.
        if waiting + 1.0 > 13.2 * (gate - from) {
            continue;
        }
        // At the gate the banks draw together, which takes some of it.
        let found = area(queue);
        assert!((found - waiting).abs() < 0.2, "{at} {counts:?} {found}");
        with_mending += u32::from(counts.errors_in_work > 0.0);
    }
    assert!(with_mending > 5, "{with_mending}");
}

#[test]
fn debt_takes_as_much_of_the_width_as_of_the_pace() {
    let p = tuned();
    let mut run = Recording::begin(&p);
    run.advance(&p, 30.0);
    let thickness = |at: f64| {
        let chart = frame(&p, &run, at, false);
        let silt = chart.marks.iter().find(|mark| {
            matches!(
                mark,
                Mark::Area {
                    role: Role::Series2,
                    ..
                }
            )
        });
        silt.map_or(0.0, |silt| {
            let outline = points(silt);
            let (wall, inner) = outline.split_at(outline.len() / 2);
            wall[12][1] - inner[12][1]
        })
    };
    let steady = Steady::of(&p);
    let clean = steady.available_hours / steady.work_per_decision;
    let mut seen = 0;
    for at in (0..60).map(|one| 0.5 * f64::from(one)) {
        let slowed = p.drag * run.debt(&p, at);
        let expected = 0.5 * (f64::min(clean, 12.0) - clean / (1.0 + slowed));
        if expected > 0.02 {
            seen += 1;
            assert!((thickness(at) - expected).abs() < 1e-9, "{at}");
        }
    }
    assert!(seen > 10);
}

#[test]
fn a_picture_is_made_of_setting_run_and_time_alone() {
    let p = Params::default();
    let mut run = Recording::begin(&p);
    run.advance(&p, 9.0);
    let first = frame(&p, &run, 4.2, false);
    assert_ne!(frame(&p, &run, 8.7, true), first);
    assert_eq!(
        frame(
            &p,
            &Recording::of(&run.numbers()).expect("read back"),
            4.2,
            false
        ),
        first
    );
}
