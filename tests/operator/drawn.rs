//! What the charts show.

use narrows::chart::{ChartSpec, Role};
use narrows::mechanism::View;
use narrows::mechanisms::operator::{Operator, Params};
use narrows::{Mark, Mechanism};

fn drawn(id: &str, change: impl Fn(&mut Params)) -> ChartSpec {
    let mut params = Params::default();
    change(&mut params);
    let output = Operator::evaluate(&params).expect("settings in range");
    let charts = Operator::charts(&View { params, output });
    charts
        .into_iter()
        .find(|chart| chart.id == id)
        .expect("a chart of that id")
}

fn walls(chart: &ChartSpec) -> Vec<f64> {
    let mut walls: Vec<f64> = chart
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Breakdown { at, .. } => Some(*at),
            _ => None,
        })
        .collect();
    walls.sort_by(f64::total_cmp);
    walls
}

#[test]
fn three_walls_stand_each_twice_as_far_as_the_last() {
    assert_eq!(walls(&drawn("queue", |_| ())), [50.0, 100.0, 200.0]);
    // A share of the reader's own has a fourth.
    assert_eq!(
        walls(&drawn("queue", |p| p.escalated = 0.4)),
        [50.0, 100.0, 125.0, 200.0]
    );
}

#[test]
fn curves_of_the_wait_end_at_the_top_of_the_picture() {
    let chart = drawn("queue", |_| ());
    for mark in &chart.marks {
        if let Mark::Line { points, name, .. } = mark {
            let last = points[points.len() - 1];
            let is_at_top = (last[1] - chart.y.range.high()).abs() < 1e-6;
            let is_at_end = last[0] == chart.x.range.high();
            assert!(
                is_at_top || is_at_end || last[1] > chart.y.range.high(),
                "{}",
                name.key
            );
        }
    }
}

#[test]
fn without_an_end_the_reader_has_a_line_and_no_point() {
    let is_reader = |mark: &Mark| matches!(mark, Mark::Reader { .. });
    let is_own_line = |mark: &Mark| {
        matches!(
            mark,
            Mark::Segments {
                role: Role::You,
                ..
            }
        )
    };
    for (id, full) in [
        ("queue", drawn("queue", |p| p.people = 50.0)),
        ("stress", drawn("stress", |p| p.utilization = 0.9)),
    ] {
        assert!(!full.marks.iter().any(is_reader), "{id}");
        assert!(full.marks.iter().any(is_own_line), "{id}");
        assert!(drawn(id, |_| ()).marks.iter().any(is_reader), "{id}");
    }
}

#[test]
fn bars_of_all_tasks_are_as_long_as_the_tasks() {
    let chart = drawn("tasks", |_| ());
    let blocks = |wanted: Role| {
        let marks = chart.marks.iter().filter_map(move |mark| match mark {
            Mark::Blocks { role, corners } if *role == wanted => Some(corners),
            _ => None,
        });
        marks
            .flatten()
            .map(|[from, to]| to[0] - from[0])
            .sum::<f64>()
    };
    // The longest chain is 20 weeks, the rest 17; in turn they are 37, less a hair between.
    assert!((blocks(Role::Primary) - 20.0).abs() < 1e-9);
    assert!((blocks(Role::Water) - 17.0).abs() < 1e-9);
    let in_turn = blocks(Role::Series2);
    assert!(in_turn < 37.0 && in_turn > 36.0, "{in_turn}");
    let table = narrows::chart::table::table(&chart);
    assert_eq!((table.rows.len(), table.columns.len()), (8, 6));
    let slack: Vec<Option<f64>> = table.rows.iter().map(|row| row[5]).collect();
    let printed = [2.0, 2.0, 0.0, 0.0, 0.0, 4.0, 0.0].map(Some);
    assert_eq!((&slack[..7], slack[7]), (&printed[..], None));
}
