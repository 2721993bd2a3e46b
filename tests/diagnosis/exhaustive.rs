//! Every set of answers, against whole numbers.

use super::{Points, TWICE, at, by_cause, checklist};
use narrows::mechanisms::diagnosis::weights::{Cause, Question};
use narrows::mechanisms::diagnosis::{Standing, Symptom};

/// The nth of the 3⁹ sets of answers.
fn nth(mut n: usize) -> Points {
    [(); 9].map(|()| {
        let points = u32::try_from(n % 3).expect("0, 1 or 2");
        n /= 3;
        points
    })
}

const SETS: usize = 19_683;

/// Sum of points times doubled weights, and of doubled weights times the most points: the score as a fraction.
fn fractions(points: Points) -> [(u32, u32); 8] {
    let mut all = [(0, 0); 8];
    for (row, points) in TWICE.iter().zip(points) {
        for (fraction, twice) in all.iter_mut().zip(row) {
            fraction.0 += twice * points;
            fraction.1 += twice * 2;
        }
    }
    all
}

/// Places of the mechanisms by fraction: a stable sort leaves equal ones in the list's order.
fn ordered(fractions: &[(u32, u32); 8]) -> [usize; 8] {
    let mut order = [0, 1, 2, 3, 4, 5, 6, 7];
    order.sort_by_key(|place| {
        let (above, below) = fractions[*place];
        // What stands below is 4, 6, 8 or 10, and 120 a multiple of each.
        core::cmp::Reverse(above * 120 / below)
    });
    order
}

#[test]
fn every_set_of_answers_agrees_with_whole_numbers() {
    let mut leads = [0; 8];
    for n in 0..SETS {
        let points = nth(n);
        let checklist = checklist(points, 0.5);
        let fractions = fractions(points);
        for (score, (above, below)) in checklist.scores().iter().zip(fractions) {
            assert!((score - f64::from(above) / f64::from(below)).abs() < 1e-15);
            assert_eq!(120 % below, 0, "whole numbers compare exactly");
        }
        let order = ordered(&fractions);
        assert_eq!(checklist.order(), order, "{points:?}");
        let sum: u32 = points.iter().sum();
        assert!((checklist.health() - f64::from(18 - sum) / 18.0).abs() < 1e-15);
        if sum == 0 {
            assert_eq!(checklist.first(), Cause::None);
        } else {
            assert_eq!(checklist.first(), Cause::ALL[order[0]]);
            leads[order[0]] += 1;
        }
    }
    assert_eq!(leads.iter().sum::<usize>(), SETS - 1);
    // Each mechanism leads somewhere; the one that a single question speaks for most of all.
    assert!(leads.iter().all(|count| *count > 0), "{leads:?}");
    let most = leads[Cause::Coordination as usize];
    assert_eq!(leads.iter().max(), Some(&most));
}

#[test]
fn outputs_agree_with_whole_numbers() {
    // Every eleventh set: 3 does not divide 11, so each answer has each color among them.
    for n in (1..SETS).step_by(11) {
        let points = nth(n);
        let (o, fractions) = (at(points), fractions(points));
        let order = ordered(&fractions);
        for (rank, place) in (1_u32..).zip(order) {
            assert_eq!(by_cause(&o.rank)[place], f64::from(rank), "{points:?}");
        }
        let names = (Cause::ALL[order[0]], Cause::ALL[order[1]]);
        assert_eq!((o.first, o.second), names);
        let [(above, below), (next_above, next_below)] = [fractions[order[0]], fractions[order[1]]];
        let is_tied = above * next_below == next_above * below;
        assert_eq!(o.standing == Standing::Tied, is_tied, "{points:?}");
        let worst = points.iter().max().unwrap();
        let loudest = points.iter().position(|points| points == worst).unwrap();
        assert_eq!(o.loudest, Question::ALL[loudest]);
        let is_elsewhere = TWICE[loudest][order[0]] != 2;
        assert_eq!(o.symptom == Symptom::Elsewhere, is_elsewhere, "{points:?}");
    }
}

#[test]
fn a_turning_answer_turns_and_the_ones_before_it_do_not() {
    for n in (0..SETS).step_by(13) {
        let points = nth(n);
        let o = at(points);
        for (place, question) in Question::ALL[..9].iter().enumerate() {
            let mut better = points;
            better[place] = better[place].saturating_sub(1);
            let turned = at(better).first;
            let turns = turned != o.first && turned != Cause::None;
            if *question == o.turning {
                assert_eq!(turned, o.turned);
                assert!(turns);
                break;
            }
            assert!(!turns, "{points:?} {question:?}");
        }
    }
}
