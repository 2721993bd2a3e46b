//! Two sets of answers, from two people or two days.

use super::checklist::Checklist;
use super::output::PerCause;
use super::weights::{CAUSES, Cause, QUESTIONS, Question};
use crate::numeric::limit::at_most;
use crate::output::{Quantity, outputs, states};

states! {
    /// What two sets of answers have in common.
    pub enum Agreement {
        /// They name different mechanisms first.
        Different = "different",
        /// They differ, and name the same mechanism first.
        First = "first",
        /// They are the same.
        All = "all",
    }
}

outputs! {
    /// The other answers, and how they differ.
    pub struct ComparisonOutput {
        /// Health by the other answers.
        other_health: f64, Number;
        /// Score of each mechanism by the other answers.
        other_score: PerCause, group;
        /// The mechanism that the other answers put first.
        other_first: Cause, Number;
        /// Its score by them.
        other_first_score: f64, Number;
        /// What the two have in common.
        agreement: Agreement, Number;
        /// Questions that are answered otherwise.
        differing: f64, Number;
        /// The question where the answers lie farthest apart; of several the first.
        farthest: Question, Number;
        /// The mechanism whose scores lie farthest apart; of several the first.
        widest: Cause, Number;
        /// Its score by the reader's own answers; undefined where all are the same.
        widest_own: Quantity, Number;
        /// Its score by the other answers; undefined where all are the same.
        widest_other: Quantity, Number;
    }
}

impl ComparisonOutput {
    pub(super) fn of(own: &Checklist, other: &Checklist) -> Self {
        let (mine, theirs) = (own.scores(), other.scores());
        let gaps: [f64; QUESTIONS] = core::array::from_fn(|question| {
            (own.answers[question].points() - other.answers[question].points()).abs()
        });
        let farthest = largest(&gaps);
        let score_gaps: [f64; CAUSES] =
            core::array::from_fn(|cause| (mine[cause] - theirs[cause]).abs());
        let widest = largest(&score_gaps);
        let is_same = own.answers == other.answers;
        Self {
            other_health: other.health(),
            other_first: other.first(),
            other_first_score: theirs[other.order()[0]],
            agreement: if is_same {
                Agreement::All
            } else if own.first() == other.first() {
                Agreement::First
            } else {
                Agreement::Different
            },
            differing: gaps.iter().filter(|gap| **gap > 0.0).map(|_| 1.0).sum(),
            farthest: if is_same {
                Question::None
            } else {
                Question::ALL[farthest]
            },
            widest: if is_same {
                Cause::None
            } else {
                Cause::ALL[widest]
            },
            widest_own: (!is_same).then_some(mine[widest]).into(),
            widest_other: (!is_same).then_some(theirs[widest]).into(),
            other_score: theirs.into(),
        }
    }
}

/// The place of the largest number; of equals the first.
fn largest(numbers: &[f64]) -> usize {
    let mut largest = 0;
    for (place, number) in numbers.iter().enumerate() {
        if !at_most(*number, numbers[largest]) {
            largest = place;
        }
    }
    largest
}
