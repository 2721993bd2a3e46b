//! Mechanisms and levers as plain data: names, ranges, units, charts, studies. `www/widgets/description.ts` has the
//! types.

use anyhow::Result;
use narrows::param::Part;
use narrows::{Entry, Lever, OutputSpec, ParamSpec};
use serde_json::{Value, json};

/// The four global levers.
pub(super) fn levers() -> Value {
    let lever = |lever: Lever| {
        let spec = lever.spec();
        json!({
            "key": spec.key,
            "name": spec.name,
            "unit": spec.unit,
            "minimum": number(spec.minimum),
            "maximum": number(spec.maximum),
            "step": number(spec.step),
            "opening": number(spec.opening),
            "tuned": number(spec.tuned),
            "scale": spec.scale,
        })
    };
    Lever::ALL.into_iter().map(lever).collect()
}

/// One mechanism.
pub(super) fn mechanism(entry: &Entry) -> Result<Value> {
    let defaults = entry.defaults().into();
    let mut charts = Vec::new();
    for id in entry.chart_ids() {
        let slider = entry.chart(id, &defaults)?.x.slider;
        charts.push(json!({ "id": id, "slider": slider }));
    }
    Ok(json!({
        "id": entry.id(),
        "parameters": entry.params().iter().map(parameter).collect::<Value>(),
        "outputs": entry.outputs().iter().map(output).collect::<Value>(),
        "charts": charts,
        "study": study(entry),
    }))
}

fn output(spec: &OutputSpec) -> Value {
    json!({ "name": spec.name, "unit": spec.unit, "states": spec.states })
}

/// What a page must know of a mechanism's study, or nothing.
fn study(entry: &Entry) -> Value {
    let charts = entry.study_charts();
    if charts.is_empty() {
        return Value::Null;
    }
    json!({ "uses": entry.study_uses(), "charts": charts })
}

fn parameter(spec: &ParamSpec) -> Value {
    // 0 for a list's count, else the item's number.
    let list = spec.list.map(|part| match part {
        Part::Count => 0,
        Part::Item(number) => number,
    });
    json!({
        "name": spec.name,
        "attribute": spec.name.replace('_', "-"),
        "unit": spec.unit,
        "minimum": number(spec.minimum),
        "maximum": number(spec.maximum),
        "step": number(spec.step),
        "default": number(spec.default),
        "scale": spec.scale,
        "lever": spec.lever.map(|lever| lever.spec().key),
        "options": spec.options,
        "list": list,
    })
}

/// Whole numbers without a decimal point: a byte or two each, in a file that every figure loads.
#[allow(
    clippy::cast_possible_truncation,
    reason = "only where the number is small and whole"
)]
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e9 {
        json!(value as i64)
    } else {
        json!(value)
    }
}
