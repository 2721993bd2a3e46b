//! The next event and the one before, for who goes from one to the other.

use super::super::super::Params;
use super::Recording;
use core::cmp::Ordering;

/// What happens in an event; of one time, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An idea comes.
    Idea,
    /// The leader has decided.
    Decided,
    /// The team has built a decision.
    Built,
    /// Decisions are released.
    Released,
    /// An error is noticed and comes back.
    Noticed,
    /// The team has mended an error.
    Reworked,
    /// The team repairs all faults.
    Repaired,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Self; 7] = [
        Self::Idea,
        Self::Decided,
        Self::Built,
        Self::Released,
        Self::Noticed,
        Self::Reworked,
        Self::Repaired,
    ];
}

/// An event: when, what, and of how many at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Its week.
    pub at: f64,
    /// What happens.
    pub kind: Kind,
    /// To how many.
    pub count: f64,
}

/// Weeks by which a run goes on when no event is in sight.
const STRIDE: f64 = 4.0;
/// So often at most.
const STRIDES: u32 = 50;

impl Recording {
    /// The first event after a time, and the run goes on that far; none where none comes within two hundred weeks. Of
    /// what happens at that very time, what comes after the kind `told`.
    pub fn next_step(&mut self, p: &Params, at: f64, told: Option<Kind>) -> Option<Step> {
        let is_ahead = |(time, kind): &(f64, Kind)| {
            *time > at || *time == at && told.is_some_and(|told| *kind > told)
        };
        for _ in 0..STRIDES {
            let ahead = self
                .steps()
                .into_iter()
                .filter(|one| is_ahead(one) && one.0 <= self.horizon);
            let first = ahead.min_by(order);
            if let Some((time, kind)) = first {
                return Some(self.step(time, kind));
            }
            self.advance(p, self.horizon + STRIDE);
        }
        None
    }

    /// The last event before a time, after the time 0 and since everything is kept. Of what happens at that very time,
    /// what comes before the kind `told`.
    #[must_use]
    pub fn previous_step(&self, at: f64, told: Option<Kind>) -> Option<Step> {
        let first = libm::fmax(self.kept, 0.0);
        let is_behind = |(time, kind): &(f64, Kind)| {
            *time > first && (*time < at || *time == at && told.is_some_and(|told| *kind < told))
        };
        let last = self.steps().into_iter().filter(is_behind).max_by(order);
        last.map(|(time, kind)| self.step(time, kind))
    }

    fn step(&self, at: f64, kind: Kind) -> Step {
        let same = self.steps().into_iter().filter(|one| *one == (at, kind));
        let count = same.map(|_| 1.0).sum();
        Step { at, kind, count }
    }

    /// When what happens, in no order.
    fn steps(&self) -> Vec<(f64, Kind)> {
        let mut found = Vec::new();
        for one in &self.decisions {
            found.push((one.idea, Kind::Idea));
            if one.leader.is_some() {
                found.push((one.decided, Kind::Decided));
            }
            if let Some(job) = one.job {
                found.push((job.done, Kind::Built));
                found.push((one.release, Kind::Released));
            }
        }
        for one in &self.reworks {
            found.push((one.noticed, Kind::Noticed));
            if let Some(job) = one.job {
                found.push((job.done, Kind::Reworked));
            }
        }
        let mut one = self.before;
        for next in self.jobs().into_iter().map(|job| job.after) {
            if one.faults > 0.0 && next.session > one.session {
                found.push((libm::fmax(one.free, one.session), Kind::Repaired));
            }
            one = next;
        }
        found
    }
}

/// What comes first, and of one time the kinds in their order.
fn order(one: &(f64, Kind), other: &(f64, Kind)) -> Ordering {
    one.0.total_cmp(&other.0).then(one.1.cmp(&other.1))
}
