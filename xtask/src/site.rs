//! The page and the widgets: npm's own build.

use crate::process::root;
use crate::{node, units};
use anyhow::{Context as _, Result};
use narrows::chart::theme;

/// Writes the palette where the pages' style sheet imports it and the units where the widgets do, then runs this
/// build script of `www/`.
pub(crate) fn build(script: &str) -> Result<()> {
    let folder = root().join("www/generated");
    let file = folder.join("tokens.css");
    std::fs::create_dir_all(&folder)
        .and_then(|()| std::fs::write(&file, theme::css()))
        .with_context(|| format!("cannot write {}", file.display()))?;
    units::write()?;
    node::script(script)
}
