//! Marks: what a chart can show, each with its data and nothing of its looks.
//!
//! A new mark is a variant here and a file in `render/marks/` that draws it; the compiler then asks for it in the
//! matches of `mark/content.rs` (its text, numbers, order, column and fact) and of `render/marks.rs` (its file).

use super::spec::{Bar, Direction, Placement, Point, Role, Shape, Side, is_zero};
use super::text::Text;
use crate::unit::Unit;
use serde::Serialize;

mod content;

pub use content::{Fact, Series};

/// One thing that is drawn. Marks are drawn in order, texts last.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Mark {
    /// A curve; a column of the table.
    Line {
        /// Its name.
        name: Text,
        /// Its role.
        role: Role,
        /// Its points, x ascending.
        points: Vec<Point>,
        /// Where its name is written, if it is.
        label: Option<Placement>,
    },
    /// A filled outline.
    Area {
        /// Its role.
        role: Role,
        /// Its corners.
        outline: Vec<Point>,
    },
    /// A named region between two values of x, over the whole height.
    Band {
        /// Its name, written inside at the top.
        name: Text,
        /// Its role.
        role: Role,
        /// Left edge.
        from: f64,
        /// Right edge.
        to: f64,
    },
    /// Bars; a column of the table.
    Bars {
        /// Their name.
        name: Text,
        /// The bars, left to right.
        bars: Vec<Bar>,
    },
    /// A column of the table that other marks draw: numbers that no line or bar carries.
    Column {
        /// Its name.
        name: Text,
        /// What it measures.
        unit: Unit,
        /// Its numbers, x ascending.
        points: Vec<Point>,
    },
    /// Points.
    Points {
        /// Their role.
        role: Role,
        /// Their form.
        shape: Shape,
        /// Where they are.
        at: Vec<Point>,
        /// In CSS pixels; 0 is the one that their form has.
        #[serde(skip_serializing_if = "is_zero")]
        radius: f64,
    },
    /// Straight strokes between pairs of points.
    Segments {
        /// Their role.
        role: Role,
        /// Width of the stroke in CSS pixels.
        width: f64,
        /// The strokes.
        pairs: Vec<[Point; 2]>,
    },
    /// Filled rectangles.
    Blocks {
        /// Their role.
        role: Role,
        /// Two opposite corners of each.
        corners: Vec<[Point; 2]>,
    },
    /// A straight line across the whole plot.
    Rule {
        /// Its name, if it is written.
        name: Option<Text>,
        /// Its role.
        role: Role,
        /// Which way it runs.
        direction: Direction,
        /// The x or y it stands at.
        at: f64,
    },
    /// The reader's own setting: disc, drop line, value.
    Reader {
        /// Where.
        at: Point,
        /// What is written beside it.
        label: Text,
    },
    /// The best setting: ring, dotted drop line, tick on the axis.
    Optimum {
        /// Where.
        at: Point,
        /// What is written beside it.
        label: Text,
    },
    /// Where the model breaks down: a rule in the danger role with a cross on the axis.
    Breakdown {
        /// The x it stands at.
        at: f64,
        /// What is written beside it.
        label: Text,
    },
    /// A text of its own.
    Label {
        /// What is written.
        text: Text,
        /// Its role.
        role: Role,
        /// Where.
        at: Point,
        /// On which side of the point.
        side: Side,
    },
}

impl Mark {
    /// Whether it is the reader's own, which moves with the levers while other marks stand still.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self, Self::Reader { .. })
    }
}

/// Each is compiled once and called from every chart, which keeps the module that readers load small.
impl Mark {
    /// A curve whose name is written at `label`.
    #[must_use]
    #[inline(never)]
    pub fn line(key: &'static str, role: Role, points: Vec<Point>, label: Placement) -> Self {
        Self::Line {
            name: Text::new(key),
            role,
            points,
            label: Some(label),
        }
    }

    /// A filled outline.
    #[must_use]
    #[inline(never)]
    pub fn area(role: Role, outline: Vec<Point>) -> Self {
        Self::Area { role, outline }
    }

