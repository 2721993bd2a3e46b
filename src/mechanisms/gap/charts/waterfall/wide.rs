//! A row for each leak with its name over its bar, for 600 CSS pixels and more; drawn for 860 × 380.

use super::super::View;
use super::{Row, name, returned, size, steps, y};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Text};
use crate::mechanism::largest;
use crate::output::Quantities;
use crate::unit::Unit;

/// From a row's top to the middle of its name and to its bar, as shares of the picture's height.
const NAME: f64 = 0.028;
const BAR: f64 = 0.057;
/// From the bar to the row's bottom, as a share of the row.
const GAP: f64 = 0.06;
/// Where the sizes of the leaks end and what closing them returns.
const SIZES: f64 = 0.25;
const RETURNS: f64 = 1.007;

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "two to eight leaks"
)]
pub(in super::super) fn axes(views: &[View]) -> Axes {
    let leaks = largest(views, |p, _| p.leak.len() as f64) as usize;
    let mut names: Vec<Text> = (0..leaks).map(|index| Text::new(name(index))).collect();
    names.push(Text::new("label-arrives"));
    Axes {
        x: Axis::up_to(Unit::Share, 1.0),
        y: Axis::rows(Unit::Number, names),
    }
}

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.leaks);
    // The last row is what arrives.
    let rows = axes.y.ticks.len() - 1;
    let height = 1.0 - y(rows);
    let row = Row {
        words: 0.5 - NAME * height,
        top: 0.5 - BAR * height,
        bottom: GAP - 0.5,
    };
    let mut marks = steps(view, &row, rows);
    for index in 0..p.leak.len() {
        marks.push(size(view, index, SIZES, &row));
        marks.push(returned(view, index, "label-returned-first", RETURNS, &row));
    }
    let mut sizes = column(&p.leak);
    let mut left = finite(&o.passed);
    sizes.reverse();
    left.insert(0, [y(rows), o.arrives]);
    marks.push(Mark::column("label-column-leak", Unit::Share, sizes));
    marks.push(Mark::column("label-column-left", Unit::Share, left));
    for (key, unit, numbers) in [
        ("label-column-taken", Unit::Points, &o.lost_there),
        ("label-column-returned", Unit::Points, &o.returned),
        ("label-column-closed", Unit::Share, &o.closed),
    ] {
        marks.push(Mark::column(key, unit, finite(numbers)));
    }
    marks
}

/// One number for each leak, the first row last: columns ascend.
fn column(numbers: &[f64]) -> Vec<Point> {
    let rows = numbers.iter().enumerate();
    rows.map(|(index, number)| [y(index), *number]).collect()
}

fn finite(numbers: &Quantities) -> Vec<Point> {
    let rows = numbers.iter().enumerate().rev();
    let point =
        |(index, number): (usize, &crate::output::Quantity)| Some([y(index), number.finite()?]);
    rows.filter_map(point).collect()
}
