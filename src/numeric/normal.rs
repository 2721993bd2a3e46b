//! The standard normal distribution.

use core::f64::consts::{FRAC_1_SQRT_2, PI};

/// Density of the standard normal distribution.
///
/// # Formula
///
/// ```text
/// phi(z) = exp(-z^2 / 2) / sqrt(2 pi)
/// ```
#[must_use]
pub fn density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / f64::sqrt(2.0 * PI)
}

/// Probability that a standard normal variable lies above `z`, exact in the far tail.
#[must_use]
pub fn upper_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z * FRAC_1_SQRT_2)
}

/// The value below which a standard normal variable lies with probability `p`: the inverse of its
/// distribution function, infinite at 0 and 1 and not a number outside them.
///
/// Found to about fifteen significant digits: a rational start, then steps of Halley's method.
///
/// # Example
///
/// ```
/// use narrows::numeric::normal::quantile;
///
/// assert!((quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
/// assert_eq!(quantile(0.5), 0.0);
/// ```
///
/// # Source
///
/// Abramowitz & Stegun 1964, *Handbook of Mathematical Functions*, 26.2.23, for the start.
#[must_use]
pub fn quantile(p: f64) -> f64 {
    if p > 0.5 {
        return -quantile(1.0 - p);
    }
    if p == 0.5 {
        return 0.0;
    }
    if p == 0.0 {
        return f64::NEG_INFINITY;
    }
    // The distance above the mean that is exceeded with probability p.
    let t = f64::sqrt(-2.0 * libm::log(p));
    let (above, below) = (
        2.515_517 + t * (0.802_853 + t * 0.010_328),
        1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)),
    );
    let mut z = t - above / below;
    for _ in 0..3 {
        let miss = (upper_tail(z) - p) / density(z);
        z += miss / (1.0 - 0.5 * miss * z);
    }
    -z
}

/// Mean of a function of the largest of `count` standard normal variables.
///
/// # Formula
///
/// ```text
/// E[g(Z_max)] = integral of g(z) n phi(z) Phi(z)^(n - 1) dz
/// ```
///
/// By the trapezoidal rule, which is exact to rounding here: the integrand is smooth and vanishes at
/// both ends, for any `g` that grows no faster than exp(2 z).
///
/// # Example
///
/// ```
/// use narrows::numeric::normal::mean_of_largest;
///
/// // Of two it is 1 / sqrt(pi).
/// let largest = mean_of_largest(2.0, &|z| z);
/// assert!((largest - 0.564_189_583_547_756).abs() < 1e-12);
/// ```
#[must_use]
pub fn mean_of_largest(count: f64, g: &dyn Fn(f64) -> f64) -> f64 {
    means_of_largest(g)(count)
}

/// The same for any count: what does not depend on it is worked out once.
pub fn means_of_largest(g: &dyn Fn(f64) -> f64) -> impl Fn(f64) -> f64 + use<> {
    const STEP: f64 = 0.0625;
    let at = |index: i32| {
        let z = STEP * f64::from(index);
        [g(z), density(z), upper_tail(-z)]
    };
    let each: Vec<[f64; 3]> = (-160..=192).map(at).collect();
    move |count| {
        let all = each.iter();
        let weighted =
            all.map(|[g, density, below]| g * (density * libm::pow(*below, count - 1.0)));
        count * STEP * weighted.sum::<f64>()
    }
}

