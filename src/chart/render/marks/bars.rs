//! Bars, each from its base to its height above it.

use super::{Drawn, Lettered, Plot};
use crate::chart::spec::Bar;

/// Thinnest bar that is not nothing, in CSS pixels.
const LEAST: f64 = 1.5;

pub(super) struct Bars<'a> {
    pub(super) bars: &'a [Bar],
}

impl Drawn for Bars<'_> {
    fn draw(&self, plot: &mut Plot<'_>) {
        let frame = plot.painter.frame;
        let least = LEAST / (frame.bottom - frame.top);
        for bar in self.bars {
            if !bar.height.is_finite() || bar.height == 0.0 {
                continue;
            }
            let foot = plot.upward.fraction(bar.base).clamp(0.0, 1.0);
            let from = plot.across.fraction(bar.from).clamp(0.0, 1.0);
            let to = plot.across.fraction(bar.to).clamp(0.0, 1.0);
            let head = plot.upward.fraction(bar.base + bar.height).clamp(0.0, 1.0);
            let head = if bar.height > 0.0 {
                f64::min(f64::max(head, foot + least), 1.0)
            } else {
                f64::max(f64::min(head, foot - least), 0.0)
            };
            if from < to {
                let corners = [(from, foot), (to, foot), (to, head), (from, head)];
                plot.painter.fill(&corners, bar.role);
                plot.placer.note(None, &[(from, head), (to, head)]);
                plot.placer.note(None, &[(from, foot), (from, head)]);
            }
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        None
    }
}
