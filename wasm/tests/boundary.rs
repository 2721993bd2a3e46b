//! What crosses the boundary, in a real browser: objects, errors, addresses.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test binary")]

mod page;

use js_sys::{Array, Error, Object, Reflect};
use narrows::mechanisms;
use page::{object, theme};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn defaults(id: &str) -> Vec<f64> {
    mechanisms::find(id).unwrap().defaults()
}

#[wasm_bindgen_test]
fn the_registry_arrives_as_plain_objects() {
    let listed: Array = narrows_wasm::mechanisms().unwrap().unchecked_into();
    assert_eq!(usize::try_from(listed.length()), Ok(mechanisms::ALL.len()));
    for (listed, entry) in listed.iter().zip(mechanisms::ALL) {
        assert_eq!(get(&listed, "id").as_string().as_deref(), Some(entry.id()));
        let parameters: Array = get(&listed, "parameters").unchecked_into();
        for (listed, spec) in parameters.iter().zip(entry.params()) {
            assert_eq!(get(&listed, "name").as_string().as_deref(), Some(spec.name));
            let numbers = [
                ("minimum", spec.minimum),
                ("maximum", spec.maximum),
                ("step", spec.step),
                ("default", spec.default),
            ];
            for (name, number) in numbers {
                assert_eq!(
                    get(&listed, name).as_f64(),
                    Some(number),
                    "{} {name}",
                    spec.name
                );
            }
            assert!(Array::is_array(&get(&listed, "options")));
            let lever = spec.lever.map(|lever| lever.spec().key);
            assert_eq!(get(&listed, "lever").as_string().as_deref(), lever);
            assert!(!get(&listed, "lever").is_undefined(), "null, not missing");
        }
        let charts: Array = get(&listed, "charts").unchecked_into();
        assert!(charts.length() > 0);
        assert!(charts.iter().all(|chart| get(&chart, "id").is_string()));
    }
    let levers: Array = narrows_wasm::levers().unchecked_into();
    assert_eq!(levers.length(), 4);
    assert_eq!(
        get(&levers.get(1), "scale").as_string().as_deref(),
        Some("log")
    );
}

#[wasm_bindgen_test]
fn outputs_arrive_by_name_to_the_last_bit() {
    for entry in mechanisms::ALL {
        let values = entry.defaults();
        let outputs = narrows_wasm::evaluate(entry.id(), &values).unwrap();
        let expected = entry.evaluate(&values.into()).unwrap();
        assert_eq!(
            usize::try_from(Object::keys(outputs.unchecked_ref::<Object>()).length()),
            Ok(expected.len())
        );
        for output in expected {
            let got = get(&outputs, output.name);
            match output.value.finite() {
                Some(number) => assert_eq!(got.as_f64().map(f64::to_bits), Some(number.to_bits())),
                None => assert!(got.is_string(), "{}", output.name),
            }
        }
    }
}

#[wasm_bindgen_test]
fn studies_find_the_same_bits_as_native_code_each_time() {
    let bits = |numbers: Vec<f64>| numbers.into_iter().map(f64::to_bits).collect::<Vec<u64>>();
    let listed: Array = narrows_wasm::mechanisms().unwrap().unchecked_into();
    for (listed, entry) in listed.iter().zip(mechanisms::ALL) {
        let values = entry.defaults();
        let study = get(&listed, "study");
        assert_eq!(study.is_null(), entry.study_charts().is_empty());
        if study.is_object() {
            let uses: Array = get(&study, "uses").unchecked_into();
            let names: Vec<_> = uses.iter().filter_map(|name| name.as_string()).collect();
            assert_eq!(names, entry.study_uses());
        }
        let parts = narrows_wasm::study_parts(entry.id(), &values).unwrap();
        let parts: Vec<_> = parts.into_iter().map(|part| part as usize).collect();
        assert_eq!(Ok(&parts), entry.study_parts(&values).as_ref());
        for part in parts.into_iter().take(2) {
            let find = || bits(narrows_wasm::study(entry.id(), &values, part).unwrap());
            assert_eq!(find(), find());
            assert_eq!(find(), bits(entry.study(&values, part).unwrap()));
        }
        let error = narrows_wasm::study(entry.id(), &values, usize::MAX).unwrap_err();
        assert_eq!(
            get(&error, "code").as_string().as_deref(),
            Some("unusable-data")
        );
    }
}

