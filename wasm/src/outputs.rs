//! One mechanism's outputs as an object: numbers cross together, under names the browser has already.

use js_sys::Array;
use narrows::mechanisms::Named;
use narrows::{Quantity, Value};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(inline_js = r"
export function record(names, numbers) {
  const object = {};
  for (let i = 0; i < names.length; i += 1) object[names[i]] = numbers[i];
  return object;
}
export function say(object, names, index, word) {
  object[names[index]] = word;
}
")]
extern "C" {
    fn record(names: &JsValue, numbers: &[f64]) -> JsValue;
    /// Puts a word in the place of the number with this index.
    fn say(object: &JsValue, names: &JsValue, index: u32, word: &JsValue);
}

/// What the browser was given for texts.
type Given = Vec<(&'static str, JsValue)>;

thread_local! {
    /// Names of each mechanism's outputs, by its id.
    static NAMES: RefCell<Given> = const { RefCell::new(Vec::new()) };
    /// What outputs say that have no number.
    static WORDS: RefCell<Given> = const { RefCell::new(Vec::new()) };
}

/// The outputs of a mechanism by name: numbers, or strings where there is none.
pub(crate) fn object(id: &'static str, outputs: &[Named]) -> JsValue {
    let number = |output: &Named| output.value.finite().unwrap_or(f64::NAN);
    let numbers: Vec<f64> = outputs.iter().map(number).collect();
    let name = |output: &Named| JsValue::from(output.name);
    let list = || outputs.iter().map(name).collect::<Array>().into();
    let names = NAMES.with_borrow_mut(|given| known(given, id, &list));
    let object = record(&names, &numbers);
    for (output, index) in outputs.iter().zip(0u32..) {
        let word = match output.value {
            Value::Number(Quantity::Finite(_)) => continue,
            Value::Number(Quantity::Unbounded) => "unbounded",
            Value::Number(Quantity::Undefined) => "undefined",
            Value::Name(name) => name,
        };
        let word = WORDS.with_borrow_mut(|given| known(given, word, &|| word.into()));
        say(&object, &names, index, &word);
    }
    object
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
