//! Cost a week against the release period: releasing, waiting, and both.

use super::super::{Output, Params};
use super::{SAMPLES, View, weeks};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text, curve};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = weeks();
    let (first, last) = (x.range.low(), x.range.high());
    // Cost falls to its least and rises from there.
    let extremes = |p: &Params, o: &Output| {
        let best = o.best_period.finite().unwrap_or(first);
        [first, best.max(first).min(last), last].map(|period| p.release().total(period))
    };
    let lowest = smallest(views, |p, o| {
        let costs = extremes(p, o).into_iter();
        // On a log scale there is no zero.
        costs
            .filter(|cost| *cost > 0.0)
            .fold(f64::INFINITY, f64::min)
    });
    let highest = largest(views, |p, o| extremes(p, o).into_iter().fold(0.0, f64::max));
    let y = costs(lowest, highest);
    Axes { x, y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let release = p.release();
    let best = o.best_period.finite().zip(o.best_cost.finite());
    let best_period = best.map_or(f64::NAN, |(period, _)| period);
    let periods = x.samples(SAMPLES, &[p.release_period, best_period]);
    // On a log scale there is no zero: a line of nothing is left out.
    let line = |cost: &dyn Fn(f64) -> f64| {
        curve(&periods, &|period| {
            let cost = cost(period);
            if cost > 0.0 { cost } else { f64::NAN }
        })
    };
    let total = line(&|period| release.total(period));
    let mut marks = Vec::new();
    if let (Some(from), Some(to)) = (o.near_from.finite(), o.near_to.finite()) {
        let (from, to) = (from.max(x.low()), to.min(x.high()));
        if from < to {
            marks.push(Mark::band("label-near-best", Role::RegionGood, from, to));
        }
    }
    let lines = [
        (
            "label-waiting",
            Role::Series2,
            line(&|period| release.waiting(period)),
            Placement::Before(0.75),
        ),
        (
            "label-releasing",
            Role::Series3,
            line(&|period| release.overhead(period)),
            Placement::After(1.9),
        ),
        ("label-both", Role::Primary, total, Placement::Before(5.0)),
    ];
    for (name, role, points, placement) in lines {
        if !points.is_empty() {
            marks.push(Mark::line(name, role, points, placement));
        }
    }
    if let Some((period, cost)) = best.filter(|(period, _)| x.contains(*period)) {
        marks.push(Mark::optimum(
            [period, cost],
            Text::new("label-best").value(period, Unit::Weeks),
        ));
    }
    let label = match o.cost_multiple.finite() {
        Some(multiple) => Text::new("label-you").with("multiple", multiple, Unit::Multiple),
        None => Text::new("label-you-only"),
    };
    marks.push(Mark::reader(
        [p.release_period, o.cost],
        label.value(o.cost, Unit::HoursPerWeek),
    ));
    marks
}

/// A log axis from a third of the decade that the lowest cost lies in up to the decade above the
/// highest: it stands still while the lever moves.
fn costs(lowest: f64, highest: f64) -> Axis {
    let decade = |power: f64| libm::pow(10.0, power);
    let low = 0.3 * decade(f64::floor(libm::log10(lowest)));
    let high = decade(f64::ceil(libm::log10(highest) - 1e-9));
    Axis::decades(Unit::HoursPerWeek, low, high)
}
