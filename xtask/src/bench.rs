//! `cargo xtask bench`: the real thing in a real browser, beside what others do.

use crate::browser::Browser;
use crate::process::{command, root, run as start};
use crate::{build, readme, wasm};
use anyhow::Result;

/// Builds what is published and what is measured only, then runs the measurements.
pub(crate) fn run() -> Result<()> {
    let browser = Browser::ensure()?;
    build::run()?;
    wasm::build("bench")?;
    std::fs::create_dir_all(root().join("target/bench"))?;
    start(
        command("node")
            .arg("benches/browser/run.mjs")
            .env("CHROME_PATH", browser.path())
            .env("CHROME", browser.path()),
    )?;
    println!(
        "\nWritten to target/bench; `cargo xtask bench --readme` puts the table into the README."
    );
    readme::print_table()
}
