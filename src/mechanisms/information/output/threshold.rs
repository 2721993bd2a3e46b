//! What waiting for so much information costs.

use super::super::Params;
use super::{Advice, Stance};
use crate::lever::Lever;
use crate::numeric::threshold::Threshold;
use crate::output::{Quantity, outputs};

/// Cost above the least that still counts as near it.
const SLACK: f64 = 0.05;

outputs! {
    /// The cost of the threshold, and the least.
    pub struct ThresholdOutput {
        /// Expected cost of a wrong decision, given how much can be undone.
        effective_loss: f64, Cost;
        /// Cost of the days waited.
        waiting_cost: f64, Cost;
        /// Cost of being wrong.
        error_cost: f64, Cost;
        /// Their sum, a decision.
        cost: f64, Cost;
        /// Threshold that costs least.
        best_threshold: f64, Share;
        /// The least cost, a decision.
        best_cost: f64, Cost;
        /// What the threshold costs above the least.
        price: f64, Cost;
        /// The same as a share of the least; undefined where the least is nothing.
        price_share: Quantity, Share;
        /// Threshold from which the cost is within 5 % of the least.
        near_from: Quantity, Share;
        /// Threshold up to which it is.
        near_to: Quantity, Share;
        /// Where the threshold stands.
        stance: Stance, Number;
        /// What the least cost asks for.
        advice: Advice, Number;
        /// Stakes that would make the threshold the best, in what waiting one learning time costs.
        stakes_for_threshold: f64, Multiple;
        /// Cost of deciding at 70 %.
        cost_at_70: f64, Cost;
        /// Cost of deciding at 90 %.
        cost_at_90: f64, Cost;
        /// Cost of deciding at 95 %.
        cost_at_95: f64, Cost;
        /// What 95 % costs above 70 %, as a share.
        extra_at_95: f64, Share;
    }
}

impl ThresholdOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let model = p.model(p.undoable);
        let (cost, best_cost) = (model.cost(p.threshold), model.best_cost());
        let near = model.near_best(SLACK, Lever::InformationThreshold.spec().maximum);
        let near_end =
            |end: fn((f64, f64)) -> f64| near.map_or(Quantity::Undefined, |n| end(n).into());
        Self {
            effective_loss: p.stakes().effective_loss(p.undoable),
            waiting_cost: model.waiting(p.threshold),
            error_cost: model.error(p.threshold),
            cost,
            best_threshold: model.best(),
            best_cost,
            price: (cost - best_cost).max(0.0),
            price_share: excess(cost, best_cost),
            near_from: near_end(|(from, _)| from),
            near_to: near_end(|(_, to)| to),
            stance: stance(model, p.threshold),
            advice: if model.best() > 0.0 {
                Advice::Wait
            } else {
                Advice::ActNow
            },
            stakes_for_threshold: Threshold::stakes_for(p.threshold),
            cost_at_70: model.cost(0.7),
            cost_at_90: model.cost(0.9),
            cost_at_95: model.cost(0.95),
            extra_at_95: model.cost(0.95) / model.cost(0.7) - 1.0,
        }
    }
}

/// How far `cost` lies above `least`, as a share of it; undefined where the least is nothing.
fn excess(cost: f64, least: f64) -> Quantity {
    if least > 0.0 {
        (cost / least - 1.0).max(0.0).into()
    } else {
        Quantity::Undefined
    }
}

fn stance(model: Threshold, threshold: f64) -> Stance {
    if model.cost(threshold) <= model.best_cost() * (1.0 + SLACK) {
        Stance::NearBest
    } else if threshold < model.best() {
        Stance::TooEarly
    } else {
        Stance::TooLate
    }
}
