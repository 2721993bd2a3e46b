//! Seeded random angles against the closed forms, within four standard errors.

use super::*;
use narrows::numeric::normal::quantile;

/// Angles of a law and a spread in radians.
fn angle(stream: &mut Stream, law: Law, spread: f64) -> f64 {
    let uniform = stream.uniform();
    match law {
        Law::Normal => spread * quantile(uniform.max(1e-300)),
        Law::Uniform => (3.0_f64.sqrt() * spread).min(PI) * (2.0 * uniform - 1.0),
        // Rejection from the uniform circle.
        Law::VonMises => {
            let kappa = Pull { law, spread }.concentration();
            let angle = PI * (2.0 * uniform - 1.0);
            if stream.happens(libm::exp(kappa * (libm::cos(angle) - 1.0))) {
                return angle;
            }
            self::angle(stream, law, spread)
        }
    }
}

/// The angle between two directions, the shorter way around.
fn apart(one: f64, other: f64) -> f64 {
    let gap = one - other;
    (gap - 2.0 * PI * (gap / (2.0 * PI)).round()).abs()
}

#[test]
fn two_people_differ_as_two_random_ones_do() {
    let mut stream = Stream::seeded(15);
    for law in Law::ALL {
        for spread in [0.2, 0.6, 1.2, 2.5] {
            let mut draw = || angle(&mut stream, *law, spread);
            let squares: Vec<f64> = (0..40_000)
                .map(|_| {
                    let gap = apart(draw(), draw());
                    gap * gap
                })
                .collect();
            let (mean, within) = mean(&squares);
            let expected = Pull { law: *law, spread }.between();
            assert!(
                (mean - expected * expected).abs() < within,
                "{law:?} at {spread}: {mean} for {expected}"
            );
        }
    }
}

/// Mean of numbers, and four standard errors of it.
fn mean(numbers: &[f64]) -> (f64, f64) {
    let count = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    let square = numbers.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
    (mean, 4.0 * (square / (count - 1.0) / count).sqrt())
}

#[test]
fn mean_cosines_are_those_of_random_angles() {
    let mut stream = Stream::seeded(14);
    for law in Law::ALL {
        for spread in [0.2, 0.6, 1.2, 2.5] {
            let cosines: Vec<f64> = (0..40_000)
                .map(|_| libm::cos(angle(&mut stream, *law, spread)))
                .collect();
            let (mean, within) = mean(&cosines);
            let expected = Pull { law: *law, spread }.mean_cosine();
            assert!(
                (mean - expected).abs() < within,
                "{law:?} at {spread}: {mean} for {expected}, within {within}"
            );
        }
    }
}

#[test]
fn sums_of_random_pulls_are_as_long_as_expected() {
    let mut stream = Stream::seeded(41);
    for law in Law::ALL {
        for (people, spread) in [(1_u32, 0.6), (12, 0.6), (12, 2.5), (60, 1.0)] {
            let mut along = Vec::new();
            let mut squares = Vec::new();
            for _ in 0..4_000 {
                let (mut x, mut y) = (0.0, 0.0);
                for _ in 0..people {
                    let angle = angle(&mut stream, *law, spread);
                    x += libm::cos(angle);
                    y += libm::sin(angle);
                }
                along.push(x);
                squares.push(x * x + y * y);
            }
            let o = at(|p| {
                (p.people, p.spread, p.law) = (f64::from(people), degrees(spread), *law);
            })
            .flow;
            let (progress, within) = mean(&along);
            assert!(
                (progress - o.progress).abs() <= within,
                "{law:?}, {people} at {spread}: {progress} for {}",
                o.progress
            );
            let (square, within) = mean(&squares);
            assert!(
                (square - o.resultant * o.resultant).abs() <= within + 1e-9,
                "{law:?}, {people} at {spread}: {square} for {}",
                o.resultant * o.resultant
            );
        }
    }
}

/// A yes or no handed down, each level taking it for the other with a chance.
#[test]
fn misreadings_are_those_of_a_chain_of_levels() {
    const TRIALS: u32 = 100_000;
    let mut stream = Stream::seeded(4);
    for (error, levels) in [(0.1, 4_u32), (0.02, 12), (0.4, 2), (0.5, 3)] {
        let misread =
            |_: &u32| (0..levels).fold(false, |flipped, _| flipped ^ stream.happens(error));
        let share = f64::from(u32::try_from((0..TRIALS).filter(misread).count()).unwrap())
            / f64::from(TRIALS);
        let expected = ambiguity(error, f64::from(levels));
        let within = 4.0 * (expected * (1.0 - expected) / f64::from(TRIALS)).sqrt();
        assert!((share - expected).abs() < within, "{share} for {expected}");
    }
}
