//! What is asked of a canvas: a whole picture in one call, from a list of what to do.
//!
//! Strings, fonts, colors and dashes are named by the places that they were put at before. The canvas itself stays on
//! the browser's side while it is drawn on: handing it over with each call takes longer than some of the calls.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

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
const cache = [];
const kept = [];
let count = 0;
let context;
const contexts = new WeakMap();
const aligns = ['left', 'center', 'right'];
export function open(canvas, about) {
  let entry = contexts.get(canvas);
  if (!entry?.context) {
    entry = { context: canvas.getContext('2d'), number: ++count };
    contexts.set(canvas, entry);
    // What was kept may be lost too: it is another canvas from now on.
    canvas.addEventListener('contextlost', () => contexts.delete(canvas), { once: true });
  }
  context = entry.context;
  about[0] = entry.number;
  about[1] = canvas.width;
  about[2] = canvas.height;
  return context !== null;
}
export function opened() {
  return context.canvas;
}
export function keep(place) {
  const { canvas } = context;
  const { width, height } = canvas;
  kept[place]?.close();
  kept[place] = undefined;
  try {
    const copy = new OffscreenCanvas(width, height);
    copy.getContext('2d').drawImage(canvas, 0, 0);
    kept[place] = copy.transferToImageBitmap();
  } catch {}
}
export function begin(scale, place) {
  const image = kept[place];
  context.setTransform(1, 0, 0, 1, 0, 0);
  if (image === undefined) {
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
  } else {
    context.globalCompositeOperation = 'copy';
    context.drawImage(image, 0, 0);
    context.globalCompositeOperation = 'source-over';
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.lineJoin = 'round';
  context.beginPath();
  return image !== undefined;
}
export function play(words) {
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
        context.fillText(cache[words[i]], words[i + 1], words[i + 2]);
        i += 3;
        break;
      case 5:
        context.strokeStyle = cache[words[i++]];
        break;
      case 6:
        context.lineWidth = words[i++];
        break;
      case 7:
        context.setLineDash(cache[words[i++]]);
        break;
      case 8:
        context.fillStyle = cache[words[i++]];
        break;
      case 9:
        context.font = cache[words[i++]];
        break;
      case 10:
        context.textAlign = aligns[words[i++]];
    }
  }
}
export function put(place, value) {
  cache[place] = value;
}
export function textWidth(font, text) {
  context.font = cache[font];
  return context.measureText(cache[text]).width;
}
")]
extern "C" {
    /// Takes a canvas to draw on, until the next one; false if it gives no context. Says of it a number of its own,
    /// another one after it has lost its context, its width and its height.
    pub(crate) fn open(canvas: &HtmlCanvasElement, about: &mut [u32]) -> bool;
    /// The canvas to draw on.
    pub(crate) fn opened() -> HtmlCanvasElement;
    /// Keeps what the canvas shows at a place, if the browser can.
    pub(crate) fn keep(place: usize);
    /// Empties the canvas, or has it show what is kept at a place, scales it and begins a path; false where nothing
    /// is kept there.
    pub(crate) fn begin(scale: f64, place: Option<usize>) -> bool;
    /// Does what the list says.
    pub(crate) fn play(words: &[i32]);
    /// Puts a string at a place.
    #[wasm_bindgen(js_name = put)]
    pub(crate) fn put_text(place: i32, text: &str);
    /// Puts lengths of dashes at a place.
    #[wasm_bindgen(js_name = put)]
    pub(crate) fn put_dash(place: i32, lengths: &Array);
    /// The width of the text at a place, in the font at another.
    #[wasm_bindgen(js_name = textWidth)]
    pub(crate) fn text_width(font: i32, text: i32) -> f64;
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
