//! Net progress against speed: a ray for each spread, rising or falling.

use super::super::flow::net_share;
use super::super::spread::{Pull, radians};
use super::super::{Output, Params};
use super::{SPEED, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// Spreads to compare with, in degrees.
const OTHERS: [(f64, &str, Role); 2] = [
    (57.0, "label-ray-57", Role::Series2),
    (86.0, "label-ray-86", Role::Series3),
];

/// Net progress of all at speed 1 and a spread in degrees.
fn slope(p: &Params, spread: f64) -> f64 {
    let pull = Pull {
        spread: radians(spread),
        ..p.pull()
    };
    p.people * net_share(pull.mean_cosine(), p.rework)
}

/// All slopes, the reader's own first.
fn slopes(p: &Params, o: &Output) -> [f64; 3] {
    let [one, other] = OTHERS.map(|(spread, ..)| slope(p, spread));
    [o.flow.net_per_speed, one, other]
}

pub(super) fn axes(views: &[View]) -> Axes {
    let top = SPEED.maximum;
    let lowest = smallest(views, |p, o| slopes(p, o).into_iter().fold(0.0, f64::min));
    let highest = largest(views, |p, o| slopes(p, o).into_iter().fold(0.0, f64::max));
    Axes {
        x: Axis::of(SPEED, &[0.1, 1.0, 2.0, 3.0, 4.0, 5.0]),
        y: Axis::nice(Unit::PeoplesWorth, top * lowest, top * highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.flow);
    let (x, y) = (axes.x.range, axes.y.range);
    let mut marks = Vec::with_capacity(8);
    if let Some(spread) = o.break_even_spread.finite() {
        let below = [[x.low(), 0.0], [x.high(), 0.0]];
        let mut outline = below.to_vec();
        outline.extend([[x.high(), y.low()], [x.low(), y.low()]]);
        marks.push(Mark::area(Role::RegionDanger, outline));
        if y.low() < 0.0 {
            let at = [x.at(0.24), 0.85 * y.low()];
            let text = Text::new("label-worse");
            marks.push(Mark::label(text, Role::Danger, at, Side::Right));
        }
        let text = Text::new("label-changes-nothing").value(libm::round(spread), Unit::Degrees);
        let rule = Mark::rule(Some(text), Role::Reference, Direction::Horizontal, 0.0);
        marks.push(rule);
    }
    let ray = |key, role, slope: f64| {
        let speeds = [x.low(), p.speed, x.high()];
        let points = speeds.map(|speed| [speed, slope * speed]).to_vec();
        Mark::line(key, role, points, Placement::Auto)
    };
    for (spread, key, role) in OTHERS {
        if spread != p.spread {
            marks.push(ray(key, role, slope(p, spread)));
        }
    }
    marks.push(ray("label-ray-own", Role::Primary, o.net_per_speed));
    marks.push(Mark::reader(
        [p.speed, o.net_progress],
        Text::new("label-you").value(o.net_progress, Unit::PeoplesWorth),
    ));
    marks
}
