//! Options against seeded simulations, and against every order of a few candidates.

use super::payoffs;
use crate::random::{Stream, repeatable};
use narrows::mechanisms::options::hits::any_hit;
use narrows::mechanisms::options::mixture::Mixture;
use narrows::mechanisms::options::payoff::{Payoff, Tail, largest_lognormal, largest_pareto};
use narrows::mechanisms::options::secretary::{best_looked, success};
use proptest::prelude::*;

const RUNS: u32 = 20_000;

/// Mean and standard error of what `draw` gives.
fn simulated(mut draw: impl FnMut(&mut Stream) -> f64) -> (f64, f64) {
    let mut stream = Stream::seeded(11);
    let (mut sum, mut squares) = (0.0, 0.0);
    for _ in 0..RUNS {
        let drawn = draw(&mut stream);
        sum += drawn;
        squares += drawn * drawn;
    }
    let runs = f64::from(RUNS);
    let mean = sum / runs;
    (mean, f64::sqrt((squares / runs - mean * mean) / runs))
}

fn best(payoff: Payoff, count: usize, stream: &mut Stream) -> f64 {
    let worths = (0..count).map(|_| payoff.exceeded(1.0 - stream.uniform()));
    worths.fold(f64::NEG_INFINITY, f64::max)
}

#[test]
fn expected_maximum_and_option_value_lie_within_four_standard_errors() {
    // The power law has a variance at 3 and none below 2.
    for tail in Tail::ALL {
        let payoff = Payoff {
            tail: *tail,
            exponent: 3.0,
            mean: 1.0,
            spread: 10.0,
        };
        for count in [1, 3, 10] {
            let (mean, error) = simulated(|stream| best(payoff, count, stream));
            let expected = payoff.best(count)[count - 1];
            assert!(
                (mean - expected).abs() < 4.0 * error,
                "{tail:?} {count}: {mean} {expected}"
            );
            let (mean, error) =
                simulated(|stream| f64::max(best(payoff, count, stream) - 5.0, 0.0));
            let expected = payoff.gains(5.0, count)[count - 1];
            assert!(
                (mean - expected).abs() < 4.0 * error,
                "{tail:?} {count}: {mean} {expected}"
            );
        }
    }
}

#[test]
fn the_best_of_several_agrees_with_order_statistics() {
    let payoff = |tail| Payoff {
        tail,
        exponent: 1.5,
        mean: 0.0,
        spread: 1.0,
    };
    // In means of one, from the worth of one and that of n.
    let (n, count) = (20, 20.0);
    let lognormal = payoff(Tail::Lognormal);
    let pareto = payoff(Tail::Pareto);
    for (payoff, mean, times) in [
        (lognormal, libm::exp(0.5), largest_lognormal(count, 1.0)),
        (pareto, 3.0, largest_pareto(20, 1.5)),
    ] {
        // Worth for one unit of the variable: both have 1 for some chance.
        let (high, low) = (payoff.exceeded(0.25), payoff.exceeded(0.75));
        let (above, below) = match payoff.tail {
            Tail::Pareto => (libm::pow(0.25, -1.0 / 1.5), libm::pow(0.75, -1.0 / 1.5)),
            _ => (libm::exp(0.674_489_750_196), libm::exp(-0.674_489_750_196)),
        };
        let unit = (high - low) / (above - below);
        let expected = unit * mean * (times - 1.0);
        let found = payoff.best(n)[n - 1];
        assert!((found / expected - 1.0).abs() < 1e-6, "{found} {expected}");
    }
}

#[test]
fn a_tenth_in_each_of_ten_agrees_with_a_simulation() {
    for tail in [Tail::Normal, Tail::Lognormal, Tail::Pareto] {
        let payoff = Payoff {
            tail,
            exponent: 1.5,
            mean: 0.0,
            spread: 10.0,
        };
        let mut stream = Stream::seeded(11);
        let means: Vec<f64> = (0..10_000)
            .map(|_| {
                let worths = (0..10).map(|_| payoff.exceeded(1.0 - stream.uniform()));
                worths.sum::<f64>() / 10.0
            })
            .collect();
        let chances = [0.975, 0.875, 0.625, 0.375, 0.125, 0.025];
        let worths = Mixture::of(payoff).exceeded(&chances);
        for (chance, worth) in chances.into_iter().zip(worths) {
            let above = means.iter().filter(|mean| **mean > worth).count();
            let found = f64::from(u32::try_from(above).unwrap()) / 10_000.0;
            // Less than half a dot of twenty.
            assert!((found - chance).abs() < 0.02, "{tail:?} {chance}: {found}");
        }
    }
}

