//! What a late project takes, against the number of people who join it.

use super::ADDED_PEOPLE;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Text};
use crate::mechanisms::coordination::brooks::{Addition, Run};
use crate::mechanisms::coordination::{Output, Params};
use crate::output::Quantity;
use crate::unit::Unit;

/// More than this is not drawn.
const MOST: f64 = 1e12;

/// One measure of a project: finish day or person-days.
struct Measure {
    unit: Unit,
    of: fn(&Run) -> Quantity,
    /// Top of the axis if the project never ends without help.
    otherwise: f64,
    line: &'static str,
    reader: &'static str,
    /// Name of the number of people that gives the least, where that is worth a mark.
    least: Option<&'static str>,
}

/// Finish day against the number of people who join.
pub(super) fn finish(p: &Params, o: &Output) -> ChartSpec {
    let measure = Measure {
        unit: Unit::Days,
        of: |run| run.finish,
        otherwise: 400.0,
        line: "label-finish-day",
        reader: "label-finish",
        least: Some("label-soonest"),
    };
    spec(p, &measure, o.finish_day, o.unhelped_finish_day)
}

/// Person-days against the number of people who join.
pub(super) fn effort(p: &Params, o: &Output) -> ChartSpec {
    let measure = Measure {
        unit: Unit::PersonDays,
        of: |run| run.person_days,
        otherwise: 8000.0,
        line: "label-person-days",
        reader: "label-effort",
        // Help always costs, so the cheapest is to have none.
        least: None,
    };
    spec(p, &measure, o.person_days, o.unhelped_person_days)
}

fn spec(p: &Params, measure: &Measure, helped: Quantity, unhelped: Quantity) -> ChartSpec {
    let unit = measure.unit;
    let drawable = |value: &f64| *value <= MOST;
    let helped = helped.finite().filter(drawable);
    let unhelped = unhelped.finite().filter(drawable);
    let project = p.project();
    let run = |people: f64| {
        project.run(Addition {
            people,
            day: p.added_day,
        })
    };

    let x = Axis::of(ADDED_PEOPLE, &[0.0, 10.0, 20.0, 30.0]);
    let top = unhelped.map_or(measure.otherwise, |value| value * 1.4);
    let points = x.range.curve(31, &[p.added_people], &|people| {
        let value = (measure.of)(&run(people)).finite().filter(drawable);
        value.unwrap_or(f64::NAN)
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
        Placement::Before(x.range.at(0.45)),
    ));
    // Those who come after the end stall nothing.
    let stalls = (measure.of)(&run(x.range.high())) == Quantity::Unbounded;
    let stalling = project.stalling().finite().filter(|_| stalls);
    if let Some(people) = stalling.filter(|people| x.range.contains(*people)) {
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
    ChartSpec::new(x, Axis::up_to(unit, top), marks)
}
