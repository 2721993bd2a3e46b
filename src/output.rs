//! Outputs: named numbers, each with its unit, that may have no finite value.

use crate::unit::Unit;
use serde::{Serialize, Serializer};

mod field;
mod macros;
#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;

pub use field::{OutputField, OutputSet, OutputValue, Quantities};
pub(crate) use macros::{field, outputs};
#[allow(
    unused_imports,
    reason = "not every build has a mechanism with lists or named states"
)]
pub(crate) use {field::quantities, macros::states};

/// What is known of one output before it is computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputSpec {
    /// Name in `snake_case`.
    pub name: String,
    /// What it measures.
    pub unit: Unit,
    /// Names of its states in order; none for a number. One name alone belongs to a number: it is what
    /// the output says where the number is unbounded.
    pub states: &'static [&'static str],
}

impl OutputSpec {
    /// The value that a number of [`OutputSet::numbers`] stands for.
    #[must_use]
    pub fn value(&self, number: f64) -> Value {
        let state = match self.states {
            [] => None,
            [beyond] => number.is_infinite().then_some(*beyond),
            states => {
                let mut indexed = states.iter().zip(0_u8..);
                let state = indexed.find(|(_, index)| f64::from(*index).total_cmp(&number).is_eq());
                // An absent group's state is undefined.
                return state.map_or(Value::Number(Quantity::Undefined), |(name, _)| {
                    Value::Name(name)
                });
            }
        };
        state.map_or_else(|| Value::Number(number.into()), Value::Name)
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
            Self::Number(Quantity::Unbounded) => serializer.serialize_str("unbounded"),
            Self::Number(Quantity::Undefined) => serializer.serialize_str("undefined"),
            Self::Name(name) => serializer.serialize_str(name),
        }
    }
}
