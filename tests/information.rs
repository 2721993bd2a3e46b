//! The information threshold: its invariants, and independent calculations that agree with it.

mod threshold;
mod twin;
mod value;
