//! What is where at a time.

use super::super::super::Params;
use super::{Decision, Recording, Rework};

/// Where a decision or an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It has not come yet.
    Ahead,
    /// It is being found out about.
    FindOut,
    /// It waits for the leader.
    LeaderQueue,
    /// The leader decides it.
    Decide,
    /// It is passed on to the team.
    PassOn,
    /// It waits for the team.
    TeamQueue,
    /// The team works on it.
    Build,
    /// It waits for release day.
    Wait,
    /// An error has left and is not noticed yet.
    Unnoticed,
    /// It is over.
    Over,
}

impl Decision {
    /// Where it is at a time.
    #[must_use]
    pub fn place(&self, at: f64) -> Place {
        if at < self.idea {
            Place::Ahead
        } else if at < self.known {
            Place::FindOut
        } else if at < self.asked {
            Place::LeaderQueue
        } else if at < self.decided {
            Place::Decide
        } else if at < self.arrived {
            Place::PassOn
        } else {
            match self.job {
                Some(job) if at >= job.done => {
                    if at < self.release {
                        Place::Wait
                    } else {
                        Place::Over
                    }
                }
                Some(job) if at >= job.begun => Place::Build,
                _ => Place::TeamQueue,
            }
        }
    }
}

impl Rework {
    /// Where it is at a time.
    #[must_use]
    pub fn place(&self, at: f64) -> Place {
        if at < self.sent {
            return Place::Ahead;
        }
        if at < self.noticed {
            return Place::Unnoticed;
        }
        match self.job {
            Some(job) if at >= job.done => Place::Over,
            Some(job) if at >= job.begun => Place::Build,
            _ => Place::TeamQueue,
        }
    }
}

/// How many are where at a time.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Census {
    /// Being found out about.
    pub find_out: f64,
    /// Waiting for the leader.
    pub leader_queue: f64,
    /// With the leader.
    pub decide: f64,
    /// Being passed on.
    pub pass_on: f64,
    /// Waiting for the team.
    pub team_queue: f64,
    /// With the team.
    pub build: f64,
    /// Waiting for release day.
    pub wait: f64,
    /// Errors that have left and are not noticed yet.
    pub unnoticed: f64,
    /// Errors that have come back and wait for the team.
    pub errors_waiting: f64,
    /// Errors that the team mends.
    pub errors_in_work: f64,
    /// Released since the time 0.
    pub shipped: f64,
    /// Errors mended since the time 0.
    pub reworked: f64,
    /// The debt, as so many new faults.
    pub faults: f64,
}

impl Census {
    /// Decisions in progress.
    #[must_use]
    pub fn in_progress(&self) -> f64 {
        let before = self.find_out + self.leader_queue + self.decide + self.pass_on;
        before + self.team_queue + self.build + self.wait
    }

    /// Decisions and errors before the team.
    #[must_use]
    pub fn before_team(&self) -> f64 {
        self.team_queue + self.errors_waiting
    }

    /// Its numbers, in the order of the fields.
    #[must_use]
    pub fn numbers(&self) -> [f64; 13] {
        [
            self.find_out,
            self.leader_queue,
            self.decide,
            self.pass_on,
            self.team_queue,
            self.build,
            self.wait,
            self.unnoticed,
            self.errors_waiting,
            self.errors_in_work,
            self.shipped,
            self.reworked,
            self.faults,
        ]
    }
}

impl Recording {
    /// How many are where at a time, and the debt.
    #[must_use]
    pub fn census(&self, p: &Params, at: f64) -> Census {
        Census {
            faults: self.debt(p, at),
            ..self.counts(at)
        }
    }

    /// How many are where at a time, without the debt; decisions and errors are counted apart.
    #[must_use]
    pub fn counts(&self, at: f64) -> Census {
        let mut census = Census {
            shipped: self.shipped,
            reworked: self.reworked,
            ..Census::default()
        };
        for one in &self.decisions {
            match one.place(at) {
                Place::FindOut => census.find_out += 1.0,
                Place::LeaderQueue => census.leader_queue += 1.0,
                Place::Decide => census.decide += 1.0,
                Place::PassOn => census.pass_on += 1.0,
                Place::TeamQueue => census.team_queue += 1.0,
                Place::Build => census.build += 1.0,
                Place::Wait => census.wait += 1.0,
                Place::Over if one.release > 0.0 => census.shipped += 1.0,
                Place::Over | Place::Ahead | Place::Unnoticed => {}
            }
        }
        for one in &self.reworks {
            match one.place(at) {
                Place::Unnoticed => census.unnoticed += 1.0,
                Place::TeamQueue => census.errors_waiting += 1.0,
                Place::Build => census.errors_in_work += 1.0,
                Place::Over if one.job.is_some_and(|job| job.done > 0.0) => census.reworked += 1.0,
                _ => {}
            }
        }
        census
    }
}
