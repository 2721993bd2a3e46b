//! Settings of the two speeds, and the models they make.

use super::field::Field;
use super::policy::{Misreads, Mixture, Thresholds};
use crate::numeric::threshold::{Stakes, Threshold};
use crate::param::params;

params! {
    /// Settings of the two speeds.
    pub struct Params {
        /// Share of the obtainable information to wait for where the decision can be undone, I2.
        threshold: lever InformationThreshold;
        /// The same where it cannot, I1.
        careful_threshold: Share, 0.3 ..= 0.99, step 0.01, default 0.9;
        /// Share of all decisions that cannot be undone, q.
        irreversible: Share, 0.0 ..= 0.5, step 0.01, default 0.05;
        /// How much of the others can be undone, u.
        undoable: Share, 0.0 ..= 1.0, step 0.01, default 0.8;
        /// Share of the irreversible ones that are read as reversible, epsilon.
        misread: Share, 0.0 ..= 1.0, step 0.01, default 0.0;
        /// Share of the reversible ones that are read as irreversible.
        overread: Share, 0.0 ..= 1.0, step 0.01, default 0.0;
        /// Cost of a day's delay, d: the unit in which the other costs are counted.
        delay_cost: CostPerDay, 0.1 ..= 10.0, step 0.1, default 1.0;
        /// Days in which 63 % of the information comes in, tau.
        learning_time: Days, 1.0 ..= 60.0, step 1.0, default 10.0;
        /// Chance of being wrong without any information, p0.
        error_chance: Share, 0.05 ..= 1.0, step 0.05, default 1.0;
        /// Cost of a wrong decision that cannot be undone, W.
        loss: Cost, 1.0 ..= 1000.0, step 1.0, default 100.0;
        /// Cost of undoing a decision, C.
        reversal_cost: Cost, 0.0 ..= 100.0, step 1.0, default 10.0;
        /// Days until a mistake is seen, T.
        detection_time: Days, 0.0 ..= 60.0, step 1.0, default 7.0;
    }
}

impl Params {
    pub(super) const fn stakes(&self) -> Stakes {
        Stakes {
            loss: self.loss,
            reversal_cost: self.reversal_cost,
            detection_time: self.detection_time,
            delay_cost: self.delay_cost,
        }
    }

    /// The cost of deciding when this share can be undone.
    pub(super) fn kind(&self, undoable: f64) -> Threshold {
        Threshold {
            delay_cost: self.delay_cost,
            learning_time: self.learning_time,
            error_cost: self.error_chance * self.stakes().effective_loss(undoable),
        }
    }

    /// The cost over every threshold and every share that can be undone.
    pub(super) fn field(&self) -> Field {
        Field {
            irreversible: self.kind(0.0),
            reversible: self.kind(1.0),
        }
    }

    /// The two kinds in the shares in which they come.
    pub(super) fn mixture(&self) -> Mixture {
        Mixture {
            irreversible: self.kind(0.0),
            reversible: self.kind(self.undoable),
            share: self.irreversible,
        }
    }

    /// The reader's own thresholds.
    pub(super) const fn thresholds(&self) -> Thresholds {
        Thresholds {
            careful: self.careful_threshold,
            fast: self.threshold,
        }
    }

    pub(super) const fn misreads(&self) -> Misreads {
        Misreads {
            irreversible: self.misread,
            reversible: self.overread,
        }
    }
}
