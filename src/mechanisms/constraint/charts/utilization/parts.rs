//! The parts that a stage's time is made of, and how each is told from the others.

use super::super::hatch::hatch;
use crate::chart::spec::Point;
use crate::chart::{Mark, Role};

/// Strokes over a surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strokes {
    /// None: it is solid.
    Solid,
    /// Faint ones, as on the dry width of the river.
    Faint,
    /// Rising ones.
    Rising,
    /// Rising and falling ones.
    Crossed,
}

/// One kind of time, of every stage.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// Key of its column.
    pub(super) column: &'static str,
    /// Key of a number with its word.
    pub(super) words: &'static str,
    pub(super) role: Role,
    pub(super) strokes: Strokes,
    /// Its share of each stage's time.
    pub(super) shares: Vec<f64>,
}

impl Part {
    pub(super) fn busy(shares: Vec<f64>) -> Self {
        Self {
            column: "label-busy",
            words: "label-busy-share",
            role: Role::Primary,
            strokes: Strokes::Solid,
            shares,
        }
    }

    pub(super) fn idle(shares: Vec<f64>) -> Self {
        Self {
            column: "label-idle",
            words: "label-idle-share",
            role: Role::Muted,
            strokes: Strokes::Faint,
            shares,
        }
    }

    pub(super) fn starved(shares: Vec<f64>) -> Self {
        Self {
            column: "label-starved",
            words: "label-starved-share",
            role: Role::Series2,
            strokes: Strokes::Rising,
            shares,
        }
    }

    pub(super) fn blocked(shares: Vec<f64>) -> Self {
        Self {
            column: "label-blocked",
            words: "label-blocked-share",
            role: Role::Series3,
            strokes: Strokes::Crossed,
            shares,
        }
    }

    /// The role that its surface is filled with.
    pub(super) fn ground(&self) -> Role {
        match self.strokes {
            Strokes::Solid => self.role,
            _ => Role::RegionNote,
        }
    }

    /// Strokes over some rectangles of a surface, as steep and as far apart as `slope` and `pitch` say, and
    /// its outline.
    pub(super) fn texture(
        &self,
        (left, right): (f64, f64),
        (low, high): (f64, f64),
        windows: &[[(f64, f64); 2]],
        (slope, pitch): (f64, f64),
    ) -> Vec<Mark> {
        let stroke = |role, pairs| Mark::Segments {
            role,
            width: 1.0,
            pairs,
        };
        let mut pairs: Vec<[Point; 2]> = windows
            .iter()
            .flat_map(|[across, upward]| hatch(*across, *upward, slope, pitch))
            .collect();
        if self.strokes == Strokes::Crossed {
            let mirrored = |[x, y]: Point| [left + right - x, y];
            let falling: Vec<_> = pairs.iter().map(|pair| pair.map(mirrored)).collect();
            pairs.extend(falling);
        }
        let corners = [
            [left, low],
            [left, high],
            [right, high],
            [right, low],
            [left, low],
        ];
        let outline = corners.windows(2).map(|pair| [pair[0], pair[1]]).collect();
        match self.strokes {
            Strokes::Solid => Vec::new(),
            Strokes::Faint => vec![stroke(Role::Rule, pairs), stroke(Role::Axis, outline)],
            _ => vec![stroke(self.role, pairs), stroke(self.role, outline)],
        }
    }
}
