//! What a page asks of a mechanism's long work.

use super::Entry;
use crate::error::ModelError;
use crate::mechanism::{Mechanism, Setting, Study};
use crate::param::{ParamSet, ParamSpec};

/// A study with its types erased.
#[derive(Debug, Clone, Copy)]
pub(super) struct LongWork {
    uses: &'static [&'static str],
    charts: &'static [&'static str],
    pub(super) width: usize,
    pub(super) parts: fn(&[f64]) -> Result<Vec<usize>, ModelError>,
    part: fn(&[f64], usize) -> Result<Vec<f64>, ModelError>,
}

impl Entry {
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

    /// The setting with everything that its study finds there.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::study_parts`].
    pub fn studied(&self, values: &[f64]) -> Result<Setting, ModelError> {
        let mut setting = Setting::from(values.to_vec());
        for part in self.study_parts(values)? {
            setting.findings.extend(self.study(values, part)?);
        }
        Ok(setting)
    }

    pub(super) fn work(&self) -> Option<LongWork> {
        self.study
    }
}

impl LongWork {
    pub(super) const fn of<M: Mechanism>(study: &Study<M::Params, M::Output>) -> Self {
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
