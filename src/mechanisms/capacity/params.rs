//! Settings of capacity, and the models they make.

use super::hiring::Hiring;
use super::hours::Week;
use super::lag::Lag;
use super::rework::Rework;
use super::risks::Risk;
use super::sequence::Job;
use super::team::Team;
use super::waiting::{Prices, Queue};
use crate::numeric::scaling::{LinkTax, Usl};
use crate::numeric::time;
use crate::param::params;

params! {
    /// Settings of capacity.
    pub struct Params {
        /// Share of the time that is busy, rho.
        load: Share, 0.05 ..= 0.95, step 0.01, default 0.9;
        /// Variability: mean of the squared variation of arrivals and of work, V.
        variability: Number, 0.0 ..= 4.0, step 0.1, default 1.0;
        /// Price of an item's week in the system, D.
        item_price: Number, 1.0 ..= 100.0, step 1.0, default 25.0;
        /// Price of a week of the capacity that the work alone needs, C lambda.
        capacity_price: Number, 1.0 ..= 400.0, step 1.0, default 100.0;
        /// Hours of a week.
        week_hours: HoursPerWeek, 10.0 ..= 80.0, step 1.0, default 40.0;
        /// Hours of it that meetings take.
        meeting_hours: HoursPerWeek, 0.0 ..= 60.0, step 1.0, default 14.0;
        /// Hours of it that interruptions take.
        interruption_hours: HoursPerWeek, 0.0 ..= 40.0, step 1.0, default 0.0;
        /// Growth of ambition a month, g.
        growth: Share, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// Months in which capacity closes 63 % of the gap, tau.
        lag: Months, 0.0 ..= 24.0, step 0.5, default 6.0;
        /// Months that are shown.
        horizon: Months, 6.0 ..= 60.0, step 6.0, default 24.0;
        /// People in the team.
        people: lever TeamSize;
        /// Pieces of work a week of one person.
        rate: PerWeek, 0.1 ..= 5.0, step 0.1, default 1.0;
        /// Share of them that is right the first time.
        quality: Share, 0.0 ..= 1.0, step 0.05, default 0.9;
        /// Share of attention that goes elsewhere, a.
        attention_lost: Share, 0.0 ..= 0.95, step 0.05, default 0.2;
        /// Spread of a week's output against its mean, CV.
        spread: Share, 0.0 ..= 3.0, step 0.05, default 0.3;
        /// Pieces of work a week of one person in the other team.
        other_rate: PerWeek, 0.1 ..= 5.0, step 0.1, default 1.5;
        /// Share of them that is right the first time.
        other_quality: Share, 0.0 ..= 1.0, step 0.05, default 0.7;
        /// Share of attention that goes elsewhere.
        other_attention_lost: Share, 0.0 ..= 0.95, step 0.05, default 0.5;
        /// Spread of a week's output against its mean.
        other_spread: Share, 0.0 ..= 3.0, step 0.05, default 1.0;
        /// Contention of the scaling law.
        alpha: Number, 0.0 ..= 0.5, step 0.01, default 0.03;
        /// Coherency of the scaling law.
        beta: Number, 0.0 ..= 0.1, step 0.001, default 0.005;
        /// Minutes of a person's 40-hour week that each colleague takes.
        link_minutes: MinutesPerWeek, 10.0 ..= 720.0, step 10.0, default 160.0;
        /// Week in which work begins, t.
        start_week: Weeks, 0.0 ..= 26.0, step 0.5, default 0.0;
        /// What each week of waiting costs, c.
        week_cost: Number, 1.0 ..= 100.0, step 1.0, default 10.0;
        /// What it costs to do the work again, R.
        rework_cost: Number, 0.0 ..= 1000.0, step 10.0, default 200.0;
        /// Chance of having to where work begins at once, p0.
        rework_chance: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// Weeks in which waiting lowers that chance by 63 %, tau.
        clearing: Weeks, 0.5 ..= 26.0, step 0.5, default 4.0;
        /// What a week without the first job costs.
        cost_a: Number, 0.0 ..= 20.0, step 1.0, default 3.0;
        /// Weeks that the first job takes.
        weeks_a: Weeks, 0.5 ..= 20.0, step 0.5, default 6.0;
        /// What a week without the second job costs.
        cost_b: Number, 0.0 ..= 20.0, step 1.0, default 8.0;
        /// Weeks that the second job takes.
        weeks_b: Weeks, 0.5 ..= 20.0, step 0.5, default 10.0;
        /// What a week without the third job costs.
        cost_c: Number, 0.0 ..= 20.0, step 1.0, default 4.0;
        /// Weeks that the third job takes.
        weeks_c: Weeks, 0.5 ..= 20.0, step 0.5, default 2.0;
        /// What a week without the fourth job costs.
        cost_d: Number, 0.0 ..= 20.0, step 1.0, default 1.0;
        /// Weeks that the fourth job takes.
        weeks_d: Weeks, 0.5 ..= 20.0, step 0.5, default 1.0;
        /// Chance of each risk, p.
        risk_chance: list Share, 0.0 ..= 1.0, step 0.01,
            at least 1, default [0.3, 0.2, 0.1, 0.5, 0.05], then 0.1;
        /// What each risk costs where it comes, I, in the same order.
        risk_impact: list Number, 0.0 ..= 50.0, step 1.0,
            at least 1, default [20.0, 30.0, 40.0, 10.0, 50.0], then 10.0, beside the list before;
        /// What is set aside against all of them.
        reserve: Number, 0.0 ..= 200.0, step 1.0, default 24.0;
    }
}

