//! The registry: every mechanism, by name. Adding one is one `mod` and one line in `registry!`, each with
//! the mechanism's group: the Cargo feature whose module for the browser holds it.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
#[cfg(feature = "machine")]
use crate::machine::Machine;
use crate::mechanism::{Chart, Mechanism, Setting, View};
use crate::output::{OutputSet, OutputSpec, Value};
use crate::param::{ParamSet, ParamSpec, listed, shorten};
use core::marker::PhantomData;
use study::LongWork;

#[cfg(feature = "flow")]
pub mod constraint;
#[cfg(feature = "machine")]
pub mod coordination;
#[cfg(feature = "machine")]
pub mod debt;
#[cfg(any(feature = "opening", feature = "pace"))]
pub mod feedback;
#[cfg(any(feature = "opening", feature = "people"))]
pub mod information;
mod study;

/// One line a mechanism: its type, the group whose module draws all its charts, and after `first in` the
/// groups whose modules draw only its first.
macro_rules! registry {
    ($($mechanism:ty, in $group:literal $(, first in $($other:literal),+)?;)+) => {
        /// Every mechanism of the groups that are built, in the order of the chapters.
        pub static ALL: &[Entry] = &[$(
            #[cfg(any(feature = $group $($(, feature = $other)+)?))]
            Entry::showing::<$mechanism, { !cfg!(feature = $group) }>(),
        )+];
    };
}

registry! {
    constraint::TheConstraint, in "flow";
    coordination::Coordination, in "people", first in "opening";
    information::Information, in "people", first in "opening";
    feedback::Feedback, in "pace", first in "opening";
    debt::Debt, in "pace", first in "opening";
    Machine, in "opening", first in "people", "pace";
}

/// Whether any mechanism of this build has a study: where none has, no code for it travels.
const STUDIES: bool = {
    let mut index = 0;
    while index < ALL.len() && ALL[index].study.is_none() {
        index += 1;
    }
    index < ALL.len() || cfg!(test)
};

/// A chart, and the outputs at the same setting.
type Drawable = (ChartSpec, Vec<Value>);

/// A mechanism with its types erased: values in, named values and charts out.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    id: &'static str,
    params: &'static [ParamSpec],
    outputs: &'static [OutputSpec],
    charts: fn() -> Vec<&'static str>,
    evaluate: fn(&Setting) -> Result<Vec<Value>, ModelError>,
    chart: fn(&[Setting], usize) -> Result<Vec<Drawable>, ModelError>,
    study: Option<LongWork>,
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
        let Chart {
            id,
            axes,
            marks,
            narrow,
        } = M::CHARTS[0];
        &[Chart {
            id,
            axes,
            marks,
            narrow,
        }]
    } else {
        M::CHARTS
    };
}

impl Entry {
    const fn showing<M: Mechanism, const FIRST: bool>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::SPECS,
            outputs: M::Output::SPECS,
            charts: || {
                let charts = Shown::<M, FIRST>::CHARTS.iter();
                charts.map(|chart| chart.id).collect()
            },
            evaluate: |setting| Ok(view::<M>(setting)?.output.values()),
            chart: |settings, index| {
                let views = settings.iter().map(view::<M>);
                let views = views.collect::<Result<Vec<_>, _>>()?;
                let specs = Shown::<M, FIRST>::CHARTS[index].draw(&views);
                let outputs = views.iter().map(|view| view.output.values());
                Ok(specs.into_iter().zip(outputs).collect())
            },
            study: match &M::STUDY {
                Some(study) => Some(LongWork::of::<M>(study)),
                None => None,
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
    /// [`ModelError::WrongCount`], the first value that is not finite or out of range, or
    /// [`ModelError::UnusableData`] for an infinite finding.
    pub fn evaluate(&self, setting: &Setting) -> Result<Vec<Named>, ModelError> {
        self.check(setting)?;
        Ok(self.named((self.evaluate)(setting)?))
    }

    fn named(&self, values: Vec<Value>) -> Vec<Named> {
        let name = |(spec, value): (&OutputSpec, Value)| Named {
            name: spec.name,
            unit: spec.unit,
            value,
        };
        self.outputs.iter().zip(values).map(name).collect()
    }

    /// One chart at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnknownChart`], and those of [`Entry::evaluate`].
    pub fn chart(&self, chart: &str, setting: &Setting) -> Result<ChartSpec, ModelError> {
        Ok(self.shown(chart, setting)?.0)
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
        let drawn = self.drawn(chart, settings)?;
        Ok(drawn.into_iter().map(|(spec, _)| spec).collect())
    }

    /// One chart at this setting, and every output, solved once for both.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::chart`].
    pub fn shown(
        &self,
        chart: &str,
        setting: &Setting,
    ) -> Result<(ChartSpec, Vec<Named>), ModelError> {
        let mut drawn = self.drawn(chart, core::slice::from_ref(setting))?;
        let (spec, values) = drawn.swap_remove(0);
        Ok((spec, self.named(values)))
    }

    fn drawn(&self, chart: &str, settings: &[Setting]) -> Result<Vec<Drawable>, ModelError> {
        for setting in settings {
            self.check(setting)?;
        }
        let ids = self.chart_ids();
        let index =
            ids.iter()
                .position(|id| *id == chart)
                .ok_or_else(|| ModelError::UnknownChart {
                    mechanism: self.id,
                    given: shorten(chart),
                    allowed: join(ids.iter().copied()),
                })?;
        (self.chart)(settings, index)
    }

    fn check_count(&self, values: &[f64]) -> Result<(), ModelError> {
        self.count("values", self.params.len(), values.len())
    }

    const fn count(
        &self,
        counted: &'static str,
        expected: usize,
        given: usize,
    ) -> Result<(), ModelError> {
        if given == expected {
            return Ok(());
        }
        Err(ModelError::WrongCount {
            mechanism: self.id,
            counted,
            expected,
            given,
        })
    }

    /// Checks how many values and findings there are, and the findings.
    fn check(&self, Setting { values, findings }: &Setting) -> Result<(), ModelError> {
        self.check_count(values)?;
        if findings.is_empty() {
            return Ok(());
        }
        let expected = match self.work() {
            Some(study) => (study.parts)(values)?.len() * study.width,
            None => 0,
        };
        self.count("findings", expected, findings.len())?;
        if findings.iter().any(|finding| finding.is_infinite()) {
            return Err(ModelError::UnusableData {
                input: "findings",
                reason: "each is a finite number, or NaN while it is not found",
            });
        }
        Ok(())
    }
}

/// A setting, solved.
fn view<M: Mechanism>(setting: &Setting) -> Result<View<M::Params, M::Output>, ModelError> {
    let params = M::Params::from_values(&setting.values)?;
    let output = M::solve_found(&params, &setting.findings)?;
    Ok(View { params, output })
}

fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    listed(&names.collect::<Vec<_>>())
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;
