//! The gap between strategy and execution: how much of an intent passes leak after leak.

use crate::error::ModelError;
use crate::mechanism::{Chart, Mechanism};
use crate::output::outputs;
use crate::param::params;

mod charts;
pub mod dependence;
pub mod equal;
pub mod leaks;

use dependence::DependenceOutput;
use equal::EqualOutput;
use leaks::{Leaks, LeaksOutput};

/// The mechanism.
#[derive(Debug)]
pub struct Gap;

params! {
    /// Settings of the gap.
    pub struct Params {
        /// Share that each leak takes of what reaches it, p.
        leak: list Share, 0.0 ..= 0.6, step 0.01,
            at least 2, default [0.13, 0.13, 0.13, 0.13, 0.13, 0.13, 0.13, 0.13], then 0.13;
        /// Weight of the case that one cause opens all leaks together, c.
        dependence: Share, 0.0 ..= 1.0, step 0.05, default 0.0;
        /// Share that is said to fail, F.
        failure_rate: Share, 0.0 ..= 0.95, step 0.01, default 0.5;
    }
}

outputs! {
    /// What the gap gives.
    pub struct Output {
        /// Leak after leak.
        leaks: LeaksOutput, flat;
        /// Leaks that open together.
        dependence: DependenceOutput, flat;
        /// Equal leaks behind a quoted rate of failure.
        equal: EqualOutput, flat;
    }
}

impl Params {
    fn leaks(&self) -> Leaks<'_> {
        Leaks { shares: &self.leak }
    }
}

impl Mechanism for Gap {
    const ID: &'static str = "gap";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = charts::ALL;

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let leaks = p.leaks();
        Ok(Output {
            leaks: LeaksOutput::of(leaks),
            dependence: DependenceOutput::of(leaks, p.dependence),
            equal: EqualOutput::of(p.failure_rate, leaks.shares.len()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::leaks::{Leak, Tie};
    use super::*;
    use crate::output::Quantity;

    fn at(change: impl Fn(&mut Params)) -> Output {
        let mut params = Params::default();
        change(&mut params);
        Gap::evaluate(&params).unwrap()
    }

    #[test]
    fn eight_equal_leaks_let_a_third_through() {
        let o = at(|_| ()).leaks;
        assert!((o.arrives - 0.328).abs() < 0.0005);
        assert_eq!((o.largest, o.tie), (Leak::Leak1, Tie::Equal));
        let first = o.returned[0].finite().unwrap();
        assert!((first - 4.9).abs() < 0.05);
        for returned in o.returned {
            assert!((returned.finite().unwrap() - first).abs() < 1e-12);
        }
    }

    #[test]
    fn a_tie_is_named() {
        let tie = |leak: [f64; 3]| at(|p| p.leak = leak.into()).leaks;
        assert_eq!(tie([0.1, 0.2, 0.3]).tie, Tie::Alone);
        assert_eq!(tie([0.1, 0.2, 0.3]).largest, Leak::Leak3);
        assert_eq!(tie([0.1, 0.3, 0.3]).tie, Tie::Tied);
        assert_eq!(tie([0.1, 0.3, 0.3]).largest, Leak::Leak2);
        // Two of 30 %, one of them summed in another order.
        assert_eq!(tie([0.1, 0.1 + 0.2, 0.3]).tie, Tie::Tied);
        assert_eq!(tie([0.0, 0.0, 0.0]).tie, Tie::None);
        assert_eq!(tie([0.0, 0.0, 0.0]).largest, Leak::None);
    }

    #[test]
    fn without_leaks_all_arrives_and_no_leak_has_a_share() {
        let o = at(|p| p.leak = [0.0; 8].into());
        assert_eq!((o.leaks.arrives, o.leaks.best_return), (1.0, 0.0));
        assert_eq!(o.leaks.log_share, [Quantity::Undefined; 8]);
        assert_eq!(o.dependence.arrives_dependent, 1.0);
    }

    #[test]
    fn beyond_the_end_of_the_list_there_is_no_leak() {
        let o = at(|p| p.leak = [0.2, 0.3].into()).leaks;
        assert!((o.arrives - 0.56).abs() < 1e-15);
        assert_eq!(o.passed[1].finite(), Some(o.arrives));
        for list in [o.passed, o.lost_there, o.closed, o.returned, o.log_share] {
            assert_eq!(list[2..], [Quantity::Undefined; 6]);
        }
    }
}
