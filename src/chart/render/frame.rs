//! Where the plot lies in the picture, in CSS pixels. The page's slider relies on these insets.

use super::place::Rect;
use super::surface::FINENESS;
use crate::chart::spec::{ChartSpec, WIDE};

/// Left of the plot, on a narrow picture.
pub const START: f64 = 34.0;
/// Left of the plot, on a wide picture.
pub const START_WIDE: f64 = 44.0;
/// Right of the plot.
pub const END: f64 = 14.0;
/// Above the plot.
pub const TOP: f64 = 8.0;
/// Below the axis, on a narrow picture.
pub const BOTTOM: f64 = 40.0;
/// Below the axis, on a wide picture, which has a title there.
pub const BOTTOM_WIDE: f64 = 62.0;
/// Radius of the thumb of a slider on the axis.
pub(super) const THUMB: f64 = 12.0;
/// Between the axis and what is written above it.
const LABEL_GAP: f64 = 3.0;

/// A picture's measures in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Where texts in the plot end at the lowest: above the axis and whatever slides along it.
    pub(crate) floor: f64,
    pub(crate) is_wide: bool,
    /// Neither axis is drawn: the plot fills the picture.
    pub(crate) is_bare: bool,
}

impl Frame {
    pub(crate) fn new(spec: &ChartSpec, width: f64, height: f64) -> Self {
        let is_wide = width >= WIDE;
        let is_bare = !spec.x.visible && !spec.y.visible;
        let (start, end, top, bottom) = match (is_bare, is_wide) {
            (true, _) => (0.0, 0.0, 0.0, 0.0),
            (false, false) => (START, END, TOP, BOTTOM),
            (false, true) => (START_WIDE, END, TOP, BOTTOM_WIDE),
        };
        // However small the picture, something of the plot is left.
        let right = f64::max(width - end, start + 1.0);
        let bottom = f64::max(height - bottom, top + 1.0);
        // A picture whose hidden axes measure the same is drawn at one scale, so that circles are round.
        let (spare_x, spare_y) = if is_bare && spec.x.unit == spec.y.unit {
            let (x, y) = (spec.x.range, spec.y.range);
            let (wide, high) = (x.high() - x.low(), y.high() - y.low());
            let scale = f64::min((right - start) / wide, (bottom - top) / high);
            (right - start - wide * scale, bottom - top - high * scale)
        } else {
            (0.0, 0.0)
        };
        let floor = match (is_bare, spec.x.slider) {
            (true, _) => height,
            (false, None) => bottom - LABEL_GAP,
            (false, Some(_)) => bottom - THUMB - 1.0,
        };
        Self {
            width,
            height,
            left: start + spare_x / 2.0,
            right: right - spare_x / 2.0,
            top: top + spare_y / 2.0,
            bottom: bottom - spare_y / 2.0,
            floor,
            is_wide,
            is_bare,
        }
    }

    /// The CSS pixel of a point given as fractions of the two axes.
    #[inline(always)]
    pub(crate) fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (
            self.left + (self.right - self.left) * x,
            self.bottom - (self.bottom - self.top) * y,
        )
    }

    /// The part of the plot where texts may stand.
    pub(crate) const fn plot(&self) -> Rect {
        Rect {
            left: self.left,
            top: self.top,
            right: self.right,
            bottom: self.floor,
        }
    }

    /// Size of curve labels.
    pub(crate) const fn label_size(&self) -> f64 {
        if self.is_wide { 14.0 } else { 13.0 }
    }

    /// Size of ticks.
    pub(crate) const fn tick_size(&self) -> f64 {
        13.0
    }

    /// Radius of the reader's disc and of the optimum's ring.
    pub(crate) const fn disc(&self) -> f64 {
        if self.is_wide { 7.0 } else { 6.0 }
    }
}

/// A length in CSS pixels as whole virtual pixels.
#[allow(
    clippy::cast_possible_truncation,
    reason = "clamped to a size that any picture stays below"
)]
pub(crate) fn fine(length: f64) -> i32 {
    (length * f64::from(FINENESS) + 0.5)
        .floor()
        .clamp(-1e8, 1e8) as i32
}

/// A length in CSS pixels as a width in virtual pixels, never negative.
pub(crate) fn fine_width(length: f64) -> u32 {
    fine(length).unsigned_abs()
}

/// A number moved between two others, the lower one winning where they cross.
///
/// Unlike `f64::clamp` it cannot panic, and brings no message that prints numbers.
pub(crate) fn within(value: f64, low: f64, high: f64) -> f64 {
    f64::max(f64::min(value, high), low)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Axis, SafeRange};
    use crate::unit::Unit;

    fn bare(y_unit: Unit) -> ChartSpec {
        let x = Axis::hidden(Unit::Number, SafeRange::linear(0.0, 3.0));
        let y = Axis::hidden(y_unit, SafeRange::linear(0.0, 2.0));
        ChartSpec::new(x, y, Vec::new())
    }

    #[test]
    fn hidden_axes_that_measure_the_same_share_one_scale() {
        for (width, height) in [(860.0, 500.0), (328.0, 392.0)] {
            let frame = Frame::new(&bare(Unit::Number), width, height);
            let across = (frame.right - frame.left) / 3.0;
            assert!((across - (frame.bottom - frame.top) / 2.0).abs() < 1e-9);
            assert!((frame.left + frame.right - width).abs() < 1e-9);
            assert!((frame.top + frame.bottom - height).abs() < 1e-9);
            let stretched = Frame::new(&bare(Unit::Weeks), width, height);
            assert_eq!((stretched.right, stretched.bottom), (width, height));
        }
    }
}
