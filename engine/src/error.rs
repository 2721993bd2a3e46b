//! What is refused, as JavaScript errors with a code.

use js_sys::{Error, Reflect};
use narrows::ModelError;
use wasm_bindgen::JsValue;

/// The canvas has no two-dimensional context: it is used otherwise, or too large.
pub(crate) fn no_canvas() -> JsValue {
    coded("the canvas gives no context to draw in", "no-canvas")
}

/// The bytes are no chart, or one of another version.
pub(crate) fn no_chart() -> JsValue {
    coded(
        "these bytes are no chart of this engine's version",
        "no-chart",
    )
}

/// An input that a model refused, with its fields.
pub(crate) fn model(error: &ModelError) -> JsValue {
    let object = Error::new(&error.to_string());
    object.set_name("ModelError");
    put(&object, "code", error.code().into());
    let optional = [
        ("parameter", error.parameter().map(JsValue::from)),
        ("value", error.value().map(JsValue::from)),
        ("minimum", error.range().map(|(minimum, _)| minimum.into())),
        ("maximum", error.range().map(|(_, maximum)| maximum.into())),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            put(&object, name, value);
        }
    }
    object.into()
}

fn coded(message: &str, code: &str) -> JsValue {
    let object = Error::new(message);
    put(&object, "code", code.into());
    object.into()
}

/// Sets a field. It can fail only on frozen objects, and these are new.
fn put(object: &Error, name: &str, value: JsValue) {
    let _ = Reflect::set(object, &name.into(), &value);
}
