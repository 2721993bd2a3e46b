//! Charts as plain data, and everything that is made from that data.

pub mod axis;
pub mod band;
#[cfg(feature = "bitmap")]
pub mod bitmap;
pub mod compare;
pub mod dots;
pub mod facts;
pub mod format;
pub mod guess;
pub mod mark;
pub mod range;
#[cfg(feature = "plot")]
pub mod render;
pub mod sketch;
pub mod spec;
#[cfg(feature = "plot")]
pub mod svg;
pub mod table;
pub mod text;
pub mod theme;
pub mod words;

pub use axis::Axes;
pub use range::{SafeRange, curve};
pub use spec::{Axis, ChartSpec, Direction, Mark, Placement, Role, Shape, Side, Tick};
pub use text::Text;
