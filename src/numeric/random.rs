//! Seeded random numbers: the same on every platform.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// A stream of random numbers.
///
/// # Source
///
/// Blackman & Vigna 2021, *ACM Transactions on Mathematical Software* 47:36: xoshiro256++, seeded by
/// SplitMix64.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream(Xoshiro256PlusPlus);

impl Stream {
    /// The first stream of a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// Another stream, which begins 2^128 numbers after this one.
    #[must_use]
    pub fn jumped(mut self) -> Self {
        self.0.jump();
        self
    }

    /// Uniform in [0, 1): the upper 53 bits.
    pub fn uniform(&mut self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
        let upper = (self.0.next_u64() >> 11) as f64;
        upper / 9_007_199_254_740_992.0
    }

    /// Whether something of this chance happens.
    pub fn happens(&mut self, chance: f64) -> bool {
        self.uniform() < chance
    }

    /// Exponential of mean 1: `-ln(1 - u)`.
    pub fn exponential(&mut self) -> f64 {
        -libm::log1p(-self.uniform())
    }

    /// A time of mean 1 whose variance is `variability`.
    ///
    /// # Formula
    ///
    /// ```text
    /// V <= 1: (1 - sqrt(V)) + sqrt(V) E            a fixed part and a part of chance
    /// V > 1:  E / (2 p) with chance p, else E / (2 (1 - p)),  p = (1 + sqrt((V - 1) / (V + 1))) / 2
    /// ```
    ///
    /// # Source
    ///
    /// Whitt 1982, *Operations Research* 30:125, for a hyperexponential with balanced means (attributed).
    pub fn time(&mut self, variability: f64) -> f64 {
        if variability <= 1.0 {
            let chance = f64::sqrt(variability);
            return 1.0 - chance + chance * self.exponential();
        }
        let short = 0.5 * (1.0 + f64::sqrt((variability - 1.0) / (variability + 1.0)));
        let branch = if self.happens(short) {
            short
        } else {
            1.0 - short
        };
        self.exponential() / (2.0 * branch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_a_jump_others() {
        let [mut one, mut same, mut other] = [7, 7, 8].map(Stream::seeded);
        let mut jumped = Stream::seeded(7).jumped();
        let first = one.uniform();
        assert_eq!(first, same.uniform());
        assert_ne!(first, other.uniform());
        assert_ne!(first, jumped.uniform());
    }

    #[test]
    fn times_have_mean_one_and_the_variance_that_is_asked_for() {
        const COUNT: u32 = 200_000;
        for variability in [0.0, 0.3, 1.0, 3.0, 8.0] {
            let mut stream = Stream::seeded(1);
            let (mut sum, mut squares) = (0.0, 0.0);
            for _ in 0..COUNT {
                let time = stream.time(variability);
                assert!(time >= 0.0 && time.is_finite());
                sum += time;
                squares += (time - 1.0) * (time - 1.0);
            }
            let count = f64::from(COUNT);
            // Five standard errors of the mean; the variance has fewer digits.
            let error = f64::sqrt(variability / count);
            assert!((sum / count - 1.0).abs() <= 5.0 * error, "{variability}");
            let variance = squares / count;
            assert!(
                (variance - variability).abs() <= 0.05 * variability,
                "{variance}"
            );
        }
    }
}
