//! Quantile dots: in each row twenty or so dots, each as likely as the others, stacked where they fall.

use super::range::Point;

/// CSS pixels for a row's name, which dots stay clear of.
const NAME: f64 = 24.0;

/// What rows of dots are drawn in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rows {
    /// Height of a row in CSS pixels.
    pub height: f64,
    /// From a row's middle down to the line that its dots stand on, as a share of the row.
    pub below: f64,
    /// Diameter of a dot in CSS pixels.
    pub diameter: f64,
}

impl Rows {
    /// From one dot of a stack to the next, as a share of a row: less than a dot's own height where the tallest stack
    /// would reach the row's name.
    #[must_use]
    pub fn pitch(&self, tallest: f64) -> f64 {
        let room = (0.5 + self.below) * self.height - NAME;
        f64::min(self.diameter, room / tallest) / self.height
    }
}

/// For each of the ascending values the middle of its column and its place in it, from 1. Columns are counted outward
/// from the origin, so that no dot ever lies on it; `column` is [`up_to`] or [`from`].
#[must_use]
pub fn stacked(values: &[f64], origin: f64, width: f64, column: fn(f64) -> f64) -> Vec<Point> {
    let (mut before, mut place) = (f64::NAN, 0.0);
    let mut stacked = Vec::with_capacity(values.len());
    for value in values {
        let column = column((value - origin) / width);
        place = if column == before { place + 1.0 } else { 1.0 };
        before = column;
        stacked.push([origin + column * width, place]);
    }
    stacked
}

/// The middle of the column that a value lies in, both in widths of a column; one at the origin lies before it.
#[must_use]
pub fn up_to(value: f64) -> f64 {
    f64::ceil(value - 1e-9) - 0.5
}

/// The same, but one at the origin lies behind it.
#[must_use]
pub fn from(value: f64) -> f64 {
    f64::floor(value + 1e-9) + 0.5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_stacked_beside_the_origin_and_never_on_it() {
        let values = [-1.0, 7.9, 8.0, 8.1, 9.0, 10.5];
        let before = [
            [-1.0, 1.0],
            [7.0, 1.0],
            [7.0, 2.0],
            [9.0, 1.0],
            [9.0, 2.0],
            [11.0, 1.0],
        ];
        assert_eq!(stacked(&values, 8.0, 2.0, up_to), before);
        let behind = [
            [-1.0, 1.0],
            [7.0, 1.0],
            [9.0, 1.0],
            [9.0, 2.0],
            [9.0, 3.0],
            [11.0, 1.0],
        ];
        assert_eq!(stacked(&values, 8.0, 2.0, from), behind);
    }

    #[test]
    fn a_tall_stack_ends_below_the_name() {
        let rows = Rows {
            height: 100.0,
            below: 0.3,
            diameter: 10.0,
        };
        assert_eq!(rows.pitch(5.0), 0.1);
        assert!((8.0 * rows.pitch(8.0) - 0.56).abs() < 1e-12);
    }
}
