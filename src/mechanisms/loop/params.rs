//! Settings of the loop, and the models they make.

use super::calendar::Calendar;
use super::cycle::{Cycle, Phases};
use super::moving::{Gain, Moving};
use super::still::Still;
use crate::param::{choice, params};

choice! {
    /// How much of what is seen a loop takes over in the moving world.
    pub enum Correcting {
        /// The same share as in the still world.
        Share = "share",
        /// The share that leaves the least error.
        Best = "best",
    }
}

params! {
    /// Settings of the loop.
    pub struct Params {
        /// Weeks of the reader's loop; 0 is without a pause.
        own_loop: Weeks, 0.0 ..= 6.0, step 0.2, default 3.0;
        /// Days of the rival's loop.
        rival_loop: Days, 0.5 ..= 30.0, step 0.5, default 3.0;
        /// Which days are counted.
        calendar: choice Calendar;
        /// Days over which corrections are counted, H.
        window: Days, 5.0 ..= 30.0, step 5.0, default 30.0;
        /// Share of a loop that orienting takes.
        orient_share: Share, 0.3 ..= 0.7, step 0.05, default 0.4;
        /// Share of the gap that a loop closes, g.
        loop_gain: Share, 0.01 ..= 0.9, step 0.01, default 0.2;
        /// Share of the first error that never goes away, f.
        error_floor: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// Day on which errors are compared.
        day: Days, 0.0 ..= 365.0, step 5.0, default 30.0;
        /// Mean square that the world moves in a day, q, in squares of the first error.
        drift: Number, 0.0 ..= 0.1, step 0.001, default 0.01;
        /// Mean square of the noise in what a loop sees, r, in squares of the first error.
        noise: Number, 0.0 ..= 2.0, step 0.05, default 0.0;
        /// How much of what is seen a loop takes over in the moving world.
        correcting: choice Correcting;
    }
}

impl Params {
    pub(super) fn own(&self) -> Cycle {
        Cycle {
            period: self.calendar.days(self.own_loop),
        }
    }

    pub(super) const fn rival(&self) -> Cycle {
        Cycle {
            period: self.rival_loop,
        }
    }

    pub(super) const fn phases(&self) -> Phases {
        Phases {
            orient: self.orient_share,
        }
    }

    pub(super) const fn still(&self) -> Still {
        Still {
            gain: self.loop_gain,
            floor: self.error_floor,
        }
    }

    pub(super) const fn moving(&self) -> Moving {
        Moving {
            drift: self.drift,
            noise: self.noise,
            gain: match self.correcting {
                Correcting::Share => Gain::Share(self.loop_gain),
                Correcting::Best => Gain::Best,
            },
        }
    }
}
