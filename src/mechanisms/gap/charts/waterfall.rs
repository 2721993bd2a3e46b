//! The intent from all of it to what arrives: a step down for each leak.

use super::super::leaks::{Leak, Tie};
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Mark, Role, Side, Text};
use crate::numeric::limit::is_same;
use crate::unit::Unit;

pub(super) mod narrow;
pub(super) mod wide;

/// Where things stand in a row, as heights over its middle; a row is 1 high.
struct Row {
    /// The middle of its words.
    words: f64,
    /// Top and bottom of its bar.
    top: f64,
    bottom: f64,
}

/// The key of a leak's name.
fn name(index: usize) -> &'static str {
    Leak::ALL[index].label()
}

/// A bar between two shares in the row of middle `at`.
fn bar(from: f64, to: f64, at: f64, row: &Row) -> [Point; 2] {
    [[from, at + row.bottom], [to, at + row.top]]
}

/// What each leak leaves and takes, and what arrives in the row after `rows` leaks.
fn steps(view: &View, row: &Row, rows: usize) -> Vec<Mark> {
    let leaks = view.params.leaks();
    let (mut left, mut taken) = (Vec::new(), Vec::new());
    let mut before = 1.0;
    for (index, p) in leaks.shares.iter().enumerate() {
        let after = leaks.passed(index + 1);
        left.push(bar(0.0, after, y(index), row));
        if *p > 0.0 {
            taken.push(bar(after, before, y(index), row));
        }
        before = after;
    }
    let at = y(rows);
    vec![
        Mark::blocks(Role::Water, left),
        Mark::blocks(Role::RegionDanger, taken.clone()),
        Mark::frames(Role::Danger, 1.0, &taken),
        Mark::blocks(Role::Primary, vec![bar(0.0, before, at, row)]),
        Mark::label(
            Text::new("label-arrives-share").value(before, Unit::Share),
            Role::Primary,
            [before, at + f64::midpoint(row.top, row.bottom)],
            Side::Right,
        ),
    ]
}

/// The middle of a row.
#[allow(clippy::cast_precision_loss, reason = "a handful of rows")]
fn y(index: usize) -> f64 {
    -(index as f64)
}

/// What closing a leak returns; one that returns most stands out where not all do.
fn returned(view: &View, index: usize, first: &'static str, right: f64, row: &Row) -> Mark {
    let o = &view.output.leaks;
    let points = o.returned[index].finite().unwrap_or(0.0);
    let stands_out = is_same(view.params.leak[index], o.largest_leak) && o.tie != Tie::Equal;
    let key = if index == 0 { first } else { "label-returned" };
    let role = if stands_out { Role::Ink } else { Role::Muted };
    let text = Text::new(key).value(points, Unit::Number);
    Mark::label(text, role, [right, y(index) + row.words], Side::Left)
}

/// What a leak takes where it stands, if it takes anything.
fn taken(view: &View, index: usize, at: Point, side: Side) -> Option<Mark> {
    let points = view.output.leaks.lost_there[index].finite()?;
    let text = Text::new("label-taken").value(points, Unit::Number);
    (points > 0.0).then(|| Mark::label(text, Role::Danger, at, side))
}
