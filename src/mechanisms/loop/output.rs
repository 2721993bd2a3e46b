//! What the loop gives.

use super::cycle::{Cycle, compounded};
use super::params::Params;
use crate::output::{Quantity, outputs};

outputs! {
    /// What one side's loop gives.
    pub struct Side {
        /// Days of the loop.
        period: f64, Days;
        /// Loops in the window, the last one in part.
        loops: Quantity, Number;
        /// Loops that ended in it, each with a correction.
        corrections: Quantity, Number;
        /// Error left at the end of the window if the world stands still, against the first.
        error_left: f64, Share;
        /// The same on the day that is compared.
        day_error: f64, Share;
        /// What a capability becomes in the window if each loop adds the share that it closes of the gap.
        capability: Quantity, Multiple;
        /// Share of what is seen that a loop takes over in the moving world.
        moving_gain: f64, Share;
        /// Typical error (root mean square) just after a correction in the moving world.
        error_after: f64, Share;
        /// The same just before one.
        error_before: f64, Share;
        /// The same over all days.
        typical_error: f64, Share;
        /// Chance that the other side acts during this side's loop.
        overtaken: f64, Share;
    }
}

outputs! {
    /// What the loop gives.
    pub struct Output {
        /// The reader's side.
        own: Side, group;
        /// The rival's.
        rival: Side, group;
        /// Corrections that the rival is ahead in the window; negative if behind, undefined if the reader never pauses.
        corrections_ahead: Quantity, Number;
        /// Length of the reader's loop against the rival's.
        period_ratio: f64, Multiple;
        /// Loops of the reader's length in the window, by working days.
        working_loops: Quantity, Number;
        /// The same by days of the calendar.
        calendar_loops: Quantity, Number;
        /// The reader's error against the rival's at the end of the window, in a still world.
        window_ratio: Quantity, Multiple;
        /// The same on the day that is compared.
        error_ratio: Quantity, Multiple;
        /// The same on a later day, [`LATE`](super::LATE).
        late_ratio: Quantity, Multiple;
        /// The same on the day that is compared, if errors had no floor.
        floorless_ratio: Quantity, Multiple;
        /// The rival's capability against the reader's, if each loop adds to it.
        capability_ratio: Quantity, Multiple;
        /// The reader's typical error against the rival's over all days in the moving world; undefined where nothing moves.
        typical_ratio: Quantity, Multiple;
        /// The same seen through a given noise, [`NOISY`](super::NOISY), at the best share.
        noisy_ratio: Quantity, Multiple;
        /// The same as the typical ratio, but just after corrections.
        after_ratio: Quantity, Multiple;
        /// And just before them.
        before_ratio: Quantity, Multiple;
    }
}

impl Side {
    /// What `cycle` gives against `other`.
    pub(super) fn of(p: &Params, cycle: Cycle, other: Cycle) -> Self {
        let (still, moving) = (p.still(), p.moving());
        let period = cycle.period;
        let before = moving.before(period);
        Self {
            period,
            loops: cycle.loops(p.window).into(),
            corrections: cycle.corrections(p.window).into(),
            error_left: still.error(cycle.corrections(p.window)),
            day_error: still.error(cycle.corrections(p.day)),
            capability: compounded(p.loop_gain, cycle.corrections(p.window)).into(),
            moving_gain: moving.gain(before),
            error_after: f64::sqrt(moving.after(period)),
            error_before: f64::sqrt(before),
            typical_error: f64::sqrt(moving.mean(period)),
            overtaken: cycle.overtaken_by(other),
        }
    }
}
