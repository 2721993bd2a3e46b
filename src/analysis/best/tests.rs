use super::*;
use crate::unit::Unit;

fn specs() -> Vec<ParamSpec> {
    let number = |name| ParamSpec::number(name, Unit::Number, (-5.0, 5.0), 0.5, 0.0);
    vec![
        number("a"),
        number("b"),
        number("c"),
        ParamSpec::choice("d", &["one", "two", "three"], 0),
    ]
}

#[test]
fn a_peak_is_found_and_the_higher_of_two() {
    let hill = |v: &[f64]| 7.0 - (v[0] - 1.3) * (v[0] - 1.3);
    let found = single(&specs(), &[0.0; 4], 0, &mut { hill });
    assert!((found.value - 1.3).abs() < 1e-5 && (found.output - 7.0).abs() < 1e-9);
    let two = |v: &[f64]| libm::cos(v[0]) + 0.1 * v[0];
    let found = single(&specs(), &[-5.0, 0.0, 0.0, 0.0], 0, &mut { two });
    // Where sin x = 0.1.
    assert!((found.value - libm::asin(0.1)).abs() < 1e-5, "{found:?}");
}

/// Between its second and third places the scan sees nothing of the higher peak but a slope.
#[test]
fn a_narrow_peak_beside_a_lower_place_is_found() {
    let two = |v: &[f64]| {
        let narrow = 1.2 - 4.0 * f64::abs(v[0] + 4.7);
        f64::max(narrow, 1.0 - 0.04 * (v[0] - 1.0) * (v[0] - 1.0))
    };
    let found = single(&specs(), &[0.0; 4], 0, &mut { two });
    assert!((found.value + 4.7).abs() < 1e-4, "{found:?}");
    let together = pair(&specs(), &[0.0; 4], [1, 0], &mut { two });
    assert!(together.output >= found.output, "{together:?}");
}

#[test]
fn a_choice_stands_at_its_options() {
    let found = single(&specs(), &[0.0; 4], 3, &mut |v| {
        assert_eq!(v[3], v[3].round());
        -(v[3] - 1.2) * (v[3] - 1.2)
    });
    assert_eq!(found.value, 1.0);
}

#[test]
fn where_nothing_gains_it_stays_and_any_value_is_better_than_none() {
    let here = [2.0, 0.0, 0.0, 0.0];
    assert_eq!(single(&specs(), &here, 0, &mut |_| 3.0).value, 2.0);
    assert!(
        single(&specs(), &here, 0, &mut |_| f64::NAN)
            .output
            .is_nan()
    );
    let part = |v: &[f64]| if v[0] < 0.0 { -v[0] } else { f64::NAN };
    assert!((single(&specs(), &here, 0, &mut { part }).value + 5.0).abs() < 1e-6);
}

/// Along the ridge a = b no step of one parameter alone gains anything.
#[test]
fn a_pair_climbs_a_ridge_that_no_single_step_can() {
    let ridge = |v: &[f64]| 2.0 - 3.0 * f64::abs(v[0] - v[1]) - f64::abs(v[0] + v[1] - 4.2);
    let alone = single(&specs(), &[0.0; 4], 0, &mut { ridge });
    assert_eq!(alone.value, 0.0);
    let found = pair(&specs(), &[0.0; 4], [0, 1], &mut { ridge });
    assert!((found.output - 2.0).abs() < 1e-3, "{found:?}");
    assert!(found.values.iter().all(|value| (value - 2.1).abs() < 1e-3));
}

#[test]
fn several_reach_the_top_together() {
    let hill = |v: &[f64]| {
        let [a, b, c] = [v[0] - 1.0, v[1] + 2.0, v[2] - 0.3];
        5.0 - a * a - b * b - c * c + a * b - 0.5 * b * c
    };
    let (values, output) = several(&specs(), &[0.0; 4], &[0, 1, 2], &mut { hill });
    assert!((output - 5.0).abs() < 1e-7);
    for (value, top) in values.iter().zip([1.0, -2.0, 0.3]) {
        assert!((value - top).abs() < 1e-3, "{values:?}");
    }
}
