//! What the rule to stop adds, against the cost to scale.

use super::{SCALE_COST, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Side, Text, curve};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// How many points the curves have: the slider's steps.
const STEPS: u32 = 71;
/// Where along the axis the curves have their names, and where between them stands what lies there: plans are dear
/// here, and the curves apart.
const NAMED: [f64; 2] = [0.74, 0.82];
/// How far apart they are there at least, in shares of the picture, for a text between them.
const ROOM: f64 = 0.25;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::of(SCALE_COST, &[-20.0, 0.0, 20.0, 40.0]);
    let (first, last) = (x.range.low(), x.range.high());
    // Both lines fall, and one of them faster.
    let highest = largest(views, |_, o| {
        f64::max(o.portfolio.best_worth - first - o.portfolio.probe_bill, 0.0)
    });
    let lowest = smallest(views, |_, o| {
        o.portfolio.best_worth - last - o.portfolio.probe_bill
    });
    Axes {
        x,
        y: Axis::nice(Unit::Number, lowest, highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.portfolio);
    let (payoff, count) = (p.payoff(), p.count());
    let costs = axes.x.range.samples(STEPS, &[p.scale_cost]);
    let unstopped = curve(&costs, &|cost| o.best_worth - cost - o.probe_bill);
    let stopped = curve(&costs, &|cost| {
        payoff.gains(cost, count)[count - 1] - o.probe_bill
    });
    let saved = stopped.iter().chain(unstopped.iter().rev());
    let [named, at] = NAMED.map(|part| axes.x.range.at(part));
    let mut marks = vec![Mark::area(Role::RegionGood, saved.copied().collect())];
    let apart = at - o.best_worth;
    if apart > ROOM * (axes.y.range.high() - axes.y.range.low()) {
        let middle = [at, -0.5 * apart - o.probe_bill];
        marks.push(Mark::label(
            Text::new("label-saved"),
            Role::Good,
            middle,
            Side::Center,
        ));
    }
    marks.extend([
        Mark::line(
            "label-unstopped",
            Role::Series2,
            unstopped,
            Placement::Below(named),
        ),
        Mark::line(
            "label-stopped",
            Role::Primary,
            stopped,
            Placement::Below(at),
        ),
        Mark::reader(
            [p.scale_cost, o.net_value],
            Text::new("label-you").value(o.net_value, Unit::Number),
        ),
    ]);
    marks
}
