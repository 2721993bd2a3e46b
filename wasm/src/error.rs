//! Errors as `Error` objects with fields.

use js_sys::{Error, Reflect};
use narrows::ModelError;
use wasm_bindgen::JsValue;

/// A refused input as an `Error` with `name`, `code`, `parameter`, `value`, `minimum` and `maximum`;
/// fields that do not apply are absent.
#[allow(
    clippy::needless_pass_by_value,
    reason = "the form that `map_err` takes"
)]
pub(crate) fn js(error: ModelError) -> JsValue {
    let object = named(&error.to_string(), error.code());
    let set = |name: &str, value: Option<JsValue>| {
        if let Some(value) = value {
            put(&object, name, &value);
        }
    };
    set("parameter", error.parameter().map(JsValue::from));
    set("value", error.value().map(JsValue::from));
    set("minimum", error.range().map(|(minimum, _)| minimum.into()));
    set("maximum", error.range().map(|(_, maximum)| maximum.into()));
    object.into()
}

/// The canvas has no two-dimensional context: it is used otherwise, or too large.
pub(crate) fn no_canvas() -> JsValue {
    named("the canvas gives no context to draw in", "no-canvas").into()
}

fn named(message: &str, code: &str) -> Error {
    let object = Error::new(message);
    object.set_name("ModelError");
    put(&object, "code", &code.into());
    object
}

/// Sets a field. It can fail only on frozen objects, and these are new.
fn put(object: &Error, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}
