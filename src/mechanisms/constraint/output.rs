//! What the constraint gives, topic by topic.

use super::Params;
use super::line::Constraint;
use crate::error::ModelError;
use crate::output::{outputs, states};

mod blocking;
mod chance;
mod flow;
mod line;
mod queue;
mod step;
mod wip;

pub use blocking::BlockingOutput;
pub use chance::ChanceOutput;
pub use flow::FlowOutput;
pub use line::{LineOutput, Tie};
pub use queue::QueueOutput;
pub use step::StepOutput;
pub use wip::WipOutput;

states! {
    /// A place of the line, the stages first.
    pub enum Place {
        /// The first stage.
        Capacity1 = "capacity-1",
        /// The second stage.
        Capacity2 = "capacity-2",
        /// The third stage.
        Capacity3 = "capacity-3",
        /// The fourth stage.
        Capacity4 = "capacity-4",
        /// The fifth stage.
        Capacity5 = "capacity-5",
        /// The sixth stage.
        Capacity6 = "capacity-6",
        /// The seventh stage.
        Capacity7 = "capacity-7",
        /// The eighth stage.
        Capacity8 = "capacity-8",
        /// Those who want what the line makes.
        Market = "market",
        /// Nowhere.
        None = "none",
    }
}

impl From<Constraint> for Place {
    fn from(one: Constraint) -> Self {
        match one {
            Constraint::Stage(stage) => Self::ALL[stage],
            Constraint::Market => Self::Market,
        }
    }
}

outputs! {
    /// What the constraint gives.
    pub struct Output {
        /// What holds the line back, and what improving a stage gives.
        line: LineOutput, flat;
        /// The line after the reader's steps.
        step: StepOutput, group;
        /// A queue of the reader's load and variability.
        queue: QueueOutput, flat;
        /// The same load by pure chance.
        chance: ChanceOutput, flat;
        /// The line as queues one behind the other.
        flow: FlowOutput, flat;
        /// A line that holds a fixed number of jobs.
        wip: WipOutput, flat;
        /// The line whose stages wait for each other.
        blocking: BlockingOutput, flat;
    }
}

impl Output {
    pub(super) fn of(p: &Params) -> Result<Self, ModelError> {
        Ok(Self {
            line: LineOutput::of(p),
            step: StepOutput::of(p),
            queue: QueueOutput::of(p),
            chance: ChanceOutput::of(p),
            flow: FlowOutput::of(p),
            wip: WipOutput::of(p),
            blocking: BlockingOutput::of(p)?,
        })
    }
}
