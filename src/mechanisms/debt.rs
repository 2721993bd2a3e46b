//! Execution debt: what putting a repair off does to its price, and to everything else.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::{Quantity, outputs};
use crate::param::params;
use borrowing::Loan;
use growth::{Drag, Growth};
use rhythm::Rhythm;
use service::{Hold, Service};

pub mod borrowing;
mod charts;
pub mod growth;
pub mod rhythm;
pub mod service;

/// The mechanism.
#[derive(Debug)]
pub struct Debt;

params! {
    /// Settings of execution debt.
    pub struct Params {
        /// Weeks that a repair is put off.
        deferral: lever DeferralTime;
        /// Debt at week 0.
        initial: Number, 0.1 ..= 20.0, step 0.1, default 1.0;
        /// Interest on debt.
        interest: SharePerWeek, 0.0 ..= 0.3, step 0.005, default 0.05;
        /// How much each unit of debt makes each other grow.
        interaction: SharePerWeek, 0.0 ..= 0.05, step 0.001, default 0.01;
        /// Debt at which half of the output is left.
        half_output: Number, 1.0 ..= 200.0, step 1.0, default 20.0;
        /// Debt made a week by features at full capacity.
        creation: PerWeek, 0.0 ..= 1.0, step 0.01, default 0.2;
        /// Debt removed a week by repair at full capacity.
        repair: PerWeek, 0.1 ..= 5.0, step 0.1, default 1.0;
        /// Value of having something now, as a multiple of its cost now.
        benefit: Multiple, 1.0 ..= 5.0, step 0.05, default 1.5;
        /// What the same time would earn elsewhere.
        opportunity: SharePerWeek, 0.0 ..= 0.2, step 0.005, default 0.01;
        /// Hours that a repair session costs by itself.
        session: Hours, 0.0 ..= 80.0, step 1.0, default 8.0;
        /// Defects that come in a week.
        inflow: PerWeek, 0.0 ..= 20.0, step 0.1, default 2.0;
        /// Hours to fix a defect at once.
        fix: Hours, 0.0 ..= 40.0, step 0.5, default 3.0;
    }
}

outputs! {
    /// What execution debt gives.
    pub struct Output {
        /// Effort to fix after the deferral; unbounded from the blow-up on.
        effort: Quantity, Effort;
        /// The same, if problems did not make each other worse.
        effort_alone: f64, Effort;
        /// Effort four weeks later still.
        effort_later: Quantity, Effort;
        /// What those four weeks add to the effort.
        effort_added: Quantity, Effort;
        /// Debt after the deferral.
        owed_debt: Quantity, Number;
        /// Share of output left after the deferral.
        output_left: f64, Share;
        /// The same without interaction.
        output_left_alone: f64, Share;
        /// Share of output left four weeks later.
        output_left_later: f64, Share;
        /// Week in which debt runs away; unbounded if it never does.
        blow_up: Quantity, Weeks;
        /// Debt that all of the capacity just holds.
        trap: Quantity, Number;
        /// Week in which untouched debt reaches the trap.
        trap_week: Quantity, Weeks;
        /// Smallest share of capacity that holds the debt of week 0.
        repair_share: Hold, Share;
        /// Smallest share of capacity that holds the debt after the deferral.
        repair_share_deferred: Hold, Share;
        /// Output in features while the debt of week 0 is held.
        feature_rate: Hold, Share;
        /// Output in features while the debt after the deferral is held.
        feature_rate_deferred: Hold, Share;
        /// Output in features while there is no debt and none is let in.
        feature_rate_clean: f64, Share;
        /// Weeks for which borrowing is worth it; unbounded if it always is.
        longest_holding: Quantity, Weeks;
        /// What is owed after the deferral, in the money of week 0.
        owed: f64, Multiple;
        /// Value of having borrowed for the time of the deferral, net of what is owed.
        net_value: f64, Number;
        /// Weeks between repair sessions at least cost.
        best_deferral: Quantity, Weeks;
        /// The same where waiting defects make each other worse.
        best_deferral_interacting: Quantity, Weeks;
        /// Cost of the best rhythm.
        best_cost: Quantity, HoursPerWeek;
        /// Cost of a session after each deferral.
        cost: f64, HoursPerWeek;
        /// That cost against the best.
        cost_ratio: Quantity, Multiple;
    }
}

