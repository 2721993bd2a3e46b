//! Laws of output against the size of a team, which more than one mechanism uses.

use crate::output::Quantity;

mod link_tax;
mod usl;

pub use link_tax::LinkTax;
pub use usl::Usl;

/// A law of output against the size of a team, in units of what one person alone makes times `gamma`.
pub trait Law {
    /// Output of one person alone, were there nobody to talk to.
    fn gamma(&self) -> f64;

    /// Output of `n` people.
    fn output(&self, n: f64) -> f64;

    /// Size of greatest output; unbounded if output grows with every person.
    fn peak(&self) -> Quantity;

    /// Output at that size; undefined if there is none.
    fn peak_output(&self) -> Quantity {
        self.peak()
            .finite()
            .map_or(Quantity::Undefined, |n| self.output(n).into())
    }

    /// What one more person adds to `n`: `Y(n + 1) - Y(n)`.
    fn marginal(&self, n: f64) -> f64 {
        self.output(n + 1.0) - self.output(n)
    }

    /// Share of the work of `n` people that coordination takes: `1 - Y(n) / (gamma n)`.
    fn overhead(&self, n: f64) -> f64 {
        (1.0 - self.output(n) / (self.gamma() * n)).max(0.0)
    }

    /// Change in output when `n` people become `2 n`, as a share of what `n` make; undefined if that is
    /// nothing.
    fn doubling(&self, n: f64) -> Quantity {
        (self.output(2.0 * n) / self.output(n) - 1.0).into()
    }
}
