//! Cost a week against the release period: releasing, waiting, and both.

use super::super::{Output, Params};
use super::{SAMPLES, weeks};
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Text, curve};
use crate::unit::Unit;

pub(super) fn spec(p: &Params, o: &Output) -> ChartSpec {
    let x = weeks();
    let release = p.release();
    let best = o.best_period.finite().zip(o.best_cost.finite());
    let best_period = best.map_or(f64::NAN, |(period, _)| period);
    let periods = x.range.samples(SAMPLES, &[p.release_period, best_period]);
    // On a log scale there is no zero: a line of nothing is left out.
    let line = |cost: &dyn Fn(f64) -> f64| {
        curve(&periods, &|period| {
            let cost = cost(period);
            if cost > 0.0 { cost } else { f64::NAN }
        })
    };
    let total = line(&|period| release.total(period));
    let y = cost_axis(&total);
    let mut marks = Vec::new();
    if let (Some(from), Some(to)) = (o.near_from.finite(), o.near_to.finite()) {
        let (from, to) = (from.max(x.range.low()), to.min(x.range.high()));
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
    if let Some((period, cost)) = best.filter(|(period, _)| x.range.contains(*period)) {
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
    ChartSpec::new(x, y, marks)
}

/// A log axis from a third of the decade that the lowest cost lies in up to the decade above the
/// highest: it stands still while the lever moves.
fn cost_axis(total: &[[f64; 2]]) -> Axis {
    let costs = || total.iter().map(|point| point[1]);
    let lowest = costs().fold(f64::INFINITY, f64::min);
    let highest = costs().fold(0.0, f64::max);
    let decade = |power: f64| libm::pow(10.0, power);
    let low = 0.3 * decade(f64::floor(libm::log10(lowest)));
    let high = decade(f64::ceil(libm::log10(highest) - 1e-9));
    Axis::decades(Unit::HoursPerWeek, low, high)
}
