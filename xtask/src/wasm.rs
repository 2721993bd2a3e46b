//! Modules for the browser: built by wasm-pack as `wasm-pack.toml` says, tested in a headless browser.

use crate::browser::Browser;
use crate::builds::{Build, Builds};
use crate::process::{root, run};
use crate::toolchain;
use anyhow::Result;
use std::path::PathBuf;

mod names;

/// Base name of the files of a module.
pub(crate) const MODULE: &str = "narrows_wasm";

/// The module itself, once built.
pub(crate) fn module(build: &Build) -> PathBuf {
    root().join(&build.out).join(format!("{MODULE}_bg.wasm"))
}

/// Builds the module of this name.
pub(crate) fn build(name: &str) -> Result<()> {
    toolchain::ensure_target()?;
    toolchain::ensure_tools()?;
    let builds = Builds::load()?;
    let build = builds.named(name)?;
    let mut wasm_pack = toolchain::wasm_pack()?;
    wasm_pack
        .arg("build")
        .arg(root().join(&build.crate_path))
        .args(["--target", build.target.name()])
        .args(["--profile", &build.profile])
        .arg("--out-dir")
        .arg(root().join(&build.out))
        .args(["--out-name", MODULE])
        // Nothing is downloaded, and no optimizer that happens to be on the path is used.
        .args(["--mode", "no-install", "--no-opt"])
        .args(["--no-pack", "--no-gitignore"])
        .args(["--", "--locked"])
        .args(build.features());
    run(&mut wasm_pack)?;
    let module = module(build);
    let slim = names::without_names(&std::fs::read(&module)?)?;
    Ok(std::fs::write(module, slim)?)
}

/// Runs the tests in `wasm/` in a headless browser.
pub(crate) fn test(browser: &Browser) -> Result<()> {
    toolchain::ensure_target()?;
    toolchain::ensure_tools()?;
    let capabilities = root().join("target/webdriver.json");
    std::fs::create_dir_all(root().join("target"))?;
    std::fs::write(&capabilities, browser.capabilities().to_string())?;
    let mut wasm_pack = toolchain::wasm_pack()?;
    wasm_pack
        .args(["test", "--headless", "--chrome", "--chromedriver"])
        .arg(browser.driver()?)
        .args(["--mode", "no-install"])
        .arg(root().join("wasm"))
        .arg("--locked")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut wasm_pack)
}
