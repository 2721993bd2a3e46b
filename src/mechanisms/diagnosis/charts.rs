//! The charts of the diagnosis.

use super::weights::{Cause, QUESTIONS, Question};
use super::{Output, Params};
use crate::chart::spec::Point;
use crate::chart::{Axis, SafeRange, Text};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};
use crate::unit::Unit;

mod comparison;
mod steadiness;
mod strands;
mod weights;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("strands", strands::wide_axes, strands::wide_marks)
        .on_narrow(strands::narrow_axes, strands::narrow_marks),
    Chart::new("weights", weights::axes, weights::wide_marks)
        .on_narrow(weights::axes, weights::narrow_marks),
    Chart::new("steadiness", steadiness::axes, steadiness::marks),
    Chart::new("comparison", comparison::axes, comparison::marks),
];

const SECONDARY: &ParamSpec = ParamSpec::named(Params::SPECS, "secondary");

/// The key of a question's name.
fn question(place: usize) -> &'static str {
    Question::ALL[place].label()
}

/// The key of a mechanism's name.
fn cause(place: usize) -> &'static str {
    Cause::ALL[place].label()
}

/// A row for each question, with room above for what heads the columns and below for the last row.
fn question_rows(above: f64, below: f64) -> Axis {
    let names = (0..QUESTIONS).map(|place| Text::new(question(place)));
    let rows = Axis::rows(Unit::Number, names.collect());
    Axis {
        range: SafeRange::linear(y(QUESTIONS - 1) - below, above),
        visible: false,
        ..rows
    }
}

/// An axis of shares of the picture's width, not drawn.
fn across() -> Axis {
    Axis::hidden(Unit::Share, SafeRange::linear(0.0, 1.0))
}

/// The middle of a row.
#[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
fn y(row: usize) -> f64 {
    0.0 - row as f64
}

/// A column of the table: a number for each row, the last row first, since columns ascend.
fn column(rows: usize, number: &dyn Fn(usize) -> f64) -> Vec<Point> {
    (0..rows).rev().map(|row| [y(row), number(row)]).collect()
}
