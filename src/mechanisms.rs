//! The registry: every mechanism, by name. Adding one is one `mod` and one line in [`ALL`], each with the
//! mechanism's group: the Cargo feature whose module for the browser holds it.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
#[cfg(feature = "opening")]
use crate::machine::Machine;
use crate::mechanism::{Chart, Mechanism};
use crate::output::{OutputSet, OutputSpec, Value};
use crate::param::{ParamSet, ParamSpec, listed, shorten};
use core::marker::PhantomData;

#[cfg(feature = "flow")]
pub mod constraint;
#[cfg(feature = "opening")]
pub mod coordination;
#[cfg(feature = "opening")]
pub mod debt;
#[cfg(feature = "opening")]
pub mod feedback;
#[cfg(feature = "opening")]
pub mod information;

/// Every mechanism of the groups that are built, in the order of the chapters.
pub static ALL: &[Entry] = &[
    #[cfg(feature = "opening")]
    Entry::opening::<coordination::Coordination>(),
    #[cfg(feature = "opening")]
    Entry::opening::<information::Information>(),
    #[cfg(feature = "opening")]
    Entry::opening::<feedback::Feedback>(),
    #[cfg(feature = "opening")]
    Entry::opening::<debt::Debt>(),
    #[cfg(feature = "opening")]
    Entry::of::<Machine>(),
];

/// A mechanism with its types erased: values in, named values and charts out.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    id: &'static str,
    params: &'static [ParamSpec],
    outputs: &'static [OutputSpec],
    charts: fn() -> Vec<&'static str>,
    evaluate: fn(&[f64]) -> Result<Vec<Value>, ModelError>,
    chart: fn(&[f64], usize) -> Result<ChartSpec, ModelError>,
}

/// One output with its value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Named {
    /// Name in `snake_case`.
    pub name: &'static str,
    /// What it measures.
    pub unit: crate::unit::Unit,
    /// Its value.
    pub value: Value,
}

/// The mechanism with this id.
///
/// # Errors
///
/// [`ModelError::UnknownMechanism`], listing the ids there are.
pub fn find(id: &str) -> Result<&'static Entry, ModelError> {
    ALL.iter()
        .find(|entry| entry.id == id)
        .ok_or_else(|| ModelError::UnknownMechanism {
            given: shorten(id),
            allowed: join(ALL.iter().map(|entry| entry.id)),
        })
}

/// The charts of a mechanism that a build has: all, or a list of the first alone, so that what only the
/// others call is left out.
struct Shown<M, const FIRST: bool>(PhantomData<M>);

impl<M: Mechanism, const FIRST: bool> Shown<M, FIRST> {
    const CHARTS: &'static [Chart<M::Params, M::Output>] = if FIRST {
        let Chart { id, spec } = M::CHARTS[0];
        &[Chart { id, spec }]
    } else {
        M::CHARTS
    };
}

impl Entry {
    /// A mechanism with every chart.
    const fn of<M: Mechanism>() -> Self {
        Self::showing::<M, false>()
    }

    /// A mechanism of the opening page: its first chart in the group `opening`, all in `chapters`.
    #[cfg(feature = "opening")]
    const fn opening<M: Mechanism>() -> Self {
        Self::showing::<M, { !cfg!(feature = "chapters") }>()
    }

    const fn showing<M: Mechanism, const FIRST: bool>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::SPECS,
            outputs: M::Output::SPECS,
            charts: || {
                let charts = Shown::<M, FIRST>::CHARTS.iter();
                charts.map(|chart| chart.id).collect()
            },
            evaluate: |values| Ok(M::evaluate(&M::Params::from_values(values)?)?.values()),
            chart: |values, index| {
                let params = M::Params::from_values(values)?;
                let output = M::evaluate(&params)?;
                Ok((Shown::<M, FIRST>::CHARTS[index].spec)(&params, &output))
            },
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Its parameters, in the order in which values are given.
    #[must_use]
    pub const fn params(&self) -> &'static [ParamSpec] {
        self.params
    }

    /// Its outputs, in order.
    #[must_use]
    pub const fn outputs(&self) -> &'static [OutputSpec] {
        self.outputs
    }

    /// Ids of its charts, the opening one first.
    #[must_use]
    pub fn chart_ids(&self) -> Vec<&'static str> {
        (self.charts)()
    }

    /// Its parameters' defaults.
    #[must_use]
    pub fn defaults(&self) -> Vec<f64> {
        self.params.iter().map(|spec| spec.default).collect()
    }

    /// Where the parameter called `name` stands: its own name, its kebab-case attribute, or the key of
    /// the lever it follows.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnknownParameter`], listing the names there are.
    pub fn position(&self, name: &str) -> Result<usize, ModelError> {
        let is_called = |spec: &ParamSpec| {
            spec.name == name
                || spec.name.replace('_', "-") == name
                || spec.lever.is_some_and(|lever| lever.spec().key == name)
        };
        self.params
            .iter()
            .position(is_called)
            .ok_or_else(|| ModelError::UnknownParameter {
                mechanism: self.id,
                given: shorten(name),
                allowed: join(self.params.iter().map(|spec| spec.name)),
            })
    }

    /// Writes the value given as `text` to the parameter called `name`.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::position`] and [`ParamSpec::parse`].
    pub fn set(&self, values: &mut [f64], name: &str, text: &str) -> Result<(), ModelError> {
        let position = self.position(name)?;
        let value = self.params[position].parse(text)?;
        self.check_count(values)?;
        values[position] = value;
        Ok(())
    }

    /// Every output at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::WrongCount`], or the first value that is not finite or out of range.
    pub fn evaluate(&self, values: &[f64]) -> Result<Vec<Named>, ModelError> {
        self.check_count(values)?;
        let name = |(spec, value): (&OutputSpec, Value)| Named {
            name: spec.name,
            unit: spec.unit,
            value,
        };
        Ok(self
            .outputs
            .iter()
            .zip((self.evaluate)(values)?)
            .map(name)
            .collect())
    }

    /// One chart at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnknownChart`], and those of [`Entry::evaluate`].
    pub fn chart(&self, chart: &str, values: &[f64]) -> Result<ChartSpec, ModelError> {
        self.check_count(values)?;
        let ids = self.chart_ids();
        let index =
            ids.iter()
                .position(|id| *id == chart)
                .ok_or_else(|| ModelError::UnknownChart {
                    mechanism: self.id,
                    given: shorten(chart),
                    allowed: join(ids.iter().copied()),
                })?;
        (self.chart)(values, index)
    }

    fn check_count(&self, values: &[f64]) -> Result<(), ModelError> {
        if values.len() == self.params.len() {
            return Ok(());
        }
        Err(ModelError::WrongCount {
            mechanism: self.id,
            expected: self.params.len(),
            given: values.len(),
        })
    }
}

fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    listed(&names.collect::<Vec<_>>())
}
