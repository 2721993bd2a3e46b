//! What the rule to stop adds, against the cost to scale.

use super::{SCALE_COST, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text, curve};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// How many points the curves have: the slider's steps.
const STEPS: u32 = 71;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::of(SCALE_COST, &[-20.0, 0.0, 20.0, 40.0]);
    let (first, last) = (x.range.low(), x.range.high());
    // All lines fall, and these two hold the others between them.
    let highest = largest(views, |p, o| {
        f64::max(o.portfolio.best_worth - first - o.portfolio.probe_bill, 0.0)
            .max(p.mean_worth - first)
    });
    let lowest = smallest(views, |p, o| {
        let unstopped = o.portfolio.best_worth - last - o.portfolio.probe_bill;
        f64::min(p.mean_worth - last, unstopped)
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
    let line =
        |key, role, of: &dyn Fn(f64) -> f64, at| Mark::line(key, role, curve(&costs, of), at);
    vec![
        line(
            "label-unseen",
            Role::Reference,
            &|cost| p.mean_worth - cost,
            Placement::Auto,
        ),
        line(
            "label-unstopped",
            Role::Series2,
            &|cost| o.best_worth - cost - o.probe_bill,
            // Where plans are dear the two have parted.
            Placement::Above(axes.x.range.at(0.86)),
        ),
        line(
            "label-stopped",
            Role::Primary,
            &|cost| payoff.gains(cost, count)[count - 1] - o.probe_bill,
            Placement::Below(axes.x.range.at(0.86)),
        ),
        Mark::reader(
            [p.scale_cost, o.net_value],
            Text::new("label-you").value(o.net_value, Unit::Number),
        ),
    ]
}
