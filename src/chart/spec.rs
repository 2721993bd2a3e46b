//! A chart as plain data: what is drawn, in which role, never in which color or word.

pub use super::axis::{Axis, Tick};
pub use super::mark::Mark;
pub use super::range::Point;
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
    /// First of five shades between contours, next to the paper.
    #[serde(rename = "shade-1")]
    Shade1,
    /// Second shade.
    #[serde(rename = "shade-2")]
    Shade2,
    /// Third shade.
    #[serde(rename = "shade-3")]
    Shade3,
    /// Fourth shade.
    #[serde(rename = "shade-4")]
    Shade4,
    /// Fifth shade, the strongest.
    #[serde(rename = "shade-5")]
    Shade5,
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
    /// Beside the line where there is most room.
    Auto,
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
    /// Empty diamond.
    Diamond,
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

impl Bar {
    /// A bar that stands on 0 over a category, with room between it and its neighbors.
    #[must_use]
    pub const fn over(category: f64, height: f64, role: Role) -> Self {
        const HALF: f64 = 0.35;
        Self {
            from: category - HALF,
            to: category + HALF,
            base: 0.0,
            height,
            role,
        }
    }
}

/// Whether a length is the usual one, which is not written.
pub(super) fn is_zero(length: &f64) -> bool {
    *length == 0.0
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

/// From this width in CSS pixels a picture is wide.
pub const WIDE: f64 = 600.0;

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
}
