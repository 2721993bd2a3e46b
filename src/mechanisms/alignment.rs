//! Alignment: how much of what everyone does goes the same way, through hand-downs too, and whether speed then helps.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::outputs;

pub mod cascade;
mod charts;
pub mod fan;
pub mod flow;
mod params;
pub mod spread;
pub mod triad;

use cascade::CascadeOutput;
use flow::FlowOutput;
pub use params::Params;
use triad::TriadOutput;

/// The mechanism.
#[derive(Debug)]
pub struct Alignment;

outputs! {
    /// What alignment gives.
    pub struct Output {
        /// Progress, misdirected effort and rework.
        flow: FlowOutput, flat;
        /// What a chain of levels leaves of an intent.
        cascade: CascadeOutput, flat;
        /// People, process and metrics.
        triad: TriadOutput, group;
    }
}

impl Mechanism for Alignment {
    const ID: &'static str = "alignment";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output {
            flow: p.flow().output(),
            cascade: CascadeOutput::of(p.cascade(), p.written_error, p.levels),
            triad: TriadOutput::of(p.triad(), p.combination(), p.raise),
        })
    }
}
