//! Plain objects and arrays for pages, built field by field.
//!
//! A general serializer brings a hash map and a copy of itself for every type: 3 kB more to download.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// An object with these fields.
pub(crate) fn record(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // It can fail only on frozen objects, and this one is new.
        let _ = Reflect::set(&object, &JsValue::from(*name), value);
    }
    object.into()
}

/// An array of these values.
pub(crate) fn list(values: &mut dyn Iterator<Item = JsValue>) -> JsValue {
    let array = Array::new();
    for value in values {
        array.push(&value);
    }
    array.into()
}

/// A number, or null.
pub(crate) fn number(value: Option<f64>) -> JsValue {
    value.map_or(JsValue::NULL, JsValue::from)
}

/// A text, or null.
pub(crate) fn text(value: Option<&str>) -> JsValue {
    value.map_or(JsValue::NULL, JsValue::from)
}
