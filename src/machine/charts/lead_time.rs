//! Share of the decisions shipped by a time, as the simulation saw it.

use super::View;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    // The last quantile, which is about twice the mean: so the axis stands while the simulation runs.
    let longest = largest(views, |_, o| {
        let last = o.simulated.shipped_by.last().map_or(0.0, |point| point[0]);
        libm::fmax(last, 2.0 * o.lead_time.finite().unwrap_or(0.0))
    });
    Axes {
        x: Axis::up_to(Unit::Weeks, longest),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (o, simulated) = (&view.output, &view.output.simulated);
    let Some(lead) = o.lead_time.finite() else {
        let middle = [0.5 * axes.x.range.high(), 0.5];
        let nothing = Text::new("label-nothing-ships");
        return vec![Mark::label(nothing, Role::Danger, middle, Side::Center)];
    };
    let mean = Text::new("label-formula-mean").value(lead, Unit::Weeks);
    let mut marks = vec![Mark::rule(
        Some(mean),
        Role::Reference,
        Direction::Vertical,
        lead,
    )];
    if !simulated.shipped_by.is_empty() {
        let points = simulated.shipped_by.clone();
        let label = Placement::Before(points[points.len() / 3][0]);
        marks.push(Mark::line("label-shipped-by", Role::Primary, points, label));
    }
    let marked = [
        ("label-p10", 0.1, simulated.lead_time_10, Side::Right),
        ("label-p50", 0.5, simulated.lead_time_50, Side::Right),
        ("label-p90", 0.9, simulated.lead_time_90, Side::Left),
    ];
    for (name, share, weeks, side) in marked {
        let Some(weeks) = weeks.finite() else {
            continue;
        };
        let at = [weeks, share];
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![at]));
        let text = Text::new(name).value(weeks, Unit::Weeks);
        marks.push(Mark::label(text, Role::Ink, at, side));
    }
    marks
}
