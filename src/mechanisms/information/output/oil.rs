//! The oil prospect of the textbooks.

use super::super::Params;
use crate::output::{Quantity, outputs};

outputs! {
    /// What a survey adds to the prospect.
    pub struct OilOutput {
        /// Expected payoff of the oil prospect without a survey, in thousands of dollars.
        oil_without: f64, Number;
        /// Value of knowing whether there is oil.
        oil_perfect_value: f64, Number;
        /// Value of the survey, before its cost.
        oil_survey_value: f64, Number;
        /// Expected payoff with the survey, after its cost.
        oil_with_survey: f64, Number;
        /// Chance of a favorable survey.
        survey_favorable: f64, Share;
        /// Chance of oil after a favorable survey; undefined where there never is one.
        oil_if_favorable: Quantity, Share;
        /// Chance of oil after an unfavorable survey; undefined where there never is one.
        oil_if_unfavorable: Quantity, Share;
    }
}

impl OilOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let oil = p.oil();
        let (without, survey) = (oil.without(), oil.evsi());
        Self {
            oil_without: without,
            oil_perfect_value: oil.evpi(),
            oil_survey_value: survey,
            oil_with_survey: without + survey - p.survey_cost,
            survey_favorable: oil.chance_of_report(0),
            oil_if_favorable: oil.posterior(0, 0).into(),
            oil_if_unfavorable: oil.posterior(0, 1).into(),
        }
    }
}
