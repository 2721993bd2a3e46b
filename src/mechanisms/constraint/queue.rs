//! Queues: why a stage that has capacity to spare still keeps its work waiting.

pub mod flow_line;
pub mod kingman;
pub mod mg1;
pub mod mm1;
pub mod mm1k;
pub mod mmc;
