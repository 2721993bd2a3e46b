//! The engine for the browser: built by wasm-pack as `wasm-pack.toml` says, tested in a headless browser; and
//! the models, built by Cargo alone.

use crate::browser::Browser;
use crate::builds::Engine;
use crate::process::{root, run};
use crate::toolchain;
use anyhow::Result;

mod beginning;
mod imports;
pub(crate) mod models;
pub(crate) mod module;
mod panics;
mod slim;
mod stamp;

/// How much is inlined. With the compiler's own threshold the engine weighs 2 kB more after brotli and is hardly
/// faster.
const FLAGS: &str = "-C llvm-args=-inline-threshold=30";

/// Builds an engine, unless nothing that goes into it has changed since it was built.
pub(crate) fn build(build: &Engine) -> Result<()> {
    toolchain::ensure_target()?;
    toolchain::ensure_tools()?;
    let stamp = stamp::of_engine(build)?;
    if stamp.fits() {
        println!("The engine \"{}\" is built already", build.name);
        return Ok(());
    }
    let mut wasm_pack = toolchain::wasm_pack()?;
    wasm_pack
        .arg("build")
        .arg(root().join(&build.crate_path))
        .args(["--target", "web"])
        .args(["--profile", &build.profile])
        .arg("--out-dir")
        .arg(root().join(&build.out))
        .args(["--out-name", &build.name])
        // Nothing is downloaded, and no optimizer that happens to be on the path is used.
        .args(["--mode", "no-install", "--no-opt"])
        .args(["--no-pack", "--no-gitignore"])
        .args(["--", "--locked"])
        .args(["--features", &build.features.join(",")])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS);
    run(&mut wasm_pack)?;
    let module = build.module();
    let around = std::fs::read_to_string(build.glue())?;
    let (slim, around) = slim::engine(&std::fs::read(&module)?, &around)?;
    std::fs::write(module, slim)?;
    std::fs::write(build.glue(), beginning::code(&around)?)?;
    let types = build.types();
    let declared = beginning::types(&std::fs::read_to_string(&types)?)?;
    std::fs::write(types, declared)?;
    stamp.set()
}

/// Runs the tests in `engine/` in a headless browser.
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
        .arg(root().join("engine"))
        .args(["--locked", "--features", "svg"])
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut wasm_pack)
}
