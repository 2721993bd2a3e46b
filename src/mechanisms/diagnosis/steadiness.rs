//! How far the weight of a second reading can move before another mechanism comes first.

use super::checklist::Checklist;
use super::weights::Cause;
use crate::output::{Quantity, outputs, states};

/// Steps of the weight's slider.
const STEPS: u32 = 20;

states! {
    /// Over which weights the first mechanism stays first.
    pub enum Steadiness {
        /// Over all of them.
        Everywhere = "everywhere",
        /// Over some.
        Between = "between",
        /// All is green.
        None = "none",
    }
}

outputs! {
    /// The weights around the reader's at which the same mechanism comes first, to a step of the slider.
    pub struct SteadinessOutput {
        /// The least of them; undefined where all is green.
        steady_from: Quantity, Number;
        /// The most; undefined where all is green.
        steady_to: Quantity, Number;
        /// Whether they are all that there are.
        steadiness: Steadiness, Number;
    }
}

impl SteadinessOutput {
    pub(super) fn of(own: &Checklist) -> Self {
        let (first, here) = (own.first(), own.weights.secondary);
        let is_first = |weight: &f64| own.weighed(*weight).first() == first;
        let steps = (0..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
        let below = steps.clone().rev().filter(|weight| *weight < here);
        let above = steps.filter(|weight| *weight > here);
        if first == Cause::None {
            return Self {
                steady_from: Quantity::Undefined,
                steady_to: Quantity::Undefined,
                steadiness: Steadiness::None,
            };
        }
        let steady_from = below.take_while(is_first).last().unwrap_or(here);
        let steady_to = above.take_while(is_first).last().unwrap_or(here);
        Self {
            steady_from: steady_from.into(),
            steady_to: steady_to.into(),
            steadiness: if steady_from == 0.0 && steady_to == 1.0 {
                Steadiness::Everywhere
            } else {
                Steadiness::Between
            },
        }
    }
}
