//! When taking on debt is right.

use crate::output::Quantity;

/// Having something now, and owing for it.
///
/// # Formula
///
/// ```text
/// net value after T weeks:  v - exp((r - i) T)
/// worth it while            T < ln(v) / (r - i)      (always, if r <= i)
/// ```
///
/// `v` value of having it now against what it would cost now, `r` interest a week, `i` what the time
/// earns elsewhere, a week.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::debt::borrowing::Loan;
///
/// let loan = Loan { value: 1.5, interest: 0.05, opportunity: 0.01 };
/// assert!((loan.longest_holding().finite().unwrap() - 10.14).abs() < 0.005);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Loan {
    /// Value of having it now, as a multiple of its cost now.
    pub value: f64,
    /// Interest, a week.
    pub interest: f64,
    /// Opportunity rate, a week.
    pub opportunity: f64,
}

impl Loan {
    /// What is owed after `time` weeks, in the money of week 0.
    #[must_use]
    pub fn owed(self, time: f64) -> f64 {
        libm::exp((self.interest - self.opportunity) * time)
    }

    /// Net value of having borrowed for `time` weeks.
    #[must_use]
    pub fn net_value(self, time: f64) -> f64 {
        self.value - self.owed(time)
    }

    /// The weeks for which borrowing is worth it; unbounded where it always is.
    #[must_use]
    pub fn longest_holding(self) -> Quantity {
        if self.interest <= self.opportunity {
            return Quantity::Unbounded;
        }
        (libm::log(self.value) / (self.interest - self.opportunity)).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn borrowing_ends_at_the_printed_week() {
        let loan = Loan {
            value: 1.5,
            interest: 0.05,
            opportunity: 0.01,
        };
        let weeks = loan.longest_holding().finite().unwrap();
        assert!((weeks - 10.14).abs() < 0.005);
        assert!(loan.net_value(weeks).abs() < 1e-12);
        assert!(loan.net_value(weeks - 1.0) > 0.0 && loan.net_value(weeks + 1.0) < 0.0);
    }

    #[test]
    fn cheap_debt_is_always_worth_it() {
        let loan = Loan {
            value: 1.5,
            interest: 0.01,
            opportunity: 0.01,
        };
        assert_eq!(loan.longest_holding(), Quantity::Unbounded);
    }

    #[test]
    fn what_gains_nothing_is_never_worth_borrowing_for() {
        let loan = Loan {
            value: 1.0,
            interest: 0.05,
            opportunity: 0.01,
        };
        assert_eq!(loan.longest_holding(), Quantity::Finite(0.0));
    }
}
