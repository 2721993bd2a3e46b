//! What improving one station gives: nothing, or something, by what is assumed.

use super::path::{Run, simulate};
use super::{Line, MOST_STATIONS, Shares, chain};
use crate::error::ModelError;
use crate::output::states;

/// Places in every gap at which a line is read, besides the reader's own count.
pub const PLACES: [usize; 7] = [0, 1, 2, 3, 5, 10, 20];

/// How many times as fast an improved station is.
pub const TIMES: f64 = 2.0;

/// Numbers that a part finds: throughput and half width, then three for each station there may be.
pub const WIDTH: usize = 2 + 3 * MOST_STATIONS;

states! {
    /// Where a throughput comes from.
    pub enum Method {
        /// The chain, to twelve digits.
        Exact = "exact",
        /// One seeded course of the line, within its half width.
        Simulated = "simulated",
    }
}

/// A throughput, or that it is not known yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// Jobs finished per time; not a number while it is not known.
    pub throughput: f64,
    /// Half the width of its interval; 0 where it is exact.
    pub half_width: f64,
}

/// What was found at one count of places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Places in every gap.
    pub places: usize,
    /// The line as it is.
    pub as_is: Found,
    /// The line with one station improved.
    pub improved: Found,
}

/// What one station does, and what waits before it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Station {
    /// What it does with its time.
    pub shares: Shares,
    /// Mean number of jobs in the places before it; 0 for the first, whose jobs never run out.
    pub waiting: f64,
}

/// One line read three ways: without variability, with it, and with it after one station's rate has been
/// doubled; the last two at several counts of places.
///
/// The readings with variability come in independent parts of a few milliseconds: for the reader's count of
/// places and then for each other of [`PLACES`], the line as it is and the line improved. A part's number
/// is twice its count of places, and one more for the line improved: so a part of the same number finds the
/// same whatever the reader's count. Simulated parts meet the same luck.
///
/// # Formula
///
/// ```text
/// without variability   X = min(mu)
/// with it               the chain where it has at most CHAIN_LIMIT states, or else a simulated course
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
/// assert_eq!(readings.steady(true), readings.steady(false));
/// let [as_is, improved] = [6, 7].map(|part| readings.part(part)[0]);
/// assert!((improved - as_is - 0.04195).abs() < 0.000005);
/// # Ok::<(), narrows::ModelError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Readings {
    line: Line,
    better: Line,
    /// The reader's count of places, then the others.
    places: Vec<usize>,
    run: Run,
}

