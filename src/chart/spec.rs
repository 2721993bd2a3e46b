//! A chart as plain data: what is drawn, in which role, never in which color or word.

pub use super::axis::{Axis, Tick};
pub use super::range::Point;
use super::text::Text;
use crate::unit::Unit;
use serde::Serialize;

/// What a mark means; themes turn roles into colors, weights and dashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The page behind everything.
    Paper,
    /// Fields and bars that lie on the page.
    Surface,
    /// Text, banks, the optimum.
    Ink,
    /// Second text.
    Muted,
    /// Axes and ticks.
    Axis,
    /// Grid lines.
    Rule,
    /// The total, or the followed model.
    Primary,
    /// Second series.
    #[serde(rename = "series-2")]
    Series2,
    /// Third series.
    #[serde(rename = "series-3")]
    Series3,
    /// Fourth series.
    #[serde(rename = "series-4")]
    Series4,
    /// The reader's own setting, and nothing else.
    You,
    /// Lines to compare with.
    Reference,
    /// Named good.
    Good,
    /// Named bad.
    Danger,
    /// Flow.
    Water,
    /// Region that is good to be in.
    RegionGood,
    /// Region that is bad to be in.
    RegionDanger,
    /// Region that is merely named.
    RegionNote,
}

/// Where a line's own label sits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Placement {
    /// Above the line at this x.
    Above(f64),
    /// Below the line at this x.
    Below(f64),
    /// Left of the line at this x.
    Before(f64),
    /// Right of the line at this x.
    After(f64),
}

/// Form of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Filled circle.
    Disc,
    /// Empty circle.
    Ring,
    /// Filled square.
    Square,
    /// Filled triangle.
    Triangle,
    /// Plus sign.
    Plus,
}

/// Which way a rule runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// At one y, from left to right.
    Horizontal,
    /// At one x, from bottom to top.
    Vertical,
}

/// One bar, from its base to its height above it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bar {
    /// Left edge.
    pub from: f64,
    /// Right edge.
    pub to: f64,
    /// Where it stands: 0, or the top of the bar that it is stacked on.
    #[serde(skip_serializing_if = "is_zero")]
    pub base: f64,
    /// Height above its base, below 0 downward.
    pub height: f64,
    /// Role of this bar.
    pub role: Role,
}

/// Whether bars need not say where they stand.
fn is_zero(base: &f64) -> bool {
    *base == 0.0
}

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
    /// A curve that is named at `label`.
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

    /// Points of one form.
    #[must_use]
    #[inline(never)]
    pub fn points(role: Role, shape: Shape, at: Vec<Point>) -> Self {
        Self::Points { role, shape, at }
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

/// On which side of its point a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Centered on the point.
    Center,
    /// Centered above it.
    Above,
    /// Centered below it.
    Below,
    /// To its left.
    Left,
    /// To its right.
    Right,
}

/// A chart: two axes and marks. Plain data: two charts can be compared, and written as JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartSpec {
    /// Id, unique within its mechanism; empty until [`Chart::draw`](crate::mechanism::Chart::draw) has given it.
    pub id: &'static str,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// What is drawn.
    pub marks: Vec<Mark>,
    /// What a narrow picture shows in its stead, where the same drawing would not be readable there. The
    /// table and the facts are those of the wide one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub narrow: Option<Box<ChartSpec>>,
}

impl ChartSpec {
    /// A chart that draws the same at every width.
    #[must_use]
    #[inline(never)]
    pub const fn new(x: Axis, y: Axis, marks: Vec<Mark>) -> Self {
        Self {
            id: "",
            x,
            y,
            marks,
            narrow: None,
        }
    }

    /// The same, except that a narrow picture shows `narrow` in its stead.
    #[must_use]
    pub fn on_narrow(self, narrow: Self) -> Self {
        Self {
            narrow: Some(Box::new(narrow)),
            ..self
        }
    }

    /// The same under this id, on a narrow picture too.
    #[must_use]
    pub fn called(mut self, id: &'static str) -> Self {
        self.id = id;
        self.narrow = self.narrow.map(|narrow| Box::new(narrow.called(id)));
        self
    }
}
