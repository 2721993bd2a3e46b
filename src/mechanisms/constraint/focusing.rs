//! The five focusing steps, walked one by one: each cures the constraint, and the constraint moves.

use super::line::{Constraint, Line};
use crate::output::states;

states! {
    /// Which of the five steps was taken last.
    pub enum Step {
        /// None: the line as it is found.
        AsFound = "as-found",
        /// The constraint is named.
        Identify = "identify",
        /// The constraint wastes nothing.
        Exploit = "exploit",
        /// No more is released than the constraint takes.
        Subordinate = "subordinate",
        /// The constraint is given more capacity.
        Elevate = "elevate",
        /// The line is looked at again, and the constraint of the next round is named.
        Repeat = "repeat",
    }
}

/// How far a constraint is exploited and elevated in each round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cure {
    /// Share of its bought capacity that a stage gains for nothing when it wastes none, x.
    pub exploited: f64,
    /// Capacity that is added to it.
    pub elevation: f64,
}

/// The line after one step.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The step that was taken.
    pub step: Step,
    /// What each stage can do in an hour now.
    pub capacities: Vec<f64>,
    /// What this round works on; nothing before the first step.
    pub worked_on: Option<Constraint>,
    /// What holds the line back now.
    pub constraint: Constraint,
    /// What leaves the line in an hour.
    pub throughput: f64,
    /// What its first stage releases in an hour.
    pub release: f64,
    /// What piles up in it in an hour.
    pub growth: f64,
}

/// A line, and where in the five steps it stands.
///
/// Before anything is subordinated the first stage releases at its own rate. After that it releases at
/// the rate of the constraint that was worked on, so that work piles up again once the constraint has
/// moved, until the next round ties the release to the new one. Where the market is the constraint
/// there is no stage to exploit or to elevate, and the walk stands still.
///
/// # Formula
///
/// ```text
/// identify     b = the constraint
/// exploit      c_b <- (1 + x) × the capacity bought of b     each unit of it once
/// subordinate  release = min(c_1, c_b) from now on
/// elevate      c_b <- c_b + added
/// repeat       b = the constraint, and on with "exploit"
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::focusing::{Cure, Walk};
/// use narrows::mechanisms::constraint::line::{Constraint, Line};
///
/// let line = Line { capacities: &[100.0, 30.0, 60.0], demand: 200.0 };
/// let cure = Cure { exploited: 0.0, elevation: 40.0 };
/// let after = Walk::new(line, cure).nth(5).unwrap();
/// assert_eq!((after.constraint, after.throughput), (Constraint::Stage(2), 60.0));
/// ```
///
/// # Source
///
/// Goldratt 1990, *What Is This Thing Called Theory of Constraints*. That a release follows the stage it
/// was tied to until it is tied anew, and that each unit of capacity can be exploited once, is our
/// reading.
#[derive(Debug, Clone)]
pub struct Walk {
    demand: f64,
    cure: Cure,
    bought: Vec<f64>,
    capacities: Vec<f64>,
    worked_on: Option<Constraint>,
    tied_to: Option<Constraint>,
    next: Step,
}

impl Walk {
    /// The walk that begins with the line as it is found. It never ends.
    #[must_use]
    pub fn new(line: Line<'_>, cure: Cure) -> Self {
        Self {
            demand: line.demand,
            cure,
            bought: line.capacities.to_vec(),
            capacities: line.capacities.to_vec(),
            worked_on: None,
            tied_to: None,
            next: Step::AsFound,
        }
    }

    /// The line as it is found, and then the line after each step.
    pub fn advance(&mut self) -> Moment {
        let step = self.next;
        self.take(step);
        self.next = match step {
            Step::AsFound => Step::Identify,
            Step::Identify | Step::Repeat => Step::Exploit,
            Step::Exploit => Step::Subordinate,
            Step::Subordinate => Step::Elevate,
            Step::Elevate => Step::Repeat,
        };
        let line = self.line();
        let throughput = line.throughput();
        let first = self.capacities.first().copied().unwrap_or(throughput);
        let release = self
            .tied_to
            .map_or(first, |tied_to| first.min(line.rate(tied_to)));
        Moment {
            step,
            capacities: self.capacities.clone(),
            worked_on: self.worked_on,
            constraint: line.constraint(),
            throughput,
            release,
            growth: release - throughput,
        }
    }

