//! The information threshold: how much of what could be known to wait for before deciding.

use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanism::{Chart, Mechanism};
use crate::numeric::collected::Collected;
use crate::numeric::threshold::Threshold;
use crate::output::Quantity;

mod charts;
pub mod drift;
mod output;
mod params;
pub mod prospect;
pub mod sampling;
pub mod sprt;

use drift::Drift;
use sampling::Sampling;

pub use output::{Advice, Output, Stance};
pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct Information;

/// Share of decisions that can be undone, for the kind that mostly can.
pub const MOSTLY_UNDOABLE: f64 = 0.8;
/// Cost above the least that still counts as near it.
const SLACK: f64 = 0.05;

impl Mechanism for Information {
    const ID: &'static str = "information";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let source = Collected {
            learning_time: p.learning_time,
        };
        let model = p.model(p.undoable);
        let (undoable, last) = (p.model(MOSTLY_UNDOABLE), p.model(0.0));
        let (cost, best_cost) = (model.cost(p.threshold), model.best_cost());
        let near = model.near_best(SLACK, Lever::InformationThreshold.spec().maximum);
        let near_end =
            |end: fn((f64, f64)) -> f64| near.map_or(Quantity::Undefined, |n| end(n).into());
        let effective_loss = p.stakes().effective_loss(p.undoable);
        let drift = Drift {
            evidence_rate: p.evidence_rate,
        };
        let twin_stakes = drift.stakes(effective_loss, p.delay_cost);
        let boundary = Drift::best_boundary(twin_stakes);
        let (twin_days, twin_error) = (drift.days(boundary), Drift::error(boundary));
        let test = p.test();
        let sampling = p.sampling();
        let sample_share = sampling.share(p.observations);
        let oil = p.oil();
        let (without, survey_value) = (oil.without(), oil.evsi());
        Ok(Output {
            days_to_50: source.days_to(0.5),
            days_to_70: source.days_to(0.7),
            days_to_90: source.days_to(0.9),
            days_to_95: source.days_to(0.95),
            days_50_to_70: source.days_to(0.7) - source.days_to(0.5),
            days_70_to_90: source.days_to(0.9) - source.days_to(0.7),
            days_to_threshold: source.days_to(p.threshold),
            effective_loss,
            waiting_cost: model.waiting(p.threshold),
            error_cost: model.error(p.threshold),
            cost,
            best_threshold: model.best(),
            best_cost,
            price: (cost - best_cost).max(0.0),
            price_share: excess(cost, best_cost),
            near_from: near_end(|(from, _)| from),
            near_to: near_end(|(_, to)| to),
            stance: stance(model, p.threshold),
            advice: if model.best() > 0.0 {
                Advice::Wait
            } else {
                Advice::ActNow
            },
            stakes_for_threshold: Threshold::stakes_for(p.threshold),
            cost_at_70: model.cost(0.7),
            cost_at_90: model.cost(0.9),
            cost_at_95: model.cost(0.95),
            extra_at_95: model.cost(0.95) / model.cost(0.7) - 1.0,
            undoable_best: undoable.best(),
            undoable_best_cost: undoable.best_cost(),
            undoable_cost: undoable.cost(p.threshold),
            final_best: last.best(),
            final_best_cost: last.best_cost(),
            final_cost: last.cost(p.threshold),
            twin_stakes,
            twin_boundary: boundary,
            twin_confidence: Drift::confidence(boundary),
            twin_error,
            twin_days,
            twin_cost: p.delay_cost * twin_days + effective_loss * twin_error,
            stakes_for_confidence: Drift::stakes_for(p.confidence),
            stakes_for_70: Drift::stakes_for(0.7),
            stakes_for_90: Drift::stakes_for(0.9),
            stakes_rise: Drift::stakes_for(0.9) / Drift::stakes_for(0.7),
            threshold_stakes_rise: Threshold::stakes_for(0.9) / Threshold::stakes_for(0.7),
            test_accept: test.quantity(|plan| plan.accept),
            test_reject: test.quantity(|plan| plan.reject),
            test_slope: test.quantity(|plan| plan.slope),
            test_cases_low: test.quantity(|plan| plan.cases_low),
            test_cases_high: test.quantity(|plan| plan.cases_high),
            test_cases_slope: test.quantity(|plan| plan.cases_slope),
            perfect_value: sampling.evpi(),
            sample_value: sampling.evsi(p.observations),
            sample_share,
            captured: sampling.captured(sample_share),
            captured_at_breakeven: Sampling::captured_at_breakeven(sample_share),
            oil_without: without,
            oil_perfect_value: oil.evpi(),
            oil_survey_value: survey_value,
            oil_with_survey: without + survey_value - p.survey_cost,
            survey_favorable: oil.chance_of_report(0),
            oil_if_favorable: oil.posterior(0, 0).into(),
            oil_if_unfavorable: oil.posterior(0, 1).into(),
        })
    }
}

