//! The hierarchy that the people need, level under level, with what arrives at each.

use super::super::chain::left;
use super::super::hierarchy::on_level;
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Dots on one level that can still be told apart, on a wide picture and on a narrow one.
const MOST: f64 = 60.0;
const MOST_NARROW: f64 = 24.0;

/// From the left edge to where a level's dots begin and end; beside them stands what is said of the level.
const FROM: f64 = 0.2;
const TO: f64 = 0.78;

/// The levels' names, as many as the most people need at the smallest span.
const NAMES: [&str; 13] = [
    "label-level-1",
    "label-level-2",
    "label-level-3",
    "label-level-4",
    "label-level-5",
    "label-level-6",
    "label-level-7",
    "label-level-8",
    "label-level-9",
    "label-level-10",
    "label-level-11",
    "label-level-12",
    "label-level-13",
];

/// A row for each level, the leader's on top. Neither axis is drawn, so that the tree fills the picture.
pub(super) fn axes(views: &[View]) -> Axes {
    let levels = largest(views, |_, o| o.hierarchy.levels);
    let names = NAMES.iter().zip(0u32..);
    let names = names.take_while(|(_, depth)| f64::from(*depth) < levels);
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
    drawn(view, MOST, "label-level-intent")
}

pub(super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, MOST_NARROW, "label-left")
}

fn drawn(view: &View, most: f64, arrives: &'static str) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (people, span) = (p.whole_headcount(), p.whole_span());
    let mut marks = Vec::new();
    let (mut lines, mut dots): (Vec<[Point; 2]>, Vec<Point>) = (Vec::new(), Vec::new());
    let (mut left_here, mut counts): (Vec<Point>, Vec<Point>) = (Vec::new(), Vec::new());
    let mut above: Option<Level> = None;
    let mut depth = 0.0;
    while depth < o.hierarchy.levels {
        let level = Level::new(-depth, on_level(depth, people, span), most);
        for index in 0..level.places() {
            let at = level.place(f64::from(index));
            if let Some(above) = &above {
                lines.push([above.place_of(level.person(f64::from(index)) / span), at]);
            }
            dots.push(at);
        }
        let intent = left(o.chain.intent_kept, depth);
        let text = Text::new(arrives).value(intent, Unit::Share);
        marks.push(Mark::label(text, Role::Primary, [0.0, -depth], Side::Right));
        let text = if level.each > 1.0 {
            Text::new("label-level-dots").with("each", level.each, Unit::People)
        } else {
            Text::new("label-level-people")
        };
        let text = text.value(level.people, Unit::People);
        marks.push(Mark::label(text, Role::Ink, [1.0, -depth], Side::Left));
        left_here.insert(0, [-depth, intent]);
        counts.insert(0, [-depth, level.people]);
        above = Some(level);
        depth += 1.0;
    }
    marks.insert(0, Mark::segments(Role::Axis, 1.0, lines));
    marks.insert(1, Mark::points(Role::Ink, Shape::Disc, dots));
    marks.push(Mark::column("label-people-here", Unit::People, counts));
    marks.push(Mark::column("label-intent-here", Unit::Share, left_here));
    marks
}

/// The dots of one level.
#[derive(Debug)]
struct Level {
    height: f64,
    people: f64,
    /// Dots that are drawn.
    drawn: f64,
    /// People that a dot stands for.
    each: f64,
}

impl Level {
    fn new(height: f64, people: f64, most: f64) -> Self {
        let drawn = f64::min(people, most);
        Self {
            height,
            people,
            drawn,
            each: people / drawn,
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no more dots than can be told apart"
    )]
    fn places(&self) -> u32 {
        self.drawn as u32
    }

    /// Where a dot is, in the middle of its share of the level.
    fn place(&self, dot: f64) -> Point {
        [FROM + (TO - FROM) * (dot + 0.5) / self.drawn, self.height]
    }

    /// The first person that a dot stands for, counted from 0.
    fn person(&self, dot: f64) -> f64 {
        f64::floor(dot * self.each)
    }

    /// The dot that stands for a person.
    fn place_of(&self, person: f64) -> Point {
        self.place(f64::floor(f64::floor(person) / self.each))
    }
}
