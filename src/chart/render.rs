//! The one renderer: a chart as data, drawn on any surface through plotters.
//!
//! Data is placed by [`SafeRange::fraction`](super::SafeRange::fraction) as fractions of the axes, so every
//! chart shares one coordinate system over the unit square; curves are cut at its edges. Grid and numbers come
//! first, then the marks in the order in which the chart lists them, then the axes, then names, and over them
//! the reader's own marks and values. Texts are measured in the font they are drawn in, and moved, or left out,
//! where they collide.
//!
//! While a lever moves, most of that stays as it is: a [`Picture`] remembers what, so that the next one begins
//! with it.

mod axes;
mod clip;
mod curve;
mod element;
mod frame;
mod ground;
mod labels;
mod layout;
mod marks;
mod painter;
mod place;
mod surface;
mod wrap;

pub use frame::{BOTTOM, BOTTOM_WIDE, END, START, START_WIDE, TOP};
pub use ground::Picture;
pub use surface::{FINENESS, Layer, Surface, backend_color, plain_color};

use super::spec::{ChartSpec, WIDE};
use super::theme::Theme;
use super::words::Words;
use ground::Plan;
use layout::Layout;
use painter::{Painter, Sheet};
use plotters::drawing::IntoDrawingArea;

/// Draws a chart. The surface's size, in eighths of a CSS pixel, is the picture's.
pub fn render<S: Surface>(spec: &ChartSpec, words: &Words, theme: &Theme, surface: S) {
    on(surface, |size, sheet| {
        let spec = shown(spec, size);
        let painter = Painter::new(spec, size, theme, sheet);
        Layout::new(spec, words, &painter).draw(None);
    });
}

/// Draws a chart on a surface where another may have been drawn before, with the same words and theme, and gives
/// what the next one needs to know of it. The pixels are those of [`render`].
pub fn render_next<S: Surface>(
    spec: ChartSpec,
    words: &Words,
    theme: &Theme,
    surface: S,
    before: Option<Picture>,
) -> Picture {
    on(surface, |size, sheet| {
        let mut plan = Plan::new(&spec, size, before);
        let shown = shown(&spec, size);
        let painter = Painter::new(shown, size, theme, sheet);
        let layout = Layout::new(shown, words, &painter);
        plan.ground = match plan.ground.take() {
            Some(ground) => layout.draw_on(ground),
            None => layout.draw(plan.keep),
        };
        plan.done(spec, size)
    })
}

/// Draws on a surface of a size, then has it show that.
fn on<S: Surface, T>(surface: S, draw: impl FnOnce((u32, u32), &dyn Sheet) -> T) -> T {
    let size = surface.get_size();
    let page = surface.into_drawing_area();
    let drawn = draw(size, &page);
    let _ = page.present();
    drawn
}

/// What a picture of a size shows of a chart.
fn shown(spec: &ChartSpec, (width, _): (u32, u32)) -> &ChartSpec {
    match &spec.narrow {
        Some(narrow) if css(width) < WIDE => narrow,
        _ => spec,
    }
}

fn css(length: u32) -> f64 {
    f64::from(length) / f64::from(FINENESS)
}
