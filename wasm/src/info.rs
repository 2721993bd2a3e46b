//! The registry as plain objects.

use crate::object::{Plain, list, record};
use narrows::param::Part;
use narrows::{Entry, Lever, ModelError, ParamSpec, Scale, mechanisms as registry};
use wasm_bindgen::JsValue;

const fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => "linear",
        Scale::Log => "log",
    }
}

/// The four global levers.
pub(crate) fn levers() -> JsValue {
    let lever = |lever: Lever| {
        let spec = lever.spec();
        record([
            ("key", spec.key.into()),
            ("name", spec.name.into()),
            ("unit", spec.unit.name().into()),
            ("minimum", spec.minimum.into()),
            ("maximum", spec.maximum.into()),
            ("step", spec.step.into()),
            ("opening", spec.opening.into()),
            ("tuned", spec.tuned.into()),
            ("scale", scale(spec.scale).into()),
        ])
    };
    list(Lever::ALL.into_iter().map(lever)).cross()
}

/// Every mechanism.
pub(crate) fn mechanisms() -> Result<JsValue, ModelError> {
    let mut all = Vec::new();
    for entry in registry::ALL {
        all.push(mechanism(entry)?);
    }
    Ok(Plain::List(all).cross())
}

fn mechanism(entry: &Entry) -> Result<Plain<'static>, ModelError> {
    let defaults = entry.defaults().into();
    let mut charts = Vec::new();
    for id in entry.chart_ids() {
        let slider = entry.chart(id, &defaults)?.x.slider;
        charts.push(record([("id", id.into()), ("slider", slider.into())]));
    }
    let outputs = entry.outputs().iter().map(|spec| {
        record([
            ("name", spec.name.into()),
            ("unit", spec.unit.name().into()),
        ])
    });
    Ok(record([
        ("id", entry.id().into()),
        ("parameters", list(entry.params().iter().map(parameter))),
        ("outputs", list(outputs)),
        ("charts", Plain::List(charts)),
        ("study", study(entry)),
    ]))
}

/// 0 for a list's count, else the item's number.
const fn part(part: Part) -> f64 {
    match part {
        Part::Count => 0.0,
        Part::Item(number) => number as f64,
    }
}

/// What a page must know of a mechanism's study, or nothing.
fn study(entry: &Entry) -> Plain<'static> {
    let charts = entry.study_charts();
    if charts.is_empty() {
        return Plain::Null;
    }
    let uses = entry.study_uses().into_iter().map(Plain::from);
    let charts = charts.iter().map(|id| Plain::from(*id));
    record([("uses", list(uses)), ("charts", list(charts))])
}

fn parameter(spec: &ParamSpec) -> Plain<'static> {
    let options = spec.options.iter().map(|option| Plain::from(*option));
    record([
        ("name", spec.name.into()),
        ("attribute", Plain::Attribute(spec.name)),
        ("unit", spec.unit.name().into()),
        ("minimum", spec.minimum.into()),
        ("maximum", spec.maximum.into()),
        ("step", spec.step.into()),
        ("default", spec.default.into()),
        ("scale", scale(spec.scale).into()),
        ("lever", spec.lever.map(|lever| lever.spec().key).into()),
        ("options", list(options)),
        ("list", spec.list.map(part).into()),
    ])
}
