//! What observations are worth before a choice.

use super::super::Params;
use super::super::sampling::Sampling;
use crate::output::{Quantity, outputs};

outputs! {
    /// The value of all information and of so many observations.
    pub struct SamplingOutput {
        /// Value of perfect information.
        perfect_value: f64, Cost;
        /// Value of the observations.
        sample_value: f64, Cost;
        /// Share of the information that the observations give.
        sample_share: f64, Share;
        /// Share of the value that they capture; undefined where no information is worth anything.
        captured: Quantity, Share;
        /// The same where both options look equally good.
        captured_at_breakeven: f64, Share;
    }
}

impl SamplingOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let sampling = p.sampling();
        let share = sampling.share(p.observations);
        Self {
            perfect_value: sampling.evpi(),
            sample_value: sampling.evsi(p.observations),
            sample_share: share,
            captured: sampling.captured(share),
            captured_at_breakeven: Sampling::captured_at_breakeven(share),
        }
    }
}
