//! The information threshold: how much of what could be known to wait for before deciding.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};

mod charts;
pub mod drift;
mod output;
mod params;
pub mod prospect;
pub mod sampling;
pub mod sprt;

pub use output::{
    Advice, CollectedOutput, KindsOutput, OilOutput, Output, SamplingOutput, Stance, TestOutput,
    ThresholdOutput, TwinOutput,
};
pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct Information;

/// Share of decisions that can be undone, for the kind that mostly can.
pub const MOSTLY_UNDOABLE: f64 = 0.8;

impl Mechanism for Information {
    const ID: &'static str = "information";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output::of(p))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Quantity;

    fn at(change: impl Fn(&mut Params)) -> Output {
        let mut params = Params::default();
        change(&mut params);
        Information::evaluate(&params).unwrap()
    }

    #[test]
    fn the_opening_setting_waits_too_long() {
        let o = at(|_| ());
        assert!((o.threshold.cost - 26.4).abs() < 0.05);
        assert!((o.threshold.best_threshold - 0.7024).abs() < 0.00005);
        assert!((o.threshold.price_share.finite().unwrap() - 0.1929).abs() < 0.00005);
        assert_eq!(
            (o.threshold.stance, o.threshold.advice),
            (Stance::TooLate, Advice::Wait)
        );
        assert!((o.threshold.extra_at_95 - 0.43).abs() < 0.005);
    }

    #[test]
    fn both_kinds_stand_side_by_side_whatever_the_reader_can_undo() {
        for undoable in [0.0, 0.5, 1.0] {
            let o = at(|p| p.undoable = undoable);
            assert!((o.kinds.undoable_best - 0.7024).abs() < 0.00005);
            assert!((o.kinds.final_best - 0.9).abs() < 1e-12);
        }
    }

    #[test]
    fn nothing_at_stake_is_a_named_state() {
        let o = at(|p| {
            (p.undoable, p.reversal_cost, p.detection_time) = (1.0, 0.0, 0.0);
            p.threshold = 0.0;
        });
        assert_eq!(
            (
                o.threshold.best_threshold,
                o.threshold.best_cost,
                o.threshold.cost
            ),
            (0.0, 0.0, 0.0)
        );
        assert_eq!(o.threshold.price_share, Quantity::Undefined);
        assert_eq!(
            (o.threshold.stance, o.threshold.advice),
            (Stance::NearBest, Advice::ActNow)
        );
        assert_eq!(o.threshold.near_from, Quantity::Undefined);
        assert_eq!((o.twin.twin_boundary, o.twin.twin_confidence), (0.0, 0.5));
    }

    #[test]
    fn the_stance_follows_the_threshold() {
        assert_eq!(at(|p| p.threshold = 0.3).threshold.stance, Stance::TooEarly);
        assert_eq!(at(|p| p.threshold = 0.7).threshold.stance, Stance::NearBest);
        assert_eq!(at(|p| p.threshold = 0.98).threshold.stance, Stance::TooLate);
    }

    #[test]
    fn a_survey_that_never_comes_leaves_no_posterior() {
        let o = at(|p| (p.survey_sensitivity, p.survey_specificity) = (0.0, 1.0));
        assert_eq!(o.oil.oil_if_favorable, Quantity::Undefined);
        assert!((o.oil.oil_if_unfavorable.finite().unwrap() - 0.25).abs() < 1e-12);
        assert_eq!(o.oil.oil_survey_value, 0.0);
    }
}
