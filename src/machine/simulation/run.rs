//! The organization at work: one event after the other.

use super::super::Params;
use super::super::steady::Steady;
use super::pace::{Pace, release_after, rework_weeks};
use super::team::{Standing, Team};
use crate::numeric::random::Stream;
use core::cmp::Ordering;
use std::collections::BinaryHeap;

/// What comes to the team.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Work {
    /// The decision of this number, when it was had as an idea and when it was decided.
    Decision {
        number: u32,
        idea: f64,
        decided: f64,
    },
    /// So many weeks of rework on the decision of this number.
    Rework { number: u32, weeks: f64 },
}

/// Work and when it comes; the earliest is the greatest, as a heap gives the greatest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Due {
    pub(super) at: f64,
    pub(super) work: Work,
}

impl Eq for Due {}

impl Ord for Due {
    fn cmp(&self, other: &Self) -> Ordering {
        other.at.total_cmp(&self.at)
    }
}

impl PartialOrd for Due {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// One thing that the team did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Job {
    /// When it was begun.
    pub begun: f64,
    /// When it was done.
    pub done: f64,
    /// How it left the team.
    pub after: Standing,
}

/// A decision until it reaches the team.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Decided {
    pub(super) number: u32,
    pub(super) idea: f64,
    pub(super) known: f64,
    /// When the leader begins on it, or when it is found out about where nobody asks the leader.
    pub(super) asked: f64,
    pub(super) decided: f64,
    pub(super) arrived: f64,
    /// What the leader takes for it, as a multiple of the mean; none where nobody asks the leader.
    pub(super) leader: Option<f64>,
}

/// A decision that is built.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Built {
    pub(super) number: u32,
    pub(super) idea: f64,
    pub(super) decided: f64,
    pub(super) arrived: f64,
    pub(super) job: Job,
    pub(super) release: f64,
    /// The debt that it met.
    pub(super) faults: f64,
    /// Weeks that building took without debt.
    pub(super) weeks: f64,
    /// When an error in it is noticed, where it has one.
    pub(super) noticed: Option<f64>,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Event {
    Decided(Decided),
    Built(Built),
    Reworked { number: u32, job: Job },
}

/// A run of the organization, as far as it is.
#[derive(Debug, Clone)]
pub(super) struct Run<'a> {
    p: &'a Params,
    pace: Pace,
    stream: Stream,
    team: Team,
    pub(super) due: BinaryHeap<Due>,
    /// When the next idea comes, and its number.
    pub(super) idea: f64,
    pub(super) number: u32,
    pub(super) leader_free: f64,
}

impl<'a> Run<'a> {
    /// A run that begins at this time with nothing on any desk.
    pub(super) fn new(p: &'a Params, steady: &Steady, mut stream: Stream, start: f64) -> Self {
        let pace = Pace::of(p, steady);
        Self {
            p,
            pace,
            idea: start + pace.gap * stream.time(p.variability),
            stream,
            team: Team::new(p, steady, Standing::fresh(start, p.deferral)),
            due: BinaryHeap::new(),
            number: 0,
            leader_free: start,
        }
    }

    /// A run with an idea to come and a team that stands so.
    pub(super) fn resumed(
        p: &'a Params,
        steady: &Steady,
        stream: Stream,
        standing: Standing,
        (idea, number): (f64, u32),
    ) -> Self {
        Self {
            p,
            pace: Pace::of(p, steady),
            idea,
            stream,
            team: Team::new(p, steady, standing),
            due: BinaryHeap::new(),
            number,
            leader_free: f64::NEG_INFINITY,
        }
    }

    pub(super) const fn pace(&self) -> &Pace {
        &self.pace
    }

    pub(super) const fn team(&mut self) -> &mut Team {
        &mut self.team
    }

    /// What happens next. What comes to the team before the next idea can, comes first.
    pub(super) fn next(&mut self) -> Event {
        let soonest = self.idea + self.pace.find_out + self.pace.pass_on;
        match self.due.peek().filter(|next| next.at <= soonest).copied() {
            None => Event::Decided(self.decide()),
            Some(next) => {
                self.due.pop();
                self.work(next)
            }
        }
    }

    fn decide(&mut self) -> Decided {
        let (p, pace, idea, number) = (self.p, self.pace, self.idea, self.number);
        let known = idea + pace.find_out;
        let (mut asked, mut decided, mut leader) = (known, known, None);
        if self.stream.happens(p.escalated) {
            asked = libm::fmax(self.leader_free, known);
            let luck = self.stream.time(p.variability);
            decided = asked + pace.decide * luck;
            (self.leader_free, leader) = (decided, Some(luck));
        }
        let arrived = decided + pace.pass_on;
        self.due.push(Due {
            at: arrived,
            work: Work::Decision {
                number,
                idea,
                decided,
            },
        });
        self.idea += pace.gap * self.stream.time(p.variability);
        self.number += 1;
        Decided {
            number,
            idea,
            known,
            asked,
            decided,
            arrived,
            leader,
        }
    }

    fn work(&mut self, Due { at, work }: Due) -> Event {
        let p = self.p;
        let faults = self.team.begin(at);
        let begun = self.team.standing().free;
        match work {
            Work::Rework { number, weeks } => {
                let done = self.team.work(weeks);
                let after = self.team.standing();
                Event::Reworked {
                    number,
                    job: Job { begun, done, after },
                }
            }
            Work::Decision {
                number,
                idea,
                decided,
            } => {
                let weeks = self.pace.build * self.stream.time(p.variability);
                let done = self.team.work(weeks);
                let release = release_after(done, p.release_period);
                let mut noticed = None;
                if self.stream.happens(self.pace.wrong) {
                    let at = release + p.detection;
                    let work = Work::Rework {
                        number,
                        weeks: rework_weeks(p, weeks, at - done),
                    };
                    self.due.push(Due { at, work });
                    noticed = Some(at);
                    if self.stream.happens(p.residue) {
                        self.team.leave_fault();
                    }
                }
                let after = self.team.standing();
                Event::Built(Built {
                    number,
                    idea,
                    decided,
                    arrived: at,
                    job: Job { begun, done, after },
                    release,
                    faults,
                    weeks,
                    noticed,
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_due_first_comes_first() {
        let mut due = BinaryHeap::new();
        for at in [3.0, 1.0, 2.0] {
            due.push(Due {
                at,
                work: Work::Rework {
                    number: 0,
                    weeks: 1.0,
                },
            });
        }
        let order: Vec<f64> = core::iter::from_fn(|| due.pop().map(|due| due.at)).collect();
        assert_eq!(order, [1.0, 2.0, 3.0]);
    }
}
