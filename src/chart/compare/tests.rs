use super::*;
use crate::chart::axis::Axis;
use crate::chart::range::SafeRange;
use crate::chart::spec::{Bar, Placement};
use crate::chart::table::table;
use crate::unit::Unit;

fn axis(high: f64) -> Axis {
    Axis::new(
        Unit::Number,
        SafeRange::linear(0.0, high),
        &[0.0, high / 2.0, high],
    )
}

fn chart(marks: Vec<Mark>) -> ChartSpec {
    ChartSpec::new(axis(10.0), axis(100.0), marks)
}

fn line(points: &[Point]) -> Mark {
    Mark::line(
        "label-line",
        Role::Primary,
        points.to_vec(),
        Placement::Auto,
    )
}

fn both(now: &[Mark], kept: &[Mark]) -> ChartSpec {
    let mut chart_now = chart(now.to_vec());
    add_kept(&mut chart_now, &chart(kept.to_vec()));
    chart_now
}

#[test]
fn a_setting_compared_with_itself_is_drawn_once() {
    let marks = vec![
        line(&[[0.0, 1.0], [10.0, 9.0]]),
        Mark::reader([5.0, 5.0], Text::new("label-you")),
    ];
    assert_eq!(both(&marks, &marks), chart(marks));
}

/// Each goes through its own reader's x as well.
#[test]
fn a_curve_along_the_slider_is_drawn_once() {
    let at = |x: f64| {
        let mut points = vec![[0.0, 0.0], [4.0, 40.0], [10.0, 100.0]];
        let place = points.partition_point(|point| point[0] < x);
        points.insert(place, [x, 10.0 * x]);
        let you = Mark::reader([x, 10.0 * x], Text::new("label-you"));
        vec![line(&points), you]
    };
    let spec = both(&at(6.0), &at(2.0));
    let strokes = |mark: &Mark| matches!(mark, Mark::Segments { .. } | Mark::Column { .. });
    assert!(!spec.marks.iter().any(strokes), "{:?}", spec.marks);
    // The reader's own marks follow all that stands still, but for the letters.
    let own = spec.marks.iter().position(Mark::is_own).unwrap();
    assert!(matches!(spec.marks[own - 1], Mark::Points { .. }));
    let letter = |mark: &Mark| matches!(mark, Mark::Label { .. });
    assert!(spec.marks[own + 1..].iter().all(letter));
    let other = both(&at(6.0), &[line(&[[0.0, 0.0], [10.0, 99.0]])]);
    assert!(other.marks.iter().any(strokes));
}

#[test]
fn the_kept_curve_is_dashes_along_it_and_a_column_before_the_others() {
    let spec = both(
        &[line(&[[0.0, 0.0], [10.0, 100.0]])],
        &[line(&[[0.0, 0.0], [10.0, 50.0]])],
    );
    let strokes: Vec<[Point; 2]> = spec
        .marks
        .iter()
        .find_map(|mark| match mark {
            Mark::Segments { pairs, role, .. } if *role == GHOST => Some(pairs.clone()),
            _ => None,
        })
        .unwrap();
    assert!((30..60).contains(&strokes.len()), "{}", strokes.len());
    for [x, y] in strokes.iter().flatten() {
        assert!((y - 5.0 * x).abs() < 1e-9, "{x} {y}");
    }
    let table = table(&spec);
    let keys: Vec<&str> = table.columns.iter().map(|column| column.key).collect();
    assert_eq!(keys, ["x", "label-kept-of", "label-line"]);
    assert_eq!(table.columns[1].names, [("name", "label-line")]);
    assert_eq!(table.rows[1], [Some(5.0), Some(25.0), Some(50.0)]);
}

#[test]
fn letters_stand_at_the_settings_or_where_curves_are_farthest_apart() {
    let letters = |spec: &ChartSpec| -> Vec<(&str, Point, Side)> {
        let of = |mark: &Mark| match mark {
            Mark::Label { text, at, side, .. } => Some((text.key, *at, *side)),
            _ => None,
        };
        spec.marks.iter().filter_map(of).collect()
    };
    let low = line(&[[0.0, 10.0], [5.0, 20.0], [10.0, 10.0]]);
    let high = line(&[[0.0, 10.0], [5.0, 80.0], [10.0, 10.0]]);
    let spec = both(core::slice::from_ref(&low), core::slice::from_ref(&high));
    let a = ("label-kept-a", [5.0, 80.0], Side::Above);
    assert_eq!(
        letters(&spec),
        [a, ("label-kept-b", [5.0, 20.0], Side::Below)]
    );
    let reader = |x, y| Mark::reader([x, y], Text::new("label-you"));
    let spec = both(&[low, reader(0.0, 10.0)], &[high, reader(5.0, 80.0)]);
    let found = letters(&spec);
    assert_eq!(found[..2], [a, ("label-kept-b", [0.0, 10.0], Side::Below)]);
    // And where the curve is farthest from the same one of the other setting.
    assert_eq!(found[2..], [a]);
}

#[test]
fn what_leaves_the_picture_or_has_no_value_has_no_dash() {
    let points = [[0.0, 50.0], [2.0, f64::NAN], [4.0, 50.0], [10.0, 400.0]];
    let strokes = dashes(&chart(Vec::new()), &points);
    assert!(!strokes.is_empty());
    for [x, y] in strokes.iter().flatten() {
        assert!(
            (4.0..=5.0).contains(x) && (50.0..=100.0).contains(y),
            "{x} {y}"
        );
    }
}

#[test]
fn kept_bars_are_frames_and_kept_settings_rings() {
    let bars = |height| {
        let bar = Bar {
            from: 4.0,
            to: 6.0,
            base: 0.0,
            height,
            role: Role::Good,
        };
        Mark::bars("label-bars", vec![bar])
    };
    let optimum = |x| Mark::optimum([x, 3.0], Text::new("label-best"));
    let spec = both(&[bars(10.0), optimum(1.0)], &[bars(30.0), optimum(2.0)]);
    let frame = Mark::frames(GHOST, STROKE, &[[[4.0, 0.0], [6.0, 30.0]]]);
    assert!(spec.marks.contains(&frame));
    let plus = Mark::points(GHOST, Shape::Plus, vec![[2.0, 3.0]]);
    assert!(spec.marks.contains(&plus));
    let rows = table(&spec).rows;
    assert!(
        rows.contains(&vec![Some(5.0), Some(30.0), Some(10.0)]),
        "{rows:?}"
    );
}

#[test]
fn a_narrow_picture_has_its_own_ghosts() {
    let of = |y| {
        let marks = vec![line(&[[0.0, y], [10.0, y]])];
        chart(marks.clone()).on_narrow(chart(marks))
    };
    let mut now = of(10.0);
    add_kept(&mut now, &of(20.0));
    assert_eq!(now.narrow.unwrap().marks, now.marks);
}
