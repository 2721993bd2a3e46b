//! The browser binding: the only code that knows wasm-bindgen. It draws what models compute and knows no mechanism.
//!
//! It holds no state that shows. Every call carries a chart as bytes (`narrows::wire`); pixels, strings or
//! rows come out. So there is nothing to free, nothing to leak, and after a panic a fresh instance serves
//! every figure on a page.
//!
//! The TypeScript types are written by hand in `types.d.ts` and travel inside the module.

#[cfg(feature = "bench")]
pub mod bench;
mod canvas;
mod error;
mod frames;
mod hidpi;
mod object;
mod reading;
mod text_cache;
mod theme;

use js_sys::Uint32Array;
use narrows::chart::ChartSpec;
#[cfg(feature = "svg")]
use narrows::chart::svg::{Paint, svg as to_svg};
use narrows::chart::theme::{ROLES, Scheme, palette as colors};
use narrows::chart::{facts as facts_of, table as table_of};
use narrows::wire;
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

/// The version of the bytes that charts are read from: a model of another one does not fit.
#[wasm_bindgen(js_name = wireVersion, skip_typescript)]
#[must_use]
pub fn wire_version() -> u32 {
    wire::VERSION
}

/// The chart that these bytes stand for.
fn chart_of(bytes: &[u8]) -> Result<ChartSpec, JsValue> {
    wire::decode(bytes).ok_or_else(error::no_chart)
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

/// Draws a chart onto a canvas whose backing store is already CSS size × pixel ratio.
///
/// # Errors
///
/// An `Error` with code `no-chart` for bytes that are none, or `no-canvas` where the canvas gives no context to
/// draw in.
#[wasm_bindgen(skip_typescript)]
pub fn draw(
    canvas: &HtmlCanvasElement,
    chart: &[u8],
    theme: &ThemeObject,
    pixel_ratio: f64,
) -> Result<(), JsValue> {
    let spec = chart_of(chart)?;
    let painted = theme.with(|look| frames::paint(spec, look, canvas, pixel_ratio));
    painted.ok_or_else(error::no_canvas)
}

/// A chart as SVG.
///
/// # Errors
///
/// An `Error` with code `no-chart` for bytes that are none.
#[cfg(feature = "svg")]
#[wasm_bindgen(skip_typescript)]
pub fn svg(chart: &[u8], theme: &ThemeObject, width: f64, height: f64) -> Result<String, JsValue> {
    let spec = chart_of(chart)?;
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
/// An `Error` with code `no-chart` for bytes that are none.
#[wasm_bindgen(skip_typescript)]
pub fn table(chart: &[u8]) -> Result<JsValue, JsValue> {
    Ok(reading::table(&table_of::table(&chart_of(chart)?)))
}

/// What a chart shows, as numbers.
///
/// # Errors
///
/// An `Error` with code `no-chart` for bytes that are none.
#[wasm_bindgen(skip_typescript)]
pub fn facts(chart: &[u8]) -> Result<JsValue, JsValue> {
    Ok(reading::facts(&facts_of::facts(&chart_of(chart)?)))
}

/// Why a model refused an input, from its bytes.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn refusal(bytes: &[u8]) -> JsValue {
    wire::decode_error(bytes).map_or_else(error::no_chart, |refused| error::model(&refused))
}

/// Has the next call exchange the instance for a fresh one: for use after a panic, which leaves this one
/// broken. That call must pass no arguments, since they would be written to the old one.
#[wasm_bindgen(skip_typescript)]
pub fn renew() {
    wasm_bindgen::handler::schedule_reinit();
}