#[wasm_bindgen_test]
fn refused_inputs_are_errors_with_fields() {
    let mut values = defaults("coordination");
    values[0] = 99.0;
    let error = narrows_wasm::evaluate("coordination", &values).unwrap_err();
    assert!(error.is_instance_of::<Error>());
    let text = |name| get(&error, name).as_string();
    let number = |name| get(&error, name).as_f64();
    assert_eq!(text("name").as_deref(), Some("ModelError"));
    assert_eq!(text("code").as_deref(), Some("out-of-range"));
    assert_eq!(text("parameter").as_deref(), Some("people"));
    assert_eq!(
        text("message").as_deref(),
        Some("people is 99: allowed is 1 to 60")
    );
    assert_eq!(
        (number("value"), number("minimum"), number("maximum")),
        (Some(99.0), Some(1.0), Some(60.0))
    );
    for (id, values, code) in [
        ("nobody", vec![], "unknown-mechanism"),
        ("coordination", vec![1.0], "wrong-count"),
    ] {
        let error = narrows_wasm::evaluate(id, &values).unwrap_err();
        assert_eq!(get(&error, "code").as_string().as_deref(), Some(code));
        assert!(get(&error, "parameter").is_undefined());
    }
    values[0] = f64::NAN;
    let error = narrows_wasm::facts("coordination", "output", &values).unwrap_err();
    assert_eq!(
        get(&error, "code").as_string().as_deref(),
        Some("not-finite")
    );
    let error = narrows_wasm::table("coordination", "no", &defaults("coordination")).unwrap_err();
    assert_eq!(
        get(&error, "code").as_string().as_deref(),
        Some("unknown-chart")
    );
}

#[wasm_bindgen_test]
fn pictures_follow_the_page_or_stand_alone() {
    let values = defaults("coordination");
    let draw = |theme: &JsValue| {
        narrows_wasm::svg(
            "coordination",
            "output",
            &values,
            theme.unchecked_ref(),
            640.0,
            360.0,
        )
        .unwrap()
    };
    let inline = draw(&theme(&[]));
    assert!(inline.contains("var(--narrows-primary,#00689a)") && !inline.contains("style="));
    let colors = narrows_wasm::palette("dark").to_vec();
    assert_eq!(colors.len(), narrows_wasm::roles().len());
    let file = draw(&theme(&colors));
    assert!(file.contains("#8ad6fa") && !file.contains("var("));
}

#[wasm_bindgen_test]
fn tables_and_facts_have_their_fields() {
    for entry in mechanisms::ALL {
        let values = entry.defaults();
        for chart in entry.chart_ids() {
            let table = narrows_wasm::table(entry.id(), chart, &values).unwrap();
            let columns: Array = get(&table, "columns").unchecked_into();
            let rows: Array = get(&table, "rows").unchecked_into();
            assert_eq!(
                get(&columns.get(0), "key").as_string().as_deref(),
                Some("x")
            );
            for row in rows.iter() {
                let row: Array = row.unchecked_into();
                assert_eq!(row.length(), columns.length());
                assert!(
                    row.iter()
                        .all(|cell| cell.is_null() || cell.as_f64().is_some())
                );
            }
            let facts = narrows_wasm::facts(entry.id(), chart, &values).unwrap();
            for name in ["reader", "optimum", "highest", "lowest", "breakdown"] {
                assert!(!get(&facts, name).is_undefined(), "{chart} {name}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn addresses_are_those_of_native_code() {
    for value in [
        0.1,
        0.2,
        0.1 + 0.2,
        1.0 / 3.0,
        5e-324,
        1e-7,
        1.0e-6,
        0.000_1,
        0.977,
        0.9 - 1e-16,
    ] {
        let query = narrows_wasm::encode_state(&object(&[("info", value.into())])).unwrap();
        assert_eq!(query, narrows::state::encode([("info", value)]).unwrap());
        let state = narrows_wasm::decode_state(&query);
        let read = get(&get(&state, "values"), "info").as_f64();
        assert_eq!(read.map(f64::to_bits), Some(value.to_bits()), "{query}");
    }
    for query in [
        "info=",
        "info=+",
        "info=.",
        "info=1e",
        "info=--1",
        "info=1e999",
        "info=.5",
        "info=5.",
    ] {
        let state = narrows_wasm::decode_state(query);
        let native = narrows::state::decode(query);
        let read = get(&get(&state, "values"), "info").as_f64();
        assert_eq!(read, native.values.get("info").copied(), "{query}");
        let problems: Array = get(&state, "problems").unchecked_into();
        assert_eq!(
            usize::try_from(problems.length()),
            Ok(native.problems.len()),
            "{query}"
        );
    }
    let error = narrows_wasm::encode_state(&object(&[("team", "eight".into())])).unwrap_err();
    assert_eq!(
        get(&error, "code").as_string().as_deref(),
        Some("not-finite")
    );
}

#[wasm_bindgen_test]
fn names_of_items_cross_both_ways_and_what_cannot_be_one_is_refused() {
    let key = "constraint.capacity_4_name";
    for name in ["Review", "Prüfung & 検査", "5", "a=b&c"] {
        let query = narrows_wasm::encode_state(&object(&[(key, name.into())])).unwrap();
        assert_eq!(query, narrows::state::encode([(key, name)]).unwrap());
        let state = narrows_wasm::decode_state(&query);
        assert_eq!(get(&get(&state, "names"), key), name);
        assert!(get(&get(&state, "values"), key).is_undefined());
    }
    for refused in [
        "<b>".into(),
        "\u{202e}".into(),
        "".into(),
        JsValue::from(5.0),
        JsValue::NULL,
    ] {
        let error = narrows_wasm::encode_state(&object(&[(key, refused)])).unwrap_err();
        let code = get(&error, "code").as_string();
        assert_eq!(code.as_deref(), Some("not-a-name"));
    }
}
