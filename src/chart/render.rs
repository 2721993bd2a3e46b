//! The one renderer: a chart as data, drawn on any surface through plotters.
//!
//! Data is placed by [`SafeRange::fraction`](super::SafeRange::fraction) and handed to plotters as
//! fractions of the axes, so every chart shares one coordinate system over the unit square; curves are
//! cut at its edges. Marks are drawn in the order in which the chart lists them, then the axes, then the
//! texts, which are measured in the font they are drawn in and moved, or left out, where they collide.

mod axes;
mod clip;
mod element;
mod frame;
mod labels;
mod marks;
mod painter;
mod place;
mod surface;

pub use frame::{BOTTOM, BOTTOM_WIDE, END, START, START_WIDE, TOP, WIDE};
pub use surface::{FINENESS, Surface, backend_color, plain_color};

use super::spec::ChartSpec;
use super::theme::Theme;
use super::words::Words;
use frame::Frame;
use painter::{Areas, Painter, Sheet};
use place::Placer;

/// Draws a chart. The surface's size, in eighths of a CSS pixel, is the picture's.
pub fn render<S: Surface>(spec: &ChartSpec, words: &Words, theme: &Theme, surface: S) {
    let (width, height) = surface.get_size();
    let css = |length: u32| f64::from(length) / f64::from(FINENESS);
    let spec = match &spec.narrow {
        Some(narrow) if css(width) < WIDE => narrow,
        _ => spec,
    };
    let frame = Frame::new(spec, css(width), css(height));
    let areas = Areas::new(&frame, surface);
    lay_out(spec, words, theme, frame, &areas);
    areas.present();
}

/// Everything that needs no surface but through its sheet.
fn lay_out(spec: &ChartSpec, words: &Words, theme: &Theme, frame: Frame, sheet: &dyn Sheet) {
    let painter = Painter {
        frame,
        theme,
        sheet,
    };
    let mut placer = Placer::new(frame);
    axes::grid(spec, &painter);
    marks::draw(spec, &painter, &mut placer);
    axes::lines(spec, &painter);
    marks::crosses(spec, &painter);
    axes::texts(spec, words, &painter, &mut placer);
    labels::write(spec, words, &painter, &mut placer);
}
