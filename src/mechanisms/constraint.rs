//! The constraint: a line gives what its narrowest stage gives, and its queues stand before it.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism, Study};

pub mod blocking;
mod charts;
pub mod dashboard;
pub mod focusing;
pub mod line;
mod output;
mod params;
pub mod queue;
mod study;
pub mod wip;

pub use output::{
    BlockingOutput, ChanceOutput, FlowOutput, LineOutput, Output, Place, QueueOutput, StepOutput,
    Tie, WipOutput,
};
pub use params::Params;

/// The mechanism.
#[derive(Debug)]
pub struct TheConstraint;

impl Mechanism for TheConstraint {
    const ID: &'static str = "constraint";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;
    const STUDY: Option<Study<Params, Output>> = Some(study::STUDY);

    fn solve(p: &Params) -> Result<Output, ModelError> {
        Output::of(p)
    }
}

#[cfg(test)]
mod tests {
    use super::dashboard::Balance;
    use super::focusing::Step;
    use super::wip::RawTime;
    use super::*;
    use crate::output::Quantity;

    fn at(change: impl Fn(&mut Params)) -> Output {
        let mut params = Params::default();
        change(&mut params);
        TheConstraint::evaluate(&params).unwrap()
    }

    #[test]
    fn the_essays_line_gives_thirty_and_idles_seventy_percent() {
        let o = at(|_| ());
        assert_eq!(
            (o.line.throughput, o.line.constraint),
            (30.0, Place::Capacity2)
        );
        assert_eq!(o.line.idle_before, Quantity::Finite(0.7));
        assert_eq!(o.line.idle_after, Quantity::Finite(0.7));
        assert_eq!((o.line.idlest, o.line.idle_most), (Place::Capacity1, 0.7));
        assert_eq!((o.line.released, o.line.queue_growth), (100.0, 70.0));
        assert_eq!(
            (o.line.tie, o.line.balance),
            (Tie::Alone, Balance::OneConstraint)
        );
        assert_eq!(o.line.next_throughput, Quantity::Finite(100.0));
    }

    #[test]
    fn only_the_constraint_repays_its_doubling() {
        let o = at(|p| p.improved = 2.0);
        let doubled = [o.line.doubled[0], o.line.doubled[1], o.line.doubled[2]]
            .map(|it| it.finite().unwrap());
        assert_eq!(doubled, [30.0, 60.0, 30.0]);
        assert_eq!(o.line.doubled[3], Quantity::Undefined);
        assert_eq!(o.line.doubled_constraint, Quantity::Finite(60.0));
        assert_eq!(
            (o.line.improved_stage, o.line.improved_gain),
            (Place::Capacity2, 1.0)
        );
        assert_eq!(
            at(|p| p.improved = 8.0).line.improved_stage,
            Place::Capacity3
        );
        assert_eq!(at(|p| p.improved = 3.0).line.improved_gain, 0.0);
    }

    #[test]
    fn the_market_is_a_constraint_that_no_stage_cures() {
        let o = at(|p| p.demand = 20.0);
        assert_eq!(
            (o.line.constraint, o.line.throughput),
            (Place::Market, 20.0)
        );
        assert_eq!(o.line.next_constraint, Place::Capacity2);
        assert_eq!(o.line.doubled_constraint, Quantity::Undefined);
        assert_eq!(o.line.idle_before, Quantity::Finite(0.8));
        assert_eq!(o.line.idle_after, Quantity::Undefined);
        assert_eq!(o.line.highest_utilization, 20.0 / 30.0);
        assert_eq!(o.flow.constraint_queue, Quantity::Undefined);
    }

    #[test]
    fn the_walk_moves_the_constraint() {
        let walk = |step: f64| {
            at(|p| {
                p.capacity = [100.0, 30.0, 60.0].into();
                p.step = step;
            })
        };
        let found = walk(0.0);
        assert_eq!(
            (found.step.taken, found.step.worked_on),
            (Step::AsFound, Place::None)
        );
        assert_eq!(
            (found.step.round, found.step.capacity),
            (0.0, Quantity::Undefined)
        );
        let cured = walk(4.0);
        assert_eq!(
            (cured.step.taken, cured.step.round, cured.step.worked_on),
            (Step::Elevate, 1.0, Place::Capacity2)
        );
        assert_eq!(
            (cured.step.constraint, cured.step.throughput),
            (Place::Capacity3, 60.0)
        );
        assert_eq!(cured.step.capacity, Quantity::Finite(70.0));
        assert_eq!((cured.step.release, cured.step.growth), (70.0, 10.0));
        assert_eq!(cured.step.gain, 1.0);
        let again = walk(5.0);
        assert_eq!((again.step.taken, again.step.round), (Step::Repeat, 2.0));
        assert_eq!(walk(12.0).step.round, 3.0);
    }

    #[test]
    fn an_exact_wait_is_given_where_one_is_known() {
        let one = at(|p| p.service_scv = 0.0);
        assert_eq!(one.queue.exact_wait, Quantity::Finite(one.queue.wait));
        let two = at(|p| p.servers = 2.0);
        assert_eq!(
            two.queue.exact_wait,
            Quantity::Finite(two.chance.chance_wait)
        );
        assert_ne!(two.queue.wait, two.chance.chance_wait);
        let uneven = at(|p| (p.servers, p.service_scv) = (2.0, 0.5));
        assert_eq!(uneven.queue.exact_wait, Quantity::Undefined);
        assert_eq!(
            at(|p| p.arrival_scv = 0.5).queue.exact_wait,
            Quantity::Undefined
        );
    }

    #[test]
    fn clockwork_waits_for_nothing_and_says_so() {
        let o = at(|p| (p.arrival_scv, p.service_scv) = (0.0, 0.0));
        assert_eq!((o.queue.wait, o.flow.line_wait), (0.0, 0.0));
        assert_eq!(o.queue.closer_multiple, Quantity::Undefined);
        assert_eq!(o.flow.constraint_wait_share, Quantity::Undefined);
    }

    #[test]
    fn most_of_the_waiting_in_the_line_is_done_at_its_constraint() {
        // A, C: 19.5 an hour of 100, 0.195 / 0.805 / 100 h each; B: 0.65 / 0.35 / 30 h.
        let o = at(|_| ());
        let (others, held) = (2.0 * 0.195 / 0.805 / 100.0, 0.65 / 0.35 / 30.0);
        assert!((o.flow.line_wait - others - held).abs() < 1e-12);
        let share = o.flow.constraint_wait_share.finite().unwrap();
        assert!((share - held / (others + held)).abs() < 1e-12);
        assert!((o.flow.line_jobs - 19.5 * o.flow.line_time).abs() < 1e-12);
    }

    #[test]
    fn a_raw_time_below_one_service_is_raised_in_sight() {
        let o = at(|p| p.bottleneck_rate = 0.05);
        assert_eq!(
            (o.wip.raw_time_state, o.wip.raw_time_used),
            (RawTime::Raised, 20.0)
        );
        assert_eq!(at(|_| ()).wip.raw_time_state, RawTime::AsGiven);
    }
}
