//! The diagnosis: printed figures, all sets of answers against exact arithmetic, invariants.

use crate::random::repeatable;
use narrows::Mechanism;
use narrows::Quantity;
use narrows::mechanisms::diagnosis::checklist::{Checklist, Status};
use narrows::mechanisms::diagnosis::comparison::Agreement;
use narrows::mechanisms::diagnosis::steadiness::Steadiness;
use narrows::mechanisms::diagnosis::weights::{Cause, Question, Suspect, Weights, primary};
use narrows::mechanisms::diagnosis::{
    Diagnosis, Output, Params, PerCause, PerQuestion, Standing, Symptom,
};
use narrows::param::ParamSet;
use proptest::prelude::*;

mod exhaustive;

/// Which mechanism each answer speaks for: 1 first, 0.5 second. Our own judgment, typed anew in twice its values, so
/// that sums are whole. Columns: alignment, constraint, coordination, decision latency, planning, feedback, delegation,
/// debt.
const TWICE: [[u32; 8]; 9] = [
    [2, 0, 0, 0, 0, 0, 1, 0], // clarity
    [1, 0, 0, 0, 2, 0, 1, 0], // decomposition
    [0, 2, 0, 0, 1, 0, 0, 0], // resources
    [0, 1, 2, 0, 1, 0, 0, 0], // dependencies
    [0, 0, 0, 0, 1, 2, 0, 1], // tracking
    [0, 0, 0, 1, 0, 2, 0, 1], // feedback
    [1, 0, 0, 0, 0, 0, 2, 0], // metrics
    [0, 0, 0, 2, 0, 0, 1, 0], // empowerment
    [1, 0, 0, 0, 0, 0, 0, 2], // culture
];

type Points = [u32; 9];

/// The places of settings among the values.
const SECONDARY: usize = 10;
const OTHER: usize = 11;

fn params(own: Points, other: Points, secondary: f64) -> Params {
    let mut values = Params::default().values();
    for place in 0..9 {
        values[place] = f64::from(own[place]);
        values[OTHER + place] = f64::from(other[place]);
    }
    values[SECONDARY] = secondary;
    Params::from_values(&values).expect("settings in range")
}

fn at(own: Points) -> Output {
    Diagnosis::evaluate(&params(own, [0; 9], 0.5)).expect("settings in range")
}

fn checklist(points: Points, secondary: f64) -> Checklist {
    Checklist {
        answers: points.map(|points| Status::ALL[points as usize]),
        weights: Weights { secondary },
    }
}

fn by_cause(all: &PerCause) -> [f64; 8] {
    [
        all.alignment,
        all.constraint,
        all.coordination,
        all.decision_latency,
        all.planning,
        all.feedback,
        all.delegation,
        all.debt,
    ]
}

fn by_question(all: &PerQuestion) -> [f64; 9] {
    [
        all.clarity,
        all.decomposition,
        all.resources,
        all.dependencies,
        all.tracking,
        all.feedback,
        all.metrics,
        all.empowerment,
        all.culture,
    ]
}

/// Answers that the checklist opens with: red on feedback and empowerment; yellow on decomposition, tracking, culture.
const OPENING: Points = [0, 1, 0, 0, 1, 2, 0, 2, 1];

// Printed figures.

#[test]
fn the_weights_are_those_that_are_printed() {
    let weights = Weights { secondary: 0.5 };
    for (question, row) in TWICE.iter().enumerate() {
        for (cause, twice) in row.iter().enumerate() {
            assert_eq!(weights.of(question, cause), 0.5 * f64::from(*twice));
        }
        // One first reading each.
        assert_eq!(row.iter().filter(|twice| **twice == 2).count(), 1);
        assert_eq!(row[primary(question)], 2);
    }
}

#[test]
fn the_opening_puts_decision_latency_before_the_louder_feedback() {
    let p = Params::default();
    assert_eq!(p.own(), checklist(OPENING, 0.5));
    let o = Diagnosis::evaluate(&p).unwrap();
    // Seven of eighteen points: 0.611. Both answers of decision latency are red, so 1; feedback (0 + 1·1 + 1·2) / 4.
    assert!((o.health - 0.611).abs() < 0.0005);
    let printed = [0.2, 0.0, 0.0, 1.0, 0.3, 0.75, 0.3, 0.625];
    for (score, printed) in by_cause(&o.score).iter().zip(printed) {
        assert!((score - printed).abs() < 1e-15, "{score} {printed}");
    }
    assert_eq!(by_cause(&o.rank), [6.0, 7.0, 8.0, 1.0, 4.0, 2.0, 5.0, 3.0]);
    assert_eq!(
        (o.first, o.second),
        (Cause::DecisionLatency, Cause::Feedback)
    );
    assert_eq!(o.standing, Standing::Alone);
    assert_eq!((o.loudest, o.worst), (Question::Feedback, 2.0));
    assert_eq!(o.symptom, Symptom::Elsewhere);
    assert_eq!((o.reds, o.yellows, o.speakers), (2.0, 3.0, 2.0));
    let speakers = (o.first_speaker, o.second_speaker);
    assert_eq!(speakers, (Question::Empowerment, Question::Feedback));
    // Empowerment to yellow: feedback first.
    assert_eq!(
        (o.turning, o.turned),
        (Question::Empowerment, Cause::Feedback)
    );
    assert_eq!(at([0, 1, 0, 0, 1, 2, 0, 1, 1]).first, Cause::Feedback);
    // Both readings of its answers are red: whatever the weight.
    let steady = (o.steadiness.steady_from, o.steadiness.steady_to);
    assert_eq!(
        (steady, o.steadiness.steadiness),
        ((0.0.into(), 1.0.into()), Steadiness::Everywhere)
    );
    // The suspect is feedback, second.
    assert_eq!(p.suspect.0, Suspect::Feedback);
    assert_eq!((o.suspect_score, o.suspect_rank), (0.75, 2.0));
}

