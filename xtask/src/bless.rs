//! `cargo xtask bless`: the golden files become what the code now produces.

use crate::process::{self, cargo};
use anyhow::Result;

/// Runs the golden tests in the mode in which they write.
pub(crate) fn run() -> Result<()> {
    process::run(
        cargo()
            .args(["test", "--locked", "--package", "narrows"])
            .args(["--features", "plot,fit", "--test", "main"])
            .arg("are_as_they_were")
            .env("NARROWS_BLESS", "1"),
    )
}
