//! A filled outline.

use super::{Drawn, Lettered, Plot};
use crate::chart::render::clip::{self, Spot};
use crate::chart::spec::{Point, Role};

pub(super) struct Area<'a> {
    pub(super) role: Role,
    pub(super) outline: &'a [Point],
}

impl Drawn for Area<'_> {
    fn draw(&self, plot: &mut Plot<'_>) {
        let frame = plot.painter.frame;
        let corners = self.outline.iter().filter_map(|point| plot.spot(point));
        let mut corners: Vec<Spot> = corners.collect();
        clip::thin(
            &mut corners,
            (frame.right - frame.left, frame.bottom - frame.top),
        );
        plot.painter.fill(&clip::outline(&corners), self.role);
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        None
    }
}
