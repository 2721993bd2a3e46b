//! What a mechanism computes, with its types erased: all that a browser is given of it.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism, Setting, Study, View};
use crate::output::OutputSet;
use crate::param::{ParamSet, is_same};
use core::marker::PhantomData;

/// The outputs at the first of some settings as plain numbers, and a chart at each.
type Drawn = (Vec<f64>, Vec<ChartSpec>);

/// No output's place: all are asked for.
const ALL: usize = usize::MAX;

/// A mechanism's equations, charts and study. Names and ranges of what they take and give stand in its
/// [`Entry`](super::Entry).
#[derive(Debug, Clone, Copy)]
pub struct Model {
    id: &'static str,
    /// How many parameters it has.
    params: usize,
    numbers: fn(&Setting, usize) -> Result<Vec<f64>, ModelError>,
    drawn: fn(&[Setting], usize) -> Result<Drawn, ModelError>,
    study: Option<LongWork>,
}

/// A study with its types erased.
#[derive(Debug, Clone, Copy)]
struct LongWork {
    width: usize,
    parts: fn(&[f64]) -> Result<Vec<usize>, ModelError>,
    part: fn(&[f64], usize) -> Result<Vec<f64>, ModelError>,
}

/// The charts of a mechanism that a model draws: all, or a list of the first alone, so that what only the
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

    /// Whether what the study finds belongs to it: a lone first chart that shows nothing of that leaves it out.
    const STUDIES: bool = match &M::STUDY {
        Some(study) => !FIRST || names(study.charts, M::CHARTS[0].id),
        None => false,
    };
}

/// Whether `name` is one of `list`.
const fn names(list: &[&str], name: &str) -> bool {
    let mut index = 0;
    while index < list.len() {
        if is_same(list[index], name) {
            return true;
        }
        index += 1;
    }
    false
}

impl Model {
    pub(super) const fn of<M: Mechanism, const FIRST: bool>() -> Self {
        Self {
            id: M::ID,
            params: M::Params::SPECS.len(),
            numbers: |setting, asked| Ok(view::<M, FIRST>(setting, asked)?.output.numbers()),
            drawn: |settings, index| {
                let mut views = Vec::with_capacity(settings.len());
                for setting in settings {
                    views.push(view::<M, FIRST>(setting, ALL)?);
                }
                let specs = Shown::<M, FIRST>::CHARTS[index].draw(&views);
                let numbers = views.first().map(|view| view.output.numbers());
                Ok((numbers.unwrap_or_default(), specs))
            },
            study: match &M::STUDY {
                Some(study) if Shown::<M, FIRST>::STUDIES => Some(LongWork::of::<M>(study)),
                _ => None,
            },
        }
    }

    /// The outputs as plain numbers: see [`OutputValue::number`](crate::output::OutputValue::number).
    ///
    /// # Errors
    ///
    /// Those of [`Entry::evaluate`](super::Entry::evaluate).
    pub fn numbers(&self, setting: &Setting) -> Result<Vec<f64>, ModelError> {
        self.numbers_for(setting, ALL)
    }

    /// The same where only the output at a place is asked for, which is a number and no state: others may be undefined.
    ///
    /// # Errors
    ///
    /// Those of [`Model::numbers`].
    pub fn numbers_for(&self, setting: &Setting, asked: usize) -> Result<Vec<f64>, ModelError> {
        self.check(setting)?;
        (self.numbers)(setting, asked)
    }

    /// The outputs at the first of these settings as plain numbers, and the chart at this place among its charts at
    /// each, all on the same axes.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::evaluate`](super::Entry::evaluate).
    ///
    /// # Panics
    ///
    /// If there is no chart at this place.
    pub fn drawn(&self, chart: usize, settings: &[Setting]) -> Result<Drawn, ModelError> {
        for setting in settings {
            self.check(setting)?;
        }
        (self.drawn)(settings, chart)
    }

    /// Names of the parts of its study at this setting: none without a study. As long as no parameter of
    /// [`Entry::study_uses`](super::Entry::study_uses) moves, a part of the same name finds the same.
    ///
    /// # Errors
    ///
    /// [`ModelError::WrongCount`], or the first value that is not finite or out of range.
    pub fn study_parts(&self, values: &[f64]) -> Result<Vec<usize>, ModelError> {
        self.check_count(values)?;
        self.study
            .map_or(Ok(Vec::new()), |study| (study.parts)(values))
    }

    /// What one part of its study finds at this setting.
    ///
    /// # Errors
    ///
    /// Those of [`Model::study_parts`], or [`ModelError::UnusableData`] where there is no such part.
    pub fn study(&self, values: &[f64], part: usize) -> Result<Vec<f64>, ModelError> {
        let parts = self.study_parts(values)?;
        match self.study {
            Some(study) if parts.contains(&part) => (study.part)(values, part),
            _ => Err(ModelError::UnusableData {
                input: "part",
                reason: "the study has no such part at this setting",
            }),
        }
    }

    pub(super) fn check_count(&self, values: &[f64]) -> Result<(), ModelError> {
        self.count("values", self.params, values.len())
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
        let expected = match self.study {
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

impl LongWork {
    const fn of<M: Mechanism>(study: &Study<M::Params, M::Output>) -> Self {
        Self {
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

/// A setting, solved: as far as the output at a place needs, where there is one at this place.
fn view<M: Mechanism, const FIRST: bool>(
    setting: &Setting,
    asked: usize,
) -> Result<View<M::Params, M::Output>, ModelError> {
    let params = M::Params::from_values(&setting.values)?;
    let mut output = M::solve(&params)?;
    let is_there = |number: &f64| !number.is_nan();
    if asked == ALL || !output.numbers().get(asked).is_some_and(is_there) {
        M::solve_slow(&params, &mut output);
        if Shown::<M, FIRST>::STUDIES {
            M::find(&params, &mut output, &setting.findings);
        }
    }
    Ok(View { params, output })
}
