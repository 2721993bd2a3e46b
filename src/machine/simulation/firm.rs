//! One run of the organization.

use super::super::Params;
use super::super::steady::Steady;
use super::team::{Held, Team};
use super::{AHEAD, BATCH, Batch, FORTIETHS, count};
use crate::numeric::random::Stream;
use core::cmp::Ordering;
use std::collections::BinaryHeap;

/// The organization at one setting, with its load as planned: ideas come as fast as the steady state ships.
#[derive(Debug, Clone)]
pub struct Firm<'a> {
    p: &'a Params,
    steady: Steady,
}

/// What comes to the team.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Work {
    /// A decision that was had as an idea at this time, and when it was decided.
    Decision { idea: f64, decided: f64 },
    /// So many weeks of rework.
    Rework(f64),
}

/// Work and when it comes; the earliest is the greatest, as a heap gives the greatest first.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Due {
    at: f64,
    work: Work,
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

/// Sums over what a batch counts.
#[derive(Debug, Default)]
struct Sums {
    freshness: f64,
    decide: f64,
    build: f64,
    release: f64,
    debt_met: f64,
}

impl<'a> Firm<'a> {
    /// The organization at one setting; none where nothing ships.
    #[must_use]
    pub fn new(p: &'a Params) -> Option<Self> {
        let steady = Steady::of(p);
        (steady.shipped > 0.0).then_some(Self { p, steady })
    }

    /// One batch of decisions, with the luck of this stream.
    #[must_use]
    pub fn batch(&self, mut stream: Stream) -> Batch {
        let (p, steady) = (self.p, &self.steady);
        let gap = 1.0 / steady.shipped;
        let information = -libm::log1p(-p.threshold);
        let decide = (p.decide_base + p.decide_per_nat * information) / p.leader_hours;
        let find_out = information * p.learning;
        let pass_on = p.layers * p.layer_latency;
        let build = p.work / steady.available_hours;
        let wrong = 1.0 - steady.first_pass_yield;

        let mut team = Team::new(p, steady);
        let mut due: BinaryHeap<Due> = BinaryHeap::new();
        let (mut idea, mut leader_free) = (gap * stream.time(p.variability), 0.0);
        let mut leads = Vec::with_capacity(BATCH);
        let mut sums = Sums::default();
        let (mut built, mut begun, mut ended) = (0, 0.0, 0.0);
        let mut before = Held::default();
        while leads.len() < BATCH {
            // What comes to the team before the next idea can, comes first.
            let soonest = idea + find_out + pass_on;
            let next = due.peek().filter(|next| next.at <= soonest).copied();
            let Some(next) = next else {
                let mut decided = idea + find_out;
                if stream.happens(p.escalated) {
                    leader_free = libm::fmax(leader_free, decided);
                    leader_free += decide * stream.time(p.variability);
                    decided = leader_free;
                }
                due.push(Due {
                    at: decided + pass_on,
                    work: Work::Decision { idea, decided },
                });
                idea += gap * stream.time(p.variability);
                continue;
            };
            due.pop();
            let counts = built >= AHEAD;
            let faults = team.begin(next.at);
            match next.work {
                Work::Rework(weeks) => {
                    team.work(weeks);
                }
                Work::Decision { idea, decided } => {
                    let weeks = build * stream.time(p.variability);
                    let done = team.work(weeks);
                    let release = p.release_period * (f64::floor(done / p.release_period) + 1.0);
                    if stream.happens(wrong) {
                        let at = release + p.detection;
                        let grown = libm::exp(p.rework_growth * (at - done));
                        let work = Work::Rework(weeks * p.rework * grown);
                        due.push(Due { at, work });
                        if stream.happens(p.residue) {
                            team.leave_fault();
                        }
                    }
                    built += 1;
                    if counts {
                        let lead = release - idea;
                        sums.freshness += libm::exp(-lead / p.life);
                        sums.decide += decided - idea - find_out;
                        sums.build += done - next.at;
                        sums.release += release - done;
                        sums.debt_met += faults;
                        leads.push(lead);
                        ended = done;
                    } else {
                        (begun, before) = (done, team.held());
                    }
                }
            }
        }
        // A batch that is over before the first session has what it ended with.
        let held = team.held();
        let debt = if held.sessions > before.sessions {
            (held.debt - before.debt) / (held.sessions - before.sessions)
        } else {
            team.begin(ended)
        };
        let mean = |sum: f64| sum / count(BATCH);
        let lead_time = mean(leads.iter().sum());
        Batch {
            shipped: count(BATCH) / (ended - begun),
            lead_time,
            freshness: mean(sums.freshness),
            decide_time: mean(sums.decide),
            build_time: mean(sums.build),
            release_wait: mean(sums.release),
            debt,
            debt_met: mean(sums.debt_met),
            quantiles: quantiles(leads),
        }
    }
}

/// The least of the values that so many fortieths of them do not pass.
fn quantiles(mut values: Vec<f64>) -> [f64; FORTIETHS] {
    values.sort_unstable_by(f64::total_cmp);
    core::array::from_fn(|index| values[(index + 1) * values.len() / (FORTIETHS + 1) - 1])
}

#[cfg(test)]
mod tests {
    use super::super::super::tuned;
    use super::*;

    #[test]
    fn quantiles_are_those_of_the_values() {
        let values: Vec<f64> = (1..=80).rev().map(f64::from).collect();
        let found = quantiles(values);
        assert_eq!((found[0], found[19], found[38]), (2.0, 40.0, 78.0));
    }

    #[test]
    fn what_is_due_first_comes_first() {
        let mut due = BinaryHeap::new();
        for at in [3.0, 1.0, 2.0] {
            due.push(Due {
                at,
                work: Work::Rework(1.0),
            });
        }
        let order: Vec<f64> = core::iter::from_fn(|| due.pop().map(|due| due.at)).collect();
        assert_eq!(order, [1.0, 2.0, 3.0]);
    }

    #[test]
    fn by_clockwork_nothing_waits_but_for_release_day() {
        let p = Params {
            variability: 0.0,
            error_share: 0.0,
            layers: 0.0,
            escalated: 1.0,
            ..tuned()
        };
        let steady = Steady::of(&p);
        let batch = Firm::new(&p).expect("it ships").batch(Stream::seeded(1));
        let close = |one: f64, other: f64| (one - other).abs() < 1e-6;
        assert!(close(batch.decide_time, steady.stages[1]));
        assert!(close(batch.build_time, steady.stages[3]));
        assert_eq!((batch.debt, batch.debt_met), (0.0, 0.0));
        // Ideas come at all times of the week alike.
        assert!((batch.release_wait - 0.5).abs() < 0.01);
    }

    #[test]
    fn where_nothing_ships_there_is_nothing_to_run() {
        let p = Params {
            people: 1.0,
            release_period: 0.25,
            ..tuned()
        };
        assert!(Firm::new(&p).is_none());
    }
}
