//! Models: each mechanism, or a bundle of them, as a small Wasm module.

use super::{slim, stamp};
use crate::builds::{Builds, Model};
use crate::process::{cargo, root, run};
use crate::toolchain::{self, TARGET};
use anyhow::{Context as _, Result};

/// Builds every model that is not as what it is made of.
pub(crate) fn build(builds: &Builds) -> Result<()> {
    toolchain::ensure_target()?;
    std::fs::create_dir_all(root().join(&builds.models.out))?;
    let mut built = 0;
    for model in builds.all_models() {
        let stamp = stamp::of_model(&model, &builds.models)?;
        if stamp.fits() {
            continue;
        }
        one(&model, builds).with_context(|| format!("the model \"{}\"", model.name))?;
        stamp.set()?;
        built += 1;
    }
    println!("Models built: {built}");
    Ok(())
}

fn one(model: &Model, builds: &Builds) -> Result<()> {
    let models = &builds.models;
    run(cargo()
        .args(["build", "--quiet", "--locked", "--target", TARGET])
        .args(["--profile", models.profile(&model.name)])
        .arg("--manifest-path")
        .arg(root().join(&models.crate_path).join("Cargo.toml"))
        .env("NARROWS_WHOLE", model.whole.join(" "))
        .env("NARROWS_FIRST", model.first_chart.join(" ")))?;
    let compiled = root()
        .join(format!("target/{TARGET}/{}", models.profile(&model.name)))
        .join("narrows_model.wasm");
    let compiled =
        std::fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    std::fs::write(models.file(&model.name), slim::model(&compiled)?)?;
    Ok(())
}
