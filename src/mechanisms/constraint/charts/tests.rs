use super::*;
use crate::chart::spec::{ChartSpec, Mark, Point};
use crate::chart::table::table;
use crate::mechanisms::constraint::blocking::Shares;
use crate::mechanisms::constraint::blocking::readings::{Found, Reading};
use crate::mechanisms::constraint::focusing::{Cure, Walk};
use crate::mechanisms::constraint::line::Line;
use crate::mechanisms::constraint::queue::kingman::Ggm;
use crate::param::ParamSpec;
use crate::unit::Unit;

const ESSAY: Line<'_> = Line {
    capacities: &[100.0, 30.0, 100.0],
    demand: 200.0,
};

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
    let river = line::spec(ESSAY);
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
        (vec![100.0, 30.0, 100.0], 70),
        (vec![200.0, 1.0], 199),
        (vec![20.0, 90.0], 0),
        (vec![60.0, 30.0, 100.0, 90.0, 80.0, 70.0, 60.0, 200.0], 30),
    ] {
        let line = Line {
            capacities: &capacities,
            demand: 200.0,
        };
        let dots = dots(&line::spec(line));
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
    let line = Line {
        demand: 20.0,
        ..ESSAY
    };
    for spec in [line::spec(line), utilization::spec(line, None)] {
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
    let bars = utilization::spec(ESSAY, Some(&times));
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
    let balanced = |capacities: &[f64]| {
        let line = Line {
            capacities,
            ..ESSAY
        };
        let written = written(&utilization::spec(line, None));
        written.iter().any(|key| key == "label-balanced")
    };
    assert!(balanced(&[60.0, 58.0]));
    assert!(!balanced(&[60.0, 50.0]));
}

#[test]
fn what_lies_ahead_is_not_named_and_not_in_the_table() {
    const STEP: ParamSpec = ParamSpec::number("step", Unit::Steps, (0.0, 12.0), 1.0, 0.0);
    let cure = Cure {
        exploited: 0.0,
        elevation: 40.0,
    };
    let mut walk = Walk::new(ESSAY, cure);
    let walk: Vec<_> = (0..=steps::MOST).map(|_| walk.advance()).collect();
    let start = steps::spec(&STEP, &walk, 0.0);
    assert_eq!(written(&start), ["label-you-step label-capacity-2"]);
    let end = steps::spec(&STEP, &walk, 12.0);
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
    let walked = values(&steps::spec(&STEP, &walk, 4.0), "label-throughput");
    assert_eq!(walked, [Some(30.0), Some(70.0), None, None]);
}

#[test]
fn the_waits_worth_knowing_are_read_off() {
    const LOAD: ParamSpec = ParamSpec::number("utilization", Unit::Share, (0.05, 0.99), 0.01, 0.65);
    let stage = Ggm {
        utilization: 0.65,
        arrival_scv: 1.0,
        service_scv: 1.0,
        service_time: 4.0,
        servers: 1,
    };
    let waits = values(&wait::spec(&LOAD, stage), "label-your-wait");
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
    const BUFFER: ParamSpec = ParamSpec::number("buffer", Unit::Places, (0.0, 20.0), 1.0, 3.0);
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
    let picture = buffers::spec(&BUFFER, ESSAY.capacities, 0, &readings, 3.0);
    assert_eq!(values(&picture, "label-as-is")[0], Some(26.914));
    assert_eq!(values(&picture, "label-doubled"), [None; 6]);
    let keys = written(&picture);
    assert!(keys.iter().any(|key| key == "label-you-throughput"));
    assert!(!keys.iter().any(|key| key.starts_with("label-gain label")));
    let nothing = buffers::spec(&BUFFER, ESSAY.capacities, 0, &[], 3.0);
    assert_eq!(nothing.y, picture.y);
}
