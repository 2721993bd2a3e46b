//! Where a function of one variable is lowest.

/// The lowest point between two ends as a pair of x and y, by so many golden sections, or the one that is known if that
/// is no higher. Each section leaves 0.618 of the interval; where the function is not a number counts as higher.
///
/// # Example
///
/// ```
/// use narrows::numeric::extremum::narrow;
///
/// let mut cost = |batch: f64| 8.0 / batch + 2.0 * batch;
/// let known = [0.5, cost(0.5)];
/// let [batch, least] = narrow(&mut cost, [0.5, 10.0], known, 40);
/// assert!((batch - 2.0).abs() < 1e-6 && (least - 8.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Kiefer 1953, *Sequential minimax search for a maximum*, Proceedings of the American Mathematical Society 4, 502.
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

    const UNKNOWN: [f64; 2] = [f64::NAN, f64::INFINITY];

    #[test]
    fn a_known_minimum_a_corner_and_an_end_are_found() {
        let [x, y] = narrow(&mut |x| libm::cos(x), [2.0, 4.0], UNKNOWN, 40);
        assert!(
            (x - core::f64::consts::PI).abs() < 1e-7 && y < -1.0 + 1e-14,
            "{x} {y}"
        );
        let [x, _] = narrow(&mut |x| f64::abs(x - 0.3), [-1.0, 1.0], UNKNOWN, 40);
        assert!((x - 0.3).abs() < 1e-8, "{x}");
        let [x, _] = narrow(&mut |x| x, [1.0, 2.0], UNKNOWN, 40);
        assert!((x - 1.0).abs() < 1e-8, "{x}");
    }

    #[test]
    fn where_the_function_is_no_number_is_higher() {
        let mut f = |x: f64| f64::sqrt(x) + 4.0 * (x - 0.5) * (x - 0.5);
        let [x, _] = narrow(&mut f, [-1.0, 1.0], UNKNOWN, 40);
        assert!((f(x) <= f(x - 1e-4)) && (f(x) <= f(x + 1e-4)), "{x}");
        let known = [0.5, 7.0];
        assert_eq!(narrow(&mut |_| f64::NAN, [0.0, 1.0], known, 40), known);
    }

    #[test]
    fn what_is_known_stays_unless_it_is_beaten() {
        let known = [0.0, 3.0];
        assert_eq!(narrow(&mut |_| 3.0, [0.0, 1.0], known, 40), known);
        assert_eq!(narrow(&mut |_| 2.0, [0.0, 1.0], known, 40)[1], 2.0);
    }
}
