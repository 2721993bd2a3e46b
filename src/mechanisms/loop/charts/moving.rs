//! Typical error of both over the days in a world that moves: two saws, and the distance between their means.

use super::super::Params;
use super::super::cycle::Cycle;
use super::{FINEST, View};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Days shown.
const DAYS: f64 = 180.0;
/// Where the mean lines begin: after the first errors are corrected.
const SETTLED: f64 = 60.0;
/// Where the two means are compared.
const COMPARED: f64 = 160.0;

pub(super) fn axes(views: &[View]) -> Axes {
    let highest = largest(views, |p, o| {
        let first = [p.own(), p.rival()].map(|cycle| {
            let before = p.moving().aged(1.0, cycle.period.min(DAYS));
            f64::sqrt(before)
        });
        let settled = o.own.error_before.max(o.rival.error_before);
        first[0].max(first[1]).max(settled)
    });
    let x = SafeRange::linear(0.0, DAYS);
    Axes {
        x: Axis::new(Unit::Days, x, &[0.0, 60.0, 120.0, 180.0]),
        y: Axis::nice(Unit::Share, 0.0, highest),
    }
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    _: &Axes,
) -> Vec<Mark> {
    let (own, rival) = (o.own.typical_error, o.rival.typical_error);
    let saw: Vec<[Point; 2]> = teeth(p, p.rival())
        .windows(2)
        .map(|ends| [ends[0], ends[1]])
        .collect();
    let level = |error: f64| vec![[SETTLED, error], [DAYS, error]];
    let mut marks = vec![
        Mark::segments(Role::Series2, 1.0, saw),
        Mark::line(
            "label-rival-mean",
            Role::Series2,
            level(rival),
            Placement::Auto,
        ),
        Mark::line(
            "label-own-saw",
            Role::Primary,
            teeth(p, p.own()),
            Placement::Auto,
        ),
        Mark::line(
            "label-own-mean",
            Role::Reference,
            level(own),
            Placement::Auto,
        ),
    ];
    if let Some(ratio) = o.typical_ratio.finite() {
        marks.push(Mark::segments(
            Role::Ink,
            1.5,
            vec![[[COMPARED, own], [COMPARED, rival]]],
        ));
        marks.push(Mark::label(
            Text::new("label-for-good").value(ratio, Unit::Multiple),
            Role::Ink,
            [COMPARED, (own + rival) / 2.0],
            Side::Left,
        ));
    }
    marks
}

/// Root mean square error: it grows until a correction, then drops. Without a pause it is what it settles at.
fn teeth(p: &Params, cycle: Cycle) -> Vec<Point> {
    let moving = p.moving();
    let period = cycle.period;
    let mut points = vec![[0.0, 1.0]];
    if period < FINEST {
        let settled = f64::sqrt(moving.after(period));
        points.extend([[0.0, settled], [DAYS, settled]]);
        return points;
    }
    let steps: u32 = if period > 5.0 { 6 } else { 2 };
    let (mut loops, mut after) = (0.0, 1.0);
    while loops * period < DAYS {
        let (start, end) = (loops * period, (loops + 1.0) * period);
        for step in 1..steps {
            let day = start + period * f64::from(step) / f64::from(steps);
            points.push([day, f64::sqrt(moving.aged(after, day - start))]);
        }
        let before = moving.aged(after, period);
        after = moving.corrected(before);
        points.extend([[end, f64::sqrt(before)], [end, f64::sqrt(after)]]);
        loops += 1.0;
    }
    points
}
