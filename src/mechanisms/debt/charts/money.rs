//! When borrowing pays, and how often to repair.

use super::super::{Output, Params, Rhythm};
use super::{up_to, weeks};
use crate::chart::range::SafeRange;
use crate::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Text, curve};
use crate::unit::Unit;

pub(super) fn borrow(p: &Params, o: &Output) -> ChartSpec {
    let x = weeks();
    let loan = p.loan();
    let y = Axis::up_to(Unit::Multiple, libm::fmax(4.0, 2.0 * p.benefit));
    let (left, right) = (x.range.low(), x.range.high());
    let even = o.longest_holding.finite();
    let until = even.unwrap_or(right).min(right);
    let samples = x.range.samples(105, &[p.deferral, until]);
    // Where the curve nears the top of the picture.
    let full = libm::log(0.85 * y.range.high()) / (p.interest - p.opportunity).max(1e-9);
    let mut marks = Vec::new();
    if until > left {
        marks.push(Mark::band("label-worth-it", Role::RegionGood, left, until));
    }
    marks.push(Mark::line(
        "label-benefit",
        Role::Series2,
        curve(&samples, &|_| p.benefit),
        Placement::Above(44.0),
    ));
    marks.push(Mark::line(
        "label-owed",
        Role::Primary,
        curve(&samples, &|t| loan.owed(t)),
        if full < right {
            Placement::Before(full)
        } else {
            Placement::Below(44.0)
        },
    ));
    if let Some(at) = even.filter(|at| x.range.contains(*at)) {
        marks.push(Mark::rule(
            Some(Text::new("label-even").value(at, Unit::Weeks)),
            Role::Ink,
            Direction::Vertical,
            at,
        ));
    }
    marks.push(Mark::reader(
        [p.deferral, o.owed],
        Text::new("label-you").value(o.owed, Unit::Multiple),
    ));
    ChartSpec::new(x, y, marks)
}

pub(super) fn rhythm(p: &Params, o: &Output) -> ChartSpec {
    let x = weeks();
    let rhythm = p.rhythm();
    let ends = libm::fmax(rhythm.cost(x.range.low()), rhythm.cost(x.range.high()));
    let best = o.best_cost.finite().unwrap_or(ends);
    let y = Axis::up_to(Unit::HoursPerWeek, libm::fmin(ends, 5.0 * best).max(1.0));
    let peak = o.best_deferral.finite().unwrap_or(f64::NAN);
    // The curves are steep at the left, so the samples lie closer there.
    let near = SafeRange::log(x.range.low(), 13.0).samples(60, &[p.deferral, peak]);
    let samples = x.range.samples(105, &near);
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
    if x.range.contains(peak) {
        marks.push(Mark::optimum(
            [peak, rhythm.cost(peak)],
            Text::new("label-best").value(peak, Unit::Weeks),
        ));
    }
    marks.push(Mark::reader(
        [p.deferral, o.cost],
        Text::new("label-you").value(o.cost, Unit::HoursPerWeek),
    ));
    ChartSpec::new(x, y, marks)
}

/// Cost past which nobody reads a curve.
const LARGEST: f64 = 1e6;
