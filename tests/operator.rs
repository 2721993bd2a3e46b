//! The operator: printed and published figures, invariants, and simulations that agree with the formulas.

use narrows::mechanisms::operator::{Operator, Output, Params};
use narrows::{Mechanism, Quantity};

mod drawn;
mod published;
mod schedule;
mod settings;
mod simulated;

fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Operator::evaluate(&params).expect("settings in range")
}

fn is_near(value: f64, printed: f64, within: f64) -> bool {
    (value - printed).abs() <= within
}

/// Whether a quantity has a value that reads `printed` to half of its last digit.
fn reads(value: Quantity, printed: f64, half: f64) -> bool {
    value
        .finite()
        .is_some_and(|value| is_near(value, printed, half))
}
