//! The wait for an answer, against the people whose decisions go to the desk.

use super::{View, points, reader, spec, without_end};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::numeric::limit::{at_most, is_same};
use crate::param::ParamSpec;
use crate::unit::Unit;

const PEOPLE: &ParamSpec = spec("people");
/// Weeks: the walls are the picture, so no curve sets its scale.
const TOP: f64 = 2.0;
/// The wait beside which a curve has its name: where all are steep.
const BESIDE: f64 = 1.25;
/// People whose wait the text names.
const NAMED: [f64; 2] = [45.0, 49.0];

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(PEOPLE, &[2.0, 50.0, 100.0, 150.0, 200.0]),
        y: Axis::up_to(Unit::Weeks, TOP),
    }
}

/// What limits and curves are called.
struct Names {
    no_end: &'static str,
    all: &'static str,
}

const WIDE: Names = Names {
    no_end: "label-no-end",
    all: "label-all",
};
const NARROW: Names = Names {
    no_end: "label-you-no-end",
    all: "label-all-narrow",
};

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, &WIDE)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, &NARROW)
}

fn drawn(view: &View, axes: &Axes, names: &Names) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.queue);
    let desk = p.desk();
    let mut marks = Vec::new();
    let full = desk.arrival_for_wait(TOP) / desk.decisions;
    let mut wall = |key, role, share: f64| {
        let desk = desk.letting(share);
        let limit = desk.critical_people();
        if axes.x.range.contains(limit) {
            let text = Text::new(names.no_end).value(limit, Unit::People);
            marks.push(Mark::breakdown(limit, text));
        }
        let also = [p.people, full / share];
        let points = points(axes, &also, &|people| desk.wait(people));
        let named = desk.arrival_for_wait(BESIDE) / (desk.decisions * share);
        let label = if axes.x.range.contains(named) {
            Placement::Before(named)
        } else {
            Placement::Auto
        };
        marks.push(Mark::line(key, role, points, label));
    };
    wall(names.all, Role::Primary, 1.0);
    wall("label-half", Role::Series2, 0.5);
    wall("label-quarter", Role::Series3, 0.25);
    if ![1.0, 0.5, 0.25]
        .iter()
        .any(|share| is_same(*share, p.escalated))
    {
        wall("label-yours", Role::Series4, p.escalated);
    }
    let all = desk.letting(1.0);
    for people in NAMED {
        let at = [people, all.wait(people)];
        if at_most(at[1], TOP) {
            marks.push(Mark::points(Role::Primary, Shape::Ring, vec![at]));
            let text = Text::new("label-at")
                .with("people", people, Unit::Number)
                .value(at[1], Unit::Number);
            marks.push(Mark::label(text, Role::Ink, at, Side::Left));
        }
    }
    match o.wait.finite() {
        Some(wait) => marks.push(reader(p.people, wait, Unit::Weeks)),
        None => without_end(&mut marks, axes, p.people),
    }
    marks
}
