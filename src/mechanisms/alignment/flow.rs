//! What people who pull off the aim make together: progress, misdirected effort, and what rework leaves of it.

use super::spread::{Pull, degrees};
use crate::output::{Quantity, outputs};

/// People of one speed, each pulling off the aim at random, and the price of putting right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// People, N.
    pub people: f64,
    /// Their angles off the aim.
    pub pull: Pull,
    /// Speed of each, v.
    pub speed: f64,
    /// What putting right takes against what was misdirected, w.
    pub rework: f64,
}

/// Expected length of the sum of so many independent unit vectors, as the root of its mean square.
///
/// # Formula
///
/// ```text
/// E |sum|^2 = N + N (N - 1) R^2
/// ```
///
/// At R = 0 it is sqrt(N): a random walk.
///
/// # Source
///
/// Expanded: N squares of 1, and N (N - 1) products of independent ones, R^2 each where the mean sine is 0.
#[must_use]
pub fn resultant_rms(people: f64, mean_cosine: f64) -> f64 {
    f64::sqrt(people + people * (people - 1.0) * mean_cosine * mean_cosine)
}

/// Mean cosine below which more speed is worse, when putting right costs `rework` times what was misdirected.
///
/// # Formula
///
/// ```text
/// R - w (1 - R) = 0   at   R = w / (1 + w)
/// ```
#[must_use]
pub fn break_even(rework: f64) -> f64 {
    rework / (1.0 + rework)
}

/// Share of all speed that is left after rework, negative where rework takes more than progress.
///
/// # Formula
///
/// ```text
/// R - w (1 - R)
/// ```
#[must_use]
pub fn net_share(mean_cosine: f64, rework: f64) -> f64 {
    mean_cosine - rework * (1.0 - mean_cosine)
}

outputs! {
    /// What people who pull off the aim make together.
    pub struct FlowOutput {
        /// Mean cosine of the angles off the aim, R: the share of speed that is progress.
        mean_cosine: f64, Share;
        /// People who would get as far without any angle, N R.
        straight_people: f64, People;
        /// Speed of all, along the aim or not, N v.
        full_speed: f64, PeoplesWorth;
        /// Speed along the aim, N v R.
        progress: f64, PeoplesWorth;
        /// Speed that is not progress, N v (1 - R).
        misdirected: f64, PeoplesWorth;
        /// What putting right takes of progress, w N v (1 - R).
        taken_back: f64, PeoplesWorth;
        /// Progress less what putting right takes.
        net_progress: f64, PeoplesWorth;
        /// The same at twice the speed.
        doubled_net: f64, PeoplesWorth;
        /// What one more unit of everyone's speed adds to net progress.
        net_per_speed: f64, PeoplesWorth;
        /// Mean cosine below which more speed is worse.
        break_even_cosine: f64, Share;
        /// Spread beyond which more speed is worse; unbounded where it never is.
        break_even_spread: Quantity, Degrees;
        /// Standard deviation of the angle between two people, the shorter way around.
        pair_spread: f64, Degrees;
        /// Length of the sum of all pulls, whichever way it points: the root of its mean square.
        resultant: f64, PeoplesWorth;
        /// The same where the pulls point anywhere.
        random_resultant: f64, PeoplesWorth;
    }
}

impl Flow {
    /// What they make together.
    #[must_use]
    pub fn output(self) -> FlowOutput {
        let (cosine, full) = (self.pull.mean_cosine(), self.people * self.speed);
        let misdirected = full * (1.0 - cosine);
        let net = full * net_share(cosine, self.rework);
        let break_even_cosine = break_even(self.rework);
        let spread = self.pull.spread_of(break_even_cosine);
        FlowOutput {
            mean_cosine: cosine,
            straight_people: self.people * cosine,
            full_speed: full,
            progress: full * cosine,
            misdirected,
            taken_back: self.rework * misdirected,
            net_progress: net,
            doubled_net: 2.0 * net,
            net_per_speed: self.people * net_share(cosine, self.rework),
            break_even_cosine,
            break_even_spread: spread
                .finite()
                .map_or(Quantity::Unbounded, |spread| degrees(spread).into()),
            pair_spread: degrees(self.pull.between()),
            resultant: self.speed * resultant_rms(self.people, cosine),
            random_resultant: self.speed * f64::sqrt(self.people),
        }
    }
}
