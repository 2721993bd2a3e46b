//! What each kind of mark looks like: a file each, with its drawing, the rank of its text and where that may stand.
//!
//! A new mark is a file here, and an arm of [`of`] that says which fields of the mark its picture is made of.

mod area;
mod band;
mod bars;
mod blocks;
mod breakdown;
mod column;
mod label;
mod line;
mod optimum;
mod points;
pub(super) mod reader;
mod rule;
mod segments;

use super::clip::Spot;
use super::frame::Frame;
use super::painter::Painter;
use super::place::{Candidate, Placer};
use crate::chart::range::Along;
use crate::chart::spec::{ChartSpec, Mark, Point, Role};
use std::ops::Range;

/// How a mark is drawn.
pub(super) trait Drawn {
    /// Draws it in fractions of the axes. What is drawn is noted, so that texts avoid it.
    fn draw(&self, plot: &mut Plot<'_>);

    /// Draws what lies over the line of the x axis.
    fn draw_over_axis(&self, _: &ChartSpec, _: &Painter<'_>) {}

    /// How its text is written, unless it is not.
    fn lettered(&self) -> Option<&dyn Lettered>;
}

/// How the text of a mark is written.
pub(super) trait Lettered {
    /// How important it is.
    fn rank(&self) -> Rank;

    /// The role whose color it has.
    fn role(&self) -> Role;

    /// Where it may stand, the best place first.
    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate>;
}

/// Which texts are placed first, while there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    /// The value of the reader's own setting.
    Value,
    /// The best setting.
    Optimum,
    /// Where the model breaks down.
    Breakdown,
    /// The followed series, and texts of their own.
    Main,
    /// Other series.
    Series,
    /// Straight lines.
    Rule,
    /// Regions.
    Region,
}

impl Rank {
    /// From the most important on.
    pub(super) const ALL: [Self; 7] = [
        Self::Value,
        Self::Optimum,
        Self::Breakdown,
        Self::Main,
        Self::Series,
        Self::Rule,
        Self::Region,
    ];
}

/// Where marks are drawn.
pub(super) struct Plot<'a> {
    pub(super) spec: &'a ChartSpec,
    pub(super) painter: &'a Painter<'a>,
    /// What is drawn already.
    pub(super) placer: &'a mut Placer,
    across: Along,
    upward: Along,
    /// Which of the chart's marks is drawn.
    index: usize,
}

impl Plot<'_> {
    /// A point in fractions of the axes, if it is finite.
    fn spot(&self, point: &Point) -> Option<Spot> {
        let is_finite = point[0].is_finite() && point[1].is_finite();
        is_finite.then(|| {
            (
                self.across.fraction(point[0]),
                self.upward.fraction(point[1]),
            )
        })
    }
}

/// Where the text of a mark looks for a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Site<'a> {
    pub(super) spec: &'a ChartSpec,
    /// Which of the chart's marks it belongs to.
    pub(super) index: usize,
    pub(super) frame: Frame,
    pub(super) placer: &'a Placer,
    /// Width and height of the text.
    pub(super) size: (f64, f64),
}

impl Site<'_> {
    /// The pixel of a point, moved to the edge of the plot if it lies above or below.
    fn place(&self, point: &Point) -> Spot {
        let (x, y) = (self.spec.x.range, self.spec.y.range);
        let height = y.fraction(point[1]).clamp(0.0, 1.0);
        self.frame.place((x.fraction(point[0]), height))
    }

    /// The pixel of an x.
    fn across(&self, x: f64) -> f64 {
        self.frame.place((self.spec.x.range.fraction(x), 0.0)).0
    }

    /// These places, if the x is within the plot.
    fn inside(&self, x: f64, candidates: impl FnOnce() -> Vec<Candidate>) -> Vec<Candidate> {
        if self.spec.x.range.contains(x) {
            candidates()
        } else {
            Vec::new()
        }
    }
}

/// How a mark is drawn, whichever it is.
pub(super) fn of(mark: &Mark) -> Box<dyn Drawn + '_> {
    match *mark {
        Mark::Line {
            name: _,
            role,
            ref points,
            label,
        } => Box::new(line::Line {
            role,
            points,
            label,
        }),
        Mark::Area { role, ref outline } => Box::new(area::Area { role, outline }),
        Mark::Band {
            name: _,
            role,
            from,
            to,
        } => Box::new(band::Band { role, from, to }),
        Mark::Bars { name: _, ref bars } => Box::new(bars::Bars { bars }),
        Mark::Column {
            name: _,
            unit: _,
            points: _,
        } => Box::new(column::Column),
        Mark::Points {
            role,
            shape,
            ref at,
            radius,
        } => Box::new(points::Points {
            role,
            shape,
            at,
            radius,
        }),
        Mark::Blocks { role, ref corners } => Box::new(blocks::Blocks { role, corners }),
        Mark::Segments {
            role,
            width,
            ref pairs,
        } => Box::new(segments::Segments { role, width, pairs }),
        Mark::Rule {
            ref name,
            role,
            direction,
            at,
        } => Box::new(rule::Rule {
            is_named: name.is_some(),
            role,
            direction,
            at,
        }),
        Mark::Reader { at, label: _ } => Box::new(reader::Reader { at }),
        Mark::Optimum { at, label: _ } => Box::new(optimum::Optimum { at }),
        Mark::Breakdown { at, label: _ } => Box::new(breakdown::Breakdown { at }),
        Mark::Label {
            text: _,
            role,
            at,
            side,
        } => Box::new(label::Label { role, at, side }),
    }
}

/// Draws some of the marks in the order of the chart, but for the reader's own.
pub(super) fn draw(
    spec: &ChartSpec,
    range: Range<usize>,
    painter: &Painter<'_>,
    placer: &mut Placer,
) {
    let mut plot = Plot {
        spec,
        painter,
        placer,
        across: spec.x.range.along(),
        upward: spec.y.range.along(),
        index: 0,
    };
    for index in range {
        plot.index = index;
        of(&spec.marks[index]).draw(&mut plot);
    }
}

/// Draws what lies over the line of the x axis, so after it.
pub(super) fn draw_over_axis(spec: &ChartSpec, painter: &Painter<'_>) {
    for mark in &spec.marks {
        of(mark).draw_over_axis(spec, painter);
    }
}
