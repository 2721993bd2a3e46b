//! `cargo xtask integrations`: figures in the tools that other people use, each built by the real tool and looked at in a browser.

use crate::browser::Browser;
use crate::node;
use crate::process::{command, root, run as start};
use anyhow::{Result, bail};

/// Builds and looks at every folder of `integrations/`, or only those that are named; the package is as the last build left it.
pub(crate) fn run(only: &[String]) -> Result<()> {
    node::ensure_packages()?;
    if !root().join("dist/npm/package.json").is_file() {
        bail!("there is no dist/npm: run `cargo xtask build` first");
    }
    let browser = Browser::ensure()?;
    start(
        command("node")
            .arg(root().join("integrations/run.mjs"))
            .args(only)
            .env("CHROME_PATH", browser.path()),
    )
}
