//! Where things stand in a drawing of one width, in CSS pixels from its upper left corner.

use crate::chart::spec::Point;

#[derive(Debug)]
pub(super) struct Layout {
    pub(super) is_wide: bool,
    pub(super) width: f64,
    pub(super) height: f64,
    /// Where the fan's arrows begin if none of them points back, and how long they are.
    pub(super) fan: Point,
    pub(super) radius: f64,
    /// How far the aim is drawn beyond them, and how far below it the spread is written.
    pub(super) beyond: f64,
    pub(super) spread_down: f64,
    /// The axis of speed: its left end, its length, its height, and where its grid begins.
    pub(super) start: f64,
    pub(super) length: f64,
    pub(super) foot: f64,
    pub(super) head: f64,
    /// Height of the aim along which arrows are laid, and the longest that one of them may be.
    pub(super) chain: f64,
    pub(super) longest: f64,
    /// Tops of the two bars, their height, and how far over them what is lost is written.
    pub(super) first_bar: f64,
    pub(super) second_bar: f64,
    pub(super) bar: f64,
    pub(super) over: f64,
    /// Length of an arrow's head.
    pub(super) arrowhead: f64,
    /// The shortest bar that has room for its words.
    pub(super) words: f64,
}

pub(super) const WIDE: Layout = Layout {
    is_wide: true,
    width: 860.0,
    height: 470.0,
    fan: [24.0, 152.0],
    radius: 126.0,
    beyond: 24.0,
    spread_down: 36.0,
    start: 318.0,
    length: 516.0,
    foot: 410.0,
    head: 32.0,
    chain: 152.0,
    longest: 60.0,
    first_bar: 262.0,
    second_bar: 336.0,
    bar: 30.0,
    over: 13.0,
    arrowhead: 7.0,
    words: 44.0,
};

pub(super) const NARROW: Layout = Layout {
    is_wide: false,
    width: 328.0,
    height: 336.0,
    fan: [14.0, 60.0],
    radius: 58.0,
    beyond: 14.0,
    spread_down: 24.0,
    start: 14.0,
    length: 298.0,
    foot: 306.0,
    head: 122.0,
    chain: 152.0,
    longest: 24.0,
    first_bar: 206.0,
    second_bar: 262.0,
    bar: 26.0,
    over: 11.0,
    arrowhead: 5.0,
    words: 96.0,
};

/// Heights of a row in the drawing: what both its axes measure in.
pub(super) const ROWS: f64 = 4.0;

impl Layout {
    /// Height of a row.
    pub(super) fn row(&self) -> f64 {
        self.height / ROWS
    }

    /// The point at a place in the drawing.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        [x / self.row(), 0.5 - y / self.row()]
    }

    /// Where the rows of the table lie, so that their names, which are written at the tops of their places, stand over
    /// the fan and beside the two bars.
    pub(super) fn rows(&self) -> [f64; 3] {
        // From the top of a name to its middle.
        const NAME: f64 = 16.0;
        let beside = |bar| 0.0 - (bar + 0.5 * self.bar - NAME) / self.row();
        [0.0, beside(self.first_bar), beside(self.second_bar)]
    }
}
