//! One flow from an empty start: decided, closed (shipped or dropped) and shipped, all counted from week 0.

use super::{LATENCY, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

/// How many points a curve has before the steps of the slider are added.
const SAMPLES: u32 = 53;

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
    let decided = curve(&weeks, &|week| flow.decided_by(week));
    let closed = curve(&weeks, &|week| flow.closed_by(week));
    // The same water as in the pipes: what is between decided and closed is in progress.
    let open = decided.iter().chain(closed.iter().rev()).copied();
    let mut marks = vec![
        Mark::area(Role::Water, open.collect()),
        Mark::line(
            "label-count-decided",
            Role::Series2,
            decided,
            Placement::Above(32.0),
        ),
    ];
    if p.ship_share < 1.0 {
        marks.push(Mark::line(
            "label-count-closed",
            Role::Series3,
            closed,
            Placement::Above(42.0),
        ));
    }
    marks.push(Mark::line(
        "label-count-shipped",
        Role::Primary,
        curve(&weeks, &|week| flow.shipped_by(week)),
        Placement::Auto,
    ));
    // What is decided within one latency is what is in progress.
    marks.push(Mark::reader(
        [p.latency, flow.decided_by(p.latency)],
        Text::new("label-you-open").value(o.flow.in_progress, Unit::Decisions),
    ));
    marks
}
