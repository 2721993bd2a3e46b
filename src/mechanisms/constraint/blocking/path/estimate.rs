//! Throughput from one course of the line, and how far it may be off.

use super::{Path, Times};
use crate::mechanisms::constraint::blocking::{Line, Shares};
use crate::numeric::count::number;

/// Batches that the counted jobs are cut into.
pub const BATCHES: usize = 20;

/// Chance that the interval holds the true throughput.
pub const LEVEL: f64 = 0.95;

/// Quantile 0.975 of Student's t with 19 degrees of freedom.
const STUDENT: f64 = 2.093_024_054_408_263;

/// One job in this many is sent ahead uncounted, while the line fills.
const AHEAD: usize = 5;

/// How long to simulate, and with which luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Jobs that are counted, in batches of equal size; at least one a batch.
    pub jobs: usize,
    /// Seed of the random times.
    pub seed: u64,
}

/// What a simulation tells.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Jobs finished per time.
    pub throughput: f64,
    /// Half the width of its interval.
    pub half_width: f64,
    /// What each station did.
    pub shares: Vec<Shares>,
    /// Mean number of jobs in the places of each gap.
    pub waiting: Vec<f64>,
}

/// Simulates a line whose times are exponential.
///
/// # Formula
///
/// With `tau_k` the mean time between finished jobs in batch k of 20, and s their standard deviation,
///
/// ```text
/// X = 1 / mean(tau),  half width = t s / sqrt(20) / mean(tau)^2,  t = 2.093 (19 degrees, 95 %)
/// ```
///
/// Before the count begins, a fifth as many jobs again fill the line.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::Line;
/// use narrows::mechanisms::constraint::blocking::path::{Run, simulate};
///
/// let found = simulate(&Line::even(&[1.0, 1.0], 0)?, Run { jobs: 20_000, seed: 1 });
/// assert!((found.throughput - 2.0 / 3.0).abs() < found.half_width);
/// # Ok::<(), narrows::ModelError>(())
/// ```
///
/// # Source
///
/// Schmeiser 1982, *Operations Research* 30:556, for batch means and their number.
#[must_use]
pub fn simulate(line: &Line, run: Run) -> Estimate {
    let batch = (run.jobs / BATCHES).max(1);
    let ahead = run.jobs / AHEAD;
    // A gap with a place for every job never blocks: more places change nothing.
    let all = ahead + batch * BATCHES;
    let places: Vec<usize> = line
        .places()
        .iter()
        .map(|places| *places.min(&all))
        .collect();
    let mut path = Path::new(&places);
    let mut times = Times::seeded(run.seed, line.stations());
    let mut send = |path: &mut Path, jobs: usize| {
        let mut end = 0.0;
        for _ in 0..jobs {
            let left = path.next(|station| times.next(station) / line.rates()[station]);
            end = left[left.len() - 1];
        }
        end
    };
    let mut begin = send(&mut path, ahead);
    path.count_from_here();
    let mut means = [0.0; BATCHES];
    for mean in &mut means {
        let end = send(&mut path, batch);
        *mean = (end - begin) / number(batch);
        begin = end;
    }
    let mean = means.iter().sum::<f64>() / number(BATCHES);
    let squares: f64 = means.iter().map(|m| (m - mean) * (m - mean)).sum();
    let error = f64::sqrt(squares / number(BATCHES - 1) / number(BATCHES));
    Estimate {
        throughput: 1.0 / mean,
        half_width: STUDENT * error / (mean * mean),
        shares: path.shares(),
        waiting: path.waiting(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::constraint::blocking::chain;

    #[test]
    fn the_interval_holds_the_exact_throughput_as_often_as_it_says() {
        let line = Line::even(&[100.0, 30.0, 100.0], 1).unwrap();
        let exact = chain::solve(&line).unwrap();
        let seeds = 200_u64;
        let holds = |seed: &u64| {
            let found = simulate(
                &line,
                Run {
                    jobs: 2000,
                    seed: *seed,
                },
            );
            (found.throughput - exact.throughput).abs() <= found.half_width
        };
        let held = (1..=seeds).filter(holds).count();
        // 190 expected; four standard deviations are 12.
        assert!((178..=200).contains(&held), "{held}");
    }

    #[test]
    fn shares_and_queues_agree_with_the_chain() {
        let line = Line::new(&[60.0, 50.0, 55.0], &[2, 0]).unwrap();
        let exact = chain::solve(&line).unwrap();
        let found = simulate(
            &line,
            Run {
                jobs: 50_000,
                seed: 1,
            },
        );
        for (found, exact) in found.shares.iter().zip(&exact.shares) {
            assert!((found.busy - exact.busy).abs() < 0.01);
            assert!((found.starved - exact.starved).abs() < 0.01);
            assert!((found.blocked - exact.blocked).abs() < 0.01);
        }
        for (found, exact) in found.waiting.iter().zip(&exact.waiting) {
            assert!((found - exact).abs() < 0.02);
        }
    }

    #[test]
    fn what_happens_while_the_line_fills_is_not_counted() {
        // It takes two hundred jobs to fill, in which the first station is hardly ever blocked; counted, they
        // would make its share 0.88.
        let line = Line::even(&[100.0, 10.0], 180).unwrap();
        for seed in 1..=5 {
            let found = simulate(&line, Run { jobs: 1000, seed });
            assert!((found.shares[0].blocked - 0.9).abs() < 0.01, "{seed}");
        }
    }

    #[test]
    fn the_fewest_jobs_and_the_widest_gaps_still_give_numbers() {
        let line = Line::even(&[1.0, 2.0], usize::MAX).unwrap();
        for jobs in [0, 1, 19, 20, 21] {
            let found = simulate(&line, Run { jobs, seed: 1 });
            assert!(found.throughput > 0.0 && found.half_width.is_finite());
        }
    }
}
