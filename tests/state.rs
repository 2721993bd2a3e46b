//! The address codec: whatever is written is read back, and whatever is read does no harm.

use crate::sample::check;
use narrows::state::{LONGEST, ProblemCode, decode, encode};
use narrows::{Entry, Lever, ParamSpec, mechanisms};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Every setting that an address can hold.
fn settings() -> Vec<(String, ParamSpec)> {
    let levers = Lever::ALL.map(|lever| {
        let key = lever.spec().key;
        (key.to_owned(), lever.parameter(key))
    });
    let own = |entry: &'static Entry| {
        let params = entry.params().iter().filter(|spec| spec.lever.is_none());
        params.map(|spec| (format!("{}.{}", entry.id(), spec.name), *spec))
    };
    let others = mechanisms::ALL.iter().flat_map(own);
    levers.into_iter().chain(others).collect()
}

fn anything() -> impl Strategy<Value = BTreeMap<String, f64>> {
    let one = |(key, spec): (String, ParamSpec)| {
        (
            Just(key),
            prop::option::weighted(0.5, crate::sample::value(&spec)),
        )
    };
    let all: Vec<_> = settings().into_iter().map(one).collect();
    all.prop_map(|settings| {
        let given = settings.into_iter();
        given
            .filter_map(|(key, value)| Some((key, value?)))
            .collect()
    })
}

/// The same settings without those that stand at their default.
fn different(values: &BTreeMap<String, f64>) -> BTreeMap<String, f64> {
    let defaults: BTreeMap<_, _> = settings().into_iter().collect();
    let mut values = values.clone();
    values.retain(|key, value| *value != defaults[key].default);
    values
}

#[test]
fn what_is_written_is_read_back_bit_for_bit() {
    check(20, &anything(), |values| {
        let query = encode(values.iter().map(|(key, value)| (key, *value))).unwrap();
        let state = decode(&query);
        prop_assert_eq!(&state.problems, &[]);
        prop_assert_eq!(&state.values, &different(&values));
        prop_assert_eq!(encode(state.values).unwrap(), query);
        Ok(())
    });
}

#[test]
fn every_setting_at_once_fits() {
    let third = |(key, spec): (String, ParamSpec)| {
        let between = spec.minimum + (spec.maximum - spec.minimum) / 3.0;
        let whole = if spec.options.is_empty() {
            between
        } else {
            spec.maximum
        };
        (key, whole)
    };
    let all: BTreeMap<_, _> = settings().into_iter().map(third).collect();
    let query = encode(all.clone()).unwrap();
    assert!(query.len() < LONGEST, "{}", query.len());
    assert_eq!(decode(&query).values, different(&all));
}

/// Keys, values and joints that mean something, and some that do not.
fn query() -> impl Strategy<Value = String> {
    let keys: Vec<String> = settings().into_iter().map(|(key, _)| key).collect();
    let key =
        prop_oneof![4 => prop::sample::select(keys), 1 => "[a-z_.%&=]{0,12}", 1 => "\\PC{0,6}"];
    let value = prop_oneof![
        3 => any::<f64>().prop_map(|value| value.to_string()),
        1 => "[-+0-9.eE]{0,8}",
        1 => prop::sample::select(vec!["", "nan", "inf", "1e999", "0x10", "%zz", "%00", "１２", "<b>"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,40}",
    ];
    let pair = (key, "[=&;]?", value).prop_map(|(key, joint, value)| key + &joint + &value);
    prop::collection::vec(pair, 0..12).prop_map(|pairs| pairs.join("&"))
}

#[test]
fn any_text_is_read_into_values_in_range() {
    let specs: BTreeMap<_, _> = settings().into_iter().collect();
    check(4, &query(), |query| {
        let state = decode(&query);
        for (key, value) in &state.values {
            prop_assert_eq!(specs[key].check(*value), Ok(*value), "{}", key);
        }
        for problem in &state.problems {
            prop_assert!(problem.key.chars().count() <= 41);
            prop_assert!(problem.given.chars().count() <= 41);
            let known = specs.get(&problem.key);
            prop_assert_eq!(known.is_some(), problem.used.is_some(), "{:?}", problem);
            if problem.code == ProblemCode::Clamped {
                prop_assert_eq!(state.values.get(&problem.key).copied(), problem.used);
            }
        }
        prop_assert!(encode(state.values).is_ok());
        Ok(())
    });
}
