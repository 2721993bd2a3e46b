//! The registry as plain objects, and one mechanism's outputs.

use narrows::mechanisms::Named;
use narrows::{Entry, Lever, ModelError, Scale, Unit, mechanisms as registry};
use serde::Serialize as Derive;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// One global lever.
#[derive(Debug, Derive)]
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
#[derive(Debug, Derive)]
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
#[derive(Debug, Derive)]
struct OutputInfo {
    name: &'static str,
    unit: Unit,
}

/// One chart.
#[derive(Debug, Derive)]
struct ChartInfo {
    id: &'static str,
    slider: Option<&'static str>,
}

/// One mechanism.
#[derive(Debug, Derive)]
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
    registry::ALL.iter().map(mechanism).collect()
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
    let charts = entry.chart_ids().into_iter().map(|id| {
        let slider = entry.chart(id, &defaults)?.x.slider;
        Ok(ChartInfo { id, slider })
    });
    Ok(MechanismInfo {
        id: entry.id(),
        parameters: parameters.collect(),
        outputs: outputs.collect(),
        charts: charts.collect::<Result<_, ModelError>>()?,
    })
}

/// Outputs by name.
pub(crate) struct Outputs(pub(crate) Vec<Named>);

impl Serialize for Outputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for output in &self.0 {
            map.serialize_entry(output.name, &output.value)?;
        }
        map.end()
    }
}
