//! Delegation: how much of an intent arrives after its hand-offs, and what a leader can still follow.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::outputs;

pub mod chain;
mod charts;
pub mod coverage;
pub mod graicunas;
pub mod handover;
pub mod hierarchy;
mod params;
pub mod williamson;

use chain::Chain;
use coverage::Coverage;
use graicunas::Relationships;
use handover::Measured;
use hierarchy::Hierarchy;
use williamson::Levels;

pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct Delegation;

outputs! {
    /// What delegation gives.
    pub struct Output {
        /// What the chain of hand-offs leaves.
        chain: Chain, flat;
        /// What measured hand-overs keep.
        measured: Measured, group;
        /// How much a leader can follow.
        coverage: Coverage, flat;
        /// The relationships of one superior.
        relationships: Relationships, group;
        /// The hierarchy that the people need.
        hierarchy: Hierarchy, group;
        /// A firm of the reader's number of levels.
        firm: Levels, group;
    }
}

impl Mechanism for Delegation {
    const ID: &'static str = "delegation";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let chain = Chain::new(p.losses(), p.hand_offs, p.read_back);
        let hierarchy = Hierarchy::of(
            p.whole_headcount(),
            p.whole_span(),
            chain.intent_kept,
            chain.read_back_kept,
        );
        Ok(Output {
            chain,
            measured: Measured::at(p.hand_offs),
            coverage: Coverage::of(p.people, p.attention()),
            relationships: Relationships::of(p.whole_span()),
            hierarchy,
            firm: Levels::of(p.firm(), p.levels, charts::MOST_LEVELS),
        })
    }
}
