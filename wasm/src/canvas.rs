//! What the drawing code asks of a canvas beyond the bindings of web-sys: whole paths in one call.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::CanvasRenderingContext2d;

#[wasm_bindgen(inline_js = r"
function trace(context, points, first, last) {
  context.moveTo(points[first], points[first + 1]);
  for (let i = first + 2; i < last; i += 2) context.lineTo(points[i], points[i + 1]);
}
export function strokePath(context, points) {
  context.beginPath();
  trace(context, points, 0, points.length);
  context.stroke();
}
export function fillPath(context, points) {
  context.beginPath();
  trace(context, points, 0, points.length);
  context.fill();
}
export function fillCircle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
export function strokeCircle(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}
export function setDash(context, lengths) {
  context.setLineDash(lengths);
}
export function setFont(context, font) {
  context.font = font;
}
const aligns = ['left', 'center', 'right'];
export function setAlign(context, align) {
  context.textAlign = aligns[align];
}
export function setFill(context, color) {
  context.fillStyle = color;
}
export function setStroke(context, color) {
  context.strokeStyle = color;
}
export function fillText(context, text, x, y) {
  context.fillText(text, x, y);
}
export function textWidth(context, text) {
  return context.measureText(text).width;
}
")]
extern "C" {
    #[wasm_bindgen(js_name = strokePath)]
    pub(crate) fn stroke_path(context: &CanvasRenderingContext2d, points: &[i32]);
    #[wasm_bindgen(js_name = fillPath)]
    pub(crate) fn fill_path(context: &CanvasRenderingContext2d, points: &[i32]);
    #[wasm_bindgen(js_name = fillCircle)]
    pub(crate) fn fill_circle(context: &CanvasRenderingContext2d, x: i32, y: i32, radius: u32);
    #[wasm_bindgen(js_name = strokeCircle)]
    pub(crate) fn stroke_circle(context: &CanvasRenderingContext2d, x: i32, y: i32, radius: u32);
    #[wasm_bindgen(js_name = setDash)]
    pub(crate) fn set_dash(context: &CanvasRenderingContext2d, lengths: &[u32]);
    #[wasm_bindgen(js_name = setFont)]
    pub(crate) fn set_font(context: &CanvasRenderingContext2d, font: &JsString);
    #[wasm_bindgen(js_name = setAlign)]
    pub(crate) fn set_align(context: &CanvasRenderingContext2d, align: u8);
    #[wasm_bindgen(js_name = setFill)]
    pub(crate) fn set_fill(context: &CanvasRenderingContext2d, color: &JsString);
    #[wasm_bindgen(js_name = setStroke)]
    pub(crate) fn set_stroke(context: &CanvasRenderingContext2d, color: &JsString);
    #[wasm_bindgen(js_name = fillText)]
    pub(crate) fn fill_text(context: &CanvasRenderingContext2d, text: &str, x: i32, y: i32);
    #[wasm_bindgen(js_name = textWidth)]
    pub(crate) fn text_width(context: &CanvasRenderingContext2d, text: &str) -> f64;
}

/// A length as a whole number; what is no length is nothing.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to more than any picture holds first, and NaN becomes 0"
)]
pub(crate) fn length(given: f64) -> u32 {
    f64::min(given.round(), 131_072.0) as u32
}
