//! The line as a Markov chain: every state and its share of time, with nothing left to chance.

use super::{Line, Shares};
use crate::error::ModelError;

mod numbering;
mod solver;

use numbering::Numbering;
use solver::Solver;

/// Most states that are solved: four stations with twenty places in each gap have 12 121.
///
/// Measured in a browser's engine, the slowest settings within it take less than a tenth of a second, most a
/// hundredth; a slow device may take some times as long, and a reader may wait a quarter of a second.
pub const CHAIN_LIMIT: u64 = 12_500;

/// Most states that are solved while a lever moves: three stations with twelve places have 224, four with
/// three 204. They take half a millisecond, and a frame asks a dozen times.
pub const QUICK: u64 = 250;

/// What is known of a line in the long run.
#[derive(Debug, Clone, PartialEq)]
pub struct Balance {
    /// Jobs finished per time.
    pub throughput: f64,
    /// What each station does.
    pub shares: Vec<Shares>,
    /// Mean number of jobs in the places of each gap.
    pub waiting: Vec<f64>,
}

/// How many states a line of exponential stations has, without making them.
///
/// # Formula
///
/// A gap holds n jobs that its station before has finished and its station after has not: 0 to b + 2,
/// or 0 to b + 1 where the station after is itself blocked. Hence, gap by gap,
///
/// ```text
/// open'    = (b + 2) open + blocked         states in which the next station is not blocked
/// blocked' = (b + 1) open + blocked         and in which it is
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::{Line, chain::states};
///
/// assert_eq!(states(&Line::even(&[1.0; 3], 0)?), 8);
/// assert_eq!(states(&Line::even(&[1.0; 8], 20)?), 3_366_328_967);
/// # Ok::<(), narrows::ModelError>(())
/// ```
#[must_use]
pub fn states(line: &Line) -> u64 {
    numbering::count(line.places())
}

/// Throughput, shares and waiting jobs of a line whose times are exponential, to twelve digits.
///
/// # Formula
///
/// ```text
/// pi Q = 0,  sum pi = 1
/// X = mu_j P(station j is busy), the same for every j
/// ```
///
/// # Errors
///
/// [`ModelError::TooManyStates`] beyond [`CHAIN_LIMIT`], before any is made;
/// [`ModelError::UnusableData`] for rates so far apart that rounding keeps the chain from settling.
///
/// # Source
///
/// Hunt 1956, *Operations Research* 4:674, for the chain; Koury, McAllister & Stewart 1984, *SIAM
/// Journal on Algebraic and Discrete Methods* 5:164, for sweeps with aggregation.
pub fn solve(line: &Line) -> Result<Balance, ModelError> {
    let states = states(line);
    if states > CHAIN_LIMIT {
        return Err(ModelError::TooManyStates {
            states,
            limit: CHAIN_LIMIT,
        });
    }
    let numbering = Numbering::new(line.places());
    let chances =
        Solver::new(line.rates(), &numbering)
            .solve()
            .ok_or(ModelError::UnusableData {
                input: "rates",
                reason: "they lie so far apart that the chain does not settle",
            })?;
    Ok(balance(line, &numbering, &chances))
}

