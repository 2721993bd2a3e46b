//! Settings in an address, with the browser's own numerals.

use crate::object::{Plain, list, record};
use js_sys::{Array, Object};
use narrows::ModelError;
use narrows::state::{self, Numerals, Problem};
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

/// The entries of an object as a query string; a value that is no number is refused as not finite.
pub(crate) fn encode(entries: &Object) -> Result<String, ModelError> {
    let entries = Object::entries(entries);
    let pairs = entries.iter().map(|entry| {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        (key, entry.get(1).as_f64().unwrap_or(f64::NAN))
    });
    state::encode_with(pairs, BROWSER)
}

/// A query string as an object of settings, and what could not be used as it was given.
pub(crate) fn decode(query: &str) -> JsValue {
    let mut values = Vec::new();
    let mut found = |key: &str, value: f64| values.push((key.to_owned(), value));
    let problems = state::decode_with(query, BROWSER, &mut found);
    let values = values.iter().map(|(key, value)| (&**key, (*value).into()));
    record([
        ("values", Plain::Record(values.collect())),
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
