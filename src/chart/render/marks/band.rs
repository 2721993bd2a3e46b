//! A named region between two values of x, over the whole height.

use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::render::frame::within;
use crate::chart::render::place::{Anchor, Candidate};
use crate::chart::render::surface::Align;
use crate::chart::spec::Role;
use crate::chart::theme;

pub(super) struct Band {
    pub(super) role: Role,
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Drawn for Band {
    fn draw(&self, plot: &mut Plot<'_>) {
        let from = plot.across.fraction(self.from).clamp(0.0, 1.0);
        let to = plot.across.fraction(self.to).clamp(0.0, 1.0);
        if from < to {
            let corners = [(from, 0.0), (to, 0.0), (to, 1.0), (from, 1.0)];
            plot.painter.fill(&corners, self.role);
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        Some(self)
    }
}

impl Lettered for Band {
    fn rank(&self) -> Rank {
        Rank::Region
    }

    fn role(&self) -> Role {
        theme::lettering(self.role)
    }

    /// Inside the band from the top down; a name wider than its band has no place.
    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        const STEPS: [f64; 7] = [0.0, 1.0, 2.0, 3.0, 5.0, 7.0, 9.0];
        let (frame, (width, height)) = (site.frame, site.size);
        let left = within(site.across(self.from), frame.left, frame.right);
        let right = within(site.across(self.to), frame.left, frame.right);
        if width > right - left + 4.0 {
            return Vec::new();
        }
        let middle = f64::midpoint(left, right);
        let tops = STEPS.map(|step| frame.top + 6.0 + step * (height + 2.0));
        tops.into_iter()
            .filter(|top| top + height < frame.bottom)
            .map(|top| Candidate::new((middle, top), Align::Middle, Anchor::Below))
            .collect()
    }
}
