//! The registry: every mechanism, by name. Adding one is one `mod` and one line in `registry!`.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
use crate::machine::Machine;
use crate::mechanism::{Mechanism, Setting};
use crate::output::{OutputSet, OutputSpec, Value};
use crate::param::{ParamSet, ParamSpec, is_same, listed, shorten};

pub mod alignment;
pub mod capacity;
pub mod constraint;
pub mod coordination;
pub mod debt;
pub mod delegation;
pub mod diagnosis;
pub mod feedback;
pub mod gap;
pub mod information;
pub mod r#loop;
mod model;
pub mod operator;
pub mod options;
pub mod planning;
mod study;
pub mod throughput;
pub mod two_speeds;

pub use model::Model;

/// Constants, not statics: a build that takes one entry of them by its index leaves the others out.
macro_rules! registry {
    ($($mechanism:ty;)+) => {
        /// Every mechanism, in the order of the chapters.
        pub const ALL: &[Entry] = &[$(Entry::of::<$mechanism>()),+];

        /// What they compute, each with its first chart alone.
        pub const FIRST_CHARTS: &[Model] = &[$(Model::of::<$mechanism, true>()),+];
    };
}

registry! {
    throughput::Throughput;
    gap::Gap;
    constraint::TheConstraint;
    coordination::Coordination;
    r#loop::Loop;
    information::Information;
    planning::Planning;
    feedback::Feedback;
    debt::Debt;
    delegation::Delegation;
    options::Options;
    two_speeds::TwoSpeeds;
    operator::Operator;
    alignment::Alignment;
    capacity::Capacity;
    diagnosis::Diagnosis;
    Machine;
}

/// The place of the mechanism with this id, for constants.
///
/// # Panics
///
/// If there is none. Used in a constant, that is an error of the compiler.
#[must_use]
pub const fn index_of(id: &str) -> usize {
    let mut index = 0;
    while index < ALL.len() {
        if is_same(ALL[index].id, id) {
            return index;
        }
        index += 1;
    }
    panic!("no such mechanism")
}

/// A mechanism with its types erased: values in, named values and charts out.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    id: &'static str,
    params: &'static [ParamSpec],
    outputs: fn() -> Vec<OutputSpec>,
    charts: fn() -> Vec<&'static str>,
    /// Parameters that its study's findings depend on, and charts that show them; none without a study.
    study: Option<(&'static [&'static str], &'static [&'static str])>,
    model: Model,
}

/// One output with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Name in `snake_case`.
    pub name: String,
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

impl Entry {
    const fn of<M: Mechanism>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::SPECS,
            outputs: M::Output::specs,
            charts: || M::CHARTS.iter().map(|chart| chart.id).collect(),
            study: match &M::STUDY {
                Some(study) => Some((study.uses, study.charts)),
                None => None,
            },
            model: Model::of::<M, false>(),
        }
    }

    /// What it computes.
    #[must_use]
    pub const fn model(&self) -> Model {
        self.model
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
    pub fn outputs(&self) -> Vec<OutputSpec> {
        (self.outputs)()
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
        self.model.check_count(values)?;
        values[position] = value;
        Ok(())
    }

    /// Every output at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::WrongCount`], the first value that is not finite or out of range, or
    /// [`ModelError::UnusableData`] for an infinite finding.
    pub fn evaluate(&self, setting: &Setting) -> Result<Vec<Named>, ModelError> {
        let name = |(spec, number): (OutputSpec, f64)| Named {
            value: spec.value(number),
            name: spec.name,
            unit: spec.unit,
        };
        let numbers = self.model.numbers(setting)?;
        Ok(self.outputs().into_iter().zip(numbers).map(name).collect())
    }

    /// One chart at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnknownChart`], and those of [`Entry::evaluate`].
    pub fn chart(&self, chart: &str, setting: &Setting) -> Result<ChartSpec, ModelError> {
        let mut charts = self.charts_shared(chart, core::slice::from_ref(setting))?;
        Ok(charts.swap_remove(0))
    }

    /// One chart at each of these settings, all on the same axes.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::chart`].
    pub fn charts_shared(
        &self,
        chart: &str,
        settings: &[Setting],
    ) -> Result<Vec<ChartSpec>, ModelError> {
        let ids = self.chart_ids();
        let index =
            ids.iter()
                .position(|id| *id == chart)
                .ok_or_else(|| ModelError::UnknownChart {
                    mechanism: self.id,
                    given: shorten(chart),
                    allowed: join(ids.iter().copied()),
                })?;
        Ok(self.model.drawn(index, settings)?.1)
    }
}

fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    listed(&names.collect::<Vec<_>>())
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;
