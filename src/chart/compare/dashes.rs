//! A curve as short strokes. A role has one dash, and the curve's own role is taken by the setting that is shown.

use crate::chart::spec::{ChartSpec, Point};

/// Stroke and gap, in shares of the picture's width.
const ON: f64 = 0.014;
const OFF: f64 = 0.010;
/// How high a picture is for its width, about: a dash is as long wherever its curve goes.
const HEIGHT: f64 = 0.6;

/// The strokes of a curve that lie in the picture.
pub(in crate::chart) fn dashes(chart: &ChartSpec, points: &[Point]) -> Vec<[Point; 2]> {
    let (across, upward) = (chart.x.range.along(), chart.y.range.along());
    let spot = |point: &Point| [across.fraction(point[0]), upward.fraction(point[1])];
    let back = |spot: [f64; 2]| [chart.x.range.at(spot[0]), chart.y.range.at(spot[1])];
    let inside = |spot: &[f64; 2]| spot.iter().all(|part| (0.0..=1.0).contains(part));
    let mut strokes = Vec::new();
    let (mut on, mut left) = (true, ON);
    let mut before: Option<[f64; 2]> = None;
    for point in points {
        let known = point.iter().all(|number| number.is_finite());
        let next = known.then(|| spot(point));
        let (Some(mut from), Some(to)) = (core::mem::replace(&mut before, next), next) else {
            (on, left) = (true, ON);
            continue;
        };
        loop {
            let way = [to[0] - from[0], to[1] - from[1]];
            let rise = way[1] * HEIGHT;
            let length = f64::sqrt(way[0] * way[0] + rise * rise);
            let part = if length > left { left / length } else { 1.0 };
            let end = [from[0] + part * way[0], from[1] + part * way[1]];
            if on && inside(&from) && inside(&end) {
                strokes.push([back(from), back(end)]);
            }
            if length <= left {
                left -= length;
                break;
            }
            from = end;
            on = !on;
            left = if on { ON } else { OFF };
        }
    }
    strokes
}