#[test]
fn the_opening_leader_answers_one_question_otherwise() {
    let o = Diagnosis::evaluate(&Params::default()).unwrap().comparison;
    assert_eq!((o.differing, o.farthest), (1.0, Question::Empowerment));
    assert_eq!(
        (o.other_first, o.agreement),
        (Cause::Feedback, Agreement::Different)
    );
    assert_eq!(
        (o.other_first_score, o.widest),
        (0.75, Cause::DecisionLatency)
    );
    // (0.5·2 + 1·0) / 3 and 13 of 18 points.
    assert!((o.widest_other.finite().unwrap() - 1.0 / 3.0).abs() < 1e-15);
    assert_eq!(o.widest_own, Quantity::Finite(1.0));
    assert!((o.other_health - 13.0 / 18.0).abs() < 1e-15);
}

#[test]
fn a_lone_yellow_can_outrank_a_lone_red() {
    // Only dependencies yellow: coordination 0.5. Only metrics red: delegation 0.4.
    let o = at([0, 0, 0, 1, 0, 0, 0, 0, 0]);
    assert_eq!((o.first, o.first_score), (Cause::Coordination, 0.5));
    let o = at([0, 0, 0, 0, 0, 0, 2, 0, 0]);
    assert_eq!((o.first, o.first_score), (Cause::Delegation, 0.4));
    assert_eq!((o.lone_yellow, o.lone_red), (0.5, 0.4));
    // Red on metrics comes before once a second reading weighs less than a third: 1 / (1 + 3w) > 1/2.
    let red = |secondary| {
        let p = params([0, 0, 0, 1, 0, 0, 2, 0, 0], [0; 9], secondary);
        Diagnosis::evaluate(&p).unwrap()
    };
    assert_eq!(red(0.35).first, Cause::Coordination);
    assert_eq!(red(0.3).first, Cause::Delegation);
    let steady = |weight| {
        let o = red(weight).steadiness;
        let ends = [o.steady_from, o.steady_to].map(|end| end.finite().unwrap());
        (ends, o.steadiness)
    };
    assert_eq!(steady(0.5), ([0.35, 1.0], Steadiness::Between));
    assert_eq!(steady(0.1), ([0.0, 0.3], Steadiness::Between));
}

#[test]
fn what_is_not_there_is_named_so() {
    // No mechanism comes first, so none stays first.
    let o = at([0; 9]).steadiness;
    let ends = [o.steady_from, o.steady_to];
    assert_eq!(
        (ends, o.steadiness),
        ([Quantity::Undefined; 2], Steadiness::None)
    );
    // The same answers lie nowhere apart.
    let o = Diagnosis::evaluate(&params(OPENING, OPENING, 0.5))
        .unwrap()
        .comparison;
    assert_eq!((o.agreement, o.widest), (Agreement::All, Cause::None));
    assert_eq!([o.widest_own, o.widest_other], [Quantity::Undefined; 2]);
    // Only clarity is red, and second readings count nothing: no other mechanism has a score.
    let o = Diagnosis::evaluate(&params([2, 0, 0, 0, 0, 0, 0, 0, 0], [0; 9], 0.0)).unwrap();
    assert_eq!((o.first, o.standing), (Cause::Alignment, Standing::Alone));
    assert_eq!((o.second, o.second_score), (Cause::None, 0.0));
}

#[test]
fn all_green_and_all_red() {
    let o = at([0; 9]);
    assert_eq!((o.health, o.first_score), (1.0, 0.0));
    let causes = [o.first, o.second, o.turned];
    assert_eq!(causes, [Cause::None; 3]);
    let questions = [o.loudest, o.turning, o.first_speaker, o.second_speaker];
    assert_eq!(questions, [Question::None; 4]);
    assert_eq!((o.standing, o.symptom), (Standing::None, Symptom::None));
    assert_eq!(
        (o.comparison.agreement, o.comparison.widest),
        (Agreement::All, Cause::None)
    );
    // All tie, and the first of the list leads.
    let o = at([2; 9]);
    assert_eq!(
        (o.health, o.first, o.second),
        (0.0, Cause::Alignment, Cause::Constraint)
    );
    assert_eq!(o.standing, Standing::Tied);
    assert_eq!(by_cause(&o.score), [1.0; 8]);
}

