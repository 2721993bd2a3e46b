//! Settings of the information threshold, and the models they make.

use super::prospect::Prospect;
use super::sampling::Sampling;
use super::sprt::Sprt;
use crate::numeric::threshold::{Stakes, Threshold};
use crate::param::params;

params! {
    /// Settings of the information threshold.
    pub struct Params {
        /// Share of the obtainable information to wait for.
        threshold: lever InformationThreshold;
        /// Cost of a day's delay, d: the unit in which the other costs are counted.
        delay_cost: CostPerDay, 0.1 ..= 10.0, step 0.1, default 1.0;
        /// Days in which 63 % of the information comes in, tau.
        learning_time: Days, 1.0 ..= 60.0, step 1.0, default 10.0;
        /// Chance of being wrong without any information, p0.
        error_chance: Share, 0.05 ..= 1.0, step 0.05, default 1.0;
        /// Cost of a wrong decision that cannot be undone, W.
        loss: Cost, 1.0 ..= 1000.0, step 1.0, default 100.0;
        /// Share of decisions that can be undone, u.
        undoable: Share, 0.0 ..= 1.0, step 0.01, default 0.8;
        /// Cost of undoing a decision.
        reversal_cost: Cost, 0.0 ..= 100.0, step 1.0, default 10.0;
        /// Days until a mistake is seen.
        detection_time: Days, 0.0 ..= 60.0, step 1.0, default 7.0;
        /// Evidence that comes in a day, kappa, in nats.
        evidence_rate: PerDay, 0.01 ..= 2.0, step 0.01, default 0.1;
        /// Confidence whose stakes are asked for.
        confidence: Share, 0.5 ..= 0.99, step 0.01, default 0.7;
        /// Low rate that the sequential test tells from the high one.
        test_low: Share, 0.01 ..= 0.98, step 0.01, default 0.01;
        /// High rate.
        test_high: Share, 0.02 ..= 0.99, step 0.01, default 0.1;
        /// Chance of saying "high" when the rate is low, alpha.
        test_false_alarm: Share, 0.01 ..= 0.4, step 0.01, default 0.05;
        /// Chance of saying "low" when the rate is high, beta.
        test_miss: Share, 0.01 ..= 0.4, step 0.01, default 0.1;
        /// What the unknown quantity is believed to be, m.
        belief_mean: Number, -100.0 ..= 100.0, step 1.0, default 10.0;
        /// How unsure that belief is: its standard deviation, s.
        belief_spread: Number, 1.0 ..= 100.0, step 1.0, default 20.0;
        /// Where both options are worth the same.
        breakeven: Number, -100.0 ..= 100.0, step 1.0, default 0.0;
        /// What each unit of difference is worth, b.
        value_slope: Cost, 0.1 ..= 10.0, step 0.1, default 1.0;
        /// Standard deviation of one observation, sigma.
        observation_noise: Number, 1.0 ..= 200.0, step 1.0, default 60.0;
        /// How many observations are taken, n.
        observations: Number, 0.0 ..= 200.0, step 1.0, default 9.0;
        /// Chance that the land holds oil.
        oil_chance: Share, 0.0 ..= 1.0, step 0.01, default 0.25;
        /// Payoff of drilling where there is oil, in thousands of dollars.
        oil_hit: Number, 0.0 ..= 2000.0, step 10.0, default 700.0;
        /// Payoff of drilling where there is none, in thousands of dollars.
        oil_dry: Number, -1000.0 ..= 0.0, step 10.0, default -100.0;
        /// Payoff of selling the land, in thousands of dollars.
        oil_sale: Number, -500.0 ..= 1000.0, step 10.0, default 90.0;
        /// Chance of a favorable survey where there is oil.
        survey_sensitivity: Share, 0.0 ..= 1.0, step 0.01, default 0.6;
        /// Chance of an unfavorable survey where there is none.
        survey_specificity: Share, 0.0 ..= 1.0, step 0.01, default 0.8;
        /// Cost of the survey, in thousands of dollars.
        survey_cost: Number, 0.0 ..= 500.0, step 1.0, default 30.0;
    }
}

impl Params {
    pub(super) fn stakes(&self) -> Stakes {
        Stakes {
            loss: self.loss,
            reversal_cost: self.reversal_cost,
            detection_time: self.detection_time,
            delay_cost: self.delay_cost,
        }
    }

    /// The threshold model when this share of decisions can be undone.
    pub(super) fn model(&self, undoable: f64) -> Threshold {
        Threshold {
            delay_cost: self.delay_cost,
            learning_time: self.learning_time,
            error_cost: self.error_chance * self.stakes().effective_loss(undoable),
        }
    }

    pub(super) fn test(&self) -> Sprt {
        Sprt {
            low: self.test_low,
            high: self.test_high,
            false_alarm: self.test_false_alarm,
            miss: self.test_miss,
        }
    }

    pub(super) fn oil(&self) -> Prospect {
        Prospect::oil(
            self.oil_chance,
            (self.oil_hit, self.oil_dry, self.oil_sale),
            (self.survey_sensitivity, self.survey_specificity),
        )
    }

    pub(super) fn sampling(&self) -> Sampling {
        Sampling {
            mean: self.belief_mean,
            spread: self.belief_spread,
            breakeven: self.breakeven,
            slope: self.value_slope,
            noise: self.observation_noise,
        }
    }
}
