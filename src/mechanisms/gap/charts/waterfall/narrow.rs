//! The same for phones, where the picture is all rows; drawn for 328 × 250.

use super::super::View;
use super::{Row, name, returned, steps, taken, wide, y};
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::unit::Unit;

const ROW: Row = Row {
    words: 0.22,
    top: -0.17,
    bottom: -0.4,
};
/// Room over the rows for what the columns are called.
const HEAD: f64 = 0.7;
/// Columns: names begin at the left, numbers end at the others; a little outside, since texts keep off their point.
const NAMES: f64 = -0.02;
const TAKEN: f64 = 0.72;
const RETURNS: f64 = 1.02;

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
    let names = (NAMES, Side::Right);
    for (key, column) in [
        ("label-head-left", names),
        ("label-head-taken", (TAKEN, Side::Left)),
        ("label-head-returned", (RETURNS, Side::Left)),
    ] {
        let middle = 0.5 + 0.5 * HEAD - ROW.words;
        words(Text::new(key), Role::Muted, column, middle);
    }
    words(Text::new("label-arrives"), Role::Ink, names, y(rows));
    for (index, share) in view.params.leak.iter().enumerate() {
        let text = Text::new("label-leak").named("leak", name(index));
        words(text.value(*share, Unit::Share), Role::Ink, names, y(index));
    }
    for index in 0..view.params.leak.len() {
        let at = [TAKEN, y(index) + ROW.words];
        marks.extend(taken(view, index, at, Side::Left));
        marks.push(returned(view, index, "label-returned", RETURNS, &ROW));
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
