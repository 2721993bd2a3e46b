//! The address codec: whatever is written is read back, and whatever is read does no harm.

use crate::sample::check;
use narrows::param::Part;
use narrows::state::{Kept, LONGEST, ProblemCode, decode, encode, is_name};
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

/// Every name that an address can hold.
fn name_keys() -> Vec<String> {
    let items = settings().into_iter();
    let items = items.filter(|(_, spec)| matches!(spec.list, Some(Part::Item(_))));
    items.map(|(key, _)| key + "_name").collect()
}

/// Any text that may be a name, more often than not one that an address must escape.
fn name() -> impl Strategy<Value = String> {
    let letters = prop_oneof!["[A-Za-z ]{1,20}", "[&=%+#?;\"' .]{1,20}", "\\PC{1,20}"];
    letters.prop_map(|text| {
        let visible = text
            .chars()
            .filter(|letter| is_name(&letter.to_string()) || *letter == ' ');
        let name: String = visible.collect();
        // One space between words and none around them.
        let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            return "A".to_owned();
        }
        words.join(" ")
    })
}

fn names() -> impl Strategy<Value = BTreeMap<String, String>> {
    let one = |key: String| (Just(key), prop::option::weighted(0.3, name()));
    let all: Vec<_> = name_keys().into_iter().map(one).collect();
    all.prop_map(|names| {
        let given = names.into_iter();
        given.filter_map(|(key, name)| Some((key, name?))).collect()
    })
}

/// Values and names as they are written together.
fn entries(
    values: &BTreeMap<String, f64>,
    names: &BTreeMap<String, String>,
) -> Vec<(String, Kept)> {
    let values = values
        .iter()
        .map(|(key, value)| (key.clone(), Kept::from(*value)));
    let names = names
        .iter()
        .map(|(key, name)| (key.clone(), Kept::from(&**name)));
    names.chain(values).collect()
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
    check(20, &(anything(), names()), |(values, names)| {
        let query = encode(entries(&values, &names)).unwrap();
        let state = decode(&query);
        prop_assert_eq!(&state.problems, &[]);
        prop_assert_eq!(&state.values, &different(&values));
        prop_assert_eq!(&state.names, &names);
        prop_assert_eq!(encode(entries(&state.values, &names)).unwrap(), query);
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
    let longest = "🚀".repeat(20);
    let names = name_keys().into_iter().map(|key| (key, longest.clone()));
    let query = encode(entries(&all, &names.collect())).unwrap();
    assert!(query.len() < LONGEST, "{}", query.len());
    assert_eq!(decode(&query).values, different(&all));
}

/// Keys, values and joints that mean something, and some that do not.
fn query() -> impl Strategy<Value = String> {
    let keys = settings().into_iter().map(|(key, _)| key);
    let keys: Vec<String> = keys.chain(name_keys()).collect();
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
        for (key, name) in &state.names {
            prop_assert!(is_name(name), "{} {}", key, name);
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
        prop_assert!(encode(entries(&state.values, &state.names)).is_ok());
        Ok(())
    });
}

#[test]
fn stages_are_kept_with_their_names_and_hostile_ones_are_told_of() {
    let query =
        "constraint.capacity_count=5&constraint.capacity_4=80&constraint.capacity_4_name=Review";
    let state = decode(query);
    assert_eq!(state.values["constraint.capacity_count"], 5.0);
    assert_eq!(state.names["constraint.capacity_4_name"], "Review");
    assert_eq!(encode(entries(&state.values, &state.names)).unwrap(), query);

    let longest = "x".repeat(1_000_000);
    for (key, given, code, used) in [
        ("capacity_count", "1000", ProblemCode::Clamped, Some(8.0)),
        ("capacity_900", "1", ProblemCode::Unknown, None),
        ("capacity_900_name", "x", ProblemCode::Unknown, None),
        ("capacity_count_name", "x", ProblemCode::Unknown, None),
        ("demand_name", "x", ProblemCode::Unknown, None),
        ("__proto__", "1", ProblemCode::Unknown, None),
        ("__proto___name", "x", ProblemCode::Unknown, None),
        ("capacity_1_name", "<b>A</b>", ProblemCode::NotAName, None),
        ("capacity_1_name", "", ProblemCode::NotAName, None),
        ("capacity_1_name", "%E2%80%AEA", ProblemCode::NotAName, None),
        ("capacity_1_name", "A%E2%80%8B", ProblemCode::NotAName, None),
        ("capacity_1_name", "%FF", ProblemCode::NotAName, None),
        ("capacity_1_name", &longest, ProblemCode::TooLong, None),
    ] {
        let state = decode(&format!("constraint.{key}={given}"));
        let [problem] = &state.problems[..] else {
            panic!("one problem: {key} {:?}", state.problems)
        };
        assert_eq!((problem.code, problem.used), (code, used), "{key}");
        assert!(state.names.is_empty(), "{key}");
    }
}
