//! What a chart shows, as numbers: for sentences and for descriptions.

use super::mark::Fact;
use super::spec::{ChartSpec, Mark, Point};
use serde::Serialize;

/// The points of a chart that a description names.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Facts {
    /// The reader's own point.
    pub reader: Option<Point>,
    /// The best point.
    pub optimum: Option<Point>,
    /// The highest point of the followed line.
    pub highest: Option<Point>,
    /// The lowest point of the followed line.
    pub lowest: Option<Point>,
    /// Where the model breaks down.
    pub breakdown: Option<f64>,
}

/// The facts of a chart; of several marks of a kind the first counts, and of lines the one in the
/// primary role.
#[must_use]
pub fn facts(spec: &ChartSpec) -> Facts {
    let mut facts = Facts::default();
    let finite = |at: &Point| at.iter().all(|number| number.is_finite()).then_some(*at);
    for fact in spec.marks.iter().filter_map(Mark::fact) {
        match fact {
            Fact::Reader(at) => facts.reader = facts.reader.or(finite(&at)),
            Fact::Optimum(at) => facts.optimum = facts.optimum.or(finite(&at)),
            Fact::Breakdown(at) => {
                facts.breakdown = facts.breakdown.or(Some(at).filter(|at| at.is_finite()));
            }
            Fact::Primary(points) if facts.highest.is_none() => {
                let by_height = |a: &Point, b: &Point| a[1].total_cmp(&b[1]);
                let known = || points.iter().filter_map(&finite);
                // Of equal heights the first is named.
                facts.highest = known().rev().max_by(by_height);
                facts.lowest = known().min_by(by_height);
            }
            Fact::Primary(_) => {}
        }
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Axis, Role, SafeRange, Text};
    use crate::unit::Unit;

    fn chart(marks: Vec<Mark>) -> ChartSpec {
        let axis = Axis::new(Unit::Number, SafeRange::linear(0.0, 10.0), &[0.0, 10.0]);
        ChartSpec::new(axis.clone(), axis, marks)
    }

    #[test]
    fn the_primary_line_gives_the_extremes() {
        let line = |role, points: &[Point]| Mark::Line {
            name: Text::new("label-line"),
            role,
            points: points.to_vec(),
            label: None,
        };
        let facts = facts(&chart(vec![
            line(Role::Series2, &[[0.0, 100.0]]),
            line(
                Role::Primary,
                &[
                    [0.0, 1.0],
                    [1.0, 4.0],
                    [2.0, 4.0],
                    [3.0, f64::NAN],
                    [4.0, 0.5],
                ],
            ),
            Mark::Breakdown {
                at: 7.0,
                label: Text::new("label-end"),
            },
        ]));
        assert_eq!(facts.highest, Some([1.0, 4.0]));
        assert_eq!(facts.lowest, Some([4.0, 0.5]));
        assert_eq!(facts.breakdown, Some(7.0));
        assert_eq!((facts.reader, facts.optimum), (None, None));
    }

    #[test]
    fn what_is_not_finite_is_no_fact() {
        let facts = facts(&chart(vec![Mark::Reader {
            at: [1.0, f64::INFINITY],
            label: Text::new("label-you"),
        }]));
        assert_eq!(facts, Facts::default());
    }
}
