//! The machine: every mechanism at once, as one organization in its steady state.

use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanism::{Chart, Mechanism, Study};
use crate::numeric::time;
use crate::output::Quantity;
use core::cell::OnceCell;
use settings::all_tuned;
use steady::Steady;

mod charts;
mod elasticity;
mod gain;
mod outputs;
pub mod pipe;
mod settings;
pub mod simulation;
pub mod steady;
mod study;

pub use elasticity::elasticities;
pub use gain::best_utilization;
pub use outputs::{Gain, Moved, Output, Setting, Simulated, Stage};
pub use settings::{Params, tuned};

/// The mechanism.
#[derive(Debug)]
pub struct Machine;

impl Mechanism for Machine {
    const ID: &'static str = "machine";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = &[
        Chart::new("pipe", pipe::horizontal_axes, pipe::horizontal)
            .on_narrow(pipe::vertical_axes, pipe::vertical),
        Chart::new("effects", charts::effects::axes, charts::effects::marks),
        Chart::new(
            "lead-time",
            charts::lead_time::axes,
            charts::lead_time::marks,
        ),
        Chart::new("stages", charts::stages::axes, charts::stages::marks)
            .on_narrow(charts::stages::axes, charts::stages::narrow_marks),
        Chart::new("tornado", charts::tornado::axes, charts::tornado::marks)
            .on_narrow(charts::tornado::narrow_axes, charts::tornado::narrow_marks),
        Chart::new("best", charts::best::axes, charts::best::marks)
            .on_narrow(charts::best::axes, charts::best::narrow_marks),
        Chart::new("parts", charts::parts::axes, charts::parts::marks)
            .on_narrow(charts::parts::axes, charts::parts::narrow_marks),
        Chart::new("advice", charts::advice::axes, charts::advice::marks)
            .on_narrow(charts::advice::axes, charts::advice::narrow_marks),
    ];
    const STUDY: Option<Study<Params, Output>> = Some(study::STUDY);

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let steady = Steady::of(p);
        let tuned = |lever| gain::score_at(p, lever, lever.spec().tuned);
        let score = steady.score();
        let [find_out, decide, pass_on, build, release] = steady.stages;
        let lead = steady.lead_time();
        let loop_time = lead + p.detection;
        Ok(Output {
            score,
            shipped: steady.shipped,
            lead_time: lead.into(),
            constraint: steady.constraint(),
            build_capacity: steady.build_capacity,
            decide_capacity: steady.decide_capacity.into(),
            capacity: steady.capacity(),
            build_utilization: steady.build_utilization,
            decide_utilization: steady.decide_utilization,
            find_out_time: find_out,
            decide_time: decide,
            pass_on_time: pass_on,
            build_time: build.into(),
            release_wait: release,
            in_progress: steady.in_progress(),
            waiting: steady.shipped * release,
            batch: steady.shipped * p.release_period,
            loop_time: loop_time.into(),
            corrections: time::QUARTER / loop_time,
            debt: steady.debt,
            fidelity: steady.fidelity,
            first_pass_yield: steady.first_pass_yield,
            good_rate: steady.good_rate(),
            freshness: steady.freshness,
            rework_share: steady.rework_share,
            work_per_decision: steady.work_per_decision,
            available_hours: steady.available_hours,
            score_team: tuned(Lever::TeamSize),
            score_batch: tuned(Lever::BatchSize),
            score_info: tuned(Lever::InformationThreshold),
            score_defer: tuned(Lever::DeferralTime),
            score_tuned: Steady::of(&all_tuned(p)).score(),
            moved: None,
            touchiest: Setting::None,
            touchiest_elasticity: Quantity::Undefined,
            simulated: Simulated::default(),
            pair: OnceCell::new(),
            maps: OnceCell::new(),
        })
    }

    /// Each lever's whole range is searched.
    fn solve_slow(p: &Params, output: &mut Output) {
        output.moved = Some(gain::moved(p, output.score));
    }
}
