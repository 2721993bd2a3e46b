//! Where focus is right and where many small bets are: the spread of worth against the hours of the
//! constraint that a probe takes.

use super::super::Params;
use super::super::payoff::Payoff;
use super::{PROBE_HOURS, SAMPLES, SPREAD, View};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
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
    let (mut any, mut many) = (Vec::new(), Vec::new());
    for spread in x.samples(SAMPLES, &[p.spread]) {
        let [first, second] = hours(p, spread);
        below(&mut any, [spread, first], top);
        below(&mut many, [spread, second], top);
    }
    let mut unpaid = any.clone();
    unpaid.push([last(&any)[0], top]);
    unpaid.push([x.low(), top]);
    let mut paid = many.clone();
    paid.push([x.high(), last(&many)[1]]);
    paid.push([x.high(), 0.0]);
    paid.push([x.low(), 0.0]);
    let mut marks = vec![
        Mark::area(Role::RegionNote, unpaid),
        Mark::area(Role::RegionGood, paid),
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
    let [from, to] = [&any, &many].map(|line| {
        let point = line.iter().find(|point| point[1] >= 0.9 * top);
        point.map_or(f64::NAN, |point| point[0])
    });
    if to - from > 0.1 * (x.high() - x.low()) {
        marks.push(named("label-one", [0.5 * (from + to), 0.9 * top]));
    }
    for (key, role, points) in [
        ("label-any-pays", Role::Series2, any),
        ("label-second-pays", Role::Primary, many),
    ] {
        marks.push(Mark::Line {
            name: Text::new(key),
            role,
            points,
            label: None,
        });
    }
    marks.push(Mark::reader(
        [p.spread, p.probe_hours],
        Text::new("label-you-hours").value(p.probe_hours, Unit::Hours),
    ));
    marks
}

/// Adds a point to a rising line, or the one where it leaves the picture at the top.
fn below(line: &mut Vec<Point>, point: Point, top: f64) {
    let before = line.last().copied().unwrap_or([point[0], 0.0]);
    if before[1] >= top {
        return;
    }
    if point[1] <= top {
        line.push(point);
    } else {
        let part = (top - before[1]) / (point[1] - before[1]);
        line.push([before[0] + part * (point[0] - before[0]), top]);
    }
}

fn last(line: &[Point]) -> Point {
    line.last().copied().unwrap_or_default()
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
