//! The table behind a chart: what is plotted, read off at the ticks and at the marked points.

use super::mark::{Fact, Series};
use super::range::{SafeRange, insert_ascending};
use super::spec::{Bar, ChartSpec, Mark, Point};
use super::text::Text;
use crate::unit::Unit;
use serde::Serialize;

/// One column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Key of its name among the strings; of the first, the axis whose title it has: `x`, or `y` where that has rows.
    pub key: &'static str,
    /// Keys of other texts by the name of their placeholder in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<(&'static str, &'static str)>,
    /// What it measures.
    pub unit: Unit,
}

/// A chart as rows of numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// The columns; the first is x, or y where that has rows.
    pub columns: Vec<Column>,
    /// The rows, x ascending or from the top down; nothing where a curve has no value.
    pub rows: Vec<Vec<Option<f64>>>,
    /// Key of a row's name where it has one.
    pub names: Vec<Option<&'static str>>,
    /// Rows of the reader's and of the best setting.
    pub marked: Vec<usize>,
}

/// The table of a chart: a row for each tick of x, for the reader's point and for the optimum, a column
/// for each line, each set of bars and each column that is given as such. A chart whose y has rows has a row of the
/// table for each, and the columns that are given as such.
#[must_use]
pub fn table(spec: &ChartSpec) -> Table {
    let has_rows = spec.y.is_named();
    let (key, axis) = if has_rows {
        ("y", &spec.y)
    } else {
        ("x", &spec.x)
    };
    let mut columns = vec![Column {
        key,
        names: Vec::new(),
        unit: axis.unit,
    }];
    let series: Vec<(&Text, Series<'_>)> = spec
        .marks
        .iter()
        .filter_map(|mark| Some((mark.text()?, mark.series()?)))
        .filter(|(_, series)| !has_rows || matches!(series, Series::Values(..)))
        .collect();
    columns.extend(series.iter().map(|(name, series)| Column {
        key: name.key,
        names: name.names.clone(),
        unit: match series {
            Series::Curve(_) | Series::Bars(_) => spec.y.unit,
            Series::Values(_, unit) => *unit,
        },
    }));
    let marked_at: Vec<f64> = if has_rows {
        Vec::new()
    } else {
        spec.marks.iter().filter_map(marked_x).collect()
    };
    let mut places: Vec<f64> = Vec::with_capacity(axis.ticks.len() + marked_at.len());
    for at in axis
        .ticks
        .iter()
        .map(|tick| tick.at)
        .chain(marked_at.iter().copied())
    {
        if at.is_finite() {
            insert_ascending(&mut places, at);
        }
    }
    if has_rows {
        places.reverse();
    }
    let name = |x: &f64| {
        let tick = axis.ticks.iter().find(|tick| tick.at == *x)?;
        tick.text.as_ref().map(|text| text.key)
    };
    let row = |x: &f64| {
        let values = series.iter().map(|(_, series)| match series {
            Series::Curve(points) => on_line(points, *x, spec.x.range, spec.y.range),
            Series::Bars(bars) => in_bar(bars, *x),
            Series::Values(points, _) => points
                .iter()
                .find(|point| point[0] == *x)
                .map(|point| point[1])
                .filter(|number| number.is_finite()),
        });
        std::iter::once(Some(*x)).chain(values).collect()
    };
    Table {
        columns,
        rows: places.iter().map(row).collect(),
        names: places.iter().map(name).collect(),
        marked: (0..places.len())
            .filter(|index| marked_at.contains(&places[*index]))
            .collect(),
    }
}

/// The x of a setting that has a row of its own.
fn marked_x(mark: &Mark) -> Option<f64> {
    match mark.fact()? {
        Fact::Reader(at) | Fact::Optimum(at) => Some(at[0]),
        Fact::Breakdown(_) | Fact::Primary(_) => None,
    }
}

/// The value of a plotted line at an x: straight between neighboring points as they are drawn, so on a
/// log axis between their logarithms; where it steps, the value from there on.
pub(super) fn on_line(
    points: &[Point],
    x: f64,
    across: SafeRange,
    upward: SafeRange,
) -> Option<f64> {
    points.windows(2).rev().find_map(|pair| {
        let [from, to] = [pair[0], pair[1]];
        let is_here = from[0] <= x && x <= to[0];
        if !is_here || !from.iter().chain(&to).all(|number| number.is_finite()) {
            return None;
        }
        if x == to[0] {
            return Some(to[1]);
        }
        if x == from[0] {
            return Some(from[1]);
        }
        let (a, b) = (across.fraction(from[0]), across.fraction(to[0]));
        let t = (across.fraction(x) - a) / (b - a);
        let straight = from[1] + t * (to[1] - from[1]);
        let is_drawn = upward.contains(from[1]) && upward.contains(to[1]);
        Some(if is_drawn {
            let (low, high) = (upward.fraction(from[1]), upward.fraction(to[1]));
            upward.at(low + t * (high - low))
        } else {
            straight
        })
    })
}

/// The height of the bar that stands at an x.
pub(super) fn in_bar(bars: &[Bar], x: f64) -> Option<f64> {
    bars.iter()
        .find(|bar| bar.from <= x && x <= bar.to)
        .map(|bar| bar.height)
        .filter(|height| height.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Axis, Role, Text};

    fn line(points: &[Point]) -> Mark {
        Mark::Line {
            name: Text::new("label-line"),
            role: Role::Primary,
            points: points.to_vec(),
            label: None,
        }
    }

    fn chart(y: SafeRange, marks: Vec<Mark>) -> ChartSpec {
        let x = Axis::new(Unit::Weeks, SafeRange::linear(0.0, 10.0), &[0.0, 5.0, 10.0]);
        let y = Axis::new(Unit::Cost, y, &[]);
        ChartSpec::new(x, y, marks)
    }

    #[test]
    fn where_a_line_steps_the_row_has_the_value_from_there_on() {
        let linear = SafeRange::linear(0.0, 20.0);
        let stairs = [[0.0, 9.0], [5.0, 9.0], [5.0, 4.0], [10.0, 4.0], [10.0, 2.0]];
        let table = table(&chart(linear, vec![line(&stairs)]));
        let heights: Vec<_> = table.rows.iter().map(|row| row[1]).collect();
        assert_eq!(heights, [Some(9.0), Some(4.0), Some(2.0)]);
    }

    #[test]
    fn rows_stand_at_ticks_and_marked_points() {
        let reader = Mark::Reader {
            at: [2.0, 4.0],
            label: Text::new("label-you"),
        };
        let linear = SafeRange::linear(0.0, 20.0);
        let table = table(&chart(
            linear,
            vec![line(&[[0.0, 0.0], [8.0, 16.0]]), reader],
        ));
        assert_eq!(table.columns.len(), 2);
        assert_eq!(table.columns[1].key, "label-line");
        assert_eq!(
            table.rows,
            [
                vec![Some(0.0), Some(0.0)],
                vec![Some(2.0), Some(4.0)],
                vec![Some(5.0), Some(10.0)],
                vec![Some(10.0), None],
            ]
        );
        assert_eq!(table.marked, [1]);
    }

    #[test]
    fn a_column_has_its_own_unit_and_only_its_own_rows() {
        let column = Mark::Column {
            name: Text::new("label-busy"),
            unit: Unit::Share,
            points: vec![[0.0, 0.5], [4.0, 0.75], [5.0, f64::NAN], [10.0, 1.0]],
        };
        let table = table(&chart(SafeRange::linear(0.0, 20.0), vec![column]));
        assert_eq!(table.columns[1].unit, Unit::Share);
        let busy: Vec<Option<f64>> = table.rows.iter().map(|row| row[1]).collect();
        assert_eq!(busy, [Some(0.5), None, Some(1.0)]);
    }

    #[test]
    fn a_log_axis_is_read_as_it_is_drawn() {
        let log = SafeRange::log(1.0, 100.0);
        let table = table(&chart(log, vec![line(&[[0.0, 1.0], [10.0, 100.0]])]));
        let middle = table.rows[1][1].unwrap();
        assert!((middle - 10.0).abs() < 1e-9, "{middle}");
    }

    #[test]
    fn columns_stand_over_their_categories() {
        let names = ["label-a", "label-b"].map(Text::new);
        let x = Axis::categories(Unit::Number, names.to_vec());
        let y = Axis::up_to(Unit::Cost, 5.0);
        let columns = Mark::columns("label-columns", Role::Primary, &[5.0, 2.0]);
        let table = table(&ChartSpec::new(x, y, vec![columns]));
        assert_eq!(table.names, [Some("label-a"), Some("label-b")]);
        let heights: Vec<Option<f64>> = table.rows.iter().map(|row| row[1]).collect();
        assert_eq!(heights, [Some(5.0), Some(2.0)]);
    }

    #[test]
    fn rows_are_read_from_the_top_down() {
        let names = ["label-a", "label-b"].map(Text::new);
        let x = Axis::new(Unit::Weeks, SafeRange::linear(0.0, 10.0), &[0.0, 10.0]);
        let y = Axis::rows(Unit::Number, names.to_vec());
        let marks = vec![
            Mark::column("label-time", Unit::Weeks, vec![[-1.0, 3.0], [0.0, 9.0]]),
            Mark::blocks(Role::Primary, vec![[[0.0, -0.4], [9.0, 0.0]]]),
            Mark::reader([4.0, 0.5], Text::new("label-you")),
            line(&[[0.0, -1.5], [10.0, 0.5]]),
        ];
        let table = table(&ChartSpec::new(x, y, marks));
        assert_eq!(table.names, [Some("label-a"), Some("label-b")]);
        let keys: Vec<&str> = table.columns.iter().map(|column| column.key).collect();
        assert_eq!(keys, ["y", "label-time"]);
        let rows = [[Some(0.0), Some(9.0)], [Some(-1.0), Some(3.0)]];
        assert_eq!(table.rows, rows);
        assert!(table.marked.is_empty());
    }

    #[test]
    fn bars_and_gaps_are_read_too() {
        let bars = Mark::Bars {
            name: Text::new("label-bars"),
            bars: vec![Bar {
                from: 4.0,
                to: 6.0,
                base: 0.0,
                height: -3.0,
                role: Role::Danger,
            }],
        };
        let gap = line(&[[0.0, 1.0], [4.0, f64::NAN], [6.0, 2.0], [10.0, 2.0]]);
        let table = table(&chart(SafeRange::linear(-5.0, 5.0), vec![bars, gap]));
        assert_eq!(table.rows[0], [Some(0.0), None, None]);
        assert_eq!(table.rows[1], [Some(5.0), Some(-3.0), None]);
        assert_eq!(table.rows[2], [Some(10.0), None, Some(2.0)]);
    }
}
