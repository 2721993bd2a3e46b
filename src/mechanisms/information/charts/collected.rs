//! Information collected against time.

use super::{SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Shape, Side, Text};
use crate::mechanism::largest;
use crate::numeric::collected::Collected;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let tau = largest(views, |p, _| p.learning_time);
    // Four learning times hold every threshold of the lever: the last, 98 %, is reached at 3.9.
    let range = SafeRange::linear(0.0, 4.0 * tau);
    let ticks = [0.0, tau, 2.0 * tau, 3.0 * tau, 4.0 * tau];
    Axes {
        x: Axis::new(Unit::Days, range, &ticks),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let tau = p.learning_time;
    let source = Collected { learning_time: tau };
    let milestones = [
        (0.5, o.collected.days_to_50),
        (0.7, o.collected.days_to_70),
        (0.9, o.collected.days_to_90),
    ];
    let marked: Vec<f64> = milestones
        .iter()
        .map(|(_, days)| *days)
        .chain([o.collected.days_to_threshold])
        .collect();
    let points = axes
        .x
        .range
        .curve(SAMPLES, &marked, &|t| source.share_after(t));
    let mut marks = vec![
        Mark::line(
            "label-collected",
            Role::Primary,
            points,
            Placement::Above(3.4 * tau),
        ),
        Mark::points(
            Role::Ink,
            Shape::Ring,
            milestones
                .iter()
                .map(|(share, days)| [*days, *share])
                .collect(),
        ),
    ];
    marks.extend(milestones.map(|(share, days)| {
        Mark::label(
            Text::new("label-by-day")
                .with("share", share, Unit::Share)
                .value(days, Unit::Days),
            Role::Ink,
            [days, share],
            Side::Right,
        )
    }));
    marks.push(Mark::reader(
        [o.collected.days_to_threshold, p.threshold],
        Text::new("label-you-days").value(o.collected.days_to_threshold, Unit::Days),
    ));
    marks
}
