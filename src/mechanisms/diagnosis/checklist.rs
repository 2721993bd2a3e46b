//! The checklist: health, the score of each mechanism, and their order.

use super::weights::{CAUSES, Cause, QUESTIONS, Weights};
use crate::numeric::limit::at_most;
use crate::param::choice;

choice! {
    /// An answer.
    pub enum Status {
        /// As it should be.
        Green = "green",
        /// So and so.
        Yellow = "yellow",
        /// Not as it should be.
        Red = "red",
    }
}

impl Status {
    /// Points of an answer: 0, 1, 2.
    #[must_use]
    pub const fn points(self) -> f64 {
        match self {
            Self::Green => 0.0,
            Self::Yellow => 1.0,
            Self::Red => 2.0,
        }
    }

    /// The answer that is one step better; green stays green.
    #[must_use]
    pub const fn better(self) -> Self {
        match self {
            Self::Green | Self::Yellow => Self::Green,
            Self::Red => Self::Yellow,
        }
    }
}

/// Points of a red answer, the most that there are.
const MOST: f64 = Status::Red.points();
/// Points of nine red answers.
const ALL_RED: f64 = 9.0 * MOST;

/// One person's nine answers on one day.
///
/// # Formula
///
/// ```text
/// H   = 1 − Σ sᵢ / (2 · 9)            health
/// c_j = Σ w_ij sᵢ / (2 Σ w_ij)        score of mechanism j, 0 to 1
///
/// sᵢ     points of answer i: green 0, yellow 1, red 2
/// w_ij   weight with which question i speaks for mechanism j
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::diagnosis::checklist::{Checklist, Status};
/// use narrows::mechanisms::diagnosis::weights::Weights;
///
/// // Only empowerment is red: two of eighteen points.
/// let mut answers = [Status::Green; 9];
/// answers[7] = Status::Red;
/// let weights = Weights { secondary: 0.5 };
/// let checklist = Checklist { answers, weights };
/// assert!((checklist.health() - 16.0 / 18.0).abs() < 1e-15);
/// // Decision latency hears empowerment with weight 1 and feedback with 0.5.
/// assert!((checklist.score(3) - 2.0 / 3.0).abs() < 1e-15);
/// ```
///
/// # Source
///
/// Our own: points and weights are a judgment, the weighted mean a choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Checklist {
    /// The answers, in the order of the questions.
    pub answers: [Status; QUESTIONS],
    /// Weights of the readings.
    pub weights: Weights,
}

impl Checklist {
    /// Health, H: 1 where all is green, 0 where all is red.
    #[must_use]
    pub fn health(&self) -> f64 {
        let points: f64 = self.answers.iter().map(|answer| answer.points()).sum();
        1.0 - points / ALL_RED
    }

    /// What one answer adds to the score of a mechanism, by their places.
    #[must_use]
    pub fn part(&self, question: usize, cause: usize) -> f64 {
        let points = self.answers[question].points();
        self.weights.of(question, cause) * points / (MOST * self.weights.total(cause))
    }

    /// Score of the mechanism at this place, 0 to 1.
    #[must_use]
    pub fn score(&self, cause: usize) -> f64 {
        let points =
            |question: usize| self.weights.of(question, cause) * self.answers[question].points();
        let sum: f64 = (0..QUESTIONS).map(points).sum();
        sum / (MOST * self.weights.total(cause))
    }

    /// Scores of all mechanisms.
    #[must_use]
    pub fn scores(&self) -> [f64; CAUSES] {
        core::array::from_fn(|cause| self.score(cause))
    }

    /// Places of the mechanisms, the highest score first; of equal scores the one that stands first in the list.
    #[must_use]
    pub fn order(&self) -> [usize; CAUSES] {
        let scores = self.scores();
        let mut order: [usize; CAUSES] = core::array::from_fn(|place| place);
        // Eight of them: each moves up past those that it beats.
        for from in 1..CAUSES {
            let mut place = from;
            while place > 0 && !at_most(scores[order[place]], scores[order[place - 1]]) {
                order.swap(place, place - 1);
                place -= 1;
            }
        }
        order
    }

    /// The mechanism to begin with; none where all is green.
    #[must_use]
    pub fn first(&self) -> Cause {
        if self.worst() == Status::Green {
            Cause::None
        } else {
            Cause::ALL[self.order()[0]]
        }
    }

    /// The worst answer that was given.
    #[must_use]
    pub fn worst(&self) -> Status {
        let worse = |one: Status, other: Status| {
            if other.points() > one.points() {
                other
            } else {
                one
            }
        };
        self.answers.into_iter().fold(Status::Green, worse)
    }

    /// The same with another weight of second readings.
    #[must_use]
    pub const fn weighed(mut self, secondary: f64) -> Self {
        self.weights.secondary = secondary;
        self
    }

    /// The same with the answer to one question a step better.
    #[must_use]
    pub const fn with_better(mut self, question: usize) -> Self {
        self.answers[question] = self.answers[question].better();
        self
    }
}
