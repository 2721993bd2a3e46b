//! The same for phones, where the picture is all rows; drawn for 328 × 250.

use super::super::View;
use super::{Row, name, returned, size, steps, wide, y};
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::unit::Unit;

const ROW: Row = Row {
    words: 0.24,
    top: -0.04,
    bottom: -0.42,
};
/// Room over the rows for what the columns are called.
const HEAD: f64 = 0.5;
/// Where the sizes of the leaks end; a little outside on both sides, since texts keep off their point.
const SIZES: f64 = 0.6;
const LEFT: f64 = -0.02;
const RIGHT: f64 = 1.02;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let rows = wide::axes(views).y.range;
    Axes {
        x: Axis::hidden(Unit::Share, SafeRange::linear(-0.005, 1.005)),
        y: Axis::hidden(
            Unit::Number,
            SafeRange::linear(rows.low(), rows.high() + HEAD),
        ),
    }
}

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let rows = rows(axes);
    let mut marks = steps(view, &ROW, rows);
    let mut words = |text, role, (x, side), at: f64| {
        marks.push(Mark::label(text, role, [x, at + ROW.words], side));
    };
    for (key, place) in [
        ("label-column-left", (LEFT, Side::Right)),
        ("label-head-returned", (RIGHT, Side::Left)),
    ] {
        words(Text::new(key), Role::Muted, place, 0.75);
    }
    for index in 0..view.params.leak.len() {
        words(
            Text::new(name(index)),
            Role::Ink,
            (LEFT, Side::Right),
            y(index),
        );
    }
    words(
        Text::new("label-arrives"),
        Role::Ink,
        (LEFT, Side::Right),
        y(rows),
    );
    for index in 0..view.params.leak.len() {
        marks.push(size(view, index, SIZES, &ROW));
        marks.push(returned(view, index, "label-returned", RIGHT, &ROW));
    }
    marks
}

/// The row of what arrives.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "two to eight"
)]
fn rows(axes: &Axes) -> usize {
    libm::round(-0.5 - axes.y.range.low()) as usize
}
