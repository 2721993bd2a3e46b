//! Numbers in order.

/// Puts numbers in ascending order, in place. The standard library's sorts are quicker and two kilobytes more to
/// download.
///
/// # Example
///
/// ```
/// let mut weeks = [4.0, 0.5, 13.0, 1.0];
/// narrows::numeric::order::ascend(&mut weeks);
/// assert_eq!(weeks, [0.5, 1.0, 4.0, 13.0]);
/// ```
///
/// # Source
///
/// Williams 1964, *Algorithm 232: Heapsort*, Communications of the ACM 7, 347.
pub fn ascend(numbers: &mut [f64]) {
    let is_less = |one: f64, other: f64| one.total_cmp(&other).is_lt();
    let mut end = numbers.len();
    // First a heap, whose largest number is its first, then that one behind all others, again and again.
    let mut start = end / 2;
    while end > 1 {
        if start > 0 {
            start -= 1;
        } else {
            end -= 1;
            numbers.swap(0, end);
        }
        let mut at = start;
        while 2 * at + 1 < end {
            let mut larger = 2 * at + 1;
            if larger + 1 < end && is_less(numbers[larger], numbers[larger + 1]) {
                larger += 1;
            }
            if !is_less(numbers[at], numbers[larger]) {
                break;
            }
            numbers.swap(at, larger);
            at = larger;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ascend;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn the_order_is_that_of_the_standard_library(numbers: Vec<f64>) {
            let (mut ours, mut expected) = (numbers.clone(), numbers);
            ascend(&mut ours);
            expected.sort_by(f64::total_cmp);
            let bits = |numbers: &[f64]| numbers.iter().map(|one| one.to_bits()).collect::<Vec<_>>();
            prop_assert_eq!(bits(&ours), bits(&expected));
        }
    }
}
