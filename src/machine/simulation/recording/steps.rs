//! The next event and the one before, for who goes from one to the other.

use super::super::super::Params;
use super::Recording;

/// What happens in an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// The first event after a time, and the run goes on that far; none where none comes within two hundred weeks.
    pub fn next_step(&mut self, p: &Params, at: f64) -> Option<Step> {
        for _ in 0..STRIDES {
            let ahead = self
                .steps()
                .into_iter()
                .filter(|(time, _)| *time > at && *time <= self.horizon);
            let first = ahead.min_by(|one, other| one.0.total_cmp(&other.0));
            if let Some((time, kind)) = first {
                return Some(self.step(time, kind));
            }
            self.advance(p, self.horizon + STRIDE);
        }
        None
    }

    /// The last event before a time, after the time 0 and of those that are kept.
    #[must_use]
    pub fn previous_step(&self, at: f64) -> Option<Step> {
        let behind = self
            .steps()
            .into_iter()
            .filter(|(time, _)| *time < at && *time > 0.0);
        let last = behind.max_by(|one, other| one.0.total_cmp(&other.0));
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
        for pair in self.jobs().windows(2) {
            let [one, next] = pair else { continue };
            if one.after.faults > 0.0 && next.after.session > one.after.session {
                found.push((
                    libm::fmax(one.after.free, one.after.session),
                    Kind::Repaired,
                ));
            }
        }
        found
    }
}
