//! What a visit weighs, compressed with brotli at its strongest, against the budgets of `wasm-pack.toml`.

use crate::builds::Builds;
use crate::modules;
use crate::process::{capture, command, root};
use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

mod graph;

/// One measured weight beside its limit, in bytes.
#[derive(Debug, Serialize)]
pub(crate) struct Weight {
    #[serde(rename = "budget")]
    pub(crate) name: &'static str,
    #[serde(rename = "bytes after brotli")]
    pub(crate) bytes: usize,
    pub(crate) limit: usize,
    pub(crate) files: usize,
}

/// Weighs the last build, prints it, and writes `target/bench/weight.json`.
pub(crate) fn measure() -> Result<Vec<Weight>> {
    let weights = weigh()?;
    for weight in &weights {
        println!("{}", weight.line());
    }
    let folder = root().join("target/bench");
    std::fs::create_dir_all(&folder)?;
    let text = serde_json::to_string_pretty(&weights)?;
    std::fs::write(folder.join("weight.json"), text + "\n")?;
    Ok(weights)
}

/// Any excess is an error.
pub(crate) fn verdict(weights: &[Weight]) -> Result<()> {
    let over: Vec<String> = weights
        .iter()
        .filter(|weight| weight.bytes > weight.limit)
        .map(Weight::line)
        .collect();
    if !over.is_empty() {
        bail!("over budget (wasm-pack.toml): {}", over.join("; "));
    }
    Ok(())
}

impl Weight {
    fn line(&self) -> String {
        let kilo = |bytes: usize| format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100);
        format!(
            "{}: {} brotli in {} file{}, limit {}",
            self.name,
            kilo(self.bytes),
            self.files,
            if self.files == 1 { "" } else { "s" },
            kilo(self.limit)
        )
    }
}

/// The three weights of the last build.
fn weigh() -> Result<Vec<Weight>> {
    let builds = Builds::load()?;
    let budget = builds.budget;
    let files: Vec<_> = builds
        .published()
        .map(|build| [build.module()].into())
        .collect();
    let modules = modules::read()?;
    let site = root().join("dist/site");
    let npm = root().join("dist/npm");
    let first_visit = graph::page(&site, "index.html", &modules)?;
    let figures = graph::figures(&npm, "narrows.js", &modules)?;
    Ok(vec![
        heaviest("wasm", budget.wasm, &files)?,
        weight("first_visit", budget.first_visit, &first_visit)?,
        heaviest("one_figure", budget.one_figure, &figures)?,
    ])
}

fn weight(name: &'static str, kilobytes: u32, files: &BTreeSet<PathBuf>) -> Result<Weight> {
    Ok(Weight {
        name,
        bytes: weigh_files(files)?,
        limit: usize::try_from(kilobytes)? * 1000,
        files: files.len(),
    })
}

/// The heaviest of several sets of files.
fn heaviest(name: &'static str, kilobytes: u32, sets: &[BTreeSet<PathBuf>]) -> Result<Weight> {
    let mut weights = Vec::new();
    for files in sets {
        weights.push(weight(name, kilobytes, files)?);
    }
    let heaviest = weights.into_iter().max_by_key(|weight| weight.bytes);
    heaviest.context("nothing to weigh")
}

/// Pictures and fonts are compressed in themselves; all else travels as brotli, which Node has built in.
fn weigh_files(files: &BTreeSet<PathBuf>) -> Result<usize> {
    let (packed, text): (Vec<&PathBuf>, Vec<&PathBuf>) =
        files.iter().partition(|file| is_packed(file));
    let mut total = 0;
    for file in packed {
        total += usize::try_from(file.metadata()?.len())?;
    }
    let script = root().join("xtask/src/weight/brotli.mjs");
    let sizes = capture(command("node").arg(script).args(text))?;
    let sizes: Vec<usize> = serde_json::from_str(&sizes).context("brotli.mjs")?;
    Ok(total + sizes.iter().sum::<usize>())
}

fn is_packed(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ["woff2", "png", "jpg", "webp"].contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excess_names_budget_size_and_limit() {
        let weight = |bytes| Weight {
            name: "wasm",
            bytes,
            limit: 90_000,
            files: 1,
        };
        assert!(verdict(&[weight(90_000)]).is_ok());
        let error = verdict(&[weight(91_250)]).unwrap_err().to_string();
        assert!(error.contains("wasm: 91.2 kB"), "{error}");
        assert!(error.contains("limit 90.0 kB"), "{error}");
    }

    #[test]
    fn text_is_weighed_compressed_and_fonts_as_they_are() {
        let folder = tempfile::tempdir().unwrap();
        for (name, smaller) in [("a.js", true), ("a.woff2", false)] {
            let path = folder.path().join(name);
            std::fs::write(&path, [b'x'; 5000]).unwrap();
            let bytes = weigh_files(&[path].into()).unwrap();
            assert_eq!(bytes < 100, smaller, "{name}");
        }
    }
}
