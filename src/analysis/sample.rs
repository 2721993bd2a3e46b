//! Settings from a box of uncertain values, spread more evenly than chance would spread them.
//!
//! # Source
//!
//! Halton 1960, *Numerische Mathematik* 2:84: each dimension counts in a prime of its own, with the digits mirrored at
//! the point. Cranley & Patterson 1976, *SIAM Journal on Numerical Analysis* 13:904: all points are shifted by the same
//! random vector, around the unit box.

use crate::param::Scale;
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// Points in more dimensions than this fill the box badly.
pub const MOST: usize = 8;
const PRIMES: [u32; MOST] = [2, 3, 5, 7, 11, 13, 17, 19];
/// Of the shift, so that the same question has the same answer.
const SEED: u64 = 2026;

/// A parameter that is somewhere between two values, anywhere as likely: on a log scale, between their logarithms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertain {
    /// Its least value.
    pub low: f64,
    /// Its greatest value.
    pub high: f64,
    /// Where the steps of its slider begin.
    pub minimum: f64,
    /// The step, which is kept where it is a whole number; else values are as they come.
    pub step: f64,
    /// How it is spread.
    pub scale: Scale,
}

impl Uncertain {
    /// Its value at a place between 0 and 1.
    #[must_use]
    pub fn at(&self, place: f64) -> f64 {
        let Self {
            low,
            high,
            minimum,
            step,
            scale,
        } = *self;
        if step >= 1.0 {
            // Each step between low and high is as likely.
            let steps = f64::floor((high - low) / step + 1e-9) + 1.0;
            let first = minimum + libm::round((low - minimum) / step) * step;
            return libm::fmin(first + f64::floor(place * steps) * step, high);
        }
        let value = match scale {
            Scale::Linear => low + place * (high - low),
            Scale::Log => low * libm::pow(high / low, place),
        };
        libm::fmin(libm::fmax(value, low), high)
    }
}

/// The points from a number on, one value for each parameter in turn.
///
/// # Panics
///
/// If there are more than [`MOST`] parameters.
#[must_use]
pub fn points(parameters: &[Uncertain], from: u32, count: u32) -> Vec<f64> {
    assert!(parameters.len() <= MOST, "at most {MOST} parameters");
    let shift = shift();
    let point = |index: u32| {
        let of = move |(dimension, parameter): (usize, &Uncertain)| {
            let place = mirrored(index, PRIMES[dimension]) + shift[dimension];
            parameter.at(place - f64::floor(place))
        };
        parameters.iter().enumerate().map(of)
    };
    // The first point of the sequence is the corner 0.
    (from + 1..=from + count).flat_map(point).collect()
}

/// The digits of a number, mirrored at the point: 6 is 110 with two digits, so 0.011.
fn mirrored(index: u32, base: u32) -> f64 {
    let (mut left, mut unit, mut place) = (index, 1.0, 0.0);
    while left > 0 {
        unit /= f64::from(base);
        place += unit * f64::from(left % base);
        left /= base;
    }
    place
}

