//! Seeded random numbers for simulations that check a closed form.

use proptest::test_runner::{Config, RngSeed};
use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// How properties are tested: on the same cases each time, with nothing written to disk.
pub(crate) fn repeatable() -> Config {
    Config {
        rng_seed: RngSeed::Fixed(1_234_567),
        failure_persistence: None,
        max_global_rejects: u32::MAX,
        ..Config::default()
    }
}

/// A stream of uniform numbers; the same seed gives the same stream on every platform.
pub(crate) struct Stream(SplitMix64);

impl Stream {
    pub(crate) fn seeded(seed: u64) -> Self {
        Self(SplitMix64::seed_from_u64(seed))
    }

    /// Uniform in [0, 1): the upper 53 bits.
    pub(crate) fn uniform(&mut self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "53 bits fit a double exactly")]
        let bits = (self.0.next_u64() >> 11) as f64;
        bits / 9_007_199_254_740_992.0
    }

    /// Whether something of this chance happens.
    pub(crate) fn happens(&mut self, chance: f64) -> bool {
        self.uniform() < chance
    }
}

#[test]
fn the_generator_gives_its_published_values() {
    // Rosetta Code, "Pseudo-random numbers/Splitmix64", seed 1234567.
    let mut generator = SplitMix64::seed_from_u64(1_234_567);
    let published: [u64; 5] = [
        6_457_827_717_110_365_317,
        3_203_168_211_198_807_973,
        9_817_491_932_198_370_423,
        4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
    ];
    for value in published {
        assert_eq!(generator.next_u64(), value);
    }
}
