//! The mechanism: what it says of any line that a reader can set.

use crate::random::repeatable;
use narrows::mechanism::View;
use narrows::mechanisms::constraint::focusing::Step;
use narrows::mechanisms::constraint::{Output, Params, Place, TheConstraint, Tie};
use narrows::param::ParamSet;
use narrows::{Mark, Mechanism, Quantity};
use proptest::prelude::*;

/// Two to eight stages, and what is wanted.
fn settings() -> impl Strategy<Value = Params> {
    let capacity = || {
        prop_oneof![
            (1..=10_u8).prop_map(|tens| 10.0 * f64::from(tens)),
            1.0..=200.0
        ]
    };
    let capacities = prop::array::uniform8(capacity());
    (2..=8_u8, capacities, capacity(), 1.0..=8.0).prop_map(|(count, items, demand, improved)| {
        let mut values = Params::default().values();
        values[0] = f64::from(count);
        values[1..9].copy_from_slice(&items);
        Params {
            demand,
            improved,
            ..Params::from_values(&values).expect("in range")
        }
    })
}

fn doubled(o: &Output) -> [Quantity; 8] {
    [
        o.line.doubled[0],
        o.line.doubled[1],
        o.line.doubled[2],
        o.line.doubled[3],
        o.line.doubled[4],
        o.line.doubled[5],
        o.line.doubled[6],
        o.line.doubled[7],
    ]
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn doubling_pays_at_the_one_constraint_and_nowhere_else(p in settings()) {
        let o = TheConstraint::evaluate(&p).unwrap();
        for (stage, doubled) in doubled(&o).into_iter().enumerate() {
            let Some(doubled) = doubled.finite() else {
                prop_assert!(stage >= p.capacity.len());
                continue;
            };
            prop_assert!(stage < p.capacity.len());
            let is_held = o.line.constraint == Place::ALL[stage];
            prop_assert_eq!(doubled > o.line.throughput, is_held && o.line.tie == Tie::Alone);
            prop_assert!(doubled <= 2.0 * o.line.throughput);
            if is_held {
                prop_assert_eq!(o.line.doubled_constraint, Quantity::Finite(doubled));
            }
            if o.line.improved_stage == Place::ALL[stage] {
                prop_assert_eq!(o.line.improved_throughput, doubled);
            }
        }
        prop_assert_eq!(o.line.doubled_constraint == Quantity::Undefined, o.line.constraint == Place::Market);
    }

    #[test]
    fn the_walk_begins_with_the_line_as_it_is_and_never_loses(p in settings(), step in 0..12_u8, exploited in 0.0..=0.2) {
        let at = |step: u8| {
            TheConstraint::evaluate(&Params { step: f64::from(step), exploited, ..p.clone() }).unwrap()
        };
        let (found, now, next) = (at(0), at(step), at(step + 1));
        prop_assert_eq!(found.step.taken, Step::AsFound);
        prop_assert_eq!(
            (found.step.constraint, found.step.throughput, found.step.growth, found.step.gain),
            (found.line.constraint, found.line.throughput, found.line.line_growth, 0.0)
        );
        prop_assert!(next.step.throughput >= now.step.throughput);
        prop_assert!(now.step.round <= next.step.round && next.step.round <= now.step.round + 1.0);
    }

    #[test]
    fn the_line_of_queues_waits_longest_at_its_constraint(p in settings(), utilization in 0.05..=0.99) {
        let o = TheConstraint::evaluate(&Params { utilization, ..p.clone() }).unwrap();
        if let (Quantity::Finite(share), Quantity::Finite(queue)) = (o.flow.constraint_wait_share, o.flow.constraint_queue) {
            prop_assert!(share > 0.0 && share <= 1.0);
            // By chance alone each stage is as if alone: no other queue is longer.
            #[allow(clippy::cast_precision_loss, reason = "at most eight stages")]
            let stages = p.capacity.len() as f64;
            prop_assert!(share * stages >= 1.0 - 1e-9);
            prop_assert!((queue / (utilization * utilization / (1.0 - utilization)) - 1.0).abs() < 1e-9);
        }
        prop_assert!((o.flow.line_jobs / (utilization * o.line.throughput * o.flow.line_time) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_bar_is_full_exactly_where_the_line_is_held(p in settings()) {
        let o = TheConstraint::evaluate(&p).unwrap();
        let view = View { params: p, output: o };
        let charts = TheConstraint::charts(&view);
        let View { params: p, output: o } = view;
        let chart = charts.iter().find(|chart| chart.id == "utilization").unwrap();
        let heights: Vec<f64> = chart.marks.iter().find_map(|mark| match mark {
            Mark::Bars { bars, .. } => Some(bars.iter().map(|bar| bar.height).collect()),
            _ => None,
        }).unwrap();
        prop_assert_eq!(heights.len(), p.capacity.len());
        for (stage, height) in heights.into_iter().enumerate() {
            prop_assert_eq!(height == 1.0, p.capacity[stage] == o.line.throughput);
        }
    }
}
