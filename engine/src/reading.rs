//! What a chart says beside its picture, as plain objects: its table and its facts.

use crate::object::{Plain, list, record};
use narrows::chart::facts::Facts;
use narrows::chart::table::{Column, Table};
use wasm_bindgen::JsValue;

/// A chart as rows.
pub(crate) fn table(table: &Table) -> JsValue {
    let column = |column: &Column| {
        let names = column
            .names
            .iter()
            .map(|(name, key)| (*name, (*key).into()));
        record([
            ("key", column.key.into()),
            ("names", Plain::Record(names.collect())),
            ("unit", column.unit.name().into()),
        ])
    };
    let row = |row: &Vec<Option<f64>>| list(row.iter().map(|cell| (*cell).into()));
    let index = |index: &usize| f64::from(u32::try_from(*index).unwrap_or(u32::MAX)).into();
    record([
        ("columns", list(table.columns.iter().map(column))),
        ("rows", list(table.rows.iter().map(row))),
        ("names", list(table.names.iter().map(|name| (*name).into()))),
        ("marked", list(table.marked.iter().map(index))),
    ])
    .cross()
}

/// The points of a chart that a description names.
pub(crate) fn facts(facts: &Facts) -> JsValue {
    let point = |point: Option<[f64; 2]>| {
        point.map_or(Plain::Null, |point| {
            list(point.into_iter().map(Plain::from))
        })
    };
    record([
        ("reader", point(facts.reader)),
        ("optimum", point(facts.optimum)),
        ("highest", point(facts.highest)),
        ("lowest", point(facts.lowest)),
        ("breakdown", facts.breakdown.into()),
    ])
    .cross()
}
