//! From answers to causes: each answer's strands run to the mechanisms that it speaks for, the highest score on top.

use super::super::checklist::{Checklist, Status};
use super::super::weights::{CAUSES, QUESTIONS, READINGS, Reading};
use super::{View, across, cause, column, question_rows, y};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::unit::Unit;

/// Where things stand in a picture of one width: across as shares of its width, upward in rows.
struct Layout {
    /// The middle of a row's words, over the row's own place.
    words: f64,
    /// Where green, yellow and red stand; one place where there is room for the answer alone.
    states: [f64; 3],
    /// Half the width and half the height of a cross.
    cross: Point,
    /// Where strands begin and end.
    strands: [f64; 2],
    /// Where bars begin, and where one of full length ends.
    bars: [f64; 2],
    /// Top and bottom of a bar against the middle of its mechanism's words.
    bar: [f64; 2],
    /// The middle of the words that head the columns.
    head: f64,
    is_wide: bool,
}

/// Drawn for 860 × 520 CSS pixels.
const WIDE: Layout = Layout {
    words: 0.34,
    states: [0.165, 0.21, 0.255],
    cross: [0.0065, 0.1],
    strands: [0.295, 0.545],
    bars: [0.718, 0.93],
    bar: [0.15, -0.15],
    head: 0.85,
    is_wide: true,
};

/// Drawn for 328 × 392 CSS pixels.
const NARROW: Layout = Layout {
    words: 0.3,
    states: [0.31, 0.31, 0.31],
    cross: [0.016, 0.13],
    strands: [0.36, 0.62],
    bars: [0.643, 0.88],
    bar: [-0.24, -0.46],
    head: 0.85,
    is_wide: false,
};

/// Room of the heads over the first row, and of the last row's words and bar.
const ABOVE: f64 = 1.1;
const BELOW: f64 = 0.05;
const BELOW_NARROW: f64 = 0.3;

pub(super) fn wide_axes(_: &[View]) -> Axes {
    Axes {
        x: across(),
        y: rows(BELOW),
    }
}

pub(super) fn narrow_axes(_: &[View]) -> Axes {
    Axes {
        x: across(),
        y: rows(BELOW_NARROW),
    }
}

fn rows(below: f64) -> Axis {
    question_rows(ABOVE, below)
}

pub(super) fn wide_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, &WIDE)
}

pub(super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, &NARROW)
}

fn drawn(view: &View, layout: &Layout) -> Vec<Mark> {
    let own = view.params.own();
    let order = own.order();
    let first = order[0];
    let points = |row: usize| own.answers[row].points();
    let part = |row: usize| own.part(row, first);
    let mut marks = vec![
        Mark::column(
            "label-column-answer",
            Unit::Number,
            column(QUESTIONS, &points),
        ),
        Mark::column(
            "label-column-speaks",
            Unit::Number,
            column(QUESTIONS, &part),
        ),
    ];
    // Green below, red above.
    for status in Status::ALL {
        for reading in [Reading::Secondary, Reading::Primary] {
            let strands = strands(&own, &order, *status, reading, layout);
            marks.push(Mark::segments(
                role(*status),
                width(*status, reading),
                strands,
            ));
        }
    }
    answers(&own, layout, &mut marks);
    scores(&own, &order, layout, &mut marks);
    heads(layout, &mut marks);
    marks
}

/// The role of an answer's strands and bars.
const fn role(status: Status) -> Role {
    match status {
        Status::Green => Role::Rule,
        Status::Yellow => Role::Series2,
        Status::Red => Role::Danger,
    }
}

/// CSS pixels that a strand is wide: half as much for a second reading, a hair where the answer is green.
const fn width(status: Status, reading: Reading) -> f64 {
    match (status, reading) {
        (Status::Green, _) => 1.0,
        (_, Reading::Primary) => 3.0,
        _ => 1.5,
    }
}

/// Pieces of a strand. Those of a yellow answer leave out each third: dashes, so that color is not alone.
const PIECES: u32 = 30;

fn strands(
    own: &Checklist,
    order: &[usize; CAUSES],
    status: Status,
    reading: Reading,
    layout: &Layout,
) -> Vec<[Point; 2]> {
    let [from, to] = layout.strands;
    let mut pieces = Vec::new();
    for (question, answer) in own.answers.iter().enumerate() {
        for (rank, cause) in order.iter().enumerate() {
            let is_drawn = READINGS[question][*cause] == reading && *answer == status;
            if !is_drawn || own.weights.of(question, *cause) == 0.0 {
                continue;
            }
            let (start, end) = (y(question) + layout.words, height(rank, layout));
            let place = |piece: u32| {
                let t = f64::from(piece) / f64::from(PIECES);
                let eased = t * t * (3.0 - 2.0 * t);
                [from + (to - from) * t, start + (end - start) * eased]
            };
            for piece in 0..PIECES {
                if status != Status::Yellow || piece % 3 < 2 {
                    pieces.push([place(piece), place(piece + 1)]);
                }
            }
        }
    }
    pieces
}

