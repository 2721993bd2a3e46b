//! The project's own files.

use crate::process::{capture, command, root};
use anyhow::{Context as _, Result};
use std::path::Path;

/// A file: its path from the root, with forward slashes, and its text.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) text: String,
}

impl File {
    #[cfg(test)]
    pub(super) fn new(path: &str, text: &str) -> Self {
        let (path, text) = (path.to_owned(), text.to_owned());
        Self { path, text }
    }
}

/// Every text file below `folder` with one of these endings that Git knows or would take.
pub(super) fn below(folder: &str, endings: &[&str]) -> Result<Vec<File>> {
    let listed = capture(command("git").args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        folder,
    ]))?;
    let is_wanted = |path: &&str| {
        let ending = Path::new(path)
            .extension()
            .and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| endings.contains(&ending)) && root().join(path).is_file()
    };
    listed.lines().filter(is_wanted).map(read).collect()
}

/// One file by its path from the root.
pub(super) fn read(path: &str) -> Result<File> {
    let text = std::fs::read_to_string(root().join(path)).with_context(|| path.to_owned())?;
    Ok(File {
        path: path.to_owned(),
        text,
    })
}

/// Whether a whole file is tests.
pub(super) fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("/tests.rs") || path.contains(".test.")
}
