//! Points on a circle, for drawings.

use std::f64::consts::TAU;

/// Sine and cosine after a fraction of a turn between 0 and 1.
///
/// Drawings need no other angles, and reducing large ones is most of a general sine: 9 kB in a browser.
///
/// # Example
///
/// ```
/// let (sine, cosine) = narrows::numeric::circle::after(0.25);
/// assert!((sine - 1.0).abs() < 1e-15 && cosine.abs() < 1e-15);
/// ```
#[must_use]
pub fn after(fraction: f64) -> (f64, f64) {
    // Whole quarters are turned exactly; what is left lies within an eighth of a turn of 0.
    let quarters = libm::round(4.0 * fraction);
    let angle = TAU * (fraction - quarters / 4.0);
    let (sine, cosine) = (series(angle, angle, 2.0), series(1.0, angle, 1.0));
    let turned = quarters - 4.0 * f64::floor(quarters / 4.0);
    if turned < 0.5 {
        (sine, cosine)
    } else if turned < 1.5 {
        (cosine, -sine)
    } else if turned < 2.5 {
        (-sine, -cosine)
    } else {
        (-cosine, sine)
    }
}

/// The series of sine (from `angle`, first divisor 2 · 3) or cosine (from 1, first divisor 1 · 2): each
/// term is the one before times -angle² over the next two whole numbers.
fn series(first: f64, angle: f64, divisor: f64) -> f64 {
    let (mut sum, mut term, mut divisor) = (first, first, divisor);
    for _ in 0..9 {
        term *= -angle * angle / (divisor * (divisor + 1.0));
        divisor += 2.0;
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_circle() {
        for step in 0..=200 {
            let fraction = f64::from(step) / 200.0;
            let (sine, cosine) = after(fraction);
            assert!((sine - libm::sin(TAU * fraction)).abs() < 1e-15);
            assert!((cosine - libm::cos(TAU * fraction)).abs() < 1e-15);
        }
    }
}
