//! What crosses the boundary, in a real browser: charts as bytes, objects, errors.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, reason = "a test binary")]

mod page;

use js_sys::{Array, Error, Reflect};
use narrows::{mechanisms, wire};
use page::{chart, theme};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn text(object: &JsValue, name: &str) -> Option<String> {
    get(object, name).as_string()
}

#[wasm_bindgen_test]
fn what_a_model_refuses_is_an_error_with_fields() {
    let entry = mechanisms::find("coordination").unwrap();
    let refused = |values: &[f64]| {
        let error = entry.evaluate(&values.to_vec().into()).unwrap_err();
        narrows_engine::refusal(&wire::encode_error(&error))
    };
    let mut values = entry.defaults();
    values[0] = 99.0;
    let error = refused(&values);
    assert!(error.is_instance_of::<Error>());
    let number = |name| get(&error, name).as_f64();
    assert_eq!(text(&error, "name").as_deref(), Some("ModelError"));
    assert_eq!(text(&error, "code").as_deref(), Some("out-of-range"));
    assert_eq!(text(&error, "parameter").as_deref(), Some("people"));
    assert_eq!(
        text(&error, "message").as_deref(),
        Some("people is 99: allowed is 1 to 60")
    );
    assert_eq!(
        (number("value"), number("minimum"), number("maximum")),
        (Some(99.0), Some(1.0), Some(60.0))
    );
    values[0] = f64::NAN;
    assert_eq!(
        text(&refused(&values), "code").as_deref(),
        Some("not-finite")
    );
    let error = refused(&[1.0]);
    assert_eq!(text(&error, "code").as_deref(), Some("wrong-count"));
    assert!(get(&error, "parameter").is_undefined());
}

#[wasm_bindgen_test]
fn bytes_that_are_no_chart_are_refused() {
    let mut bytes = chart("debt", "growth");
    bytes.push(0);
    for other in [&bytes[..], &[], b"<svg>"] {
        let errors = [
            narrows_engine::table(other).unwrap_err(),
            narrows_engine::facts(other).unwrap_err(),
            narrows_engine::refusal(other),
        ];
        for error in errors {
            assert_eq!(text(&error, "code").as_deref(), Some("no-chart"));
        }
    }
    assert_eq!(narrows_engine::wire_version(), wire::VERSION);
}

#[wasm_bindgen_test]
fn pictures_follow_the_page_or_stand_alone() {
    let bytes = chart("coordination", "output");
    let draw =
        |theme: &JsValue| narrows_engine::svg(&bytes, theme.unchecked_ref(), 640.0, 360.0).unwrap();
    let inline = draw(&theme(&[]));
    assert!(inline.contains("var(--narrows-primary,#00689a)") && !inline.contains("style="));
    let colors = narrows_engine::palette("dark").to_vec();
    assert_eq!(colors.len(), narrows_engine::roles().len());
    let file = draw(&theme(&colors));
    assert!(file.contains("#8ad6fa") && !file.contains("var("));
}

#[wasm_bindgen_test]
fn tables_and_facts_have_their_fields() {
    for entry in mechanisms::ALL {
        for id in entry.chart_ids() {
            let bytes = chart(entry.id(), id);
            let table = narrows_engine::table(&bytes).unwrap();
            let columns: Array = get(&table, "columns").unchecked_into();
            let rows: Array = get(&table, "rows").unchecked_into();
            let has_rows = wire::decode(&bytes).unwrap().y.is_named();
            assert_eq!(
                get(&columns.get(0), "key").as_string().as_deref(),
                Some(if has_rows { "y" } else { "x" })
            );
            for row in rows.iter() {
                let row: Array = row.unchecked_into();
                assert_eq!(row.length(), columns.length());
                assert!(
                    row.iter()
                        .all(|cell| cell.is_null() || cell.as_f64().is_some())
                );
            }
            let facts = narrows_engine::facts(&bytes).unwrap();
            for name in ["reader", "optimum", "highest", "lowest", "breakdown"] {
                assert!(!get(&facts, name).is_undefined(), "{id} {name}");
            }
        }
    }
}
