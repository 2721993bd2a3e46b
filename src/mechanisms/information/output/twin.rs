//! The exact twin of the threshold: evidence that drifts until it is enough.

use super::super::Params;
use super::super::drift::Drift;
use crate::numeric::threshold::Threshold;
use crate::output::outputs;

outputs! {
    /// Where the exact twin decides, and the stakes that ask for a confidence.
    pub struct TwinOutput {
        /// Stakes of the exact twin: evidence in the days that the loss would pay for, in nats.
        twin_stakes: f64, Nats;
        /// Log-odds at which the exact twin decides.
        twin_boundary: f64, Nats;
        /// Chance of being right that costs least.
        twin_confidence: f64, Share;
        /// Chance of being wrong then.
        twin_error: f64, Share;
        /// Expected days until then.
        twin_days: f64, Days;
        /// Expected cost of the exact twin, at even chances without information.
        twin_cost: f64, Cost;
        /// Stakes at which the asked confidence is the best.
        stakes_for_confidence: f64, Nats;
        /// Stakes at which 70 % confidence is the best.
        stakes_for_70: f64, Nats;
        /// Stakes at which 90 % confidence is the best.
        stakes_for_90: f64, Nats;
        /// Rise of the stakes that moves the best confidence from 70 % to 90 %.
        stakes_rise: f64, Multiple;
        /// Rise of the stakes that moves the best threshold from 70 % to 90 %.
        threshold_stakes_rise: f64, Multiple;
    }
}

impl TwinOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let effective_loss = p.stakes().effective_loss(p.undoable);
        let drift = Drift {
            evidence_rate: p.evidence_rate,
        };
        let stakes = drift.stakes(effective_loss, p.delay_cost);
        let boundary = Drift::best_boundary(stakes);
        let (days, error) = (drift.days(boundary), Drift::error(boundary));
        Self {
            twin_stakes: stakes,
            twin_boundary: boundary,
            twin_confidence: Drift::confidence(boundary),
            twin_error: error,
            twin_days: days,
            twin_cost: p.delay_cost * days + effective_loss * error,
            stakes_for_confidence: Drift::stakes_for(p.confidence),
            stakes_for_70: Drift::stakes_for(0.7),
            stakes_for_90: Drift::stakes_for(0.9),
            stakes_rise: Drift::stakes_for(0.9) / Drift::stakes_for(0.7),
            threshold_stakes_rise: Threshold::stakes_for(0.9) / Threshold::stakes_for(0.7),
        }
    }
}
