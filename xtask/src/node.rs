//! Node and the npm packages of `www/`.

use crate::process::{capture, command, root, run};
use anyhow::{Context as _, Result, bail};
use std::path::PathBuf;
use std::process::Command;

const HINT: &str = "install it from https://nodejs.org or your system's packages";

/// A version's first two numbers.
type Version = (u32, u32);

/// Refuses a Node that is missing or older than `www/package.json` allows.
pub(crate) fn ensure() -> Result<()> {
    let needed = needed()?;
    let (major, minor) = needed;
    let Ok(said) = capture(command("node").arg("--version")) else {
        bail!("Node {major}.{minor} or newer is needed and there is no `node` on the path: {HINT}");
    };
    if version(&said).is_none_or(|found| found < needed) {
        let found = said.trim();
        bail!("Node {major}.{minor} or newer is needed, this is {found}: {HINT}");
    }
    if which::which("npm").is_err() {
        bail!("npm is needed and is not on the path: it comes with Node, {HINT}");
    }
    Ok(())
}

/// What `engines.node` of `www/package.json` asks for.
fn needed() -> Result<Version> {
    let path = root().join("www/package.json");
    let text = std::fs::read_to_string(&path).context("www/package.json")?;
    let package: serde_json::Value = serde_json::from_str(&text).context("www/package.json")?;
    let engine = package["engines"]["node"].as_str().unwrap_or_default();
    version(engine.trim_start_matches(">=")).context("www/package.json names no engines.node")
}

/// From `v20.19.2` or `20.19`.
fn version(text: &str) -> Option<Version> {
    let mut parts = text.trim().trim_start_matches('v').split('.');
    let major = parts.next()?.parse().ok()?;
    let minor = parts.next().map_or(Some(0), |part| part.parse().ok())?;
    Some((major, minor))
}

/// Installs the packages that `www/package-lock.json` pins, unless that was done for this lock file.
pub(crate) fn ensure_packages() -> Result<()> {
    ensure()?;
    let www = root().join("www");
    let lock = std::fs::read(www.join("package-lock.json")).context("www/package-lock.json")?;
    let stamp = www.join("node_modules/.installed-lock");
    if std::fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the npm packages of www/package-lock.json");
    run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    std::fs::write(stamp, lock).context("cannot note which packages are installed")
}

/// npm, in `www/`.
fn npm() -> Command {
    let mut npm = command("npm");
    npm.current_dir(root().join("www"));
    npm
}

/// Runs a script of `www/package.json`.
pub(crate) fn script(name: &str) -> Result<()> {
    run(npm().args(["run", "--silent", name]))
}

/// The Playwright command line.
pub(crate) fn playwright() -> PathBuf {
    root().join("www/node_modules/@playwright/test/cli.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("v20.19.2\n"), Some((20, 19)));
        assert_eq!(version("22"), Some((22, 0)));
        assert_eq!(version("none"), None);
        assert!(version("v18.20.1") < version("20.9"));
        assert!(version("20.9") < version("20.19"));
    }

    #[test]
    fn the_package_says_which_node_it_needs() {
        assert!(needed().unwrap() >= (20, 0));
    }
}
