//! The intent from all of it to what arrives: a step down for each leak.

use super::super::leaks::{Leak, Tie};
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Mark, Role, Side, Text};
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

/// The end of a bar from which on there is no room for words at its right.
const FULL: f64 = 0.9;

/// The key of a leak's name.
fn name(index: usize) -> &'static str {
    Leak::ALL[index].label()
}

/// The steps and what is written at their bars; what arrives lies in the row after `rows` leaks.
fn steps(view: &View, row: &Row, rows: usize) -> Vec<Mark> {
    let (leaks, o) = (view.params.leaks(), &view.output.leaks);
    let bar = |from: f64, to: f64, at: f64| [[from, at + row.bottom], [to, at + row.top]];
    let middle = f64::midpoint(row.top, row.bottom);
    let (mut left, mut taken, mut falls) = (Vec::new(), Vec::new(), Vec::new());
    let mut words = Vec::new();
    let mut before = 1.0;
    for (index, p) in leaks.shares.iter().enumerate() {
        let (at, after) = (y(index), leaks.passed(index + 1));
        left.push(bar(0.0, after, at));
        let below = if index + 1 < leaks.shares.len() {
            index + 1
        } else {
            rows
        };
        falls.push([[after, at + row.bottom], [after, y(below) + row.top]]);
        if *p > 0.0 {
            taken.push(bar(after, before, at));
            let text = Text::new("label-taken").value(100.0 * (before - after), Unit::Points);
            let (x, side) = if before > FULL {
                (after, Side::Left)
            } else {
                (before, Side::Right)
            };
            words.push(Mark::label(text, Role::Danger, [x, at + middle], side));
        }
        before = after;
    }
    let at = y(rows);
    words.push(Mark::label(
        Text::new("label-arrives-share").value(o.arrives, Unit::Share),
        Role::Primary,
        [o.arrives, at + middle],
        Side::Right,
    ));
    let mut marks = vec![
        Mark::segments(Role::Axis, 1.0, falls),
        Mark::blocks(Role::Water, left),
        Mark::blocks(Role::RegionDanger, taken.clone()),
        Mark::frames(Role::Danger, 1.0, &taken),
        Mark::blocks(Role::Primary, vec![bar(0.0, o.arrives, at)]),
    ];
    marks.append(&mut words);
    marks
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
    let stands_out = view.params.leak[index] == o.largest_leak && o.tie != Tie::Equal;
    let key = if index == 0 { first } else { "label-returned" };
    let role = if stands_out { Role::Ink } else { Role::Muted };
    let text = Text::new(key).value(points, Unit::Points);
    Mark::label(text, role, [right, y(index) + row.words], Side::Left)
}

/// How much a leak takes of what reaches it: the reader's own setting.
fn size(view: &View, index: usize, x: f64, row: &Row) -> Mark {
    let text = Text::new("label-leak-size").value(view.params.leak[index], Unit::Share);
    let at: Point = [x, y(index) + row.words];
    Mark::label(text, Role::You, at, Side::Left)
}
