//! Adding people: what the team makes, and how much of each week goes into keeping up with each other.

use crate::numeric::scaling::{Law, LinkTax, Usl};
use crate::output::{Quantity, outputs};

/// Output by the scaling law, and load by the tax on each link.
///
/// # Formula
///
/// ```text
/// Y(N)    = N / (1 + alpha (N - 1) + beta N (N - 1))
/// load(N) = min(1, h (N - 1))
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::capacity::hiring::Hiring;
/// use narrows::numeric::scaling::{LinkTax, Usl};
///
/// let hiring = Hiring {
///     output: Usl { gamma: 1.0, alpha: 0.03, beta: 0.005 },
///     links: LinkTax { gamma: 1.0, h: 1.0 / 15.0 },
/// };
/// assert!((hiring.load(16.0) - 1.0).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Gunther 2007 and Brooks 1975, as in [`Usl`] and [`LinkTax`]; to set them beside each other is ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hiring {
    /// What the team makes.
    pub output: Usl,
    /// What each colleague takes of a week.
    pub links: LinkTax,
}

impl Hiring {
    /// Share of a person's week that keeping up with all others takes.
    #[must_use]
    pub fn load(&self, people: f64) -> f64 {
        self.links.load(people)
    }

    /// The most that up to so many people make.
    #[must_use]
    pub fn most(&self, people: f64) -> f64 {
        let peak = self.output.peak().finite().unwrap_or(people);
        // A peak below one person is none that a team can stand at.
        let peak = libm::fmax(1.0, libm::fmin(peak, people));
        self.output.output(peak)
    }
}

outputs! {
    /// What adding people comes to.
    pub struct HiringOutput {
        /// What the team makes.
        made: f64, PeoplesWorth;
        /// The same for each person in it.
        made_each: f64, PeoplesWorth;
        /// What one more person adds.
        next_adds: f64, PeoplesWorth;
        /// Share of a person's week that keeping up with the others takes.
        management_load: f64, Share;
        /// The same with one more person.
        next_load: f64, Share;
        /// Team size of greatest output; unbounded if every person adds.
        peak_people: Quantity, People;
        /// Load at that size; undefined without one.
        peak_load: Quantity, Share;
    }
}

impl HiringOutput {
    pub(super) fn of(hiring: &Hiring, people: f64) -> Self {
        let made = hiring.output.output(people);
        let peak = hiring.output.peak();
        let peak_load = peak.finite().map(|peak| hiring.load(libm::fmax(peak, 1.0)));
        Self {
            made,
            made_each: made / people,
            next_adds: hiring.output.marginal(people),
            management_load: hiring.load(people),
            next_load: hiring.load(people + 1.0),
            peak_people: peak,
            peak_load: peak_load.into(),
        }
    }
}
