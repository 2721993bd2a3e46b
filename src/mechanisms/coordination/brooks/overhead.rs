//! What talking to each other takes from a project.

use crate::numeric::pair::smaller;

/// Share of everyone's day that talking to each other takes.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Overhead {
    /// Nothing.
    None,
    /// `min(1, k N^2)`: Abdel-Hamid and Madnick's, in Madachy's form.
    Quadratic {
        /// Share that one person's square takes.
        k: f64,
    },
    /// `exp(-b exp(-N / c)) - exp(-b)`: an S-curve that never takes everything.
    Gompertz {
        /// How late the curve rises.
        b: f64,
        /// How many people it takes to rise.
        c: f64,
    },
}

impl Overhead {
    /// Share of the day that `n` people lose, 0 to 1.
    #[must_use]
    #[inline]
    pub fn share(self, n: f64) -> f64 {
        match self {
            Self::None => 0.0,
            Self::Quadratic { k } => smaller(k * n * n, 1.0),
            Self::Gompertz { b, c } => libm::exp(-b * libm::exp(-n / c)) - libm::exp(-b),
        }
    }
}
