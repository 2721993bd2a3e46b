//! Which mechanism each question speaks for. The table is our own judgment, not a measurement.

use crate::output::states;
use crate::param::choice;

states! {
    /// A question of the checklist.
    pub enum Question {
        /// Does everyone name the same aim?
        Clarity = "clarity",
        /// Is the aim cut into parts that can be finished?
        Decomposition = "decomposition",
        /// Are the people and the time there that the parts need?
        Resources = "resources",
        /// Is it known who waits for whom?
        Dependencies = "dependencies",
        /// Does everyone see what is done and what is late?
        Tracking = "tracking",
        /// Does news of a mistake come soon?
        Feedback = "feedback",
        /// Do the numbers that people are judged by follow the aim?
        Metrics = "metrics",
        /// May those who do the work decide?
        Empowerment = "empowerment",
        /// Can bad news be told, and are repairs made?
        Culture = "culture",
        /// No question.
        None = "none",
    }
}

states! {
    /// A mechanism that can hold a team back.
    pub enum Cause {
        /// Efforts that do not point one way.
        Alignment = "alignment",
        /// The one stage that sets the pace.
        Constraint = "constraint",
        /// The price of agreeing.
        Coordination = "coordination",
        /// The wait for a decision.
        DecisionLatency = "decision-latency",
        /// Dates that were never likely.
        Planning = "planning",
        /// News that comes late.
        Feedback = "feedback",
        /// Intent that is lost on its way down.
        Delegation = "delegation",
        /// Repairs put off.
        Debt = "debt",
        /// No mechanism.
        None = "none",
    }
}

choice! {
    /// A mechanism that the reader suspects.
    pub enum Suspect {
        /// Efforts that do not point one way.
        Alignment = "alignment",
        /// The one stage that sets the pace.
        Constraint = "constraint",
        /// The price of agreeing.
        Coordination = "coordination",
        /// The wait for a decision.
        DecisionLatency = "decision-latency",
        /// Dates that were never likely.
        Planning = "planning",
        /// News that comes late.
        Feedback = "feedback",
        /// Intent that is lost on its way down.
        Delegation = "delegation",
        /// Repairs put off.
        Debt = "debt",
    }
}

/// Questions of the checklist.
pub const QUESTIONS: usize = 9;
/// Mechanisms that they speak for.
pub const CAUSES: usize = 8;

/// How an answer speaks for a mechanism.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Not at all.
    None,
    /// As its first reading, with weight 1.
    Primary,
    /// As a second reading, with a smaller weight.
    Secondary,
}

const O: Reading = Reading::None;
const P: Reading = Reading::Primary;
const S: Reading = Reading::Secondary;

/// A row for each question, a column for each mechanism, both in their order.
#[rustfmt::skip]
pub const READINGS: [[Reading; CAUSES]; QUESTIONS] = [
    [P, O, O, O, O, O, S, O], // clarity
    [S, O, O, O, P, O, S, O], // decomposition
    [O, P, O, O, S, O, O, O], // resources
    [O, S, P, O, S, O, O, O], // dependencies
    [O, O, O, O, S, P, O, S], // tracking
    [O, O, O, S, O, P, O, S], // feedback
    [S, O, O, O, O, O, P, O], // metrics
    [O, O, O, P, O, O, S, O], // empowerment
    [S, O, O, O, O, O, O, P], // culture
];

/// Weights of the readings.
///
/// A score is a weighted mean, so that only the ratio of the two weights matters: the primary one is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Weight of a second reading, 0 to 1.
    pub secondary: f64,
}

impl Weights {
    /// Weight with which a question speaks for a mechanism, by their places from 0.
    #[must_use]
    pub const fn of(self, question: usize, cause: usize) -> f64 {
        match READINGS[question][cause] {
            Reading::None => 0.0,
            Reading::Primary => 1.0,
            Reading::Secondary => self.secondary,
        }
    }

    /// Sum of the weights that speak for a mechanism.
    #[must_use]
    pub fn total(self, cause: usize) -> f64 {
        (0..QUESTIONS)
            .map(|question| self.of(question, cause))
            .sum()
    }
}

/// The place of the mechanism that a question speaks for first.
#[must_use]
pub fn primary(question: usize) -> usize {
    let readings = READINGS[question].iter();
    let mut first = readings.zip(0..).filter(|(reading, _)| **reading == P);
    first.next().map_or(0, |(_, cause)| cause)
}
