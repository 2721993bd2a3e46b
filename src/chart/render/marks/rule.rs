//! A straight line across the whole plot.

use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::render::frame::Frame;
use crate::chart::render::place::{Anchor, Candidate};
use crate::chart::render::surface::Align;
use crate::chart::spec::{Direction, Role};
use crate::chart::theme;

pub(super) struct Rule {
    pub(super) is_named: bool,
    pub(super) role: Role,
    pub(super) direction: Direction,
    pub(super) at: f64,
}

impl Drawn for Rule {
    fn draw(&self, plot: &mut Plot<'_>) {
        let along = match self.direction {
            Direction::Horizontal => plot.upward.fraction(self.at),
            Direction::Vertical => plot.across.fraction(self.at),
        };
        draw(along, self.direction, self.role, plot);
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        self.is_named.then_some(self)
    }
}

impl Lettered for Rule {
    fn rank(&self) -> Rank {
        Rank::Rule
    }

    fn role(&self) -> Role {
        theme::lettering(self.role)
    }

    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        let (x, y) = (site.spec.x.range, site.spec.y.range);
        match self.direction {
            Direction::Vertical => beside_vertical(self.at, site),
            Direction::Horizontal if y.contains(self.at) => {
                along(site.place(&[x.low(), self.at]).1, site.frame)
            }
            Direction::Horizontal => Vec::new(),
        }
    }
}

/// Draws a line across the plot at a fraction of the other axis.
pub(super) fn draw(along: f64, direction: Direction, role: Role, plot: &mut Plot<'_>) {
    if !(0.0..=1.0).contains(&along) {
        return;
    }
    let ends = match direction {
        Direction::Horizontal => [(0.0, along), (1.0, along)],
        Direction::Vertical => [(along, 0.0), (along, 1.0)],
    };
    let (width, dash) = theme::stroke(role);
    plot.painter.stroke(&ends, role, f64::min(width, 1.5), dash);
    plot.placer.note(None, &ends);
}

/// Beside a vertical line at an x: right and left of it, from the top down.
pub(super) fn beside_vertical(at: f64, site: &Site<'_>) -> Vec<Candidate> {
    site.inside(at, || {
        let (x, top) = (site.across(at), site.frame.top);
        let line = site.size.1 + 4.0;
        let tops = [6.0, 6.0 + line, 6.0 + 2.0 * line, 90.0, 130.0];
        let sides = tops.map(|below| {
            let side = |x, align| Candidate::new((x, top + below), align, Anchor::Below);
            [side(x + 6.0, Align::Start), side(x - 6.0, Align::End)]
        });
        sides.into_iter().flatten().collect()
    })
}

/// Above a horizontal line at its right end, then further left, then below.
fn along(y: f64, frame: Frame) -> Vec<Candidate> {
    let width = frame.right - frame.left;
    let ends = [0.0, 0.25, 0.5, 0.75].map(|part| frame.right - 3.0 - part * width);
    let above = ends.map(|x| Candidate::new((x, y - 4.0), Align::End, Anchor::Above));
    let below = ends.map(|x| Candidate::new((x, y + 4.0), Align::End, Anchor::Below));
    above.into_iter().chain(below).collect()
}
