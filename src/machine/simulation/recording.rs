//! A run of the organization that is kept, so that it can be shown at any time and go on under another setting.
//!
//! What leader and team have begun ends as it was begun. Everything else goes on under a new setting when it changes.

use super::super::Params;
use super::super::steady::Steady;
use super::pace::{Pace, rework_weeks};
use super::run::{Due, Event, Run, Work};
use super::team::Standing;
use crate::numeric::random::Stream;

mod census;
mod numbers;
mod replan;
mod steps;

pub use super::run::Job;
pub use census::{Census, Place};
pub use steps::{Kind, Step};

/// Weeks of work before the time 0, so that the pipe is full then; fewer where very much ships.
const WARM_UP: f64 = 52.0;
/// Decisions that the warm-up has at most.
const MOST_AHEAD: f64 = 1500.0;
/// Weeks of the past that are kept at most; fewer where very much ships.
const PAST: f64 = 26.0;
/// Released decisions that are kept, about.
const MOST_PAST: f64 = 400.0;

/// One decision with its times, in weeks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Decision {
    /// Its number, in the order of the ideas.
    pub number: u32,
    /// When it was had as an idea.
    pub idea: f64,
    /// When it was found out about.
    pub known: f64,
    /// When the leader begins on it; `known` where nobody asks the leader.
    pub asked: f64,
    /// When it is decided.
    pub decided: f64,
    /// When it comes to the team.
    pub arrived: f64,
    /// What the leader takes for it, as a multiple of the mean; none where nobody asks the leader.
    pub leader: Option<f64>,
    /// How it is built, as soon as that is settled.
    pub job: Option<Job>,
    /// When it is released; without a job, never.
    pub release: f64,
}

/// An error: it leaves with its decision, is noticed, and comes back to the team.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rework {
    /// The number of its decision.
    pub number: u32,
    /// Weeks that building the decision took without debt, and when it was built.
    pub weeks: f64,
    /// When its decision was built.
    pub built: f64,
    /// When it is released.
    pub sent: f64,
    /// When it is noticed.
    pub noticed: f64,
    /// How it is mended, as soon as that is settled.
    pub job: Option<Job>,
}

/// A run as far as it is settled.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    /// How often it went on; each time it has luck of its own.
    turn: u32,
    /// Until when everything is settled.
    horizon: f64,
    /// Since when everything is kept.
    kept: f64,
    /// When the next idea comes, with the mean gap that it was drawn with, and its number.
    idea: f64,
    gap: f64,
    number: u32,
    /// Weeks to find out at the setting so far.
    find_out: f64,
    /// How the last job left the team.
    team: Standing,
    /// How the last job that is not kept left it.
    before: Standing,
    /// Released and reworked since the time 0, of those that are not kept.
    shipped: f64,
    reworked: f64,
    decisions: Vec<Decision>,
    reworks: Vec<Rework>,
}

impl Recording {
    /// A run that has warmed up by the time 0.
    #[must_use]
    pub fn begin(p: &Params) -> Self {
        let steady = Steady::of(p);
        let start = -libm::fmin(WARM_UP, MOST_AHEAD / steady.shipped);
        let mut run = Self {
            turn: 0,
            horizon: start,
            kept: start,
            idea: f64::INFINITY,
            gap: f64::INFINITY,
            number: 0,
            find_out: Pace::of(p, &steady).find_out,
            team: Standing::fresh(start, p.deferral),
            before: Standing::fresh(start, p.deferral),
            shipped: 0.0,
            reworked: 0.0,
            decisions: Vec::new(),
            reworks: Vec::new(),
        };
        run.advance(p, 0.0);
        run.forget(0.0, &steady);
        run
    }

    /// Until when everything is settled.
    #[must_use]
    pub const fn horizon(&self) -> f64 {
        self.horizon
    }

    /// Whether ideas come: where nothing ships, none does.
    #[must_use]
    pub const fn ships(&self) -> bool {
        self.idea.is_finite()
    }

    /// The decisions that are kept, by number.
    #[must_use]
    pub fn decisions(&self) -> &[Decision] {
        &self.decisions
    }

    /// The errors that are kept.
    #[must_use]
    pub fn reworks(&self) -> &[Rework] {
        &self.reworks
    }

    /// Settles everything until this time. Where nothing ships, no idea comes and the team begins nothing.
    pub fn advance(&mut self, p: &Params, until: f64) {
        let steady = Steady::of(p);
        let mut stream = self.luck(p);
        let gap = Pace::of(p, &steady).gap;
        if steady.shipped > 0.0 {
            if !self.idea.is_finite() {
                self.idea = self.horizon + gap * stream.time(p.variability);
            }
            let mut run = Run::resumed(p, &steady, stream, self.team, (self.idea, self.number));
            run.leader_free = self.leader_free();
            run.due.extend(self.due(p));
            while run.idea <= until || run.due.peek().is_some_and(|next| next.at <= until) {
                self.take(run.next());
            }
            (self.idea, self.number) = (run.idea, run.number);
        }
        self.gap = gap;
        self.horizon = libm::fmax(self.horizon, until);
    }

