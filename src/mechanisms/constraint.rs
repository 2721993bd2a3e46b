//! The constraint: a line gives what its narrowest stage gives, and its queues stand before it.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism, Study};
use crate::numeric::count::number;
use crate::output::{Quantity, quantities};

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

use dashboard::Dashboard;
use focusing::{Moment, Walk};
use line::{Constraint, Line};
use queue::flow_line::FlowLine;
use queue::kingman::Ggm;
use queue::mmc::erlang_b;

pub use output::{Output, Place, Tie};
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
        let line = p.line();
        let (throughput, held) = (line.throughput(), line.constraint());
        let tied = line.tied().count();
        let next = line.next();
        let [before, after] = neighbors(line, held);
        let idlest = idlest(line);
        let stage = match held {
            Constraint::Stage(stage) => Some(stage),
            Constraint::Market => None,
        };
        let doubled = |stage: usize| match line.capacities.get(stage) {
            Some(capacity) => Quantity::Finite(line.throughput_with(stage, 2.0 * capacity)),
            None => Quantity::Undefined,
        };
        let improved = p.improved_stage();
        let improved_throughput = line.throughput_with(improved, 2.0 * line.capacities[improved]);
        let board = Dashboard::of(line);
        let now = walked(p);
        let step_line = Line {
            capacities: &now.capacities,
            ..line
        };
        let queue = p.queue(p.utilization);
        let closer = p.queue((1.0 + p.utilization) / 2.0);
        let (chance, apart, full) = (p.by_chance(), p.apart(), p.with_an_end());
        let stations = p.stations();
        let flow = FlowLine {
            arrival: p.utilization * throughput,
            arrival_scv: p.arrival_scv,
            stations: &stations,
        };
        let at_constraint = stage.and_then(|stage| flow.queues().nth(stage));
        let (laws, raw_time_state) = p.laws();
        let readings = p.readings()?;
        Ok(Output {
            throughput,
            constraint: held.into(),
            tie: if tied > 1 { Tie::Tied } else { Tie::Alone },
            tied_places: number(tied),
            next_constraint: next.map_or(Place::None, |(next, _)| next.into()),
            next_throughput: next.map(|(_, then)| then).into(),
            idle_before: before,
            idle_after: after,
            idlest: Constraint::Stage(idlest).into(),
            idle_most: line.idle(idlest),
            released: line.capacities[0],
            queue_growth: line.growth_before(held),
            line_growth: line.growth(),
            doubled: quantities((0..line.capacities.len()).map(doubled)),
            doubled_constraint: stage.map_or(Quantity::Undefined, doubled),
            improved_stage: Constraint::Stage(improved).into(),
            improved_throughput,
            improved_gain: improved_throughput / throughput - 1.0,
            highest_utilization: match stage {
                Some(_) => board.highest.utilization,
                None => board.second.utilization,
            },
            second_utilization: board.second.utilization,
            balance: board.balance(),
            step_taken: now.step,
            step_round: f64::ceil(number(p.steps()) / 4.0),
            step_worked_on: now.worked_on.map_or(Place::None, Place::from),
            step_capacity: now.worked_on.map(|one| step_line.rate(one)).into(),
            step_constraint: now.constraint.into(),
            step_throughput: now.throughput,
            step_release: now.release,
            step_growth: now.growth,
            step_gain: now.throughput / throughput - 1.0,
            arrival_rate: queue.arrival(),
            variability: queue.variability(),
            congestion: queue.congestion(),
            wait: queue.wait(),
            wait_multiple: queue.wait() / queue.service_time,
            exact_wait: p.exact_wait().into(),
            queue_time: queue.time(),
            queue_length: queue.waiting(),
            queue_present: queue.in_system(),
            closer_utilization: closer.utilization,
            closer_wait: closer.wait(),
            closer_multiple: (closer.wait() / queue.wait()).into(),
            departure_scv: queue.departure_scv(),
            chance_wait: chance.wait(),
            wait_chance: chance.wait_chance(),
            long_wait_chance: chance.wait_tail(p.service_time),
            lost_share: erlang_b(chance.servers, chance.load()),
            apart_wait: apart.wait(),
            pooling_multiple: apart.wait() / chance.wait(),
            full_share: full.turned_away(),
            full_wait: full.wait(),
            full_throughput: full.throughput(),
            full_present: full.in_system(),
            line_time: flow.time(),
            line_wait: flow.wait(),
            line_jobs: flow.in_line(),
            constraint_queue: at_constraint.map(Ggm::waiting).into(),
            constraint_wait_share: at_constraint.map(|here| here.wait() / flow.wait()).into(),
            raw_time_state,
            raw_time_used: laws.raw_time(),
            critical_wip: laws.critical(),
            best_throughput: laws.best(p.wip),
            best_time: laws.best_time(p.wip),
            practical_throughput: laws.practical(p.wip),
            practical_time: laws.practical_time(p.wip),
            practical_share: laws.practical(p.wip) / p.bottleneck_rate,
            worst_throughput: laws.worst(),
            worst_time: laws.worst_time(p.wip),
            load_wip: laws.wip_for_utilization(p.utilization),
            blocking_states: readings.states(),
            blocking_method: readings.method(),
            blocking_calm: readings.steady(false),
            blocking_throughput: Quantity::Undefined,
            blocking_half_width: Quantity::Undefined,
            blocking_lost: Quantity::Undefined,
            blocking_improved: Quantity::Undefined,
            blocking_gain: Quantity::Undefined,
            bare_throughput: Quantity::Undefined,
            bare_gain: Quantity::Undefined,
            narrowest: Constraint::Stage(readings.narrowest()).into(),
            narrowest_starved: Quantity::Undefined,
            narrowest_blocked: Quantity::Undefined,
            before_blocked: Quantity::Undefined,
            behind_starved: Quantity::Undefined,
            narrowest_queue: Quantity::Undefined,
            stations: Vec::new(),
            readings: Vec::new(),
        })
    }
}

