//! `cargo xtask build`: everything that is published, then its weight.

use crate::builds::Builds;
use crate::{catalog, node, site, wasm, weight};
use anyhow::Result;

/// Writes `dist/site` and `dist/npm`; a budget that is exceeded is an error.
pub(crate) fn run() -> Result<()> {
    publish()?;
    weight::verdict(&weight::measure()?)
}

/// Writes `dist/site` and `dist/npm`, whatever they weigh.
pub(crate) fn publish() -> Result<()> {
    modules()?;
    site::build("build")
}

/// Writes `dist/site` alone: what is looked at while one works.
pub(crate) fn site() -> Result<()> {
    modules()?;
    site::build("build:site")
}

/// The engines, the models, and what is written down of them.
fn modules() -> Result<()> {
    node::ensure_packages()?;
    let builds = Builds::load()?;
    for engine in ["engine", "svg-engine"] {
        wasm::build(builds.engine(engine)?)?;
    }
    wasm::models::build(&builds)?;
    for module in &builds.module {
        wasm::module::build(module)?;
    }
    catalog::write(&builds)
}
