//! The wait for an answer, against the people whose decisions go to the desk.

use super::{View, line, reader, spec, without_end};
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::numeric::limit::{at_most, is_same};
use crate::param::ParamSpec;
use crate::unit::Unit;

const PEOPLE: &ParamSpec = spec("people");
/// Weeks: the walls are the picture, so no curve sets its scale.
const TOP: f64 = 2.0;
/// People whose wait the text names.
const NAMED: [f64; 2] = [45.0, 49.0];

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(PEOPLE, &[2.0, 50.0, 100.0, 150.0, 200.0]),
        y: Axis::up_to(Unit::Weeks, TOP),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.queue);
    let desk = p.desk();
    let mut marks = Vec::new();
    let full = desk.arrival_for_wait(TOP) / desk.decisions;
    let mut wall = |key, role, share: f64| {
        let desk = desk.letting(share);
        let limit = desk.critical_people();
        if axes.x.range.contains(limit) {
            let text = Text::new("label-no-end").value(limit, Unit::People);
            marks.push(Mark::breakdown(limit, text));
        }
        let also = [p.people, full / share];
        marks.push(line(axes, key, role, &also, &|people| desk.wait(people)));
    };
    wall("label-all", Role::Primary, 1.0);
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
