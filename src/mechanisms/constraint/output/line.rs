//! What holds the line back, and what improving a stage gives.

use super::super::Params;
use super::super::dashboard::{Balance, Dashboard};
use super::super::line::{Constraint, Line};
use super::Place;
use crate::numeric::count::number;
use crate::output::{Quantities, Quantity, outputs, quantities, states};

states! {
    /// Whether one place alone holds the line back.
    pub enum Tie {
        /// One does.
        Alone = "alone",
        /// Several are as narrow.
        Tied = "tied",
    }
}

outputs! {
    /// What the line gives.
    pub struct LineOutput {
        /// What leaves the line in an hour.
        throughput: f64, PerHour;
        /// What holds it back; of several places the first.
        constraint: Place, Number;
        /// Whether it does so alone.
        tie: Tie, Number;
        /// How many places are as narrow.
        tied_places: f64, Number;
        /// What would hold the line back next; where there is a tie, what the constraint is tied with.
        next_constraint: Place, Number;
        /// Throughput at which it would.
        next_throughput: Quantity, PerHour;
        /// Idle share of the stage before the constraint; undefined if there is none.
        idle_before: Quantity, Share;
        /// Idle share of the stage behind it; undefined if there is none.
        idle_after: Quantity, Share;
        /// The stage with the largest idle share, the first of several.
        idlest: Place, Number;
        /// That share.
        idle_most: f64, Share;
        /// What the first stage releases in an hour at its own rate.
        released: f64, PerHour;
        /// What piles up before the constraint in an hour while every stage works at its own rate.
        queue_growth: f64, PerHour;
        /// What piles up in the whole line.
        line_growth: f64, PerHour;
        /// Throughput with each stage doubled.
        doubled: Quantities, PerHour;
        /// Throughput with the constraint doubled; undefined if that is the market.
        doubled_constraint: Quantity, PerHour;
        /// The stage that the reader doubles.
        improved_stage: Place, Number;
        /// Throughput with it doubled.
        improved_throughput: f64, PerHour;
        /// What that gains.
        improved_gain: f64, Share;
        /// Load of the busiest stage.
        highest_utilization: f64, Share;
        /// Load of what would hold the line back next.
        second_utilization: f64, Share;
        /// Whether one place holds the line back or two take turns.
        balance: Balance, Number;
    }
}

impl LineOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let line = p.line();
        let (throughput, held) = (line.throughput(), line.constraint());
        let tied = line.tied().count();
        let next = line.next();
        let [before, after] = neighbors(line, held);
        let idlest = idlest(line);
        let stage = held.stage();
        let doubled = |stage: usize| match line.capacities.get(stage) {
            Some(capacity) => Quantity::Finite(line.throughput_with(stage, 2.0 * capacity)),
            None => Quantity::Undefined,
        };
        let improved = p.improved_stage();
        let improved_throughput = line.throughput_with(improved, 2.0 * line.capacities[improved]);
        let board = Dashboard::of(line);
        Self {
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
        }
    }
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
