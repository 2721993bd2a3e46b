//! The analysis: one small Wasm module beside the models.

use super::{slim, stamp};
use crate::builds::Analysis;
use crate::process::{cargo, root, run};
use crate::toolchain::{self, TARGET};
use anyhow::{Context as _, Result};

/// Builds it, unless nothing that goes into it has changed.
pub(crate) fn build(analysis: &Analysis) -> Result<()> {
    toolchain::ensure_target()?;
    let stamp = stamp::of_analysis(analysis)?;
    if stamp.fits() {
        return Ok(());
    }
    run(cargo()
        .args(["build", "--quiet", "--locked", "--target", TARGET])
        .args(["--profile", &analysis.profile])
        .arg("--manifest-path")
        .arg(root().join(&analysis.crate_path).join("Cargo.toml")))?;
    let compiled = root()
        .join(format!("target/{TARGET}/{}", analysis.profile))
        .join("narrows_analysis.wasm");
    let compiled =
        std::fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    std::fs::create_dir_all(root().join(&analysis.out))?;
    std::fs::write(analysis.module(), slim::model(&compiled)?)?;
    stamp.set()
}
