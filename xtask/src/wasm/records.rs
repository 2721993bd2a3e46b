//! What reads a reader's own tables, as a raw Wasm module.

use super::{slim, stamp};
use crate::builds::Records;
use crate::process::{cargo, root, run};
use crate::toolchain::{self, TARGET};
use anyhow::{Context as _, Result};

/// Builds it, unless nothing that goes into it has changed since it was built.
pub(crate) fn build(records: &Records) -> Result<()> {
    toolchain::ensure_target()?;
    let stamp = stamp::of_records(records)?;
    if stamp.fits() {
        return Ok(());
    }
    run(cargo()
        .args(["build", "--quiet", "--locked", "--target", TARGET])
        .args(["--profile", &records.profile])
        .arg("--manifest-path")
        .arg(root().join(&records.crate_path).join("Cargo.toml")))?;
    let compiled = root()
        .join(format!("target/{TARGET}/{}", records.profile))
        .join("narrows_records.wasm");
    let compiled =
        std::fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    std::fs::create_dir_all(root().join(&records.out))?;
    std::fs::write(records.module(), slim::model(&compiled)?)?;
    stamp.set()
}
