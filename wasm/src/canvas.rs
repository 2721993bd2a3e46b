//! What is asked of a canvas: whole paths in one call, and texts that are strings of the browser already.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

#[wasm_bindgen(inline_js = r"
export function prepare(canvas, scale) {
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.textBaseline = 'alphabetic';
  return context;
}
function trace(context, points) {
  context.beginPath();
  context.moveTo(points[0], points[1]);
  for (let i = 2; i < points.length; i += 2) context.lineTo(points[i], points[i + 1]);
}
export function strokePath(context, points) {
  trace(context, points);
  context.stroke();
}
export function strokePairs(context, points) {
  context.beginPath();
  for (let i = 0; i < points.length; i += 4) {
    context.moveTo(points[i], points[i + 1]);
    context.lineTo(points[i + 2], points[i + 3]);
  }
  context.stroke();
}
export function fillPath(context, points) {
  trace(context, points);
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
export function setStroke(context, color, width) {
  context.strokeStyle = color;
  context.lineWidth = width;
}
export function fillText(context, text, x, y) {
  context.fillText(text, x, y);
}
export function textWidth(context, text) {
  return context.measureText(text).width;
}
")]
extern "C" {
    /// The context, cleared and scaled, or nothing if the canvas gives none.
    pub(crate) fn prepare(
        canvas: &HtmlCanvasElement,
        scale: f64,
    ) -> Option<CanvasRenderingContext2d>;
    #[wasm_bindgen(js_name = strokePath)]
    pub(crate) fn stroke_path(context: &CanvasRenderingContext2d, points: &[i32]);
    #[wasm_bindgen(js_name = strokePairs)]
    pub(crate) fn stroke_pairs(context: &CanvasRenderingContext2d, points: &[i32]);
    #[wasm_bindgen(js_name = fillPath)]
    pub(crate) fn fill_path(context: &CanvasRenderingContext2d, points: &[i32]);
    #[wasm_bindgen(js_name = fillCircle)]
    pub(crate) fn fill_circle(context: &CanvasRenderingContext2d, x: i32, y: i32, radius: u32);
    #[wasm_bindgen(js_name = strokeCircle)]
    pub(crate) fn stroke_circle(context: &CanvasRenderingContext2d, x: i32, y: i32, radius: u32);
    #[wasm_bindgen(js_name = setDash)]
    pub(crate) fn set_dash(context: &CanvasRenderingContext2d, lengths: &Array);
    #[wasm_bindgen(js_name = setFont)]
    pub(crate) fn set_font(context: &CanvasRenderingContext2d, font: &JsString);
    #[wasm_bindgen(js_name = setAlign)]
    pub(crate) fn set_align(context: &CanvasRenderingContext2d, align: u8);
    #[wasm_bindgen(js_name = setFill)]
    pub(crate) fn set_fill(context: &CanvasRenderingContext2d, color: &JsString);
    #[wasm_bindgen(js_name = setStroke)]
    pub(crate) fn set_stroke(context: &CanvasRenderingContext2d, color: &JsString, width: u32);
    #[wasm_bindgen(js_name = fillText)]
    pub(crate) fn fill_text(context: &CanvasRenderingContext2d, text: &JsString, x: i32, y: i32);
    #[wasm_bindgen(js_name = textWidth)]
    pub(crate) fn text_width(context: &CanvasRenderingContext2d, text: &JsString) -> f64;
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
