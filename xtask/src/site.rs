//! The page and the widgets: npm's own build.

use crate::node;
use anyhow::Result;

/// Runs the build script of `www/`.
pub(crate) fn build() -> Result<()> {
    node::script("build")
}
