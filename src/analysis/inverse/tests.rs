use super::*;
use crate::unit::Unit;

fn specs() -> Vec<ParamSpec> {
    let number = |name| ParamSpec::number(name, Unit::Number, (0.0, 10.0), 0.5, 1.0);
    vec![number("a"), number("b")]
}

fn ask(values: &[f64], free: &[usize], want: f64, f: impl Fn(&[f64]) -> f64) -> Answer {
    let specs = specs();
    let question = Question {
        specs: &specs,
        values,
        free,
        want,
    };
    inverse(&question, &mut |values| f(values))
}

fn reached(answer: Answer) -> Vec<Found> {
    match answer {
        Answer::Reached(found) => found,
        other => panic!("{other:?}"),
    }
}

#[test]
fn all_crossings_are_found_the_nearest_first() {
    let found = reached(ask(&[5.0, 0.0], &[0], 0.5, |v| libm::sin(v[0])));
    // sin x = 1/2 at 30 and 150 degrees and a turn on.
    let third = core::f64::consts::FRAC_PI_6;
    let nearest = [third + 2.0 * core::f64::consts::PI, 5.0 * third, third];
    let mut expected = nearest.to_vec();
    expected.push(17.0 * third);
    expected.sort_by(|a, b| (a - 5.0).abs().total_cmp(&(b - 5.0).abs()));
    assert_eq!(found.len(), 4);
    for (one, expected) in found.iter().zip(expected) {
        assert!((one.values[0] - expected).abs() < 1e-12, "{found:?}");
        assert!((one.output - 0.5).abs() < 1e-12);
    }
}

#[test]
fn two_crossings_between_two_places_are_found() {
    let dip = |v: &[f64]| (v[0] - 3.21) * (v[0] - 3.21);
    let found = reached(ask(&[0.0, 0.0], &[0], 1e-4, dip));
    assert_eq!(found.len(), 2);
    assert!((found[0].values[0] - 3.20).abs() < 1e-9);
    assert!((found[1].values[0] - 3.22).abs() < 1e-9);
}

#[test]
fn a_top_that_is_only_touched_is_reached() {
    let hill = |v: &[f64]| 4.0 - (v[0] - 3.3) * (v[0] - 3.3);
    let found = reached(ask(&[0.0, 0.0], &[0], 4.0, hill));
    assert!((found[0].output - 4.0).abs() <= 4e-9);
}

#[test]
fn what_cannot_be_reached_has_a_nearest() {
    let hill = |v: &[f64]| 4.0 - (v[0] - 3.3) * (v[0] - 3.3);
    for free in [&[0][..], &[0, 1]] {
        let Answer::Nearest(nearest) = ask(&[0.0, 0.0], free, 6.0, hill) else {
            panic!("nothing is as high as 6");
        };
        assert!((nearest.output - 4.0).abs() < 1e-6, "{nearest:?}");
    }
}

#[test]
fn a_jump_is_no_crossing() {
    let jump = |v: &[f64]| if v[0] < 4.56 { 1.0 } else { 3.0 };
    assert!(
        matches!(ask(&[0.0, 0.0], &[0], 1.5, jump), Answer::Nearest(near) if near.output == 1.0)
    );
}

#[test]
fn without_values_there_is_nothing() {
    for free in [&[0][..], &[0, 1]] {
        assert_eq!(ask(&[1.0, 1.0], free, 2.0, |_| f64::NAN), Answer::Nowhere);
    }
    let part = |v: &[f64]| if v[0] > 7.7 { v[0] } else { f64::NAN };
    let found = reached(ask(&[1.0, 1.0], &[0], 9.0, part));
    assert!((found[0].values[0] - 9.0).abs() < 1e-9);
}

/// The nearest place of a circle lies on the line from its center.
#[test]
fn of_two_the_nearest_is_found() {
    let radius = |v: &[f64]| libm::hypot(v[0] - 4.0, v[1] - 5.0);
    for (from, want) in [([9.0, 9.0], 2.0), ([4.5, 4.8], 3.0), ([0.0, 5.0], 1.0)] {
        let found = reached(ask(&from, &[0, 1], want, radius));
        let here = radius(&from);
        assert!(
            (found[0].distance - f64::abs(here - want) / 10.0).abs() < 1e-9,
            "{found:?}"
        );
        let expected = [4.0, 5.0].iter().zip(from);
        let expected = expected.map(|(center, at)| center + (at - center) * want / here);
        for (value, expected) in found[0].values.iter().zip(expected) {
            assert!((value - expected).abs() < 1e-4, "{found:?}");
        }
        assert!((found[0].output - want).abs() <= 1e-9);
    }
}

#[test]
fn from_a_corner_an_edge_is_followed() {
    let found = reached(ask(&[0.0, 0.0], &[0, 1], 3.0, |v| v[0] - 5.0 * v[1]));
    assert!((found[0].values[0] - 3.0).abs() < 1e-6, "{found:?}");
    assert!(found[0].values[1].abs() < 1e-6);
}
