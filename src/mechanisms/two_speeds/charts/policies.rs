//! Policies as rows: the mean cost of a decision as a bar, the dearest single case beyond it, and the days.

use super::View;
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

use super::super::{Output, Policy};

/// Rows from the top; the reader's own is the last.
const NAMES: [&str; 6] = [
    "label-sorted",
    "label-all-90",
    "label-all-95",
    "label-all-70",
    "label-all-50",
    "label-yours",
];
/// So much of the axis that the number beside the dearest case has room too.
const ROOM: f64 = 1.1;
/// Place of the last row.
const LAST: f64 = -5.0;
/// From a row's place down to the middle of its bar, and from there to its edges.
const BELOW: f64 = 0.26;
const HALF: f64 = 0.14;
/// Height of a row's days over its place, beside its name, in a wide picture and in a narrow one.
const NAME: f64 = 0.28;
const NARROW_NAME: f64 = 0.14;

const fn policies(o: &Output) -> [&Policy; 6] {
    [
        &o.sorted, &o.all_90, &o.all_95, &o.all_70, &o.all_50, &o.yours,
    ]
}

pub(super) fn axes(views: &[View]) -> Axes {
    let top = largest(views, |_, o| {
        let worst = policies(o).map(|policy| policy.worst);
        worst.iter().fold(0.0, |most, cost| f64::max(most, *cost))
    });
    Axes {
        x: Axis::up_to(Unit::Cost, ROOM * top),
        y: Axis::rows(Unit::Number, NAMES.map(Text::new).to_vec()),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, NAME)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, NARROW_NAME)
}

fn drawn(view: &View, axes: &Axes, name: f64) -> Vec<Mark> {
    let o = &view.output;
    let (mut bars, mut beyond, mut worst) = (Vec::new(), Vec::new(), Vec::new());
    let mut texts = Vec::new();
    let mut columns = [Vec::new(), Vec::new(), Vec::new()];
    let mut row = 0.0;
    for policy in policies(o) {
        let middle = row - BELOW;
        bars.push([[0.0, middle - HALF], [policy.cost, middle + HALF]]);
        beyond.push([[policy.cost, middle], [policy.worst, middle]]);
        worst.push([policy.worst, middle]);
        // What the marks are is written once, at the first row.
        let (mean_key, worst_key) = if row == 0.0 {
            ("label-mean", "label-worst")
        } else {
            ("label-mean-cost", "label-worst-cost")
        };
        let number = |key, value, unit, role, at: Point, side| {
            Mark::label(Text::new(key).value(value, unit), role, at, side)
        };
        let cost = Unit::Cost;
        let ends = [[policy.cost, middle], [policy.worst, middle]];
        // The reader's own mean is at their point.
        if row > LAST {
            texts.push(number(
                mean_key,
                policy.cost,
                cost,
                Role::Ink,
                ends[0],
                Side::Left,
            ));
        }
        texts.push(number(
            worst_key,
            policy.worst,
            cost,
            Role::Danger,
            ends[1],
            Side::Right,
        ));
        let right = [axes.x.range.high(), row + name];
        texts.push(number(
            "label-days",
            policy.days,
            Unit::Days,
            Role::Muted,
            right,
            Side::Left,
        ));
        let numbers = [policy.cost, policy.worst, policy.days];
        for (column, number) in columns.iter_mut().zip(numbers) {
            // A column ascends, and rows are made from the top down.
            column.insert(0, [row, number]);
        }
        row -= 1.0;
    }
    let [means, dearest, days] = columns;
    let mut marks = vec![
        Mark::blocks(Role::Water, bars),
        Mark::segments(Role::Danger, 1.5, beyond),
        Mark::points(Role::Danger, Shape::Ring, worst),
        Mark::column("label-column-mean", Unit::Cost, means),
        Mark::column("label-column-worst", Unit::Cost, dearest),
        Mark::column("label-column-days", Unit::Days, days),
    ];
    marks.append(&mut texts);
    marks.push(Mark::reader(
        [o.yours.cost, LAST - BELOW],
        Text::new("label-you").value(o.yours.cost, Unit::Cost),
    ));
    marks
}
