//! Settings of alignment, and the models they make.

use super::cascade::Cascade;
use super::flow::Flow;
use super::spread::{Law, Pull, radians};
use super::triad::{Combination, Rule, Triad};
use crate::param::params;

params! {
    /// Settings of alignment.
    pub struct Params {
        /// People who pull, N.
        people: lever TeamSize;
        /// Standard deviation of each person's angle off the aim.
        spread: Degrees, 0.0 ..= 170.0, step 1.0, default 34.0;
        /// How the angles are distributed.
        law: choice Law;
        /// Speed of each person, v.
        speed: Number, 0.1 ..= 5.0, step 0.1, default 1.0;
        /// What putting right takes, against what was misdirected, w.
        rework: Number, 0.0 ..= 5.0, step 0.1, default 1.0;
        /// Levels that an intent is handed down, L.
        levels: Number, 0.0 ..= 12.0, step 1.0, default 4.0;
        /// Share of the detail that a level passes on, q.
        fidelity: Share, 0.5 ..= 1.0, step 0.01, default 0.9;
        /// Standard deviation of the angle by which a level turns the aim.
        turn: Degrees, 0.0 ..= 90.0, step 1.0, default 20.0;
        /// Chance that a level takes a yes for a no, or a no for a yes.
        error: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// The same for who reads it where it was written down.
        written_error: Share, 0.0 ..= 0.5, step 0.01, default 0.02;
        /// How well people are aligned with the aim.
        people_leg: Share, 0.0 ..= 1.0, step 0.01, default 0.9;
        /// How well the process is.
        process_leg: Share, 0.0 ..= 1.0, step 0.01, default 0.9;
        /// How well the metrics are.
        metrics_leg: Share, 0.0 ..= 1.0, step 0.01, default 0.3;
        /// How the three combine.
        rule: choice Rule;
        /// How far one can stand in for another, s.
        substitution: Number, -10.0 ..= 1.0, step 0.1, default 0.0;
        /// By how much one of them is raised, up to the whole.
        raise: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
    }
}

impl Params {
    pub(super) fn pull(&self) -> Pull {
        Pull {
            law: self.law,
            spread: radians(self.spread),
        }
    }

    pub(super) fn flow(&self) -> Flow {
        Flow {
            people: self.people,
            pull: self.pull(),
            speed: self.speed,
            rework: self.rework,
        }
    }

    pub(super) fn cascade(&self) -> Cascade {
        Cascade {
            fidelity: self.fidelity,
            turn: radians(self.turn),
            error: self.error,
        }
    }

    pub(super) const fn triad(&self) -> Triad {
        Triad([self.people_leg, self.process_leg, self.metrics_leg])
    }

    pub(super) const fn combination(&self) -> Combination {
        Combination {
            rule: self.rule,
            exponent: self.substitution,
        }
    }
}
