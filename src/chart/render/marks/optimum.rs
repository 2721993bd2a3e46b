//! The best setting: a ring, a dotted line down to the axis and a tick under it.

use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::render::clip;
use crate::chart::render::place::{Anchor, Candidate, Rect};
use crate::chart::render::surface::Align;
use crate::chart::spec::{Point, Role, Shape};
use crate::chart::theme::Dash;

/// Length of the tick under the axis, in CSS pixels.
const TICK: f64 = 10.0;

pub(super) struct Optimum {
    pub(super) at: Point,
}

impl Drawn for Optimum {
    fn draw(&self, plot: &mut Plot<'_>) {
        let Some(spot) = plot.spot(&self.at).filter(|spot| clip::inside(*spot)) else {
            return;
        };
        let (painter, frame) = (plot.painter, plot.painter.frame);
        let at = frame.place(spot);
        if plot.spec.x.visible {
            let foot = (at.0, frame.bottom);
            let under = (at.0, at.1 + frame.disc());
            painter.line(foot, under, Role::Ink, 1.0, Dash::FINE);
            let tick = (at.0, frame.bottom + TICK);
            painter.line(foot, tick, Role::Ink, 2.0, Dash::SOLID);
        }
        painter.shapes(&[spot], Shape::Ring, frame.disc(), Role::Ink, 2.0);
        plot.placer.take(Rect::around(at, frame.disc() + 1.0));
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        Some(self)
    }
}

impl Lettered for Optimum {
    fn rank(&self) -> Rank {
        Rank::Optimum
    }

    fn role(&self) -> Role {
        Role::Ink
    }

    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        let r = site.frame.disc();
        site.inside(self.at[0], || {
            let (x, y) = site.place(&self.at);
            vec![
                Candidate::new((x, y - r - 4.0), Align::Middle, Anchor::Above),
                Candidate::new((x + 1.0, y - r - 4.0), Align::End, Anchor::Above),
                Candidate::new((x - 1.0, y - r - 4.0), Align::Start, Anchor::Above),
                Candidate::new((x - r - 5.0, y), Align::End, Anchor::Beside),
                Candidate::new((x + r + 5.0, y), Align::Start, Anchor::Beside),
                Candidate::new((x - 6.0, y + r + 4.0), Align::End, Anchor::Below),
                Candidate::new((x + 6.0, y + r + 4.0), Align::Start, Anchor::Below),
                Candidate::new((x, y - r - 20.0), Align::Middle, Anchor::Above),
                Candidate::new((x - r - 5.0, y - 24.0), Align::End, Anchor::Beside),
                Candidate::new((x + r + 5.0, y - 24.0), Align::Start, Anchor::Beside),
            ]
        })
    }
}
