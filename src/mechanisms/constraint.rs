//! The constraint: a line gives what its narrowest stage gives, and its queues stand before it.

pub mod blocking;
pub mod dashboard;
pub mod focusing;
pub mod line;
pub mod queue;
pub mod wip;
