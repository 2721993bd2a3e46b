//! Capacity: how full it may be, how late it comes, what it is made of, and in what order it is used.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::outputs;

mod charts;
pub mod hiring;
pub mod hours;
pub mod lag;
mod params;
pub mod rework;
pub mod risks;
pub mod sequence;
pub mod team;
pub mod waiting;

use hiring::HiringOutput;
use hours::HoursOutput;
use lag::LagOutput;
pub use params::Params;
use rework::ReworkOutput;
use risks::RisksOutput;
use sequence::SequenceOutput;
use team::TeamsOutput;
use waiting::WaitingOutput;

/// The mechanism.
#[derive(Debug)]
pub struct Capacity;

outputs! {
    /// What capacity gives.
    pub struct Output {
        /// How long work waits, and the prices that make a load right.
        waiting: WaitingOutput, flat;
        /// Hours that are gone before the work begins.
        hours: HoursOutput, flat;
        /// Capacity that follows ambition.
        lag: LagOutput, flat;
        /// What two teams deliver.
        teams: TeamsOutput, flat;
        /// Adding people.
        hiring: HiringOutput, flat;
        /// When to begin.
        rework: ReworkOutput, flat;
        /// The order of a small queue.
        sequence: SequenceOutput, flat;
        /// A register of risks.
        risks: RisksOutput, flat;
    }
}

impl Mechanism for Capacity {
    const ID: &'static str = "capacity";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output {
            waiting: WaitingOutput::of(p.queue(), p.prices(), p.load),
            hours: HoursOutput::of(p.week(), p.load),
            lag: LagOutput::of(p.lagging(p.lag), p.horizon),
            teams: TeamsOutput::of(p.team(), p.other_team()),
            hiring: HiringOutput::of(&p.hiring(), p.people),
            rework: ReworkOutput::of(p.rework(), p.start_week),
            sequence: SequenceOutput::of(&p.jobs()),
            risks: RisksOutput::of(p.risks(), p.reserve),
        })
    }
}
