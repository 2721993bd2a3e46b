//! Axis ranges that cannot hang or break a drawing library.

use crate::param::{ParamSpec, Scale};
use serde::Serialize;

/// A point in a chart's own coordinates.
pub type Point = [f64; 2];

/// A range that is finite, not empty and not absurdly wide; positive on a log scale.
///
/// Drawing libraries hang on infinite or huge ranges and panic on NaN. There is no way to build one
/// of those here: whatever is given, something drawable comes out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SafeRange {
    low: f64,
    high: f64,
    scale: Scale,
    /// The step of the slider that lies on it, or 0.
    #[serde(skip)]
    step: f64,
}

const LARGEST: f64 = 1e15;
const SMALLEST: f64 = 1e-9;

impl SafeRange {
    /// A linear range from `low` to `high`.
    #[must_use]
    pub fn linear(low: f64, high: f64) -> Self {
        let bounded = |value: f64, otherwise: f64| {
            if value.is_nan() {
                otherwise
            } else {
                value.clamp(-LARGEST, LARGEST)
            }
        };
        let low = bounded(low, 0.0);
        let high = bounded(high, low + 1.0);
        let (low, high) = if low <= high {
            (low, high)
        } else {
            (high, low)
        };
        let narrowest = SMALLEST * libm::fmax(1.0, f64::abs(low));
        let high = if high - low < narrowest {
            low + narrowest.max(1.0)
        } else {
            high
        };
        Self {
            low,
            high,
            scale: Scale::Linear,
            step: 0.0,
        }
    }

    /// A log range from `low` to `high`, both made positive.
    #[must_use]
    pub fn log(low: f64, high: f64) -> Self {
        let positive = |value: f64| {
            if value.is_nan() {
                1.0
            } else {
                value.clamp(SMALLEST, LARGEST)
            }
        };
        let (low, high) = (positive(low), positive(high));
        let (low, high) = if low <= high {
            (low, high)
        } else {
            (high, low)
        };
        let high = if high < low * 1.01 { low * 10.0 } else { high };
        Self {
            low,
            high,
            scale: Scale::Log,
            step: 0.0,
        }
    }

    /// The range, scale and steps of a parameter, so that its slider can lie on the axis.
    #[must_use]
    pub fn of(spec: &ParamSpec) -> Self {
        let range = match spec.scale {
            Scale::Linear => Self::linear(spec.minimum, spec.maximum),
            Scale::Log => Self::log(spec.minimum, spec.maximum),
        };
        Self {
            step: spec.step,
            ..range
        }
    }

    /// What it is made of: both ends, its scale, and the step of the slider that lies on it or 0.
    pub(crate) const fn parts(self) -> (f64, f64, Scale, f64) {
        (self.low, self.high, self.scale, self.step)
    }

    /// A range of these parts, made drawable where they are not.
    pub(crate) fn of_parts(low: f64, high: f64, scale: Scale, step: f64) -> Self {
        let range = match scale {
            Scale::Linear => Self::linear(low, high),
            Scale::Log => Self::log(low, high),
        };
        let step = if step.is_finite() { step } else { 0.0 };
        Self { step, ..range }
    }

    /// Its lower end.
    #[must_use]
    pub const fn low(self) -> f64 {
        self.low
    }

    /// Its upper end.
    #[must_use]
    pub const fn high(self) -> f64 {
        self.high
    }

    /// Whether equal steps or equal ratios are equal distances.
    #[must_use]
    pub const fn scale(self) -> Scale {
        self.scale
    }

    /// Whether `value` lies in it; false for NaN.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// How far along the range `value` lies: 0 at the lower end, 1 at the upper, beyond them outside,
    /// but never far outside, so that any number can be handed to a picture.
    #[must_use]
    pub fn fraction(self, value: f64) -> f64 {
        self.along().fraction(value)
    }

    /// The range prepared for many fractions: half the logarithms.
    pub(crate) fn along(self) -> Along {
        let length = match self.scale {
            Scale::Linear => self.high - self.low,
            Scale::Log => libm::log(self.high / self.low),
        };
        Along {
            range: self,
            length,
        }
    }

    /// The value at a fraction of the way, the inverse of [`SafeRange::fraction`].
    #[must_use]
    pub fn at(self, fraction: f64) -> f64 {
        self.along().at(fraction)
    }

