//! What a late project takes, against the number of people who join it.

use super::{ADDED_PEOPLE, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, SafeRange, Text};
use crate::mechanism::largest;
use crate::mechanisms::coordination::brooks::{Addition, Run};
use crate::output::Quantity;
use crate::unit::Unit;

/// More than this is not drawn.
const MOST: f64 = 1e12;

/// Days later, as a share of those that it takes without help.
const MUCH_LATER: f64 = 0.18;

/// Days that are shown above and below the zero line at least.
const LEAST_DAYS: f64 = 10.0;

pub(super) fn later_axes(views: &[View]) -> Axes {
    let (mut low, mut high) = (-LEAST_DAYS, LEAST_DAYS);
    for view in views {
        for [_, days] in days_later(view) {
            low = low.min(1.2 * days);
            high = high.max(days);
        }
    }
    let top = Axis::up_to(Unit::Days, high.max(-low)).range.high();
    let half = top / 2.0;
    let (bottom, ticks): (f64, &[f64]) = if -low > half {
        (-top, &[-top, -half, 0.0, half, top])
    } else {
        (-half, &[-half, 0.0, half, top])
    };
    Axes {
        x: people(),
        y: Axis::new(Unit::Days, SafeRange::linear(bottom, top), ticks),
    }
}

/// Days later than without help; below zero, sooner.
pub(super) fn later(view: &View, _: &Axes) -> Vec<Mark> {
    let o = &view.output;
    let points = days_later(view);
    let least = lowest(&points).filter(|least| least[1] < 0.0);
    let unhelped = drawable(o.unhelped_finish_day);
    let mut marks = Vec::new();
    if let Some(day) = unhelped {
        marks.push(zero(Text::new("label-in-time").value(day, Unit::Days), 0.0));
    }
    marks.push(curve("label-later", points, 0.35));
    marks.extend(stalls(view));
    if let Some(at) = least {
        marks.push(Mark::optimum(
            at,
            Text::new("label-soonest").value(at[0], Unit::People),
        ));
    }
    if let (Some(helped), Some(unhelped)) = (drawable(o.finish_day), unhelped) {
        let days = helped - unhelped;
        let key = if days < 0.0 {
            "label-days-sooner"
        } else {
            "label-days-later"
        };
        marks.push(Mark::reader(
            [view.params.added_people, days],
            Text::new(key).value(days.abs(), Unit::Days),
        ));
    }
    marks
}

pub(super) fn effort_axes(views: &[View]) -> Axes {
    let top = largest(views, |_, o| {
        drawable(o.unhelped_person_days).map_or(8000.0, |value| value * 1.4)
    });
    Axes {
        x: people(),
        y: Axis::up_to(Unit::PersonDays, top),
    }
}

/// Person-days in all.
pub(super) fn effort(view: &View, _: &Axes) -> Vec<Mark> {
    let o = &view.output;
    let mut marks = Vec::new();
    if let Some(value) = drawable(o.unhelped_person_days) {
        let name = Text::new("label-nobody").value(value, Unit::PersonDays);
        marks.push(zero(name, value));
    }
    marks.push(curve(
        "label-person-days",
        each(view, |run| run.person_days),
        0.45,
    ));
    marks.extend(stalls(view));
    if let Some(value) = drawable(o.person_days) {
        marks.push(Mark::reader(
            [view.params.added_people, value],
            Text::new("label-you").value(value, Unit::PersonDays),
        ));
    }
    marks
}

fn people() -> Axis {
    Axis::of(ADDED_PEOPLE, &[0.0, 10.0, 20.0, 30.0])
}

/// The value, if it is drawn.
fn drawable(value: Quantity) -> Option<f64> {
    value.finite().filter(|value| *value <= MOST)
}

/// A measure of the project for each number of people; NaN where it never ends.
#[inline(never)]
fn each(view: &View, measure: fn(&Run) -> Quantity) -> Vec<[f64; 2]> {
    let p = &view.params;
    let project = p.project();
    people().range.curve(31, &[p.added_people], &|people| {
        let day = p.added_day;
        drawable(measure(&project.run(Addition { people, day }))).unwrap_or(f64::NAN)
    })
}

/// The difference to no help for each number of people, up to the first that is much later: beyond, the curve soon
/// rises so steeply that nothing else would be seen.
#[inline(never)]
fn days_later(view: &View) -> Vec<[f64; 2]> {
    let unhelped = drawable(view.output.unhelped_finish_day).unwrap_or(f64::NAN);
    let mut points = each(view, |run| run.finish);
    for point in &mut points {
        point[1] -= unhelped;
    }
    let is_much = |point: &[f64; 2]| point[1] > MUCH_LATER * unhelped;
    let shown = points
        .iter()
        .position(is_much)
        .map_or(points.len(), |first| first + 1);
    points.truncate(shown);
    points
}

fn lowest(points: &[[f64; 2]]) -> Option<[f64; 2]> {
    let lower = |least: [f64; 2], point: [f64; 2]| if point[1] < least[1] { point } else { least };
    points.iter().copied().reduce(lower)
}

/// What it is without help.
#[inline(never)]
fn zero(name: Text, at: f64) -> Mark {
    Mark::rule(Some(name), Role::Reference, Direction::Horizontal, at)
}

#[inline(never)]
fn curve(key: &'static str, points: Vec<[f64; 2]>, share: f64) -> Mark {
    let label = Placement::Before(people().range.at(share));
    Mark::line(key, Role::Primary, points, label)
}

/// How many people are so many that nothing is made any more. Those who come after the end stall nothing.
#[inline(never)]
fn stalls(view: &View) -> Option<Mark> {
    let p = &view.params;
    let project = p.project();
    let range = people().range;
    let most = Addition {
        people: range.high(),
        day: p.added_day,
    };
    let stalling = project.stalling().finite();
    let people = stalling.filter(|people| range.contains(*people))?;
    if project.run(most).finish != Quantity::Unbounded {
        return None;
    }
    Some(Mark::breakdown(
        people,
        Text::new("label-stalled").value(people, Unit::People),
    ))
}
