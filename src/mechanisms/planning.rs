//! Planning: what an estimate is worth against what such tasks took.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};

pub mod chain;
mod charts;
pub mod class;
pub mod forecast;
pub mod history;
pub mod lognormal;
mod output;
pub mod overrun;
mod params;
pub mod slip;

pub use class::ReferenceClass;
pub use output::{ChainOutput, ForecastOutput, Output, SlipOutput, ViewOutput};
pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct Planning;

impl Mechanism for Planning {
    const ID: &'static str = "planning";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output::of(p))
    }

    /// An integral.
    fn solve_slow(p: &Params, output: &mut Output) {
        let latest = p.estimate * p.chosen().mean_latest(p.milestones);
        output.chain.latest_mean = latest.into();
    }
}
