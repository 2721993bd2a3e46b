//! What the diagnosis finds.

use super::checklist::{Checklist, Status};
use super::comparison::ComparisonOutput;
use super::params::Params;
use super::steadiness::SteadinessOutput;
use super::weights::{CAUSES, Cause, QUESTIONS, Question, primary};
use crate::numeric::limit::is_same;
use crate::output::{outputs, states};

states! {
    /// How the first mechanism stands among the others.
    pub enum Standing {
        /// Its score alone is the highest.
        Alone = "alone",
        /// Others score as high; it stands first in the list.
        Tied = "tied",
        /// All is green.
        None = "none",
    }
}

states! {
    /// Whether the loudest answer points to the mechanism that comes first.
    pub enum Symptom {
        /// Its first reading is another mechanism.
        Elsewhere = "elsewhere",
        /// Its first reading is the mechanism that comes first.
        Cause = "cause",
        /// All is green.
        None = "none",
    }
}

outputs! {
    /// A number for each mechanism.
    pub struct PerCause {
        /// Of alignment.
        alignment: f64, Number;
        /// Of the constraint.
        constraint: f64, Number;
        /// Of coordination.
        coordination: f64, Number;
        /// Of decision latency.
        decision_latency: f64, Number;
        /// Of planning.
        planning: f64, Number;
        /// Of feedback.
        feedback: f64, Number;
        /// Of delegation.
        delegation: f64, Number;
        /// Of debt.
        debt: f64, Number;
    }
}

impl From<[f64; CAUSES]> for PerCause {
    fn from(all: [f64; CAUSES]) -> Self {
        let [
            alignment,
            constraint,
            coordination,
            decision_latency,
            planning,
            feedback,
            delegation,
            debt,
        ] = all;
        Self {
            alignment,
            constraint,
            coordination,
            decision_latency,
            planning,
            feedback,
            delegation,
            debt,
        }
    }
}

outputs! {
    /// A number for each question.
    pub struct PerQuestion {
        /// Of clarity.
        clarity: f64, Number;
        /// Of decomposition.
        decomposition: f64, Number;
        /// Of resources.
        resources: f64, Number;
        /// Of dependencies.
        dependencies: f64, Number;
        /// Of tracking.
        tracking: f64, Number;
        /// Of feedback.
        feedback: f64, Number;
        /// Of metrics.
        metrics: f64, Number;
        /// Of empowerment.
        empowerment: f64, Number;
        /// Of culture.
        culture: f64, Number;
    }
}

impl From<[f64; QUESTIONS]> for PerQuestion {
    fn from(all: [f64; QUESTIONS]) -> Self {
        let [
            clarity,
            decomposition,
            resources,
            dependencies,
            tracking,
            feedback,
            metrics,
            empowerment,
            culture,
        ] = all;
        Self {
            clarity,
            decomposition,
            resources,
            dependencies,
            tracking,
            feedback,
            metrics,
            empowerment,
            culture,
        }
    }
}

outputs! {
    /// What the answers say.
    pub struct Output {
        /// 1 where all is green, 0 where all is red, H.
        health: f64, Number;
        /// Red answers.
        reds: f64, Number;
        /// Yellow answers.
        yellows: f64, Number;
        /// Score of each mechanism, 0 to 1, c.
        score: PerCause, group;
        /// Its place by score, from 1.
        rank: PerCause, group;
        /// The mechanism to begin with.
        first: Cause, Number;
        /// Its score.
        first_score: f64, Number;
        /// The one after it; none where no other has a score.
        second: Cause, Number;
        /// The score of that.
        second_score: f64, Number;
        /// How the first stands among the others.
        standing: Standing, Number;
        /// What each answer adds to the score of the first mechanism.
        speaks: PerQuestion, group;
        /// Answers that add to it.
        speakers: f64, Number;
        /// The answer that adds most; of equals the first.
        first_speaker: Question, Number;
        /// The one that adds most after it.
        second_speaker: Question, Number;
        /// The loudest answer: the first of the worst.
        loudest: Question, Number;
        /// Its points: 2 where it is red, 1 where it is yellow.
        worst: f64, Number;
        /// Whether it points to the mechanism that comes first.
        symptom: Symptom, Number;
        /// An answer that, one step better, puts another mechanism first; of several the first.
        turning: Question, Number;
        /// The mechanism that it puts first.
        turned: Cause, Number;
        /// Score of the mechanism that the reader suspects.
        suspect_score: f64, Number;
        /// Its place.
        suspect_rank: f64, Number;
        /// How far the first mechanism stays first while the weight moves.
        steadiness: SteadinessOutput, flat;
        /// Score of coordination where only dependencies is answered yellow.
        lone_yellow: f64, Number;
        /// Score of delegation where only metrics is answered red.
        lone_red: f64, Number;
        /// The same questions, answered by someone else or on another day.
        comparison: ComparisonOutput, flat;
    }
}

