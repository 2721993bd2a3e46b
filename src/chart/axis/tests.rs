use super::*;

#[test]
fn round_axes_hold_their_values_with_few_ticks() {
    for largest in [
        f64::NAN,
        0.0,
        1e-300,
        0.004,
        0.99,
        1.0,
        1.7,
        6.09,
        15.7,
        40.0,
        393.0,
        1e9,
        1e300,
        f64::INFINITY,
    ] {
        let axis = Axis::up_to(Unit::Number, largest);
        assert!((2..=6).contains(&axis.ticks.len()), "{largest}");
        let top = axis.ticks[axis.ticks.len() - 1].at;
        assert!((top - axis.range.high()).abs() <= 1e-9 * top, "{largest}");
        if (1e-6..1e12).contains(&largest) {
            assert!(
                top >= largest * (1.0 - 1e-9) && top <= largest * 2.51,
                "{largest} {top}"
            );
        }
    }
}

#[test]
fn decades_have_few_ticks_inside() {
    for (low, high) in [
        (3.0, 1000.0),
        (1e-9, 1e15),
        (2.0, 3.0),
        (f64::NAN, f64::NAN),
    ] {
        let axis = Axis::decades(Unit::Cost, low, high);
        assert!(axis.ticks.len() <= 6);
        assert!(axis.ticks.iter().all(|tick| axis.range.contains(tick.at)));
    }
}

#[test]
fn nice_axes_hold_both_ends_with_few_round_ticks() {
    let ends = [
        -1e9, -393.0, -40.0, -6.09, -1.0, -0.3, -1e-7, 0.0, 0.004, 0.99, 1.7, 15.7, 40.0, 1e12,
    ];
    for (index, low) in ends.into_iter().enumerate() {
        for high in &ends[index + 1..] {
            let axis = Axis::nice(Unit::Number, low, *high);
            let ticks: Vec<f64> = axis.ticks.iter().map(|tick| tick.at).collect();
            assert!((3..=6).contains(&ticks.len()), "{low} {high} {ticks:?}");
            let step = ticks[1] - ticks[0];
            let slack = 1e-6 * step;
            assert!(
                ticks
                    .windows(2)
                    .all(|pair| (pair[1] - pair[0] - step).abs() <= slack)
            );
            let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
            assert!(first <= low + slack && *high <= last + slack, "{ticks:?}");
            assert!(low < first + step && last - step < *high, "{ticks:?}");
            assert!((axis.range.low() - first).abs() <= slack, "{ticks:?}");
            assert!((axis.range.high() - last).abs() <= slack, "{ticks:?}");
            let is_zero = |tick: &f64| *tick == 0.0;
            assert_eq!(ticks.iter().any(is_zero), first <= 0.0 && 0.0 <= last);
        }
    }
}

#[test]
fn nice_axes_are_those_that_a_hand_would_draw() {
    for (low, high, expected) in [
        (-3.0, 7.0, vec![-5.0, -2.5, 0.0, 2.5, 5.0, 7.5]),
        (0.5, 1.0, vec![0.5, 0.6, 0.7, 0.8, 0.9, 1.0]),
        (-0.2, 0.9, vec![-0.25, 0.0, 0.25, 0.5, 0.75, 1.0]),
        (12.0, 96.0, vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
    ] {
        let axis = Axis::nice(Unit::Number, low, high);
        let ticks: Vec<f64> = axis.ticks.iter().map(|tick| tick.at).collect();
        assert_eq!(ticks.len(), expected.len(), "{ticks:?}");
        let near = |(is, should): (&f64, &f64)| (is - should).abs() < 1e-12;
        assert!(ticks.iter().zip(&expected).all(near), "{ticks:?}");
    }
}

#[test]
fn hostile_ends_make_an_axis() {
    for low in [f64::NAN, f64::NEG_INFINITY, 0.0, 1e300] {
        for high in [f64::NAN, f64::INFINITY, 0.0, -1e300] {
            let axis = Axis::nice(Unit::Number, low, high);
            assert!((2..=6).contains(&axis.ticks.len()), "{low} {high}");
            assert!(axis.ticks.iter().all(|tick| tick.at.is_finite()));
        }
    }
}

#[test]
fn rows_go_down_from_the_first() {
    let names = ["label-a", "label-b", "label-c"].map(Text::new);
    let rows = Axis::rows(Unit::Number, names.to_vec());
    assert!(rows.is_named());
    let from_below: Vec<(f64, &str)> = rows
        .ticks
        .iter()
        .map(|tick| (tick.at, tick.text.as_ref().unwrap().key))
        .collect();
    let expected = [(-2.0, "label-c"), (-1.0, "label-b"), (0.0, "label-a")];
    assert_eq!(from_below, expected);
    assert_eq!((rows.range.low(), rows.range.high()), (-2.5, 0.5));
}
