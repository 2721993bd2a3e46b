//! Settings of the feedback loop, and the models they make.

use super::batch::{Eoq, Release};
use super::calendar::Calendar;
use super::defects::{self, StageCosts};
use super::learning::{Correction, Signal, Wright};
use crate::param::{choice, params};

choice! {
    /// Which cost by stage is used.
    pub enum DefectTable {
        /// Each stage costs the multiplier times the one before.
        Multiplier = "multiplier",
        /// NIST 2002, "example only".
        Nist = "nist",
        /// NASA 2004, lower ends.
        NasaLow = "nasa-low",
        /// NASA 2004, upper ends.
        NasaHigh = "nasa-high",
        /// McConnell 2004, lower ends.
        McconnellLow = "mcconnell-low",
        /// McConnell 2004, upper ends.
        McconnellHigh = "mcconnell-high",
    }
}

params! {
    /// Settings of the feedback loop.
    pub struct Params {
        /// Weeks between releases, P.
        release_period: lever BatchSize;
        /// Fixed cost of a release, S.
        release_cost: Hours, 0.0 ..= 200.0, step 1.0, default 20.0;
        /// Decisions finished a week, lambda.
        decision_rate: DecisionsPerWeek, 0.5 ..= 50.0, step 0.1, default 6.7;
        /// Hours that each week of waiting costs for each decision, w.
        waiting_cost: HoursPerWeek, 0.1 ..= 100.0, step 0.1, default 9.6;
        /// Share of the gap that one loop closes, g.
        loop_gain: Share, 0.001 ..= 0.2, step 0.001, default 0.05;
        /// Share of the gap that never closes, f.
        gap_floor: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// Share of the cost left at each doubling of the loops, on Wright's curve.
        wright_progress: Share, 0.5 ..= 1.0, step 0.01, default 0.8;
        /// Weeks in which half of what was learned stops being so.
        signal_half_life: Weeks, 1.0 ..= 104.0, step 1.0, default 26.0;
        /// How loops fill a quarter.
        calendar: choice Calendar;
        /// Days of the fast loop.
        fast_loop: Days, 1.0 ..= 30.0, step 1.0, default 4.0;
        /// Weeks of the slow loop.
        slow_loop: Weeks, 1.0 ..= 13.0, step 1.0, default 4.0;
        /// Which cost by stage is used.
        defect_table: choice DefectTable;
        /// How many times dearer each stage is than the one before; 1 is what the 2016 data show.
        multiplier: Multiple, 1.0 ..= 10.0, step 0.1, default 2.0;
        /// Share of the defects present that the first stage finds.
        detect_1: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// The same in the second stage.
        detect_2: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// The same in the third stage.
        detect_3: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// The same in the fourth stage.
        detect_4: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// The same in the fifth stage, where there is a sixth.
        detect_5: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// Units wanted a year, D.
        order_demand: Number, 10.0 ..= 10000.0, step 10.0, default 1000.0;
        /// Fixed cost of an order, S.
        order_cost: Number, 0.1 ..= 1000.0, step 0.1, default 10.0;
        /// Cost of holding one unit for a year, h.
        holding_cost: Number, 0.01 ..= 20.0, step 0.01, default 0.5;
        /// The order against the best one, k.
        order_multiple: Multiple, 0.05 ..= 20.0, step 0.05, default 1.0;
    }
}

impl Params {
    pub(super) fn release(&self) -> Release {
        Release {
            cost: self.release_cost,
            decisions: self.decision_rate,
            waiting_cost: self.waiting_cost,
        }
    }

    pub(super) fn compounding(&self) -> Correction {
        Correction {
            gain: self.loop_gain,
            floor: 0.0,
        }
    }

    pub(super) fn floored(&self) -> Correction {
        Correction {
            gain: self.loop_gain,
            floor: self.gap_floor,
        }
    }

    pub(super) fn wright(&self) -> Wright {
        Wright {
            progress: self.wright_progress,
        }
    }

    pub(super) fn signal(&self) -> Signal {
        Signal {
            half_life: self.signal_half_life,
        }
    }

    pub(super) fn order(&self) -> Eoq {
        Eoq {
            demand: self.order_demand,
            batch_cost: self.order_cost,
            holding_cost: self.holding_cost,
        }
    }

    pub(super) fn stage_costs(&self) -> StageCosts {
        match self.defect_table {
            DefectTable::Multiplier => StageCosts::multiplied(self.multiplier),
            DefectTable::Nist => StageCosts::published(&defects::NIST),
            DefectTable::NasaLow => StageCosts::published(&defects::NASA_LOW),
            DefectTable::NasaHigh => StageCosts::published(&defects::NASA_HIGH),
            DefectTable::McconnellLow => StageCosts::published(&defects::MCCONNELL_LOW),
            DefectTable::McconnellHigh => StageCosts::published(&defects::MCCONNELL_HIGH),
        }
    }

    pub(super) fn detection(&self) -> [f64; 5] {
        [
            self.detect_1,
            self.detect_2,
            self.detect_3,
            self.detect_4,
            self.detect_5,
        ]
    }

    /// Whether cost does not rise from stage to stage, as in the data of 2016.
    pub(super) fn is_flat(&self) -> bool {
        self.defect_table == DefectTable::Multiplier && self.multiplier == 1.0
    }
}