    /// About `count` values evenly spaced along the range with both ends, and with those of `also` that lie in
    /// it, ascending: the curve then passes exactly through the points that are marked on it.
    ///
    /// The steps of a slider are among them, so that the same curve stands still while the slider moves.
    #[must_use]
    pub fn samples(self, count: u32, also: &[f64]) -> Vec<f64> {
        let steps = self.steps();
        let mut last = count.max(2) - 1;
        if steps > 0 && self.scale == Scale::Linear {
            last = steps * ((2 * last + steps) / (2 * steps)).max(1);
        }
        let along = self.along();
        let most = usize::try_from(last + steps).unwrap_or(0) + 1 + also.len();
        let mut values: Vec<f64> = Vec::with_capacity(most);
        let mut step = if self.scale == Scale::Log { 1 } else { steps };
        for index in 0..=last {
            let even = match index {
                0 => self.low,
                _ if index == last => self.high,
                _ => along.at(f64::from(index) / f64::from(last)),
            };
            // On a log scale no even spacing meets all steps.
            while step < steps {
                let value = self.low + self.step * f64::from(step);
                if value >= even * (1.0 - ROUNDING) {
                    step += u32::from(value <= even * (1.0 + ROUNDING));
                    break;
                }
                values.push(value);
                step += 1;
            }
            values.push(even);
        }
        for value in also.iter().filter(|value| self.contains(**value)) {
            if let Err(place) = find_ascending(&values, *value) {
                values.insert(place, *value);
            }
        }
        values
    }

    /// How many steps the slider has that lies on it; 0 without one, or where they are too many to look at each.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the most"
    )]
    fn steps(self) -> u32 {
        const MOST: f64 = 256.0;
        let steps = (self.high - self.low) / self.step;
        if steps <= MOST {
            (steps + 0.5) as u32
        } else {
            0
        }
    }

    /// The points of `y` over [`SafeRange::samples`].
    #[must_use]
    pub fn curve(self, count: u32, also: &[f64], y: &dyn Fn(f64) -> f64) -> Vec<Point> {
        curve(&self.samples(count, also), y)
    }
}

/// The points of `y` over `xs`, but for those where it has no finite value.
///
/// Compiled once for all curves: what they have in common would otherwise be most of the module.
#[must_use]
pub fn curve(xs: &[f64], y: &dyn Fn(f64) -> f64) -> Vec<Point> {
    let mut points = vec![[0.0; 2]; xs.len()];
    let mut count = 0;
    for x in xs {
        let y = y(*x);
        points[count] = [*x, y];
        count += usize::from(y.is_finite());
    }
    points.truncate(count);
    points
}

/// A range and its length, in units or in logarithms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Along {
    range: SafeRange,
    length: f64,
}

impl Along {
    /// [`SafeRange::at`].
    fn at(self, fraction: f64) -> f64 {
        match self.range.scale {
            Scale::Linear => self.range.low + self.length * fraction,
            Scale::Log => self.range.low * libm::exp(self.length * fraction),
        }
    }

    /// [`SafeRange::fraction`]. Asked for both coordinates of every point of a redraw.
    #[inline(always)]
    pub(crate) fn fraction(&self, value: f64) -> f64 {
        const FAR: f64 = 4.0;
        let low = self.range.low;
        let fraction = match self.range.scale {
            Scale::Linear => (value - low) / self.length,
            Scale::Log if value > 0.0 => libm::log(value / low) / self.length,
            Scale::Log => -FAR,
        };
        if fraction >= FAR {
            FAR
        } else if fraction >= -FAR {
            fraction
        } else {
            // Not-a-number too.
            -FAR
        }
    }
}

/// Values that differ by less, as a share of them, differ by rounding alone.
const ROUNDING: f64 = 1e-12;

/// Where a value is among ascending ones, but for rounding, or else where it belongs.
fn find_ascending(values: &[f64], value: f64) -> Result<usize, usize> {
    let rounding = ROUNDING * value.abs();
    let place = values.partition_point(|known| *known < value - rounding);
    match values.get(place) {
        Some(known) if *known <= value + rounding => Ok(place),
        _ => Err(place),
    }
}

/// Puts a value where it belongs among ascending ones. One that differs from it by rounding alone gives way.
///
/// The lists are short, and a sort costs a page more to download than to run.
pub(crate) fn insert_ascending(values: &mut Vec<f64>, value: f64) {
    match find_ascending(values, value) {
        Ok(place) => values[place] = value,
        Err(place) => values.insert(place, value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: [f64; 11] = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e308,
        -1e308,
        1e-308,
        5e-324,
    ];

    #[test]
    fn no_input_makes_an_undrawable_range() {
        for low in HOSTILE {
            for high in HOSTILE {
                for range in [SafeRange::linear(low, high), SafeRange::log(low, high)] {
                    assert!(range.low().is_finite() && range.high().is_finite());
                    assert!(range.low() < range.high(), "{low} {high} {range:?}");
                    assert!(range.scale() == Scale::Linear || range.low() > 0.0);
                    for value in HOSTILE {
                        assert!(range.fraction(value).is_finite());
                    }
                }
            }
        }
    }

    #[test]
    fn fraction_and_value_are_inverse() {
        for range in [SafeRange::linear(-3.0, 9.0), SafeRange::log(0.25, 26.0)] {
            for fraction in [0.0, 0.1, 0.5, 0.99, 1.0] {
                assert!((range.fraction(range.at(fraction)) - fraction).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn samples_hold_the_ends_and_the_marked_values() {
        let samples = SafeRange::linear(0.0, 10.0).samples(5, &[3.3, 10.0, 11.0]);
        assert_eq!(samples, [0.0, 2.5, 3.3, 5.0, 7.5, 10.0]);
    }
}
