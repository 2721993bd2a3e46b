//! Two speeds: decisions that can be undone and those that cannot, sorted or all treated alike.

use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanism::{Chart, Mechanism};

mod charts;
pub mod field;
mod output;
mod params;
pub mod policy;

pub use output::{Kind, Output, Pace, Policy, Treatment};
pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct TwoSpeeds;

/// Threshold of the essays for what cannot be undone.
pub const CAREFUL: f64 = 0.9;
/// Threshold of the essays for what can be undone.
pub const FAST: f64 = Lever::InformationThreshold.spec().tuned;
/// Days in which decisions one after the other are counted, H.
pub const WINDOW: f64 = 90.0;

impl Mechanism for TwoSpeeds {
    const ID: &'static str = "two-speeds";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Ok(Output::of(p))
    }
}
