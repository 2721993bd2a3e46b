//! Feedback: what a shorter release period costs, what it saves, and what it teaches.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::Quantity;

pub mod batch;
pub mod calendar;
mod charts;
pub mod defects;
pub mod learning;
mod output;
mod params;

use batch::penalty;
use learning::{Correction, loops_per_year, mean_wait};

pub use output::{DefectLaw, Output};
pub use params::{DefectTable, Params};

/// The mechanism.
#[derive(Debug)]
pub struct Feedback;

/// The period that others are compared with: a week.
const WEEKLY: f64 = 1.0;

impl Mechanism for Feedback {
    const ID: &'static str = "feedback";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let period = p.release_period;
        let release = p.release();
        let (cost, half_cost) = (release.total(period), release.total(period / 2.0));
        let (best, best_cost) = (release.best(), release.best_cost());
        let scaled = |quantity: Quantity, by: &dyn Fn(f64) -> f64| {
            quantity
                .finite()
                .map_or(Quantity::Undefined, |number| by(number).into())
        };
        let (loops, weekly) = (loops_per_year(period), loops_per_year(WEEKLY));
        let advantage = |law: Correction| law.gap(loops) / law.gap(weekly);
        let (wright, signal) = (p.wright(), p.signal());
        let (valid, valid_weekly) = (signal.valid(period), signal.valid(WEEKLY));
        let fast = p.calendar.loops_of_days(p.fast_loop);
        let slow = p.calendar.loops_of_weeks(p.slow_loop);
        let costs = p.stage_costs();
        let last = costs.by_stage().len() - 1;
        let order = p.order();
        let quantity = p.order_multiple * order.best();
        Ok(Output {
            release_overhead: release.overhead(period),
            waiting: release.waiting(period),
            cost,
            best_period: best,
            best_cost,
            cost_multiple: scaled(best_cost, &|least| (cost / least).max(1.0)),
            near_from: scaled(best, &|best| best / 2.0),
            near_to: scaled(best, &|best| 2.0 * best),
            optimum: release.optimum(),
            half_period: period / 2.0,
            half_cost,
            half_saving: cost - half_cost,
            half_saving_share: 1.0 - half_cost / cost,
            loops_per_year: loops,
            weekly_loops: weekly,
            loop_ratio: weekly / loops,
            mean_wait: mean_wait(period),
            compounding_gap: p.compounding().gap(loops),
            compounding_ratio: advantage(p.compounding()),
            floored_gap: p.floored().gap(loops),
            floored_ratio: advantage(p.floored()),
            wright_cost: wright.cost(loops),
            wright_ratio: wright.cost(loops) / wright.cost(weekly),
            signal_valid: valid,
            signal_valid_weekly: valid_weekly,
            signal_ratio: valid_weekly / valid,
            gain_to_match: Correction::gain_to_match(weekly, loops).into(),
            fast_corrections: fast,
            slow_corrections: slow,
            correction_ratio: fast / slow,
            defect_cost: costs.expected(&p.detection()),
            late_defect_cost: costs.by_stage()[last],
            late_share: costs.found(&p.detection())[last],
            defect_law: if p.is_flat() {
                DefectLaw::Flat
            } else {
                DefectLaw::Rising
            },
            order_best: order.best(),
            order_best_cost: order.best_cost(),
            order_quantity: quantity,
            order_cost_a_year: order.cost(quantity),
            order_penalty: penalty(p.order_multiple),
            orders_per_year: p.order_demand / quantity,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(change: impl Fn(&mut Params)) -> Output {
        let mut params = Params::default();
        change(&mut params);
        Feedback::evaluate(&params).unwrap()
    }

    #[test]
    fn the_opening_setting_pays_eight_times_the_least() {
        let o = at(|_| ());
        assert!((o.cost_multiple.finite().unwrap() - 8.27).abs() < 0.005);
        assert_eq!(
            (o.loops_per_year, o.loop_ratio, o.mean_wait),
            (4.0, 13.0, 6.5)
        );
        assert!((o.half_saving_share - 0.4945).abs() < 0.00005);
        assert_eq!((o.fast_corrections, o.slow_corrections), (12.0, 3.0));
    }

    #[test]
    fn the_band_costs_a_quarter_more_at_its_ends() {
        let o = at(|_| ());
        for end in [o.near_from, o.near_to] {
            let period = end.finite().unwrap();
            let multiple = at(|p| p.release_period = period).cost_multiple;
            assert!((multiple.finite().unwrap() - 1.25).abs() < 1e-12);
        }
    }

    #[test]
    fn free_releases_are_a_named_state() {
        let o = at(|p| p.release_cost = 0.0);
        assert_eq!(o.optimum, batch::Optimum::ReleasesAreFree);
        assert_eq!(o.best_period, Quantity::Undefined);
        assert_eq!(o.cost_multiple, Quantity::Undefined);
        assert!((o.half_saving_share - 0.5).abs() < 1e-12);
    }

    #[test]
    fn the_2016_data_are_reachable_and_named() {
        assert_eq!(at(|_| ()).defect_law, DefectLaw::Rising);
        let o = at(|p| p.multiplier = 1.0);
        assert_eq!((o.defect_law, o.late_defect_cost), (DefectLaw::Flat, 1.0));
        assert!((o.defect_cost - 1.0).abs() < 1e-12);
        let nist = at(|p| (p.multiplier, p.defect_table) = (1.0, DefectTable::Nist));
        assert_eq!(nist.defect_law, DefectLaw::Rising);
        assert!((nist.defect_cost - 5.8125).abs() < 1e-12);
    }

    #[test]
    fn a_week_against_a_week_teaches_the_same() {
        let o = at(|p| p.release_period = 1.0);
        let ratios = [
            o.loop_ratio,
            o.compounding_ratio,
            o.floored_ratio,
            o.wright_ratio,
            o.signal_ratio,
        ];
        assert_eq!(ratios, [1.0; 5]);
        assert_eq!(o.gain_to_match, Quantity::Undefined);
    }
}
