//! The registry as plain objects.

use narrows::{Entry, Lever, ModelError, Scale, Unit, mechanisms as registry};
use serde::Serialize;

/// One global lever.
#[derive(Debug, Serialize)]
pub(crate) struct LeverInfo {
    key: &'static str,
    name: &'static str,
    unit: Unit,
    minimum: f64,
    maximum: f64,
    step: f64,
    opening: f64,
    tuned: f64,
    scale: Scale,
}

/// One parameter.
#[derive(Debug, Serialize)]
struct ParameterInfo {
    name: &'static str,
    attribute: String,
    unit: Unit,
    minimum: f64,
    maximum: f64,
    step: f64,
    default: f64,
    scale: Scale,
    lever: Option<&'static str>,
    options: &'static [&'static str],
}

/// One output.
#[derive(Debug, Serialize)]
struct OutputInfo {
    name: &'static str,
    unit: Unit,
}

/// One chart.
#[derive(Debug, Serialize)]
struct ChartInfo {
    id: &'static str,
    slider: Option<&'static str>,
}

/// One mechanism.
#[derive(Debug, Serialize)]
pub(crate) struct MechanismInfo {
    id: &'static str,
    parameters: Vec<ParameterInfo>,
    outputs: Vec<OutputInfo>,
    charts: Vec<ChartInfo>,
}

pub(crate) fn levers() -> Vec<LeverInfo> {
    Lever::ALL
        .into_iter()
        .map(|lever| {
            let spec = lever.spec();
            LeverInfo {
                key: spec.key,
                name: spec.name,
                unit: spec.unit,
                minimum: spec.minimum,
                maximum: spec.maximum,
                step: spec.step,
                opening: spec.opening,
                tuned: spec.tuned,
                scale: spec.scale,
            }
        })
        .collect()
}

pub(crate) fn mechanisms() -> Result<Vec<MechanismInfo>, ModelError> {
    let mut all = Vec::new();
    for entry in registry::ALL {
        all.push(mechanism(entry)?);
    }
    Ok(all)
}

fn mechanism(entry: &Entry) -> Result<MechanismInfo, ModelError> {
    let parameters = entry.params().iter().map(|spec| ParameterInfo {
        name: spec.name,
        attribute: spec.name.replace('_', "-"),
        unit: spec.unit,
        minimum: spec.minimum,
        maximum: spec.maximum,
        step: spec.step,
        default: spec.default,
        scale: spec.scale,
        lever: spec.lever.map(|lever| lever.spec().key),
        options: spec.options,
    });
    let outputs = entry.outputs().iter().map(|spec| OutputInfo {
        name: spec.name,
        unit: spec.unit,
    });
    let defaults = entry.defaults();
    let mut charts = Vec::new();
    for id in entry.chart_ids() {
        let slider = entry.chart(id, &defaults)?.x.slider;
        charts.push(ChartInfo { id, slider });
    }
    Ok(MechanismInfo {
        id: entry.id(),
        parameters: parameters.collect(),
        outputs: outputs.collect(),
        charts,
    })
}
