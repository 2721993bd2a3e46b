//! Outputs: named numbers, each with its unit, that may have no finite value.

use crate::unit::Unit;
use serde::{Serialize, Serializer};

/// What is known of one output before it is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutputSpec {
    /// Name in `snake_case`.
    pub name: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// Names of the states that it can be in; empty for a number.
    pub states: &'static [&'static str],
    /// What it is called where its number has no bound.
    pub unbounded: &'static str,
}

impl OutputSpec {
    /// The value that a plain number stands for: see [`OutputValue::number`].
    #[must_use]
    pub fn value(&self, number: f64) -> Value {
        let mut states = self.states.iter().zip(0u32..);
        match states.find(|(_, place)| f64::from(*place) == number) {
            Some((state, _)) => Value::Name(state),
            None if number == f64::INFINITY && self.unbounded != UNBOUNDED => {
                Value::Name(self.unbounded)
            }
            None => Value::Number(number.into()),
        }
    }
}

/// A number that may not exist.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Quantity {
    /// The number.
    Finite(f64),
    /// It grows without bound: an unstable queue, debt past its blow-up, a project that never ends.
    Unbounded,
    /// The question has no answer at this setting.
    Undefined,
}

impl Quantity {
    /// The number, if there is one.
    #[must_use]
    pub const fn finite(self) -> Option<f64> {
        match self {
            Self::Finite(number) => Some(number),
            Self::Unbounded | Self::Undefined => None,
        }
    }
}

/// Infinity reads as unbounded, not-a-number as undefined.
impl From<f64> for Quantity {
    fn from(number: f64) -> Self {
        if number.is_finite() {
            Self::Finite(number)
        } else if number.is_nan() {
            Self::Undefined
        } else {
            Self::Unbounded
        }
    }
}

/// What is not there is undefined.
impl From<Option<f64>> for Quantity {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Undefined, Self::from)
    }
}

/// An output's value as it leaves the crate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A number, or its absence.
    Number(Quantity),
    /// A named state, such as which stage is the constraint.
    Name(&'static str),
}

impl Value {
    /// The number, if it is one and finite.
    #[must_use]
    pub const fn finite(self) -> Option<f64> {
        match self {
            Self::Number(quantity) => quantity.finite(),
            Self::Name(_) => None,
        }
    }
}

/// As a JSON number, or as the string `unbounded`, `undefined` or the state's name.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(Quantity::Finite(number)) => serializer.serialize_f64(*number),
            Self::Number(Quantity::Unbounded) => serializer.serialize_str(UNBOUNDED),
            Self::Number(Quantity::Undefined) => serializer.serialize_str("undefined"),
            Self::Name(name) => serializer.serialize_str(name),
        }
    }
}

/// What numbers without a bound are called, but for those that have a word of their own.
pub const UNBOUNDED: &str = "unbounded";

/// A type that an output field can have.
pub trait OutputValue: Copy {
    /// Names of the states that it can be in; none for a number.
    const STATES: &'static [&'static str] = &[];
    /// What it is called where its number has no bound.
    const UNBOUNDED: &'static str = UNBOUNDED;

    /// The value as a plain number: infinity for what is unbounded, not-a-number for what is undefined, its
    /// place for a state.
    fn number(self) -> f64;
}

impl OutputValue for f64 {
    fn number(self) -> f64 {
        debug_assert!(
            self.is_finite(),
            "an output that may have no finite value must be a Quantity"
        );
        self
    }
}

impl OutputValue for Quantity {
    fn number(self) -> f64 {
        match self {
            Self::Finite(number) => number,
            Self::Unbounded => f64::INFINITY,
            Self::Undefined => f64::NAN,
        }
    }
}

/// Appends an output. Not inlined: mechanisms have dozens, and each copy would travel to every reader.
#[inline(never)]
pub(crate) fn push(numbers: &mut Vec<f64>, value: impl OutputValue) {
    numbers.push(value.number());
}

/// A struct made by `outputs!`.
pub trait OutputSet: Clone + PartialEq + core::fmt::Debug + 'static {
    /// Its outputs, in order.
    const SPECS: &'static [OutputSpec];

    /// The outputs as plain numbers, in the order of [`OutputSet::SPECS`]: see [`OutputValue::number`].
    fn numbers(&self) -> Vec<f64>;
}

/// Declares a mechanism's outputs: `name: Type, Unit;`, the type being `f64` where a finite value is
/// certain, [`Quantity`] where it is not, or an enumeration made by `states!`. `name: Type;` without a
/// unit is for charts alone and is not listed, such as what a study has found.
macro_rules! outputs {
    ($(#[$meta:meta])* pub struct $Output:ident {
        $($(#[$doc:meta])* $name:ident : $Type:ty $(, $unit:ident)? ;)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $Output { $($(#[$doc])* pub $name: $Type,)* }

        impl $crate::output::OutputSet for $Output {
            const SPECS: &'static [$crate::output::OutputSpec] = &[
                $($($crate::output::OutputSpec {
                        name: stringify!($name),
                        unit: $crate::unit::Unit::$unit,
                        states: <$Type as $crate::output::OutputValue>::STATES,
                        unbounded: <$Type as $crate::output::OutputValue>::UNBOUNDED,
                    },)?)*
            ];
            fn numbers(&self) -> Vec<f64> {
                let mut numbers = Vec::with_capacity(Self::SPECS.len());
                $($(
                    let _ = $crate::unit::Unit::$unit;
                    $crate::output::push(&mut numbers, self.$name);
                )?)*
                numbers
            }
        }
    };
}
pub(crate) use outputs;

/// Declares named states that an output can be in. `ALL` has them in order; `label` is the key of a
/// state's words, which charts and sentences share.
macro_rules! states {
    ($(#[$meta:meta])* pub enum $State:ident {
        $($(#[$doc:meta])* $Variant:ident = $name:literal),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $State { $($(#[$doc])* $Variant),* }

        impl $State {
            /// Every state, in order.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),*];

            /// Key of its words.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$Variant => concat!("label-", $name)),* }
            }
        }

        impl $crate::output::OutputValue for $State {
            const STATES: &'static [&'static str] = &[$($name),*];

            fn number(self) -> f64 {
                f64::from(self as u8)
            }
        }
    };
}
pub(crate) use states;
