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

params! {
    /// For these tests.
    pub struct Listed {
        /// A number before the list.
        before: Weeks, 0.0 ..= 8.0, step 0.5, default 1.5;
        /// A list.
        rates: list PerHour, 1.0 ..= 200.0, step 1.0, at least 2, default [100.0, 30.0, 90.0], then 60.0;
        /// A number after it.
        after: Share, 0.0 ..= 1.0, step 0.5, default 0.5;
    }
}

#[test]
fn a_list_is_its_count_and_eight_numbers() {
    let names: Vec<&str> = Listed::SPECS.iter().map(|spec| spec.name).collect();
    assert_eq!(names[..4], ["before", "rates_count", "rates_1", "rates_2"]);
    assert_eq!(names[9..], ["rates_8", "after"]);
    let count = Listed::SPECS[1];
    assert_eq!((count.minimum, count.maximum, count.step), (2.0, 8.0, 1.0));
    assert_eq!((count.default, count.list), (3.0, Some(Part::Count)));
    let items = &Listed::SPECS[2..10];
    let defaults: Vec<f64> = items.iter().map(|spec| spec.default).collect();
    assert_eq!(defaults, [100.0, 30.0, 90.0, 60.0, 60.0, 60.0, 60.0, 60.0]);
    for (spec, number) in items.iter().zip(1..) {
        assert_eq!(spec.list, Some(Part::Item(number)));
        assert_eq!((spec.unit, spec.maximum), (Unit::PerHour, 200.0));
    }
    assert_eq!(Listed::SPECS[10].list, None);
}

#[test]
fn a_list_reads_as_the_items_that_it_has() {
    let params = Listed::default();
    assert_eq!(*params.rates, [100.0, 30.0, 90.0]);
    assert_eq!((params.before, params.after), (1.5, 0.5));
    let mut values = params.values();
    assert_eq!(values.len(), Listed::SPECS.len());
    values[1] = 5.0;
    values[6] = 7.0;
    let longer = Listed::from_values(&values).unwrap();
    assert_eq!(*longer.rates, [100.0, 30.0, 90.0, 60.0, 7.0]);
    assert_eq!(longer.values(), values);
    assert_eq!(longer.after, 0.5);
}

#[test]
fn items_that_a_list_does_not_have_take_no_part() {
    let mut values = Listed::default().values();
    values[9] = 7.0;
    let other = Listed::from_values(&values).unwrap();
    assert_eq!(other, Listed::default());
    assert_eq!(format!("{other:?}"), format!("{:?}", Listed::default()));
    assert_eq!(other.values(), values, "nothing is lost");
    values[1] = 8.0;
    assert_ne!(Listed::from_values(&values).unwrap(), other);
    values[9] = 201.0;
    let refusal = Listed::from_values(&values).unwrap_err();
    assert_eq!(refusal.parameter(), Some("rates_8"));
}

#[test]
fn every_count_in_range_gives_so_many_items_and_a_fraction_the_nearer_count() {
    for (count, items) in [(2.0, 2), (2.49, 2), (2.5, 3), (7.0, 7), (7.9, 8), (8.0, 8)] {
        let mut values = Listed::default().values();
        values[1] = count;
        let rates = Listed::from_values(&values).unwrap().rates;
        assert_eq!(rates.len(), items, "{count}");
    }
    for count in [1.9, 9.0, 0.0, -1.0, f64::NAN] {
        let mut values = Listed::default().values();
        values[1] = count;
        let refusal = Listed::from_values(&values).unwrap_err();
        assert_eq!(refusal.parameter(), Some("rates_count"), "{count}");
    }
}

#[test]
fn a_list_made_of_an_array_holds_nothing_out_of_range() {
    let rates = List::from([5.0, 4.0]);
    let params = Listed {
        rates,
        ..Listed::default()
    };
    assert_eq!(*rates, [5.0, 4.0]);
    let read = Listed::from_values(&params.values()).unwrap();
    assert_eq!(read, params);
    assert_eq!(List::from([1.0; List::LONGEST]).len(), List::LONGEST);
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
        ParamSpec::count("a_count", 0, 8, 2),
        ParamSpec::count("a_count", 3, 8, 2),
        ParamSpec::count("a_count", 8, 8, 8),
        ParamSpec::count("a_count", 2, 8, 9),
        sound.item(2, &[0.3, 1.1]),
    ] {
        assert!(!unsound.is_sound(), "{unsound:?}");
    }
    assert!(ParamSpec::count("a_count", 1, 8, 8).is_sound());
    assert!(sound.item(3, &[0.3, 1.1]).is_sound());
}
