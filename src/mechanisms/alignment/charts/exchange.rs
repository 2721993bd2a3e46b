//! The three as one against how far one can stand in for another, as they are and with one of them raised.

use super::super::triad::{Triad, ces};
use super::{SAMPLES, SUBSTITUTION, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::of(SUBSTITUTION, &[-10.0, -8.0, -6.0, -4.0, -2.0, 0.0]),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.triad);
    let triad = p.triad();
    let (mut weakest, mut strongest) = (0, 0);
    for leg in 1..3 {
        if triad.0[leg] < triad.0[weakest] {
            weakest = leg;
        }
        if triad.0[leg] > triad.0[strongest] {
            strongest = leg;
        }
    }
    let line = |key, role, Triad(legs): Triad| {
        let points = axes
            .x
            .range
            .curve(SAMPLES, &[p.substitution], &|exponent| ces(legs, exponent));
        Mark::line(key, role, points, Placement::Auto)
    };
    vec![
        line(
            "label-strongest-raised",
            Role::Series2,
            triad.raised(strongest, p.raise),
        ),
        line(
            "label-weakest-raised",
            Role::Series3,
            triad.raised(weakest, p.raise),
        ),
        line("label-as-it-is", Role::Primary, triad),
        Mark::reader(
            [p.substitution, o.ces],
            Text::new("label-you").value(o.ces, Unit::Share),
        ),
    ]
}
