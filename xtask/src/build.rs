//! `cargo xtask build`: everything that is published, then its weight.

use crate::{node, site, wasm, weight};
use anyhow::Result;

/// The builds of `wasm-pack.toml` that readers load.
pub(crate) const PUBLISHED: [&str; 2] = ["opening", "chapters"];

/// Writes `dist/site` and `dist/npm`; a budget that is exceeded is an error.
pub(crate) fn run() -> Result<()> {
    publish()?;
    weight::verdict(&weight::measure()?)
}

/// Writes `dist/site` and `dist/npm`, whatever they weigh.
pub(crate) fn publish() -> Result<()> {
    node::ensure_packages()?;
    for name in PUBLISHED {
        wasm::build(name)?;
    }
    site::build()
}
