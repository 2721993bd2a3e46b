//! The loop: what more corrections than a rival's are worth, in a world that stands still and in one that moves.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::Quantity;

pub mod calendar;
mod charts;
pub mod cycle;
pub mod moving;
mod output;
mod params;
pub mod still;

use calendar::Calendar;
use cycle::{Cycle, compounded};
use moving::{Gain, Moving};
use still::Still;

pub use output::{Output, Side};
pub use params::{Correcting, Params};

/// The mechanism.
#[derive(Debug)]
pub struct Loop;

/// A later day than the one that a reader compares first: by then a floor has made up for most of the lead.
pub const LATE: f64 = 180.0;
/// A noise, as a mean square, to set against seeing clearly.
pub const NOISY: f64 = 0.25;

impl Mechanism for Loop {
    const ID: &'static str = "loop";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let (own, rival) = (p.own(), p.rival());
        let still = p.still();
        let floorless = Still {
            floor: 0.0,
            ..still
        };
        let ratio = |world: Still, day: f64| {
            let (loops, others) = (own.corrections(day), rival.corrections(day));
            world.ratio(loops, others).into()
        };
        let noisy = Moving {
            noise: NOISY,
            gain: Gain::Best,
            ..p.moving()
        };
        let loops = |calendar: Calendar| {
            let period = calendar.days(p.own_loop);
            Cycle { period }.loops(p.window).into()
        };
        let capability = |cycle: Cycle| compounded(p.loop_gain, cycle.corrections(p.window));
        let ahead = Quantity::from(rival.corrections(p.window) - own.corrections(p.window));
        let sides = [Side::of(p, own, rival), Side::of(p, rival, own)];
        let [ours, theirs] = sides;
        Ok(Output {
            corrections_ahead: ahead.finite().into(),
            period_ratio: own.period / rival.period,
            working_loops: loops(Calendar::Working),
            calendar_loops: loops(Calendar::Calendar),
            window_ratio: ratio(still, p.window),
            error_ratio: ratio(still, p.day),
            late_ratio: ratio(still, LATE),
            floorless_ratio: ratio(floorless, p.day),
            capability_ratio: (capability(rival) / capability(own)).into(),
            typical_ratio: (ours.typical_error / theirs.typical_error).into(),
            noisy_ratio: f64::sqrt(noisy.mean(own.period) / noisy.mean(rival.period)).into(),
            after_ratio: (ours.error_after / theirs.error_after).into(),
            before_ratio: (ours.error_before / theirs.error_before).into(),
            own: ours,
            rival: theirs,
        })
    }
}
