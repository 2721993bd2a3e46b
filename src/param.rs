//! Parameters: their ranges, defaults and units, written once, checked at compile time.

use crate::error::{Given, ModelError};
use crate::lever::Lever;
use crate::unit::Unit;
use serde::Serialize;

mod list;
mod macros;
mod tasks;

pub use list::{List, Part};
pub(crate) use macros::choice;
pub(crate) use macros::params;
pub use tasks::Tasks;

/// How a parameter is slid and an axis is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Equal steps are equal distances.
    Linear,
    /// Equal ratios are equal distances.
    Log,
}

/// Everything that is known of one parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParamSpec {
    /// Name in `snake_case`.
    pub name: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// Smallest allowed value.
    pub minimum: f64,
    /// Largest allowed value.
    pub maximum: f64,
    /// Distance between neighboring slider positions; values between them are allowed.
    pub step: f64,
    /// Value when nothing was chosen.
    pub default: f64,
    /// How it is slid.
    pub scale: Scale,
    /// The global lever it is tied to.
    pub lever: Option<Lever>,
    /// Names of a choice's options, by value; empty for a number.
    pub options: &'static [&'static str],
    /// What it is of a list; none for a parameter that stands alone.
    pub list: Option<Part>,
    /// Whether it says how a simulation is run, as its length and its seed do, and nothing of what is simulated.
    pub is_run: bool,
}

impl ParamSpec {
    /// A number between `minimum` and `maximum`.
    #[must_use]
    pub const fn number(
        name: &'static str,
        unit: Unit,
        (minimum, maximum): (f64, f64),
        step: f64,
        default: f64,
    ) -> Self {
        Self {
            name,
            unit,
            minimum,
            maximum,
            step,
            default,
            scale: Scale::Linear,
            lever: None,
            options: &[],
            list: None,
            is_run: false,
        }
    }

    /// The same, for how a simulation is run.
    #[must_use]
    pub const fn of_run(self) -> Self {
        Self {
            is_run: true,
            ..self
        }
    }

    /// A choice among `options`, the one at `default` chosen.
    #[must_use]
    #[allow(
        clippy::cast_precision_loss,
        reason = "a choice has a handful of options"
    )]
    pub const fn choice(
        name: &'static str,
        options: &'static [&'static str],
        default: usize,
    ) -> Self {
        Self {
            name,
            unit: Unit::Number,
            minimum: 0.0,
            maximum: options.len() as f64 - 1.0,
            step: 1.0,
            default: default as f64,
            scale: Scale::Linear,
            lever: None,
            options,
            list: None,
            is_run: false,
        }
    }

    /// The one of `specs` that is called `name`.
    ///
    /// # Panics
    ///
    /// If there is none. Used in a constant, that is an error of the compiler.
    #[must_use]
    pub const fn named(specs: &'static [Self], name: &str) -> &'static Self {
        let mut index = 0;
        while index < specs.len() {
            if is_same(specs[index].name, name) {
                return &specs[index];
            }
            index += 1;
        }
        panic!("no such parameter")
    }

    /// Whether range, step and default fit each other; asserted at compile time by `params!`.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "rounding to the grid is the point, and grids are small"
    )]
    pub const fn is_sound(&self) -> bool {
        let finite = self.minimum.is_finite() && self.maximum.is_finite();
        let ordered = self.minimum < self.maximum && self.step > 0.0;
        let inside = self.minimum <= self.default && self.default <= self.maximum;
        let loggable = matches!(self.scale, Scale::Linear) || self.minimum > 0.0;
        let steps = (self.default - self.minimum) / self.step;
        let off = steps - ((steps + 0.5) as i64) as f64;
        let whole = (self.maximum - self.minimum) / self.step;
        let off_end = whole - ((whole + 0.5) as i64) as f64;
        let on_grid = off < 1e-6 && off > -1e-6 && off_end < 1e-6 && off_end > -1e-6;
        let holds_one =
            !matches!(self.list, Some(Part::Count | Part::Beside)) || self.minimum >= 1.0;
        finite && ordered && inside && loggable && on_grid && holds_one
    }

    /// The value itself if it is finite and in range, with negative zero made positive.
    ///
    /// # Errors
    ///
    /// [`ModelError::NotFinite`], [`ModelError::OutOfRange`], or [`ModelError::UnknownOption`] for a
    /// choice between two options.
    pub fn check(&self, value: f64) -> Result<f64, ModelError> {
        let (parameter, minimum, maximum) = (self.name, self.minimum, self.maximum);
        if !self.options.is_empty() && (value != f64::trunc(value) || !self.contains(value)) {
            return Err(self.unknown_option(Given::Number(value)));
        }
        if !value.is_finite() {
            return Err(ModelError::NotFinite {
                parameter,
                value,
                minimum,
                maximum,
            });
        }
        if !self.contains(value) {
            return Err(ModelError::OutOfRange {
                parameter,
                value,
                minimum,
                maximum,
            });
        }
        Ok(value + 0.0)
    }

    /// The value written as `text`: a decimal number, or the name of an option.
    ///
    /// # Errors
    ///
    /// [`ModelError::NotANumber`] or [`ModelError::UnknownOption`], and those of [`ParamSpec::check`].
    pub fn parse(&self, text: &str) -> Result<f64, ModelError> {
        if !self.options.is_empty() {
            let index = self.options.iter().position(|option| *option == text);
            return match index.and_then(|index| u32::try_from(index).ok()) {
                Some(index) => Ok(f64::from(index)),
                None => Err(self.unknown_option(Given::Text(shorten(text)))),
            };
        }
        match text.parse::<f64>() {
            Ok(value) => self.check(value),
            Err(_) => Err(ModelError::NotANumber {
                parameter: self.name,
                given: shorten(text),
                minimum: self.minimum,
                maximum: self.maximum,
            }),
        }
    }

    /// The option that `value` stands for, or `None` for a number.
    #[must_use]
    pub fn option(&self, value: f64) -> Option<&'static str> {
        self.options
            .iter()
            .zip(0u32..)
            .find(|(_, index)| f64::from(*index) == value)
            .map(|(option, _)| *option)
    }

    fn contains(&self, value: f64) -> bool {
        self.minimum <= value && value <= self.maximum
    }

    fn unknown_option(&self, given: Given) -> ModelError {
        ModelError::UnknownOption {
            parameter: self.name,
            given,
            allowed: listed(self.options),
        }
    }
}