impl Readings {
    /// Readings of stations of these rates with `places` in every gap, as they are and with the station
    /// `improved`, counted from 0, twice as fast; one beyond the last means the last.
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
        let line = Line::even(rates, places)?;
        let others = PLACES.into_iter().filter(|other| *other != places);
        Ok(Self {
            better: line.improved(improved, TIMES),
            line,
            places: core::iter::once(places).chain(others).collect(),
            run,
        })
    }

    /// What the line gives without variability, whatever its places.
    #[must_use]
    pub fn steady(&self, improved: bool) -> f64 {
        if improved { &self.better } else { &self.line }.steady()
    }

    /// The slowest station of the line as it is, counted from 0; the first of several.
    #[must_use]
    pub fn narrowest(&self) -> usize {
        self.line.slowest()
    }

    /// The reader's count of places.
    #[must_use]
    pub fn places(&self) -> usize {
        self.places[0]
    }

    /// States of the line at that count.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "what a double cannot count exactly nobody will count"
    )]
    pub fn states(&self) -> f64 {
        chain::states(&self.line) as f64
    }

    /// Where the throughput at that count comes from.
    #[must_use]
    pub fn method(&self) -> Method {
        if chain::states(&self.line) > chain::CHAIN_LIMIT {
            Method::Simulated
        } else {
            Method::Exact
        }
    }

    /// Numbers of the parts, the reader's first.
    #[must_use]
    pub fn parts(&self) -> Vec<usize> {
        let pair = |places: &usize| [2 * places, 2 * places + 1];
        self.places.iter().flat_map(pair).collect()
    }

    /// What the part of this number finds: throughput and its half width, then for each station the shares
    /// of its time in which it is starved and blocked and the mean number of jobs waiting before it.
    #[must_use]
    pub fn part(&self, part: usize) -> Vec<f64> {
        let line = if part.is_multiple_of(2) {
            &self.line
        } else {
            &self.better
        };
        let line = line.with_places(part / 2);
        let (throughput, half_width, shares, waiting) = match chain::solve(&line) {
            Ok(found) => (found.throughput, 0.0, found.shares, found.waiting),
            Err(_) => {
                let found = simulate(&line, self.run);
                let interval = (found.throughput, found.half_width);
                (interval.0, interval.1, found.shares, found.waiting)
            }
        };
        let mut numbers = vec![0.0; WIDTH];
        numbers[..2].copy_from_slice(&[throughput, half_width]);
        let before = core::iter::once(0.0).chain(waiting);
        for ((numbers, share), waiting) in numbers[2..].chunks_mut(3).zip(shares).zip(before) {
            numbers.copy_from_slice(&[share.starved, share.blocked, waiting]);
        }
        numbers
    }

    /// Does what is not done of the reader's count of places and of none, where it is so little that it can
    /// be done in the midst of other work.
    pub fn hurry(&self, findings: &mut [f64]) {
        for (part, numbers) in self
            .parts()
            .into_iter()
            .zip(findings.chunks_exact_mut(WIDTH))
        {
            let places = part / 2;
            let asked = places == 0 || places == self.places();
            if asked
                && numbers[0].is_nan()
                && chain::states(&self.line.with_places(places)) <= chain::QUICK
            {
                numbers.copy_from_slice(&self.part(part));
            }
        }
    }

    /// What the parts have found, by rising counts of places; [`WIDTH`] numbers a part, NaN for those of a
    /// part that is not done.
    #[must_use]
    pub fn read(&self, findings: &[f64]) -> Vec<Reading> {
        let found = |part: &[f64]| Found {
            throughput: part[0],
            half_width: part[1],
        };
        let pairs = findings.chunks_exact(2 * WIDTH).zip(&self.places);
        let mut readings: Vec<Reading> = pairs
            .map(|(pair, places)| Reading {
                places: *places,
                as_is: found(&pair[..WIDTH]),
                improved: found(&pair[WIDTH..]),
            })
            .collect();
        // Only the reader's, the first, may stand out of order: one pass, and no sorting code to carry.
        for later in 1..readings.len() {
            if readings[later].places < readings[later - 1].places {
                readings.swap(later - 1, later);
            }
        }
        readings
    }

    /// What the stations of the line as it is do at the reader's count of places, from what the first part
    /// found; nothing before it is done.
    #[must_use]
    pub fn stations(&self, findings: &[f64]) -> Vec<Station> {
        let station = |numbers: &[f64]| Station {
            shares: Shares {
                busy: 1.0 - numbers[0] - numbers[1],
                starved: numbers[0],
                blocked: numbers[1],
            },
            waiting: numbers[2],
        };
        match findings.get(2..WIDTH) {
            Some(first) if !first[0].is_nan() => {
                let stations = first.chunks_exact(3).take(self.line.stations());
                stations.map(station).collect()
            }
            _ => Vec::new(),
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

    fn all(readings: &Readings) -> Vec<f64> {
        let parts = readings.parts().into_iter();
        parts.flat_map(|part| readings.part(part)).collect()
    }

    #[test]
    fn improving_what_is_not_narrowest_helps_only_with_few_places() {
        let readings = Readings::new(&[100.0, 30.0, 100.0], 3, 0, RUN).unwrap();
        assert_eq!(
            (readings.steady(false), readings.steady(true)),
            (30.0, 30.0)
        );
        let read = readings.read(&all(&readings));
        let places: Vec<usize> = read.iter().map(|reading| reading.places).collect();
        assert_eq!(places, PLACES);
        // As it is and doubled at 0, 1, 3 and 10 places, from an exact chain computed apart.
        for (index, as_is, improved) in [
            (0, 26.9143593353, 27.8221802979),
            (1, 29.0338656562, 29.3876879242),
            (3, 29.9057751211, 29.9477226388),
            (5, 29.9999778309, 29.9999888368),
        ] {
            assert!((read[index].as_is.throughput - as_is).abs() < 1e-9);
            assert!((read[index].improved.throughput - improved).abs() < 1e-9);
        }
        let gains = read
            .iter()
            .map(|r| r.improved.throughput - r.as_is.throughput);
        assert!(gains.is_sorted_by(|more, less| more > less));
    }

    #[test]
    fn the_readers_places_come_first_and_once() {
        let parts = |places| {
            let readings = Readings::new(&[60.0, 50.0], places, 1, RUN).unwrap();
            (readings.parts(), readings.part(2 * places)[0])
        };
        let at = |places| super::super::two::throughput([60.0, 50.0], places);
        assert_eq!(parts(3).0, [6, 7, 0, 1, 2, 3, 4, 5, 10, 11, 20, 21, 40, 41]);
        assert_eq!(parts(4).0[..4], [8, 9, 0, 1]);
        assert!((parts(4).1 - at(4)).abs() < 1e-12);
        assert!((parts(20).1 - at(20)).abs() < 1e-12);
    }

    #[test]
    fn what_is_not_done_is_not_known() {
        let readings = Readings::new(&[60.0, 50.0], 4, 1, RUN).unwrap();
        let mut findings = vec![f64::NAN; readings.parts().len() * WIDTH];
        assert!(readings.stations(&findings).is_empty());
        let unknown = readings.read(&findings);
        assert!(unknown.iter().all(|r| r.improved.throughput.is_nan()));
        findings[..WIDTH].copy_from_slice(&readings.part(8));
        let stations = readings.stations(&findings);
        let x = readings.read(&findings)[4].as_is.throughput;
        assert!((60.0 * stations[0].shares.busy - x).abs() < 1e-11);
        assert!((50.0 * stations[1].shares.busy - x).abs() < 1e-11);
        assert_eq!((stations.len(), stations[0].waiting), (2, 0.0));
        assert!(stations[1].waiting > 1.0);
    }

    #[test]
    fn what_is_too_large_for_the_chain_is_simulated_with_the_same_luck() {
        let at = |places| Readings::new(&[60.0; 7], places, 2, RUN).unwrap();
        assert_eq!((at(1).states(), at(1).method()), (2911.0, Method::Exact));
        assert_eq!(
            (at(2).states(), at(2).method()),
            (12_649.0, Method::Simulated)
        );
        let readings = at(2).read(&all(&at(2)));
        for reading in &readings {
            for found in [reading.as_is, reading.improved] {
                assert_eq!(found.half_width == 0.0, reading.places < 2);
            }
            assert!(reading.improved.throughput > reading.as_is.throughput);
        }
        let stations = at(2).stations(&at(2).part(4));
        assert_eq!(stations.len(), 7);
        assert!((stations[3].shares.busy * 60.0 - readings[2].as_is.throughput).abs() < 2.0);
    }
}
