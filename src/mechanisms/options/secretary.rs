//! One after the other, no way back: how many to look at before taking one.

use crate::output::outputs;

/// Chance of taking the best of `candidates` if the first `looked` are let go and then the first that is
/// better than all of them is taken, or the last.
///
/// # Formula
///
/// ```text
/// P(0) = 1 / N
/// P(r) = r / N · sum over j = r … N - 1 of 1 / j
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::options::secretary::success;
///
/// assert!((success(10, 3) - 0.398_690_476_190).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Lindley 1961, *Applied Statistics* 10:39; Gilbert & Mosteller 1966.
#[must_use]
pub fn success(candidates: u32, looked: u32) -> f64 {
    let all = f64::from(candidates);
    if looked == 0 {
        return 1.0 / all;
    }
    let sum: f64 = (looked..candidates).map(|j| 1.0 / f64::from(j)).sum();
    f64::from(looked) / all * sum
}

/// How many to let go for the greatest chance: the fewest after which the sum of 1 / j is at most 1.
#[must_use]
pub fn best_looked(candidates: u32) -> u32 {
    let (mut sum, mut looked) = (0.0, candidates);
    while looked > 1 {
        sum += 1.0 / f64::from(looked - 1);
        if sum > 1.0 {
            return looked - 1;
        }
        looked -= 1;
    }
    0
}

/// How many of `candidates` a share of them is, in whole ones.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to the number of candidates"
)]
pub fn looked_at(candidates: f64, share: f64) -> u32 {
    // Shares come from a slider: what is whole but for rounding is whole.
    f64::floor(candidates * share + 1e-9) as u32
}

outputs! {
    /// What looking first gives.
    pub struct SecretaryOutput {
        /// Candidates that are let go first.
        looked: f64, Number;
        /// Chance of taking the best.
        success: f64, Share;
        /// How many to let go for the greatest chance.
        best_looked: f64, Number;
        /// The same as a share.
        best_share: f64, Share;
        /// That chance.
        best_success: f64, Share;
        /// Chance when the first is taken.
        blind_success: f64, Share;
    }
}

impl SecretaryOutput {
    pub(super) fn of(count: u32, share: f64) -> Self {
        let looked = looked_at(f64::from(count), share);
        let best = best_looked(count);
        Self {
            looked: f64::from(looked),
            success: success(count, looked),
            best_looked: f64::from(best),
            best_share: f64::from(best) / f64::from(count),
            best_success: success(count, best),
            blind_success: success(count, 0),
        }
    }
}
