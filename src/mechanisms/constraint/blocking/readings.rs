//! What improving one station gives: nothing, or something, by what is assumed.

use super::path::{Run, simulate};
use super::{Line, chain};
use crate::error::ModelError;
use crate::output::states;

/// Places in every gap at which the line is read, besides the reader's own count.
pub const PLACES: [usize; 7] = [0, 1, 2, 3, 5, 10, 20];

/// How many times as fast an improved station is.
const TIMES: f64 = 2.0;

states! {
    /// Where a throughput comes from.
    pub enum Method {
        /// The chain, to twelve digits.
        Exact = "exact",
        /// One seeded course of the line, within its half width.
        Simulated = "simulated",
    }
}

/// One line read three ways: without variability, with it, and with it after one station's rate has been
/// doubled; the last two at several counts of places.
///
/// The readings with variability come in independent parts of a few milliseconds: first the line as it is
/// at the reader's count of places and at each of [`PLACES`], then the same with the station improved.
/// Simulated parts meet the same luck.
///
/// # Formula
///
/// ```text
/// min(mu) for the first; for the others the chain where it has at most CHAIN_LIMIT states, a simulated
/// course where it has more
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::path::Run;
/// use narrows::mechanisms::constraint::blocking::readings::Readings;
///
/// let run = Run { jobs: 20_000, seed: 1 };
/// let readings = Readings::new(&[100.0, 30.0, 100.0], 3, 0, run)?;
/// let [before, after] = [false, true].map(|improved| readings.at(improved, 0)[0]);
/// assert_eq!(readings.steady(true), readings.steady(false));
/// assert!((after - before - 0.04195).abs() < 0.000005);
/// # Ok::<(), narrows::ModelError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Readings {
    /// The line at the reader's count of places and at each of [`PLACES`].
    lines: Vec<Line>,
    improved: usize,
    run: Run,
}

impl Readings {
    /// Readings of a line with `places` in every gap, whose station `improved`, counted from 0, is or is
    /// not made twice as fast; one beyond the last means the last.
    ///
    /// # Errors
    ///
    /// As [`Line::new`].
    pub fn new(
        rates: &[f64],
        places: usize,
        improved: usize,
        run: Run,
    ) -> Result<Self, ModelError> {
        let counts = core::iter::once(places).chain(PLACES);
        let lines = counts.map(|places| Line::even(rates, places));
        Ok(Self {
            lines: lines.collect::<Result<_, _>>()?,
            improved,
            run,
        })
    }

    /// What the line gives without variability, whatever its places.
    #[must_use]
    pub fn steady(&self, improved: bool) -> f64 {
        self.line(improved, 0).steady()
    }

    /// How many parts there are.
    #[must_use]
    pub fn parts(&self) -> usize {
        2 * self.lines.len()
    }

    /// Throughput and the half width of its interval, 0 where it is exact; not numbers for a part that
    /// there is not.
    #[must_use]
    pub fn part(&self, part: usize) -> [f64; 2] {
        if part < self.parts() {
            self.at(part >= self.lines.len(), part % self.lines.len())
        } else {
            [f64::NAN; 2]
        }
    }

    /// The same for the reader's count of places (0) or one of [`PLACES`] (from 1).
    #[must_use]
    pub fn at(&self, improved: bool, size: usize) -> [f64; 2] {
        let line = self.line(improved, size);
        match chain::solve(&line) {
            Ok(balance) => [balance.throughput, 0.0],
            Err(_) => {
                let found = simulate(&line, self.run);
                [found.throughput, found.half_width]
            }
        }
    }

    /// Where the throughput at this size comes from.
    #[must_use]
    pub fn method(&self, size: usize) -> Method {
        if chain::states(&self.line(false, size)) > chain::CHAIN_LIMIT {
            Method::Simulated
        } else {
            Method::Exact
        }
    }

    /// The line of one reading.
    fn line(&self, improved: bool, size: usize) -> Line {
        let line = &self.lines[size.min(self.lines.len() - 1)];
        if improved {
            line.improved(self.improved, TIMES)
        } else {
            line.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: Run = Run {
        jobs: 1000,
        seed: 1,
    };

    #[test]
    fn improving_what_is_not_narrowest_helps_only_with_few_places() {
        let readings = Readings::new(&[100.0, 30.0, 100.0], 3, 0, RUN).unwrap();
        assert_eq!(
            (readings.steady(false), readings.steady(true)),
            (30.0, 30.0)
        );
        let gains: Vec<f64> = (0..8)
            .map(|part| readings.part(part + 8)[0] - readings.part(part)[0])
            .collect();
        // As it is and doubled at 0, 1, 3 and 10 places, from an exact chain computed apart.
        for (size, gain) in [
            (1, 27.8221802979 - 26.9143593353),
            (2, 29.3876879242 - 29.0338656562),
            (4, 29.9477226388 - 29.9057751211),
            (6, 29.9999888368 - 29.9999778309),
        ] {
            assert!((gains[size] - gain).abs() < 1e-9, "{size}");
        }
        assert_eq!(gains[0], gains[4]);
        assert!(gains[1..].is_sorted_by(|more, less| more > less));
    }

    #[test]
    fn what_is_too_large_for_the_chain_is_simulated_with_the_same_luck() {
        let readings = Readings::new(&[60.0; 7], 1, 2, RUN).unwrap();
        let methods: Vec<_> = (0..8).map(|size| readings.method(size)).collect();
        assert_eq!(methods[..3], [Method::Exact; 3]);
        assert_eq!(methods[3..], [Method::Simulated; 5]);
        let parts: Vec<_> = (0..readings.parts()).map(|i| readings.part(i)).collect();
        for (size, method) in methods.iter().enumerate() {
            for part in [parts[size], parts[size + 8]] {
                assert_eq!(part[1] == 0.0, *method == Method::Exact);
            }
            assert!(parts[size + 8][0] > parts[size][0]);
        }
        assert!(readings.part(readings.parts())[0].is_nan());
    }
}
