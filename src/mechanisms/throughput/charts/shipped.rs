//! A cohort's decisions shipped against weeks since they were made: both firms.

use super::super::conversion::Conversion;
use super::{View, WINDOW};
use crate::chart::{
    Axes, Axis, Direction, Mark, Placement, Role, SafeRange, Shape, Side, Text, curve,
};
use crate::mechanism::largest;
use crate::numeric::time::YEAR;
use crate::unit::Unit;

/// Weeks whose count is written: half a year and a year, the last just inside the axis.
const MILESTONES: [f64; 2] = [YEAR / 2.0, YEAR];

pub(super) fn axes(views: &[View]) -> Axes {
    let cohort = largest(views, |p, _| p.cohort);
    Axes {
        x: Axis::of(WINDOW, &[0.2, 13.0, 26.0, 39.0, 52.0]),
        y: Axis::up_to(Unit::Decisions, cohort),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let p = &view.params;
    let (slow, fast) = (p.slow(), p.fast());
    let x = axes.x.range;
    // The first weeks are the steep ones, so the samples lie closer there.
    let near = SafeRange::log(x.low(), x.high()).samples(40, &[p.slow_window, p.fast_window]);
    let weeks = x.samples(53, &near);
    let by = |firm: Conversion, week: f64| p.cohort * firm.shipped_by(week);
    let line = |key, role, firm: Conversion, label| {
        let points = curve(&weeks, &|week| by(firm, week));
        Mark::line(key, role, points, label)
    };
    let mut marks = Vec::with_capacity(12);
    for (key, firm) in [("label-most-fast", fast), ("label-most-slow", slow)] {
        if firm.ceiling < 1.0 {
            let most = p.cohort * firm.ceiling;
            let text = Text::new(key).value(most, Unit::Decisions);
            marks.push(Mark::rule(
                Some(text),
                Role::Reference,
                Direction::Horizontal,
                most,
            ));
        }
    }
    marks.push(line("label-fast", Role::Series2, fast, Placement::Auto));
    marks.push(line(
        "label-slow",
        Role::Primary,
        slow,
        Placement::Below(40.0),
    ));
    let written = |week: f64, count: f64| {
        Text::new("label-by-week")
            .value(count, Unit::Decisions)
            .with("week", week, Unit::Weeks)
    };
    let seen = [p.fast_window, p.cohort * p.fast_share];
    marks.push(Mark::points(Role::Series2, Shape::Square, vec![seen]));
    marks.push(Mark::label(
        written(seen[0], seen[1]),
        Role::Series2,
        seen,
        Side::Right,
    ));
    let milestones = MILESTONES.map(|week| [week, by(slow, week)]);
    marks.push(Mark::points(Role::Ink, Shape::Ring, milestones.to_vec()));
    for at in milestones {
        let side = if at[0] < 50.0 {
            Side::Below
        } else {
            Side::Left
        };
        marks.push(Mark::label(written(at[0], at[1]), Role::Ink, at, side));
    }
    let at = [p.slow_window, p.cohort * p.slow_share];
    marks.push(Mark::reader(at, written(at[0], at[1])));
    marks
}
