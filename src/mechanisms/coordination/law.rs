//! What every law of output against size answers.

use crate::output::Quantity;

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

#[cfg(test)]
mod tests {
    use super::super::scaling::Usl;
    use super::super::tax::{LinkTax, QuadraticTax};
    use super::*;

    /// The models disagree: a team of 8 doubles, and makes nothing, 12% more or 76% more.
    #[test]
    fn doubling_a_team_of_eight_divides_the_laws() {
        let link_tax = LinkTax {
            gamma: 1.0,
            h: 1.0 / 15.0,
        };
        let usl = Usl {
            gamma: 1.0,
            alpha: 0.03,
            beta: 0.005,
        };
        let quadratic = QuadraticTax {
            gamma: 1.0,
            k: 0.0006,
        };
        let laws: [(&dyn Law, f64); 3] = [(&link_tax, -1.0), (&usl, 0.12), (&quadratic, 0.76)];
        for (law, change) in laws {
            assert!((law.doubling(8.0).finite().unwrap() - change).abs() < 0.005);
        }
        assert_eq!(link_tax.doubling(20.0), Quantity::Undefined);
    }
}
