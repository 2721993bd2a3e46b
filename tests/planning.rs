//! Planning: published values, invariants, and independent calculations that agree with it.

mod drawn;
mod forecast;
mod overrun;
mod published;
mod sums;

use narrows::Mechanism;
use narrows::mechanisms::planning::{Output, Params, Planning};

/// What the plan gives at the defaults after a change.
pub(crate) fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Planning::evaluate(&params).expect("in range")
}

pub(crate) fn assert_near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} for {expected}");
}
