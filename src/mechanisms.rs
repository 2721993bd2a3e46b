//! The registry: every mechanism, by name. Adding one is one `mod` and one line in `registry!`, each with
//! the mechanism's group: the Cargo feature whose module for the browser holds it.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
#[cfg(feature = "machine")]
use crate::machine::Machine;
use crate::mechanism::{Chart, Mechanism, Study};
use crate::output::{OutputSet, OutputSpec, Value};
use crate::param::{ParamSet, ParamSpec, listed, shorten};
use core::marker::PhantomData;

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
type Drawable = (ChartSpec, Vec<f64>);

/// A mechanism with its types erased: values in, named values and charts out.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    id: &'static str,
    params: &'static [ParamSpec],
    outputs: fn() -> Vec<OutputSpec>,
    charts: fn() -> Vec<&'static str>,
    evaluate: fn(&[f64]) -> Result<Vec<f64>, ModelError>,
    chart: fn(&[f64], usize) -> Result<Drawable, ModelError>,
    study: Option<LongWork>,
}

/// A study with its types erased.
#[derive(Debug, Clone, Copy)]
struct LongWork {
    uses: &'static [&'static str],
    charts: &'static [&'static str],
    width: usize,
    parts: fn(&[f64]) -> Result<Vec<usize>, ModelError>,
    part: fn(&[f64], usize) -> Result<Vec<f64>, ModelError>,
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
    const fn showing<M: Mechanism, const FIRST: bool>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::SPECS,
            outputs: M::Output::specs,
            charts: || {
                let charts = Shown::<M, FIRST>::CHARTS.iter();
                charts.map(|chart| chart.id).collect()
            },
            evaluate: |values| {
                let params = M::Params::from_values(values)?;
                Ok(M::solve_found(&params, findings::<M>(values))?.numbers())
            },
            chart: |values, index| {
                let params = M::Params::from_values(values)?;
                let output = M::solve_found(&params, findings::<M>(values))?;
                let spec = Shown::<M, FIRST>::CHARTS[index].draw(&params, &output);
                Ok((spec, output.numbers()))
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
        self.check_count(values)?;
        values[position] = value;
        Ok(())
    }

    /// Every output at this setting: `values` are the parameters, and what a study has found may follow them,
    /// NaN where it has not.
    ///
    /// # Errors
    ///
    /// [`ModelError::WrongCount`], the first value that is not finite or out of range, or
    /// [`ModelError::UnusableData`] for an infinite finding.
    pub fn evaluate(&self, values: &[f64]) -> Result<Vec<Named>, ModelError> {
        self.check(values)?;
        Ok(self.named((self.evaluate)(values)?))
    }

    fn named(&self, numbers: Vec<f64>) -> Vec<Named> {
        let name = |(spec, number): (OutputSpec, f64)| Named {
            value: spec.value(number),
            name: spec.name,
            unit: spec.unit,
        };
        self.outputs().into_iter().zip(numbers).map(name).collect()
    }

    /// One chart at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnknownChart`], and those of [`Entry::evaluate`].
    pub fn chart(&self, chart: &str, values: &[f64]) -> Result<ChartSpec, ModelError> {
        Ok(self.shown(chart, values)?.0)
    }

    /// One chart at this setting, and every output, solved once for both.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::chart`].
    pub fn shown(
        &self,
        chart: &str,
        values: &[f64],
    ) -> Result<(ChartSpec, Vec<Named>), ModelError> {
        self.check(values)?;
        let ids = self.chart_ids();
        let index =
            ids.iter()
                .position(|id| *id == chart)
                .ok_or_else(|| ModelError::UnknownChart {
                    mechanism: self.id,
                    given: shorten(chart),
                    allowed: join(ids.iter().copied()),
                })?;
        let (spec, values) = (self.chart)(values, index)?;
        Ok((spec, self.named(values)))
    }

    /// Names of the parameters that its study's findings depend on; none without a study.
    #[must_use]
    pub fn study_uses(&self) -> Vec<&'static str> {
        let names = self.work().map_or(&[][..], |study| study.uses);
        // What belongs to a list has the list's name, an underscore and more.
        let is = |spec: &ParamSpec, used: &str| {
            let rest = spec.name.strip_prefix(used);
            rest.is_some_and(|rest| rest.is_empty() || spec.list.is_some() && rest.starts_with('_'))
        };
        let used = |spec: &&ParamSpec| names.iter().any(|used| is(spec, used));
        let specs = self.params.iter().filter(used);
        specs.map(|spec| spec.name).collect()
    }

    /// Ids of the charts that show what its study finds.
    #[must_use]
    pub fn study_charts(&self) -> &'static [&'static str] {
        self.work().map_or(&[][..], |study| study.charts)
    }

    /// Names of the parts of its study at this setting: none without a study. As long as no parameter of
    /// [`Entry::study_uses`] moves, a part of the same name finds the same.
    ///
    /// # Errors
    ///
    /// [`ModelError::WrongCount`], or the first value that is not finite or out of range.
    pub fn study_parts(&self, values: &[f64]) -> Result<Vec<usize>, ModelError> {
        self.check_count(values)?;
        self.work()
            .map_or(Ok(Vec::new()), |study| (study.parts)(values))
    }

    /// What one part of its study finds at this setting.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::study_parts`], or [`ModelError::UnusableData`] where there is no such part.
    pub fn study(&self, values: &[f64], part: usize) -> Result<Vec<f64>, ModelError> {
        let parts = self.study_parts(values)?;
        match self.work() {
            Some(study) if parts.contains(&part) => (study.part)(values, part),
            _ => Err(ModelError::UnusableData {
                input: "part",
                reason: "the study has no such part at this setting",
            }),
        }
    }

    /// The setting followed by everything that its study finds there: what [`Entry::evaluate`] and
    /// [`Entry::chart`] take.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::study_parts`].
    pub fn studied(&self, values: &[f64]) -> Result<Vec<f64>, ModelError> {
        let mut all = values.to_vec();
        for part in self.study_parts(values)? {
            all.extend(self.study(values, part)?);
        }
        Ok(all)
    }

    fn work(&self) -> Option<LongWork> {
        self.study.filter(|_| STUDIES)
    }

    fn check_count(&self, values: &[f64]) -> Result<(), ModelError> {
        if values.len() == self.params.len() {
            return Ok(());
        }
        Err(self.wrong_count(self.params.len(), values.len()))
    }

    const fn wrong_count(&self, expected: usize, given: usize) -> ModelError {
        ModelError::WrongCount {
            mechanism: self.id,
            expected,
            given,
        }
    }

    /// Checks how many values there are, and the findings among them.
    fn check(&self, values: &[f64]) -> Result<(), ModelError> {
        let count = self.params.len();
        let Some(study) = self.work().filter(|_| values.len() > count) else {
            return self.check_count(values);
        };
        let (params, findings) = values.split_at(count);
        let expected = (study.parts)(params)?.len() * study.width;
        if findings.len() != expected {
            return Err(self.wrong_count(count + expected, values.len()));
        }
        if findings.iter().any(|finding| finding.is_infinite()) {
            return Err(ModelError::UnusableData {
                input: "findings",
                reason: "each is a finite number, or NaN while it is not found",
            });
        }
        Ok(())
    }
}

/// What follows the parameters.
fn findings<M: Mechanism>(values: &[f64]) -> &[f64] {
    values.get(M::Params::SPECS.len()..).unwrap_or_default()
}

impl LongWork {
    const fn of<M: Mechanism>(study: &Study<M::Params, M::Output>) -> Self {
        Self {
            uses: study.uses,
            charts: study.charts,
            width: study.width,
            parts: |values| {
                let params = M::Params::from_values(values)?;
                Ok(M::STUDY.map_or_else(Vec::new, |study| (study.parts)(&params)))
            },
            part: |values, part| {
                let params = M::Params::from_values(values)?;
                Ok(M::STUDY.map_or_else(Vec::new, |study| (study.part)(&params, part)))
            },
        }
    }
}

fn join<'a>(names: impl Iterator<Item = &'a str>) -> String {
    listed(&names.collect::<Vec<_>>())
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;
