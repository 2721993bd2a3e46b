//! How many times the rival's error the reader's is, over the days: what compounds and what does not.

use super::super::Params;
use super::super::cycle::Cycle;
use super::super::still::Still;
use super::{View, days, stride};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::mechanism::{largest, smallest};
use crate::numeric::limit::at_most;
use crate::unit::Unit;

/// As far as the picture goes on either side of once: what leaves it grows without end.
const MOST: f64 = 1000.0;
/// As far as a line is followed beyond the picture, for the table.
const FAR: f64 = 1e9;

/// The side with the longer loop is never the less wrong one, so the ratio stays on one side of once.
pub(super) fn axes(views: &[View]) -> Axes {
    let (longest, shortest) = (
        largest(views, |_, o| o.period_ratio),
        smallest(views, |_, o| o.period_ratio),
    );
    let low = if shortest < 1.0 { 1.0 / MOST } else { 1.0 };
    let high = if longest < 1.0 { 1.0 } else { MOST };
    Axes {
        x: days(),
        y: Axis::decades(Unit::Multiple, low, high),
    }
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
) -> Vec<Mark> {
    let last = axes.x.range.high();
    let still = p.still();
    let floorless = Still {
        floor: 0.0,
        ..still
    };
    let mut marks = vec![Mark::line(
        "label-no-floor",
        Role::Series3,
        course(p, floorless, last),
        Placement::Auto,
    )];
    if let Some(ratio) = o.typical_ratio.finite().filter(|ratio| *ratio > 0.0) {
        marks.push(Mark::line(
            "label-moving",
            Role::Series2,
            vec![[0.0, ratio], [last, ratio]],
            Placement::Auto,
        ));
    }
    if still.floor > 0.0 {
        marks.push(Mark::line(
            "label-with-floor",
            Role::Primary,
            course(p, still, last),
            Placement::Auto,
        ));
    }
    if let Some(ratio) = o.error_ratio.finite().filter(|ratio| *ratio > 0.0) {
        marks.push(Mark::reader(
            [p.day, ratio],
            Text::new("label-you-ratio").value(ratio, Unit::Multiple),
        ));
    }
    marks
}

/// The ratio of the two errors after each correction of either side, until it is far outside the picture.
fn course(p: &Params, still: Still, last: f64) -> Vec<Point> {
    let next = |loops: f64, cycle: Cycle| {
        if cycle.period > 0.0 {
            (loops + stride(cycle)) * cycle.period
        } else {
            f64::INFINITY
        }
    };
    let (own, rival) = (p.own(), p.rival());
    // Without a pause all corrections are made at once.
    let mut loops = if own.period > 0.0 { 0.0 } else { f64::INFINITY };
    let mut others = 0.0;
    let mut points = Vec::new();
    let mut day = 0.0;
    let mut ratio = 1.0;
    while day <= last {
        points.push([day, ratio]);
        ratio = still.ratio(loops, others);
        if !(1.0 / FAR..=FAR).contains(&ratio) {
            // Its last step still leaves the picture.
            points.push([day, ratio.clamp(1.0 / FAR, FAR)]);
            return points;
        }
        points.push([day, ratio]);
        let (mine, theirs) = (next(loops, own), next(others, rival));
        day = mine.min(theirs);
        loops += if at_most(mine, day) { stride(own) } else { 0.0 };
        others += if at_most(theirs, day) { 1.0 } else { 0.0 };
    }
    points.push([last, ratio]);
    points
}
