//! Chains and merges against seeded simulations, and the sum of lognormals against its approximation.

use super::assert_near;
use crate::random::Stream;
use narrows::mechanisms::planning::chain::all_kept;
use narrows::mechanisms::planning::class::THESES;
use narrows::mechanisms::planning::history::History;
use narrows::mechanisms::planning::lognormal::Lognormal;
use narrows::mechanisms::planning::overrun::Overrun;
use narrows::numeric::normal::quantile;

const RUNS: u32 = 40_000;

/// Draws of a class, inverted from uniform numbers.
fn draw(factor: &Overrun, stream: &mut Stream) -> f64 {
    match factor {
        Overrun::Fitted(fitted) => {
            fitted.median * libm::exp(fitted.sigma * quantile(f64::max(stream.uniform(), 1e-12)))
        }
        Overrun::Observed(history) => {
            let place = stream.uniform() * history.count();
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "below the count"
            )]
            let index = place as usize;
            history.ratios()[index]
        }
    }
}

fn classes() -> [Overrun; 3] {
    let quartiles = Lognormal::from_quantiles((0.25, 1.3), (0.75, 2.0));
    [
        Overrun::Fitted(quartiles),
        Overrun::Fitted(THESES),
        Overrun::Observed(History::new(&[1.0, 1.2, 1.5, 1.7, 2.2])),
    ]
}

#[test]
fn the_latest_of_several_is_as_late_as_simulated() {
    for factor in classes() {
        for count in [2_u32, 5, 12] {
            let mut stream = Stream::seeded(7);
            let (mut sum, mut squares, mut kept) = (0.0, 0.0, 0_u32);
            let date = factor.latest(count.into(), 0.8);
            for _ in 0..RUNS {
                let each = (0..count).map(|_| draw(&factor, &mut stream));
                let latest = each.fold(0.0, f64::max);
                (sum, squares) = (sum + latest, squares + latest * latest);
                kept += u32::from(latest <= date);
            }
            let mean = sum / f64::from(RUNS);
            let deviation = f64::sqrt((squares / f64::from(RUNS) - mean * mean) / f64::from(RUNS));
            // Four standard errors.
            assert_near(mean, factor.mean_latest(count.into()), 4.0 * deviation);
            if let Overrun::Fitted(_) = factor {
                let chance = f64::from(kept) / f64::from(RUNS);
                assert_near(chance, 0.8, 4.0 * f64::sqrt(0.16 / f64::from(RUNS)));
            }
        }
    }
}

#[test]
fn a_chain_is_kept_as_often_as_simulated() {
    for (kept, count) in [(0.8, 3_u32), (0.8, 5), (0.95, 20)] {
        let mut stream = Stream::seeded(11);
        let mut whole = 0_u32;
        for _ in 0..RUNS {
            let missed = (0..count).filter(|_| !stream.happens(kept)).count();
            whole += u32::from(missed == 0);
        }
        let expected = all_kept(kept, count.into());
        let error = f64::sqrt(expected * (1.0 - expected) / f64::from(RUNS));
        assert_near(f64::from(whole) / f64::from(RUNS), expected, 4.0 * error);
    }
}

#[test]
fn parts_in_a_row_have_the_moments_of_their_sum() {
    for factor in classes() {
        for count in [1.0, 4.0, 20.0] {
            let whole = factor.in_parts(count);
            assert_near(whole.mean() / factor.mean(), 1.0, 1e-12);
            assert_near(whole.variance() / factor.variance(), 1.0 / count, 1e-12);
        }
    }
    // A lognormal alone is its own sum.
    let theses = Overrun::Fitted(THESES);
    assert_near(
        theses.in_parts(1.0).quantile(0.8),
        theses.quantile(0.8),
        1e-12,
    );
}

#[test]
fn one_part_is_the_whole_and_none_takes_more_than_the_most() {
    for factor in classes() {
        for q in [0.05, 0.5, 0.95] {
            assert_eq!(factor.in_parts_quantile(1.0, q), factor.quantile(q));
        }
    }
    // One task in two took six times as long: the average of two may have, and no more.
    let history = Overrun::Observed(History::new(&[0.25, 6.0]));
    assert!(history.in_parts(2.0).quantile(0.95) > 6.0);
    assert_eq!(history.in_parts_quantile(2.0, 0.95), 6.0);
}

#[test]
fn the_approximated_sum_is_near_the_simulated_one() {
    // Fenton and Wilkinson match two moments only: at 50 to 95 % the date is within 2 % of the simulated one.
    for factor in &classes()[..2] {
        for count in [2_u32, 5, 20] {
            let mut stream = Stream::seeded(3);
            let sum = |stream: &mut Stream| {
                (0..count).map(|_| draw(factor, stream)).sum::<f64>() / f64::from(count)
            };
            let mut sums: Vec<f64> = (0..RUNS).map(|_| sum(&mut stream)).collect();
            sums.sort_by(f64::total_cmp);
            for q in [0.5, 0.8, 0.95] {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "below the runs"
                )]
                let place = (q * f64::from(RUNS)) as usize;
                let ratio = factor.in_parts(count.into()).quantile(q) / sums[place];
                assert_near(ratio, 1.0, 0.02);
            }
        }
    }
}
