//! Filled rectangles.

use super::{Drawn, Lettered, Plot};
use crate::chart::render::frame::within;
use crate::chart::spec::{Point, Role};

pub(super) struct Blocks<'a> {
    pub(super) role: Role,
    pub(super) corners: &'a [[Point; 2]],
}

impl Drawn for Blocks<'_> {
    fn draw(&self, plot: &mut Plot<'_>) {
        for [one, other] in self.corners {
            let (Some((left, bottom)), Some((right, top))) = (plot.spot(one), plot.spot(other))
            else {
                continue;
            };
            let [left, right] = [left, right].map(|x| within(x, 0.0, 1.0));
            let [bottom, top] = [bottom, top].map(|y| within(y, 0.0, 1.0));
            let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
            plot.painter.fill(&corners, self.role);
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        None
    }
}
