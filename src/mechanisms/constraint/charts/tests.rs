use super::*;
use crate::chart::spec::{ChartSpec, Mark, Point};
use crate::chart::table::table;
use crate::mechanism::Mechanism;
use crate::mechanisms::constraint::TheConstraint;
use crate::mechanisms::constraint::blocking::Shares;
use crate::mechanisms::constraint::blocking::readings::{Found, Reading, Station};
use crate::param::List;
use crate::unit::Unit;

/// The essay's line, with some of its settings changed.
fn view(change: impl Fn(&mut Params)) -> View {
    let mut params = Params::default();
    change(&mut params);
    let output = TheConstraint::evaluate(&params).unwrap();
    View { params, output }
}

fn essay() -> View {
    view(|_| ())
}

fn draw(id: &str, view: &View) -> ChartSpec {
    let chart = ALL.iter().find(|chart| chart.id == id).unwrap();
    chart.draw(core::slice::from_ref(view)).remove(0)
}

fn values(spec: &ChartSpec, column: &str) -> Vec<Option<f64>> {
    let table = table(spec);
    let index = table.columns.iter().position(|one| one.key == column);
    let index = index.unwrap();
    table.rows.iter().map(|row| row[index]).collect()
}

/// Keys of what is written, with the names that stand in them.
fn written(spec: &ChartSpec) -> Vec<String> {
    let text = |mark: &Mark| match mark {
        Mark::Label { text, .. } | Mark::Reader { label: text, .. } => {
            let names = text.names.iter().map(|(_, name)| *name);
            let keys: Vec<&str> = std::iter::once(text.key).chain(names).collect();
            Some(keys.join(" "))
        }
        _ => None,
    };
    spec.marks.iter().filter_map(text).collect()
}

fn dots(spec: &ChartSpec) -> Vec<Point> {
    let of = |mark: &Mark| match mark {
        Mark::Points { at, .. } => at.clone(),
        _ => Vec::new(),
    };
    spec.marks.iter().flat_map(of).collect()
}

#[test]
fn the_river_has_a_row_for_each_stage() {
    let river = draw("line", &essay());
    let rows = table(&river);
    let names = ["label-capacity-1", "label-capacity-2", "label-capacity-3"];
    assert_eq!(rows.names, names.map(Some));
    assert_eq!(
        values(&river, "label-capacity"),
        [100.0, 30.0, 100.0].map(Some)
    );
    assert_eq!(values(&river, "label-idle"), [0.7, 0.0, 0.7].map(Some));
    assert_eq!(rows.columns[2].unit, Unit::Share);
}

#[test]
fn a_dot_waits_for_each_piece_that_an_hour_adds() {
    for (capacities, pieces) in [
        (List::from([100.0, 30.0, 100.0]), 70),
        (List::from([200.0, 1.0]), 199),
        (List::from([20.0, 90.0]), 0),
        (
            List::from([60.0, 30.0, 100.0, 90.0, 80.0, 70.0, 60.0, 200.0]),
            30,
        ),
    ] {
        let line = view(|p| p.capacity = capacities);
        let dots = dots(&draw("line", &line));
        assert_eq!(dots.len(), pieces, "{capacities:?}");
        for (index, a) in dots.iter().enumerate() {
            // Inside the banks of the first stage, none on another.
            assert!(a[1].abs() < 0.5 * capacities[0]);
            assert!(dots[index + 1..].iter().all(|b| a != b));
        }
    }
}

#[test]
fn the_market_is_named_where_it_holds_the_line() {
    let line = view(|p| p.demand = 20.0);
    for spec in ["line", "utilization"].map(|id| draw(id, &line)) {
        let narrow = spec.narrow.clone().unwrap();
        for picture in [spec, *narrow] {
            let written = written(&picture);
            assert!(written.iter().any(|key| key == "label-constraint-market"));
        }
    }
}

#[test]
fn the_parts_of_a_bar_make_a_whole() {
    let time = |busy, starved| Shares {
        busy,
        starved,
        blocked: 1.0 - busy - starved,
    };
    let times = [time(0.28, 0.1), time(0.93, 0.03), time(0.28, 0.5)];
    let mut line = essay();
    line.output.blocking.stations = times
        .map(|shares| Station {
            shares,
            waiting: 0.0,
        })
        .to_vec();
    let bars = draw("utilization", &line);
    let columns = ["label-busy", "label-starved", "label-blocked"];
    let shares = columns.map(|column| values(&bars, column));
    for stage in 0..3 {
        let sum: f64 = shares.iter().map(|column| column[stage].unwrap()).sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }
    assert_eq!(shares[0][1], Some(0.93));
}

#[test]
fn two_stages_within_five_points_make_the_constraint_wander() {
    let balanced = |capacities: [f64; 2]| {
        let line = view(|p| p.capacity = List::from(capacities));
        let written = written(&draw("utilization", &line));
        written.iter().any(|key| key == "label-balanced")
    };
    assert!(balanced([60.0, 58.0]));
    assert!(!balanced([60.0, 50.0]));
}

#[test]
fn what_lies_ahead_is_not_named_and_not_in_the_table() {
    let walked = |step| draw("steps", &view(|p| p.step = step));
    let start = walked(0.0);
    assert_eq!(written(&start), ["label-you-step label-capacity-2"]);
    let end = walked(12.0);
    // B is widened twice; then A and C are as narrow, and A comes first.
    let named: Vec<String> = written(&end)
        .into_iter()
        .filter(|key| key.contains("capacity"))
        .collect();
    assert_eq!(
        named,
        [
            "label-capacity-2",
            "label-capacity-2",
            "label-capacity-1",
            "label-you-step label-capacity-3"
        ]
    );
    let walked = values(&walked(4.0), "label-throughput");
    assert_eq!(walked, [Some(30.0), Some(70.0), None, None]);
}

#[test]
fn the_waits_worth_knowing_are_read_off() {
    let stage = view(|p| p.service_time = 4.0);
    let waits = values(&draw("wait", &stage), "label-your-wait");
    // rho / (1 - rho) at 60, 65, 70, 90 and 95 percent, worked out by hand.
    for (found, known) in waits[1..]
        .iter()
        .zip([1.5, 13.0 / 7.0, 7.0 / 3.0, 9.0, 19.0])
    {
        assert!((found.unwrap() - known).abs() < 1e-9);
    }
}
#[test]
fn what_is_not_computed_yet_is_not_drawn() {
    let found = |throughput| Found {
        throughput,
        half_width: 0.0,
    };
    // 100, 30, 100 without places: 26.9, and 27.8 with A doubled, from the exact chain.
    let readings = [(0, 26.914, 27.822), (3, 29.906, f64::NAN)].map(|(places, a, b)| Reading {
        places,
        as_is: found(a),
        improved: found(b),
    });
    let mut line = essay();
    line.output.blocking.readings = readings.to_vec();
    let picture = draw("buffers", &line);
    assert_eq!(values(&picture, "label-as-is")[0], Some(26.914));
    assert_eq!(values(&picture, "label-doubled"), [None; 6]);
    let keys = written(&picture);
    assert!(keys.iter().any(|key| key == "label-you-throughput"));
    assert!(!keys.iter().any(|key| key.starts_with("label-gain label")));
    let nothing = draw("buffers", &essay());
    assert_eq!(nothing.y, picture.y);
}
