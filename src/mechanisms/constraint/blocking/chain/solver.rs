//! Sweeps over the states, with what is known of each gap alone and of the last two steps thrown in.

use super::numbering::{Numbering, State};

/// Sweeps between two aggregations, by measurement.
const SWEEPS: usize = 4;

/// A sweep that changes less than this share of the whole is the last.
const SETTLED: f64 = 1e-14;

/// Rounds after which the chain is given up; over twelve thousand random lines within the limit none
/// took more than 130.
const MOST_ROUNDS: usize = 2_000;

/// Finds the share of time of every state.
///
/// # Formula
///
/// A sweep takes the states in order (Gauss-Seidel),
///
/// ```text
/// pi_s <- sum over r of pi_r q_rs / sum over t of q_st
/// ```
///
/// where all but the last station's jobs move on to higher numbers, which the same sweep still meets.
/// After every fourth, the step is lengthened along the line through the last two changes to where, by
/// least squares, it would stop, and each gap's count of jobs, a birth-death chain once the others are
/// summed over, is balanced exactly.
///
/// # Source
///
/// Koury, McAllister & Stewart 1984, *SIAM Journal on Algebraic and Discrete Methods* 5:164 (aggregation);
/// Eddy 1979, *Information Linkage between Applied Mathematics and Industry* 387 (extrapolation).
#[derive(Debug)]
pub(super) struct Solver<'a> {
    rates: &'a [f64],
    numbering: &'a Numbering,
    states: Vec<State>,
    /// By state and station: the flow into the state when the station finishes, over all flow out of it.
    inflow: Vec<f64>,
    /// By station: where in `shares` the state lies from which its finishing leads to state 0.
    origin: Vec<usize>,
    /// Entries of `shares` before the first state and after the last; they stay 0.
    margin: usize,
    shares: Vec<f64>,
}

impl<'a> Solver<'a> {
    /// All states alike.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a double counts all states there may be"
    )]
    pub(super) fn new(rates: &'a [f64], numbering: &'a Numbering) -> Self {
        let (stations, count) = (rates.len(), numbering.count());
        let states: Vec<State> = numbering.states().collect();
        let steps: Vec<(usize, usize)> = (0..stations)
            .map(|station| {
                let gain = numbering.stride(Some(station));
                (gain, numbering.stride(station.checked_sub(1)))
            })
            .collect();
        let margin = numbering.stride(numbering.gaps().checked_sub(1));
        let origin = steps
            .iter()
            .map(|(gain, loss)| margin + loss - gain)
            .collect();
        let outflow = |state: &State| -> f64 {
            let busy = rates.iter().enumerate().filter(|(i, _)| state.is_busy(*i));
            busy.map(|(_, rate)| rate).sum()
        };
        let mut inflow = vec![0.0; count * stations];
        for (number, state) in states.iter().enumerate() {
            for (station, (gain, loss)) in steps.iter().enumerate() {
                if state.is_busy(station) {
                    let next = number + gain - loss;
                    inflow[next * stations + station] = rates[station] / outflow(&states[next]);
                }
            }
        }
        let mut shares = vec![0.0; count + 2 * margin];
        shares[margin..margin + count].fill(1.0 / count as f64);
        Self {
            rates,
            numbering,
            states,
            inflow,
            origin,
            margin,
            shares,
        }
    }

    /// Each state's share of time, in order; nothing if rounding keeps them from settling.
    pub(super) fn solve(mut self) -> Option<Vec<f64>> {
        let (mut before, mut last) = (self.shares.clone(), self.shares.clone());
        for _ in 0..MOST_ROUNDS {
            for sweep in 0..SWEEPS {
                match SWEEPS - sweep {
                    2 => before.copy_from_slice(&self.shares),
                    1 => last.copy_from_slice(&self.shares),
                    _ => {}
                }
                if self.sweep() < SETTLED {
                    self.normalize();
                    let states = self.margin..self.margin + self.states.len();
                    return Some(self.shares[states].to_vec());
                }
            }
            self.extrapolate(&before, &last);
            for gap in 0..self.numbering.gaps() {
                self.aggregate(gap);
            }
            self.normalize();
        }
        None
    }

    /// Balances each state with those before it; how much changed in all.
    fn sweep(&mut self) -> f64 {
        let mut change = 0.0;
        for (number, inflow) in self.inflow.chunks_exact(self.rates.len()).enumerate() {
            let mut share = 0.0;
            for (part, origin) in inflow.iter().zip(&self.origin) {
                share += part * self.shares[number + origin];
            }
            let old = &mut self.shares[number + self.margin];
            change += (share - *old).abs();
            *old = share;
        }
        change
    }

    /// Moves along the last change to where, by least squares, there would be no more; no share loses
    /// more than half.
    fn extrapolate(&mut self, before: &[f64], last: &[f64]) {
        let (mut product, mut square) = (0.0, 0.0);
        for ((now, last), before) in self.shares.iter().zip(last).zip(before) {
            let bend = (now - last) - (last - before);
            product += (now - last) * bend;
            square += bend * bend;
        }
        let length = -product / square;
        if length > 0.0 && length.is_finite() {
            for (now, last) in self.shares.iter_mut().zip(last) {
                *now = (*now + length * (*now - last)).max(0.5 * *now);
            }
        }
    }

    /// Scales the states by their count of jobs in a gap, so that as many gain a job as lose one.
    fn aggregate(&mut self, gap: usize) {
        let levels = self.numbering.levels(gap);
        let (mut gains, mut losses) = (vec![0.0; levels], vec![0.0; levels]);
        let shares = &mut self.shares[self.margin..self.margin + self.states.len()];
        for (state, share) in self.states.iter().zip(&*shares) {
            let jobs = usize::from(state.jobs(gap));
            if state.is_busy(gap) {
                gains[jobs] += share;
            }
            if state.is_busy(gap + 1) {
                losses[jobs] += share;
            }
        }
        let ratio = self.rates[gap] / self.rates[gap + 1];
        let mut scales = vec![1.0; levels];
        for jobs in 1..levels {
            let scale = scales[jobs - 1] * ratio * gains[jobs - 1] / losses[jobs];
            scales[jobs] = if scale.is_finite() {
                scale
            } else {
                scales[jobs - 1]
            };
        }
        for (state, share) in self.states.iter().zip(shares) {
            *share *= scales[usize::from(state.jobs(gap))];
        }
    }

    fn normalize(&mut self) {
        let whole: f64 = self.shares.iter().sum();
        for share in &mut self.shares {
            *share /= whole;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_equal_stations_spend_as_long_in_every_state() {
        let numbering = Numbering::new(&[4]);
        let shares = Solver::new(&[2.0, 2.0], &numbering).solve().unwrap();
        assert_eq!(shares.len(), 7);
        assert!(shares.iter().all(|share| (share - 1.0 / 7.0).abs() < 1e-15));
    }

    #[test]
    fn shares_balance_and_none_is_negative() {
        let (rates, numbering) = ([3.0, 1.0, 2.0, 200.0], Numbering::new(&[2, 0, 3]));
        let shares = Solver::new(&rates, &numbering).solve().unwrap();
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-14);
        assert!(shares.iter().all(|share| *share >= 0.0));
        let mut settled = Solver::new(&rates, &numbering);
        let margin = settled.margin;
        settled.shares[margin..margin + shares.len()].copy_from_slice(&shares);
        assert!(settled.sweep() < 1e-14);
    }
}
