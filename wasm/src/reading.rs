//! What a chart says beside its picture, as plain objects: its table and its facts.

use crate::object::{list, number, record, text};
use narrows::chart::facts::Facts;
use narrows::chart::table::{Column, Table};
use wasm_bindgen::JsValue;

/// A chart as rows.
pub(crate) fn table(table: &Table) -> JsValue {
    let column = |column: &Column| {
        record(&[
            ("key", column.key.into()),
            ("unit", column.unit.name().into()),
        ])
    };
    let row = |row: &Vec<Option<f64>>| list(&mut row.iter().map(|cell| number(*cell)));
    let index = |index: &usize| JsValue::from(u32::try_from(*index).unwrap_or(u32::MAX));
    record(&[
        ("columns", list(&mut table.columns.iter().map(column))),
        ("rows", list(&mut table.rows.iter().map(row))),
        (
            "names",
            list(&mut table.names.iter().map(|name| text(*name))),
        ),
        ("marked", list(&mut table.marked.iter().map(index))),
    ])
}

/// The points of a chart that a description names.
pub(crate) fn facts(facts: &Facts) -> JsValue {
    let point = |point: Option<[f64; 2]>| match point {
        Some(point) => list(&mut point.into_iter().map(JsValue::from)),
        None => JsValue::NULL,
    };
    record(&[
        ("reader", point(facts.reader)),
        ("optimum", point(facts.optimum)),
        ("highest", point(facts.highest)),
        ("lowest", point(facts.lowest)),
        ("breakdown", number(facts.breakdown)),
    ])
}
