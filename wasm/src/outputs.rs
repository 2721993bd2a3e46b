//! One mechanism's outputs, as a list or by name: numbers cross together, and names are those that the browser has
//! already.

use js_sys::Array;
use narrows::mechanisms::Named;
use narrows::{Quantity, Value};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = r"
export function list(numbers) {
  const list = [];
  for (let i = 0; i < numbers.length; i += 1) list.push(numbers[i]);
  return list;
}
export function record(names, list) {
  return Object.fromEntries(names.map((name, i) => [name, list[i]]));
}
")]
extern "C" {
    /// Numbers as a list.
    #[wasm_bindgen(js_name = list)]
    fn listed(numbers: &[f64]) -> Array;
    /// What is in a list by name.
    fn record(names: &JsValue, list: &Array) -> JsValue;
}

/// What the browser was given for texts.
type Given = Vec<(&'static str, JsValue)>;

thread_local! {
    /// Names of each mechanism's outputs, by its id.
    static NAMES: RefCell<Given> = const { RefCell::new(Vec::new()) };
    /// What outputs say that have no number.
    static WORDS: RefCell<Given> = const { RefCell::new(Vec::new()) };
}

/// The outputs of a mechanism in order: numbers, or strings where there is none. A name for each would take longer
/// than some of them take to compute.
pub(crate) fn list(outputs: &[Named]) -> Array {
    let number = |output: &Named| output.value.finite().unwrap_or(f64::NAN);
    let numbers: Vec<f64> = outputs.iter().map(number).collect();
    let list = listed(&numbers);
    for (output, index) in outputs.iter().zip(0u32..) {
        let word = match output.value {
            Value::Number(Quantity::Finite(_)) => continue,
            Value::Number(Quantity::Unbounded) => "unbounded",
            Value::Number(Quantity::Undefined) => "undefined",
            Value::Name(name) => name,
        };
        let word = WORDS.with_borrow_mut(|given| known(given, word, &|| word.into()));
        list.set(index, word);
    }
    list
}

/// The same by name.
pub(crate) fn object(id: &'static str, outputs: &[Named]) -> JsValue {
    let name = |output: &Named| JsValue::from(output.name.as_str());
    let names = || outputs.iter().map(name).collect::<Array>().into();
    let names = NAMES.with_borrow_mut(|given| known(given, id, &names));
    record(&names, &list(outputs))
}

/// What the browser was given for a text, or is given now.
fn known(given: &mut Given, text: &'static str, give: &dyn Fn() -> JsValue) -> JsValue {
    if let Some((_, known)) = given.iter().find(|(of, _)| *of == text) {
        return known.clone();
    }
    let new = give();
    given.push((text, new.clone()));
    new
}
