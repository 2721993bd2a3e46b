//! The threshold itself: cost, its minimum, and what moves it.

use crate::oracle::lowest;
use crate::random::repeatable;
use narrows::mechanism::View;
use narrows::mechanisms::information::{Information, Params, Stance};
use narrows::numeric::collected::Collected;
use narrows::numeric::threshold::{Stakes, Threshold};
use narrows::{ChartSpec, Mark, Mechanism};
use proptest::prelude::*;

fn thresholds() -> impl Strategy<Value = Threshold> {
    (0.1..10.0, 1.0..60.0, 0.0..1000.0).prop_map(|(delay_cost, learning_time, error_cost)| {
        Threshold {
            delay_cost,
            learning_time,
            error_cost,
        }
    })
}

fn stakes() -> impl Strategy<Value = Stakes> {
    (1.0..1000.0, 0.0..100.0, 0.0..60.0, 0.1..10.0).prop_map(
        |(loss, reversal_cost, detection_time, delay_cost)| Stakes {
            loss,
            reversal_cost,
            detection_time,
            delay_cost,
        },
    )
}

fn model(stakes: Stakes, learning_time: f64, error_chance: f64, undoable: f64) -> Threshold {
    Threshold {
        delay_cost: stakes.delay_cost,
        learning_time,
        error_cost: error_chance * stakes.effective_loss(undoable),
    }
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn collecting_and_waiting_are_inverse(tau in 1.0..60.0, share in 0.0..0.98) {
        let source = Collected { learning_time: tau };
        prop_assert!((source.share_after(source.days_to(share)) - share).abs() < 1e-12);
    }

    #[test]
    fn each_further_share_takes_longer(tau in 1.0..60.0, share in 0.0..0.9, step in 0.001..0.04) {
        let source = Collected { learning_time: tau };
        let first = source.days_to(share + step) - source.days_to(share);
        let second = source.days_to(share + 2.0 * step) - source.days_to(share + step);
        prop_assert!(second > first);
    }

    #[test]
    fn cost_is_convex(model in thresholds(), share in 0.0..0.96, step in 0.001..0.01) {
        let middle = model.cost(share + step);
        let ends = model.cost(share) + model.cost(share + 2.0 * step);
        prop_assert!(2.0 * middle < ends);
    }

    #[test]
    fn no_threshold_costs_less_than_the_best(model in thresholds(), share in 0.0..0.999) {
        prop_assert!(model.best_cost() <= model.cost(share) * (1.0 + 1e-12) + 1e-12);
        prop_assert!((0.0..1.0).contains(&model.best()));
        let at_best = model.cost(model.best());
        prop_assert!((at_best - model.best_cost()).abs() <= 1e-9 * at_best.max(1e-9));
    }

    #[test]
    fn the_best_rises_with_the_stakes_and_falls_with_the_price_of_time(
        model in thresholds(), more in 1.01..3.0_f64
    ) {
        let higher_stakes = Threshold { error_cost: model.error_cost * more, ..model };
        let dearer = Threshold { delay_cost: model.delay_cost * more, ..model };
        let slower = Threshold { learning_time: model.learning_time * more, ..model };
        prop_assert!(higher_stakes.best() >= model.best());
        prop_assert!(dearer.best() <= model.best());
        prop_assert!(slower.best() <= model.best());
        if model.best() > 0.0 {
            prop_assert!(higher_stakes.best() > model.best());
            prop_assert!(dearer.best() < model.best() && slower.best() < model.best());
        }
    }

    #[test]
    fn what_can_be_undone_needs_less_information(
        s in stakes(), tau in 1.0..60.0, p0 in 0.05..1.0, u in 0.0..0.9, more in 0.01..0.1
    ) {
        prop_assume!(s.reversal_cost + s.delay_cost * s.detection_time < s.loss);
        prop_assert!(model(s, tau, p0, u + more).best() <= model(s, tau, p0, u).best());
    }

    #[test]
    fn faster_correction_lowers_the_threshold(
        s in stakes(), tau in 1.0..60.0, p0 in 0.05..1.0, u in 0.0..1.0, share in 0.0..1.0
    ) {
        let cheaper = Stakes { reversal_cost: s.reversal_cost * share, ..s };
        let sooner = Stakes { detection_time: s.detection_time * share, ..s };
        let before = model(s, tau, p0, u).best();
        prop_assert!(model(cheaper, tau, p0, u).best() <= before + 1e-12);
        prop_assert!(model(sooner, tau, p0, u).best() <= before + 1e-12);
    }

    #[test]
    fn dear_delay_means_acting_at_once(tau in 1.0..60.0, d in 0.1..10.0, share in 0.0..=1.0) {
        let error_cost = d * tau * share;
        let hasty = Threshold { delay_cost: d, learning_time: tau, error_cost };
        prop_assert_eq!(hasty.best(), 0.0);
        prop_assert_eq!(hasty.best_cost(), error_cost);
    }

    #[test]
    fn the_unit_of_cost_does_not_matter(
        s in stakes(), tau in 1.0..60.0, p0 in 0.05..1.0, u in 0.0..=1.0, c in 0.1..10.0_f64
    ) {
        let other = Stakes {
            loss: s.loss * c,
            reversal_cost: s.reversal_cost * c,
            delay_cost: s.delay_cost * c,
            ..s
        };
        let (here, there) = (model(s, tau, p0, u).best(), model(other, tau, p0, u).best());
        prop_assert!((here - there).abs() < 1e-9);
    }

    #[test]
    fn the_band_around_the_best_holds_exactly_what_costs_little_more(
        model in thresholds(), slack in 0.01..0.3, share in 0.0..0.98
    ) {
        let Some((from, to)) = model.near_best(slack, 0.98) else {
            let most = (1.0 + slack) * model.best_cost();
            prop_assert!(model.error_cost == 0.0 || model.best() > 0.98 && model.cost(0.98) > most);
            return Ok(());
        };
        let best = model.best().min(0.98);
        prop_assert!(from <= best && best <= to);
        let near = model.cost(share) <= model.best_cost() * (1.0 + slack);
        if share > from + 1e-9 && share < to - 1e-9 {
            prop_assert!(near);
        } else if share < from - 1e-9 || share > to + 1e-9 {
            prop_assert!(!near);
        }
    }

    #[test]
    fn the_best_threshold_is_found_by_search_too(model in thresholds()) {
        let found = lowest(|share| model.cost(share), 0.0, 0.9999);
        prop_assume!(model.best() < 0.9998);
        // A search by values alone finds a flat bottom to the root of the rounding.
        prop_assert!((model.cost(found) - model.best_cost()).abs() <= 1e-9 * model.best_cost().max(1e-9));
    }

    #[test]
    fn price_and_stance_agree_with_the_band(threshold in 0.0..=0.98, undoable in 0.0..=1.0, loss in 1.0..1000.0) {
        let params = Params { threshold, undoable, loss, ..Params::default() };
        let o = Information::evaluate(&params).unwrap();
        prop_assert!((o.threshold.waiting_cost + o.threshold.error_cost - o.threshold.cost).abs() < 1e-9);
        prop_assert!((o.threshold.best_cost + o.threshold.price - o.threshold.cost).abs() < 1e-9);
        if let (Some(from), Some(to)) = (o.threshold.near_from.finite(), o.threshold.near_to.finite()) {
            let expected = if threshold < from - 1e-9 {
                Stance::TooEarly
            } else if threshold > to + 1e-9 {
                Stance::TooLate
            } else {
                Stance::NearBest
            };
            prop_assume!((threshold - from).abs() > 1e-9 && (threshold - to).abs() > 1e-9);
            prop_assert_eq!(o.threshold.stance, expected);
        }
    }
}

