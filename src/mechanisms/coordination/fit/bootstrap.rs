//! How far a fitted law could differ, had chance dealt the residuals otherwise.

use super::{Fit, fit};
use crate::mechanisms::coordination::scaling::Usl;
use crate::numeric::count::number;
use crate::numeric::scaling::Law;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// The laws that fit `rounds` copies of the points, each with residuals drawn anew from those of `fitted`. A copy
/// that nothing fits gives none, so there may be fewer.
///
/// # Formula
///
/// ```text
/// Y*_i = Y(N_i) + e_j sqrt(m / (m - 3)),  j drawn from the m residuals with replacement
/// ```
///
/// The loads stay as they are, as sizes that were chosen and not drawn. An output that would not be above 0 is a
/// thousandth of the law's.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::fit::{bootstrap, fit};
///
/// let points = [[1.0, 1.1], [2.0, 1.8], [4.0, 3.2], [6.0, 3.4], [8.0, 3.6], [10.0, 3.3]];
/// let laws = bootstrap(&points, &fit(&points)?, 40, 1);
/// assert!(laws.iter().any(|law| law.alpha > 0.0));
/// # Ok::<(), narrows::ModelError>(())
/// ```
///
/// # Source
///
/// Efron & Tibshirani 1993, *An Introduction to the Bootstrap*, chapter 9: residuals.
#[must_use]
pub fn bootstrap(points: &[[f64; 2]], fitted: &Fit, rounds: u16, seed: u64) -> Vec<Usl> {
    let outputs: Vec<f64> = points.iter().map(|[n, _]| fitted.law.output(*n)).collect();
    let widen = f64::sqrt(number(points.len()) / (number(points.len()) - 3.0));
    let residuals: Vec<f64> = points
        .iter()
        .zip(&outputs)
        .map(|([_, y], output)| (y - output) * widen)
        .collect();
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut laws = Vec::with_capacity(usize::from(rounds));
    for _ in 0..rounds {
        let copy: Vec<[f64; 2]> = points
            .iter()
            .zip(&outputs)
            .map(|([n, _], output)| {
                let drawn = output + residuals[draw(&mut random, residuals.len())];
                [*n, f64::max(drawn, output / 1000.0)]
            })
            .collect();
        laws.extend(fit(&copy).ok().map(|fitted| fitted.law));
    }
    laws
}

/// A place below `places`, each with the same chance but for 2^-32.
#[allow(
    clippy::cast_possible_truncation,
    reason = "the product's upper half is below places"
)]
fn draw(random: &mut Xoshiro256PlusPlus, places: usize) -> usize {
    let upper = random.next_u64() >> 32;
    ((upper * places as u64) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(noise: f64) -> Vec<[f64; 2]> {
        let law = Usl {
            gamma: 3.0,
            alpha: 0.05,
            beta: 0.004,
        };
        (0..12)
            .map(f64::from)
            .map(|i| {
                [
                    1.0 + 2.0 * i,
                    law.output(1.0 + 2.0 * i) + noise * libm::sin(40.0 * i),
                ]
            })
            .collect()
    }

    #[test]
    fn without_residuals_every_law_is_the_fitted_one() {
        let points = points(0.0);
        let fitted = fit(&points).unwrap();
        let laws = bootstrap(&points, &fitted, 20, 7);
        assert_eq!(laws.len(), 20);
        for law in laws {
            assert!(f64::abs(law.alpha - fitted.law.alpha) < 1e-6);
        }
    }

    #[test]
    fn more_noise_spreads_the_laws_more_and_a_seed_gives_the_same_ones() {
        let spread = |noise| {
            let points = points(noise);
            let laws = bootstrap(&points, &fit(&points).unwrap(), 60, 7);
            let alphas = || laws.iter().map(|law| law.alpha);
            alphas().fold(0.0, f64::max) - alphas().fold(1.0, f64::min)
        };
        assert!(spread(0.5) > 2.0 * spread(0.1));
        assert_eq!(spread(0.5), spread(0.5));
    }

    #[test]
    fn draws_reach_every_place() {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
        let mut reached = [0; 5];
        for _ in 0..1000 {
            reached[draw(&mut random, 5)] += 1;
        }
        assert!(
            reached.iter().all(|times| (150..250).contains(times)),
            "{reached:?}"
        );
    }
}
