//! A line whose stations vary and have few places between them: they wait for each other.
//!
//! The first station never runs out of work, and what the last one finishes leaves. A station that has
//! finished keeps its job until there is a place for it after the gap, and cannot begin the next
//! (*blocking after service*); a station without a job is *starved*.

use crate::error::ModelError;

pub mod chain;
pub mod lindley;
pub mod path;
pub mod readings;
pub mod two;

/// Most stations that a line may have.
pub const MOST_STATIONS: usize = 8;

/// Stations in the order of the work, each with its mean rate, and the places between them.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::{Line, chain};
///
/// let line = Line::even(&[100.0, 30.0, 100.0], 0)?;
/// assert!((chain::solve(&line)?.throughput - 26.9143593353).abs() < 1e-9);
/// # Ok::<(), narrows::ModelError>(())
/// ```
///
/// # Source
///
/// Hunt 1956, *Operations Research* 4:674; Buzacott & Shanthikumar 1993, *Stochastic Models of
/// Manufacturing Systems*, chapter 5.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    rates: Vec<f64>,
    places: Vec<usize>,
}

impl Line {
    /// Stations of these mean rates, with `places` between each and the next.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnusableData`] for fewer than two or more than eight stations, a rate that is not
    /// finite and above 0, or a count of gaps that is not one less than that of stations.
    pub fn new(rates: &[f64], places: &[usize]) -> Result<Self, ModelError> {
        if !(2..=MOST_STATIONS).contains(&rates.len()) {
            return Err(ModelError::UnusableData {
                input: "rates",
                reason: "a line has 2 to 8 stations",
            });
        }
        if !rates.iter().all(|rate| rate.is_finite() && *rate > 0.0) {
            return Err(ModelError::UnusableData {
                input: "rates",
                reason: "each is a finite number above 0",
            });
        }
        if places.len() != rates.len() - 1 {
            return Err(ModelError::UnusableData {
                input: "places",
                reason: "there is one gap less than stations",
            });
        }
        Ok(Self {
            rates: rates.to_vec(),
            places: places.to_vec(),
        })
    }

    /// The same number of places in every gap.
    ///
    /// # Errors
    ///
    /// As [`Line::new`].
    pub fn even(rates: &[f64], places: usize) -> Result<Self, ModelError> {
        Self::new(rates, &vec![places; rates.len().saturating_sub(1)])
    }

    /// Mean rate of each station.
    #[must_use]
    pub fn rates(&self) -> &[f64] {
        &self.rates
    }

    /// Places in each gap; gap g lies between stations g and g + 1.
    #[must_use]
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// How many stations there are.
    #[must_use]
    pub fn stations(&self) -> usize {
        self.rates.len()
    }

    /// The station that works `times` as fast; one beyond the last means the last.
    #[must_use]
    pub fn improved(&self, station: usize, times: f64) -> Self {
        let mut line = self.clone();
        line.rates[station.min(self.stations() - 1)] *= times;
        line
    }

    /// The line with this many places in every gap.
    #[must_use]
    pub fn with_places(&self, places: usize) -> Self {
        Self {
            rates: self.rates.clone(),
            places: vec![places; self.places.len()],
        }
    }

    /// What the line gives without variability, or with room without end.
    ///
    /// # Formula
    ///
    /// ```text
    /// X = min(mu_1, ..., mu_M)
    /// ```
    #[must_use]
    pub fn steady(&self) -> f64 {
        self.rates.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// The slowest station, counted from 0; the first of several.
    #[must_use]
    pub fn slowest(&self) -> usize {
        let least = self.steady();
        let is_least = |rate: &f64| *rate <= least;
        self.rates.iter().position(is_least).unwrap_or(0)
    }
}

/// What a station does, as shares of its time; they add to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shares {
    /// At work on a job.
    pub busy: f64,
    /// Without a job.
    pub starved: f64,
    /// With a finished job that has nowhere to go.
    pub blocked: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_lines_are_refused() {
        for (rates, places) in [
            (&[1.0][..], &[][..]),
            (&[1.0; 9], &[0; 8]),
            (&[1.0, 0.0], &[0]),
            (&[1.0, f64::NAN], &[0]),
            (&[1.0, f64::INFINITY], &[0]),
            (&[1.0, 2.0], &[]),
            (&[1.0, 2.0], &[0, 0]),
        ] {
            let error = Line::new(rates, places).unwrap_err();
            assert_eq!(error.code(), "unusable-data", "{rates:?} {places:?}");
        }
        assert!(Line::even(&[], 3).is_err());
    }

    #[test]
    fn the_narrowest_sets_the_pace_of_a_line_that_does_not_vary() {
        let line = Line::even(&[100.0, 30.0, 100.0], 3).unwrap();
        assert_eq!((line.steady(), line.slowest()), (30.0, 1));
        assert_eq!(line.improved(0, 2.0).steady(), 30.0);
        assert_eq!(line.improved(1, 2.0).steady(), 60.0);
        assert_eq!(line.improved(7, 2.0).rates(), [100.0, 30.0, 200.0]);
    }
}
