//! What is left of something that fades, against the days between upkeeps.

use super::{SAMPLES, View, line, points, spec};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::param::ParamSpec;
use crate::unit::Unit;

const INTERVAL: &ParamSpec = spec("upkeep_interval");
/// Where the curves lie apart and their names have room: the one that pays, and the lowest.
const NAME: f64 = 300.0;
const UNDER: f64 = 120.0;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(INTERVAL, &[1.0, 90.0, 180.0, 270.0, 365.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.upkeep);
    let decay = p.decay();
    let net = |days| {
        let net = decay.net(days, p.upkeep_cost, p.daily_worth);
        if net < 0.0 { f64::NAN } else { net }
    };
    let best = o
        .best_interval
        .finite()
        .filter(|days| axes.x.range.contains(*days));
    // The curves are steep at the left, so there is a sample for each of the first days.
    let mut also: Vec<f64> = (1..60_u32).map(f64::from).collect();
    also.extend([p.upkeep_interval, best.unwrap_or(f64::NAN)]);
    let mut marks = vec![
        Mark::line(
            "label-left",
            Role::Series2,
            points(axes, &also, &|days| decay.left(days)),
            Placement::Below(UNDER),
        ),
        line(axes, "label-average", Role::Series3, &also, &|days| {
            decay.average(days)
        }),
        Mark::line(
            "label-net",
            Role::Primary,
            axes.x.range.curve(SAMPLES, &also, &net),
            Placement::Below(NAME),
        ),
    ];
    if let Some(days) = best.filter(|_| o.best_net >= 0.0) {
        let text = Text::new("label-best-interval").value(days, Unit::Days);
        marks.push(Mark::optimum([days, o.best_net], text));
    }
    // Where upkeep costs more than is left, the point lies on the axis, and its value says so.
    let text = Text::new("label-you").value(o.left_net, Unit::Share);
    marks.push(Mark::reader(
        [p.upkeep_interval, f64::max(o.left_net, 0.0)],
        text,
    ));
    marks
}