/// Every value checked by its specification; in one place, since each copy would travel to browsers.
#[inline(never)]
pub(crate) fn check_all(specs: &[ParamSpec], values: &[f64]) -> Result<Vec<f64>, ModelError> {
    let mut checked = Vec::with_capacity(values.len());
    for (spec, value) in specs.iter().zip(values) {
        checked.push(spec.check(*value)?);
    }
    Ok(checked)
}

/// The default of each; in one place for the same reason.
#[inline(never)]
pub(crate) fn defaults(specs: &[ParamSpec]) -> Vec<f64> {
    specs.iter().map(|spec| spec.default).collect()
}

/// Whether two names are the same, for constants.
pub(crate) const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut index = 0;
    while index < a.len() && index < b.len() && a[index] == b[index] {
        index += 1;
    }
    index == a.len() && index == b.len()
}

/// Names with commas between them.
pub(crate) fn listed(names: &[&str]) -> String {
    let mut list = String::new();
    for name in names {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(name);
    }
    list
}

/// Cuts what was given to a length that fits an error message.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

/// A value that a parameter can hold in its struct: a number, an enumeration made by `choice!`, or a
/// [`List`] or [`Tasks`], which are several numbers.
pub trait ParamValue: Copy {
    /// Takes its numbers from those that [`ParamSpec::check`] has passed. The caller has checked the count.
    fn take(checked: &mut std::vec::IntoIter<f64>) -> Self;
    /// Appends its numbers.
    fn give(self, values: &mut Vec<f64>);
}

impl ParamValue for f64 {
    fn take(checked: &mut std::vec::IntoIter<f64>) -> Self {
        next(checked)
    }
    fn give(self, values: &mut Vec<f64>) {
        push(values, self);
    }
}

/// The next of the checked values; in one place, since each copy would travel to browsers.
#[inline(never)]
pub(crate) fn next(checked: &mut std::vec::IntoIter<f64>) -> f64 {
    checked.next().unwrap_or_default()
}

/// Appends a number; in one place for the same reason.
#[inline(never)]
pub(crate) fn push(values: &mut Vec<f64>, value: f64) {
    values.push(value);
}

/// A struct made by `params!`.
pub trait ParamSet: Sized + Clone + PartialEq + core::fmt::Debug + 'static {
    /// Its parameters, in order.
    const SPECS: &'static [ParamSpec];

    /// From values in the order of [`ParamSet::SPECS`], each checked.
    ///
    /// # Errors
    ///
    /// The first value that [`ParamSpec::check`] refuses. The caller has checked the count.
    fn from_values(values: &[f64]) -> Result<Self, ModelError>;

    /// The values in the order of [`ParamSet::SPECS`].
    fn values(&self) -> Vec<f64>;
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;
