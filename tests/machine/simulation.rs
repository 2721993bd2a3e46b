//! The organization simulated decision by decision, against what is known exactly and what is only near.

use super::params;
use crate::sample::check;
use narrows::machine::simulation::{Batch, Estimate, Firm};
use narrows::machine::steady::Steady;
use narrows::machine::{Params, tuned};
use narrows::numeric::random::Stream;
use proptest::prelude::*;

/// So many batches of one seed, one after the other.
fn batches(p: &Params, count: usize) -> Vec<f64> {
    let firm = Firm::new(p).expect("it ships");
    let streams = core::iter::successors(Some(Stream::seeded(1)), |stream| {
        Some(stream.clone().jumped())
    });
    let streams = streams.take(count);
    streams
        .flat_map(|stream| firm.batch(stream).numbers())
        .collect()
}

fn estimate(p: &Params, count: usize) -> Estimate {
    Estimate::of(&batches(p, count)).expect("batches")
}

/// Pure chance, with nothing that is ever wrong: two queues in line, each of which is known exactly (Burke 1956).
fn pure_chance() -> Params {
    Params {
        variability: 1.0,
        error_share: 0.0,
        layers: 0.0,
        ..tuned()
    }
}

#[test]
fn by_pure_chance_the_intervals_hold_the_exact_times() {
    const RUNS: usize = 20;
    let p = pure_chance();
    let steady = Steady::of(&p);
    let numbers = batches(&p, 10 * RUNS);
    let all = Estimate::of(&numbers).expect("batches");
    let [decide, build, _] = all.stages;
    for (interval, exact) in [(decide, steady.stages[1]), (build, steady.stages[3])] {
        assert!(interval.half_width < 0.01 * exact, "{interval:?}");
        assert!(
            (interval.mean - exact).abs() <= 1.5 * interval.half_width,
            "{interval:?} {exact}"
        );
    }
    // 19 of 20 are to hold it; 15 or fewer have a chance of 0.3 %.
    let runs = numbers.chunks_exact(10 * Batch::WIDTH);
    let held = runs.filter(|run| {
        let [_, build, _] = Estimate::of(run).expect("batches").stages;
        (build.mean - steady.stages[3]).abs() <= build.half_width
    });
    let held = held.count();
    assert!(held >= 16, "{held} of {RUNS}");
}

/// What the simulation gives for each one that the formulas give: release days coincide with rework, what is escalated
/// comes more evenly than ideas do, the debt met is less than that of repair day, and a mean age is worth less than
/// ages are on average.
#[test]
fn the_formulas_are_as_far_off_as_we_say() {
    for (p, release_wait, decide, build, score) in [
        (Params::default(), 0.99, 0.945, 0.706, 1.283),
        (tuned(), 0.985, 0.965, 0.81, 1.04),
    ] {
        let (steady, found) = (Steady::of(&p), estimate(&p, 20));
        let near = |ratio: f64, said: f64| assert!((ratio - said).abs() <= 0.02, "{ratio} {said}");
        near(found.stages[2].mean / steady.stages[4], release_wait);
        near(found.stages[0].mean / steady.stages[1], decide);
        near(found.stages[1].mean / steady.stages[3], build);
        near(
            found.timely.mean * steady.first_pass_yield / steady.score(),
            score,
        );
        near(found.shipped.mean / steady.shipped, 1.0);
        near(found.debt.mean / steady.debt, 1.0);
        // The team seldom meets as much as there is on repair day.
        assert!(found.debt_met.mean < 0.6 * found.debt.mean);
        // What decisions are worth on average is more than what one of mean age is worth.
        assert!(found.freshness.mean > libm::exp(-found.lead_time.mean / p.life));
    }
}

#[test]
fn the_same_seed_gives_the_same_bits_and_batches_do_not_depend_on_each_other() {
    let p = Params::default();
    let (three, two) = (batches(&p, 3), batches(&p, 2));
    assert_eq!(three[..2 * Batch::WIDTH], two);
    assert_ne!(three[..Batch::WIDTH], three[Batch::WIDTH..2 * Batch::WIDTH]);
    let firm = Firm::new(&p).expect("it ships");
    assert_ne!(firm.batch(Stream::seeded(2)), firm.batch(Stream::seeded(1)));
}

#[test]
fn whatever_the_setting_a_batch_is_of_finite_numbers_that_fit_each_other() {
    check(200, &params(), |p| {
        let Some(firm) = Firm::new(&p) else {
            prop_assert_eq!(Steady::of(&p).shipped, 0.0);
            return Ok(());
        };
        let batch = firm.batch(Stream::seeded(1));
        prop_assert!(
            batch
                .numbers()
                .iter()
                .all(|number| number.is_finite() && *number >= 0.0)
        );
        prop_assert!(batch.quantiles.windows(2).all(|pair| pair[0] <= pair[1]));
        prop_assert!(batch.release_wait <= p.release_period * (1.0 + 1e-9));
        prop_assert!(batch.freshness <= 1.0);
        let information = -libm::log1p(-p.threshold);
        let fixed = information * p.learning + p.layers * p.layer_latency;
        let stages = batch.decide_time + batch.build_time + batch.release_wait + fixed;
        prop_assert!((stages - batch.lead_time).abs() <= 1e-6 * (1.0 + batch.lead_time));
        // By Jensen's inequality.
        prop_assert!(batch.freshness >= libm::exp(-batch.lead_time / p.life) - 1e-9);
        Ok(())
    });
}
