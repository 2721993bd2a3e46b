//! Mechanisms and levers as plain data: names, ranges, units, charts, studies. `www/widgets/description.ts` has the
//! types.

use anyhow::Result;
use narrows::param::Part;
use narrows::{Entry, Lever, OutputSpec, ParamSpec};
use serde_json::{Map, Value, json};

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
        "parameters": (0..entry.params().len()).map(|at| parameter(entry.params(), at)).collect::<Value>(),
        "outputs": entry.outputs().iter().map(output).collect::<Value>(),
        "charts": charts,
        "study": study(entry),
    }))
}

fn output(spec: &OutputSpec) -> Value {
    json!({ "name": spec.name, "unit": spec.unit, "states": spec.states })
}

/// A mechanism without what most parameters and outputs have in common, since every figure loads it;
/// `www/widgets/description.ts` puts it back.
pub(super) fn compact(mut mechanism: Value) -> Value {
    for one in parts(&mut mechanism, "parameters") {
        one.retain(|name, value| match name.as_str() {
            "attribute" => false,
            "scale" => *value != "linear",
            "options" => *value != json!([]),
            "lever" | "list" | "beside" => !value.is_null(),
            "run" => *value == true,
            _ => true,
        });
    }
    for one in parts(&mut mechanism, "outputs") {
        one.retain(|name, value| name != "states" || *value != json!([]));
    }
    mechanism
}

fn parts<'a>(
    mechanism: &'a mut Value,
    name: &str,
) -> impl Iterator<Item = &'a mut Map<String, Value>> {
    let list = mechanism.get_mut(name).and_then(Value::as_array_mut);
    list.into_iter().flatten().filter_map(Value::as_object_mut)
}

/// What a page must know of a mechanism's study, or nothing.
fn study(entry: &Entry) -> Value {
    let charts = entry.study_charts();
    if charts.is_empty() {
        return Value::Null;
    }
    json!({ "uses": entry.study_uses(), "charts": charts })
}

fn parameter(specs: &[ParamSpec], at: usize) -> Value {
    let spec = &specs[at];
    // 0 for a list's count, else the item's number; below 0 for what the task of that number needs.
    let list = spec.list.map(|part| match part {
        Part::Count | Part::Beside => 0,
        Part::Item(number) => i16::from(number),
        Part::Needs(number) => -i16::from(number),
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
        "beside": beside(&specs[..=at]),
        "run": spec.is_run,
    })
}

/// What stands in the place of the last of these parameters in the list that its list is beside.
fn beside(specs: &[ParamSpec]) -> Option<String> {
    let last = specs.last().filter(|spec| spec.list.is_some())?;
    let count = |is: &[Part]| {
        let mut found = specs.iter().rev();
        found.find(|spec| spec.list.is_some_and(|part| is.contains(&part)))
    };
    let own = count(&[Part::Count, Part::Beside]).filter(|own| own.list == Some(Part::Beside))?;
    let stem = |count: &ParamSpec| count.name.trim_end_matches("count");
    let rest = last.name.strip_prefix(stem(own))?;
    Some(format!("{}{rest}", stem(count(&[Part::Count])?)).replace('_', "-"))
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
