//! Axes: what they measure, from where to where, and which places on them are labeled.
//!
//! Ranges and ticks are our own, not those of plotters' coordinates: a chart is data before any plotters is there, and
//! plotters finds ticks for a range but no range that ends at one. Asked for as many ticks on our ranges as we have,
//! it gave the same on 18 of 46 linear axes and 2 of 7 log ones; it knows no quarters (0, 50 and 100 % of a share), left
//! the end of 12 axes without a number, and gave two ticks from 0.25 to 26 on a log scale.

use super::range::SafeRange;
use super::text::Text;
use crate::param::{ParamSpec, Scale};
use crate::unit::Unit;
use serde::Serialize;

/// A labeled place on an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// A name instead of the number, for categories.
    pub text: Option<Text>,
}

/// One axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Axis {
    /// What it measures.
    pub unit: Unit,
    /// From where to where.
    pub range: SafeRange,
    /// Labeled places, ascending: at most six numbers, or the name of every category.
    pub ticks: Vec<Tick>,
    /// The parameter whose slider lies on it.
    pub slider: Option<&'static str>,
    /// Whether line, ticks and labels are drawn.
    pub visible: bool,
}

/// The two axes of a chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Axes {
    /// The horizontal one.
    pub x: Axis,
    /// The vertical one.
    pub y: Axis,
}

impl Axis {
    /// An axis over `range` with ticks at the given values.
    #[must_use]
    #[inline(never)]
    pub fn new(unit: Unit, range: SafeRange, ticks: &[f64]) -> Self {
        let tick = |at: &f64| Tick {
            at: *at,
            text: None,
        };
        Self::ticked(unit, range, ticks.iter().map(tick).collect())
    }

    const fn ticked(unit: Unit, range: SafeRange, ticks: Vec<Tick>) -> Self {
        Self {
            unit,
            range,
            ticks,
            slider: None,
            visible: true,
        }
    }

    /// The axis that the slider of a parameter lies on: same range, same scale.
    #[must_use]
    #[inline(never)]
    pub fn of(spec: &ParamSpec, ticks: &[f64]) -> Self {
        Self {
            slider: Some(spec.name),
            ..Self::new(spec.unit, SafeRange::of(spec), ticks)
        }
    }

    /// A linear axis from 0 to the next round number at or above `largest`, with four or five ticks.
    ///
    /// Round numbers are far enough apart that the axis stands still while a slider moves a little.
    #[must_use]
    #[inline(never)]
    pub fn up_to(unit: Unit, largest: f64) -> Self {
        const ROUND: [(f64, f64); 8] = [
            (1.0, 0.25),
            (1.6, 0.4),
            (2.0, 0.5),
            (3.0, 1.0),
            (4.0, 1.0),
            (6.0, 2.0),
            (8.0, 2.0),
            (10.0, 2.5),
        ];
        let largest = SafeRange::linear(0.0, largest.clamp(1e-6, 1e12)).high();
        let power = libm::pow(10.0, f64::floor(libm::log10(largest)));
        let fits = |(top, _): &&(f64, f64)| top * power >= largest * (1.0 - 1e-9);
        let (top, step) = *ROUND.iter().find(fits).unwrap_or(&ROUND[ROUND.len() - 1]);
        let steps = libm::round(top / step);
        Self::stepped(unit, 0.0, steps, (step, power))
    }

    /// A linear axis between the round numbers around `low` and `high`, with three to six ticks; 0 is one of them if
    /// it lies between.
    ///
    /// Where the axis begins at 0, [`Axis::up_to`] stands still while a slider moves a little.
    #[must_use]
    pub fn nice(unit: Unit, low: f64, high: f64) -> Self {
        const STEPS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
        const MOST: f64 = 5.0;
        let range = SafeRange::linear(low, high);
        let (low, high) = (range.low(), range.high());
        let power = libm::pow(10.0, f64::floor(libm::log10((high - low) / MOST)));
        // Values that are round but for rounding need no step more.
        let ends = |step: f64| {
            let (first, last) = (low / (step * power), high / (step * power));
            (f64::floor(first + 1e-9), f64::ceil(last - 1e-9))
        };
        let fits = |step: &&f64| {
            let (first, last) = ends(**step);
            last - first <= MOST
        };
        let step = *STEPS.iter().find(fits).unwrap_or(&20.0);
        let (first, last) = ends(step);
        Self::stepped(unit, first, last, (step, power))
    }

    /// A linear axis from one whole number of steps to another, with a tick at each. A step is a number and the
    /// power of ten that it is multiplied by.
    #[inline(never)]
    fn stepped(unit: Unit, first: f64, last: f64, (step, power): (f64, f64)) -> Self {
        let mut ticks = Vec::with_capacity(8);
        let mut count = first;
        while count <= last {
            let (at, text) = (count * step * power, None);
            ticks.push(Tick { at, text });
            count += 1.0;
        }
        let range = SafeRange::linear(first * step * power, last * step * power);
        Self::ticked(unit, range, ticks)
    }

    /// A log axis with a tick at each power of ten it holds, at least a decade around the values.
    #[must_use]
    pub fn decades(unit: Unit, lowest: f64, highest: f64) -> Self {
        let range = SafeRange::log(lowest, highest);
        let first = f64::ceil(libm::log10(range.low()) - 1e-9);
        let last = f64::floor(libm::log10(range.high()) + 1e-9);
        let every = libm::fmax(1.0, f64::ceil((last - first) / 5.0));
        let ticks: Vec<f64> = (0u32..6)
            .map(|i| first + f64::from(i) * every)
            .take_while(|power| *power <= last)
            .map(|power| libm::pow(10.0, power))
            .collect();
        Self::new(unit, range, &ticks)
    }

    /// A hidden axis, for pictures that carry their own scale.
    #[must_use]
    pub fn hidden(unit: Unit, range: SafeRange) -> Self {
        Self {
            visible: false,
            ..Self::new(unit, range, &[])
        }
    }

    /// An axis of categories at 0, 1, 2, …, with half a place of air on both sides.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "a chart has a handful of categories"
    )]
    pub fn categories(unit: Unit, names: Vec<Text>) -> Self {
        let range = SafeRange::linear(-0.5, names.len() as f64 - 0.5);
        let tick = |(text, at): (Text, u32)| Tick {
            at: f64::from(at),
            text: Some(text),
        };
        Self::ticked(
            unit,
            range,
            names.into_iter().zip(0u32..).map(tick).collect(),
        )
    }

    /// An axis of rows with names, the first on top: the rows lie at 0, −1, −2, …, with half a place around each. Their
    /// names are written at the top of that place, so that what a row shows has room below its name.
    #[must_use]
    pub fn rows(unit: Unit, names: Vec<Text>) -> Self {
        let mut rows = Self::categories(unit, names);
        let (low, high) = (rows.range.low(), rows.range.high());
        rows.range = SafeRange::linear(-high, -low);
        for tick in &mut rows.ticks {
            tick.at = 0.0 - tick.at;
        }
        rows.ticks.reverse();
        rows
    }

    /// Whether its places have names and not numbers.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.ticks.iter().any(|tick| tick.text.is_some())
    }

    /// Whether it has a log scale.
    #[must_use]
    pub fn is_log(&self) -> bool {
        self.range.scale() == Scale::Log
    }
}

#[cfg(test)]
mod tests;
