//! Length of the sum of all pulls against the number of people.

use super::super::flow::resultant_rms;
use super::{PEOPLE, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let most = largest(views, |p, _| PEOPLE.maximum * p.speed);
    Axes {
        x: Axis::of(PEOPLE, &[1.0, 20.0, 40.0, 60.0]),
        y: Axis::up_to(Unit::PeoplesWorth, most),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.flow);
    let line = |key, role, mean_cosine: f64| {
        let length = |people| p.speed * resultant_rms(people, mean_cosine);
        let points = axes.x.range.curve(SAMPLES, &[p.people], &length);
        Mark::line(key, role, points, Placement::Auto)
    };
    vec![
        line("label-straight", Role::Reference, 1.0),
        line("label-random", Role::Series2, 0.0),
        line("label-sum", Role::Primary, o.mean_cosine),
        Mark::reader(
            [p.people, o.resultant],
            Text::new("label-you").value(o.resultant, Unit::PeoplesWorth),
        ),
    ]
}
