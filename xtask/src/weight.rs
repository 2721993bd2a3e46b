//! What a visit weighs, compressed with brotli at its strongest, and what a file that is kept, against the budgets of `wasm-pack.toml`.

use crate::builds::{Budget, Builds, Files};
use crate::catalog::{self, Held};
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
    pub(crate) name: String,
    #[serde(rename = "bytes after brotli")]
    pub(crate) bytes: usize,
    /// None for what is only printed.
    pub(crate) limit: Option<usize>,
    pub(crate) files: usize,
    /// Whether it travels compressed; else it is weighed as it is.
    #[serde(skip)]
    pub(crate) travels: bool,
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
        .filter(|weight| weight.limit.is_some_and(|limit| weight.bytes > limit))
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
        let limit = self
            .limit
            .map_or_else(String::new, |limit| format!(", limit {}", kilo(limit)));
        format!(
            "{}: {}{} in {} file{}{limit}",
            self.name,
            kilo(self.bytes),
            if self.travels { " brotli" } else { "" },
            self.files,
            if self.files == 1 { "" } else { "s" },
        )
    }
}

/// The weights of the last build.
fn weigh() -> Result<Vec<Weight>> {
    let builds = Builds::load()?;
    let budget = &builds.budget;
    let models = catalog::held(&builds)?;
    let pages = Pages::load(&models)?;
    let engine = builds.engine("engine")?.module();
    let mut rows = vec![weight(
        "engine",
        Some(budget.engine),
        &[engine.clone()].into(),
    )?];
    let mut all = BTreeSet::from([engine]);
    for model in &models {
        let file = builds.models.file(&model.name);
        if builds.bundle.iter().any(|bundle| bundle.name == model.name) {
            // A bundle is part of what its page weighs.
            rows.push(weight(
                &format!("bundle {}", model.name),
                None,
                &[file].into(),
            )?);
            continue;
        }
        let limit = budget
            .models
            .get(&model.name)
            .copied()
            .unwrap_or(budget.model);
        rows.push(weight(
            &format!("model {}", model.name),
            Some(limit),
            &[file.clone()].into(),
        )?);
        all.insert(file);
    }
    rows.push(weight("all_models", Some(budget.all_models), &all)?);
    for module in &builds.module {
        let limit = budget.modules.get(&module.name).copied();
        rows.push(weight(&module.name, limit, &[module.file()].into())?);
    }
    let opening = pages.files("index.html")?;
    let wasm = |files: &BTreeSet<PathBuf>| -> BTreeSet<PathBuf> {
        files
            .iter()
            .filter(|file| has_ending(file, &["wasm"]))
            .cloned()
            .collect()
    };
    rows.push(weight("first_visit", Some(budget.first_visit), &opening)?);
    rows.push(weight(
        "first_visit_wasm",
        Some(budget.first_visit_wasm),
        &wasm(&opening),
    )?);
    let npm = root().join("dist/npm");
    for (id, files) in graph::figures(&npm, "narrows.js", &models)? {
        let limit = budget
            .one_figure_of
            .get(&id)
            .copied()
            .unwrap_or(budget.one_figure);
        rows.push(weight(&format!("one_figure {id}"), Some(limit), &files)?);
    }
    rows.extend(chapters(&pages, &opening, budget)?);
    rows.extend(kept(&pages.site, &budget.files)?);
    Ok(rows)
}

/// The files that work without a network.
fn kept(site: &Path, limits: &Files) -> Result<Vec<Weight>> {
    let mut rows = Vec::new();
    let mut add = |name: String, file: String, limit: u32| -> Result<()> {
        rows.push(Weight {
            bytes: usize::try_from(site.join(&file).metadata().context(file)?.len())?,
            limit: Some(usize::try_from(limit)? * 1000),
            files: 1,
            name: format!("{name}, as a file"),
            travels: false,
        });
        Ok(())
    };
    for entry in narrows::mechanisms::ALL {
        let id = entry.id();
        let figure = format!("offline/{id}.html");
        add(format!("figure {id}"), figure, limits.figure)?;
        let chapter = format!("offline/chapters/{id}.html");
        add(format!("chapter {id}"), chapter, limits.chapter)?;
    }
    add("explainer".into(), "narrows.html".into(), limits.explainer)?;
    Ok(rows)
}

