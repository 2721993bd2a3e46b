//! What can be wrong with an input, always naming the input, what was given and what is allowed.

use core::fmt;
use thiserror::Error;

mod plain;

pub(crate) use plain::Plain;

/// An input that a mechanism refuses.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ModelError {
    /// No mechanism has this id.
    #[error("unknown mechanism \"{given}\": the mechanisms are {allowed}")]
    UnknownMechanism {
        /// The id that was given.
        given: String,
        /// All ids, comma-separated.
        allowed: String,
    },
    /// The mechanism has no parameter of this name.
    #[error("{mechanism} has no parameter \"{given}\": its parameters are {allowed}")]
    UnknownParameter {
        /// The mechanism asked.
        mechanism: &'static str,
        /// The name that was given.
        given: String,
        /// All names, comma-separated.
        allowed: String,
    },
    /// The mechanism has no chart of this id.
    #[error("{mechanism} has no chart \"{given}\": its charts are {allowed}")]
    UnknownChart {
        /// The mechanism asked.
        mechanism: &'static str,
        /// The id that was given.
        given: String,
        /// All ids, comma-separated.
        allowed: String,
    },
    /// Too few or too many values or findings.
    #[error("{mechanism} takes {expected} {counted}, {given} were given")]
    WrongCount {
        /// The mechanism asked.
        mechanism: &'static str,
        /// What was counted: `values` or `findings`.
        counted: &'static str,
        /// How many it takes at this setting.
        expected: usize,
        /// How many arrived.
        given: usize,
    },
    /// A text that is no number.
    #[error("{parameter} is \"{given}\", which is no number: allowed is {} to {}", Plain(*minimum), Plain(*maximum))]
    NotANumber {
        /// Name of the parameter.
        parameter: &'static str,
        /// The text that was given, cut to a readable length.
        given: String,
        /// Smallest allowed value.
        minimum: f64,
        /// Largest allowed value.
        maximum: f64,
    },
    /// NaN or an infinity.
    #[error("{parameter} is {}, which is not finite: allowed is {} to {}", Plain(*value), Plain(*minimum), Plain(*maximum))]
    NotFinite {
        /// Name of the parameter.
        parameter: &'static str,
        /// The value that was given.
        value: f64,
        /// Smallest allowed value.
        minimum: f64,
        /// Largest allowed value.
        maximum: f64,
    },
    /// Outside the parameter's range.
    #[error("{parameter} is {}: allowed is {} to {}", Plain(*value), Plain(*minimum), Plain(*maximum))]
    OutOfRange {
        /// Name of the parameter.
        parameter: &'static str,
        /// The value that was given.
        value: f64,
        /// Smallest allowed value.
        minimum: f64,
        /// Largest allowed value.
        maximum: f64,
    },
    /// None of a choice's options.
    #[error("{parameter} is \"{given}\": allowed is {allowed}")]
    UnknownOption {
        /// Name of the parameter.
        parameter: &'static str,
        /// What was given.
        given: Given,
        /// All options, comma-separated.
        allowed: String,
    },
    /// A chain with too many states to be solved.
    #[error("the line has {states} states: at most {limit} are solved")]
    TooManyStates {
        /// How many it has.
        states: u64,
        /// How many there may be.
        limit: u64,
    },
    /// Data that cannot be used.
    #[error("{input} cannot be used: {reason}")]
    UnusableData {
        /// Which input.
        input: &'static str,
        /// Why, and what is allowed.
        reason: &'static str,
    },
}

/// What was given in place of an option.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// A number that stands for none.
    Number(f64),
    /// A text, cut to a readable length.
    Text(String),
}

impl fmt::Display for Given {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => Plain(*number).fmt(out),
            Self::Text(text) => text.fmt(out),
        }
    }
}

impl ModelError {
    /// Stable machine-readable name of the kind of error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownMechanism { .. } => "unknown-mechanism",
            Self::UnknownParameter { .. } => "unknown-parameter",
            Self::UnknownChart { .. } => "unknown-chart",
            Self::WrongCount { .. } => "wrong-count",
            Self::NotANumber { .. } => "not-a-number",
            Self::NotFinite { .. } => "not-finite",
            Self::OutOfRange { .. } => "out-of-range",
            Self::UnknownOption { .. } => "unknown-option",
            Self::TooManyStates { .. } => "too-many-states",
            Self::UnusableData { .. } => "unusable-data",
        }
    }

    /// The parameter at fault, where there is one.
    #[must_use]
    pub const fn parameter(&self) -> Option<&'static str> {
        match self {
            Self::NotANumber { parameter, .. }
            | Self::NotFinite { parameter, .. }
            | Self::OutOfRange { parameter, .. }
            | Self::UnknownOption { parameter, .. } => Some(parameter),
            _ => None,
        }
    }

    /// The number that was given, where it was one.
    #[must_use]
    pub const fn value(&self) -> Option<f64> {
        match self {
            Self::NotFinite { value, .. } | Self::OutOfRange { value, .. } => Some(*value),
            _ => None,
        }
    }

    /// The allowed range, where there is one.
    #[must_use]
    pub const fn range(&self) -> Option<(f64, f64)> {
        match self {
            Self::NotANumber {
                minimum, maximum, ..
            }
            | Self::NotFinite {
                minimum, maximum, ..
            }
            | Self::OutOfRange {
                minimum, maximum, ..
            } => Some((*minimum, *maximum)),
            _ => None,
        }
    }
}
