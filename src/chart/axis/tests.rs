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
