//! How a table is to be read, and what is asked of it.

use crate::columns::Kind;
use serde::Deserialize;

/// What the reader has said; what is absent is found out from the table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Request {
    /// What the table's rows are.
    pub kind: Option<Kind>,
    /// The columns that are read, counted from 0; of finished dates the first alone.
    pub columns: Option<[usize; 2]>,
    /// Whether 3/4 is the third of April.
    pub day_first: Option<bool>,
    /// Whether 1,234 is a little more than one.
    pub decimal_comma: Option<bool>,
    /// Jobs that are to be done.
    pub backlog: Jobs,
    /// Weeks that the reader says they take.
    pub estimate: Weeks,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            kind: None,
            columns: None,
            day_first: None,
            decimal_comma: None,
            backlog: UpTo(50),
            estimate: UpTo(10),
        }
    }
}

/// A backlog, as planning takes it.
pub type Jobs = UpTo<500>;

/// Weeks of ten years.
pub type Weeks = UpTo<520>;

/// A whole number from 1 to `MOST`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u16")]
pub struct UpTo<const MOST: u16>(u16);

impl<const MOST: u16> UpTo<MOST> {
    /// The largest of them.
    pub const MOST: u16 = MOST;

    /// The number.
    #[must_use]
    pub fn get(self) -> u16 {
        self.0
    }
}

impl<const MOST: u16> TryFrom<u16> for UpTo<MOST> {
    type Error = String;

    fn try_from(number: u16) -> Result<Self, String> {
        if (1..=MOST).contains(&number) {
            Ok(Self(number))
        } else {
            Err(format!("{number} is not from 1 to {MOST}"))
        }
    }
}
