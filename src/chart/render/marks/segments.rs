//! Straight strokes between pairs of points.

use super::{Drawn, Lettered, Plot};
use crate::chart::render::clip::{self, Spot};
use crate::chart::spec::{Point, Role};
use crate::chart::theme::Dash;

/// More strokes than this are a texture: texts do not look out for each of them.
const TEXTURE: usize = 64;

pub(super) struct Segments<'a> {
    pub(super) role: Role,
    pub(super) width: f64,
    pub(super) pairs: &'a [[Point; 2]],
}

impl Drawn for Segments<'_> {
    fn draw(&self, plot: &mut Plot<'_>) {
        let ends = |pair: &[Point; 2]| {
            let (from, to) = clip::segment(plot.spot(&pair[0])?, plot.spot(&pair[1])?)?;
            Some([from, to])
        };
        let spots: Vec<Spot> = self.pairs.iter().filter_map(ends).flatten().collect();
        let width = self.width.clamp(0.0, 100.0);
        plot.painter.strokes(&spots, self.role, width, Dash::SOLID);
        if spots.len() <= 2 * TEXTURE {
            for pair in spots.chunks(2) {
                plot.placer.note(None, pair);
            }
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        None
    }
}
