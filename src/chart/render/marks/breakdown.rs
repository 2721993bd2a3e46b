//! Where the model breaks down: a vertical line in the danger role with a cross on the axis.

use super::rule;
use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::render::painter::Painter;
use crate::chart::render::place::Candidate;
use crate::chart::spec::{ChartSpec, Direction, Role};
use crate::chart::theme::Dash;

/// Half the cross, in CSS pixels.
const CROSS: f64 = 5.0;

pub(super) struct Breakdown {
    pub(super) at: f64,
}

impl Drawn for Breakdown {
    fn draw(&self, plot: &mut Plot<'_>) {
        let along = plot.across.fraction(self.at);
        rule::draw(along, Direction::Vertical, Role::Danger, plot);
    }

    fn draw_over_axis(&self, spec: &ChartSpec, painter: &Painter<'_>) {
        let along = spec.x.range.fraction(self.at);
        if !(0.0..=1.0).contains(&along) {
            return;
        }
        let (x, y) = painter.frame.place((along, 0.0));
        for (from, to) in [
            ((x - CROSS, y - CROSS), (x + CROSS, y + CROSS)),
            ((x - CROSS, y + CROSS), (x + CROSS, y - CROSS)),
        ] {
            painter.line(from, to, Role::Danger, 2.5, Dash::SOLID);
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        Some(self)
    }
}

impl Lettered for Breakdown {
    fn rank(&self) -> Rank {
        Rank::Breakdown
    }

    fn role(&self) -> Role {
        Role::Danger
    }

    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        rule::beside_vertical(self.at, site)
    }
}
