//! Narrows computes why plans die and systems produce.
//!
//! A *mechanism* is one model: parameters with their ranges ([`params!`](crate::param)), named outputs,
//! and charts as plain data ([`ChartSpec`]). The registry ([`mechanisms`]) lists them all; everything
//! else (browser, command line, tests) loops over it. This crate knows no web page, does no input or
//! output, and holds no words shown to a reader: texts are keys, numbers travel beside them.
//!
//! # Example
//!
//! ```
//! use narrows::mechanisms;
//!
//! let coordination = mechanisms::find("coordination")?;
//! let mut values = coordination.defaults();
//! coordination.set(&mut values, "people", "8")?;
//! let outputs = coordination.evaluate(&values.into())?;
//! assert!(outputs.iter().any(|output| output.name == "peak_people"));
//! # Ok::<(), narrows::ModelError>(())
//! ```
#![forbid(unsafe_code)]

pub mod analysis;
pub mod chart;
pub mod error;
pub mod lever;
pub mod machine;
pub mod mechanism;
pub mod mechanisms;
pub mod numeric;
pub mod output;
pub mod param;
pub mod unit;
pub mod wire;

pub use chart::spec::{Axis, ChartSpec, Mark};
pub use error::ModelError;
pub use lever::Lever;
pub use mechanism::{Mechanism, Setting};
pub use mechanisms::Entry;
pub use output::{OutputSpec, Quantity, Value};
pub use param::{ParamSpec, Scale};
pub use unit::Unit;
