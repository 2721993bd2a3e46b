//! Texts on a chart: a key among the page's strings, and the numbers that go with it.

use crate::unit::Unit;
use serde::Serialize;

/// A text by its key, with what is to be put into it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Text {
    /// Key among the mechanism's strings, in kebab-case.
    pub key: &'static str,
    /// Numbers by the name of their placeholder.
    pub numbers: Vec<(&'static str, f64, Unit)>,
    /// Keys of other texts by the name of their placeholder: what a reader can rename stands in one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<(&'static str, &'static str)>,
}

impl Text {
    /// A text without numbers.
    #[must_use]
    #[inline(never)]
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            numbers: Vec::new(),
            names: Vec::new(),
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

    /// The same text with the text of another key for the placeholder `name`.
    #[must_use]
    #[inline(never)]
    pub fn named(mut self, name: &'static str, key: &'static str) -> Self {
        self.names.push((name, key));
        self
    }
}
