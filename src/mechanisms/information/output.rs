//! What the information threshold gives, topic by topic.

use super::Params;
use crate::output::{outputs, states};

mod collected;
mod kinds;
mod oil;
mod sampling;
mod test;
mod threshold;
mod twin;

pub use collected::CollectedOutput;
pub use kinds::KindsOutput;
pub use oil::OilOutput;
pub use sampling::SamplingOutput;
pub use test::TestOutput;
pub use threshold::ThresholdOutput;
pub use twin::TwinOutput;

states! {
    /// Where the reader's threshold stands.
    pub enum Stance {
        /// Below the best, at more than 5 % above the least cost.
        TooEarly = "too-early",
        /// Within 5 % of the least cost.
        NearBest = "near-best",
        /// Above the best, at more than 5 % above the least cost.
        TooLate = "too-late",
    }
}

states! {
    /// What the least cost asks for.
    pub enum Advice {
        /// Waiting costs more than it can save: decide at once.
        ActNow = "act-now",
        /// Wait for the best threshold.
        Wait = "wait",
    }
}

outputs! {
    /// What the information threshold gives.
    pub struct Output {
        /// How long information takes to come in.
        collected: CollectedOutput, flat;
        /// What waiting for so much of it costs.
        threshold: ThresholdOutput, flat;
        /// Decisions that mostly can be undone beside such that cannot.
        kinds: KindsOutput, flat;
        /// The exact twin of the threshold.
        twin: TwinOutput, flat;
        /// A sequential test of two rates.
        test: TestOutput, group;
        /// What observations are worth before a choice.
        sampling: SamplingOutput, flat;
        /// The oil prospect of the textbooks.
        oil: OilOutput, flat;
    }
}

impl Output {
    pub(super) fn of(p: &Params) -> Self {
        Self {
            collected: CollectedOutput::of(p),
            threshold: ThresholdOutput::of(p),
            kinds: KindsOutput::of(p),
            twin: TwinOutput::of(p),
            test: TestOutput::of(p),
            sampling: SamplingOutput::of(p),
            oil: OilOutput::of(p),
        }
    }
}
