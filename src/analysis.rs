//! What is asked of a mechanism as a whole: which parameter makes how much of a difference, what comes out where
//! parameters are uncertain, and which moves are best in which order.
//!
//! A mechanism is a function here: values of its parameters in, one number out, NaN where it has none that is finite.

pub mod best;
pub mod elasticity;
pub mod flip;
pub mod inverse;
pub mod quantile;
pub mod sample;
pub mod sequence;
pub mod shapley;
pub mod slider;
pub mod swing;