    fn line(&self) -> Line<'_> {
        Line {
            capacities: &self.capacities,
            demand: self.demand,
        }
    }

    fn take(&mut self, step: Step) {
        match (step, self.worked_on) {
            (Step::Identify | Step::Repeat, _) => self.worked_on = Some(self.line().constraint()),
            (Step::Exploit, Some(Constraint::Stage(stage))) => {
                self.capacities[stage] = self.bought[stage] * (1.0 + self.cure.exploited);
            }
            (Step::Subordinate, tied_to) => self.tied_to = tied_to,
            (Step::Elevate, Some(Constraint::Stage(stage))) => {
                self.bought[stage] += self.cure.elevation;
                self.capacities[stage] += self.cure.elevation;
            }
            _ => {}
        }
    }
}

impl Iterator for Walk {
    type Item = Moment;

    fn next(&mut self) -> Option<Moment> {
        Some(self.advance())
    }
}

#[cfg(test)]
mod tests {
    use super::super::line::Constraint::{Market, Stage};
    use super::*;

    fn walk(capacities: &[f64], exploited: f64, elevation: f64, steps: usize) -> Vec<Moment> {
        let line = Line {
            capacities,
            demand: 200.0,
        };
        let cure = Cure {
            exploited,
            elevation,
        };
        Walk::new(line, cure).take(steps + 1).collect()
    }

    #[test]
    fn the_constraint_wanders_through_the_whole_line() {
        // The path is worked out by hand: each time the first narrowest stage gains 40.
        let path: Vec<_> = walk(&[100.0, 30.0, 60.0], 0.0, 40.0, 21)
            .into_iter()
            .filter(|now| matches!(now.step, Step::Identify | Step::Repeat))
            .map(|now| (now.constraint, now.throughput))
            .collect();
        let by_hand = [
            (Stage(1), 30.0),
            (Stage(2), 60.0),
            (Stage(1), 70.0),
            (Stage(0), 100.0),
            (Stage(2), 100.0),
            (Stage(1), 110.0),
        ];
        assert_eq!(path, by_hand);
    }

    #[test]
    fn each_step_does_one_thing() {
        let walk = walk(&[100.0, 30.0, 60.0], 0.1, 40.0, 7);
        let told: Vec<_> = walk
            .iter()
            .map(|now| (now.step, now.throughput, now.release, now.growth))
            .collect();
        let by_hand = [
            (Step::AsFound, 30.0, 100.0, 70.0),
            (Step::Identify, 30.0, 100.0, 70.0),
            (Step::Exploit, 33.0, 100.0, 67.0),
            (Step::Subordinate, 33.0, 33.0, 0.0),
            // The release follows the cured stage; the line now waits for another.
            (Step::Elevate, 60.0, 73.0, 13.0),
            (Step::Repeat, 60.0, 73.0, 13.0),
            (Step::Exploit, 66.0, 73.0, 7.0),
            (Step::Subordinate, 66.0, 66.0, 0.0),
        ];
        assert_eq!(told, by_hand);
        assert_eq!(walk[0].worked_on, None);
        assert_eq!(
            (walk[4].worked_on, walk[4].constraint),
            (Some(Stage(1)), Stage(2))
        );
    }

    #[test]
    fn no_unit_of_capacity_is_exploited_twice() {
        let walk = walk(&[300.0, 30.0, 300.0], 0.2, 40.0, 10);
        // 30 × 1.2 + 40, then 70 × 1.2, and 40 more bought.
        assert_eq!(walk[4].capacities[1], 76.0);
        assert_eq!(walk[6].capacities[1], 84.0);
        assert_eq!(walk[8].capacities[1], 124.0);
    }

    #[test]
    fn a_market_cannot_be_exploited_or_elevated() {
        let walk = walk(&[300.0, 250.0, 300.0], 0.2, 40.0, 12);
        assert!(walk.iter().all(|now| now.constraint == Market));
        assert!(
            walk.iter()
                .all(|now| now.capacities == [300.0, 250.0, 300.0])
        );
        assert_eq!((walk[2].release, walk[3].release), (300.0, 200.0));
    }
}