/// The middle of the words of the mechanism at a rank: the first and the last stand beside the first and last answer.
#[allow(clippy::cast_precision_loss, reason = "eight mechanisms")]
fn height(rank: usize, layout: &Layout) -> f64 {
    let step = y(QUESTIONS - 1) / (CAUSES - 1) as f64;
    layout.words + step * rank as f64
}

/// The answers by form: green a ring, yellow a triangle, red a cross. What was not answered is a small dot.
fn answers(own: &Checklist, layout: &Layout, marks: &mut Vec<Mark>) {
    let (mut rings, mut triangles, mut crosses, mut dots) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (row, answer) in own.answers.iter().enumerate() {
        let at = y(row) + layout.words;
        for (status, x) in Status::ALL.iter().zip(layout.states) {
            if status != answer {
                if layout.is_wide {
                    dots.push([x, at]);
                }
                continue;
            }
            match status {
                Status::Green => rings.push([x, at]),
                Status::Yellow => triangles.push([x, at]),
                Status::Red => {
                    let [right, up] = layout.cross;
                    crosses.push([[x - right, at - up], [x + right, at + up]]);
                    crosses.push([[x - right, at + up], [x + right, at - up]]);
                }
            }
        }
    }
    marks.push(Mark::dots(Role::Axis, Shape::Disc, 1.5, dots));
    marks.push(Mark::dots(Role::Good, Shape::Ring, 5.0, rings));
    marks.push(Mark::dots(Role::Series2, Shape::Triangle, 6.0, triangles));
    marks.push(Mark::segments(Role::Danger, 3.0, crosses));
}

/// The mechanisms by rank: name, a bar in pieces, one an answer, and the score. Red pieces are full, yellow ones hollow.
fn scores(own: &Checklist, order: &[usize; CAUSES], layout: &Layout, marks: &mut Vec<Mark>) {
    let [zero, one] = layout.bars;
    let [top, bottom] = layout.bar;
    let (mut red, mut yellow, mut zeros) = (Vec::new(), Vec::new(), Vec::new());
    for (row, place) in order.iter().enumerate() {
        let middle = height(row, layout);
        zeros.push([[zero, middle + bottom - 0.04], [zero, middle + top + 0.04]]);
        let mut score = 0.0;
        for status in [Status::Red, Status::Yellow] {
            for question in 0..QUESTIONS {
                let part = own.part(question, *place);
                if own.answers[question] != status || part == 0.0 {
                    continue;
                }
                let x = |share: f64| zero + (one - zero) * share;
                // A hair of paper between two pieces.
                let piece = [
                    [x(score) + 0.002, middle + bottom],
                    [x(score + part) - 0.001, middle + top],
                ];
                if status == Status::Red {
                    red.push(piece);
                } else {
                    yellow.push(piece);
                }
                score += part;
            }
        }
        let role = if row == 0 && score > 0.0 {
            Role::Ink
        } else {
            Role::Muted
        };
        let name = if layout.is_wide {
            Text::new("label-ranked")
                .with("rank", 1.0 - y(row), Unit::Number)
                .named("cause", cause(*place))
        } else {
            Text::new(cause(*place))
        };
        marks.push(Mark::label(
            name,
            role,
            [layout.strands[1], middle],
            Side::Right,
        ));
        let value = Text::new("label-score").value(score, Unit::Number);
        let beside = middle + f64::midpoint(top, bottom);
        marks.push(Mark::label(value, role, [1.0, beside], Side::Left));
    }
    marks.push(Mark::segments(Role::Axis, 1.0, zeros));
    marks.push(Mark::blocks(Role::Danger, red));
    marks.push(Mark::frames(Role::Series2, 1.5, &yellow));
}

/// What the columns are.
fn heads(layout: &Layout, marks: &mut Vec<Mark>) {
    let mut head = |key, x, side| {
        let text = Text::new(key);
        marks.push(Mark::label(text, Role::Muted, [x, layout.head], side));
    };
    if layout.is_wide {
        for (status, x) in ["label-green", "label-yellow", "label-red"]
            .into_iter()
            .zip(layout.states)
        {
            head(status, x, Side::Center);
        }
        head("label-head-scores", layout.strands[1], Side::Right);
    } else {
        head("label-head-scores-narrow", 1.0, Side::Left);
    }
}
