//! The one shape that every mechanism has.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
use crate::output::OutputSet;
use crate::param::ParamSet;

/// One chart of a mechanism: its id and how its specification is made.
#[derive(Debug, Clone, Copy)]
pub struct Chart<P, O> {
    /// Id, unique within the mechanism, in kebab-case.
    pub id: &'static str,
    /// Makes the specification for one setting.
    pub spec: fn(&P, &O) -> ChartSpec,
}

/// One model of why plans die or systems produce.
pub trait Mechanism {
    /// Id, in kebab-case: the chapter's address and the element's attribute.
    const ID: &'static str;
    /// Made by `params!`.
    type Params: ParamSet;
    /// Made by `outputs!`.
    type Output: OutputSet;

    /// Its charts; the first is the one that stands alone.
    const CHARTS: &'static [Chart<Self::Params, Self::Output>];

    /// The equations, for parameters that are known to be in range.
    ///
    /// # Errors
    ///
    /// A [`ModelError`] where parameters contradict each other.
    fn solve(params: &Self::Params) -> Result<Self::Output, ModelError>;

    /// Validates, then solves.
    ///
    /// # Errors
    ///
    /// A [`ModelError`] naming the first parameter that is not finite or out of range.
    fn evaluate(params: &Self::Params) -> Result<Self::Output, ModelError> {
        let checked = Self::Params::from_values(&params.values())?;
        Self::solve(&checked)
    }

    /// Every chart at one setting.
    fn charts(params: &Self::Params, output: &Self::Output) -> Vec<ChartSpec> {
        Self::CHARTS
            .iter()
            .map(|chart| (chart.spec)(params, output))
            .collect()
    }
}
