//! What several batches say together.

use super::{BATCH, Batch, FORTIETHS};
use crate::numeric::count::number;

/// A mean, and how far it may be off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The mean of the batches.
    pub mean: f64,
    /// Half the width of the interval that holds the true mean with a chance of 95 %; infinite for one batch.
    pub half_width: f64,
}

/// What the batches found so far say together.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Decisions counted.
    pub decisions: f64,
    /// Decisions built a week.
    pub shipped: Interval,
    /// Weeks from idea to release.
    pub lead_time: Interval,
    /// Share of its worth that a decision keeps until it ships.
    pub freshness: Interval,
    /// Weeks until decided, until built, and waiting for release day.
    pub stages: [Interval; 3],
    /// Debt when a repair session begins.
    pub debt: Interval,
    /// Debt when the team begins to build a decision.
    pub debt_met: Interval,
    /// Decisions built a week, each weighed by the worth that it keeps.
    pub timely: Interval,
    /// Weeks within which 1, 2, … 39 fortieths of the decisions ship.
    pub quantiles: [Interval; FORTIETHS],
}

impl Estimate {
    /// From the numbers of batches, one after the other; those that are not found yet are NaN. None as long as none
    /// is found.
    ///
    /// # Source
    ///
    /// Schmeiser 1982, *Operations Research* 30:556, for the means of batches.
    #[must_use]
    pub fn of(numbers: &[f64]) -> Option<Self> {
        let batches = numbers.chunks_exact(Batch::WIDTH);
        let found: Vec<&[f64]> = batches.filter(|batch| !batch[0].is_nan()).collect();
        if found.is_empty() {
            return None;
        }
        let at = |index: usize| interval(&found, &|batch| batch[index]);
        Some(Self {
            decisions: number(BATCH * found.len()),
            shipped: at(0),
            lead_time: at(1),
            freshness: at(2),
            stages: [at(3), at(4), at(5)],
            debt: at(6),
            debt_met: at(7),
            timely: interval(&found, &|batch| batch[0] * batch[2]),
            quantiles: core::array::from_fn(|index| at(8 + index)),
        })
    }
}

fn interval(batches: &[&[f64]], of: &dyn Fn(&[f64]) -> f64) -> Interval {
    let number = number(batches.len());
    let mean = batches.iter().map(|batch| of(batch)).sum::<f64>() / number;
    let squares = |batch: &&[f64]| (of(batch) - mean) * (of(batch) - mean);
    let freedom = number - 1.0;
    let variance = batches.iter().map(squares).sum::<f64>() / freedom;
    Interval {
        mean,
        half_width: if freedom > 0.0 {
            student(freedom) * f64::sqrt(variance / number)
        } else {
            f64::INFINITY
        },
    }
}

/// Quantile 0.975 of Student's t, by its expansion in the inverse of the degrees of freedom: within 0.2 % from five
/// degrees on; below them, where it would be too small, exactly.
///
/// # Source
///
/// Abramowitz & Stegun 1964, *Handbook of Mathematical Functions*, 26.7.5 (attributed); the four exact ones from
/// its table 26.10 (attributed).
fn student(freedom: f64) -> f64 {
    const Z: f64 = 1.959_963_984_540_054;
    const FEWEST: [f64; 4] = [12.706_204_736, 4.302_652_730, 3.182_446_305, 2.776_445_105];
    for (degrees, exact) in [1.0, 2.0, 3.0, 4.0].into_iter().zip(FEWEST) {
        if freedom <= degrees {
            return exact;
        }
    }
    let square = Z * Z;
    let first = Z * (square + 1.0) / 4.0;
    let second = Z * ((5.0 * square + 16.0) * square + 3.0) / 96.0;
    let third = Z * (((3.0 * square + 19.0) * square + 17.0) * square - 15.0) / 384.0;
    Z + (first + (second + third / freedom) / freedom) / freedom
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn students_quantiles_are_those_of_the_tables() {
        for (freedom, published) in [
            (1.0, 12.706),
            (3.0, 3.182),
            (4.0, 2.776),
            (5.0, 2.571),
            (9.0, 2.262),
            (19.0, 2.093),
            (99.0, 1.984),
        ] {
            let found = student(freedom);
            assert!(
                (found / published - 1.0).abs() < 0.002,
                "{freedom}: {found}"
            );
        }
    }

    #[test]
    fn batches_that_are_not_found_count_for_nothing() {
        let mut numbers = vec![f64::NAN; 3 * Batch::WIDTH];
        assert_eq!(Estimate::of(&numbers), None);
        numbers[..Batch::WIDTH].fill(2.0);
        let one = Estimate::of(&numbers).unwrap();
        assert_eq!((one.decisions, one.lead_time.mean), (1e4, 2.0));
        assert_eq!(one.lead_time.half_width, f64::INFINITY);
        numbers[2 * Batch::WIDTH..].fill(4.0);
        let two = Estimate::of(&numbers).unwrap();
        assert_eq!((two.decisions, two.lead_time.mean), (2e4, 3.0));
        // The standard error of 2 and 4 is 1.
        assert!((two.lead_time.half_width - 12.706).abs() < 0.001);
        assert_eq!(two.timely.mean, 10.0);
    }
}
