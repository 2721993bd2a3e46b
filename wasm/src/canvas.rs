//! What is asked of a canvas: a whole picture in one call, from a list of what to do.
//!
//! Strings, fonts, colors and dashes are named by the places that they were put at before.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// What a word of the list says; its arguments follow it.
pub(crate) mod word {
    /// Count, then that many numbers: one more line through these points.
    pub(crate) const LINE: i32 = 0;
    /// Strokes the lines since the last stroke or fill.
    pub(crate) const STROKE: i32 = 1;
    /// Fills them.
    pub(crate) const FILL: i32 = 2;
    /// x, y, radius: one more circle.
    pub(crate) const CIRCLE: i32 = 3;
    /// Place, x, y.
    pub(crate) const TEXT: i32 = 4;
    /// Place of a color.
    pub(crate) const STROKE_COLOR: i32 = 5;
    /// Width.
    pub(crate) const WIDTH: i32 = 6;
    /// Place.
    pub(crate) const DASH: i32 = 7;
    /// Place of a color.
    pub(crate) const FILL_COLOR: i32 = 8;
    /// Place.
    pub(crate) const FONT: i32 = 9;
    /// 0, 1 or 2: left, center or right.
    pub(crate) const ALIGN: i32 = 10;
}

#[wasm_bindgen(inline_js = r"
const known = [];
const contexts = new WeakMap();
const aligns = ['left', 'center', 'right'];
export function contextOf(canvas) {
  let context = contexts.get(canvas);
  if (context === undefined) {
    context = canvas.getContext('2d');
    if (context === null) return undefined;
    contexts.set(canvas, context);
  }
  return context;
}
export function clear(context, scale, width, height) {
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.lineJoin = 'round';
  context.lineCap = 'butt';
  context.textBaseline = 'alphabetic';
  context.beginPath();
}
export function play(context, words) {
  for (let i = 0; i < words.length; ) {
    switch (words[i++]) {
      case 0: {
        const end = i + 1 + words[i];
        context.moveTo(words[i + 1], words[i + 2]);
        for (i += 3; i < end; i += 2) context.lineTo(words[i], words[i + 1]);
        break;
      }
      case 1:
        context.stroke();
        context.beginPath();
        break;
      case 2:
        context.fill();
        context.beginPath();
        break;
      case 3:
        context.arc(words[i], words[i + 1], words[i + 2], 0, 2 * Math.PI);
        i += 3;
        break;
      case 4:
        context.fillText(known[words[i]], words[i + 1], words[i + 2]);
        i += 3;
        break;
      case 5:
        context.strokeStyle = known[words[i++]];
        break;
      case 6:
        context.lineWidth = words[i++];
        break;
      case 7:
        context.setLineDash(known[words[i++]]);
        break;
      case 8:
        context.fillStyle = known[words[i++]];
        break;
      case 9:
        context.font = known[words[i++]];
        break;
      case 10:
        context.textAlign = aligns[words[i++]];
    }
  }
}
export function put(place, value) {
  known[place] = value;
}
export function textWidth(context, font, text) {
  context.font = known[font];
  return context.measureText(known[text]).width;
}
")]
extern "C" {
    /// The context of a canvas, or nothing if it gives none.
    #[wasm_bindgen(js_name = contextOf)]
    pub(crate) fn context_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d>;
    /// Clears the canvas, scales it and begins a path.
    pub(crate) fn clear(context: &CanvasRenderingContext2d, scale: f64, width: u32, height: u32);
    /// Does what the list says.
    pub(crate) fn play(context: &CanvasRenderingContext2d, words: &[i32]);
    /// Puts a string at a place.
    #[wasm_bindgen(js_name = put)]
    pub(crate) fn put_text(place: i32, text: &str);
    /// Puts lengths of dashes at a place.
    #[wasm_bindgen(js_name = put)]
    pub(crate) fn put_dash(place: i32, lengths: &Array);
    /// The width of the text at a place, in the font at another.
    #[wasm_bindgen(js_name = textWidth)]
    pub(crate) fn text_width(context: &CanvasRenderingContext2d, font: i32, text: i32) -> f64;
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
