//! The feedback loop: its invariants, and independent calculations that agree with it.

use crate::oracle::{lowest, simpson};
use crate::random::repeatable;
use narrows::mechanism::View;
use narrows::mechanisms::feedback::batch::{Eoq, Optimum, Release, penalty};
use narrows::mechanisms::feedback::calendar::Calendar;
use narrows::mechanisms::feedback::defects::{
    MCCONNELL_HIGH, MCCONNELL_LOW, NASA_HIGH, NASA_LOW, NIST, StageCosts,
};
use narrows::mechanisms::feedback::learning::{
    Correction, Signal, Wright, loops_per_year, mean_wait,
};
use narrows::mechanisms::feedback::{DefectTable, Feedback, Params};
use narrows::{Mark, Mechanism, Quantity};
use proptest::prelude::*;

fn releases() -> impl Strategy<Value = Release> {
    (0.1..200.0, 0.5..50.0, 0.1..100.0).prop_map(|(cost, decisions, waiting_cost)| Release {
        cost,
        decisions,
        waiting_cost,
    })
}

fn orders() -> impl Strategy<Value = Eoq> {
    (10.0..10_000.0, 0.1..1000.0, 0.01..20.0).prop_map(|(demand, batch_cost, holding_cost)| Eoq {
        demand,
        batch_cost,
        holding_cost,
    })
}

