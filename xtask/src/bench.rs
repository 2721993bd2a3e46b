//! `cargo xtask bench`: the real thing in a real browser, beside what others do.

use crate::browser::Browser;
use crate::builds::Builds;
use crate::process::{command, root, run as start};
use crate::{build, readme, wasm, weight};
use anyhow::Result;

/// What measures, in order; each prints a table and writes it below `target/bench`.
const SCRIPTS: [&str; 4] = [
    "benches/browser/run.mjs",
    "benches/browser/levers.mjs",
    "benches/browser/compared.mjs",
    "benches/browser/lighthouse.mjs",
];

/// Builds what is published and what is measured only, then runs the measurements.
pub(crate) fn run() -> Result<()> {
    let browser = Browser::ensure()?;
    std::fs::create_dir_all(root().join("target/bench"))?;
    build::publish()?;
    weight::measure()?;
    wasm::build(Builds::load()?.engine("bench")?)?;
    for script in SCRIPTS {
        start(
            command("node")
                .arg(script)
                .env("CHROME_PATH", browser.path()),
        )?;
    }
    readme::print_table()
}