#[test]
fn the_opening_picture_marks_the_best_and_the_reader() {
    let params = Params::default();
    let output = Information::evaluate(&params).unwrap();
    let view = View { params, output };
    let charts = Information::charts(&view);
    let output = view.output;
    let cost = &charts[0];
    assert_eq!((cost.y.range.low(), cost.y.range.high()), (0.0, 40.0));
    assert_eq!(cost.x.slider, Some("threshold"));
    assert_eq!(reader(cost), [0.9, output.threshold.cost]);
    let best = optima(cost);
    assert_eq!(
        best,
        [[output.threshold.best_threshold, output.threshold.best_cost]]
    );
    let kinds = charts.iter().find(|chart| chart.id == "kinds").unwrap();
    let both = optima(kinds).iter().map(|at| at[0]).collect::<Vec<_>>();
    assert_eq!(both, [output.kinds.final_best, output.kinds.undoable_best]);
}

fn reader(chart: &ChartSpec) -> [f64; 2] {
    let at = |mark: &Mark| match mark {
        Mark::Reader { at, .. } => Some(*at),
        _ => None,
    };
    chart
        .marks
        .iter()
        .find_map(at)
        .expect("the chart marks the reader")
}

fn optima(chart: &ChartSpec) -> Vec<[f64; 2]> {
    let at = |mark: &Mark| match mark {
        Mark::Optimum { at, .. } => Some(*at),
        _ => None,
    };
    chart.marks.iter().filter_map(at).collect()
}
