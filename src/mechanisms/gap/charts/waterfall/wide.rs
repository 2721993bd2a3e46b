//! A row for each leak with its name over its bar, for 600 CSS pixels and more; drawn for 860 × 380.

use super::super::View;
use super::{Row, name, returned, steps, taken, y};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::output::Quantities;
use crate::unit::Unit;

/// From a row's top to the middle of its name and to its bar, as shares of the picture's height.
const NAME: f64 = 0.0225;
const BAR: f64 = 0.06;
/// From the bar to the row's bottom, as a share of the row.
const GAP: f64 = 0.06;
/// Where the sizes of the leaks end and what closing them returns.
const SIZES: f64 = 0.25;
const RETURNS: f64 = 1.007;
/// The end of a bar from which on there is no room for words at its right.
const FULL: f64 = 0.9;

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
    marks.push(Mark::segments(Role::Axis, 1.0, falls(view, &row, rows)));
    let middle = f64::midpoint(row.top, row.bottom);
    let leaks = p.leaks();
    for (index, share) in leaks.shares.iter().enumerate() {
        let at = y(index);
        let size = Text::new("label-leak-size").value(*share, Unit::Share);
        marks.push(Mark::label(
            size,
            Role::You,
            [SIZES, at + row.words],
            Side::Left,
        ));
        let before = leaks.passed(index);
        let (x, side) = if before > FULL {
            (leaks.passed(index + 1), Side::Left)
        } else {
            (before, Side::Right)
        };
        marks.extend(taken(view, index, [x, at + middle], side));
        marks.push(returned(view, index, "label-returned-first", RETURNS, &row));
    }
    let mut sizes = column(&p.leak);
    let mut left = finite(&o.passed);
    sizes.reverse();
    left.insert(0, [y(rows), o.arrives]);
    marks.push(Mark::column("label-column-leak", Unit::Share, sizes));
    marks.push(Mark::column("label-column-left", Unit::Share, left));
    for (key, unit, numbers) in [
        ("label-column-taken", Unit::Number, &o.lost_there),
        ("label-column-returned", Unit::Number, &o.returned),
        ("label-column-closed", Unit::Share, &o.closed),
    ] {
        marks.push(Mark::column(key, unit, finite(numbers)));
    }
    marks
}

/// Where each bar ends, down to the one below it.
fn falls(view: &View, row: &Row, rows: usize) -> Vec<[Point; 2]> {
    let leaks = view.params.leaks();
    let last = leaks.shares.len() - 1;
    let fall = |index: usize| {
        let (x, below) = (
            leaks.passed(index + 1),
            if index < last { index + 1 } else { rows },
        );
        [[x, y(index) + row.bottom], [x, y(below) + row.top]]
    };
    (0..=last).map(fall).collect()
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
