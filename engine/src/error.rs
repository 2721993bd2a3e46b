//! What the engine refuses, as JavaScript errors with a code.

use js_sys::{Error, Reflect};
use wasm_bindgen::JsValue;

/// The canvas has no two-dimensional context: it is used otherwise, or too large.
pub(crate) fn no_canvas() -> JsValue {
    coded("the canvas gives no context to draw in", "no-canvas")
}

/// The bytes are no chart, or one of another version.
pub(crate) fn no_chart() -> JsValue {
    coded("these bytes are no chart of this engine's version", "no-chart")
}

fn coded(message: &str, code: &str) -> JsValue {
    let object = Error::new(message);
    // It can fail only on frozen objects, and this one is new.
    let _ = Reflect::set(&object, &"code".into(), &code.into());
    object.into()
}
