//! A late project: output a day, with and without the people who join it. The area below each line is the whole job.

use super::View;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::mechanisms::coordination::brooks::{Addition, Project};
use crate::output::Quantity;
use crate::unit::Unit;

/// A project that takes longer is drawn no further.
const LONGEST: f64 = 1600.0;

/// Days shown of a project that never ends.
const SHOWN: f64 = 400.0;

pub(super) fn axes(views: &[View]) -> Axes {
    let days = |finish: Quantity| finish.finite().unwrap_or(SHOWN).min(LONGEST);
    let longest = largest(views, |_, o| {
        days(o.finish_day).max(days(o.unhelped_finish_day))
    });
    // Those who join make most when they have learned the job.
    let most = largest(views, |p, _| {
        let project = p.project();
        let learned = project.veterans + p.added_people;
        project
            .rate(0.0, project.veterans)
            .max(project.rate(0.0, learned))
    });
    Axes {
        x: Axis::up_to(Unit::Days, longest),
        y: Axis::up_to(Unit::FunctionPointsPerDay, most),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let project = p.project();
    let mut marks = Vec::new();
    let mut course = |key, role, addition, label, finish: Quantity| {
        let points = pace(&project, addition, x.high());
        let day = finish.finite().filter(|day| x.contains(*day));
        if let (Some(day), Some([_, made])) = (day, points.last()) {
            let width = if role == Role::Primary { 2.0 } else { 1.0 };
            let fall = vec![[[day, 0.0], [day, *made]]];
            marks.push(Mark::segments(role, width, fall));
        }
        marks.push(Mark::line(key, role, points, label));
        day
    };
    let alone = course(
        "label-unhelped",
        Role::Reference,
        Addition::NOBODY,
        Placement::Above(x.at(0.2)),
        o.unhelped_finish_day,
    );
    let helped = course(
        "label-helped",
        Role::Primary,
        p.addition(),
        Placement::Below(x.at(0.6)),
        o.finish_day,
    );
    if p.added_people > 0.0 && x.contains(p.added_day) {
        marks.push(Mark::rule(
            Some(Text::new("label-joined").value(p.added_people, Unit::People)),
            Role::You,
            Direction::Vertical,
            p.added_day,
        ));
    }
    if let Some(day) = alone {
        let at = [day, 0.0];
        marks.push(Mark::points(Role::Reference, Shape::Square, vec![at]));
        let text = Text::new("label-day").value(day, Unit::Days);
        marks.push(Mark::label(text, Role::Reference, at, Side::Right));
    }
    if let Some(day) = helped {
        let text = Text::new("label-day").value(day, Unit::Days);
        marks.push(Mark::reader([day, 0.0], text));
    }
    marks
}

/// Output a day, at the beginning and at the end of days that are alike.
#[inline(never)]
fn pace(project: &Project, addition: Addition, last: f64) -> Vec<[f64; 2]> {
    let history = project.history(addition, last);
    let every = history.len().div_ceil(200).max(1);
    let joining = addition.day.ceil();
    let mut points: Vec<[f64; 2]> = Vec::with_capacity(history.len() + 1);
    for (index, pair) in history.windows(2).enumerate() {
        let [[from, before], [to, after]] = [pair[0], pair[1]];
        let is_last = index + 2 == history.len();
        let is_ramp = to - from <= 1.0;
        // Of the last day only what is left of the job is made, at the pace of the day before.
        let made = match points.last() {
            Some([_, pace]) if is_last && is_ramp => *pace,
            _ => (after - before) / (to - from),
        };
        // The day before people join and the day they do are never left out.
        if index % every == 0 || !is_ramp || (from - joining).abs() <= 1.0 {
            points.push([from, made]);
        }
        if !is_ramp || is_last {
            points.push([to, made]);
        }
    }
    points
}
