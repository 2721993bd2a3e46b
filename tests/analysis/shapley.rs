//! Shapley's shares of the difference between two settings.

use super::{every, numeric, one_of, outputs, setting};
use narrows::analysis::shapley::{MOST, attribute, moved, players, shares};

/// Parameters that differ at most, so that every coalition of them is evaluated for all outputs at once.
const FEW: usize = 6;

/// The sum is the difference, and who goes back gives back what they brought.
#[test]
fn shares_sum_to_the_difference_and_turn_with_it() {
    let mut tried = 0;
    every(1, [6, 3], |entry, stream| {
        let from = setting(entry, stream);
        let other = setting(entry, stream);
        let all: Vec<usize> = (0..from.len()).collect();
        let mut to = from.clone();
        for _ in 0..FEW {
            let place = one_of(&all, stream);
            to[place] = other[place];
        }
        let players = players(&from, &to, &mut |_| panic!("few players need no ranking"));
        let count = players.iter().flatten().max().map_or(0, |last| last + 1);
        let coalitions = 1usize << count;
        let worths: Vec<Vec<f64>> = (0..coalitions)
            .map(|coalition| outputs(entry, &moved(&from, &to, &players, coalition)))
            .collect();
        for output in numeric(entry) {
            let worth: Vec<f64> = worths.iter().map(|outputs| outputs[output]).collect();
            if worth.iter().any(|worth| worth.is_nan()) {
                continue;
            }
            let size = worth
                .iter()
                .fold(0.0, |size, worth| f64::max(size, worth.abs()));
            let found = shares(&worth);
            let sum: f64 = found.iter().sum();
            let difference = worth[coalitions - 1] - worth[0];
            let name = || format!("{} {}", entry.id(), entry.outputs()[output].name);
            assert!(
                (sum - difference).abs() <= 1e-12 * size,
                "{}: {found:?}",
                name()
            );
            // The other way each coalition is worth what its complement was.
            let back: Vec<f64> = worth.iter().rev().copied().collect();
            for (one, other) in found.iter().zip(shares(&back)) {
                assert!((one + other).abs() <= 1e-12 * size, "{}: {found:?}", name());
            }
            tried += 1;
        }
    });
    assert!(tried > 1000, "{tried}");
}

/// With more parameters than can play alone the rest play as one.
#[test]
fn shares_of_many_parameters_sum_to_the_difference() {
    let mut tried = 0;
    every(2, [1, 0], |entry, stream| {
        let from = setting(entry, stream);
        let to = setting(entry, stream);
        if from.len() <= MOST {
            return;
        }
        let output = numeric(entry).into_iter().find(|output| {
            [&from, &to]
                .iter()
                .all(|at| outputs(entry, at)[*output].is_finite())
        });
        let Some(output) = output else { return };
        let ends = [&from, &to].map(|at| outputs(entry, at)[output]);
        let (players, found) = attribute(&from, &to, &mut |at| outputs(entry, at)[output]);
        let differing = from.iter().zip(&to).filter(|(from, to)| from != to).count();
        assert_eq!(found.len(), differing.min(MOST), "{}", entry.id());
        assert_eq!(
            players.iter().flatten().count(),
            differing,
            "{}",
            entry.id()
        );
        let sum: f64 = found.iter().sum();
        let size = found
            .iter()
            .fold(0.0, |size, share| f64::max(size, share.abs()));
        let off = (sum - (ends[1] - ends[0])).abs();
        assert!(
            sum.is_nan() || off <= 1e-12 * f64::max(size, ends[0].abs()),
            "{}",
            entry.id()
        );
        tried += u32::from(!sum.is_nan());
    });
    assert!(tried >= 4, "{tried}");
}
