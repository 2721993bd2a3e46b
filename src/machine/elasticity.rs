//! How much of a percent the score gains for each percent more of one setting.

use super::Params;
use super::steady::Steady;
use crate::param::{ParamSet as _, ParamSpec};

/// Relative step of the difference.
const STEP: f64 = 1e-4;

/// The elasticity of the score in one setting, from each of its sides: at a kink, where the constraint changes
/// hands, they differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elasticity {
    /// Name of the setting.
    pub name: &'static str,
    /// By lowering it; not a number where nothing ships or the setting can go no lower.
    pub below: f64,
    /// By raising it; not a number where nothing ships or the setting can go no higher.
    pub above: f64,
}

impl Elasticity {
    /// The mean of both sides, which is the central difference; one side alone at an end of the range.
    #[must_use]
    pub fn central(self) -> f64 {
        match (self.below.is_nan(), self.above.is_nan()) {
            (true, _) => self.above,
            (_, true) => self.below,
            _ => f64::midpoint(self.below, self.above),
        }
    }
}

/// The elasticities of the score in every number of the machine, people and layers taken as continuous; 0 where a
/// setting is 0.
///
/// # Formula
///
/// ```text
/// above = (ln S(x (1 + h)) - ln S(x)) / h      h = 1e-4
/// below = (ln S(x) - ln S(x (1 - h))) / h
/// ```
#[must_use]
pub fn elasticities(p: &Params) -> Vec<Elasticity> {
    let values = p.values();
    let log_score = |values: &[f64]| {
        let score = Params::from_values(values).map(|moved| Steady::of(&moved).score());
        libm::log(score.ok().filter(|score| *score > 0.0).unwrap_or(f64::NAN))
    };
    let here = log_score(&values);
    let of = |(index, spec): (usize, &ParamSpec)| {
        let value = values[index];
        let moved = |step: f64| {
            let mut values = values.clone();
            values[index] = value * (1.0 + step);
            log_score(&values)
        };
        let (below, above) = if value == 0.0 {
            (0.0, 0.0)
        } else {
            ((here - moved(-STEP)) / STEP, (moved(STEP) - here) / STEP)
        };
        Elasticity {
            name: spec.name,
            below,
            above,
        }
    };
    let specs = Params::SPECS.iter().enumerate();
    // How long and with which luck to simulate says nothing of the organization.
    let settings = specs.filter(|(_, spec)| !["decisions", "seed"].contains(&spec.name));
    settings.map(of).collect()
}