fn shift() -> [f64; MOST] {
    let mut random = SplitMix64::seed_from_u64(SEED);
    // The upper 53 bits, as much as a double has.
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
    PRIMES.map(|_| (random.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::quantile::quantiles;

    fn unit() -> Uncertain {
        Uncertain {
            low: 0.0,
            high: 1.0,
            minimum: 0.0,
            step: 0.01,
            scale: Scale::Linear,
        }
    }

    /// Largest gap between the share of points below a place and the place, in one dimension.
    fn discrepancy(mut places: Vec<f64>) -> f64 {
        places.sort_by(f64::total_cmp);
        let count = f64::from(u32::try_from(places.len()).unwrap());
        let gap = |(place, index): (&f64, u32)| {
            let below = f64::from(index) / count;
            f64::max((place - below).abs(), (place - below - 1.0 / count).abs())
        };
        places.iter().zip(0..).map(gap).fold(0.0, f64::max)
    }

    fn column(points: &[f64], width: usize, dimension: usize) -> Vec<f64> {
        points
            .iter()
            .skip(dimension)
            .step_by(width)
            .copied()
            .collect()
    }

    #[test]
    fn digits_are_mirrored() {
        let places: Vec<f64> = (0..8).map(|index| mirrored(index, 2)).collect();
        let published = [0.0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875];
        assert_eq!(places, published);
        assert!((mirrored(5, 3) - 7.0 / 9.0).abs() < 1e-15);
    }

    #[test]
    fn each_dimension_is_filled_evenly() {
        let parameters = vec![unit(); MOST];
        let points = points(&parameters, 0, 256);
        for dimension in 0..MOST {
            // Chance leaves gaps of 0.085 in one of twenty samples (Kolmogorov); the bound grows with the base.
            let gap = discrepancy(column(&points, MOST, dimension));
            assert!(gap < 0.06, "{dimension}: {gap}");
        }
        assert!(discrepancy(column(&points, MOST, 0)) < 0.02);
    }

    #[test]
    fn squares_of_two_dimensions_hold_their_share() {
        let points = points(&[unit(), unit()], 0, 576);
        for across in 0..4 {
            for up in 0..4 {
                let inside = |value: f64, cell: i32| f64::floor(value * 4.0) == f64::from(cell);
                let count = points
                    .chunks(2)
                    .filter(|point| inside(point[0], across) && inside(point[1], up))
                    .count();
                assert!((30..=42).contains(&count), "{across} {up}: {count} of 36");
            }
        }
    }

    #[test]
    fn a_sample_in_parts_is_the_sample() {
        let parameters = [unit(), unit(), unit()];
        let parts = [points(&parameters, 0, 10), points(&parameters, 10, 22)];
        assert_eq!(parts.concat(), points(&parameters, 0, 32));
    }

    #[test]
    fn quantiles_of_a_linear_function_are_those_of_its_line() {
        let one = Uncertain {
            low: 3.0,
            high: 13.0,
            ..unit()
        };
        let values: Vec<f64> = points(&[one], 0, 512)
            .iter()
            .map(|x| 2.0 * x - 1.0)
            .collect();
        let found = quantiles(&values, &[0.1, 0.25, 0.5, 0.75, 0.9]);
        for (found, exact) in found.iter().zip([7.0, 10.0, 15.0, 20.0, 23.0]) {
            assert!((found - exact).abs() < 0.1, "{found} {exact}");
        }
    }

    #[test]
    fn quantiles_go_through_a_monotone_function() {
        let one = Uncertain {
            low: 0.1,
            high: 10.0,
            scale: Scale::Log,
            ..unit()
        };
        let sample = points(&[one], 0, 512);
        let cubes: Vec<f64> = sample.iter().map(|x| x * x * x).collect();
        for level in [0.1, 0.5, 0.9] {
            let exact = libm::pow(0.1 * libm::pow(100.0, level), 3.0);
            let found = quantiles(&cubes, &[level])[0];
            assert!((found / exact - 1.0).abs() < 0.06, "{found} {exact}");
        }
    }

    #[test]
    fn the_sum_of_two_uniform_numbers_has_a_triangle_of_quantiles() {
        let sums: Vec<f64> = points(&[unit(), unit()], 0, 1024)
            .chunks(2)
            .map(|point| point[0] + point[1])
            .collect();
        // Below 1 the chance is x²/2.
        let exact = libm::sqrt(0.2);
        assert!((quantiles(&sums, &[0.1])[0] - exact).abs() < 0.01);
        assert!((quantiles(&sums, &[0.9])[0] - (2.0 - exact)).abs() < 0.01);
    }

    #[test]
    fn whole_steps_stay_whole_and_each_is_as_likely() {
        let people = Uncertain {
            low: 3.0,
            high: 6.0,
            minimum: 1.0,
            step: 1.0,
            scale: Scale::Linear,
        };
        let sample = points(&[people], 0, 400);
        for people in [3.0, 4.0, 5.0, 6.0] {
            let count = sample.iter().filter(|one| **one == people).count();
            assert!((95..=105).contains(&count), "{people}: {count}");
        }
    }
}
