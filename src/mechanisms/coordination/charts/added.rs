//! What a late project takes, against the number of people who join it.

use super::{ADDED_PEOPLE, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::mechanisms::coordination::Output;
use crate::mechanisms::coordination::brooks::{Addition, Run};
use crate::output::Quantity;
use crate::unit::Unit;

/// More than this is not drawn.
const MOST: f64 = 1e12;

/// One measure of a project: finish day or person-days.
struct Measure {
    unit: Unit,
    of: fn(&Run) -> Quantity,
    helped: fn(&Output) -> Quantity,
    unhelped: fn(&Output) -> Quantity,
    /// Top of the axis if the project never ends without help.
    otherwise: f64,
    line: &'static str,
    reader: &'static str,
    /// Name of the number of people that gives the least, where that is worth a mark.
    least: Option<&'static str>,
}

/// Finish day against the number of people who join.
const FINISH: &Measure = &Measure {
    unit: Unit::Days,
    of: |run| run.finish,
    helped: |o| o.finish_day,
    unhelped: |o| o.unhelped_finish_day,
    otherwise: 400.0,
    line: "label-finish-day",
    reader: "label-finish",
    least: Some("label-soonest"),
};

/// Person-days against the number of people who join.
const EFFORT: &Measure = &Measure {
    unit: Unit::PersonDays,
    of: |run| run.person_days,
    helped: |o| o.person_days,
    unhelped: |o| o.unhelped_person_days,
    otherwise: 8000.0,
    line: "label-person-days",
    reader: "label-effort",
    // Help always costs, so the cheapest is to have none.
    least: None,
};

pub(super) fn finish_axes(views: &[View]) -> Axes {
    axes(views, FINISH)
}

pub(super) fn finish(view: &View, axes: &Axes) -> Vec<Mark> {
    marks(view, axes, FINISH)
}

pub(super) fn effort_axes(views: &[View]) -> Axes {
    axes(views, EFFORT)
}

pub(super) fn effort(view: &View, axes: &Axes) -> Vec<Mark> {
    marks(view, axes, EFFORT)
}

/// The value, if it is drawn.
fn drawable(value: Quantity) -> Option<f64> {
    value.finite().filter(|value| *value <= MOST)
}

fn axes(views: &[View], measure: &Measure) -> Axes {
    let top = largest(views, |_, o| {
        drawable((measure.unhelped)(o)).map_or(measure.otherwise, |value| value * 1.4)
    });
    Axes {
        x: Axis::of(ADDED_PEOPLE, &[0.0, 10.0, 20.0, 30.0]),
        y: Axis::up_to(measure.unit, top),
    }
}

fn marks(view: &View, axes: &Axes, measure: &Measure) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (x, unit) = (axes.x.range, measure.unit);
    let helped = drawable((measure.helped)(o));
    let unhelped = drawable((measure.unhelped)(o));
    let project = p.project();
    let run = |people: f64| {
        project.run(Addition {
            people,
            day: p.added_day,
        })
    };

    let points = x.curve(31, &[p.added_people], &|people| {
        drawable((measure.of)(&run(people))).unwrap_or(f64::NAN)
    });
    let least = points
        .iter()
        .copied()
        .reduce(|least, point| if point[1] < least[1] { point } else { least });

    let mut marks = Vec::new();
    if let Some(value) = unhelped {
        marks.push(Mark::rule(
            Some(Text::new("label-nobody").value(value, unit)),
            Role::Reference,
            Direction::Horizontal,
            value,
        ));
    }
    marks.push(Mark::line(
        measure.line,
        Role::Primary,
        points,
        Placement::Before(x.at(0.45)),
    ));
    // Those who come after the end stall nothing.
    let stalls = (measure.of)(&run(x.high())) == Quantity::Unbounded;
    let stalling = project.stalling().finite().filter(|_| stalls);
    if let Some(people) = stalling.filter(|people| x.contains(*people)) {
        marks.push(Mark::breakdown(
            people,
            Text::new("label-stalled").value(people, Unit::People),
        ));
    }
    if let (Some(at), Some(key)) = (least.filter(|at| at[0] > 0.0), measure.least) {
        marks.push(Mark::optimum(at, Text::new(key).value(at[0], Unit::People)));
    }
    if let Some(value) = helped {
        marks.push(Mark::reader(
            [p.added_people, value],
            Text::new(measure.reader).value(value, unit),
        ));
    }
    marks
}
