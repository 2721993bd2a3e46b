//! Diagnosis: nine answers about a team, and which of eight mechanisms they point to first.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};

mod charts;
pub mod checklist;
pub mod comparison;
mod output;
mod params;
pub mod steadiness;
pub mod weights;

pub use output::{Output, PerCause, PerQuestion, Standing, Symptom};
pub use params::{Opening, Params};

/// The mechanism.
#[derive(Debug)]
pub struct Diagnosis;

impl Mechanism for Diagnosis {
    const ID: &'static str = "diagnosis";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output::of(p))
    }
}
