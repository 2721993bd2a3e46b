//! Labels beside a line of stages: each as near its stage as the others let it.

/// Places of labels that take up `sizes` along a line, as near the `wanted` ascending centers as they can
/// be without overlap, between `low` and `high`.
///
/// Least squares under order constraints: pooling adjacent violators solves it exactly.
pub(super) fn spread(wanted: &[f64], sizes: &[f64], low: f64, high: f64) -> Vec<f64> {
    // With each label's own room taken out, all that is left is an order.
    let mut offsets = Vec::with_capacity(wanted.len());
    let mut end = 0.0;
    for size in sizes {
        offsets.push(end + 0.5 * size);
        end += size;
    }
    let mut pools: Vec<(f64, u32)> = Vec::new();
    for (center, offset) in wanted.iter().zip(&offsets) {
        let (mut sum, mut count) = (center - offset, 1);
        while let Some((before, number)) = pools.pop() {
            if before / f64::from(number) < sum / f64::from(count) {
                pools.push((before, number));
                break;
            }
            sum += before;
            count += number;
        }
        pools.push((sum, count));
    }
    let highest = libm::fmax(low, high - end);
    let mut offsets = offsets.into_iter();
    let mut places = Vec::with_capacity(wanted.len());
    for (sum, count) in pools {
        let start = f64::min(f64::max(sum / f64::from(count), low), highest);
        let members = (0..count).filter_map(|_| offsets.next());
        places.extend(members.map(|offset| start + offset));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_with_room_stay_where_they_are_wanted() {
        assert_eq!(spread(&[1.0, 3.0], &[1.0, 1.0], 0.0, 9.0), [1.0, 3.0]);
    }

    #[test]
    fn crowded_labels_share_the_shift() {
        let places = spread(&[2.0, 2.2, 7.0], &[1.0, 1.0, 1.0], 0.0, 9.0);
        assert!((places[0] - 1.6).abs() < 1e-12 && (places[1] - 2.6).abs() < 1e-12);
        assert_eq!(places[2], 7.0);
    }

    #[test]
    fn labels_stay_between_the_ends() {
        assert_eq!(spread(&[0.0, 0.1], &[1.0, 2.0], 0.0, 9.0), [0.5, 2.0]);
        assert_eq!(spread(&[8.9, 9.0], &[1.0, 2.0], 0.0, 9.0), [6.5, 8.0]);
        assert!(spread(&[], &[], 0.0, 1.0).is_empty());
    }
}
