//! A raw Wasm module beside the models.

use super::{slim, stamp};
use crate::builds::Module;
use crate::process::{cargo, root, run};
use crate::toolchain::{self, TARGET};
use anyhow::{Context as _, Result};

/// Builds it, unless nothing that goes into it has changed since it was built.
pub(crate) fn build(module: &Module) -> Result<()> {
    toolchain::ensure_target()?;
    let stamp = stamp::of_module(module)?;
    if stamp.fits() {
        return Ok(());
    }
    run(cargo()
        .args(["build", "--quiet", "--locked", "--target", TARGET])
        .args(["--profile", &module.profile])
        .arg("--manifest-path")
        .arg(root().join(&module.crate_path).join("Cargo.toml")))?;
    let compiled = root()
        .join(format!("target/{TARGET}/{}", module.profile))
        .join(format!("narrows_{}.wasm", module.name));
    let compiled =
        std::fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    std::fs::create_dir_all(root().join(&module.out))?;
    std::fs::write(module.file(), slim::model(&compiled)?)?;
    stamp.set()
}
