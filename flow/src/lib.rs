//! The firm at work, decision by decision: a run that goes on, and its picture at any moment.
//!
//! A run is a [`Recording`] of the simulation, which the page keeps and hands back: nothing is kept here between two
//! calls. A picture is made of a setting, a recording and a time alone.

mod drops;
mod frame;
mod labels;
mod layout;
mod outline;
mod queue_shape;

#[cfg(target_arch = "wasm32")]
pub mod boundary;

pub use frame::frame;
pub use narrows::machine::simulation::Recording;
