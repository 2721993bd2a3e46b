//! Decisions that mostly can be undone beside such that cannot.

use super::super::{MOSTLY_UNDOABLE, Params};
use crate::output::outputs;

outputs! {
    /// What is best for either kind, whatever the reader can undo.
    pub struct KindsOutput {
        /// Best threshold when eight decisions in ten can be undone.
        undoable_best: f64, Share;
        /// Least cost then.
        undoable_best_cost: f64, Cost;
        /// Cost of the reader's threshold then.
        undoable_cost: f64, Cost;
        /// Best threshold when none can.
        final_best: f64, Share;
        /// Least cost then.
        final_best_cost: f64, Cost;
        /// Cost of the reader's threshold then.
        final_cost: f64, Cost;
    }
}

impl KindsOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let (undoable, last) = (p.model(MOSTLY_UNDOABLE), p.model(0.0));
        Self {
            undoable_best: undoable.best(),
            undoable_best_cost: undoable.best_cost(),
            undoable_cost: undoable.cost(p.threshold),
            final_best: last.best(),
            final_best_cost: last.best_cost(),
            final_cost: last.cost(p.threshold),
        }
    }
}
