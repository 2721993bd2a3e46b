//! Settings in an address: the one place where values become a query string and back.
//!
//! A lever is `team=12`, any other setting `coordination.link_minutes=120`, a choice goes by name, and
//! only what differs from its default is written. Reading never fails: what cannot be used is left out
//! and listed, so that a page can say what it did.

use crate::error::ModelError;
use crate::param::shorten;
use serde::Serialize;
use setting::find;
use std::collections::BTreeMap;

mod setting;

/// Longest query that is read, in bytes. Every setting at once, written to the last digit, fits.
pub const LONGEST: usize = 16_384;
/// Most pairs that are read.
pub const MOST_PAIRS: usize = 500;

/// What a query says.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct State {
    /// Every setting that was given, by its key, in range.
    pub values: BTreeMap<String, f64>,
    /// What could not be used as it was given, in the order of the query.
    pub problems: Vec<Problem>,
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
        }
    }
}

/// Writes settings as a query string without question mark, levers first, then in the order of the
/// registry.
///
/// # Errors
///
/// [`ModelError::UnknownMechanism`] or [`ModelError::UnknownParameter`] for a key that is no setting, and
/// those of [`ParamSpec::check`](crate::ParamSpec::check).
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
pub fn encode<K: AsRef<str>>(
    entries: impl IntoIterator<Item = (K, f64)>,
) -> Result<String, ModelError> {
    encode_with(entries, Numerals::STANDARD)
}

