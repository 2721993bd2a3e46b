//! A chart as a picture on a canvas. The picture begins with what has stayed as it was in the last one on that
//! canvas; the pixels are the same.

use crate::canvas;
use crate::hidpi::{self, HidpiCanvas};
use crate::theme::Look;
use narrows::chart::ChartSpec;
use web_sys::HtmlCanvasElement;

/// What another picture has to be drawn on to begin with what is there.
#[derive(Clone, Copy, Default, PartialEq)]
struct Ground {
    canvas: u32,
    size: (u32, u32),
    ratio: f64,
    look: u32,
}

/// Draws a chart; nothing if the canvas gives no context.
pub(crate) fn paint(
    spec: ChartSpec,
    look: &Look,
    canvas: &HtmlCanvasElement,
    ratio: f64,
) -> Option<()> {
    let mut about = [0; 3];
    if !canvas::open(canvas, &mut about) {
        return None;
    }
    let [number, width, height] = about;
    let ground = Ground {
        canvas: number,
        size: (width, height),
        ratio,
        look: look.number,
    };
    let is_new = hidpi::begin(&look.theme.font);
    let surface = |place| HidpiCanvas::new(ground.size, ratio, place);
    draw(spec, look, surface, ground, is_new);
    Some(())
}

use last::draw;

mod last;