impl Params {
    const fn growth(&self) -> Growth {
        Growth {
            initial: self.initial,
            interest: self.interest,
            interaction: self.interaction,
        }
    }

    const fn drag(&self) -> Drag {
        Drag {
            half: self.half_output,
        }
    }

    const fn service(&self) -> Service {
        Service {
            growth: self.growth(),
            creation: self.creation,
            repair: self.repair,
        }
    }

    const fn loan(&self) -> Loan {
        Loan {
            value: self.benefit,
            interest: self.interest,
            opportunity: self.opportunity,
        }
    }

    const fn rhythm(&self) -> Rhythm {
        Rhythm {
            session: self.session,
            inflow: self.inflow,
            fix: self.fix,
            growth: self.growth().without_interaction(),
        }
    }

    const fn interacting_rhythm(&self) -> Rhythm {
        Rhythm {
            growth: self.growth(),
            ..self.rhythm()
        }
    }
}

impl Mechanism for Debt {
    const ID: &'static str = "debt";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        const LATER: f64 = 4.0;
        let (growth, drag, service, loan) = (p.growth(), p.drag(), p.service(), p.loan());
        let (debt, later) = (growth.debt(p.deferral), growth.debt(p.deferral + LATER));
        let alone = growth.without_interaction();
        let rhythm = p.rhythm();
        let best_deferral = rhythm.best();
        let best_cost = best_deferral.finite().map_or(f64::NAN, |t| rhythm.cost(t));
        let cost = rhythm.cost(p.deferral);
        let clean = p.repair / (p.creation + p.repair);
        Ok(Output {
            effort: (debt / p.initial).into(),
            effort_alone: alone.effort(p.deferral),
            effort_later: (later / p.initial).into(),
            effort_added: if later.is_finite() {
                Quantity::Finite((later - debt) / p.initial)
            } else {
                Quantity::Unbounded
            },
            owed_debt: debt.into(),
            output_left: drag.output_left(debt),
            output_left_alone: drag.output_left(alone.debt(p.deferral)),
            output_left_later: drag.output_left(later),
            blow_up: growth.blow_up_week(),
            trap: service.trap_debt(),
            trap_week: growth.reaches(service.trap()).into(),
            repair_share: service.repair_share(p.initial),
            repair_share_deferred: service.repair_share(debt),
            feature_rate: service.feature_rate(p.initial, drag),
            feature_rate_deferred: service.feature_rate(debt, drag),
            feature_rate_clean: clean,
            longest_holding: loan.longest_holding(),
            owed: loan.owed(p.deferral),
            net_value: loan.net_value(p.deferral),
            best_deferral,
            best_deferral_interacting: p.interacting_rhythm().best(),
            best_cost: best_cost.into(),
            cost,
            cost_ratio: (cost / best_cost).into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_setting_tells_its_story() {
        let output = Debt::evaluate(&Params::default()).unwrap();
        assert!((output.effort.finite().unwrap() - 7.87).abs() < 0.005);
        assert!((output.effort_alone - 3.67).abs() < 0.005);
        assert!((output.output_left - 0.718).abs() < 0.0005);
        // Four more weeks nearly double it: 14.8.
        assert!((output.effort_later.finite().unwrap() - 14.8).abs() < 0.05);
        assert!((output.trap_week.finite().unwrap() - 25.94).abs() < 0.005);
        assert_eq!(output.repair_share_deferred, Hold::CannotBeHeld);
        assert!((output.repair_share.share().unwrap() - 0.26 / 1.2).abs() < 1e-12);
        assert!((output.feature_rate_clean - 0.833).abs() < 0.0005);
        assert!((output.best_deferral.finite().unwrap() - 6.54).abs() < 0.005);
    }

    #[test]
    fn past_the_blow_up_there_is_no_finite_effort() {
        let params = Params {
            deferral: 36.0,
            ..Params::default()
        };
        let output = Debt::evaluate(&params).unwrap();
        assert_eq!(output.effort, Quantity::Unbounded);
        assert_eq!(output.effort_added, Quantity::Unbounded);
        assert_eq!(output.output_left, 0.0);
        assert!(output.effort_alone.is_finite());
    }
}
