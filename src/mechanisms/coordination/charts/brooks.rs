//! A late project: work done over days, with and without the people who join it.

use super::View;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::mechanisms::coordination::brooks::Addition;
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
    Axes {
        x: Axis::up_to(Unit::Days, longest),
        y: Axis::up_to(Unit::FunctionPoints, largest(views, |p, _| p.project_size)),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let project = p.project();
    let line = |key, role, addition, label| Mark::Line {
        name: Text::new(key),
        role,
        points: thinned(project.history(addition, x.high())),
        label,
    };
    let middle = |share| x.at(share);
    let mut marks = vec![
        line(
            "label-unhelped",
            Role::Reference,
            Addition::NOBODY,
            Some(Placement::Before(middle(0.45))),
        ),
        line(
            "label-helped",
            Role::Primary,
            p.addition(),
            Some(Placement::After(middle(0.75))),
        ),
    ];
    if p.added_people > 0.0 && x.contains(p.added_day) {
        marks.push(Mark::rule(
            Some(Text::new("label-joined").value(p.added_people, Unit::People)),
            Role::You,
            Direction::Vertical,
            p.added_day,
        ));
    }
    if let Some(day) = o.unhelped_finish_day.finite().filter(|d| x.contains(*d)) {
        marks.push(Mark::points(
            Role::Reference,
            Shape::Square,
            vec![[day, p.project_size]],
        ));
        marks.push(Mark::label(
            Text::new("label-unhelped-day").value(day, Unit::Days),
            Role::Reference,
            [day, p.project_size],
            Side::Below,
        ));
    }
    if let Some(day) = o.finish_day.finite().filter(|d| x.contains(*d)) {
        marks.push(Mark::reader(
            [day, p.project_size],
            Text::new("label-finish").value(day, Unit::Days),
        ));
    }
    marks
}

/// At most some two hundred points, the last one among them.
fn thinned(points: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    let every = points.len().div_ceil(200).max(1);
    let last = points.len() - 1;
    points
        .into_iter()
        .enumerate()
        .filter(|(index, _)| index % every == 0 || *index == last)
        .map(|(_, point)| point)
        .collect()
}