/// Simulated by others with four million draws each, whose standard error is 0.0002.
#[test]
fn the_chance_that_ten_gain_is_the_simulated_one() {
    for (tail, exponent, cost, simulated) in [
        (Tail::Lognormal, 1.5, 5.0, 0.1686),
        (Tail::Lognormal, 1.5, -4.0, 0.7246),
        (Tail::Pareto, 1.5, 5.0, 0.1743),
        (Tail::Pareto, 3.0, -4.0, 0.6936),
        (Tail::Pareto, 5.0, 5.0, 0.1491),
    ] {
        let payoff = Payoff {
            tail,
            exponent,
            mean: 0.0,
            spread: 10.0,
        };
        let found = Mixture::of(payoff).chance_above(cost);
        assert!(
            (found - simulated).abs() < 0.001,
            "{tail:?} {exponent}: {found}"
        );
    }
    // A chance that is hardly one is one.
    let payoff = Payoff {
        tail: Tail::Lognormal,
        exponent: 1.5,
        mean: -20.0,
        spread: 10.3,
    };
    let found = Mixture::of(payoff).chance_above(32.0);
    assert!((found - 0.000_347).abs() < 0.000_02, "{found}");
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn what_ten_exceed_with_a_chance_they_are_above_with_it(payoff in payoffs(), chance in 0.025..0.975) {
        let mixture = Mixture::of(payoff);
        let found = mixture.chance_above(mixture.exceeded(&[chance])[0]);
        // The nearest to certain of a very heavy tail is the least exact.
        prop_assert!((found - chance).abs() < 0.01, "{found}");
    }

    #[test]
    fn spreading_leaves_the_mean_and_cuts_the_variance_by_ten(payoff in payoffs()) {
        let normal = Payoff { tail: Tail::Normal, ..payoff };
        let mixture = Mixture::of(normal);
        let [low, middle, high] = mixture.exceeded(&[0.84, 0.5, 0.16])[..] else {
            panic!("three");
        };
        prop_assert_eq!(middle, normal.mean);
        let width = high - low;
        let alone = normal.exceeded(0.16) - normal.exceeded(0.84);
        prop_assert!((alone * alone / (width * width) - 10.0).abs() < 1e-6);
    }

    #[test]
    fn the_chance_that_something_is_scaled_is_that_of_any_plan(
        payoff in payoffs(), cost in -20.0..=50.0, probes in 1..=40_u32
    ) {
        let below = 1.0 - payoff.chance_above(cost);
        let none = libm::pow(below, f64::from(probes));
        let any = any_hit(payoff.chance_above(cost), f64::from(probes));
        prop_assert!((any + none - 1.0).abs() < 1e-9);
    }
}

#[test]
fn every_order_of_a_few_candidates_gives_the_same_chance() {
    for candidates in 2..=7_u32 {
        let mut orders = Vec::new();
        permute(&mut (0..candidates).collect(), 0, &mut orders);
        let all = f64::from(u32::try_from(orders.len()).unwrap());
        let mut most = 0.0;
        for looked in 0..candidates {
            let best = orders
                .iter()
                .filter(|order| takes_best(order, looked as usize));
            let chance = f64::from(u32::try_from(best.count()).unwrap()) / all;
            assert!(
                (success(candidates, looked) - chance).abs() < 1e-12,
                "{candidates} {looked}"
            );
            most = f64::max(most, chance);
        }
        let found = success(candidates, best_looked(candidates));
        assert!((found - most).abs() < 1e-12, "{candidates}");
    }
}

/// Whether the rule takes the best, 0: the first who is better than all that were let go, or the last.
fn takes_best(order: &[u32], looked: usize) -> bool {
    let bar = order[..looked].iter().min().copied().unwrap_or(u32::MAX);
    let taken = order[looked..].iter().find(|rank| **rank < bar);
    *taken.unwrap_or(&order[order.len() - 1]) == 0
}

fn permute(items: &mut Vec<u32>, from: usize, orders: &mut Vec<Vec<u32>>) {
    if from == items.len() {
        orders.push(items.clone());
        return;
    }
    for other in from..items.len() {
        items.swap(from, other);
        permute(items, from + 1, orders);
        items.swap(from, other);
    }
}