    /// A named region between two values of x.
    #[must_use]
    #[inline(never)]
    pub fn band(key: &'static str, role: Role, from: f64, to: f64) -> Self {
        Self::Band {
            name: Text::new(key),
            role,
            from,
            to,
        }
    }

    /// Bars.
    #[must_use]
    #[inline(never)]
    pub fn bars(key: &'static str, bars: Vec<Bar>) -> Self {
        Self::Bars {
            name: Text::new(key),
            bars,
        }
    }

    /// Bars of one role that stand on 0 over categories, the first over the first.
    #[must_use]
    #[inline(never)]
    pub fn columns(key: &'static str, role: Role, heights: &[f64]) -> Self {
        let places = (0u32..).map(f64::from);
        let bar = |(at, height): (f64, &f64)| Bar::over(at, *height, role);
        Self::bars(key, places.zip(heights).map(bar).collect())
    }

    /// A column of the table that no line or bar carries.
    #[must_use]
    #[inline(never)]
    pub fn column(key: &'static str, unit: Unit, points: Vec<Point>) -> Self {
        Self::Column {
            name: Text::new(key),
            unit,
            points,
        }
    }

    /// Points of one form.
    #[must_use]
    #[inline(never)]
    pub fn points(role: Role, shape: Shape, at: Vec<Point>) -> Self {
        Self::dots(role, shape, 0.0, at)
    }

    /// Points of one form with a radius in CSS pixels: dots that stand for a number of things each.
    #[must_use]
    #[inline(never)]
    pub fn dots(role: Role, shape: Shape, radius: f64, at: Vec<Point>) -> Self {
        Self::Points {
            role,
            shape,
            at,
            radius,
        }
    }

    /// Filled rectangles, each by two opposite corners.
    #[must_use]
    #[inline(never)]
    pub fn blocks(role: Role, corners: Vec<[Point; 2]>) -> Self {
        Self::Blocks { role, corners }
    }

    /// The outlines of rectangles, each by two opposite corners, in strokes of a width in CSS pixels.
    #[must_use]
    #[inline(never)]
    pub fn frames(role: Role, width: f64, corners: &[[Point; 2]]) -> Self {
        let mut pairs = Vec::with_capacity(4 * corners.len());
        for [[left, bottom], [right, top]] in corners {
            pairs.push([[*left, *bottom], [*right, *bottom]]);
            pairs.push([[*right, *bottom], [*right, *top]]);
            pairs.push([[*right, *top], [*left, *top]]);
            pairs.push([[*left, *top], [*left, *bottom]]);
        }
        Self::segments(role, width, pairs)
    }

    /// Straight strokes of a width in CSS pixels between pairs of points.
    #[must_use]
    #[inline(never)]
    pub fn segments(role: Role, width: f64, pairs: Vec<[Point; 2]>) -> Self {
        Self::Segments { role, width, pairs }
    }

    /// A straight line across the plot.
    #[must_use]
    #[inline(never)]
    pub fn rule(name: Option<Text>, role: Role, direction: Direction, at: f64) -> Self {
        Self::Rule {
            name,
            role,
            direction,
            at,
        }
    }

    /// The reader's own setting.
    #[must_use]
    #[inline(never)]
    pub fn reader(at: Point, label: Text) -> Self {
        Self::Reader { at, label }
    }

    /// The best setting.
    #[must_use]
    #[inline(never)]
    pub fn optimum(at: Point, label: Text) -> Self {
        Self::Optimum { at, label }
    }

    /// Where the model breaks down.
    #[must_use]
    #[inline(never)]
    pub fn breakdown(at: f64, label: Text) -> Self {
        Self::Breakdown { at, label }
    }

    /// A text of its own.
    #[must_use]
    #[inline(never)]
    pub fn label(text: Text, role: Role, at: Point, side: Side) -> Self {
        Self::Label {
            text,
            role,
            at,
            side,
        }
    }
}
