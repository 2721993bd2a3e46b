//! The coordination tax: output against the size of a team, links, groups, firms and late additions.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::{Quantity, outputs};

pub mod brooks;
pub mod charts;
pub mod cocomo;
pub mod firm;
#[cfg(feature = "fit")]
pub mod fit;
pub mod grouping;
pub mod scaling;
mod settings;
pub mod tax;

use brooks::{Addition, smooth};
use scaling::UslOutput;
pub use settings::{Follow, Params};
use tax::TaxOutput;

/// The mechanism.
#[derive(Debug)]
pub struct Coordination;

outputs! {
    /// What the coordination tax gives.
    pub struct Output {
        /// Links among all pairs of people.
        paths: f64, Links;
        /// Output by the followed law.
        output: f64, PeoplesWorth;
        /// Its share of the most that this law allows; undefined without a peak.
        share_of_peak: Quantity, Share;
        /// Team size of greatest output by the followed law; unbounded if every person adds.
        peak_people: Quantity, People;
        /// Output at that size; undefined without one.
        peak_output: Quantity, PeoplesWorth;
        /// What one more person adds, by the followed law.
        marginal_output: f64, PeoplesWorth;
        /// Share of all work that coordination takes, by the followed law.
        overhead_share: f64, Share;
        /// Twice as many people.
        doubled_people: f64, People;
        /// Output of twice as many people, by the followed law.
        doubled_output: f64, PeoplesWorth;
        /// Change in output when the team doubles, by the followed law; undefined if nothing is made now.
        doubled_change: Quantity, Share;
        /// The scaling law.
        usl: UslOutput, group;
        /// The tax on each link.
        link_tax: TaxOutput, group;
        /// The quadratic tax.
        quadratic: TaxOutput, group;
        /// Share of a person's week that one colleague takes.
        link_share: f64, Share;
        /// Share of a manager's week that links to everyone else take, all of it at most.
        management_load: f64, Share;
        /// Groups of the chosen size; need not be whole.
        group_count: f64, Teams;
        /// Links when the team is split into groups of the chosen size.
        grouped_links: f64, Links;
        /// Size of groups that leaves the fewest links.
        best_group_size: f64, People;
        /// Links then.
        best_grouped_links: f64, Links;
        /// People for whom groups of the chosen size leave the fewest links.
        group_suits_people: f64, People;
        /// Activities a firm keeps inside.
        firm_size: f64, Number;
        /// Day on which the project ends; unbounded if it never does.
        finish_day: Quantity, Days;
        /// Person-days it takes.
        person_days: Quantity, PersonDays;
        /// Day on which it would end if nobody joined.
        unhelped_finish_day: Quantity, Days;
        /// Person-days it would take if nobody joined.
        unhelped_person_days: Quantity, PersonDays;
        /// Days that those who join save; negative if they cost days.
        days_saved: Quantity, Days;
        /// Change in person-days because of them.
        effort_change: Quantity, Share;
        /// Change in a day's output, as a share of it, on the day when people are added; undefined if none are added, or only after
        /// the project has ended.
        instant_dip: Quantity, Share;
        /// Day on which the project would end if time ran smoothly instead of by whole days.
        smooth_finish_day: Quantity, Days;
        /// The same if nobody joined.
        unhelped_smooth_finish_day: Quantity, Days;
        /// Fewest people whose joining leaves no time but for talking.
        stalling_people: Quantity, People;
    }
}

impl Mechanism for Coordination {
    const ID: &'static str = "coordination";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let n = p.people;
        let followed = p.law(p.follow);
        let (usl, link_tax, quadratic) = (p.usl(), p.link_tax(), p.quadratic());
        let peak_output = followed.peak_output();
        let output = followed.output(n);
        let best_group = grouping::best_group(n);

        let project = p.project();
        let helped = project.run(p.addition());
        let unhelped = project.run(Addition::NOBODY);
        let compare = |with: Quantity, without: Quantity, f: fn(f64, f64) -> f64| match (
            with.finite(),
            without.finite(),
        ) {
            (Some(with), Some(without)) => f(with, without).into(),
            _ => Quantity::Undefined,
        };

        Ok(Output {
            paths: grouping::paths(n),
            output,
            share_of_peak: peak_output
                .finite()
                .map_or(Quantity::Undefined, |most| (output / most).into()),
            peak_people: followed.peak(),
            peak_output,
            marginal_output: followed.marginal(n),
            overhead_share: followed.overhead(n),
            doubled_people: 2.0 * n,
            doubled_output: followed.output(2.0 * n),
            doubled_change: followed.doubling(n),
            usl: usl.answer(n),
            link_tax: TaxOutput::of(&link_tax, link_tax.zero(), n),
            quadratic: TaxOutput::of(&quadratic, quadratic.zero(), n),
            link_share: link_tax.h,
            management_load: link_tax.load(n),
            group_count: n / p.group(),
            grouped_links: grouping::grouped_links(n, p.group()),
            best_group_size: best_group,
            best_grouped_links: grouping::grouped_links(n, best_group),
            group_suits_people: grouping::suited_people(p.group_size),
            firm_size: firm::firm_size(p.market_cost, p.first_cost, p.cost_growth),
            finish_day: helped.finish,
            person_days: helped.person_days,
            unhelped_finish_day: unhelped.finish,
            unhelped_person_days: unhelped.person_days,
            days_saved: compare(helped.finish, unhelped.finish, |with, without| {
                without - with
            }),
            effort_change: compare(helped.person_days, unhelped.person_days, |with, without| {
                with / without - 1.0
            }),
            instant_dip: if p.added_people > 0.0 {
                helped.dip
            } else {
                Quantity::Undefined
            },
            smooth_finish_day: smooth::finish(&project, p.addition()),
            unhelped_smooth_finish_day: smooth::finish(&project, Addition::NOBODY),
            stalling_people: project.stalling(),
        })
    }
}
