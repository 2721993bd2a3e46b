//! Numerical methods, thin over libraries, and formulas that several mechanisms share. They know no mechanism.

pub mod circle;
pub mod collected;
pub mod count;
pub mod extremum;
pub mod limit;
pub mod normal;
pub mod order;
pub mod pair;
pub mod random;
pub mod root;
pub mod scaling;
pub mod threshold;
pub mod time;
