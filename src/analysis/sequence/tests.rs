use super::*;
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng as _, SeedableRng as _};

const FREE: Move = Move {
    price: 0.0,
    after: None,
};

/// What a sequence yields, added up period by period.
fn played(yields: &[f64], made: usize, sequence: &[Option<usize>]) -> f64 {
    let mut set = made;
    let mut total = 0.0;
    for one in sequence {
        set |= one.map_or(0, |one| 1 << one);
        total += yields[set];
    }
    total
}

/// The best of all sequences, one by one.
fn tried(moves: &[Move], yields: &[f64], budget: f64, set: usize, periods: usize) -> f64 {
    if periods == 0 {
        return 0.0;
    }
    let rest = |then: usize| yields[then] + tried(moves, yields, budget, then, periods - 1);
    allowed(moves, budget, set)
        .map(|one| rest(set | 1 << one))
        .fold(rest(set), f64::max)
}

#[test]
fn what_yields_more_comes_first() {
    // Each adds its own: 3, 1 and 2 a period.
    let yields: Vec<f64> = (0..8_u32)
        .map(|set| f64::from(3 * (set & 1) + (set >> 1 & 1) + 2 * (set >> 2 & 1)))
        .collect();
    let best = best(&[FREE; 3], &yields, 0.0, 0, 3);
    assert_eq!(best.moves, [Some(0), Some(2), Some(1)]);
    assert_eq!(best.total, 3.0 + 5.0 + 6.0);
}

#[test]
fn no_move_is_made_that_gains_nothing() {
    let best = best(&[FREE; 2], &[2.0, 1.0, 2.0, 1.0], 0.0, 0, 2);
    assert_eq!(best.moves, [None, None]);
    assert_eq!(best.total, 4.0);
}

#[test]
fn a_loss_is_taken_for_what_it_opens() {
    let moves = [
        FREE,
        Move {
            price: 0.0,
            after: Some(0),
        },
    ];
    let best = best(&moves, &[2.0, 1.0, 9.0, 9.0], 0.0, 0, 3);
    assert_eq!(best.moves, [Some(0), Some(1), None]);
    assert_eq!(best.total, 1.0 + 9.0 + 9.0);
}

#[test]
fn every_sequence_tried_is_no_better_and_the_moves_yield_the_total() {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(1);
    let mut whole = |below: u64| {
        let number = random.next_u64() % below;
        f64::from(u32::try_from(number).expect("a small number"))
    };
    for _ in 0..60 {
        let after = [None, Some(0), None, Some(2), None];
        let moves = after.map(|after| Move {
            price: whole(5),
            after,
        });
        // Quarters, so that sums are exact in any order.
        let yields: Vec<f64> = (0..32).map(|_| 0.25 * whole(400)).collect();
        let budget = whole(12);
        for made in [0, 1, 5] {
            let best = best(&moves, &yields, budget, made, 5);
            assert_eq!(best.total, tried(&moves, &yields, budget, made, 5));
            assert_eq!(best.total, played(&yields, made, &best.moves));
        }
    }
}

#[test]
fn more_budget_is_never_worse() {
    let prices = [3.0, 2.0, 4.0];
    let moves = prices.map(|price| Move { price, after: None });
    let yields = [1.0, 2.0, 2.5, 3.0, 1.5, 4.0, 3.5, 6.0];
    let totals = [0.0, 2.0, 3.0, 4.0, 5.0, 9.0].map(|budget| best(&moves, &yields, budget, 0, 4));
    assert!(totals.is_sorted_by(|one, next| one.total <= next.total));
    assert_eq!(totals[0].total, 4.0);
}

#[test]
fn a_yield_that_is_no_number_is_nothing() {
    let best = best(&[FREE], &[f64::NAN, 1.0], 0.0, 0, 1);
    assert_eq!((best.total, best.moves), (1.0, vec![Some(0)]));
}
