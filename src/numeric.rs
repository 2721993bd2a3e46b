//! Numerical methods, thin over libraries. They know no mechanism.

pub mod circle;
pub mod extremum;
pub mod limit;
pub mod normal;
pub mod pair;
pub mod root;
pub mod scaling;