/// The line after the reader's steps.
fn walked(p: &Params) -> Moment {
    let mut walk = Walk::new(p.line(), p.cure());
    let mut now = walk.advance();
    for _ in 0..p.steps() {
        now = walk.advance();
    }
    now
}

/// Idle shares of the stages before and behind the constraint, where there are any.
fn neighbors(line: Line<'_>, held: Constraint) -> [Quantity; 2] {
    let stages = line.capacities.len();
    let (before, after) = match held {
        Constraint::Stage(stage) => (stage.checked_sub(1), Some(stage + 1)),
        Constraint::Market => (stages.checked_sub(1), None),
    };
    [before, after].map(|stage| {
        let stage = stage.filter(|stage| *stage < stages);
        stage.map(|stage| line.idle(stage)).into()
    })
}

/// The stage with the largest capacity, the first of several.
fn idlest(line: Line<'_>) -> usize {
    let mut idlest = 0;
    for (stage, capacity) in line.capacities.iter().enumerate() {
        if *capacity > line.capacities[idlest] {
            idlest = stage;
        }
    }
    idlest
}

#[cfg(test)]
mod tests {
    use super::dashboard::Balance;
    use super::focusing::Step;
    use super::wip::RawTime;
    use super::*;

    fn at(change: impl Fn(&mut Params)) -> Output {
        let mut params = Params::default();
        change(&mut params);
        TheConstraint::evaluate(&params).unwrap()
    }

    #[test]
    fn the_essays_line_gives_thirty_and_idles_seventy_percent() {
        let o = at(|_| ());
        assert_eq!((o.throughput, o.constraint), (30.0, Place::Capacity2));
        assert_eq!(o.idle_before, Quantity::Finite(0.7));
        assert_eq!(o.idle_after, Quantity::Finite(0.7));
        assert_eq!((o.idlest, o.idle_most), (Place::Capacity1, 0.7));
        assert_eq!((o.released, o.queue_growth), (100.0, 70.0));
        assert_eq!((o.tie, o.balance), (Tie::Alone, Balance::OneConstraint));
        assert_eq!(o.next_throughput, Quantity::Finite(100.0));
    }

