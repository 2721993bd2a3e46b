//! Parameters: their ranges, defaults and units, written once, checked at compile time.

use crate::error::{ModelError, Plain};
use crate::lever::Lever;
use crate::unit::Unit;
use serde::Serialize;

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
        }
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
        finite && ordered && inside && loggable && on_grid
    }

    /// The value itself if it is finite and in range, with negative zero made positive.
    ///
    /// # Errors
    ///
    /// [`ModelError::NotFinite`], [`ModelError::OutOfRange`], or [`ModelError::UnknownOption`] for a
    /// choice between two options.
    pub fn check(&self, value: f64) -> Result<f64, ModelError> {
        let (parameter, minimum, maximum) = (self.name, self.minimum, self.maximum);
        if !self.options.is_empty() && (value != libm::trunc(value) || !self.contains(value)) {
            return Err(self.unknown_option(&Plain(value).to_string()));
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
                None => Err(self.unknown_option(text)),
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

    fn unknown_option(&self, given: &str) -> ModelError {
        ModelError::UnknownOption {
            parameter: self.name,
            given: shorten(given),
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

/// The next of the checked values. The caller has checked the count.
#[inline(never)]
pub(crate) fn next(checked: &mut std::vec::IntoIter<f64>) -> f64 {
    checked.next().unwrap_or_default()
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

/// A value that a parameter can hold in its struct: a number, or an enumeration made by `choice!`.
pub trait ParamValue: Copy {
    /// From a number that [`ParamSpec::check`] has passed.
    fn from_checked(value: f64) -> Self;
    /// Back to the number.
    fn number(self) -> f64;
}

impl ParamValue for f64 {
    fn from_checked(value: f64) -> Self {
        value
    }
    fn number(self) -> f64 {
        self
    }
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

/// Declares a mechanism's parameters: name, unit, range, step and default, or the lever they follow,
/// or a choice. Bad ranges and defaults off the slider's grid do not compile.
macro_rules! params {
    ($(#[$meta:meta])* pub struct $Params:ident { $($body:tt)* }) => {
        params! { @munch [$(#[$meta])*] $Params [] $($body)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : lever $lever:ident ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, f64, $crate::lever::Lever::$lever.parameter(stringify!($name))
        }] $($rest)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : choice $Choice:ident ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, $Choice,
            $crate::param::ParamSpec::choice(stringify!($name), $Choice::NAMES, $Choice::DEFAULT)
        }] $($rest)* }
    };
    (@munch $meta:tt $Params:ident [$($done:tt)*]
        $(#[$doc:meta])* $name:ident : $unit:ident, $min:literal ..= $max:literal,
        step $step:literal, default $default:literal ; $($rest:tt)*) => {
        params! { @munch $meta $Params [$($done)* {
            [$(#[$doc])*] $name, f64,
            $crate::param::ParamSpec::number(
                stringify!($name), $crate::unit::Unit::$unit, ($min, $max), $step, $default)
        }] $($rest)* }
    };
    (@munch [$(#[$meta:meta])*] $Params:ident
        [$({ [$(#[$doc:meta])*] $name:ident, $Type:ty, $spec:expr })*]) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $Params { $($(#[$doc])* pub $name: $Type,)* }

        const _: () = { $(assert!($spec.is_sound(), concat!("unsound parameter ", stringify!($name)));)* };

        impl $crate::param::ParamSet for $Params {
            const SPECS: &'static [$crate::param::ParamSpec] = &[$($spec),*];

            #[inline(never)]
            fn from_values(values: &[f64]) -> Result<Self, $crate::error::ModelError> {
                let mut checked = $crate::param::check_all(Self::SPECS, values)?.into_iter();
                $(let $name = $crate::param::ParamValue::from_checked($crate::param::next(&mut checked));)*
                Ok(Self { $($name),* })
            }

            fn values(&self) -> Vec<f64> {
                vec![$($crate::param::ParamValue::number(self.$name)),*]
            }
        }

        impl Default for $Params {
            fn default() -> Self {
                Self { $($name: $crate::param::ParamValue::from_checked($spec.default)),* }
            }
        }
    };
}
pub(crate) use params;

/// Declares a choice: an enumeration whose options have names; the first is the default.
#[allow(
    unused_macros,
    reason = "not every build has a mechanism with a choice"
)]
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $Choice:ident {
        $($(#[$doc:meta])* $Option:ident = $name:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Choice { $($(#[$doc])* $Option),* }

        impl $Choice {
            /// Names of the options, in order.
            pub const NAMES: &'static [&'static str] = &[$($name),*];
            /// Every option, in order.
            pub const ALL: &'static [Self] = &[$(Self::$Option),*];
            /// Index of the option chosen when nothing is said.
            pub const DEFAULT: usize = 0;
        }

        impl $crate::param::ParamValue for $Choice {
            fn from_checked(value: f64) -> Self {
                Self::ALL.iter().copied().find(|option| option.number() == value)
                    .unwrap_or(Self::ALL[Self::DEFAULT])
            }
            fn number(self) -> f64 {
                f64::from(self as u8)
            }
        }
    };
}
#[allow(
    unused_imports,
    reason = "not every build has a mechanism with a choice"
)]
pub(crate) use choice;

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;
