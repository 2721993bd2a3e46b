//! The hierarchy that the people need, level under level, with what arrives at each.

use super::super::chain::left;
use super::super::hierarchy::on_level;
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// How a picture of one width is drawn.
#[derive(Debug)]
struct Layout {
    /// From the left edge to where a full level's dots begin and end, beside the level's name and its numbers.
    from: f64,
    to: f64,
    /// Dots on one level that can still be told apart, and their radius in CSS pixels.
    most: f64,
    radius: f64,
    /// What is said of a level.
    caption: &'static str,
}

const WIDE: Layout = Layout {
    from: 0.15,
    to: 0.75,
    most: 64.0,
    radius: 3.5,
    caption: "label-level",
};

const NARROW: Layout = Layout {
    from: 0.25,
    to: 0.72,
    most: 27.0,
    radius: 2.5,
    caption: "label-level-narrow",
};

/// Levels up to which a row has room for a second line.
const ROOMY: f64 = 7.0;

/// The rows' names. Where there are more levels, the last row is the last level, and those between are left out.
const NAMES: [&str; 8] = [
    "label-level-1",
    "label-level-2",
    "label-level-3",
    "label-level-4",
    "label-level-5",
    "label-level-6",
    "label-level-7",
    "label-level-last",
];

/// Rows that have names.
const ROWS: f64 = 8.0;

/// A row for each level, the leader's on top. Neither axis is drawn, so that the tree fills the picture.
pub(super) fn axes(views: &[View]) -> Axes {
    let levels = largest(views, |_, o| o.hierarchy.levels);
    let names = NAMES.iter().zip(0u32..);
    let names = names.take_while(|(_, row)| f64::from(*row) < levels);
    let rows = Axis::rows(
        Unit::Number,
        names.map(|(name, _)| Text::new(name)).collect(),
    );
    Axes {
        x: Axis::hidden(Unit::Share, SafeRange::linear(0.0, 1.0)),
        y: Axis {
            visible: false,
            ..rows
        },
    }
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, &WIDE)
}

pub(super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, &NARROW)
}

fn drawn(view: &View, layout: &Layout) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (people, span) = (p.whole_headcount(), p.whole_span());
    let levels = o.hierarchy.levels;
    let mut marks = Vec::new();
    let (mut lines, mut dots): (Vec<[Point; 2]>, Vec<Point>) = (Vec::new(), Vec::new());
    let (mut arrives, mut counts): (Vec<Point>, Vec<Point>) = (Vec::new(), Vec::new());
    let mut above: Option<Level<'_>> = None;
    let mut row = 0.0;
    while row < f64::min(levels, ROWS) {
        let is_after_gap = row + 1.0 >= ROWS && levels > ROWS;
        let depth = if is_after_gap { levels - 1.0 } else { row };
        let level = Level::new(row, depth, on_level(depth, people, span), span, layout);
        let mut first = 0.0;
        while first < level.people {
            let at = level.place(first);
            if let Some(above) = above.as_ref().filter(|_| !is_after_gap) {
                lines.push([above.place(first / span), at]);
            }
            dots.push(at);
            first += level.each;
        }
        let intent = left(o.chain.intent_kept, depth);
        let text = Text::new(layout.caption)
            .with("people", level.people, Unit::Number)
            .value(intent, Unit::Share);
        marks.push(Mark::label(text, Role::Ink, [1.0, -row], Side::Left));
        if level.each > 1.0 && (levels <= ROOMY || is_after_gap) {
            let text = Text::new("label-level-dots").value(level.each, Unit::Number);
            let (at, side) = if is_after_gap {
                (level.place(level.people - 1.0), Side::Right)
            } else {
                ([1.0, -row - 0.3], Side::Left)
            };
            marks.push(Mark::label(text, Role::Muted, at, side));
        }
        if is_after_gap {
            let text = Text::new("label-level-gap").value(levels - ROWS, Unit::Number);
            let at = [layout.from, 0.5 - row];
            marks.push(Mark::label(text, Role::Muted, at, Side::Right));
        }
        // From the foot up in the table's columns.
        arrives.insert(0, [-row, intent]);
        counts.insert(0, [-row, level.people]);
        above = Some(level);
        row += 1.0;
    }
    marks.insert(0, Mark::segments(Role::Axis, 1.0, lines));
    marks.insert(1, Mark::dots(Role::Ink, Shape::Disc, layout.radius, dots));
    marks.push(Mark::column("label-people-here", Unit::People, counts));
    marks.push(Mark::column("label-intent-here", Unit::Share, arrives));
    marks
}

/// The dots of one level.
#[derive(Debug)]
struct Level<'a> {
    row: f64,
    people: f64,
    /// People when it is full.
    room: f64,
    /// People that a dot stands for.
    each: f64,
    layout: &'a Layout,
}

impl<'a> Level<'a> {
    fn new(row: f64, depth: f64, people: f64, span: f64, layout: &'a Layout) -> Self {
        let room = libm::pow(span, depth);
        Self {
            row,
            people,
            room,
            each: f64::ceil(room / layout.most),
            layout,
        }
    }

    /// The dot that stands for a person, counted from 0: in the middle of the places of those it stands for.
    fn place(&self, person: f64) -> Point {
        let Layout { from, to, .. } = self.layout;
        let first = f64::floor(person / self.each) * self.each;
        let middle = (first + f64::min(0.5 * self.each, 0.5 * (self.room - first))) / self.room;
        [from + (to - from) * middle, -self.row]
    }
}