// Invariants, over the whole slider.

fn points() -> impl Strategy<Value = Points> {
    prop::array::uniform9(0..=2_u32)
}

fn secondary() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..=1.0, Just(0.0), Just(1.0), Just(0.5)]
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn scores_are_weighted_means(points in points(), w in secondary()) {
        let o = Diagnosis::evaluate(&params(points, points, w)).unwrap();
        let weight = |twice: u32| match twice { 0 => 0.0, 1 => 7.0 * w, _ => 7.0 };
        for (cause, score) in by_cause(&o.score).into_iter().enumerate() {
            // Only the ratio of weights matters: here both are sevenfold.
            let column = || TWICE.iter().map(|row| weight(row[cause]));
            let sum: f64 = column().zip(points).map(|(weight, points)| weight * f64::from(points)).sum();
            prop_assert!((score - sum / 2.0 / column().sum::<f64>()).abs() < 1e-14);
            prop_assert!((0.0..=1.0).contains(&score));
        }
        // The list falls by rank, and every rank is there once.
        let (scores, ranks) = (by_cause(&o.score), by_cause(&o.rank));
        let mut last = f64::INFINITY;
        for rank in 1..=8_u32 {
            let here: Vec<usize> = (0..8).filter(|place| ranks[*place] == f64::from(rank)).collect();
            prop_assert_eq!(here.len(), 1);
            prop_assert!(scores[here[0]] <= last + 1e-12);
            last = scores[here[0]];
        }
        prop_assert_eq!(o.first == Cause::None, points == [0; 9]);
        prop_assert_eq!(o.comparison.agreement, Agreement::All);
    }

    #[test]
    fn what_answers_add_is_the_score(points in points(), w in secondary()) {
        let o = Diagnosis::evaluate(&params(points, points, w)).unwrap();
        let parts = by_question(&o.speaks);
        prop_assert!((parts.iter().sum::<f64>() - o.first_score).abs() < 1e-14);
        let speakers = parts.iter().filter(|part| **part > 0.0).count();
        prop_assert_eq!(o.speakers, f64::from(u32::try_from(speakers).unwrap()));
        let most = parts.iter().copied().fold(0.0, f64::max);
        if o.first != Cause::None {
            prop_assert_eq!(parts[o.first_speaker as usize], most);
        }
        prop_assert_eq!(o.second_speaker == Question::None, speakers < 2);
    }

    #[test]
    fn a_worse_answer_lowers_health_and_no_score(points in points(), w in secondary(), place in 0..9_usize) {
        let mut worse = points;
        worse[place] = u32::min(worse[place] + 1, 2);
        let (before, after) = (checklist(points, w), checklist(worse, w));
        if worse != points {
            prop_assert!(after.health() < before.health());
        }
        for cause in 0..8 {
            prop_assert!(after.score(cause) >= before.score(cause));
        }
    }

    #[test]
    fn within_its_weights_a_mechanism_stays_first(points in points(), w in secondary(), part in 0..=20_u32) {
        let o = |w| Diagnosis::evaluate(&params(points, points, w)).unwrap();
        let here = o(w);
        let ends = (here.steadiness.steady_from.finite(), here.steadiness.steady_to.finite());
        let (Some(from), Some(to)) = ends else {
            prop_assert_eq!(points, [0; 9]);
            return Ok(());
        };
        prop_assert!(0.0 <= from && from <= w && w <= to && to <= 1.0);
        let step = f64::from(part) / 20.0;
        if from <= step && step <= to {
            prop_assert_eq!(o(step).first, here.first);
        }
        // One step of the slider beyond, it is another.
        for beyond in [(from * 20.0 - 1.0).round() / 20.0, (to * 20.0 + 1.0).round() / 20.0] {
            let is_on_grid = |at: f64| (at * 20.0 - (at * 20.0).round()).abs() < 1e-9;
            if (0.0..=1.0).contains(&beyond) && is_on_grid(from) && is_on_grid(to) {
                prop_assert_ne!(o(beyond).first, here.first);
            }
        }
        let is_all = from == 0.0 && to == 1.0;
        prop_assert_eq!(here.steadiness.steadiness == Steadiness::Everywhere, is_all);
    }

    #[test]
    fn two_sets_of_answers_can_change_places(own in points(), other in points(), w in secondary()) {
        let one = Diagnosis::evaluate(&params(own, other, w)).unwrap();
        let two = Diagnosis::evaluate(&params(other, own, w)).unwrap();
        prop_assert_eq!(&one.score, &two.comparison.other_score);
        prop_assert_eq!(&two.score, &one.comparison.other_score);
        let (one, two, first) = (one.comparison, two.comparison, one.first);
        prop_assert_eq!(two.other_first, first);
        prop_assert_eq!((one.agreement, one.differing), (two.agreement, two.differing));
        prop_assert_eq!((one.farthest, one.widest), (two.farthest, two.widest));
        prop_assert_eq!((one.widest_own, one.widest_other), (two.widest_other, two.widest_own));
        prop_assert_eq!(one.differing == 0.0, own == other);
    }
}
