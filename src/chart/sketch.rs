//! A curve that a reader drew before seeing the chart's own: the empty axes to draw on, both curves in one picture, and
//! how far they agree.

use super::compare::{dashes::dashes, main_line};
use super::guess::within;
use super::mark::Fact;
use super::range::insert_ascending;
use super::spec::{ChartSpec, Mark, Point, Role, Side};
use super::table::on_line;
use super::text::Text;
pub use agreement::{Agreement, agreement};
pub use trend::Trend;

mod agreement;
mod trend;

/// Width of strokes in CSS pixels.
const STROKE: f64 = 2.5;
/// Of the line where both curves are farthest apart.
const APART: f64 = 1.0;

/// The same axes with nothing on them, at every width.
#[must_use]
pub fn bare(chart: &ChartSpec) -> ChartSpec {
    ChartSpec {
        marks: Vec::new(),
        narrow: None,
        ..chart.clone()
    }
}

/// The line that the reader's point moves along; without a point, or where it is on none, the line that the chart is about.
#[must_use]
pub fn own_line(chart: &ChartSpec) -> Option<&[Point]> {
    const ROUNDING: f64 = 1e-6;
    let (across, upward) = (chart.x.range, chart.y.range);
    let at = chart.marks.iter().find_map(|mark| match mark.fact() {
        Some(Fact::Reader(at)) => Some(at),
        _ => None,
    });
    let is_there = |points: &[Point]| {
        let height = at.and_then(|at| on_line(points, at[0], across, upward));
        let apart = |height| upward.fraction(height) - upward.fraction(at.unwrap_or_default()[1]);
        height.is_some_and(|height| f64::abs(apart(height)) < ROUNDING)
    };
    let main = main_line(chart);
    if main.is_some_and(is_there) {
        return main;
    }
    let line = chart.marks.iter().find_map(|mark| match mark {
        Mark::Line { points, .. } if is_there(points) => Some(points.as_slice()),
        _ => None,
    });
    line.or(main)
}

/// Draws the reader's curve into a chart: dashes with a name, a column of the table, shade where it parts from the chart's own, and a
/// stroke between both where they part most.
pub fn add_sketch(chart: &mut ChartSpec, drawn: &[Point]) {
    let found = own_line(chart).map(|own| agreement(chart, own, drawn));
    chart.narrow = None;
    let strokes = dashes(chart, drawn);
    let mut marks = vec![Mark::segments(Role::You, STROKE, strokes)];
    if let Some(found) = &found {
        let ground = |mark: &&Mark| matches!(mark, Mark::Band { .. } | Mark::Area { .. });
        let ground = chart.marks.iter().take_while(ground).count();
        let shade = |outline: &Vec<Point>| Mark::area(Role::Shade2, outline.clone());
        chart
            .marks
            .splice(ground..ground, found.between.iter().map(shade));
        if let Some([x, yours, own]) = found.farthest {
            let stroke = [
                [x, within(chart.y.range, yours)],
                [x, within(chart.y.range, own)],
            ];
            marks.push(Mark::segments(Role::You, APART, vec![stroke]));
        }
    }
    marks.extend(column(chart, drawn));
    marks.extend(name(chart, drawn));
    chart.marks.extend(marks);
}

/// The heights of the reader's curve as a column of the table, at its rows.
fn column(chart: &ChartSpec, drawn: &[Point]) -> Option<Mark> {
    if chart.y.is_named() {
        return None;
    }
    let marked = chart.marks.iter().filter_map(|mark| match mark.fact() {
        Some(Fact::Reader(at) | Fact::Optimum(at)) => Some(at[0]),
        _ => None,
    });
    let mut rows = Vec::new();
    for x in chart.x.ticks.iter().map(|tick| tick.at).chain(marked) {
        insert_ascending(&mut rows, x);
    }
    let read = |x: f64| Some([x, on_line(drawn, x, chart.x.range, chart.y.range)?]);
    let points = rows.into_iter().filter_map(read).collect();
    Some(Mark::column("label-sketch", chart.y.unit, points))
}

/// Its name at a point of it, a fifth of the way from its end.
fn name(chart: &ChartSpec, drawn: &[Point]) -> Option<Mark> {
    let at = *drawn.get(drawn.len() - drawn.len() / 5 - 1)?;
    let side = if chart.y.range.fraction(at[1]) < 0.5 {
        Side::Above
    } else {
        Side::Below
    };
    Some(Mark::label(Text::new("label-sketch"), Role::You, at, side))
}

#[cfg(test)]
mod tests;