    /// Lets go of what was over before the past that is kept.
    pub fn forget(&mut self, now: f64, steady: &Steady) {
        let past = libm::fmin(PAST, MOST_PAST / steady.shipped);
        let before = now - past;
        self.kept = libm::fmax(self.kept, before);
        let shipped = |one: &Decision| one.job.is_some() && one.release < before;
        let mended = |one: &Rework| one.job.is_some_and(|job| job.done < before);
        let counted = self
            .decisions
            .iter()
            .filter(|one| shipped(one) && one.release > 0.0);
        self.shipped += counted.map(|_| 1.0).sum::<f64>();
        let counted = self.reworks.iter().filter(|one| mended(one));
        let counted = counted.filter(|one| one.job.is_some_and(|job| job.done > 0.0));
        self.reworked += counted.map(|_| 1.0).sum::<f64>();
        if let Some(last) = self.jobs().iter().rev().find(|job| job.done < before) {
            self.before = last.after;
        }
        self.decisions.retain(|one| !shipped(one));
        self.reworks.retain(|one| !mended(one));
    }

    /// The next stream of luck: another one each time that the run goes on.
    fn luck(&mut self, p: &Params) -> Stream {
        /// More than the seeds there are.
        const APART: f64 = 1009.0;
        let seed = libm::round(p.seed) + APART * f64::from(self.turn);
        self.turn += 1;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole, and not negative"
        )]
        Stream::seeded(seed as u64)
    }

    fn leader_free(&self) -> f64 {
        let led = self.decisions.iter().filter(|one| one.leader.is_some());
        led.map(|one| one.decided)
            .fold(f64::NEG_INFINITY, libm::fmax)
    }

    /// What is still to come to the team.
    fn due(&self, p: &Params) -> Vec<Due> {
        let waiting = self.decisions.iter().filter(|one| one.job.is_none());
        let decisions = waiting.map(|one| Due {
            at: one.arrived,
            work: Work::Decision {
                number: one.number,
                idea: one.idea,
                decided: one.decided,
            },
        });
        let waiting = self.reworks.iter().filter(|one| one.job.is_none());
        let reworks = waiting.map(|one| Due {
            at: one.noticed,
            work: Work::Rework {
                number: one.number,
                weeks: rework_weeks(p, one.weeks, one.noticed - one.built),
            },
        });
        decisions.chain(reworks).collect()
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Decided(one) => self.decisions.push(Decision {
                number: one.number,
                idea: one.idea,
                known: one.known,
                asked: one.asked,
                decided: one.decided,
                arrived: one.arrived,
                leader: one.leader,
                job: None,
                release: f64::INFINITY,
            }),
            Event::Built(built) => {
                self.team = built.job.after;
                let place = self
                    .decisions
                    .binary_search_by_key(&built.number, |one| one.number);
                if let Some(one) = place.ok().and_then(|place| self.decisions.get_mut(place)) {
                    (one.job, one.release) = (Some(built.job), built.release);
                }
                if let Some(noticed) = built.noticed {
                    self.reworks.push(Rework {
                        number: built.number,
                        weeks: built.weeks,
                        built: built.job.done,
                        sent: built.release,
                        noticed,
                        job: None,
                    });
                }
            }
            Event::Reworked { number, job } => {
                self.team = job.after;
                if let Some(one) = self.reworks.iter_mut().find(|one| one.number == number) {
                    one.job = Some(job);
                }
            }
        }
    }

    /// Everything that the team did or will do, in order.
    fn jobs(&self) -> Vec<Job> {
        let built = self.decisions.iter().filter_map(|one| one.job);
        let mended = self.reworks.iter().filter_map(|one| one.job);
        let mut jobs: Vec<Job> = built.chain(mended).collect();
        // What takes no time comes before what begins with it.
        let order = |one: &Job, other: &Job| {
            one.begun
                .total_cmp(&other.begun)
                .then(one.done.total_cmp(&other.done))
        };
        jobs.sort_unstable_by(order);
        jobs
    }

    /// The debt at a time, in defects' worth.
    #[must_use]
    pub fn debt(&self, p: &Params, at: f64) -> f64 {
        let jobs = self.jobs();
        let last = jobs.iter().rev().find(|job| job.done <= at);
        let Standing {
            free,
            faults,
            counted,
            session,
        } = last.map_or(self.before, |job| job.after);
        if at >= libm::fmax(free, session) || faults <= 0.0 || counted > at {
            return 0.0;
        }
        faults * libm::exp(p.interest * (at - counted))
    }
}
