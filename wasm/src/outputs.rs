//! One mechanism's outputs as an object: numbers cross together, under names the browser has already.

use js_sys::{Array, JsString, Object, Reflect};
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
")]
extern "C" {
    fn record(names: &Array, numbers: &[f64]) -> Object;
}

thread_local! {
    /// Names of each mechanism's outputs, by its id.
    static NAMES: RefCell<Vec<(&'static str, Array)>> = const { RefCell::new(Vec::new()) };
}

/// The outputs of a mechanism by name: numbers, or strings where there is none.
pub(crate) fn object(id: &'static str, outputs: &[Named]) -> JsValue {
    let number = |output: &Named| output.value.finite().unwrap_or(f64::NAN);
    let numbers: Vec<f64> = outputs.iter().map(number).collect();
    let object = with_names(id, outputs, |names| record(names, &numbers));
    for output in outputs {
        let text = match output.value {
            Value::Number(Quantity::Finite(_)) => continue,
            Value::Number(Quantity::Unbounded) => "unbounded",
            Value::Number(Quantity::Undefined) => "undefined",
            Value::Name(name) => name,
        };
        // It can fail only on frozen objects, and this one is new.
        let _ = Reflect::set(&object, &output.name.into(), &text.into());
    }
    object.into()
}

fn with_names(id: &'static str, outputs: &[Named], make: impl FnOnce(&Array) -> Object) -> Object {
    NAMES.with_borrow_mut(|known| {
        let index = known.iter().position(|(of, _)| *of == id);
        let index = index.unwrap_or_else(|| {
            let names = outputs.iter().map(|output| JsString::from(output.name));
            known.push((id, names.collect()));
            known.len() - 1
        });
        make(&known[index].1)
    })
}