/// How far `cost` lies above `least`, as a share of it; undefined where the least is nothing.
fn excess(cost: f64, least: f64) -> Quantity {
    if least > 0.0 {
        (cost / least - 1.0).max(0.0).into()
    } else {
        Quantity::Undefined
    }
}

fn stance(model: Threshold, threshold: f64) -> Stance {
    if model.cost(threshold) <= model.best_cost() * (1.0 + SLACK) {
        Stance::NearBest
    } else if threshold < model.best() {
        Stance::TooEarly
    } else {
        Stance::TooLate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(change: impl Fn(&mut Params)) -> Output {
        let mut params = Params::default();
        change(&mut params);
        Information::evaluate(&params).unwrap()
    }

    #[test]
    fn the_opening_setting_waits_too_long() {
        let o = at(|_| ());
        assert!((o.cost - 26.4).abs() < 0.05);
        assert!((o.best_threshold - 0.7024).abs() < 0.00005);
        assert!((o.price_share.finite().unwrap() - 0.1929).abs() < 0.00005);
        assert_eq!((o.stance, o.advice), (Stance::TooLate, Advice::Wait));
        assert!((o.extra_at_95 - 0.43).abs() < 0.005);
    }

    #[test]
    fn both_kinds_stand_side_by_side_whatever_the_reader_can_undo() {
        for undoable in [0.0, 0.5, 1.0] {
            let o = at(|p| p.undoable = undoable);
            assert!((o.undoable_best - 0.7024).abs() < 0.00005);
            assert!((o.final_best - 0.9).abs() < 1e-12);
        }
    }

    #[test]
    fn nothing_at_stake_is_a_named_state() {
        let o = at(|p| {
            (p.undoable, p.reversal_cost, p.detection_time) = (1.0, 0.0, 0.0);
            p.threshold = 0.0;
        });
        assert_eq!((o.best_threshold, o.best_cost, o.cost), (0.0, 0.0, 0.0));
        assert_eq!(o.price_share, Quantity::Undefined);
        assert_eq!((o.stance, o.advice), (Stance::NearBest, Advice::ActNow));
        assert_eq!(o.near_from, Quantity::Undefined);
        assert_eq!((o.twin_boundary, o.twin_confidence), (0.0, 0.5));
    }

    #[test]
    fn the_stance_follows_the_threshold() {
        assert_eq!(at(|p| p.threshold = 0.3).stance, Stance::TooEarly);
        assert_eq!(at(|p| p.threshold = 0.7).stance, Stance::NearBest);
        assert_eq!(at(|p| p.threshold = 0.98).stance, Stance::TooLate);
    }

    #[test]
    fn a_survey_that_never_comes_leaves_no_posterior() {
        let o = at(|p| (p.survey_sensitivity, p.survey_specificity) = (0.0, 1.0));
        assert_eq!(o.oil_if_favorable, Quantity::Undefined);
        assert!((o.oil_if_unfavorable.finite().unwrap() - 0.25).abs() < 1e-12);
        assert_eq!(o.oil_survey_value, 0.0);
    }
}
