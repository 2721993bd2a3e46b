//! How much of a percent the score gains for each percent more of one setting.

use super::Params;
use super::steady::Steady;
use crate::analysis::elasticity::{self, Elasticity};
use crate::param::ParamSet as _;

/// The elasticities of the score in every number of the machine; not numbers where nothing ships, nor for how it is simulated.
#[must_use]
pub fn elasticities(p: &Params) -> Vec<Elasticity> {
    elasticity::elasticities(Params::SPECS, &p.values(), &mut score)
}

/// The score at these values, for the analysis; not a number out of range.
pub(super) fn score(values: &[f64]) -> f64 {
    Params::from_values(values).map_or(f64::NAN, |p| Steady::of(&p).score())
}
