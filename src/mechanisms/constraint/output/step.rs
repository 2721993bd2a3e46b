//! Where the reader has walked to along the five steps.

use super::super::Params;
use super::super::focusing::{Moment, Step, Walk};
use super::super::line::Line;
use super::Place;
use crate::numeric::count::number;
use crate::output::{Quantity, outputs};

outputs! {
    /// The line after the reader's steps.
    pub struct StepOutput {
        /// The step that the reader has walked to.
        taken: Step, Number;
        /// In which round of the steps.
        round: f64, Number;
        /// What this round works on; nowhere before the first step.
        worked_on: Place, Number;
        /// What it can do in an hour now; undefined before the first step.
        capacity: Quantity, PerHour;
        /// What holds the line back now.
        constraint: Place, Number;
        /// What leaves the line in an hour now.
        throughput: f64, PerHour;
        /// What its first stage releases in an hour now.
        release: f64, PerHour;
        /// What piles up in it in an hour now.
        growth: f64, PerHour;
        /// What the steps have gained.
        gain: f64, Share;
    }
}

impl StepOutput {
    pub(in super::super) fn of(p: &Params) -> Self {
        let line = p.line();
        let now = walked(p);
        let then = Line {
            capacities: &now.capacities,
            ..line
        };
        Self {
            taken: now.step,
            round: f64::ceil(number(p.steps()) / 4.0),
            worked_on: now.worked_on.map_or(Place::None, Place::from),
            capacity: now.worked_on.map(|one| then.rate(one)).into(),
            constraint: now.constraint.into(),
            throughput: now.throughput,
            release: now.release,
            growth: now.growth,
            gain: now.throughput / line.throughput() - 1.0,
        }
    }
}

fn walked(p: &Params) -> Moment {
    let mut walk = Walk::new(p.line(), p.cure());
    let mut now = walk.advance();
    for _ in 0..p.steps() {
        now = walk.advance();
    }
    now
}