/// Unit normal loss: the expected excess of a standard normal variable over `z`.
///
/// # Formula
///
/// ```text
/// L(z) = phi(z) - z (1 - Phi(z))
/// ```
///
/// # Source
///
/// Raiffa & Schlaifer 1961, *Applied Statistical Decision Theory*, table of unit normal loss.
#[must_use]
pub fn unit_loss(z: f64) -> f64 {
    // Far out, the two terms cancel to less than nothing by rounding.
    (density(z) - z * upper_tail(z)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unit_loss_matches_the_published_table() {
        // Raiffa & Schlaifer 1961, table of the unit normal loss integral, recomputed to 12 digits.
        let table = [
            (0.0, 0.398942280401),
            (0.2, 0.306894635863),
            (0.4, 0.230438836947),
            (0.6, 0.168672732242),
            (0.8, 0.120207233895),
            (1.0, 0.0833154705877),
            (1.2, 0.0561024507172),
            (1.4, 0.0366681427085),
            (1.6, 0.0232419679602),
            (1.8, 0.0142755838976),
            (2.0, 0.00849070261683),
            (2.2, 0.00488700831653),
            (2.4, 0.00272044407581),
            (2.6, 0.00146388037202),
            (2.8, 0.000761086657782),
            (3.0, 0.000382154317048),
        ];
        for (z, loss) in table {
            assert!((unit_loss(z) - loss).abs() < 1e-12, "z = {z}");
            assert!((unit_loss(-z) - loss - z).abs() < 1e-12, "symmetry at {z}");
        }
    }

    #[test]
    fn quantiles_match_published_percentage_points_and_their_own_inverse() {
        // Abramowitz & Stegun 1964, table 26.5, and known constants to 15 digits.
        let table = [
            (0.75, 0.674_489_750_196_082),
            (0.8, 0.841_621_233_572_914),
            (0.9, 1.281_551_565_544_6),
            (0.99, 2.326_347_874_040_841),
            (0.999, 3.090_232_306_167_814),
        ];
        for (p, z) in table {
            assert!((quantile(p) - z).abs() < 1e-14, "{p}: {}", quantile(p));
            assert!((quantile(1.0 - p) + z).abs() < 1e-13, "{p}");
        }
        for p in [1e-300, 1e-30, 1e-9, 0.01, 0.2, 0.49, 0.5, 0.500_000_1] {
            let back = upper_tail(-quantile(p));
            assert!((back / p - 1.0).abs() < 1e-12, "{p:e}: {back:e}");
        }
    }

    #[test]
    fn quantiles_are_infinite_at_the_ends_and_no_number_beyond() {
        assert_eq!(quantile(0.0), f64::NEG_INFINITY);
        assert_eq!(quantile(1.0), f64::INFINITY);
        for p in [-0.1, 1.1, f64::NAN] {
            assert!(quantile(p).is_nan(), "{p}");
        }
    }

    #[test]
    fn the_mean_of_the_largest_matches_known_values() {
        // E[max of n], by quadrature; n = 3 is 3 / (2 sqrt(pi)).
        let table = [
            (1.0, 0.0),
            (2.0, 0.564189583548),
            (3.0, 0.846284375322),
            (4.0, 1.029375373),
            (5.0, 1.16296447364),
            (6.0, 1.26720636061),
            (7.0, 1.35217837561),
            (8.0, 1.42360030605),
            (9.0, 1.48501316221),
            (10.0, 1.53875273084),
            (15.0, 1.73591344494),
            (20.0, 1.8674750598),
            (25.0, 1.96531460975),
            (50.0, 2.24907362939),
            (100.0, 2.50759363644),
            (200.0, 2.74604244745),
            (500.0, 3.03669934593),
            (1000.0, 3.24143576913),
        ];
        for (count, largest) in table {
            let found = mean_of_largest(count, &|z| z);
            assert!((found - largest).abs() < 6e-12, "{count}: {found}");
        }
        // Of one, exp(s z) has the mean of a lognormal.
        let mean = mean_of_largest(1.0, &|z| libm::exp(1.5 * z));
        assert!((mean / libm::exp(1.125) - 1.0).abs() < 1e-13);
    }

    #[test]
    fn unit_loss_stays_finite_and_positive() {
        for z in [-1e308, -40.0, 0.0, 8.0, 40.0, 1e308] {
            assert!(unit_loss(z) >= 0.0, "{z}");
        }
        assert_eq!(unit_loss(1e308), 0.0);
    }
}
