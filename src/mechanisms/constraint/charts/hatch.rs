//! Strokes that tell a surface from its neighbors where tints alone would not.

use crate::chart::spec::Point;

/// Parallel strokes over a rectangle: rising by `slope` in units of y for one of x, `pitch` apart along x.
pub(super) fn hatch(
    (left, right): (f64, f64),
    (low, high): (f64, f64),
    slope: f64,
    pitch: f64,
) -> Vec<[Point; 2]> {
    let mut pairs = Vec::new();
    // Not only a guard: comparisons with NaN are false.
    if !(left < right && low < high && slope > 0.0 && pitch > 0.0) {
        return pairs;
    }
    let rise = (high - low) / slope;
    // Strokes stand on one grid whatever the rectangle, so that neighbors go on in each other.
    let mut foot = (f64::floor((left - rise) / pitch) + 1.0) * pitch;
    while foot < right {
        let from = f64::max(foot, left);
        let to = f64::min(foot + rise, right);
        if from < to {
            let height = |x: f64| f64::min(low + (x - foot) * slope, high);
            pairs.push([[from, height(from)], [to, height(to)]]);
        }
        foot += pitch;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::hatch;

    #[test]
    fn strokes_stay_inside_and_keep_their_slope() {
        let pairs = hatch((2.0, 9.0), (-1.0, 4.0), 2.0, 0.7);
        assert!(pairs.len() > 9, "{pairs:?}");
        for [from, to] in pairs {
            for [x, y] in [from, to] {
                assert!((2.0..=9.0).contains(&x) && (-1.0..=4.0).contains(&y));
            }
            assert!((to[1] - from[1] - 2.0 * (to[0] - from[0])).abs() < 1e-9);
        }
    }

    #[test]
    fn nothing_is_hatched_by_nothing() {
        assert!(hatch((1.0, 1.0), (0.0, 1.0), 1.0, 0.1).is_empty());
        assert!(hatch((0.0, 1.0), (1.0, 1.0), 1.0, 0.1).is_empty());
        assert!(hatch((0.0, f64::NAN), (0.0, 1.0), 1.0, 0.1).is_empty());
        assert!(hatch((0.0, 1.0), (0.0, 1.0), 1.0, 0.0).is_empty());
    }
}
