//! The line as queues one behind the other.

use super::super::Params;
use super::super::queue::flow_line::FlowLine;
use super::super::queue::kingman::Ggm;
use crate::output::{Quantity, outputs};

outputs! {
    /// The line of queues, its constraint under the reader's load.
    pub struct FlowOutput {
        /// Mean time through the line of queues, its constraint under this load.
        line_time: f64, Hours;
        /// Waiting in it.
        line_wait: f64, Hours;
        /// Mean number in it.
        line_jobs: f64, Jobs;
        /// Mean number waiting for the constraint; undefined if that is the market.
        constraint_queue: Quantity, Jobs;
        /// Share of all waiting that is done there; undefined if that is the market or nothing waits.
        constraint_wait_share: Quantity, Share;
    }
}

impl FlowOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let line = p.line();
        let stations = p.stations();
        let flow = FlowLine {
            arrival: p.utilization * line.throughput(),
            arrival_scv: p.arrival_scv,
            stations: &stations,
        };
        let stage = line.constraint().stage();
        let at_constraint = stage.and_then(|stage| flow.queues().nth(stage));
        Self {
            line_time: flow.time(),
            line_wait: flow.wait(),
            line_jobs: flow.in_line(),
            constraint_queue: at_constraint.map(Ggm::waiting).into(),
            constraint_wait_share: at_constraint.map(|here| here.wait() / flow.wait()).into(),
        }
    }
}