/// [`encode`] with other numerals.
///
/// # Errors
///
/// Those of [`encode`].
pub fn encode_with<K: AsRef<str>>(
    entries: impl IntoIterator<Item = (K, f64)>,
    numerals: Numerals,
) -> Result<String, ModelError> {
    let mut written: Vec<((usize, usize), String, String)> = Vec::new();
    for (key, value) in entries {
        let key = key.as_ref();
        let setting = find(key)?;
        let value = setting.spec.check(value)?;
        let place = written.partition_point(|(order, ..)| *order < setting.order);
        if written
            .get(place)
            .is_some_and(|(order, ..)| *order == setting.order)
        {
            written.remove(place);
        }
        if value != setting.spec.default {
            let text = setting.text(value, numerals);
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
    let mut values = BTreeMap::new();
    let mut found = |key: &str, value: f64| {
        values.insert(key.to_owned(), value);
    };
    let problems = decode_with(query, Numerals::STANDARD, &mut found);
    State { values, problems }
}

/// [`decode`] with other numerals, handing each setting to `found`.
pub fn decode_with(
    query: &str,
    numerals: Numerals,
    found: &mut dyn FnMut(&str, f64),
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
        let (value, code) = setting.read(&given, numerals);
        if let Some(code) = code {
            let used = Some(value.unwrap_or(setting.spec.default));
            problems.push(problem(code, used));
        }
        if let Some(value) = value {
            found(&key, value);
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
mod tests {
    use super::*;

    fn codes(query: &str) -> Vec<ProblemCode> {
        let problems = decode(query).problems;
        problems.into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn codes_are_named_as_they_are_serialized() {
        for code in [
            ProblemCode::Unknown,
            ProblemCode::NotANumber,
            ProblemCode::Clamped,
            ProblemCode::TooLong,
            ProblemCode::UnknownOption,
        ] {
            let written = serde_json::to_string(&code).unwrap();
            assert_eq!(written, format!("\"{}\"", code.name()));
        }
    }

    #[test]
    fn levers_come_first_and_defaults_are_left_out() {
        let entries = [
            ("machine.life", 8.0),
            ("debt.session", 8.0),
            ("defer", 4.0),
            ("team", 12.0),
            ("debt.interest", 0.3),
        ];
        assert_eq!(
            encode(entries).unwrap(),
            "defer=4&debt.interest=0.3&machine.life=8"
        );
        assert_eq!(encode([("team", 5.0), ("team", 12.0)]).unwrap(), "");
        assert_eq!(encode::<&str>([]).unwrap(), "");
    }

    #[test]
    fn what_is_no_setting_is_refused_by_name() {
        let code = |key| encode([(key, 1.0)]).unwrap_err().code();
        assert_eq!(code("nobody"), "unknown-mechanism");
        assert_eq!(code("nobody.interest"), "unknown-mechanism");
        assert_eq!(code("debt.nothing"), "unknown-parameter");
        assert_eq!(code("debt.deferral"), "unknown-parameter");
        assert_eq!(encode([("team", 0.0)]).unwrap_err().code(), "out-of-range");
        assert_eq!(
            encode([("info", f64::NAN)]).unwrap_err().code(),
            "not-finite"
        );
    }

    #[test]
    fn other_peoples_keys_are_passed_over_and_ours_are_not() {
        assert_eq!(codes("utm_source=x&fbclid=1&teams=3&=&&"), []);
        for ours in [
            "debt.nothing=1",
            "nobody.x=1",
            ".=1",
            "debt.=1",
            "debt.deferral=4",
        ] {
            assert_eq!(codes(ours), [ProblemCode::Unknown], "{ours}");
        }
    }

    #[test]
    fn each_bad_value_is_named_with_what_is_used_instead() {
        for (given, code, used) in [
            ("0.98001", ProblemCode::Clamped, 0.98),
            ("-0.1", ProblemCode::Clamped, 0.0),
            ("1e999", ProblemCode::Clamped, 0.98),
            ("-1e999", ProblemCode::Clamped, 0.0),
            ("", ProblemCode::NotANumber, 0.9),
            ("inf", ProblemCode::NotANumber, 0.9),
            ("NaN", ProblemCode::NotANumber, 0.9),
            ("0x10", ProblemCode::NotANumber, 0.9),
            ("0,7", ProblemCode::NotANumber, 0.9),
            ("%EF%BC%91", ProblemCode::NotANumber, 0.9),
            ("<script>", ProblemCode::NotANumber, 0.9),
        ] {
            let state = decode(&format!("info={given}"));
            let [problem] = &state.problems[..] else {
                panic!("one problem: {given}")
            };
            assert_eq!((problem.code, problem.used), (code, Some(used)), "{given}");
            let kept = (code == ProblemCode::Clamped).then_some(used);
            assert_eq!(state.values.get("info").copied(), kept, "{given}");
        }
    }

    #[test]
    fn negative_zero_and_the_smallest_number_are_read() {
        assert!(decode("info=-0").values["info"].is_sign_positive());
        assert_eq!(decode("info=5e-324").values["info"], 5e-324);
        assert_eq!(encode([("info", 5e-324)]).unwrap(), "info=5e-324");
        assert_eq!(
            encode([("info", 0.1 + 0.2)]).unwrap(),
            "info=0.30000000000000004"
        );
    }

    #[test]
    fn of_a_key_given_twice_the_first_counts() {
        let state = decode("team=8&team=9&team=ten");
        assert_eq!((state.values["team"], state.problems.len()), (8.0, 0));
        assert!(decode("team=ten&team=9").values.is_empty());
    }

    #[test]
    fn too_long_a_query_is_cut_between_pairs_and_said_so() {
        let long = format!("team=8&{}&batch=2", "x=1&".repeat(10_000));
        let state = decode(&long);
        assert_eq!(state.values["team"], 8.0);
        assert_eq!(state.values.get("batch"), None);
        assert_eq!(codes(&long), [ProblemCode::TooLong]);
        let crowd = format!("{}team=8", "x&".repeat(MOST_PAIRS));
        assert_eq!(codes(&crowd), [ProblemCode::TooLong]);
        // A cut inside a number, or inside a letter, would be worse than none.
        let cut = format!("{}&team=12", "x".repeat(LONGEST - 7));
        assert!(decode(&cut).values.is_empty());
        let letters = format!("team=8&x={}", "é".repeat(1_000_000));
        assert_eq!(decode(&letters).values["team"], 8.0);
        assert!(decode(&letters).problems[0].given.len() < 100);
    }

    #[test]
    fn hostile_keys_stay_text() {
        for key in [
            "__proto__",
            "constructor",
            "javascript:alert(1)",
            "\u{202e}team",
        ] {
            assert_eq!(decode(&format!("{key}=1")), State::default(), "{key}");
        }
        let state = decode("__proto__.polluted=1&%ff%fe.x=1");
        assert!(state.values.is_empty());
        assert_eq!(state.problems.len(), 2);
    }
}
