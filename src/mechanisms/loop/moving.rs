//! A world that moves: what is believed ages while the next loop runs.

/// How much of what is seen a loop takes over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gain {
    /// The same share each time, g.
    Share(f64),
    /// The share that leaves the least error, Kalman's.
    Best,
}

/// A truth that walks at random, seen through noise once a loop.
///
/// Errors are mean squares here; their roots are the typical errors.
///
/// # Formula
///
/// ```text
/// before  v- = v + q T                  q mean square that the world moves a day, T days a loop
/// after   v  = (1 - g)^2 v- + g^2 r     r mean square of the noise
/// steady  v  = ((1 - g)^2 q T + g^2 r) / (1 - (1 - g)^2)
/// mean    v + q T / 2                   over the days of a loop
/// best    g  = v- / (v- + r),  v- = (q T + sqrt((q T)^2 + 4 q T r)) / 2
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::r#loop::moving::{Gain, Moving};
///
/// let world = Moving { drift: 0.01, noise: 0.0, gain: Gain::Share(0.2) };
/// let ratio = f64::sqrt(world.mean(21.0) / world.mean(3.0));
/// assert!((ratio - f64::sqrt(7.0)).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Kalman 1960, *Journal of Basic Engineering* 82:35 (attributed); the steady state is re-derived.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moving {
    /// Mean square that the world moves in a day, q.
    pub drift: f64,
    /// Mean square of the noise in what a loop sees, r.
    pub noise: f64,
    /// How much of what is seen a loop takes over.
    pub gain: Gain,
}

impl Moving {
    /// Share of what is seen that a loop takes over, if the mean square error before it is `before`.
    #[must_use]
    pub fn gain(self, before: f64) -> f64 {
        match self.gain {
            Gain::Share(share) => share,
            // Where nothing is wrong and nothing blurs it, there is nothing to take over.
            Gain::Best if before + self.noise > 0.0 => before / (before + self.noise),
            Gain::Best => 0.0,
        }
    }

    /// Mean square error just after a loop, if it was `before` just before its correction.
    #[must_use]
    pub fn corrected(self, before: f64) -> f64 {
        let gain = self.gain(before);
        let kept = 1.0 - gain;
        kept * kept * before + gain * gain * self.noise
    }

    /// Mean square error that `days` add to one of `after`.
    #[must_use]
    pub fn aged(self, after: f64, days: f64) -> f64 {
        after + self.drift * days
    }

    /// Mean square error just before a correction, once it has settled.
    #[must_use]
    pub fn before(self, period: f64) -> f64 {
        let moved = self.drift * period;
        match self.gain {
            Gain::Share(share) => {
                let kept = (1.0 - share) * (1.0 - share);
                moved + (kept * moved + share * share * self.noise) / (1.0 - kept)
            }
            Gain::Best => (moved + f64::sqrt(moved * moved + 4.0 * moved * self.noise)) / 2.0,
        }
    }

    /// Mean square error just after a correction, once it has settled.
    #[must_use]
    pub fn after(self, period: f64) -> f64 {
        self.corrected(self.before(period))
    }

    /// Mean square error over all days, once it has settled.
    #[must_use]
    pub fn mean(self, period: f64) -> f64 {
        self.aged(self.after(period), period / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOISY: Moving = Moving {
        drift: 0.01,
        noise: 0.25,
        gain: Gain::Best,
    };

    #[test]
    fn noise_shrinks_what_speed_buys() {
        let ratio = |of: fn(Moving, f64) -> f64| f64::sqrt(of(NOISY, 21.0) / of(NOISY, 3.0));
        assert!((ratio(Moving::mean) - 1.69).abs() < 0.005);
        assert!((ratio(Moving::after) - 1.42).abs() < 0.005);
        assert!((ratio(Moving::before) - 1.86).abs() < 0.005);
        let default = f64::sqrt(NOISY.mean(15.0) / NOISY.mean(3.0));
        assert!((default - 1.54).abs() < 0.005);
    }

    #[test]
    fn the_settled_error_repeats_itself() {
        for gain in [Gain::Best, Gain::Share(0.2)] {
            let world = Moving { gain, ..NOISY };
            let after = world.after(7.0);
            assert!((world.corrected(world.aged(after, 7.0)) / after - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn a_world_without_drift_and_noise_is_known_in_the_end() {
        for gain in [Gain::Best, Gain::Share(0.2)] {
            let world = Moving {
                drift: 0.0,
                noise: 0.0,
                gain,
            };
            assert_eq!((world.after(15.0), world.mean(15.0)), (0.0, 0.0));
        }
        let still = Moving {
            drift: 0.0,
            ..NOISY
        };
        assert_eq!(
            (still.after(15.0), still.gain(still.before(15.0))),
            (0.0, 0.0)
        );
    }
}