impl Output {
    pub(super) fn of(p: &Params) -> Self {
        let own = p.own();
        let (scores, order) = (own.scores(), own.order());
        let ranks = ranks(order);
        let first = own.first();
        let speaks: [f64; QUESTIONS] =
            core::array::from_fn(|question| own.part(question, order[0]));
        let speakers = speakers(&speaks);
        let loudest = loudest(&own);
        let (turning, turned) = turning(&own);
        let suspect = p.suspect.0 as usize;
        let is_green = first == Cause::None;
        Self {
            health: own.health(),
            reds: count(&own, Status::Red),
            yellows: count(&own, Status::Yellow),
            first,
            first_score: scores[order[0]],
            second: if scores[order[1]] > 0.0 {
                Cause::ALL[order[1]]
            } else {
                Cause::None
            },
            second_score: scores[order[1]],
            standing: if is_green {
                Standing::None
            } else if is_same(scores[order[0]], scores[order[1]]) {
                Standing::Tied
            } else {
                Standing::Alone
            },
            speakers: speaks.iter().filter(|part| **part > 0.0).map(|_| 1.0).sum(),
            first_speaker: speakers[0],
            second_speaker: speakers[1],
            speaks: speaks.into(),
            loudest: if is_green {
                Question::None
            } else {
                Question::ALL[loudest]
            },
            worst: own.worst().points(),
            symptom: if is_green {
                Symptom::None
            } else if primary(loudest) == order[0] {
                Symptom::Cause
            } else {
                Symptom::Elsewhere
            },
            turning,
            turned,
            suspect_score: scores[suspect],
            suspect_rank: ranks[suspect],
            lone_yellow: lone(
                &own,
                Question::Dependencies,
                Status::Yellow,
                Cause::Coordination,
            ),
            lone_red: lone(&own, Question::Metrics, Status::Red, Cause::Delegation),
            steadiness: SteadinessOutput::of(&own),
            score: scores.into(),
            rank: ranks.into(),
            comparison: ComparisonOutput::of(&own, &p.other()),
        }
    }
}

/// The place of each mechanism in an order, from 1.
fn ranks(order: [usize; CAUSES]) -> [f64; CAUSES] {
    let mut ranks = [0.0; CAUSES];
    let mut rank = 1.0;
    for cause in order {
        ranks[cause] = rank;
        rank += 1.0;
    }
    ranks
}

fn count(checklist: &Checklist, status: Status) -> f64 {
    let answers = checklist.answers.iter();
    answers
        .filter(|answer| **answer == status)
        .map(|_| 1.0)
        .sum()
}

/// The place of the first of the worst answers.
fn loudest(checklist: &Checklist) -> usize {
    let worst = checklist.worst();
    let mut answers = checklist.answers.iter();
    answers.position(|answer| *answer == worst).unwrap_or(0)
}

/// The two answers that add most; none where fewer do.
fn speakers(speaks: &[f64; QUESTIONS]) -> [Question; 2] {
    let mut left = *speaks;
    [(); 2].map(|()| {
        let mut most = 0;
        for (question, part) in left.iter().enumerate() {
            if *part > left[most] {
                most = question;
            }
        }
        if left[most] > 0.0 {
            left[most] = 0.0;
            Question::ALL[most]
        } else {
            Question::None
        }
    })
}

/// The first answer that, one step better, puts another mechanism first, and that mechanism.
fn turning(checklist: &Checklist) -> (Question, Cause) {
    let first = checklist.first();
    for question in 0..QUESTIONS {
        let turned = checklist.with_better(question).first();
        if turned != first && turned != Cause::None {
            return (Question::ALL[question], turned);
        }
    }
    (Question::None, Cause::None)
}

/// Score of a mechanism where only one question is not answered green.
fn lone(own: &Checklist, question: Question, status: Status, cause: Cause) -> f64 {
    let mut answers = [Status::Green; QUESTIONS];
    answers[question as usize] = status;
    Checklist { answers, ..*own }.score(cause as usize)
}
