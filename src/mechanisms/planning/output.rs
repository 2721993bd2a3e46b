//! What the plan gives.

use super::lognormal::Lognormal;
use super::overrun::Overrun;
use super::params::Params;
use super::{chain, overrun, slip};
use crate::output::{Quantity, outputs};

outputs! {
    /// What one view of a task says of it.
    pub struct ViewOutput {
        /// Chance that the promise is kept.
        kept: f64, Share;
        /// Weeks that it takes at most with a chance of a half.
        median: f64, Weeks;
        /// Weeks that it takes at most with the chance wanted.
        date: f64, Weeks;
        /// Weeks that it takes on average.
        mean: f64, Weeks;
    }
}

impl ViewOutput {
    pub(super) fn of(factor: &Overrun, p: &Params) -> Self {
        Self {
            kept: factor.at_most(p.promise / p.estimate),
            median: p.estimate * factor.quantile(0.5),
            date: p.estimate * factor.quantile(p.confidence),
            mean: p.estimate * factor.mean(),
        }
    }

    pub(super) fn fitted(factor: Lognormal, p: &Params) -> Self {
        Self::of(&Overrun::Fitted(factor), p)
    }
}

outputs! {
    /// Milestones in a row and inputs side by side.
    pub struct ChainOutput {
        /// Chance that all milestones are kept, or that all inputs are there.
        kept: f64, Share;
        /// How sure each must be for all to be kept with the chance wanted.
        each_needed: f64, Share;
        /// Weeks until the latest input is there, with the chance wanted.
        latest_date: f64, Weeks;
        /// Weeks until the latest input is there, on average.
        latest_mean: Quantity, Weeks;
        /// Weeks of the task cut into as many parts in a row, with the chance wanted.
        parts_date: f64, Weeks;
        /// Share of managing hours that slips take.
        drain: f64, Share;
    }
}

impl ChainOutput {
    pub(super) fn of(p: &Params) -> Self {
        let (factor, count, sure) = (p.chosen(), p.milestones, p.confidence);
        Self {
            kept: chain::all_kept(sure, count),
            each_needed: chain::each_needed(sure, count),
            latest_date: p.estimate * factor.latest(count, sure),
            latest_mean: Quantity::Undefined,
            parts_date: p.estimate * factor.in_parts_quantile(count, sure),
            drain: chain::attention_drain(p.slips, p.hours_a_slip, p.managing_hours),
        }
    }
}

outputs! {
    /// Progress reported against progress made.
    pub struct SlipOutput {
        /// What it takes against the plan.
        factor: f64, Multiple;
        /// How far what it takes lies over the plan; below 0 if it takes less.
        over: f64, Share;
        /// How far the plan lies under what it takes; unbounded if it takes no time.
        under: Quantity, Share;
        /// Share reported and not done at the planned end.
        gap: f64, Share;
        /// Share done at the planned end.
        made: f64, Share;
        /// Chance of taking no longer, by the two quartiles.
        chance: f64, Share;
    }
}

impl SlipOutput {
    pub(super) fn of(p: &Params) -> Self {
        let task = p.slip();
        let factor = task.factor();
        let (over, under) = slip::optimism_from_factor(factor);
        Self {
            factor,
            over,
            under: under.into(),
            gap: task.largest_gap(),
            made: task.made(task.planned),
            chance: p.quartiles().at_most(factor),
        }
    }
}

outputs! {
    /// A forecast from past weeks.
    pub struct ForecastOutput {
        /// Mean finished a week.
        rate: f64, PerWeek;
        /// The backlog divided by that; unbounded if nothing is finished.
        naive: Quantity, Weeks;
        /// Week by which the backlog is done with a chance of a half; unbounded if nothing is finished.
        median: Quantity, Weeks;
        /// Week by which it is done with the chance wanted.
        week: Quantity, Weeks;
        /// Chance that it is done by the week asked about.
        chance: f64, Share;
        /// Finished by the week asked about, or more, with the chance wanted.
        count: f64, Jobs;
        /// Finished by then, or more, with a chance of a half.
        count_median: f64, Jobs;
    }
}

impl ForecastOutput {
    pub(super) fn of(p: &Params) -> Self {
        use super::forecast::week_at;
        let past = p.throughput();
        let (rate, week) = (past.mean(), p.week());
        let done = past.done_by(p.jobs(), f64::max(p.confidence, 0.5), week);
        let at = |q| week_at(&done, q).unwrap_or(f64::INFINITY).into();
        let finished = past.finished(week, &[p.confidence, 0.5]);
        Self {
            rate,
            naive: (libm::round(p.backlog) / rate).into(),
            median: at(0.5),
            week: at(p.confidence),
            chance: done.get(week).copied().unwrap_or(0.0),
            count: finished[week][0],
            count_median: finished[week][1],
        }
    }
}

outputs! {
    /// What the plan gives.
    pub struct Output {
        /// What the planner can picture.
        inside: ViewOutput, group;
        /// Tasks whose overruns have the two quartiles.
        quartiles: ViewOutput, group;
        /// The theses.
        theses: ViewOutput, group;
        /// The chosen class.
        chosen: ViewOutput, group;
        /// Median of what it takes against what was said, by the two quartiles.
        factor_median: f64, Multiple;
        /// Standard deviation of its logarithm.
        factor_sigma: f64, Number;
        /// The estimate drawn toward the chosen class; 0 where that would lie below it.
        regressed: f64, Weeks;
        /// Milestones in a row and inputs side by side.
        chain: ChainOutput, group;
        /// Progress reported against progress made.
        slip: SlipOutput, group;
        /// A forecast from past weeks.
        forecast: ForecastOutput, group;
    }
}

impl Output {
    pub(super) fn of(p: &Params) -> Self {
        let quartiles = p.quartiles();
        let chosen = ViewOutput::of(&p.chosen(), p);
        // The class's mean factor, on its mean estimate.
        let class_mean = p.mean_estimate * p.chosen().mean();
        let regressed = overrun::regressed(class_mean, p.correlation, p.estimate, p.mean_estimate);
        Self {
            inside: ViewOutput::fitted(super::class::inside(), p),
            quartiles: ViewOutput::fitted(quartiles, p),
            theses: ViewOutput::fitted(super::class::THESES, p),
            factor_median: quartiles.median,
            factor_sigma: quartiles.sigma,
            regressed: f64::max(regressed, 0.0),
            chosen,
            chain: ChainOutput::of(p),
            slip: SlipOutput::of(p),
            forecast: ForecastOutput::of(p),
        }
    }
}
