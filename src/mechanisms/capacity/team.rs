//! What a team can be relied on to deliver: factors that multiply.

use crate::numeric::limit::at_most;
use crate::output::{Quantity, outputs, states};

/// Standard deviations of the normal curve below which nine tenths of it lie.
const NINE_IN_TEN: f64 = 1.2816;

states! {
    /// A factor of execution capacity that is a share.
    pub enum Factor {
        /// Work that is right the first time.
        Quality = "quality",
        /// Attention that stays on the work.
        Attention = "attention",
        /// What can be promised of what is made.
        Predictability = "predictability",
        /// None is below 100 %.
        None = "none",
    }
}

/// A team.
///
/// # Formula
///
/// ```text
/// capacity = N rate quality (1 - a) predictability
/// predictability = 1 / (1 + 1.2816 CV)                 a promise that holds nine times in ten
/// ```
///
/// Every factor has the elasticity 1, and attention lost has −a/(1 − a). One point more helps most where a share is
/// lowest.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::capacity::team::Team;
///
/// let team = Team { people: 10.0, rate: 1.0, quality: 0.9, attention_lost: 0.2, spread: 0.0 };
/// assert!((team.capacity() - 7.2).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Ours; the factors are those of *Execution Is the Bottleneck*.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Team {
    /// People, N.
    pub people: f64,
    /// Pieces of work a week of one person.
    pub rate: f64,
    /// Share that is right the first time.
    pub quality: f64,
    /// Share of attention that goes elsewhere, a, below 1.
    pub attention_lost: f64,
    /// Spread of what is made in a week against its mean, CV.
    pub spread: f64,
}

impl Team {
    /// Share of the mean that can be promised.
    #[must_use]
    pub fn predictability(self) -> f64 {
        1.0 / (1.0 + NINE_IN_TEN * self.spread)
    }

    /// What is left after each factor in turn: rate, quality, attention, predictability.
    #[must_use]
    pub fn left(self) -> [f64; 4] {
        let made = self.people * self.rate;
        let right = made * self.quality;
        let attended = right * (1.0 - self.attention_lost);
        [made, right, attended, attended * self.predictability()]
    }

    /// Pieces of work a week that can be relied on: `execution_capacity`.
    #[must_use]
    pub fn capacity(self) -> f64 {
        self.left()[3]
    }

    /// How many percent more or less is delivered for one percent more of the attention lost.
    #[must_use]
    pub fn attention_elasticity(self) -> f64 {
        -self.attention_lost / (1.0 - self.attention_lost)
    }

    /// The lowest share, and what it is: there a point more helps most. Of several the first.
    #[must_use]
    pub fn weakest(self) -> (Factor, f64) {
        let shares = [
            (Factor::Quality, self.quality),
            (Factor::Attention, 1.0 - self.attention_lost),
            (Factor::Predictability, self.predictability()),
        ];
        let lower = |least: (Factor, f64), share: (Factor, f64)| {
            if at_most(least.1, share.1) {
                least
            } else {
                share
            }
        };
        shares.into_iter().fold((Factor::None, 1.0), lower)
    }
}

outputs! {
    /// What two teams of one size deliver.
    pub struct TeamsOutput {
        /// Pieces of work a week that the team can be relied on for.
        delivered: f64, PerWeek;
        /// Pieces of work a week that it begins.
        begun: f64, PerWeek;
        /// The first against the second.
        delivered_share: f64, Share;
        /// The same of the other team.
        other_delivered: f64, PerWeek;
        /// Pieces of work a week that it begins.
        other_begun: f64, PerWeek;
        /// The team against the other; unbounded where that delivers nothing, undefined where neither does.
        delivered_ratio: Quantity, Multiple;
        /// The team's share that can be promised.
        predictability: f64, Share;
        /// The team's lowest share.
        weakest: Factor, Number;
        /// How much it is.
        weakest_share: f64, Share;
        /// What one point more of it adds, as a share of what is delivered; unbounded where it is nothing.
        weakest_point: Quantity, Share;
        /// Elasticity of what is delivered to the attention lost.
        attention_elasticity: f64, Number;
        /// How many people the other team would need to deliver as much; as the ratio where it delivers nothing.
        others_needed: Quantity, People;
    }
}

impl TeamsOutput {
    pub(super) fn of(team: Team, other: Team) -> Self {
        let (delivered, other_delivered) = (team.capacity(), other.capacity());
        let (weakest, weakest_share) = team.weakest();
        Self {
            delivered,
            begun: team.left()[0],
            delivered_share: delivered / team.left()[0],
            other_delivered,
            other_begun: other.left()[0],
            delivered_ratio: (delivered / other_delivered).into(),
            predictability: team.predictability(),
            weakest,
            weakest_share,
            weakest_point: (0.01 / weakest_share).into(),
            attention_elasticity: team.attention_elasticity(),
            others_needed: (other.people * delivered / other_delivered).into(),
        }
    }
}
