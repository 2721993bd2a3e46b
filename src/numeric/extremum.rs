//! Where a function of one variable is lowest or highest.

/// The local minima of a function between two ends, as pairs of x and y with x ascending; an end counts where the
/// function falls toward it. A function that does not change has none, and where it is not a number is not looked at.
///
/// The function is sampled evenly, and golden sections narrow each minimum down to about eight significant digits
/// of the range. Minima closer together than two samples may be found as one.
///
/// # Example
///
/// ```
/// use narrows::numeric::extremum::minima;
///
/// let cost = |batch: f64| 8.0 / batch + 2.0 * batch;
/// let [batch, least] = minima(cost, 0.5, 10.0, 30)[0];
/// assert!((batch - 2.0).abs() < 1e-6 && (least - 8.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Kiefer 1953, *Sequential minimax search for a maximum*, Proceedings of the American Mathematical Society 4, 502.
pub fn minima(f: impl Fn(f64) -> f64, low: f64, high: f64, samples: u32) -> Vec<[f64; 2]> {
    search(&f, low, high, samples)
}

/// The local maxima of a function, as [`minima`] gives its minima.
pub fn maxima(f: impl Fn(f64) -> f64, low: f64, high: f64, samples: u32) -> Vec<[f64; 2]> {
    let mut found = search(&|x| -f(x), low, high, samples);
    for [_, y] in &mut found {
        *y = -*y;
    }
    found
}

/// Compiled once for all functions: each copy would travel to every reader.
fn search(f: &dyn Fn(f64) -> f64, low: f64, high: f64, samples: u32) -> Vec<[f64; 2]> {
    const SECTIONS: u32 = 40;
    let last = samples.max(3) - 1;
    let sample = |index: u32| {
        let x = low + (high - low) * f64::from(index) / f64::from(last);
        [x, f(x)]
    };
    let sampled: Vec<[f64; 2]> = (0..=last).map(sample).collect();
    // Equal samples in a row are one place.
    let runs: Vec<&[[f64; 2]]> = sampled.chunk_by(|one, next| one[1] == next[1]).collect();
    let mut found = Vec::new();
    for (index, run) in runs.iter().enumerate() {
        let y = run[0][1];
        let before = index.checked_sub(1).and_then(|before| runs[before].last());
        let after = runs.get(index + 1).and_then(|after| after.first());
        let is_lower = |other: &[f64; 2]| other[1].is_nan() || y < other[1];
        let is_lowest = before.is_none_or(is_lower) && after.is_none_or(is_lower);
        if y.is_finite() && is_lowest && runs.len() > 1 {
            let left = before.map_or(run[0][0], |before| before[0]);
            let right = after.map_or(run[run.len() - 1][0], |after| after[0]);
            found.push(narrow(&mut |x| f(x), [left, right], run[0], SECTIONS));
        }
    }
    found
}

/// The lowest point between two ends as a pair of x and y, by so many golden sections, or the one that is known if that
/// is no higher. Each section leaves 0.618 of the interval; where the function is not a number counts as higher.
#[must_use]
pub fn narrow(
    f: &mut dyn FnMut(f64) -> f64,
    [mut low, mut high]: [f64; 2],
    known: [f64; 2],
    sections: u32,
) -> [f64; 2] {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let mut left = high - GOLDEN * (high - low);
    let mut right = low + GOLDEN * (high - low);
    let (mut at_left, mut at_right) = (f(left), f(right));
    for _ in 0..sections {
        // The side with no number is the higher one.
        if at_left <= at_right || at_right.is_nan() {
            (high, right, at_right) = (right, left, at_left);
            left = high - GOLDEN * (high - low);
            at_left = f(left);
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = low + GOLDEN * (high - low);
            at_right = f(right);
        }
    }
    let x = f64::midpoint(low, high);
    let y = f(x);
    if y < known[1] { [x, y] } else { known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::f64::consts::PI;

    fn assert_at(found: &[[f64; 2]], expected: &[[f64; 2]]) {
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for ([x, y], [at, value]) in found.iter().zip(expected) {
            let is_near = (x - at).abs() < 1e-6 && (y - value).abs() < 1e-11;
            assert!(is_near, "{found:?} for {expected:?}");
        }
    }

    #[test]
    fn known_extremes_are_found_with_those_at_the_ends() {
        let (low, high) = (0.0, 4.0 * PI);
        let minima = minima(libm::cos, low, high, 50);
        assert_at(&minima, &[[PI, -1.0], [3.0 * PI, -1.0]]);
        let maxima = maxima(libm::cos, low, high, 50);
        assert_at(&maxima, &[[low, 1.0], [2.0 * PI, 1.0], [high, 1.0]]);
    }

    #[test]
    fn a_corner_is_found_too() {
        let found = minima(|x| f64::abs(x - 0.3), -1.0, 1.0, 8);
        assert!((found[0][0] - 0.3).abs() < 1e-8, "{found:?}");
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn level_stretches_are_one_minimum_or_none() {
        let flat = |x: f64| f64::max(f64::abs(x), 0.5);
        let found = minima(flat, -1.0, 1.0, 21);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0][1], 0.5);
        let step = |x: f64| x.clamp(-0.5, 0.5);
        assert_eq!(minima(step, -1.0, 1.0, 21).len(), 1);
        assert!(minima(|_| 3.0, 0.0, 1.0, 9).is_empty());
    }

    #[test]
    fn what_is_no_number_is_no_extreme() {
        let found = minima(f64::sqrt, -1.0, 1.0, 21);
        assert_eq!(found.len(), 1);
        assert!(found[0][0].abs() < 1e-9 && found[0][1] >= 0.0, "{found:?}");
        assert!(minima(|_| f64::NAN, 0.0, 1.0, 9).is_empty());
        assert!(minima(|x| -1.0 / x, 0.0, 1.0, 9).is_empty());
    }

    #[test]
    fn no_finer_sample_is_lower() {
        for case in 1..40 {
            let (a, b) = (f64::from(case) * 0.37, f64::from(case * case) * 0.11);
            let f = |x: f64| libm::sin(3.0 * x + a) + 0.6 * libm::sin(5.0 * x + b) + 0.1 * x;
            let lowest = minima(f, 0.0, 6.0, 60)
                .into_iter()
                .map(|[_, y]| y)
                .fold(f64::INFINITY, f64::min);
            for index in 0..=6000 {
                assert!(lowest <= f(f64::from(index) * 1e-3) + 1e-12, "{case}");
            }
        }
    }
}
