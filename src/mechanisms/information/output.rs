//! What the information threshold gives.

use crate::output::{Quantity, outputs, states};

states! {
    /// Where the reader's threshold stands.
    pub enum Stance {
        /// Below the best, at more than 5 % above the least cost.
        TooEarly = "too-early",
        /// Within 5 % of the least cost.
        NearBest = "near-best",
        /// Above the best, at more than 5 % above the least cost.
        TooLate = "too-late",
    }
}

states! {
    /// What the least cost asks for.
    pub enum Advice {
        /// Waiting costs more than it can save: decide at once.
        ActNow = "act-now",
        /// Wait for the best threshold.
        Wait = "wait",
    }
}

outputs! {
    /// What the information threshold gives.
    pub struct Output {
        /// Days until half the information is in.
        days_to_50: f64, Days;
        /// Days until 70 % is in.
        days_to_70: f64, Days;
        /// Days until 90 % is in.
        days_to_90: f64, Days;
        /// Days until 95 % is in.
        days_to_95: f64, Days;
        /// Days from 50 % to 70 %.
        days_50_to_70: f64, Days;
        /// Days from 70 % to 90 %.
        days_70_to_90: f64, Days;
        /// Days until the threshold is reached.
        days_to_threshold: f64, Days;
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
        /// Best threshold when eight decisions in ten can be undone.
        undoable_best: f64, Share;
        /// Least cost then.
        undoable_best_cost: f64, Cost;
        /// Cost of the reader's threshold then.
        undoable_cost: f64, Cost;
        /// Best threshold when none can.
        final_best: f64, Share;
        /// Least cost then.
        final_best_cost: f64, Cost;
        /// Cost of the reader's threshold then.
        final_cost: f64, Cost;
        /// Stakes of the exact twin: evidence in the days that the loss would pay for, in nats.
        twin_stakes: f64, Nats;
        /// Log-odds at which the exact twin decides.
        twin_boundary: f64, Nats;
        /// Chance of being right that costs least.
        twin_confidence: f64, Share;
        /// Chance of being wrong then.
        twin_error: f64, Share;
        /// Expected days until then.
        twin_days: f64, Days;
        /// Expected cost of the exact twin, at even chances without information.
        twin_cost: f64, Cost;
        /// Stakes at which the asked confidence is the best.
        stakes_for_confidence: f64, Nats;
        /// Stakes at which 70 % confidence is the best.
        stakes_for_70: f64, Nats;
        /// Stakes at which 90 % confidence is the best.
        stakes_for_90: f64, Nats;
        /// Rise of the stakes that moves the best confidence from 70 % to 90 %.
        stakes_rise: f64, Multiple;
        /// Rise of the stakes that moves the best threshold from 70 % to 90 %.
        threshold_stakes_rise: f64, Multiple;
        /// Distance of the sequential test's line of acceptance; undefined without two rates in order.
        test_accept: Quantity, Number;
        /// Distance of its line of rejection.
        test_reject: Quantity, Number;
        /// Slope of both lines.
        test_slope: Quantity, Number;
        /// Expected cases when the rate is low.
        test_cases_low: Quantity, Number;
        /// Expected cases when the rate is high.
        test_cases_high: Quantity, Number;
        /// Expected cases when the rate is the slope.
        test_cases_slope: Quantity, Number;
        /// Value of perfect information.
        perfect_value: f64, Cost;
        /// Value of the observations.
        sample_value: f64, Cost;
        /// Share of the information that the observations give.
        sample_share: f64, Share;
        /// Share of the value that they capture; undefined where no information is worth anything.
        captured: Quantity, Share;
        /// The same where both options look equally good.
        captured_at_breakeven: f64, Share;
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
