//! The registry: every mechanism, by name. Adding one is one `mod` and one line in `registry!`.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
use crate::machine::Machine;
use crate::mechanism::{Chart, Mechanism, Study};
use crate::output::{OutputSet, OutputSpec, Value};
use crate::param::{ParamSet, ParamSpec, is_same, listed, shorten};
use core::marker::PhantomData;

pub mod constraint;
pub mod coordination;
pub mod debt;
pub mod feedback;
pub mod information;

/// Constants, not statics: a build that takes one entry of them by its index leaves the others out.
macro_rules! registry {
    ($($mechanism:ty;)+) => {
        /// Every mechanism, in the order of the chapters.
        pub const ALL: &[Entry] = &[$(Entry::of::<$mechanism, false>()),+];

        /// The same, each with its first chart alone.
        pub const FIRST_CHARTS: &[Entry] = &[$(Entry::of::<$mechanism, true>()),+];
    };
}

registry! {
    constraint::TheConstraint;
    coordination::Coordination;
    information::Information;
    feedback::Feedback;
    debt::Debt;
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

/// The outputs as plain numbers, and a chart at the same setting.
type Drawn = (Vec<f64>, ChartSpec);

/// A mechanism with its types erased: values in, named values and charts out.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    id: &'static str,
    params: &'static [ParamSpec],
    outputs: fn() -> Vec<OutputSpec>,
    charts: fn() -> Vec<&'static str>,
    numbers: fn(&[f64]) -> Result<Vec<f64>, ModelError>,
    drawn: fn(&[f64], usize) -> Result<Drawn, ModelError>,
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
    const fn of<M: Mechanism, const FIRST: bool>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::SPECS,
            outputs: M::Output::specs,
            charts: || {
                let charts = Shown::<M, FIRST>::CHARTS.iter();
                charts.map(|chart| chart.id).collect()
            },
            numbers: |values| {
                let params = M::Params::from_values(values)?;
                Ok(M::solve_found(&params, findings::<M>(values))?.numbers())
            },
            drawn: |values, index| {
                let params = M::Params::from_values(values)?;
                let output = M::solve_found(&params, findings::<M>(values))?;
                let spec = Shown::<M, FIRST>::CHARTS[index].draw(&params, &output);
                Ok((output.numbers(), spec))
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
        let name = |(spec, number): (OutputSpec, f64)| Named {
            value: spec.value(number),
            name: spec.name,
            unit: spec.unit,
        };
        let numbers = self.numbers(values)?;
        Ok(self.outputs().into_iter().zip(numbers).map(name).collect())
    }

    /// One chart at this setting.
    ///
    /// # Errors
    ///
    /// [`ModelError::UnknownChart`], and those of [`Entry::evaluate`].
    pub fn chart(&self, chart: &str, values: &[f64]) -> Result<ChartSpec, ModelError> {
        let ids = self.chart_ids();
        let index =
            ids.iter()
                .position(|id| *id == chart)
                .ok_or_else(|| ModelError::UnknownChart {
                    mechanism: self.id,
                    given: shorten(chart),
                    allowed: join(ids.iter().copied()),
                })?;
        Ok(self.drawn(index, values)?.1)
    }

    /// The outputs as plain numbers (see [`OutputValue::number`](crate::output::OutputValue::number)) and the chart
    /// at this place among its charts: what a model gives.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::evaluate`].
    ///
    /// # Panics
    ///
    /// If there is no chart at this place.
    pub fn drawn(&self, chart: usize, values: &[f64]) -> Result<Drawn, ModelError> {
        self.check(values)?;
        (self.drawn)(values, chart)
    }

    /// The outputs as plain numbers.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::evaluate`].
    pub fn numbers(&self, values: &[f64]) -> Result<Vec<f64>, ModelError> {
        self.check(values)?;
        (self.numbers)(values)
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
        self.study
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
