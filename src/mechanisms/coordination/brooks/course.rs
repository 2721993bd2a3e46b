//! A project's days, one after the other.

use super::{Addition, Overhead, Project, Run};
use crate::numeric::pair::smaller;
use crate::output::Quantity;

/// After so many days without a change, everyone has learned the ropes and all days are alike.
const SETTLED: f64 = 4000.0;

/// Rounding allowed when the last function point is counted.
const LAST_POINT: f64 = 1e-9;

/// A project's state as its days pass.
#[derive(Clone, Copy)]
pub(super) struct Course<'a> {
    project: &'a Project,
    addition: Option<Addition>,
    changed: f64,
    newcomers: f64,
    veterans: f64,
    /// Function points a day, and whether nobody learns, so that this stays until somebody joins.
    rate: f64,
    is_steady: bool,
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
    #[inline]
    pub(super) fn new(project: &'a Project, addition: Addition) -> Self {
        let (newcomers, veterans) = (project.newcomers, project.veterans);
        Self {
            project,
            addition: Some(addition),
            changed: 0.0,
            newcomers,
            veterans,
            rate: project.rate(newcomers, veterans),
            is_steady: newcomers == 0.0 && project.overhead.share(veterans) < 1.0,
            day: 0.0,
            done: 0.0,
            effort: 0.0,
            dip: Quantity::Undefined,
        }
    }

    /// The same course with another addition to come.
    #[inline]
    pub(super) fn with(self, addition: Addition) -> Self {
        Self {
            addition: Some(addition),
            ..self
        }
    }

    #[inline]
    pub(super) fn is_done(&self) -> bool {
        self.done >= self.end()
    }

    /// Lives through one day, or through all the days alike that follow; false if nothing more will ship.
    #[inline]
    pub(super) fn advance(&mut self) -> bool {
        self.join_if_due();
        if !self.is_steady {
            // More people only talk more, so waiting for them is in vain.
            if self.project.overhead.share(self.newcomers + self.veterans) >= 1.0 {
                return false;
            }
            (self.newcomers, self.veterans) =
                self.project.after_a_day(self.newcomers, self.veterans);
            self.rate = self.project.rate(self.newcomers, self.veterans);
            self.is_steady = self.newcomers == 0.0;
        }
        let days = if self.day - self.changed < SETTLED {
            1.0
        } else if self.rate > 0.0 {
            let left = f64::ceil((self.end() - self.done) / self.rate);
            left.min(f64::ceil(self.joining() - self.day)).max(1.0)
        } else {
            return false;
        };
        self.done += self.rate * days;
        self.day += days;
        self.effort += (self.newcomers + self.veterans) * days;
        true
    }

    /// Runs to the end of the job.
    #[inline]
    pub(super) fn finish(mut self) -> Run {
        let mut exact = self.effort;
        let ended = loop {
            if self.is_steady {
                self.live_steadily();
                exact = self.effort;
            }
            let (day, done, effort) = (self.day, self.done, self.effort);
            if !self.advance() {
                break false;
            }
            if self.is_done() {
                let part = (self.project.work - done) / (self.done - done);
                exact += (self.effort - effort) * part.clamp(0.0, 1.0);
                break self.day > day;
            }
            exact = self.effort;
        };
        let known = |number: f64| {
            if ended {
                number.into()
            } else {
                Quantity::Unbounded
            }
        };
        Run {
            finish: known(self.day),
            person_days: known(self.effort),
            exact_person_days: known(exact),
            dip: self.dip,
        }
    }

    /// Lives through the days in which nobody learns, until somebody joins or the last day has come.
    #[inline]
    pub(super) fn live_steadily(&mut self) {
        let (until, end) = (self.until(), self.end());
        let (rate, people) = (self.rate, self.newcomers + self.veterans);
        let (mut day, mut done, mut effort) = (self.day, self.done, self.effort);
        while self.is_steady && day < until && done + rate < end {
            done += rate;
            day += 1.0;
            effort += people;
        }
        (self.day, self.done, self.effort) = (day, done, effort);
    }

    /// Lives through the days in which all of these courses of one project only learn, side by side: a
    /// processor works on several at once where each waits for its own numbers of the day before.
    #[inline]
    pub(super) fn learn_together<const N: usize>(project: &Project, courses: &mut [Self; N]) {
        let Overhead::Quadratic { k } = project.overhead else {
            return;
        };
        if !courses.iter().all(Self::only_learns) {
            return;
        }
        let days = courses.iter().map(|course| course.until() - course.day);
        let days = days.fold(f64::INFINITY, smaller);
        let end = project.work - LAST_POINT;
        let mut newcomers = courses.each_ref().map(|course| course.newcomers);
        let mut veterans = courses.each_ref().map(|course| course.veterans);
        let mut done = courses.each_ref().map(|course| course.done);
        let mut effort = courses.each_ref().map(|course| course.effort);
        let mut passed = 0.0;
        while passed < days {
            let mut then = [(0.0, 0.0, 0.0, 0.0); N];
            let mut is_over = false;
            for i in 0..N {
                // What a day does, without the bounds that are known to hold.
                let learned = newcomers[i] / project.assimilation;
                let (n, e) = (newcomers[i] - learned, veterans[i] + learned);
                let hands =
                    project.new_weight * n + project.veteran_weight * (e - project.training * n);
                let rate = project.productivity * (1.0 - k * (n + e) * (n + e)) * hands;
                then[i] = (n, e, done[i] + rate, effort[i] + (n + e));
                is_over |= then[i].2 >= end;
            }
            if is_over {
                break;
            }
            for i in 0..N {
                (newcomers[i], veterans[i], done[i], effort[i]) = then[i];
            }
            passed += 1.0;
        }
        for (i, course) in courses.iter_mut().enumerate() {
            (course.newcomers, course.veterans) = (newcomers[i], veterans[i]);
            (course.done, course.effort) = (done[i], effort[i]);
            course.day += passed;
        }
    }

    /// Whether people learn, and none of a day's bounds is reached now or later: newcomers become fewer,
    /// veterans more, and all of them stay as many but for rounding.
    fn only_learns(&self) -> bool {
        let project = self.project;
        let share = project.overhead.share(self.newcomers + self.veterans);
        !self.is_steady
            && project.assimilation >= 1.0
            && project.training * self.newcomers <= self.veterans
            && share < 1.0 - 1e-9
    }

    /// The day of the next change that is known ahead.
    #[inline]
    fn until(&self) -> f64 {
        smaller(self.joining(), self.changed + SETTLED)
    }

    /// The day after which somebody joins.
    #[inline]
    fn joining(&self) -> f64 {
        self.addition.map_or(f64::INFINITY, |addition| addition.day)
    }

    /// Function points at which the job counts as done.
    #[inline]
    fn end(&self) -> f64 {
        self.project.work - LAST_POINT
    }

    /// Lets those in who have come.
    #[inline]
    pub(super) fn join_if_due(&mut self) {
        let due = |addition: &mut Addition| self.day >= addition.day;
        if let Some(addition) = self.addition.take_if(due) {
            self.join(addition.people);
        }
    }

    fn join(&mut self, people: f64) {
        let before = self.project.rate(self.newcomers, self.veterans);
        self.newcomers += people;
        self.changed = self.day;
        self.is_steady = false;
        let after = self.project.rate(self.newcomers, self.veterans);
        self.dip = (after / before - 1.0).into();
    }
}
