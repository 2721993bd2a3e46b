//! Points of one form.

use super::{Drawn, Lettered, Plot};
use crate::chart::render::clip::{self, Spot};
use crate::chart::render::place::Rect;
use crate::chart::spec::{Point, Role, Shape};

pub(super) struct Points<'a> {
    pub(super) role: Role,
    pub(super) shape: Shape,
    pub(super) at: &'a [Point],
    /// In CSS pixels; 0 is the one that the form has.
    pub(super) radius: f64,
}

impl Drawn for Points<'_> {
    fn draw(&self, plot: &mut Plot<'_>) {
        let spots = self.at.iter().filter_map(|point| plot.spot(point));
        let spots: Vec<Spot> = spots.filter(|spot| clip::inside(*spot)).collect();
        let (own, width) = size(self.shape);
        let radius = if self.radius > 0.0 { self.radius } else { own };
        let painter = plot.painter;
        painter.shapes(&spots, self.shape, radius, self.role, width);
        if !painter.frame.is_bare {
            for spot in spots {
                let at = painter.frame.place(spot);
                plot.placer.take(Rect::around(at, radius));
            }
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        None
    }
}

/// Radius and stroke of a form in CSS pixels; all look equally large.
const fn size(shape: Shape) -> (f64, f64) {
    match shape {
        Shape::Disc => (3.5, 0.0),
        Shape::Ring => (2.75, 1.5),
        Shape::Square => (3.25, 0.0),
        Shape::Triangle => (3.75, 0.0),
        Shape::Plus => (4.0, 2.0),
        Shape::Diamond => (8.0, 2.0),
    }
}
