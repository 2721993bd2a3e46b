//! What a page asks of a mechanism's long work.

use super::Entry;
use crate::error::ModelError;
use crate::mechanism::Setting;
use crate::param::ParamSpec;

impl Entry {
    /// Names of the parameters that its study's findings depend on; none without a study.
    #[must_use]
    pub fn study_uses(&self) -> Vec<&'static str> {
        let names = self.study.map_or(&[][..], |(uses, _)| uses);
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
        self.study.map_or(&[][..], |(_, charts)| charts)
    }

    /// Names of the parts of its study at this setting: none without a study. As long as no parameter of
    /// [`Entry::study_uses`] moves, a part of the same name finds the same.
    ///
    /// # Errors
    ///
    /// [`ModelError::WrongCount`], or the first value that is not finite or out of range.
    pub fn study_parts(&self, values: &[f64]) -> Result<Vec<usize>, ModelError> {
        self.model.study_parts(values)
    }

    /// What one part of its study finds at this setting.
    ///
    /// # Errors
    ///
    /// Those of [`Entry::study_parts`], or [`ModelError::UnusableData`] where there is no such part.
    pub fn study(&self, values: &[f64], part: usize) -> Result<Vec<f64>, ModelError> {
        self.model.study(values, part)
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
}
