//! Options: many small bets, of which the best is scaled, against one large one.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::numeric::limit::difference;
use crate::output::outputs;

mod charts;
pub mod hits;
pub mod mixture;
mod params;
pub mod payoff;
pub mod portfolio;
pub mod secretary;

use hits::SplitOutput;
use mixture::Mixture;
pub use params::Params;
use portfolio::PortfolioOutput;
use secretary::SecretaryOutput;

/// The mechanism.
#[derive(Debug)]
pub struct Options;

outputs! {
    /// What options give.
    pub struct Output {
        /// Probing, then scaling the best.
        portfolio: PortfolioOutput, flat;
        /// One budget, split.
        split: SplitOutput, flat;
        /// Chance of at least one hit when each probe succeeds with the chance of one bet.
        any_hit: f64, Share;
        /// Bets after which the wanted chance is reached; need not be whole.
        bets_needed: f64, Number;
        /// One candidate after the other.
        sequence: SecretaryOutput, group;
    }
}

impl Mechanism for Options {
    const ID: &'static str = "options";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output {
            portfolio: probed(p),
            split: p.budget().answer(p.pieces),
            any_hit: hits::any_hit(p.bet_chance, p.whole_probes()),
            bets_needed: hits::bets_needed(p.bet_chance, p.wanted_chance),
            sequence: SecretaryOutput::of(p.whole_candidates(), p.looked_share),
        })
    }
}

#[allow(clippy::cast_precision_loss, reason = "at most 200 probes")]
fn probed(p: &Params) -> PortfolioOutput {
    let (payoff, count, probes) = (p.payoff(), p.count(), p.whole_probes());
    let portfolio = p.portfolio(portfolio::MOST);
    let (net, bill, best) = (
        portfolio.net(count),
        portfolio.bill(count),
        portfolio.best(),
    );
    let best_worth = payoff.best(count)[count - 1];
    let unstopped = best_worth - p.scale_cost - bill;
    let worth_it = payoff.chance_above(p.scale_cost);
    let unseen = p.mean_worth - p.scale_cost;
    PortfolioOutput {
        probe_cost: p.probe_cost(),
        probe_bill: bill,
        gross_value: portfolio.gross(count),
        net_value: net,
        one_probe_value: portfolio.net(1),
        option_value: portfolio.gross(1),
        next_probe: portfolio.next_gain(count) - p.probe_cost(),
        best_probes: best as f64,
        best_value: portfolio.net(best),
        best_worth,
        best_multiple: payoff.multiple(best_worth),
        unstopped_value: unstopped,
        stop_value: difference(net, unstopped),
        stop_share: 1.0 - worth_it,
        scale_chance: hits::any_hit(worth_it, probes),
        gain_chance: hits::any_hit(payoff.chance_above(p.scale_cost + bill), probes),
        unseen_value: unseen,
        commit_value: f64::max(unseen, 0.0),
        unseen_gain_chance: worth_it,
        split_gain_chance: Mixture::of(payoff).chance_above(p.scale_cost),
    }
}
