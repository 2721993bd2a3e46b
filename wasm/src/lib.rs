//! The browser binding: the only code that knows wasm-bindgen.
//!
//! It holds no state that shows. Every call carries a mechanism's id and its values in the order of its
//! specification; pixels, strings or named numbers come out. So there is nothing to free, nothing to
//! leak, and after a panic a fresh instance serves every figure on a page. Series never cross on a
//! redraw.
//!
//! The TypeScript types are written by hand in `types.d.ts` and travel inside the module.

mod address;
#[cfg(feature = "bench")]
pub mod bench;
mod canvas;
mod error;
mod hidpi;
mod info;
mod known;
mod object;
mod outputs;
mod pictures;
mod reading;
mod theme;

use error::js;
use js_sys::{Object, Uint32Array};
use narrows::chart::svg::{Paint, svg as to_svg};
use narrows::chart::theme::{ROLES, Scheme, palette as colors};
use narrows::chart::{facts as facts_of, table as table_of};
use narrows::mechanisms;
use narrows::{Entry, Setting};
use theme::ThemeObject;
use wasm_bindgen::prelude::*;
use web_sys::HtmlCanvasElement;

/// The standard library's own weighs 2.4 kB more after brotli, in every module.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// In bytes: a redraw fits into half of it.
const ROOM: usize = 128 * 1024;

/// Takes the room at the beginning, so that memory does not grow by one page at some unlucky redraw.
#[wasm_bindgen(start)]
fn make_room() {
    drop(core::hint::black_box(Vec::<u8>::with_capacity(ROOM)));
}

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("../types.d.ts");

/// The four global levers.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn levers() -> JsValue {
    info::levers()
}

/// Every mechanism with its parameters, outputs and charts.
///
/// # Errors
///
/// Never, while every mechanism draws at its defaults.
#[wasm_bindgen(skip_typescript)]
pub fn mechanisms() -> Result<JsValue, JsValue> {
    info::mechanisms().map_err(js)
}

/// Values of the parameters, and what a study has found, which may follow them.
pub(crate) fn setting(entry: &Entry, values: &[f64]) -> Setting {
    let (values, findings) = values.split_at(values.len().min(entry.params().len()));
    let (values, findings) = (values.to_vec(), findings.to_vec());
    Setting { values, findings }
}

/// A mechanism's outputs by name.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[wasm_bindgen(skip_typescript)]
pub fn evaluate(id: &str, values: &[f64]) -> Result<JsValue, JsValue> {
    let entry = mechanisms::find(id).map_err(js)?;
    let outputs = entry.evaluate(&setting(entry, values)).map_err(js)?;
    Ok(outputs::object(entry.id(), &outputs))
}

/// Names of the parts of a mechanism's study at a setting: none without a study.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[cfg(feature = "study")]
#[wasm_bindgen(js_name = studyParts, skip_typescript)]
pub fn study_parts(id: &str, values: &[f64]) -> Result<Vec<u32>, JsValue> {
    let parts = mechanisms::find(id).and_then(|entry| entry.study_parts(values));
    let name = |part| u32::try_from(part).unwrap_or(u32::MAX);
    Ok(parts.map_err(js)?.into_iter().map(name).collect())
}

/// What the part of this name of a mechanism's study finds at a setting.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[cfg(feature = "study")]
#[wasm_bindgen(skip_typescript)]
pub fn study(id: &str, values: &[f64], part: usize) -> Result<Vec<f64>, JsValue> {
    let found = mechanisms::find(id).and_then(|entry| entry.study(values, part));
    found.map_err(js)
}

/// Names of the roles, in the order in which colors are given.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn roles() -> Vec<String> {
    ROLES
        .iter()
        .map(|(_, name, ..)| (*name).to_owned())
        .collect()
}

/// The colors of a scheme; any other name than `dark` is light.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn palette(scheme: &str) -> Uint32Array {
    let scheme = if scheme == "dark" {
        Scheme::Dark
    } else {
        Scheme::Light
    };
    Uint32Array::from(colors(scheme).as_slice())
}

/// Draws a chart onto a canvas whose backing store is already CSS size × pixel ratio, and gives the
/// mechanism's outputs in order: the equations are solved once for both.
///
/// # Errors
///
/// An `Error` with the fields of a refused input, or one with code `no-canvas` where the canvas gives
/// no context to draw in.
#[wasm_bindgen(skip_typescript)]
pub fn draw(
    canvas: &HtmlCanvasElement,
    id: &str,
    chart: &str,
    values: &[f64],
    theme: &ThemeObject,
    pixel_ratio: f64,
) -> Result<JsValue, JsValue> {
    let entry = mechanisms::find(id).map_err(js)?;
    let (spec, outputs) = entry.shown(chart, &setting(entry, values)).map_err(js)?;
    let painted = theme.with(|look| pictures::paint(spec, look, canvas, pixel_ratio));
    painted.ok_or_else(error::no_canvas)?;
    Ok(outputs::list(&outputs).into())
}

/// A chart as SVG.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[wasm_bindgen(skip_typescript)]
pub fn svg(
    id: &str,
    chart: &str,
    values: &[f64],
    theme: &ThemeObject,
    width: f64,
    height: f64,
) -> Result<String, JsValue> {
    let spec = mechanisms::find(id).and_then(|entry| entry.chart(chart, &setting(entry, values)));
    let spec = spec.map_err(js)?;
    let paint = if theme.has_colors() {
        Paint::Fixed
    } else {
        Paint::Variables
    };
    let (width, height) = (canvas::length(width), canvas::length(height));
    Ok(theme.with(|look| to_svg(&spec, &look.words, &look.theme, paint, width, height)))
}

/// The table behind a chart.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[wasm_bindgen(skip_typescript)]
pub fn table(id: &str, chart: &str, values: &[f64]) -> Result<JsValue, JsValue> {
    let spec = mechanisms::find(id).and_then(|entry| entry.chart(chart, &setting(entry, values)));
    Ok(reading::table(&table_of::table(&spec.map_err(js)?)))
}

/// What a chart shows, as numbers.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[wasm_bindgen(skip_typescript)]
pub fn facts(id: &str, chart: &str, values: &[f64]) -> Result<JsValue, JsValue> {
    let spec = mechanisms::find(id).and_then(|entry| entry.chart(chart, &setting(entry, values)));
    Ok(reading::facts(&facts_of::facts(&spec.map_err(js)?)))
}

/// Settings as a query string: `team=12&coordination.link_minutes=120`; only what differs from the
/// default is written.
///
/// # Errors
///
/// An `Error` with the fields of a refused input.
#[wasm_bindgen(js_name = encodeState, skip_typescript)]
pub fn encode_state(entries: &Object) -> Result<String, JsValue> {
    address::encode(entries).map_err(js)
}

/// A query string as settings, with what could not be used as it was given.
#[wasm_bindgen(js_name = decodeState, skip_typescript)]
#[must_use]
pub fn decode_state(query: &str) -> JsValue {
    address::decode(query)
}

/// Has the next call exchange the instance for a fresh one: for use after a panic, which leaves this one
/// broken. That call must pass no arguments, since they would be written to the old one.
#[wasm_bindgen(skip_typescript)]
pub fn renew() {
    wasm_bindgen::handler::schedule_reinit();
}
