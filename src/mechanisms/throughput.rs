//! Throughput: how fast decisions become reality, and why rate, latency and yield are three things.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};

mod charts;
pub mod conversion;
pub mod flow;
mod output;
mod params;

pub use output::{FirmOutput, FlowOutput, LeadOutput, Output};
pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct Throughput;

impl Mechanism for Throughput {
    const ID: &'static str = "throughput";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let (slow, fast) = (p.slow(), p.fast());
        let (slow_flow, fast_flow) = (p.steady(slow), p.steady(fast));
        Ok(Output {
            slow: FirmOutput::new(slow, slow_flow, p.cohort),
            fast: FirmOutput::new(fast, fast_flow, p.cohort),
            ahead: LeadOutput::new((fast, fast_flow), (slow, slow_flow)),
            flow: FlowOutput::new(p.flow()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_opening_firms_ship_the_same_and_hold_6_and_800() {
        let o = Throughput::evaluate(&Params::default()).unwrap();
        assert_eq!((o.fast.shipped_rate, o.slow.shipped_rate), (10.0, 10.0));
        assert_eq!(o.ahead.shipped, 1.0);
        assert!((o.fast.in_progress - 6.21).abs() < 0.005);
        assert!((o.slow.in_progress - 800.0).abs() < 0.5);
    }
}
