use super::*;

choice! {
    /// For these tests.
    pub enum Kind {
        /// First.
        Slow = "slow",
        /// Second.
        Fast = "fast",
    }
}

params! {
    /// For these tests.
    pub struct Params {
        /// A number.
        weeks: Weeks, -2.0 ..= 8.0, step 0.5, default 1.5;
        /// A lever.
        people: lever TeamSize;
        /// A choice.
        kind: choice Kind;
    }
}

#[test]
fn values_survive_the_round_trip() {
    let params = Params::from_values(&[2.25, 7.0, 1.0]).unwrap();
    assert_eq!(
        (params.weeks, params.people, params.kind),
        (2.25, 7.0, Kind::Fast)
    );
    assert_eq!(params.values(), [2.25, 7.0, 1.0]);
    assert_eq!(Params::default().values(), [1.5, 12.0, 0.0]);
}

#[test]
fn refusals_name_the_parameter_the_value_and_the_range() {
    let [weeks, people, kind] = Params::SPECS else {
        panic!("three parameters")
    };
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_eq!(weeks.check(value).unwrap_err().code(), "not-finite");
    }
    assert_eq!(
        people.check(61.0).unwrap_err().to_string(),
        "people is 61: allowed is 1 to 60"
    );
    assert_eq!(people.parse("1e999").unwrap_err().code(), "not-finite");
    assert_eq!(people.parse("0x10").unwrap_err().code(), "not-a-number");
    assert_eq!(people.parse("１２").unwrap_err().code(), "not-a-number");
    assert_eq!(
        kind.parse("fastest").unwrap_err().to_string(),
        "kind is \"fastest\": allowed is slow, fast"
    );
    assert_eq!(kind.check(0.5).unwrap_err().code(), "unknown-option");
    assert_eq!(kind.check(f64::NAN).unwrap_err().code(), "unknown-option");
    assert!(
        people
            .parse(&"9".repeat(1_000_000))
            .unwrap_err()
            .to_string()
            .len()
            < 200
    );
}

#[test]
fn negative_zero_becomes_zero() {
    let weeks = Params::SPECS[0];
    assert!(weeks.check(-0.0).unwrap().is_sign_positive());
}

#[test]
fn unsound_specifications_are_seen() {
    let sound = ParamSpec::number("a", Unit::Number, (0.0, 1.0), 0.1, 0.3);
    assert!(sound.is_sound());
    for unsound in [
        ParamSpec {
            default: 0.35,
            ..sound
        },
        ParamSpec {
            default: 1.1,
            ..sound
        },
        ParamSpec {
            minimum: 2.0,
            ..sound
        },
        ParamSpec { step: 0.0, ..sound },
        ParamSpec { step: 0.3, ..sound },
        ParamSpec {
            maximum: f64::INFINITY,
            ..sound
        },
        ParamSpec {
            scale: Scale::Log,
            ..sound
        },
    ] {
        assert!(!unsound.is_sound(), "{unsound:?}");
    }
}