impl Params {
    pub(super) const fn queue(&self) -> Queue {
        Queue {
            variability: self.variability,
        }
    }

    pub(super) const fn prices(&self) -> Prices {
        Prices {
            item: self.item_price,
            capacity: self.capacity_price,
        }
    }

    pub(super) const fn week(&self) -> Week {
        Week {
            hours: self.week_hours,
            meetings: self.meeting_hours,
            interruptions: self.interruption_hours,
        }
    }

    pub(super) const fn lagging(&self, lag: f64) -> Lag {
        Lag {
            growth: self.growth,
            lag,
        }
    }

    pub(super) const fn team(&self) -> Team {
        Team {
            people: self.people,
            rate: self.rate,
            quality: self.quality,
            attention_lost: self.attention_lost,
            spread: self.spread,
        }
    }

    pub(super) const fn other_team(&self) -> Team {
        Team {
            people: self.people,
            rate: self.other_rate,
            quality: self.other_quality,
            attention_lost: self.other_attention_lost,
            spread: self.other_spread,
        }
    }

    pub(super) const fn hiring(&self) -> Hiring {
        Hiring {
            output: Usl {
                gamma: 1.0,
                alpha: self.alpha,
                beta: self.beta,
            },
            links: LinkTax {
                gamma: 1.0,
                h: self.link_minutes / time::MINUTES,
            },
        }
    }

    pub(super) const fn rework(&self) -> Rework {
        Rework {
            delay: self.week_cost,
            rework: self.rework_cost,
            chance: self.rework_chance,
            clearing: self.clearing,
        }
    }

    pub(super) fn jobs(&self) -> [Job; 4] {
        let job = |delay_cost, weeks| Job { delay_cost, weeks };
        [
            job(self.cost_a, self.weeks_a),
            job(self.cost_b, self.weeks_b),
            job(self.cost_c, self.weeks_c),
            job(self.cost_d, self.weeks_d),
        ]
    }

    /// As many risks as have both a chance and an impact.
    pub(super) fn risks(&self) -> Vec<Risk> {
        let both = self.risk_chance.iter().zip(self.risk_impact.iter());
        both.map(|(chance, impact)| Risk {
            chance: *chance,
            impact: *impact,
        })
        .collect()
    }
}
