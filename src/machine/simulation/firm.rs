//! One run of the organization, and what a batch of its decisions saw.

use super::super::Params;
use super::super::steady::Steady;
use super::run::{Event, Run};
use super::team::Held;
use super::{AHEAD, BATCH, Batch, FORTIETHS};
use crate::numeric::count::number;
use crate::numeric::order::ascend;
use crate::numeric::random::Stream;

/// The organization at one setting, with its load as planned: ideas come as fast as the steady state ships.
#[derive(Debug, Clone)]
pub struct Firm<'a> {
    p: &'a Params,
    steady: Steady,
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
    pub fn batch(&self, stream: Stream) -> Batch {
        let mut run = Run::new(self.p, &self.steady, stream, 0.0);
        let mut leads = Vec::with_capacity(BATCH);
        let mut sums = Sums::default();
        let (mut built, mut begun, mut ended) = (0, 0.0, 0.0);
        let mut before = Held::default();
        while leads.len() < BATCH {
            let Event::Built(one) = run.next() else {
                continue;
            };
            if built >= AHEAD {
                let lead = one.release - one.idea;
                sums.freshness += libm::exp(-lead / self.p.life);
                sums.decide += one.decided - one.idea - run.pace().find_out;
                sums.build += one.job.done - one.arrived;
                sums.release += one.release - one.job.done;
                sums.debt_met += one.faults;
                leads.push(lead);
                ended = one.job.done;
            } else {
                (begun, before) = (one.job.done, run.team().held());
            }
            built += 1;
        }
        // A batch that is over before the first session has what it ended with.
        let held = run.team().held();
        let debt = if held.sessions > before.sessions {
            (held.debt - before.debt) / (held.sessions - before.sessions)
        } else {
            run.team().begin(ended)
        };
        let mean = |sum: f64| sum / number(BATCH);
        let lead_time = mean(leads.iter().sum());
        Batch {
            shipped: number(BATCH) / (ended - begun),
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
    ascend(&mut values);
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
