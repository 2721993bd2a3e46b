//! Charts as plain data, and everything that is made from that data.

pub mod range;
pub mod spec;
pub mod text;

pub use range::SafeRange;
pub use spec::{Axis, ChartSpec, Direction, Mark, Placement, Role, Shape, Side, Tick};
pub use text::Text;
