//! The operator: a leader's queue, meetings, dependent tasks, upkeep, checks, debt under load, and how soon errors show.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::outputs;

mod chain;
mod charts;
pub mod checks;
pub mod meeting;
mod params;
pub mod queue;
pub mod reveal;
pub mod schedule;
pub mod stress;
pub mod upkeep;

use chain::ChainOutput;
use checks::ChecksOutput;
use meeting::MeetingOutput;
pub use params::Params;
use queue::QueueOutput;
use reveal::RevealOutput;
use stress::StressOutput;
use upkeep::UpkeepOutput;

/// The mechanism.
#[derive(Debug)]
pub struct Operator;

outputs! {
    /// What the operator's desk gives.
    pub struct Output {
        /// The queue before the desk.
        queue: QueueOutput, flat;
        /// Tasks that wait for each other.
        chain: ChainOutput, flat;
        /// A meeting.
        meeting: MeetingOutput, flat;
        /// Upkeep.
        upkeep: UpkeepOutput, flat;
        /// Checks in a row.
        checks: ChecksOutput, flat;
        /// Debt in calm and under stress.
        stress: StressOutput, flat;
        /// A wrong strategy.
        reveal: RevealOutput, flat;
    }
}

impl Mechanism for Operator {
    const ID: &'static str = "operator";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output {
            queue: QueueOutput::of(p.desk(), p.people, p.target_wait),
            chain: ChainOutput::of(p.task.durations(), &p.needs(), p.hands),
            meeting: MeetingOutput::of(p.meeting(), p.meetings, p.alone_hours),
            upkeep: UpkeepOutput::of(p.decay(), p.upkeep_interval, p.upkeep_cost, p.daily_worth),
            checks: ChecksOutput::of(p.checking(), p.checks, p.check_alone, p.check_load),
            stress: StressOutput::of(p.utilization, p.debt_drag),
            reveal: RevealOutput::of(p.test(), p.cycle, p.horizon),
        })
    }
}
