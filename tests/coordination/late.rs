//! The pictures of a late project show what their captions say.

use narrows::chart::spec::{ChartSpec, Mark, Role};
use narrows::mechanism::{Mechanism as _, View};
use narrows::mechanisms::coordination::{Coordination, Params};

fn chart(id: &str) -> ChartSpec {
    let params = Params::default();
    let output = Coordination::evaluate(&params).expect("settings in range");
    let charts = Coordination::charts(&View { params, output });
    charts
        .into_iter()
        .find(|chart| chart.id == id)
        .expect("a chart of that name")
}

fn line(chart: &ChartSpec, wanted: Role) -> Vec<[f64; 2]> {
    let points = chart.marks.iter().find_map(|mark| match mark {
        Mark::Line { role, points, .. } if *role == wanted => Some(points.clone()),
        _ => None,
    });
    points.expect("a line of that role")
}

/// The day's output falls by 9.2 % when five join on day 110, is above that of no help on day 200, and each line ends on
/// its own day. The area below each is the whole job.
#[test]
fn output_dips_recovers_and_ends_on_two_days() {
    let chart = chart("brooks");
    let (helped, alone) = (line(&chart, Role::Primary), line(&chart, Role::Reference));
    let before = alone[0][1];
    let dip = helped.iter().find(|point| point[0] == 110.0).unwrap()[1];
    assert!((dip / before - 1.0 + 0.092).abs() < 0.01, "{dip}");
    let later = helped.iter().find(|point| point[0] >= 200.0).unwrap()[1];
    assert!(later > 1.02 * before);
    let ends = [&helped, &alone].map(|points| points[points.len() - 1][0]);
    assert_eq!(ends, [272.0, 275.0]);
    for points in [helped, alone] {
        let area: f64 = points
            .windows(2)
            .map(|pair| (pair[1][0] - pair[0][0]) * (pair[0][1] + pair[1][1]) / 2.0)
            .sum();
        assert!((area - 500.0).abs() < 3.0, "{area}");
    }
}

/// Days later than without help, as the public program's finish days give them: 272, 295 and 275.
#[test]
fn people_added_show_days_sooner_or_later() {
    let chart = chart("brooks-added");
    let curve = line(&chart, Role::Primary);
    let days = |people: f64| curve.iter().find(|point| point[0] == people).unwrap()[1];
    assert_eq!([0.0, 5.0, 10.0].map(days), [0.0, -3.0, 20.0]);
    let zero = chart.marks.iter().find_map(|mark| match mark {
        Mark::Rule {
            at,
            name: Some(name),
            ..
        } => Some((*at, name.key)),
        _ => None,
    });
    assert_eq!(zero, Some((0.0, "label-in-time")));
}
