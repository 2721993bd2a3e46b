//! One flow from an empty start: decided, left and shipped, all counted from week 0. What lies between decided and
//! left is in progress.

use super::{LATENCY, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Side, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

/// How many points a curve has before the steps of the slider are added.
const SAMPLES: u32 = 53;
/// Week at which the gap between decided and left is named.
const GAP: f64 = 49.0;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::of(LATENCY, &[0.0, 13.0, 26.0, 39.0, 52.0]);
    let most = largest(views, |p, _| p.flow().decided_by(x.range.high()));
    let y = Axis::up_to(Unit::Decisions, most);
    Axes { x, y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let flow = p.flow();
    let weeks = axes.x.range.samples(SAMPLES, &[p.latency]);
    let mut marks = vec![Mark::line(
        "label-count-decided",
        Role::Series2,
        curve(&weeks, &|week| flow.decided_by(week)),
        Placement::Auto,
    )];
    if p.ship_share < 1.0 {
        marks.push(Mark::line(
            "label-count-left",
            Role::Series3,
            curve(&weeks, &|week| flow.left_by(week)),
            Placement::Auto,
        ));
    }
    marks.push(Mark::line(
        "label-count-shipped",
        Role::Primary,
        curve(&weeks, &|week| flow.shipped_by(week)),
        Placement::Auto,
    ));
    let (open, decided) = (flow.in_progress_at(GAP), flow.decided_by(GAP));
    if open > 0.06 * axes.y.range.high() {
        let (left, middle) = (decided - open, decided - open / 2.0);
        let gap = vec![[[GAP, left], [GAP, decided]]];
        marks.push(Mark::segments(Role::Muted, 1.0, gap));
        let text = Text::new("label-gap");
        marks.push(Mark::label(text, Role::Muted, [GAP, middle], Side::Left));
    }
    // What is decided within one latency is what is in progress.
    marks.push(Mark::reader(
        [p.latency, flow.decided_by(p.latency)],
        Text::new("label-you-open").value(o.flow.in_progress, Unit::Decisions),
    ));
    marks
}
