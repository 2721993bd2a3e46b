use super::*;
use crate::chart::Axis;
use crate::chart::range::SafeRange;
use crate::chart::spec::Placement;
use crate::chart::table::table;
use crate::unit::Unit;

fn axis(high: f64) -> Axis {
    let ticks = [0.0, high / 2.0, high];
    Axis::new(Unit::Number, SafeRange::linear(0.0, high), &ticks)
}

fn chart(points: &[Point]) -> ChartSpec {
    let other = vec![[0.0, 90.0], [10.0, 90.0]];
    let marks = vec![
        Mark::line("label-other", Role::Primary, other, Placement::Auto),
        Mark::line("label-own", Role::Series2, points.to_vec(), Placement::Auto),
        Mark::reader(points[0], Text::new("label-you")),
    ];
    ChartSpec::new(axis(10.0), axis(100.0), marks)
}

const PEAK: [Point; 3] = [[0.0, 0.0], [5.0, 80.0], [10.0, 0.0]];

fn compared(drawn: &[Point]) -> Agreement {
    let chart = chart(&PEAK);
    agreement(&chart, own_line(&chart).unwrap(), drawn)
}

#[test]
fn bare_axes_have_nothing_on_them() {
    let full = chart(&PEAK).on_narrow(chart(&PEAK));
    let empty = bare(&full);
    assert_eq!((&empty.x, &empty.y), (&full.x, &full.y));
    assert!(empty.marks.is_empty() && empty.narrow.is_none());
}

#[test]
fn the_own_line_is_the_one_with_the_readers_point() {
    assert_eq!(own_line(&chart(&PEAK)), Some(PEAK.as_slice()));
    let mut without = chart(&PEAK);
    without.marks.pop();
    assert_eq!(own_line(&without).unwrap()[0], [0.0, 90.0]);
}

#[test]
fn a_curve_agrees_with_itself() {
    let found = compared(&PEAK);
    assert_eq!(found.share, 1.0);
    assert_eq!((found.along, found.near), ([0.0, 10.0], vec![[0.0, 10.0]]));
    assert_eq!(found.farthest, None);
    assert_eq!(found.trends, [Trend::Peaks(5.0); 2]);
    assert!(found.between.is_empty());
}

#[test]
fn a_rising_line_parts_from_a_peak_at_the_end() {
    let found = compared(&[[0.0, 0.0], [5.0, 80.0], [10.0, 100.0]]);
    assert_eq!(found.farthest, Some([10.0, 100.0, 0.0]));
    assert_eq!(found.trends, [Trend::Rises, Trend::Peaks(5.0)]);
    // They part by 20 for each step of x behind the peak: a tenth of the axis at 5.5.
    let [[from, to]] = found.near[..] else {
        panic!("{:?}", found.near);
    };
    assert!(from == 0.0 && (5.4..=5.55).contains(&to), "{to}");
    assert!((found.share - to / 10.0).abs() < 0.01);
    assert_eq!(found.between.len(), 1);
}

#[test]
fn only_what_was_drawn_is_compared() {
    let found = compared(&[[2.0, 32.0], [6.0, 64.0]]);
    assert!((found.along[0] - 2.0).abs() < 0.1 && (found.along[1] - 6.0).abs() < 0.1);
    let nothing = compared(&[[20.0, 1.0], [30.0, 2.0]]);
    assert!(nothing.along[0].is_nan() && nothing.farthest.is_none());
}

#[test]
fn curves_that_cross_do_not_agree_there() {
    let found = compared(&[[0.0, 100.0], [1.0, 0.0], [10.0, 100.0]]);
    assert!(found.near.iter().all(|[from, to]| to - from >= 0.5));
}

#[test]
fn heights_beyond_the_picture_are_compared_at_its_edge() {
    let steep = chart(&[[0.0, 0.0], [5.0, 1000.0], [10.0, 1e9]]);
    let found = agreement(
        &steep,
        own_line(&steep).unwrap(),
        &[[5.0, 100.0], [10.0, 100.0]],
    );
    assert_eq!(found.share, 1.0);
}

#[test]
fn trends_leave_out_what_is_small() {
    let xs: Vec<f64> = (0..5).map(f64::from).collect();
    let of = |heights: [f64; 5]| Trend::of(&xs, &heights);
    assert_eq!(of([0.5, 0.52, 0.5, 0.53, 0.5]), Trend::Flat);
    assert_eq!(of([0.0, 0.2, 0.18, 0.5, 0.5]), Trend::Rises);
    assert_eq!(of([1.0, 0.9, 0.5, 0.5, 0.2]), Trend::Falls);
    assert_eq!(of([0.5, 0.2, 0.1, 0.4, 0.6]), Trend::Dips(2.0));
    assert_eq!(of([0.5, 0.2, 0.6, 0.1, 0.6]), Trend::Turns);
}

#[test]
fn both_curves_are_in_one_picture_and_one_table() {
    let mut spec = chart(&PEAK);
    let drawn = [[0.0, 0.0], [10.0, 100.0]];
    add_sketch(&mut spec, &drawn);
    let keys: Vec<&str> = table(&spec).columns.iter().map(|one| one.key).collect();
    assert_eq!(keys, ["x", "label-other", "label-own", "label-sketch"]);
    let rows = table(&spec).rows;
    assert_eq!(rows[1], [Some(5.0), Some(90.0), Some(80.0), Some(50.0)]);
    assert!(matches!(
        spec.marks[0],
        Mark::Area {
            role: Role::Shade2,
            ..
        }
    ));
    let strokes = spec.marks.iter().find_map(|mark| match mark {
        Mark::Segments { pairs, .. } if pairs.len() > 1 => Some(pairs.clone()),
        _ => None,
    });
    for [x, y] in strokes.unwrap().iter().flatten() {
        assert!((y - 10.0 * x).abs() < 1e-9, "{x} {y}");
    }
    let farthest = Mark::segments(Role::You, APART, vec![[[10.0, 100.0], [10.0, 0.0]]]);
    assert!(spec.marks.contains(&farthest));
}
