//! Lists as parameters: as many numbers as the longest has, and how many of them count.

use super::{ParamSpec, ParamValue, next, push};
use crate::unit::Unit;
use core::fmt;
use core::ops::Deref;

/// What a parameter is of a list, or of [`Tasks`](super::Tasks).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// How many items the list has.
    Count,
    /// The same, of a list whose items are further numbers of those of the list before it: both are of the same things.
    Beside,
    /// The item of this number, from 1: of tasks its duration.
    Item(u8),
    /// The earlier tasks that the task of this number, from 2, waits for: the first is 1, the second 2, the third 4.
    Needs(u8),
}

/// The value of a list: at least one number and at most [`List::LONGEST`].
///
/// It reads as a slice of the items that it has. What stands beyond them is kept, so that a setting gives
/// back the values it was made of, and takes no part in anything: two lists of the same items are equal.
///
/// # Example
///
/// ```
/// use narrows::param::List;
///
/// let capacity = List::from([100.0, 30.0, 100.0]);
/// assert_eq!(capacity.len(), 3);
/// assert_eq!(capacity.iter().copied().fold(f64::INFINITY, f64::min), 30.0);
/// ```
#[derive(Clone, Copy)]
pub struct List {
    count: usize,
    items: [f64; Self::LONGEST],
}

impl List {
    /// Items that a list can have.
    pub const LONGEST: usize = 8;
}

impl Deref for List {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        self.items.get(..self.count).unwrap_or(&self.items)
    }
}

/// Whoever has the same items is the same list.
impl PartialEq for List {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl fmt::Debug for List {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(out)
    }
}

/// One to [`List::LONGEST`] items: any other number of them does not compile.
impl<const N: usize> From<[f64; N]> for List {
    fn from(given: [f64; N]) -> Self {
        const { assert!(1 <= N && N <= Self::LONGEST, "a list has 1 to 8 items") };
        // Beyond the last one stands a number that is in range if the items are.
        let mut items = [given[N - 1]; Self::LONGEST];
        items[..N].copy_from_slice(&given);
        Self { count: N, items }
    }
}

/// The count, then every item. A count between two whole numbers is the nearer one.
impl ParamValue for List {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a checked count is 1 to 8"
    )]
    fn take(checked: &mut std::vec::IntoIter<f64>) -> Self {
        let count = libm::round(next(checked)) as usize;
        let items = core::array::from_fn(|_| next(checked));
        Self { count, items }
    }

    #[allow(clippy::cast_precision_loss, reason = "a count is 1 to 8")]
    fn give(self, values: &mut Vec<f64>) {
        push(values, self.count as f64);
        for item in self.items {
            push(values, item);
        }
    }
}

impl ParamSpec {
    /// How many items there are: at least `least` and at most `most`.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a list has a handful of items")]
    pub const fn count(name: &'static str, least: usize, most: usize, default: usize) -> Self {
        let range = (least as f64, most as f64);
        let count = Self::number(name, Unit::Number, range, 1.0, default as f64);
        Self {
            list: Some(Part::Count),
            ..count
        }
    }

    /// The same as the count of a list whose items are further numbers of those of the list before it.
    #[must_use]
    pub const fn beside(self) -> Self {
        Self {
            list: Some(Part::Beside),
            ..self
        }
    }

    /// The same as the item of this number, from 1: its default is that of `defaults`, or its own where
    /// the list does not begin with so many.
    #[must_use]
    pub const fn item(self, number: u8, defaults: &[f64]) -> Self {
        let index = number as usize - 1;
        Self {
            default: if index < defaults.len() {
                defaults[index]
            } else {
                self.default
            },
            list: Some(Part::Item(number)),
            ..self
        }
    }
}
