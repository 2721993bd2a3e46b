//! Links among people, and what splitting them into groups saves.

/// Links among all pairs of `n` people.
///
/// # Formula
///
/// ```text
/// P(N) = N (N - 1) / 2
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::grouping::paths;
///
/// assert_eq!(paths(50.0), 1225.0);
/// ```
#[must_use]
pub fn paths(n: f64) -> f64 {
    n * (n - 1.0) / 2.0
}

/// Links of `n` people split into groups of `s`: everyone linked within a group, and one link between
/// each pair of groups. The number of groups `n / s` need not be whole.
///
/// # Formula
///
/// ```text
/// G(N, s) = N (s - 1) / 2 + (N / s) (N / s - 1) / 2
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::grouping::grouped_links;
///
/// assert_eq!(grouped_links(50.0, 5.0), 145.0);
/// ```
#[must_use]
pub fn grouped_links(n: f64, s: f64) -> f64 {
    n * (s - 1.0) / 2.0 + paths(n / s)
}

/// Size of groups that leaves the fewest links among `n` people.
///
/// # Formula
///
/// The real root of `s^3 + s - 2 N = 0`, by Cardano:
///
/// ```text
/// s* = cbrt(N + sqrt(N^2 + 1/27)) - cbrt(sqrt(N^2 + 1/27) - N)
/// ```
#[must_use]
pub fn best_group(n: f64) -> f64 {
    let r = f64::sqrt(n * n + 1.0 / 27.0);
    let root = |x: f64| libm::pow(x, 1.0 / 3.0);
    let s = root(n + r) - root(r - n);
    // The two roots nearly cancel for few people; one Newton step restores the last digits.
    s - (s * s * s + s - 2.0 * n) / (3.0 * s * s + 1.0)
}

/// Number of people for whom groups of `s` leave the fewest links: `(s^3 + s) / 2`.
#[must_use]
pub fn suited_people(s: f64) -> f64 {
    (s * s * s + s) / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_among_all_pairs() {
        for (n, links) in [
            (1.0, 0.0),
            (3.0, 3.0),
            (5.0, 10.0),
            (8.0, 28.0),
            (12.0, 66.0),
            (20.0, 190.0),
            (50.0, 1225.0),
        ] {
            assert_eq!(paths(n), links);
        }
    }

    #[test]
    fn fifty_people_split_best_into_groups_of_four_and_a_half() {
        let best = best_group(50.0);
        assert!((best - 4.570).abs() < 5e-4);
        assert!((grouped_links(50.0, best) - 143.6).abs() < 0.05);
        assert!((best_group(260.0) - 8.0).abs() < 1e-12);
        assert_eq!(suited_people(8.0), 260.0);
        assert!((best_group(1.0) - 1.0).abs() < 1e-15);
    }
}
