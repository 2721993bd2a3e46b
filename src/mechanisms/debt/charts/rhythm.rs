//! How often to repair.

use super::super::Rhythm;
use super::{View, up_to, weeks};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Cost past which a curve cannot be read.
const LARGEST: f64 = 1e6;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = weeks();
    let highest = largest(views, |p, o| {
        let rhythm = p.rhythm();
        let ends = libm::fmax(rhythm.cost(x.range.low()), rhythm.cost(x.range.high()));
        let best = o.best_cost.finite().unwrap_or(ends);
        libm::fmin(ends, 5.0 * best).max(1.0)
    });
    let y = Axis::up_to(Unit::HoursPerWeek, highest);
    Axes { x, y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let rhythm = p.rhythm();
    let peak = o.best_deferral.finite().unwrap_or(f64::NAN);
    // The curves are steep at the left, so the samples lie closer there.
    let near = SafeRange::log(x.low(), 13.0).samples(60, &[p.deferral, peak]);
    let samples = x.samples(105, &near);
    let line = |of: &dyn Fn(f64) -> f64| curve(&samples, &|t| up_to(LARGEST, of(t)));
    let interacting: Rhythm = p.interacting_rhythm();
    let mut marks = vec![
        Mark::line(
            "label-sessions",
            Role::Series3,
            line(&|t| rhythm.session_cost(t)),
            Placement::Above(36.0),
        ),
        Mark::line(
            "label-fixing",
            Role::Series2,
            line(&|t| rhythm.fixing_cost(t)),
            Placement::Below(44.0),
        ),
    ];
    if p.interaction > 0.0 {
        marks.push(Mark::line(
            "label-cost-interacting",
            Role::Series4,
            line(&|t| interacting.cost(t)),
            Placement::Before(26.0),
        ));
    }
    marks.push(Mark::line(
        "label-cost",
        Role::Primary,
        line(&|t| rhythm.cost(t)),
        Placement::Above(46.0),
    ));
    if x.contains(peak) {
        marks.push(Mark::optimum(
            [peak, rhythm.cost(peak)],
            Text::new("label-best").value(peak, Unit::Weeks),
        ));
    }
    marks.push(Mark::reader(
        [p.deferral, o.cost],
        Text::new("label-you").value(o.cost, Unit::HoursPerWeek),
    ));
    marks
}
