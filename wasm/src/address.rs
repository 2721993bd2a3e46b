//! Settings in an address, with the browser's own numerals.

use crate::object::{Plain, list, record};
use js_sys::{Array, Object};
use narrows::ModelError;
use narrows::state::{self, Kept, Numerals, Problem};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Number;
    #[wasm_bindgen(method, js_name = toExponential)]
    fn to_exponential(this: &Number) -> String;
}

/// Browsers write the same shortest digits as the standard library, and read them to the same bits.
const BROWSER: Numerals = Numerals {
    write: |value| {
        let number: Number = JsValue::from(value).unchecked_into();
        number.to_exponential().replace('+', "")
    },
    read: |text| {
        let value = JsValue::from(text).unchecked_into_f64();
        (!value.is_nan()).then_some(value)
    },
};

/// The entries of an object as a query string. A text is a name; any other value that is no number is
/// refused as not finite.
pub(crate) fn encode(entries: &Object) -> Result<String, ModelError> {
    let entries = Object::entries(entries);
    let pairs = entries.iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        let value = entry.get(1);
        let number = || Kept::Number(value.as_f64().unwrap_or(f64::NAN));
        (key, value.as_string().map_or_else(number, Kept::Name))
    });
    state::encode_with(pairs, BROWSER)
}

/// A query string as an object of settings, and what could not be used as it was given.
pub(crate) fn decode(query: &str) -> JsValue {
    let mut all = Vec::new();
    let mut found = |key: &str, kept: Kept| all.push((key.to_owned(), kept));
    let problems = state::decode_with(query, BROWSER, &mut found);
    let (mut values, mut names) = (Vec::new(), Vec::new());
    for (key, kept) in &all {
        match kept {
            Kept::Number(value) => values.push((&**key, (*value).into())),
            Kept::Name(name) => names.push((&**key, (&**name).into())),
        }
    }
    record([
        ("values", Plain::Record(values)),
        ("names", Plain::Record(names)),
        ("problems", list(problems.iter().map(plain))),
    ])
    .cross()
}

fn plain(problem: &Problem) -> Plain<'_> {
    record([
        ("key", problem.key.as_str().into()),
        ("given", problem.given.as_str().into()),
        ("code", problem.code.name().into()),
        ("used", problem.used.into()),
    ])
}
