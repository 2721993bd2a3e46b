//! Settings of the diagnosis: two sets of answers, and what they weigh.

use super::checklist::{Checklist, Status};
use super::weights::{Suspect, Weights};
use crate::param::{ParamValue, params};

/// A choice that opens at its option of place `AT`. The checklist opens with an example, in which the loudest
/// answer is not the cause: all green would show nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening<C, const AT: usize>(pub C);

/// A choice with named options.
pub trait Named {
    /// Names of the options, in order.
    const NAMES: &'static [&'static str];
}

impl Named for Status {
    const NAMES: &'static [&'static str] = Self::NAMES;
}

impl Named for Suspect {
    const NAMES: &'static [&'static str] = Self::NAMES;
}

impl<C: Named, const AT: usize> Opening<C, AT> {
    /// Names of the options, in order.
    pub const NAMES: &'static [&'static str] = C::NAMES;
    /// Index of the option chosen when nothing is said.
    pub const DEFAULT: usize = AT;
}

impl<C: ParamValue, const AT: usize> ParamValue for Opening<C, AT> {
    fn take(checked: &mut std::vec::IntoIter<f64>) -> Self {
        Self(C::take(checked))
    }
    fn give(self, values: &mut Vec<f64>) {
        self.0.give(values);
    }
}

type Green = Opening<Status, { Status::Green as usize }>;
type Yellow = Opening<Status, { Status::Yellow as usize }>;
type Red = Opening<Status, { Status::Red as usize }>;
type Guess = Opening<Suspect, { Suspect::Feedback as usize }>;

params! {
    /// Settings of the diagnosis.
    pub struct Params {
        /// Does everyone name the same aim?
        clarity: choice Green;
        /// Is the aim cut into parts that can be finished?
        decomposition: choice Yellow;
        /// Are the people and the time there that the parts need?
        resources: choice Green;
        /// Is it known who waits for whom?
        dependencies: choice Green;
        /// Does everyone see what is done and what is late?
        tracking: choice Yellow;
        /// Does news of a mistake come soon?
        feedback: choice Red;
        /// Do the numbers that people are judged by follow the aim?
        metrics: choice Green;
        /// May those who do the work decide?
        empowerment: choice Red;
        /// Can bad news be told, and are repairs made?
        culture: choice Yellow;
        /// The mechanism that the reader suspects.
        suspect: choice Guess;
        /// Weight of a second reading, against 1 for a first one, w.
        secondary: Number, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// The same questions, answered by someone else or on another day.
        other_clarity: choice Green;
        /// Is the aim cut into parts that can be finished?
        other_decomposition: choice Yellow;
        /// Are the people and the time there that the parts need?
        other_resources: choice Green;
        /// Is it known who waits for whom?
        other_dependencies: choice Green;
        /// Does everyone see what is done and what is late?
        other_tracking: choice Yellow;
        /// Does news of a mistake come soon?
        other_feedback: choice Red;
        /// Do the numbers that people are judged by follow the aim?
        other_metrics: choice Green;
        /// May those who do the work decide?
        other_empowerment: choice Green;
        /// Can bad news be told, and are repairs made?
        other_culture: choice Yellow;
    }
}

impl Params {
    /// Weights of the readings.
    #[must_use]
    pub const fn weights(&self) -> Weights {
        Weights {
            secondary: self.secondary,
        }
    }

    /// The reader's own answers.
    #[must_use]
    pub const fn own(&self) -> Checklist {
        Checklist {
            answers: [
                self.clarity.0,
                self.decomposition.0,
                self.resources.0,
                self.dependencies.0,
                self.tracking.0,
                self.feedback.0,
                self.metrics.0,
                self.empowerment.0,
                self.culture.0,
            ],
            weights: self.weights(),
        }
    }

    /// The answers that they are compared with.
    #[must_use]
    pub const fn other(&self) -> Checklist {
        Checklist {
            answers: [
                self.other_clarity.0,
                self.other_decomposition.0,
                self.other_resources.0,
                self.other_dependencies.0,
                self.other_tracking.0,
                self.other_feedback.0,
                self.other_metrics.0,
                self.other_empowerment.0,
                self.other_culture.0,
            ],
            weights: self.weights(),
        }
    }
}
