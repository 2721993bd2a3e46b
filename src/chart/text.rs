//! Texts on a chart: a key among the page's strings, and the numbers that go with it.

use crate::unit::Unit;
use serde::Serialize;

/// A text by its key, with named numbers to be put into it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Text {
    /// Key among the mechanism's strings, in kebab-case.
    pub key: &'static str,
    /// Numbers by the name of their placeholder.
    pub numbers: Vec<(&'static str, f64, Unit)>,
}

impl Text {
    /// A text without numbers.
    #[must_use]
    #[inline(never)]
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            numbers: Vec::new(),
        }
    }

    /// The same text with a number for the placeholder `value`.
    #[must_use]
    #[inline(never)]
    pub fn value(self, number: f64, unit: Unit) -> Self {
        self.with("value", number, unit)
    }

    /// The same text with a number for the placeholder `name`.
    #[must_use]
    #[inline(never)]
    pub fn with(mut self, name: &'static str, number: f64, unit: Unit) -> Self {
        self.numbers.push((name, number, unit));
        self
    }
}
