//! What the universal scalability law says of a team.

use crate::numeric::scaling::Law;
use crate::output::{Quantity, outputs};

pub use crate::numeric::scaling::Usl;

outputs! {
    /// What the scaling law says of a team.
    pub struct UslOutput {
        /// Output.
        output: f64, PeoplesWorth;
        /// Team size of greatest output.
        peak_people: Quantity, People;
        /// Output at that size.
        peak_output: Quantity, PeoplesWorth;
        /// What output nears if keeping pairs in step cost nothing; unbounded without waiting.
        limit: Quantity, PeoplesWorth;
        /// What one more person adds.
        marginal_output: f64, PeoplesWorth;
        /// Share of all work that coordination takes.
        overhead_share: f64, Share;
        /// Change in output when the team doubles; undefined if nothing is made now.
        doubled_change: Quantity, Share;
    }
}

impl Usl {
    /// All that it says of `n` people.
    #[must_use]
    pub fn answer(&self, n: f64) -> UslOutput {
        UslOutput {
            output: self.output(n),
            peak_people: self.peak(),
            peak_output: self.peak_output(),
            limit: self.limit(),
            marginal_output: self.marginal(n),
            overhead_share: self.overhead(n),
            doubled_change: self.doubling(n),
        }
    }
}
