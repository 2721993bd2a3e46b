//! The weights as a matrix: a row for each question, a column for each mechanism.

use super::super::weights::{CAUSES, QUESTIONS, READINGS, Reading, primary};
use super::{View, across, cause, column, question_rows, y};
use crate::chart::{Axes, Mark, Role, Side, Text};
use crate::unit::Unit;

/// The middle of a row's words, over the row's own place, and of the words that head the columns.
const WORDS: f64 = 0.28;
const HEAD: f64 = 0.9;
/// The line under the heads of a narrow picture.
const UNDER: f64 = 0.55;
/// Room of the heads over the first row, and of the sums under the last.
const ABOVE: f64 = 1.3;
const BELOW: f64 = 0.8;
/// The middle of the first column and from one to the next, as shares of the width.
const FIRST: f64 = 0.185;
const STEP: f64 = 0.109;
/// Where the words beside the sums stand: flush with the rows' names.
const SUMS: f64 = -0.007;
/// Half a cell of weight 1: a square where the picture is 860 × 380 CSS pixels.
const HALF: [f64; 2] = [0.0115, 0.28];
/// Where the first readings begin on a narrow picture, and where the second ones end: a row with a long one has a short other.
const NARROW: [f64; 2] = [0.29, 1.0];
/// The middle of their words, level with the names of the rows.
const LEVEL: f64 = 0.12;

/// The column that each mechanism's weights have in the table.
const COLUMNS: [&str; CAUSES] = [
    "label-weight-alignment",
    "label-weight-constraint",
    "label-weight-coordination",
    "label-weight-decision-latency",
    "label-weight-planning",
    "label-weight-feedback",
    "label-weight-delegation",
    "label-weight-debt",
];

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: across(),
        y: question_rows(ABOVE, BELOW),
    }
}

/// A square in each cell, as large as its weight; the mechanism that comes first is shaded.
pub(super) fn wide_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let weights = view.params.weights();
    let own = view.params.own();
    let mut marks = columns(view);
    let mut cells = Vec::new();
    let mut x = FIRST;
    for place in 0..CAUSES {
        if view.output.first_score > 0.0 && place == own.order()[0] {
            let (low, high) = (axes.y.range.low(), axes.y.range.high());
            let shade = [[x - 0.5 * STEP, low], [x + 0.5 * STEP, high]];
            marks.push(Mark::blocks(Role::RegionNote, vec![shade]));
        }
        let mut write = |text, role, at| marks.push(Mark::label(text, role, [x, at], Side::Center));
        write(Text::new(cause(place)), Role::Muted, HEAD);
        for row in 0..QUESTIONS {
            let weight = weights.of(row, place);
            if weight > 0.0 {
                // Areas are as the weights.
                let side = f64::sqrt(weight);
                let [right, up] = HALF.map(|half| half * side);
                let at = y(row) + WORDS - 0.1;
                cells.push([[x - right, at - up], [x + right, at + up]]);
            }
        }
        let sum = Text::new("label-sum").value(weights.total(place), Unit::Number);
        write(sum, Role::Muted, y(QUESTIONS));
        x += STEP;
    }
    marks.push(Mark::blocks(Role::Primary, cells));
    let head = Text::new("label-sum-head");
    marks.push(Mark::label(
        head,
        Role::Muted,
        [SUMS, y(QUESTIONS)],
        Side::Right,
    ));
    marks
}

/// The same in words: what each question is read as first, and what else, under a line.
pub(super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    let mut marks = columns(view);
    let [first, second] = NARROW;
    let line = [[first, UNDER], [1.0, UNDER]];
    marks.push(Mark::segments(Role::Axis, 1.0, vec![line]));
    let mut begin = |text, role, at| marks.push(Mark::label(text, role, [first, at], Side::Right));
    let weight = |weight| Text::new("label-weighs").value(weight, Unit::Number);
    begin(weight(1.0), Role::Muted, HEAD);
    for row in 0..QUESTIONS {
        let text = Text::new(cause(primary(row)));
        begin(text, Role::Ink, y(row) + LEVEL);
    }
    let mut end = |text, at| marks.push(Mark::label(text, Role::Muted, [second, at], Side::Left));
    end(weight(view.params.secondary), HEAD);
    for (row, readings) in READINGS.iter().enumerate() {
        let mut others = (0..CAUSES).filter(|place| readings[*place] == Reading::Secondary);
        if let Some(one) = others.next() {
            let text = match others.next() {
                Some(other) => Text::new("label-pair")
                    .named("one", cause(one))
                    .named("other", cause(other)),
                None => Text::new(cause(one)),
            };
            end(text, y(row) + LEVEL);
        }
    }
    marks
}

fn columns(view: &View) -> Vec<Mark> {
    let weights = view.params.weights();
    let column = |(place, key): (usize, &&'static str)| {
        let numbers = column(QUESTIONS, &|row| weights.of(row, place));
        Mark::column(key, Unit::Number, numbers)
    };
    COLUMNS.iter().enumerate().map(column).collect()
}
