//! Where focus is right and where many small bets are: the spread of worth against the hours of the
//! constraint that a probe takes.

use super::super::Params;
use super::super::payoff::Payoff;
use super::{PROBE_HOURS, SAMPLES, SPREAD, View};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Side, Text};
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let hours = SafeRange::of(PROBE_HOURS);
    Axes {
        x: Axis::of(SPREAD, &[0.1, 10.0, 20.0, 30.0, 40.0, 50.0]),
        y: Axis::new(Unit::Hours, hours, &[0.0, 25.0, 50.0, 75.0, 100.0]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let p = &view.params;
    let (x, top) = (axes.x.range, axes.y.range.high());
    let mut any: Vec<Point> = Vec::new();
    let mut many: Vec<Point> = Vec::new();
    for spread in x.samples(SAMPLES, &[p.spread]) {
        let [first, second] = hours(p, spread);
        any.push([spread, f64::min(first, top)]);
        many.push([spread, f64::min(second, top)]);
    }
    let closed = |line: &[Point], edge: f64| {
        let mut outline = line.to_vec();
        outline.push([x.high(), edge]);
        outline.push([x.low(), edge]);
        outline
    };
    let mut marks = vec![
        Mark::area(Role::RegionNote, closed(&any, top)),
        Mark::area(Role::RegionGood, closed(&many, 0.0)),
    ];
    // Named where there is room for the name.
    let focus = [x.at(0.26), 0.75 * top];
    if hours(p, focus[0])[0] < focus[1] {
        marks.push(named("label-focus", focus));
    }
    let bets = [x.at(0.74), 0.25 * top];
    if hours(p, bets[0])[1] > bets[1] {
        marks.push(named("label-many", bets));
    }
    // Both rise; neither is drawn along the upper edge.
    for line in [&mut any, &mut many] {
        let inside = line.iter().take_while(|point| point[1] < top).count();
        line.truncate(inside + 1);
    }
    marks.push(Mark::line(
        "label-any-pays",
        Role::Series2,
        any,
        Placement::Auto,
    ));
    marks.push(Mark::line(
        "label-second-pays",
        Role::Primary,
        many,
        Placement::Auto,
    ));
    marks.push(Mark::reader(
        [p.spread, p.probe_hours],
        Text::new("label-you-hours").value(p.probe_hours, Unit::Hours),
    ));
    marks
}

fn named(key: &'static str, at: Point) -> Mark {
    Mark::label(Text::new(key), Role::Ink, at, Side::Center)
}

/// Hours below which probing is worth more than not looking, and those below which a second probe is
/// worth its price too.
fn hours(p: &Params, spread: f64) -> [f64; 2] {
    const MOST: usize = 40;
    let payoff = Payoff {
        spread,
        ..p.payoff()
    };
    let unseen = f64::max(p.mean_worth - p.scale_cost, 0.0);
    // Where nothing is done unseen the first probe of all decides.
    let count = if unseen > 0.0 { MOST } else { 2 };
    let gains = payoff.gains(p.scale_cost, count);
    let (mut any, mut probes) = (0.0, 0.0);
    for gain in &gains {
        probes += 1.0;
        any = f64::max(any, (gain - unseen) / probes);
    }
    [any, f64::min(gains[1] - gains[0], any)].map(|price| {
        if price > 0.0 {
            price / p.hour_worth
        } else {
            0.0
        }
    })
}
