//! What a mark holds, whichever it is. No match here has a `_` arm: each asks a new mark for its answer.

use super::Mark;
use crate::chart::spec::{Bar, Point, Role};
use crate::chart::text::Text;
use crate::unit::Unit;

/// The numbers of a mark that are a column of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Series<'a> {
    /// Points of a curve: straight between neighbors as they are drawn.
    Curve(&'a [Point]),
    /// Bars: each a number over its width.
    Bars(&'a [Bar]),
    /// Numbers at single x, with a unit of their own.
    Values(&'a [Point], Unit),
}

/// What a description can say of a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact<'a> {
    /// The reader's own setting.
    Reader(Point),
    /// The best setting.
    Optimum(Point),
    /// The x at which the model breaks down.
    Breakdown(f64),
    /// The points of the line in the primary role.
    Primary(&'a [Point]),
}

impl Mark {
    /// Its name, or what is written at it.
    #[must_use]
    pub const fn text(&self) -> Option<&Text> {
        match self {
            Self::Line { name, .. }
            | Self::Band { name, .. }
            | Self::Bars { name, .. }
            | Self::Column { name, .. } => Some(name),
            Self::Rule { name, .. } => name.as_ref(),
            Self::Reader { label, .. }
            | Self::Optimum { label, .. }
            | Self::Breakdown { label, .. } => Some(label),
            Self::Label { text, .. } => Some(text),
            Self::Area { .. }
            | Self::Points { .. }
            | Self::Segments { .. }
            | Self::Blocks { .. } => None,
        }
    }

    /// Every coordinate and length that it is drawn with.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        match self {
            Self::Line { points, .. } => points.as_flattened().to_vec(),
            Self::Area { outline, .. } => outline.as_flattened().to_vec(),
            Self::Band { from, to, .. } => vec![*from, *to],
            Self::Bars { bars, .. } => bars
                .iter()
                .flat_map(|bar| [bar.from, bar.to, bar.base, bar.height])
                .collect(),
            // Where it has no value, its row has none.
            Self::Column { points, .. } => points.iter().map(|point| point[0]).collect(),
            Self::Points { at, radius, .. } => {
                let places = at.as_flattened().iter();
                places.chain([radius]).copied().collect()
            }
            Self::Blocks { corners, .. } => corners.as_flattened().as_flattened().to_vec(),
            Self::Segments { width, pairs, .. } => {
                let ends = pairs.as_flattened().as_flattened().iter();
                ends.chain([width]).copied().collect()
            }
            Self::Rule { at, .. } | Self::Breakdown { at, .. } => vec![*at],
            Self::Reader { at, .. } | Self::Optimum { at, .. } | Self::Label { at, .. } => {
                at.to_vec()
            }
        }
    }

    /// Whether what has to go from left to right does.
    #[must_use]
    pub fn is_ordered(&self) -> bool {
        let ascend = |points: &[Point]| points.is_sorted_by(|one, next| one[0] <= next[0]);
        match self {
            Self::Line { points, .. } | Self::Column { points, .. } => ascend(points),
            Self::Bars { bars, .. } => {
                bars.iter().all(|bar| bar.from < bar.to)
                    && bars.is_sorted_by(|one, next| one.from < next.from)
            }
            Self::Band { from, to, .. } => from <= to,
            Self::Area { .. }
            | Self::Points { .. }
            | Self::Segments { .. }
            | Self::Blocks { .. }
            | Self::Rule { .. }
            | Self::Reader { .. }
            | Self::Optimum { .. }
            | Self::Breakdown { .. }
            | Self::Label { .. } => true,
        }
    }

    /// Its column of the table, under its name.
    #[must_use]
    pub const fn series(&self) -> Option<Series<'_>> {
        match self {
            Self::Line { points, .. } => Some(Series::Curve(points.as_slice())),
            Self::Bars { bars, .. } => Some(Series::Bars(bars.as_slice())),
            Self::Column { unit, points, .. } => Some(Series::Values(points.as_slice(), *unit)),
            Self::Area { .. }
            | Self::Band { .. }
            | Self::Points { .. }
            | Self::Segments { .. }
            | Self::Blocks { .. }
            | Self::Rule { .. }
            | Self::Reader { .. }
            | Self::Optimum { .. }
            | Self::Breakdown { .. }
            | Self::Label { .. } => None,
        }
    }

    /// What a description can say of it.
    #[must_use]
    pub fn fact(&self) -> Option<Fact<'_>> {
        match self {
            Self::Reader { at, .. } => Some(Fact::Reader(*at)),
            Self::Optimum { at, .. } => Some(Fact::Optimum(*at)),
            Self::Breakdown { at, .. } => Some(Fact::Breakdown(*at)),
            Self::Line { role, points, .. } => {
                (*role == Role::Primary).then_some(Fact::Primary(points))
            }
            Self::Area { .. }
            | Self::Band { .. }
            | Self::Bars { .. }
            | Self::Column { .. }
            | Self::Points { .. }
            | Self::Segments { .. }
            | Self::Blocks { .. }
            | Self::Rule { .. }
            | Self::Label { .. } => None,
        }
    }
}
