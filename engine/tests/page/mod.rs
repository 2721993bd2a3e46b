//! What the tests need of a page.

use js_sys::{Object, Reflect, Uint32Array};
use narrows::{mechanisms, wire};
use wasm_bindgen::JsValue;

/// The bytes of a chart at the defaults.
pub(crate) fn chart(mechanism: &str, id: &str) -> Vec<u8> {
    let entry = mechanisms::find(mechanism).unwrap();
    wire::encode(&entry.chart(id, &entry.defaults().into()).unwrap())
}

/// An object with these fields.
fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value).unwrap();
    }
    object
}

/// A theme with these colors.
pub(crate) fn theme(colors: &[u32]) -> JsValue {
    let words = "label-best\tbest {value}\nlabel-you\t{value}\nlabel-scaling-law\tscaling law";
    object(&[
        ("colors", Uint32Array::from(colors).into()),
        ("font", "sans-serif".into()),
        ("words", words.into()),
        ("decimal", ".".into()),
        ("group", ",".into()),
    ])
    .into()
}
