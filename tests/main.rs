//! Everything that is tested from outside the crate, in one binary.

mod coordination;
mod golden;
mod registry;
mod sample;
mod sound;
