//! What is uncertain in a picture: a band around its main line, and quantiles at the reader's setting.

use super::compare::main_line;
use super::range::SafeRange;
use super::spec::{ChartSpec, Mark, Point, Role, Shape};
use super::table::on_line;
use super::text::Text;

/// What a sample of settings gives, pointwise along the main line: its lower and upper tenth, and its quarters.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The x of each.
    pub xs: Vec<f64>,
    /// The 10th, 25th, 75th and 90th percentiles there, NaN where there is none.
    pub percentiles: [Vec<f64>; 4],
}

/// The heights of a chart's main line at these x, NaN where it has none.
#[must_use]
pub fn heights(chart: &ChartSpec, xs: &[f64]) -> Vec<f64> {
    let (across, upward) = (chart.x.range, chart.y.range);
    let line = main_line(chart).unwrap_or_default();
    let height = |x: &f64| on_line(line, *x, across, upward).unwrap_or(f64::NAN);
    xs.iter().map(height).collect()
}

/// Lays the bands under a chart's lines, and adds their edges to its table. `at_reader`: quantiles of what the reader's
/// point shows, which are marked above and below it.
pub fn add_band(chart: &mut ChartSpec, spread: &Spread, at_reader: &[f64]) {
    let [low, first, third, high] = &spread.percentiles;
    let area = |role, low, high| Mark::area(role, outline(chart.y.range, &spread.xs, low, high));
    let mut marks = vec![
        area(Role::Shade1, low, high),
        area(Role::Shade3, first, third),
    ];
    marks.extend(edge(chart, "label-tenth-low", &spread.xs, low));
    marks.extend(edge(chart, "label-tenth-high", &spread.xs, high));
    let point = chart.marks.iter().find_map(|mark| match mark {
        Mark::Reader { at, .. } => Some(at[0]),
        _ => None,
    });
    let is_ground = |mark: &Mark| matches!(mark, Mark::Band { .. } | Mark::Area { .. });
    let ground = chart
        .marks
        .iter()
        .take_while(|mark| is_ground(mark))
        .count();
    chart.marks.splice(ground..ground, marks);
    if let Some(x) = point {
        let at = at_reader.iter().map(|y| [x, *y]).collect();
        chart.marks.push(Mark::points(Role::Ink, Shape::Plus, at));
    }
    if let Some(narrow) = &mut chart.narrow
        && main_line(narrow).is_some()
        && narrow.y.unit == chart.y.unit
    {
        add_band(narrow, spread, at_reader);
    }
}

/// Along the lower edge and back along the upper one, within the picture.
fn outline(range: SafeRange, xs: &[f64], low: &[f64], high: &[f64]) -> Vec<Point> {
    let within = |y: f64| libm::fmin(libm::fmax(y, range.low()), range.high());
    let known = |(x, y): (&f64, &f64)| (!y.is_nan()).then(|| [*x, within(*y)]);
    let there = xs.iter().zip(low).filter_map(known);
    let back = xs.iter().zip(high).rev().filter_map(known);
    there.chain(back).collect()
}

/// An edge of the band as a column of the table, at its rows.
fn edge(chart: &ChartSpec, key: &'static str, xs: &[f64], ys: &[f64]) -> Option<Mark> {
    if chart.y.is_named() {
        return None;
    }
    let line: Vec<Point> = xs.iter().zip(ys).map(|(x, y)| [*x, *y]).collect();
    let read = |x: f64| Some([x, on_line(&line, x, chart.x.range, chart.y.range)?]);
    let points = chart.x.ticks.iter().filter_map(|tick| read(tick.at));
    Some(Mark::Column {
        name: Text::new(key),
        unit: chart.y.unit,
        points: points.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::axis::Axis;
    use crate::chart::spec::Placement;
    use crate::chart::table::table;
    use crate::unit::Unit;

    fn chart() -> ChartSpec {
        let axis = || Axis::new(Unit::Number, SafeRange::linear(0.0, 10.0), &[0.0, 10.0]);
        let line = vec![[0.0, 2.0], [10.0, 4.0]];
        let marks = vec![
            Mark::band("label-good", Role::RegionGood, 0.0, 1.0),
            Mark::line("label-line", Role::Primary, line, Placement::Auto),
            Mark::reader([5.0, 3.0], Text::new("label-you")),
        ];
        ChartSpec::new(axis(), axis(), marks)
    }

    fn spread() -> Spread {
        let of = |by: f64| vec![2.0 + by, 4.0 + by];
        Spread {
            xs: vec![0.0, 10.0],
            percentiles: [of(-1.0), of(-0.5), of(0.5), of(20.0)],
        }
    }

    #[test]
    fn bands_lie_over_the_ground_and_under_the_line_within_the_picture() {
        let mut spec = chart();
        add_band(&mut spec, &spread(), &[1.0, 8.0]);
        let outline = vec![[0.0, 1.0], [10.0, 3.0], [10.0, 10.0], [0.0, 10.0]];
        assert_eq!(spec.marks[1], Mark::area(Role::Shade1, outline));
        assert!(matches!(spec.marks[5], Mark::Line { .. }));
        let quantiles = Mark::points(Role::Ink, Shape::Plus, vec![[5.0, 1.0], [5.0, 8.0]]);
        assert_eq!(spec.marks.last(), Some(&quantiles));
    }

    #[test]
    fn the_table_has_the_edges() {
        let mut spec = chart();
        add_band(&mut spec, &spread(), &[]);
        let rows = table(&spec).rows;
        assert_eq!(rows[2], [Some(10.0), Some(3.0), Some(24.0), Some(4.0)]);
    }

    #[test]
    fn heights_are_read_off_the_main_line() {
        let found = heights(&chart(), &[0.0, 2.5, 11.0]);
        assert_eq!(found[..2], [2.0, 2.5]);
        assert!(found[2].is_nan());
    }
}
