//! The one shape that every mechanism has.

use crate::chart::spec::ChartSpec;
use crate::error::ModelError;
use crate::output::OutputSet;
use crate::param::ParamSet;

mod chart;
mod setting;

pub use chart::{Chart, View, largest, smallest};
pub use setting::Setting;

/// Long work of a mechanism, in parts that are computed one by one so that a page stays live meanwhile.
///
/// What the parts find is handed back with every call. Parts do not depend on each other, and the same
/// setting and part give the same bits.
#[derive(Debug, Clone, Copy)]
pub struct Study<P, O> {
    /// Names of the parameters that the findings depend on, a list's name for all that belongs to it: moving
    /// another parameter keeps what was found.
    pub uses: &'static [&'static str],
    /// Ids of the charts that show findings: for the others nothing is studied.
    pub charts: &'static [&'static str],
    /// How many numbers each part finds.
    pub width: usize,
    /// The parts at a setting, those that matter most first, by numbers that name them: as long as no
    /// parameter of `uses` moves, a part of the same name finds the same. Knowing them takes no time.
    pub parts: fn(&P) -> Vec<usize>,
    /// What the part of this name finds: `width` finite numbers, in at most a few milliseconds.
    pub part: fn(&P, usize) -> Vec<f64>,
    /// Takes findings into the output: `width` numbers for each part in turn, each a number or, as long as
    /// its part is not done, NaN.
    pub found: fn(&P, &mut O, &[f64]),
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

    /// Work that takes longer than a redraw may, where there is any.
    const STUDY: Option<Study<Self::Params, Self::Output>> = None;

    /// The equations, for parameters that are known to be in range.
    ///
    /// # Errors
    ///
    /// A [`ModelError`] where parameters contradict each other.
    fn solve(params: &Self::Params) -> Result<Self::Output, ModelError>;

    /// Fills in the slow outputs, which [`Mechanism::solve`] leaves undefined: a search that evaluates one of the other
    /// outputs thousands of times does without them.
    fn solve_slow(_: &Self::Params, _: &mut Self::Output) {}

    /// Validates, then solves.
    ///
    /// # Errors
    ///
    /// A [`ModelError`] naming the first parameter that is not finite or out of range.
    fn evaluate(params: &Self::Params) -> Result<Self::Output, ModelError> {
        let checked = Self::Params::from_values(&params.values())?;
        let mut output = Self::solve(&checked)?;
        Self::solve_slow(&checked, &mut output);
        Ok(output)
    }

    /// As [`Mechanism::evaluate`], with what its study has found; no findings are the same as none done.
    ///
    /// # Errors
    ///
    /// Those of [`Mechanism::evaluate`].
    fn evaluate_found(params: &Self::Params, findings: &[f64]) -> Result<Self::Output, ModelError> {
        let checked = Self::Params::from_values(&params.values())?;
        let mut output = Self::evaluate(&checked)?;
        Self::find(&checked, &mut output, findings);
        Ok(output)
    }

    /// Takes what its study has found into the output.
    fn find(params: &Self::Params, output: &mut Self::Output, findings: &[f64]) {
        if let Some(study) = &Self::STUDY {
            if findings.is_empty() {
                let nothing = vec![f64::NAN; (study.parts)(params).len() * study.width];
                (study.found)(params, output, &nothing);
            } else {
                (study.found)(params, output, findings);
            }
        }
    }

    /// Everything that the study finds, part after part.
    fn findings(params: &Self::Params) -> Vec<f64> {
        let all = |study: &Study<Self::Params, Self::Output>| {
            let parts = (study.parts)(params).into_iter();
            parts.flat_map(|part| (study.part)(params, part)).collect()
        };
        Self::STUDY.as_ref().map_or_else(Vec::new, all)
    }

    /// Every chart at one setting.
    fn charts(view: &View<Self::Params, Self::Output>) -> Vec<ChartSpec> {
        let view = core::slice::from_ref(view);
        let charts = Self::CHARTS.iter();
        charts.flat_map(|chart| chart.draw(view)).collect()
    }
}
