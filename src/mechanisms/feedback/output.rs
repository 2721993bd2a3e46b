//! What the feedback loop gives.

use super::batch::Optimum;
use crate::output::{Quantity, outputs, states};

states! {
    /// Whether a defect found later costs more.
    pub enum DefectLaw {
        /// It does, stage by stage.
        Rising = "rising",
        /// It does not: what 171 projects of 2006 to 2014 show.
        Flat = "flat-2016-data",
    }
}

outputs! {
    /// What the feedback loop gives.
    pub struct Output {
        /// Hours a week spent on releasing.
        release_overhead: f64, HoursPerWeek;
        /// Hours a week lost by finished decisions that wait for the release.
        waiting: f64, HoursPerWeek;
        /// Both.
        cost: f64, HoursPerWeek;
        /// The period that costs least; undefined where none does.
        best_period: Quantity, Weeks;
        /// The least cost; undefined where no period costs least.
        best_cost: Quantity, HoursPerWeek;
        /// The cost against the least.
        cost_multiple: Quantity, Multiple;
        /// Period from which the cost is within 25 % of the least.
        near_from: Quantity, Weeks;
        /// Period up to which it is.
        near_to: Quantity, Weeks;
        /// Whether some period costs least.
        optimum: Optimum, Number;
        /// Half the period.
        half_period: f64, Weeks;
        /// What releasing twice as often would cost.
        half_cost: f64, HoursPerWeek;
        /// What it would save; negative where it would cost more.
        half_saving: f64, HoursPerWeek;
        /// The same as a share of the cost.
        half_saving_share: f64, Share;
        /// Loops a year.
        loops_per_year: f64, PerYear;
        /// Loops a year with a weekly release.
        weekly_loops: f64, PerYear;
        /// Weekly loops against the reader's.
        loop_ratio: f64, Multiple;
        /// Mean wait of a finished decision.
        mean_wait: f64, Weeks;
        /// Share of the gap open after a year when loops compound.
        compounding_gap: f64, Share;
        /// How many times smaller it is with a weekly release.
        compounding_ratio: f64, Multiple;
        /// Share of the gap open after a year with a floor under it.
        floored_gap: f64, Share;
        /// How many times smaller it is with a weekly release.
        floored_ratio: f64, Multiple;
        /// Cost of the year's last loop on Wright's curve, against the first.
        wright_cost: f64, Share;
        /// How many times smaller it is with a weekly release.
        wright_ratio: f64, Multiple;
        /// Share of what was learned that still holds when acted on.
        signal_valid: f64, Share;
        /// The same with a weekly release.
        signal_valid_weekly: f64, Share;
        /// How many times more of it holds with a weekly release.
        signal_ratio: f64, Multiple;
        /// Gain a loop from which compounding outruns the mere count; undefined at equal counts.
        gain_to_match: Quantity, Share;
        /// Corrections a quarter of the fast loop.
        fast_corrections: f64, PerQuarter;
        /// Corrections a quarter of the slow loop.
        slow_corrections: f64, PerQuarter;
        /// The first against the second.
        correction_ratio: f64, Multiple;
        /// Expected cost of a defect, against one found where it was made.
        defect_cost: f64, Multiple;
        /// Cost of one found in the last stage.
        late_defect_cost: f64, Multiple;
        /// Share of defects found in the last stage.
        late_share: f64, Share;
        /// Whether a defect found later costs more.
        defect_law: DefectLaw, Number;
        /// Order quantity that costs least.
        order_best: f64, Number;
        /// The least cost a year.
        order_best_cost: f64, Number;
        /// The order quantity chosen.
        order_quantity: f64, Number;
        /// Its cost a year.
        order_cost_a_year: f64, Number;
        /// That cost against the least.
        order_penalty: f64, Multiple;
        /// Orders a year.
        orders_per_year: f64, PerYear;
    }
}
