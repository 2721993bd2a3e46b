//! The constraint: its invariants, and independent calculations that agree with it.

mod blocking;
mod line;
mod mechanism;
mod queue;
mod simulated;
mod wip;
