//! Settings in an address: the one place where values become a query string and back.
//!
//! A lever is `team=12`, any other setting `coordination.link_minutes=120`, a choice goes by name, and
//! only what differs from its default is written. An item of a list may also have a name, a text that
//! never meets the numbers: `<mechanism>.<item>_name=Review`. Reading never fails: what cannot be used is
//! left out and listed, so that a page can say what it did.

use crate::error::ModelError;
use crate::param::shorten;
use serde::Serialize;
use setting::find;
use std::collections::BTreeMap;

mod name;
mod setting;

pub use name::is_name;

/// Longest query that is read, in bytes. Every setting at once, written to the last digit, fits.
pub const LONGEST: usize = 16_384;
/// Most pairs that are read.
pub const MOST_PAIRS: usize = 500;

/// What a query says.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct State {
    /// Every setting that was given, by its key, in range.
    pub values: BTreeMap<String, f64>,
    /// Every name that was given to an item of a list, by its key.
    pub names: BTreeMap<String, String>,
    /// What could not be used as it was given, in the order of the query.
    pub problems: Vec<Problem>,
}

/// What a key of an address stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Kept {
    /// A setting's value.
    Number(f64),
    /// The name of an item of a list.
    Name(String),
}

impl From<f64> for Kept {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for Kept {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

/// Something in a query that could not be used as it was given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Problem {
    /// Its key, cut to a readable length.
    pub key: String,
    /// What was given, cut to a readable length.
    pub given: String,
    /// What is wrong with it.
    pub code: ProblemCode,
    /// The value that is used instead, if the key is a setting.
    pub used: Option<f64>,
}

/// What is wrong with part of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ProblemCode {
    /// No mechanism has this setting.
    Unknown,
    /// Not a decimal number.
    NotANumber,
    /// Out of range, and moved to its nearer end.
    Clamped,
    /// The query is longer than is read.
    TooLong,
    /// None of a choice's options.
    UnknownOption,
    /// Not a name: see [`is_name`].
    NotAName,
}

/// How numbers become text and back.
///
/// The standard library and browsers agree on the shortest digits of a number and on the number that
/// digits stand for; so a browser brings its own and need not download a second pair.
#[derive(Debug, Clone, Copy)]
pub struct Numerals {
    /// The shortest digits that give the number back, as in `-1.25e1`.
    pub write: fn(f64) -> String,
    /// The number that decimal digits stand for, if they do.
    pub read: fn(&str) -> Option<f64>,
}

impl Numerals {
    /// Those of the standard library.
    pub const STANDARD: Self = Self {
        write: |value| format!("{value:e}"),
        read: |text| text.parse().ok(),
    };
}

impl ProblemCode {
    /// Its name in kebab-case, the same as when serialized.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotANumber => "not-a-number",
            Self::Clamped => "clamped",
            Self::TooLong => "too-long",
            Self::UnknownOption => "unknown-option",
            Self::NotAName => "not-a-name",
        }
    }
}

/// Writes settings as a query string without question mark, levers first, then in the order of the
/// registry, an item's name behind its value.
///
/// # Errors
///
/// [`ModelError::UnknownMechanism`] or [`ModelError::UnknownParameter`] for a key that is no setting,
/// [`ModelError::NotAName`], and those of [`ParamSpec::check`](crate::ParamSpec::check).
///
/// # Example
///
/// ```
/// use narrows::state::{decode, encode};
///
/// let query = encode([("debt.interest", 0.1), ("team", 8.0), ("batch", 13.0)])?;
/// assert_eq!(query, "team=8&debt.interest=0.1");
/// assert_eq!(decode(&query).values["team"], 8.0);
/// # Ok::<(), narrows::ModelError>(())
/// ```
pub fn encode<K: AsRef<str>, V: Into<Kept>>(
    entries: impl IntoIterator<Item = (K, V)>,
) -> Result<String, ModelError> {
    encode_with(entries, Numerals::STANDARD)
}

/// [`encode`] with other numerals.
///
/// # Errors
///
/// Those of [`encode`].
pub fn encode_with<K: AsRef<str>, V: Into<Kept>>(
    entries: impl IntoIterator<Item = (K, V)>,
    numerals: Numerals,
) -> Result<String, ModelError> {
    let mut written: Vec<((usize, usize), String, String)> = Vec::new();
    for (key, kept) in entries {
        let key = key.as_ref();
        let setting = find(key)?;
        let text = setting.write(kept.into(), numerals)?;
        let place = written.partition_point(|(order, ..)| *order < setting.order);
        if written
            .get(place)
            .is_some_and(|(order, ..)| *order == setting.order)
        {
            written.remove(place);
        }
        if let Some(text) = text {
            written.insert(place, (setting.order, key.to_owned(), text));
        }
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    let pairs = written.into_iter().map(|(_, key, text)| (key, text));
    Ok(query.extend_pairs(pairs).finish())
}

/// Reads a query string, with or without its question mark.
///
/// Of a key that is given twice the first counts, as in `URLSearchParams.get`. A key without a dot that
/// is no lever belongs to somebody else (`utm_source`) and is passed over.
///
/// # Example
///
/// ```
/// use narrows::state::{ProblemCode, decode};
///
/// let state = decode("?team=99&info=half&utm_source=letter");
/// assert_eq!(state.values["team"], 60.0);
/// assert_eq!(state.problems[0].code, ProblemCode::Clamped);
/// assert_eq!(state.problems[1].used, Some(0.9));
/// assert_eq!(state.problems.len(), 2);
/// ```
#[must_use]
pub fn decode(query: &str) -> State {
    let mut state = State::default();
    let mut found = |key: &str, kept: Kept| match kept {
        Kept::Number(value) => _ = state.values.insert(key.to_owned(), value),
        Kept::Name(name) => _ = state.names.insert(key.to_owned(), name),
    };
    state.problems = decode_with(query, Numerals::STANDARD, &mut found);
    state
}

/// [`decode`] with other numerals, handing each setting to `found`.
pub fn decode_with(
    query: &str,
    numerals: Numerals,
    found: &mut dyn FnMut(&str, Kept),
) -> Vec<Problem> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let read = readable(query);
    let mut problems = Vec::new();
    let mut seen = Vec::new();
    let mut pairs = form_urlencoded::parse(read.as_bytes());
    for (key, given) in pairs.by_ref().take(MOST_PAIRS) {
        let problem = |code, used| Problem {
            key: shorten(&key),
            given: shorten(&given),
            code,
            used,
        };
        let Ok(setting) = find(&key) else {
            if key.contains('.') {
                problems.push(problem(ProblemCode::Unknown, None));
            }
            continue;
        };
        if seen.contains(&setting.order) {
            continue;
        }
        seen.push(setting.order);
        let (kept, code) = setting.read(&given, numerals);
        if let Some(code) = code {
            let used = match kept {
                Some(Kept::Number(value)) => Some(value),
                _ => setting.default(),
            };
            problems.push(problem(code, used));
        }
        if let Some(kept) = kept {
            found(&key, kept);
        }
    }
    if read.len() < query.len() || pairs.next().is_some() {
        problems.push(Problem {
            key: String::new(),
            given: shorten(query),
            code: ProblemCode::TooLong,
            used: None,
        });
    }
    problems
}

/// As much of a query as is read: all of it, or what stands before the last whole pair that fits.
fn readable(query: &str) -> &str {
    match query.as_bytes().get(..LONGEST + 1) {
        None => query,
        Some(start) => {
            let end = start.iter().rposition(|byte| *byte == b'&').unwrap_or(0);
            query.get(..end).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests;
