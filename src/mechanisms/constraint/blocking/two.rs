//! Two stations: the one line with a formula.

/// Throughput of two stations whose times are exponential, with `places` between them.
///
/// # Formula
///
/// ```text
/// r = mu_1 / mu_2,  n = b + 2
/// X = mu_2 r (1 - r^n) / (1 - r^(n + 1))        for r = 1:  mu n / (n + 1)
/// ```
///
/// The line runs backwards as fast as forwards, so r is taken from the slower to the faster; with
/// `expm1` nothing cancels near r = 1.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::two::throughput;
///
/// assert_eq!(throughput([1.0, 1.0], 0), 2.0 / 3.0);
/// ```
///
/// # Source
///
/// Hunt 1956, *Operations Research* 4:674; b places and the two stations make a queue with room for
/// b + 3 jobs.
#[must_use]
pub fn throughput(rates: [f64; 2], places: usize) -> f64 {
    let [slow, fast] = if rates[0] < rates[1] {
        rates
    } else {
        [rates[1], rates[0]]
    };
    #[allow(
        clippy::cast_precision_loss,
        reason = "no line has so many places that a double cannot count them"
    )]
    let room = places as f64 + 2.0;
    let log = libm::log1p((slow - fast) / fast);
    if log == 0.0 {
        return slow * room / (room + 1.0);
    }
    slow * libm::expm1(room * log) / libm::expm1((room + 1.0) * log)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_stations_lose_a_third_without_places_between_them() {
        // Hunt 1956 prints 0.6667.
        assert_eq!(throughput([1.0, 1.0], 0), 2.0 / 3.0);
        assert_eq!(throughput([60.0, 60.0], 3), 50.0);
        assert!(throughput([1.0, 1.0], 1_000_000) > 0.999_999);
    }

    #[test]
    fn the_formula_as_printed_where_it_is_stable() {
        for (r, places) in [(0.3_f64, 0), (0.9, 3), (2.5, 1), (10.0, 20)] {
            let power = |n: f64| libm::pow(r, n);
            let n = f64::from(places) + 2.0;
            let printed = r * (1.0 - power(n)) / (1.0 - power(n + 1.0));
            let places = usize::try_from(places).unwrap();
            assert!((throughput([r, 1.0], places) - printed).abs() < 1e-14);
            assert_eq!(throughput([r, 1.0], places), throughput([1.0, r], places));
        }
    }

    #[test]
    fn nearly_equal_stations_are_nearly_at_the_limit() {
        for near in [1e-15, 1e-12, 1e-9] {
            let x = throughput([1.0, 1.0 + near], 4);
            assert!((x - 6.0 / 7.0).abs() <= near + 1e-15, "{near}");
        }
        assert!((throughput([1e-300, 1e300], 4) / 1e-300 - 1.0).abs() < 1e-15);
    }
}