fn tables() -> impl Strategy<Value = StageCosts> {
    prop_oneof![
        (1.0..10.0).prop_map(StageCosts::multiplied),
        prop::sample::select(vec![
            NIST,
            NASA_LOW,
            NASA_HIGH,
            MCCONNELL_LOW,
            MCCONNELL_HIGH
        ])
        .prop_map(|table| StageCosts::published(&table)),
    ]
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn expected_cost_lies_between_the_first_stage_and_the_last(
        table in tables(), detection in prop::array::uniform5(0.0..=1.0)
    ) {
        let costs = table.by_stage();
        let expected = table.expected(&detection);
        prop_assert!(costs[0] - 1e-9 <= expected);
        prop_assert!(expected <= costs[costs.len() - 1] * (1.0 + 1e-12));
        let found: f64 = table.found(&detection).iter().sum();
        prop_assert!((found - 1.0).abs() < 1e-12);
    }

    #[test]
    fn finding_more_in_any_stage_never_costs_more(
        table in tables(), detection in prop::array::uniform5(0.0..=1.0), stage in 0..5_usize, more in 0.0..=1.0
    ) {
        let mut better = detection;
        better[stage] += (1.0 - better[stage]) * more;
        prop_assert!(table.expected(&better) <= table.expected(&detection) * (1.0 + 1e-12));
    }

    #[test]
    fn where_no_stage_is_dearer_detection_does_not_matter(detection in prop::array::uniform5(0.0..=1.0)) {
        prop_assert!((StageCosts::multiplied(1.0).expected(&detection) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn too_large_costs_what_too_small_costs(k in 0.01..100.0_f64) {
        prop_assert!((penalty(k) / penalty(1.0 / k) - 1.0).abs() < 1e-12);
        prop_assert!(penalty(k) >= 1.0);
    }

    #[test]
    fn the_two_costs_are_equal_at_the_best_order(order in orders(), k in 0.05..20.0) {
        let best = order.best();
        prop_assert!((order.ordering(best) / order.holding(best) - 1.0).abs() < 1e-12);
        prop_assert!((order.cost(best) / order.best_cost() - 1.0).abs() < 1e-12);
        prop_assert!((order.cost(k * best) / order.best_cost() / penalty(k) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_hundredth_of_the_fixed_cost_makes_the_batch_a_tenth(order in orders()) {
        let cheaper = Eoq { batch_cost: order.batch_cost / 100.0, ..order };
        prop_assert!((order.best() / cheaper.best() - 10.0).abs() < 1e-9);
    }

    #[test]
    fn cost_is_convex_in_the_period(release in releases(), period in 0.25..20.0, step in 0.01..3.0) {
        let ends = release.total(period) + release.total(period + 2.0 * step);
        prop_assert!(2.0 * release.total(period + step) < ends);
    }

    #[test]
    fn the_best_period_is_found_by_search_too(release in releases()) {
        let best = release.best().finite().unwrap();
        let least = release.best_cost().finite().unwrap();
        let found = lowest(|period| release.total(period), best / 50.0, best * 50.0);
        prop_assert!((release.total(found) / least - 1.0).abs() < 1e-12);
        prop_assert!((found / best - 1.0).abs() < 1e-6);
        prop_assert!((release.overhead(best) / release.waiting(best) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_period_shrinks_only_with_the_fixed_cost(release in releases(), less in 0.01..0.99) {
        let cheaper = Release { cost: release.cost * less, ..release };
        let calmer = Release { waiting_cost: release.waiting_cost * less, ..release };
        prop_assert!(cheaper.best().finite() < release.best().finite());
        prop_assert!(calmer.best().finite() > release.best().finite());
    }

    #[test]
    fn each_loop_leaves_less_but_never_less_than_the_floor(
        gain in 0.001..0.5, floor in 0.0..0.5, loops in 1.0..200.0, more in 1.0..50.0
    ) {
        let law = Correction { gain, floor };
        let (few, many) = (law.gap(loops), law.gap(loops + more));
        prop_assert!(floor <= many && many <= few && few < 1.0);
    }

    #[test]
    fn a_floor_shrinks_the_advantage(gain in 0.001..0.2, floor in 0.01..0.5, period in 1.25..26.0) {
        let advantage = |floor: f64| {
            let law = Correction { gain, floor };
            law.gap(loops_per_year(period)) / law.gap(52.0)
        };
        prop_assert!(1.0 < advantage(floor) && advantage(floor) < advantage(0.0));
    }

    #[test]
    fn the_matching_gain_matches(period in 1.25..26.0) {
        let slow = loops_per_year(period);
        let gain = Correction::gain_to_match(52.0, slow);
        let ahead = |gain: f64| {
            let law = Correction { gain, floor: 0.0 };
            law.gap(slow) / law.gap(52.0)
        };
        prop_assert!((ahead(gain) / period - 1.0).abs() < 1e-9);
        prop_assert!(ahead(1.01 * gain) > period && ahead(0.99 * gain) < period);
    }

    #[test]
    fn doubling_the_loops_leaves_the_progress_ratio(progress in 0.5..=1.0, loops in 1.0..200.0) {
        let law = Wright { progress };
        prop_assert!((law.cost(2.0 * loops) / law.cost(loops) / progress - 1.0).abs() < 1e-12);
        prop_assert_eq!(law.cost(1.0), 1.0);
    }

    #[test]
    fn what_still_holds_agrees_with_integration(half_life in 1.0..104.0, period in 0.25..26.0, more in 0.1..10.0) {
        let signal = Signal { half_life };
        let decay = |t: f64| libm::exp2(-t / half_life);
        let mean = simpson(decay, 0.0, period) / period;
        prop_assert!((signal.valid(period) - mean).abs() < 1e-9);
        prop_assert!(signal.valid(period + more) < signal.valid(period));
        prop_assert!(signal.valid(period) < 1.0);
    }

    #[test]
    fn loops_and_waiting_follow_the_period(period in 0.25..26.0) {
        prop_assert!((loops_per_year(period) * period - 52.0).abs() < 1e-12);
        prop_assert_eq!(mean_wait(period) * 2.0, period);
    }

    #[test]
    fn longer_loops_never_fit_more_often(days in 1.0..60.0, more in 0.0..30.0) {
        for calendar in Calendar::ALL {
            prop_assert!(calendar.loops_of_days(days + more) <= calendar.loops_of_days(days));
            prop_assert!(calendar.loops_of_weeks(days + more) <= calendar.loops_of_weeks(days));
        }
        // Whole weeks can only lose against loops that follow each other, in a quarter of 13 weeks.
        prop_assert!(Calendar::Weekly.loops_of_days(days) <= Calendar::Working.loops_of_days(days));
    }

    #[test]
    fn the_multiple_is_the_penalty_of_the_period(
        release_period in 0.25..=26.0, release_cost in 1.0..200.0, decision_rate in 0.5..50.0, waiting_cost in 0.1..100.0
    ) {
        let params = Params { release_period, release_cost, decision_rate, waiting_cost, ..Params::default() };
        let o = Feedback::evaluate(&params).unwrap();
        let k = release_period / o.best_period.finite().unwrap();
        prop_assert!((o.cost_multiple.finite().unwrap() / penalty(k) - 1.0).abs() < 1e-12);
        // Halving pays exactly where the period is more than the root of two above the best.
        prop_assert_eq!(o.half_saving > 0.0, k > core::f64::consts::SQRT_2);
        prop_assert!((o.cost - o.half_cost - o.half_saving).abs() < 1e-9 * o.cost);
    }

    #[test]
    fn free_releases_have_no_best_at_any_period(release_period in 0.25..=26.0) {
        let params = Params { release_period, release_cost: 0.0, ..Params::default() };
        let o = Feedback::evaluate(&params).unwrap();
        prop_assert_eq!(o.optimum, Optimum::ReleasesAreFree);
        prop_assert_eq!(o.best_period, Quantity::Undefined);
        for chart in Feedback::charts(&View { params, output: o }) {
            let ringed = chart.marks.iter().any(|mark| matches!(mark, Mark::Optimum { .. }));
            prop_assert_eq!(ringed, chart.id == "eoq");
        }
    }
}

#[test]
fn the_opening_axis_stands_still_while_the_lever_moves() {
    let axis = |release_period: f64| {
        let params = Params {
            release_period,
            ..Params::default()
        };
        let output = Feedback::evaluate(&params).unwrap();
        let charts = Feedback::charts(&View { params, output });
        charts
            .iter()
            .map(|chart| (chart.id, chart.y.clone()))
            .collect::<Vec<_>>()
    };
    let opening = axis(13.0);
    assert_eq!(opening[0].0, "cost");
    assert!((opening[0].1.range.low() - 3.0).abs() < 1e-12);
    assert!((opening[0].1.range.high() - 1000.0).abs() < 1e-9);
    for period in [0.25, 0.5, 1.0, 4.0, 25.75, 26.0] {
        assert_eq!(axis(period), opening, "{period}");
    }
}

#[test]
fn every_defect_table_names_as_many_stages_as_it_has() {
    for table in DefectTable::ALL {
        let params = Params {
            defect_table: *table,
            ..Params::default()
        };
        let output = Feedback::evaluate(&params).unwrap();
        let charts = Feedback::charts(&View { params, output });
        let chart = charts.iter().find(|chart| chart.id == "defects").unwrap();
        let bars = chart.marks.iter().find_map(|mark| match mark {
            Mark::Bars { bars, .. } => Some(bars.len()),
            _ => None,
        });
        assert_eq!(bars, Some(chart.x.ticks.len()), "{table:?}");
    }
}
