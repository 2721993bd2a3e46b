//! How much of the work a leader can follow.

use crate::output::{Quantity, outputs};

/// Attention that reaches so many others, and how it falls off beyond them.
///
/// # Formula
///
/// ```text
/// c(n) = 1 / (1 + ((n - 1) / M)^gamma)
/// ```
///
/// With gamma 1, M others and oneself share attention that is fixed. One person is followed whole, and half the work
/// is out of sight at M + 1.
///
/// # Source
///
/// Ours, to set beside the essay's bars.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Attention {
    /// Others at whom half the work is out of sight, M.
    pub others: f64,
    /// How fast it falls off, gamma.
    pub falloff: f64,
}

impl Attention {
    /// Share of the work of this many people that can be followed.
    #[must_use]
    pub fn coverage(self, people: f64) -> f64 {
        1.0 / (1.0 + libm::pow((people - 1.0) / self.others, self.falloff))
    }

    /// Where half of the work is out of sight.
    #[must_use]
    pub fn half(self) -> f64 {
        self.others + 1.0
    }
}

/// The falloff whose curve runs close to the essay's bars.
pub const GENTLE: f64 = 0.8;

/// The essay's bars, people and share, read off its chart to the nearest row.
pub const ESSAY_BARS: [[f64; 2]; 6] = [
    [1.0, 1.0],
    [5.0, 0.67],
    [10.0, 0.5],
    [20.0, 0.375],
    [50.0, 0.25],
    [100.0, 0.125],
];

/// The essay's bar at this size, where it has one.
#[must_use]
pub fn essay_bar(people: f64) -> Quantity {
    let bar = ESSAY_BARS.iter().find(|bar| bar[0] == people);
    bar.map(|bar| bar[1]).into()
}

outputs! {
    /// How much a leader can follow.
    pub struct Coverage {
        /// Share of the work that can be followed.
        coverage: f64, Share;
        /// The same with the gentler falloff.
        gentle_coverage: f64, Share;
        /// Where half of the work is out of sight.
        half_covered: f64, People;
        /// The essay's bar at this size, where it has one.
        essay_bar: Quantity, Share;
    }
}

impl Coverage {
    /// That of this many people.
    #[must_use]
    pub fn of(people: f64, attention: Attention) -> Self {
        let gentle = Attention {
            falloff: GENTLE,
            ..attention
        };
        Self {
            coverage: attention.coverage(people),
            gentle_coverage: gentle.coverage(people),
            half_covered: attention.half(),
            essay_bar: essay_bar(people),
        }
    }
}
