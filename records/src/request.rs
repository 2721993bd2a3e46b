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
    /// Jobs that are to be done, 1 to 500.
    pub backlog: u16,
    /// Weeks that the reader says they take, 1 to 520.
    pub estimate: u16,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            kind: None,
            columns: None,
            day_first: None,
            decimal_comma: None,
            backlog: 50,
            estimate: 10,
        }
    }
}