/// Sums over the states.
fn balance(line: &Line, numbering: &Numbering, chances: &[f64]) -> Balance {
    let stations = line.stations();
    let mut shares = vec![Shares::default(); stations];
    let mut waiting = vec![0.0; stations - 1];
    for (state, chance) in numbering.states().zip(chances) {
        for (station, share) in shares.iter_mut().enumerate() {
            if state.is_blocked(station) {
                share.blocked += chance;
            } else if state.is_busy(station) {
                share.busy += chance;
            } else {
                share.starved += chance;
            }
        }
        for (gap, waiting) in waiting.iter_mut().enumerate() {
            *waiting += chance * f64::from(state.waiting(gap));
        }
    }
    // The slowest station is the busiest: its product is the least rounded.
    let slowest = line.slowest();
    Balance {
        throughput: line.rates()[slowest] * shares[slowest].busy,
        shares,
        waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throughput(rates: &[f64], places: usize) -> f64 {
        solve(&Line::even(rates, places).unwrap())
            .unwrap()
            .throughput
    }

    #[test]
    fn equal_stations_without_places() {
        // Hunt 1956 prints 0.6667, 0.5641 and 0.5148 (attributed); 2/3 and 22/39 are exact; further
        // digits from an exact chain computed apart from this one.
        for (stations, printed, exact) in [
            (2, Some(0.6667), 2.0 / 3.0),
            (3, Some(0.5641), 22.0 / 39.0),
            (4, Some(0.5148), 0.514775489318),
            (5, None, 0.485798121569),
            (6, None, 0.466713263007),
        ] {
            let x = throughput(&vec![1.0; stations], 0);
            assert!((x - exact).abs() < 1e-12, "{stations}: {x}");
            if let Some(printed) = printed {
                assert!((x - printed).abs() < 0.00005);
            }
        }
    }

    #[test]
    fn a_line_of_100_30_100_and_what_improving_it_gives() {
        // Units an hour, from an exact chain computed apart from this one.
        for (rates, table) in [
            (
                [100.0, 30.0, 100.0],
                [26.9143593353, 29.0338656562, 29.9057751211, 29.9999778309],
            ),
            (
                [200.0, 30.0, 100.0],
                [27.8221802979, 29.3876879242, 29.9477226388, 29.9999888368],
            ),
            (
                [200.0, 30.0, 200.0],
                [29.0359773604, 29.846007501, 29.9962817463, 29.9999999934],
            ),
            (
                [100.0, 33.0, 100.0],
                [29.074562294, 31.6572265098, 32.8417417168, 32.9999268907],
            ),
            (
                [100.0, 60.0, 100.0],
                [44.1400018767, 51.0772735391, 56.8255002965, 59.9016659432],
            ),
        ] {
            for (places, exact) in [0, 1, 3, 10].into_iter().zip(table) {
                let x = throughput(&rates, places);
                assert!((x - exact).abs() < 6e-11, "{rates:?} {places}: {x}");
            }
        }
    }

    #[test]
    fn too_many_states_are_refused_by_number() {
        let line = Line::even(&[60.0; 8], 3).unwrap();
        let error = solve(&line).unwrap_err();
        assert_eq!(error.code(), "too-many-states");
        assert_eq!(
            error.to_string(),
            "the line has 235416 states: at most 12500 are solved"
        );
        let endless = Line::even(&[60.0; 8], usize::MAX).unwrap();
        assert_eq!(states(&endless), u64::MAX);
    }

    #[test]
    fn the_limits_take_in_what_they_are_said_to() {
        let states =
            |stations: usize, places| states(&Line::even(&vec![60.0; stations], places).unwrap());
        assert_eq!((states(3, 12), states(4, 3)), (224, 204));
        assert!(states(3, 12) <= QUICK && states(4, 3) <= QUICK);
        assert_eq!(states(4, 20), 12_121);
        assert!(states(4, 20) <= CHAIN_LIMIT);
        assert_eq!((states(8, 0), states(8, 1)), (987, 10_864));
    }

    #[test]
    fn shares_add_up_and_the_ends_have_only_one_reason_to_wait() {
        let line = Line::new(&[100.0, 30.0, 60.0, 100.0], &[2, 0, 5]).unwrap();
        let balance = solve(&line).unwrap();
        for (rate, share) in line.rates().iter().zip(&balance.shares) {
            assert!((share.busy + share.starved + share.blocked - 1.0).abs() < 1e-12);
            assert!((rate * share.busy - balance.throughput).abs() < 1e-11);
        }
        assert_eq!(balance.shares[0].starved, 0.0);
        assert_eq!(balance.shares[3].blocked, 0.0);
        assert_eq!(balance.waiting[1], 0.0);
        assert!(balance.waiting[0] > 1.0 && balance.waiting[0] < 2.0);
    }
}