    #[test]
    fn only_the_constraint_repays_its_doubling() {
        let o = at(|p| p.improved = 2.0);
        let doubled = [o.doubled[0], o.doubled[1], o.doubled[2]].map(|it| it.finite().unwrap());
        assert_eq!(doubled, [30.0, 60.0, 30.0]);
        assert_eq!(o.doubled[3], Quantity::Undefined);
        assert_eq!(o.doubled_constraint, Quantity::Finite(60.0));
        assert_eq!((o.improved_stage, o.improved_gain), (Place::Capacity2, 1.0));
        assert_eq!(at(|p| p.improved = 8.0).improved_stage, Place::Capacity3);
        assert_eq!(at(|p| p.improved = 3.0).improved_gain, 0.0);
    }

    #[test]
    fn the_market_is_a_constraint_that_no_stage_cures() {
        let o = at(|p| p.demand = 20.0);
        assert_eq!((o.constraint, o.throughput), (Place::Market, 20.0));
        assert_eq!(o.next_constraint, Place::Capacity2);
        assert_eq!(o.doubled_constraint, Quantity::Undefined);
        assert_eq!(o.idle_before, Quantity::Finite(0.8));
        assert_eq!(o.idle_after, Quantity::Undefined);
        assert_eq!(o.highest_utilization, 20.0 / 30.0);
        assert_eq!(o.constraint_queue, Quantity::Undefined);
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
            (found.step_taken, found.step_worked_on),
            (Step::AsFound, Place::None)
        );
        assert_eq!(
            (found.step_round, found.step_capacity),
            (0.0, Quantity::Undefined)
        );
        let cured = walk(4.0);
        assert_eq!(
            (cured.step_taken, cured.step_round, cured.step_worked_on),
            (Step::Elevate, 1.0, Place::Capacity2)
        );
        assert_eq!(
            (cured.step_constraint, cured.step_throughput),
            (Place::Capacity3, 60.0)
        );
        assert_eq!(cured.step_capacity, Quantity::Finite(70.0));
        assert_eq!((cured.step_release, cured.step_growth), (70.0, 10.0));
        assert_eq!(cured.step_gain, 1.0);
        let again = walk(5.0);
        assert_eq!((again.step_taken, again.step_round), (Step::Repeat, 2.0));
        assert_eq!(walk(12.0).step_round, 3.0);
    }

    #[test]
    fn an_exact_wait_is_given_where_one_is_known() {
        let one = at(|p| p.service_scv = 0.0);
        assert_eq!(one.exact_wait, Quantity::Finite(one.wait));
        let two = at(|p| p.servers = 2.0);
        assert_eq!(two.exact_wait, Quantity::Finite(two.chance_wait));
        assert_ne!(two.wait, two.chance_wait);
        let uneven = at(|p| (p.servers, p.service_scv) = (2.0, 0.5));
        assert_eq!(uneven.exact_wait, Quantity::Undefined);
        assert_eq!(at(|p| p.arrival_scv = 0.5).exact_wait, Quantity::Undefined);
    }

    #[test]
    fn clockwork_waits_for_nothing_and_says_so() {
        let o = at(|p| (p.arrival_scv, p.service_scv) = (0.0, 0.0));
        assert_eq!((o.wait, o.line_wait), (0.0, 0.0));
        assert_eq!(o.closer_multiple, Quantity::Undefined);
        assert_eq!(o.constraint_wait_share, Quantity::Undefined);
    }

    #[test]
    fn most_of_the_waiting_in_the_line_is_done_at_its_constraint() {
        // A, C: 19.5 an hour of 100, 0.195 / 0.805 / 100 h each; B: 0.65 / 0.35 / 30 h.
        let o = at(|_| ());
        let (others, held) = (2.0 * 0.195 / 0.805 / 100.0, 0.65 / 0.35 / 30.0);
        assert!((o.line_wait - others - held).abs() < 1e-12);
        let share = o.constraint_wait_share.finite().unwrap();
        assert!((share - held / (others + held)).abs() < 1e-12);
        assert!((o.line_jobs - 19.5 * o.line_time).abs() < 1e-12);
    }

    #[test]
    fn a_raw_time_below_one_service_is_raised_in_sight() {
        let o = at(|p| p.bottleneck_rate = 0.05);
        assert_eq!((o.raw_time_state, o.raw_time_used), (RawTime::Raised, 20.0));
        assert_eq!(at(|_| ()).raw_time_state, RawTime::AsGiven);
    }
}
