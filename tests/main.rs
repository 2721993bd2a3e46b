//! Everything that is tested from outside the crate, in one binary.

mod alignment;
mod analysis;
mod bits;
mod capacity;
mod constraint;
mod coordination;
mod debt;
mod delegation;
mod diagnosis;
mod feedback;
mod gap;
mod golden;
#[cfg(feature = "plot")]
mod grounds;
mod information;
#[cfg(feature = "plot")]
mod letters;
mod r#loop;
mod machine;
mod numbers;
mod operator;
mod options;
mod oracle;
#[cfg(feature = "plot")]
mod pictures;
mod planning;
mod plans;
mod published;
mod random;
mod registry;
mod risks;
mod sample;
mod shared;
mod sound;
mod throughput;
mod two_speeds;
