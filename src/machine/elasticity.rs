//! How much of a percent the score gains for each percent more of one setting.

use super::Params;
use super::steady::Steady;
use crate::analysis::elasticity::{self, Elasticity};
use crate::param::ParamSet as _;

/// The elasticities of the score in every number of the machine; not numbers where nothing ships.
#[must_use]
pub fn elasticities(p: &Params) -> Vec<Elasticity> {
    let mut all = elasticity::elasticities(Params::SPECS, &p.values(), &mut score);
    all.retain(|one| !SIMULATION.contains(&one.name));
    all
}

/// How long and with which luck to simulate says nothing of the organization.
const SIMULATION: [&str; 2] = ["decisions", "seed"];

/// The score at these values, for the analysis; not a number out of range.
pub(super) fn score(values: &[f64]) -> f64 {
    Params::from_values(values).map_or(f64::NAN, |p| Steady::of(&p).score())
}