/// What each chapter adds for a reader who has seen the opening and another one, and all chapters together.
fn chapters(
    pages: &Pages<'_>,
    opening: &BTreeSet<PathBuf>,
    budget: &Budget,
) -> Result<Vec<Weight>> {
    let mut chapters = Vec::new();
    for entry in narrows::mechanisms::ALL {
        let page = format!("{}/index.html", entry.id());
        if pages.exists(&page) {
            chapters.push((entry.id(), pages.files(&page)?));
        }
    }
    let code = |file: &&PathBuf| has_ending(file, &["js", "css", "wasm"]);
    let mut rows = Vec::new();
    for (id, files) in &chapters {
        // Any other chapter leaves the same: what chapters share.
        let other = chapters.iter().find(|(other, _)| other != id);
        let seen = |file: &&PathBuf| {
            opening.contains(*file) || other.is_some_and(|(_, seen)| seen.contains(*file))
        };
        let new = files.iter().filter(|file| !seen(file));
        let limit = budget.later_chapter_of.get(*id).copied();
        rows.push(weight(
            &format!("later_chapter {id}"),
            Some(limit.unwrap_or(budget.later_chapter)),
            &new.filter(code).cloned().collect(),
        )?);
    }
    let every = chapters.into_iter().flat_map(|(_, files)| files).collect();
    rows.push(weight("reading every chapter", None, &every)?);
    Ok(rows)
}

/// The built pages, and what their figures load.
struct Pages<'a> {
    site: PathBuf,
    models: &'a [Held],
}

impl<'a> Pages<'a> {
    fn load(models: &'a [Held]) -> Result<Self> {
        let site = root().join("dist/site");
        if site.is_dir() {
            return Ok(Self { site, models });
        }
        bail!("there is no built site: run `cargo xtask build` first")
    }

    fn exists(&self, page: &str) -> bool {
        self.site.join(page).is_file()
    }

    fn files(&self, page: &str) -> Result<BTreeSet<PathBuf>> {
        graph::page(&self.site, page, self.models)
    }
}

fn weight(name: &str, kilobytes: Option<u32>, files: &BTreeSet<PathBuf>) -> Result<Weight> {
    let limit = kilobytes.map(usize::try_from).transpose()?;
    Ok(Weight {
        name: name.to_owned(),
        bytes: weigh_files(files)?,
        limit: limit.map(|limit| limit * 1000),
        files: files.len(),
        travels: true,
    })
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
    has_ending(path, &["woff2", "png", "jpg", "webp"])
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excess_names_budget_size_and_limit() {
        let weight = |bytes| Weight {
            name: "engine".into(),
            bytes,
            limit: Some(90_000),
            files: 1,
            travels: true,
        };
        assert!(verdict(&[weight(90_000)]).is_ok());
        let error = verdict(&[weight(91_250)]).unwrap_err().to_string();
        assert!(error.contains("engine: 91.2 kB"), "{error}");
        assert!(error.contains("limit 90.0 kB"), "{error}");
    }

    #[test]
    fn a_file_that_is_kept_is_weighed_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path();
        std::fs::create_dir_all(site.join("offline/chapters")).unwrap();
        let limits = Files {
            figure: 4,
            chapter: 5,
            explainer: 5,
        };
        assert!(kept(site, &limits).is_err());
        for entry in narrows::mechanisms::ALL {
            for folder in ["offline", "offline/chapters"] {
                let file = site.join(format!("{folder}/{}.html", entry.id()));
                std::fs::write(file, [b'x'; 5000]).unwrap();
            }
        }
        std::fs::write(site.join("narrows.html"), [b'x'; 5000]).unwrap();
        let error = verdict(&kept(site, &limits).unwrap()).unwrap_err();
        let over = error.to_string();
        assert!(
            over.contains("figure debt, as a file: 5.0 kB in 1 file, limit 4.0 kB"),
            "{over}"
        );
        assert!(!over.contains("chapter"), "{over}");
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
