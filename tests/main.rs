//! Everything that is tested from outside the crate, in one binary.

mod coordination;
mod feedback;
mod golden;
mod information;
mod oracle;
mod published;
mod random;
mod registry;
mod sample;
mod sound;
