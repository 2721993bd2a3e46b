//! What Rust code for the browser needs: the target, and wasm-pack with wasm-bindgen.

use crate::process::{capture, cargo, command, root, run};
use anyhow::{Context as _, Result};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The target of browser code.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target unless it is there.
pub(crate) fn ensure_target() -> Result<()> {
    if target_is_installed() {
        return Ok(());
    }
    println!("Adding the Rust target {TARGET}");
    run(command("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!("Rust cannot compile for {TARGET}: install rustup (https://rustup.rs), or add the target by your system's packages")
    })
}

/// Adds the formatter and the linter unless they are there.
pub(crate) fn ensure_components() -> Result<()> {
    let is_there = |tool: &str| capture(cargo().args([tool, "--version"])).is_ok();
    let parts = [("fmt", "rustfmt"), ("clippy", "clippy")];
    for (_, component) in parts.iter().filter(|(tool, _)| !is_there(tool)) {
        println!("Adding {component}");
        run(command("rustup").args(["component", "add", component])).with_context(|| {
            format!("{component} is missing: install it by rustup or your system's packages")
        })?;
    }
    Ok(())
}

/// Whether the standard library is there for the target, whoever installed it.
fn target_is_installed() -> bool {
    capture(command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| PathBuf::from(folder.trim()).is_dir())
}

/// Folder of the tools that `xtask/tools` builds.
fn tools() -> PathBuf {
    root().join("xtask/tools/target/release")
}

/// Builds wasm-pack and wasm-bindgen as `xtask/tools/Cargo.lock` pins them; at once if that is done.
pub(crate) fn ensure_tools() -> Result<()> {
    if !tools().join("wasm-pack").exists() {
        println!("Building wasm-pack and wasm-bindgen (once, about two minutes)");
    }
    let mut build = cargo();
    build
        .args(["build", "--release", "--locked", "--quiet"])
        .current_dir(root().join("xtask/tools"))
        // Settings for the product's build are not for the tools. The last is where xtask lies: tools that ask for it
        // would be built anew in each copy of the repository.
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_MANIFEST_DIR");
    run(&mut build).context("the tools in xtask/tools cannot be built")
}

/// wasm-pack, with its companions first on the path and a cache that it never fills.
pub(crate) fn wasm_pack() -> Result<Command> {
    let mut path = vec![tools()];
    let rest: OsString = std::env::var_os("PATH").unwrap_or_default();
    path.extend(std::env::split_paths(&rest));
    let mut wasm_pack = command(tools().join("wasm-pack"));
    wasm_pack
        .env("PATH", std::env::join_paths(path)?)
        .env("WASM_PACK_CACHE", root().join("target/wasm-pack-cache"));
    Ok(wasm_pack)
}
