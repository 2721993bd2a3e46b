//! Settings of the operator, and the models they make.

use super::checks::Checks;
use super::meeting::Meeting;
use super::queue::Desk;
use super::reveal::Loops;
use super::upkeep::{Decay, Reading};
use crate::param::params;

params! {
    /// Settings of the operator.
    pub struct Params {
        /// People whose decisions go to the desk, N.
        people: People, 2.0 ..= 200.0, step 1.0, default 40.0;
        /// Decisions that each has in a week, a.
        decisions: DecisionsPerWeek, 0.05 ..= 3.0, step 0.05, default 0.5;
        /// Share of them that goes to the leader, f.
        escalated: Share, 0.0 ..= 1.0, step 0.01, default 1.0;
        /// Decisions that a leader answers in a week, mu.
        answers: DecisionsPerWeek, 1.0 ..= 100.0, step 1.0, default 25.0;
        /// Leaders who share the desk, c.
        leaders: People, 1.0 ..= 10.0, step 1.0, default 1.0;
        /// Weeks that an answer may take.
        target_wait: Weeks, 0.05 ..= 2.0, step 0.05, default 0.2;
        /// Tasks of a plan, each with those before it that it waits for.
        task: tasks Weeks, 0.5 ..= 52.0, step 0.5,
            default [(7.0, []), (6.0, [1]), (10.0, []), (5.0, [3]), (3.0, [2, 4]), (4.0, [3]), (2.0, [5, 6])], then 2.0;
        /// Hands for the tasks, p.
        hands: People, 1.0 ..= 20.0, step 1.0, default 2.0;
        /// People in a meeting, n.
        heads: People, 1.0 ..= 30.0, step 1.0, default 8.0;
        /// Hours that it lasts, h.
        meeting_hours: Hours, 0.25 ..= 8.0, step 0.25, default 1.0;
        /// Hours that each loses around it, i.
        interruption: Hours, 0.0 ..= 2.0, step 0.05, default 0.0;
        /// Meetings like it in a year.
        meetings: PerYear, 1.0 ..= 260.0, step 1.0, default 50.0;
        /// Hours in which one person decides alone.
        alone_hours: Hours, 0.05 ..= 8.0, step 0.05, default 0.25;
        /// Days between upkeeps, M.
        upkeep_interval: Days, 1.0 ..= 365.0, step 1.0, default 30.0;
        /// Days of the decay, H.
        decay_days: Days, 10.0 ..= 720.0, step 5.0, default 90.0;
        /// How they are read.
        decay_reading: choice Reading;
        /// Share that never fades, f.
        decay_floor: Share, 0.0 ..= 0.9, step 0.05, default 0.0;
        /// What one upkeep costs, c.
        upkeep_cost: Number, 0.1 ..= 20.0, step 0.1, default 1.0;
        /// What the whole is worth a day, v.
        daily_worth: PerDay, 0.01 ..= 2.0, step 0.01, default 0.2;
        /// Checks in a row, k.
        checks: Number, 0.0 ..= 20.0, step 1.0, default 5.0;
        /// Effort and delay of one check, c.
        check_cost: Number, 0.1 ..= 20.0, step 0.1, default 1.0;
        /// Share that one check catches, e.
        caught: Share, 0.05 ..= 0.95, step 0.05, default 0.6;
        /// Chance that something is wrong, p.
        wrong_chance: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// What it costs if it gets through, F.
        wrong_cost: Number, 1.0 ..= 500.0, step 1.0, default 100.0;
        /// Days that a check takes where no work is queued before it.
        check_alone: Days, 0.05 ..= 10.0, step 0.05, default 0.5;
        /// Share of the time in which a check is busy.
        check_load: Share, 0.0 ..= 0.95, step 0.05, default 0.8;
        /// Utilization without debt, u.
        utilization: Share, 0.0 ..= 0.95, step 0.01, default 0.5;
        /// Share of the capacity that debt takes, 1 - phi.
        debt_drag: Share, 0.0 ..= 0.7, step 0.01, default 0.2;
        /// Weeks of a loop, T.
        cycle: Weeks, 0.5 ..= 52.0, step 0.5, default 13.0;
        /// Weeks within which it should show, H.
        horizon: Weeks, 13.0 ..= 156.0, step 13.0, default 52.0;
        /// Effect in one loop, in standard deviations, delta.
        effect: Number, 0.05 ..= 2.0, step 0.05, default 0.5;
        /// Chance of a false alarm.
        false_alarm: Share, 0.01 ..= 0.2, step 0.01, default 0.05;
    }
}

impl Params {
    pub(super) fn desk(&self) -> Desk {
        Desk {
            decisions: self.decisions,
            escalated: self.escalated,
            answers: self.answers,
            leaders: libm::round(self.leaders),
        }
    }

    pub(super) const fn meeting(&self) -> Meeting {
        Meeting {
            heads: self.heads,
            hours: self.meeting_hours,
            interruption: self.interruption,
        }
    }

    pub(super) fn decay(&self) -> Decay {
        Decay::new(self.decay_reading, self.decay_days, self.decay_floor)
    }

    pub(super) const fn checking(&self) -> Checks {
        Checks {
            cost: self.check_cost,
            chance: self.wrong_chance,
            harm: self.wrong_cost,
            caught: self.caught,
        }
    }

    pub(super) const fn test(&self) -> Loops {
        Loops {
            effect: self.effect,
            risk: self.false_alarm,
        }
    }

    /// What each task needs, as bits.
    pub(super) fn needs(&self) -> Vec<u64> {
        (0..self.task.len())
            .map(|task| self.task.mask(task))
            .collect()
    }
}
