//! Arrows as strokes: shafts with a head at their ends.

use super::layout::Layout;
use crate::chart::spec::Point;
use crate::chart::{Mark, Role};
use crate::numeric::circle;
use core::f64::consts::TAU;

/// What share of a short arrow its head is at most.
const MOST: f64 = 0.4;
/// Half the width of a head, against its length.
const SLIM: f64 = 0.45;

/// Arrows of one drawing.
pub(super) struct Arrows<'a> {
    layout: &'a Layout,
    shafts: Vec<[Point; 2]>,
    heads: Vec<[Point; 2]>,
}

impl<'a> Arrows<'a> {
    pub(super) const fn new(layout: &'a Layout) -> Self {
        Self {
            layout,
            shafts: Vec::new(),
            heads: Vec::new(),
        }
    }

    /// Draws an arrow from a place at an angle in radians, upward where that is above 0; gives where it ends.
    pub(super) fn draw(&mut self, [x, y]: Point, angle: f64, length: f64) -> Point {
        let (sine, cosine) = circle::after(angle / TAU);
        let tip = [x + length * cosine, y - length * sine];
        self.shafts
            .push([self.layout.at(x, y), self.layout.at(tip[0], tip[1])]);
        let head = f64::min(self.layout.arrowhead, MOST * length);
        for half in [SLIM, -SLIM] {
            let back = self.layout.at(
                tip[0] - head * (cosine - half * sine),
                tip[1] + head * (sine + half * cosine),
            );
            self.heads.push([self.layout.at(tip[0], tip[1]), back]);
        }
        tip
    }

    pub(super) fn marks(self) -> [Mark; 2] {
        [
            Mark::segments(Role::Primary, 1.5, self.shafts),
            Mark::segments(Role::Primary, 1.5, self.heads),
        ]
    }
}

/// A dotted line from left to right at one height, as strokes.
pub(super) fn dotted(layout: &Layout, from: Point, to: Point) -> Vec<[Point; 2]> {
    const DOT: f64 = 2.0;
    const PERIOD: f64 = 6.0;
    let mut dots = Vec::with_capacity(96);
    let mut x = from[0];
    while x < to[0] {
        dots.push([layout.at(x, from[1]), layout.at(x + DOT, from[1])]);
        x += PERIOD;
    }
    dots
}
