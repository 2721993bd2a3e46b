//! The queue for decisions at the desk of a leader, or of several who share it.

use crate::numeric::limit::at_most;
use crate::output::{Quantity, outputs};

/// People whose decisions go to one desk, or to a few leaders who share it.
///
/// # Formula
///
/// ```text
/// lambda = N a f                            decisions that arrive in a week
/// W      = 1 / mu + C / (c mu - lambda)     mean time until an answer; 1 / (mu - lambda) at c = 1
/// N*     = c mu / (a f)                     people from which on the queue has no end
/// ```
///
/// `C` is the chance that all `c` leaders are busy, Erlang's C. Arrivals and answers by pure chance.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::queue::Desk;
///
/// let desk = Desk { decisions: 0.5, escalated: 1.0, answers: 25.0, leaders: 1.0 };
/// assert!((desk.wait(40.0) - 0.2).abs() < 1e-15);
/// assert!((desk.wait(49.0) - 2.0).abs() < 1e-12);
/// assert_eq!(desk.wait(50.0), f64::INFINITY);
/// ```
///
/// # Source
///
/// Erlang 1917.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Desk {
    /// Decisions that each person has in a week, a.
    pub decisions: f64,
    /// Share of them that goes to the leaders, f.
    pub escalated: f64,
    /// Decisions that one leader answers in a week, mu.
    pub answers: f64,
    /// Leaders, c, a whole number from 1.
    pub leaders: f64,
}

impl Desk {
    /// The same desk with another share let through.
    #[must_use]
    pub const fn letting(self, escalated: f64) -> Self {
        Self { escalated, ..self }
    }

    /// Decisions that all leaders answer in a week at most.
    #[must_use]
    pub fn capacity(self) -> f64 {
        self.answers * self.leaders
    }

    /// Decisions that arrive in a week.
    #[must_use]
    pub fn arrival(self, people: f64) -> f64 {
        people * self.decisions * self.escalated
    }

    /// People from which on the queue has no end; infinite where nothing is let through.
    #[must_use]
    pub fn critical_people(self) -> f64 {
        self.capacity() / (self.decisions * self.escalated)
    }

    /// Mean weeks until a decision has its answer, the answering included; infinite where the queue has no end.
    #[must_use]
    pub fn wait(self, people: f64) -> f64 {
        self.answered_in(self.arrival(people))
    }

    /// The same where so many decisions arrive in a week.
    fn answered_in(self, arrival: f64) -> f64 {
        if at_most(self.capacity(), arrival) {
            return f64::INFINITY;
        }
        let (load, spare) = (arrival / self.answers, self.capacity() - arrival);
        // Erlang's B, from one leader to all, and C from it.
        let (mut blocked, mut leaders) = (1.0, 1.0);
        while leaders <= self.leaders {
            blocked = load * blocked / (leaders + load * blocked);
            leaders += 1.0;
        }
        let busy = load / self.leaders;
        let waits = blocked / (1.0 - busy + busy * blocked);
        1.0 / self.answers + waits / spare
    }

    /// Decisions a week that can arrive if an answer may take `target` weeks; not a number where even an empty desk
    /// takes longer.
    ///
    /// # Formula
    ///
    /// ```text
    /// lambda = mu - 1 / W     at c = 1
    /// ```
    #[must_use]
    pub fn arrival_for_wait(self, target: f64) -> f64 {
        if !at_most(1.0 / self.answers, target) {
            return f64::NAN;
        }
        let (mut low, mut high) = (0.0, self.capacity());
        // The wait rises with what arrives, so halving finds it; 60 times is to the last bits.
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if self.answered_in(middle) <= target {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The largest share that can be let through if an answer may take `target` weeks; not a number where even an
    /// empty desk takes longer.
    ///
    /// # Formula
    ///
    /// ```text
    /// f = (mu - 1 / W) / (N a), at most 1     at c = 1
    /// ```
    #[must_use]
    pub fn escalation_for_wait(self, people: f64, target: f64) -> f64 {
        let (all, borne) = (
            self.letting(1.0).arrival(people),
            self.arrival_for_wait(target),
        );
        if at_most(all, borne) {
            1.0
        } else {
            borne / all
        }
    }
}

outputs! {
    /// What comes of sending decisions to one desk.
    pub struct QueueOutput {
        /// Decisions that arrive in a week.
        arrival: f64, DecisionsPerWeek;
        /// Share of the leaders' time that they need; above 1 they cannot.
        load: f64, Share;
        /// Weeks until a decision has its answer; unbounded where the queue has no end.
        wait: Quantity, Weeks;
        /// Decisions that are open at the desk.
        open: Quantity, Decisions;
        /// People from which on the queue has no end.
        critical_people: Quantity, People;
        /// The same if half as much were let through.
        critical_people_half: Quantity, People;
        /// Weeks until an answer if half as much were let through.
        wait_half: Quantity, Weeks;
        /// Share of all decisions to let go of for the wanted wait; undefined where an empty desk takes longer.
        let_go: Quantity, Share;
    }
}

impl QueueOutput {
    pub(super) fn of(desk: Desk, people: f64, target: f64) -> Self {
        let (arrival, wait) = (desk.arrival(people), desk.wait(people));
        let half = desk.letting(0.5 * desk.escalated);
        Self {
            arrival,
            load: arrival / desk.capacity(),
            wait: wait.into(),
            open: (arrival * wait).into(),
            critical_people: desk.critical_people().into(),
            critical_people_half: half.critical_people().into(),
            wait_half: half.wait(people).into(),
            let_go: (1.0 - desk.escalation_for_wait(people, target)).into(),
        }
    }
}
