//! A project's days, one after the other.

use super::{Addition, Project};
use crate::output::Quantity;

/// After so many days without a change, everyone has learned the ropes and all days are alike.
const SETTLED: f64 = 4000.0;

/// Rounding allowed when the last function point is counted.
const LAST_POINT: f64 = 1e-9;

/// A project's state as its days pass.
pub(super) struct Course<'a> {
    project: &'a Project,
    addition: Option<Addition>,
    changed: f64,
    newcomers: f64,
    veterans: f64,
    /// Days passed.
    pub(super) day: f64,
    /// Function points made.
    pub(super) done: f64,
    /// Person-days paid.
    pub(super) effort: f64,
    /// Change of the day's output when people joined.
    pub(super) dip: Quantity,
}

impl<'a> Course<'a> {
    pub(super) fn new(project: &'a Project, addition: Addition) -> Self {
        Self {
            project,
            addition: Some(addition),
            changed: 0.0,
            newcomers: project.newcomers,
            veterans: project.veterans,
            day: 0.0,
            done: 0.0,
            effort: 0.0,
            dip: Quantity::Undefined,
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.done >= self.project.work - LAST_POINT
    }

    /// Lives through one day, or through all the days alike that follow; false if nothing more will ship.
    pub(super) fn advance(&mut self) -> bool {
        let due = |addition: &mut Addition| self.day >= addition.day;
        if let Some(addition) = self.addition.take_if(due) {
            self.join(addition.people);
        }
        // More people only talk more, so waiting for them is in vain.
        if self.project.overhead.share(self.newcomers + self.veterans) >= 1.0 {
            return false;
        }
        let learned = (self.newcomers / self.project.assimilation).min(self.newcomers);
        self.newcomers -= learned;
        self.veterans += learned;
        let rate = self.project.rate(self.newcomers, self.veterans);
        let days = if self.day - self.changed < SETTLED {
            1.0
        } else if rate > 0.0 {
            let left = libm::ceil((self.project.work - LAST_POINT - self.done) / rate);
            let joining = self.addition.map_or(f64::INFINITY, |a| a.day - self.day);
            left.min(libm::ceil(joining)).max(1.0)
        } else {
            return false;
        };
        self.done += rate * days;
        self.day += days;
        self.effort += (self.newcomers + self.veterans) * days;
        true
    }

    fn join(&mut self, people: f64) {
        let before = self.project.rate(self.newcomers, self.veterans);
        self.newcomers += people;
        self.changed = self.day;
        let after = self.project.rate(self.newcomers, self.veterans);
        self.dip = (after / before - 1.0).into();
    }
}
