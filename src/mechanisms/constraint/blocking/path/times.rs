//! Seeded exponential times, a stream of their own for each station.

use crate::numeric::random::Stream;

/// Exponential times of mean 1. The nth number of a station depends on the seed and the station alone, so
/// that lines of other rates, places or lengths meet the same luck and can be compared.
///
/// # Formula
///
/// ```text
/// -ln(1 - u),  u = (upper 53 bits) / 2^53
/// ```
///
/// # Source
///
/// Blackman & Vigna 2021, *ACM Transactions on Mathematical Software* 47:36: xoshiro256++, seeded by
/// SplitMix64; each further station's stream begins 2^128 numbers after the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    streams: Vec<Stream>,
}

impl Times {
    /// The streams of this many stations.
    #[must_use]
    pub fn seeded(seed: u64, stations: usize) -> Self {
        let jumped = |stream: &Stream| Some(stream.clone().jumped());
        let streams = core::iter::successors(Some(Stream::seeded(seed)), jumped);
        Self {
            streams: streams.take(stations).collect(),
        }
    }

    /// The next time at a station.
    pub fn next(&mut self, station: usize) -> f64 {
        self.streams[station].exponential()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_times_however_long_the_line() {
        let (mut short, mut long) = (Times::seeded(7, 2), Times::seeded(7, 8));
        for _ in 0..100 {
            assert_eq!(short.next(0), long.next(0));
            long.next(5);
            assert_eq!(short.next(1), long.next(1));
        }
        assert_ne!(Times::seeded(7, 1).next(0), Times::seeded(8, 1).next(0));
        assert_ne!(short.next(0), short.next(1));
    }

    #[test]
    fn mean_and_variance_are_one() {
        let mut times = Times::seeded(1, 1);
        let drawn: Vec<f64> = (0..100_000).map(|_| times.next(0)).collect();
        let mean = drawn.iter().sum::<f64>() / 1e5;
        let variance = drawn.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 1e5;
        // Five standard errors.
        assert!((mean - 1.0).abs() < 5.0 / 316.0, "{mean}");
        assert!((variance - 1.0).abs() < 5.0 * f64::sqrt(8.0) / 316.0);
        assert!(drawn.iter().all(|x| *x >= 0.0 && x.is_finite()));
    }
}
