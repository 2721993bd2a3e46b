//! Which files a page or an embedded figure loads: its markup's links, then the imports of its modules.

use crate::catalog::{Held, for_figures};
use anyhow::{Context as _, Result, bail};
use narrows::param::Part;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A figure by its mechanism and chart; none is the mechanism's first.
type Figure = (String, Option<String>);

/// All that `page` below `site` loads before the reader scrolls: scripts, styles, fonts, and the engine, models and
/// strings of the figures that stand on the page.
pub(super) fn page(site: &Path, page: &str, models: &[Held]) -> Result<BTreeSet<PathBuf>> {
    let document = site.join(page);
    let html = read(&document)?;
    let figures = figures_of(&html);
    let wanted = Wanted {
        models: &for_figures(models, &figures),
        figures: &figures,
        levers: html.contains("<narrows-levers"),
    };
    let mut files = BTreeSet::from([document.clone()]);
    for address in linked(&html) {
        let address = address.split(['?', '#']).next().unwrap_or_default();
        let file = match address.strip_prefix('/') {
            Some(absolute) => site.join(absolute),
            None => document.with_file_name("").join(address),
        };
        if !file.is_file() {
            bail!(
                "{} links to {address}, which was not built",
                document.display()
            );
        }
        follow(&file, &wanted, &mut files)?;
    }
    Ok(files)
}

/// What one figure of the npm package loads, for every mechanism.
pub(super) fn figures(
    package: &Path,
    entry: &str,
    models: &[Held],
) -> Result<Vec<(String, BTreeSet<PathBuf>)>> {
    let mut sets = Vec::new();
    for mechanism in narrows::mechanisms::ALL {
        let figures = [(mechanism.id().to_owned(), None)];
        let wanted = Wanted {
            models: &for_figures(models, &figures),
            figures: &figures,
            levers: false,
        };
        let mut files = BTreeSet::new();
        follow(&package.join(entry), &wanted, &mut files)?;
        if !files.iter().any(|file| ends_with(file, "wasm")) {
            bail!("{entry} of the npm package names no Wasm");
        }
        sets.push((mechanism.id().to_owned(), files));
    }
    Ok(sets)
}

/// The chunk that brings the four levers to life.
const LEVERS: &str = "levers-rows";
/// The chunk around the engine.
const ENGINE: &str = "engine";
/// The chunk that every figure loads whose mechanism has a list.
const LIST: &str = "list";
/// The chunk that it loads besides where the items are tasks.
const TASKS: &str = "tasks";

/// What elements load later than the script that names it.
struct Wanted<'a> {
    models: &'a [&'a Held],
    figures: &'a [Figure],
    levers: bool,
}

impl Wanted<'_> {
    fn includes(&self, file: &Path, how: How) -> bool {
        let any = |is: &dyn Fn(&Held) -> bool| self.models.iter().any(|model| is(model));
        match how {
            How::Static => true,
            How::Lazy if self.levers && is_chunk_of(file, LEVERS) => true,
            How::Lazy if is_chunk_of(file, LIST) => {
                self.figures.iter().any(|one| has(one, |_| true))
            }
            How::Lazy if is_chunk_of(file, TASKS) => self
                .figures
                .iter()
                .any(|one| has(one, |part| matches!(part, Part::Needs(_)))),
            How::Lazy if is_chunk_of(file, ENGINE) => true,
            How::Lazy => {
                any(&|model| is_chunk_of(file, &format!("about-{}", model.name)))
                    || self.figures.iter().any(|(id, _)| is_chunk_of(file, id))
            }
            How::Named if ends_with(file, "wasm") => {
                is_chunk_of(file, "engine_bg") || any(&|model| is_chunk_of(file, &model.name))
            }
            How::Named => ends_with(file, "woff2"),
        }
    }
}

/// Whether a figure's mechanism has such a part of a list.
fn has((id, _): &Figure, is: fn(Part) -> bool) -> bool {
    let found = narrows::mechanisms::find(id);
    found.is_ok_and(|entry| entry.params().iter().any(|spec| spec.list.is_some_and(is)))
}

/// Adds a file and everything that it loads by itself.
fn follow(file: &Path, wanted: &Wanted, files: &mut BTreeSet<PathBuf>) -> Result<()> {
    let file = file
        .canonicalize()
        .with_context(|| format!("{} was not built", file.display()))?;
    if !files.insert(file.clone()) || !(ends_with(&file, "js") || ends_with(&file, "css")) {
        return Ok(());
    }
    for (address, how) in references(&read(&file)?) {
        let next = file.with_file_name("").join(&address);
        if wanted.includes(&next, how) && next.is_file() {
            follow(&next, wanted, files)?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn ends_with(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

/// Whether a chunk is called so.
fn is_chunk_of(path: &Path, name: &str) -> bool {
    path.file_stem().is_some_and(|stem| stem == name)
}

/// How a script or style sheet refers to another file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    /// `import … from "x"`: loaded with it.
    Static,
    /// `import("x")`: loaded when called.
    Lazy,
    /// Any other mention, such as `new URL("x", import.meta.url)` or `url(x)`.
    Named,
}

/// Every quoted text that looks like a file's address, with what stands before it.
fn references(text: &str) -> Vec<(String, How)> {
    let mut found = Vec::new();
    for ending in [".js", ".css", ".wasm", ".woff2"] {
        for (end, _) in text.match_indices(ending) {
            let end = end + ending.len();
            if !text[end..].starts_with(['"', '\'', '`', ')', '?', '#']) {
                continue;
            }
            let Some(start) = text[..end].rfind(['"', '\'', '`', '(']) else {
                continue;
            };
            found.push((text[start + 1..end].to_owned(), how(&text[..start])));
        }
    }
    found
}

/// How a file is referred to, by what stands before its quoted address.
fn how(before: &str) -> How {
    let before = before.trim_end();
    if before.ends_with("import(") {
        How::Lazy
    } else if before.ends_with("from") || before.ends_with("import") {
        How::Static
    } else {
        How::Named
    }
}

/// Addresses of scripts, style sheets, preloads and pictures that are not lazy.
fn linked(html: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    for tag in html.split('<').filter_map(|rest| rest.split('>').next()) {
        let name = tag.split_whitespace().next().unwrap_or_default();
        let lazy = attribute(tag, "loading").as_deref() == Some("lazy");
        let loads = ["stylesheet", "modulepreload", "preload", "icon", "manifest"];
        let address = match name {
            "script" => attribute(tag, "src"),
            "img" if !lazy => attribute(tag, "src"),
            "link" => attribute(tag, "rel")
                .filter(|rel| rel.split_whitespace().any(|word| loads.contains(&word)))
                .and_then(|_| attribute(tag, "href")),
            _ => None,
        };
        addresses.extend(address.filter(|address| !address.starts_with("data:")));
    }
    addresses
}

/// The figures that a page shows.
fn figures_of(html: &str) -> Vec<Figure> {
    let tags = html.split("<narrows-figure").skip(1);
    tags.filter_map(|rest| {
        let tag = rest.split('>').next()?;
        Some((attribute(tag, "mechanism")?, attribute(tag, "chart")))
    })
    .collect()
}

/// The value of an attribute of a tag's text, quoted or bare.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let free = rest[..at].ends_with(|before: char| before.is_whitespace());
        rest = &rest[at + name.len()..];
        if !free {
            continue;
        }
        let Some(value) = rest.strip_prefix('=') else {
            continue;
        };
        let value = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
            _ => value.split_whitespace().next(),
        };
        return value.map(str::to_owned);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::examples;

    /// One model for every mechanism there is.
    fn every() -> Vec<Held> {
        let mut model = examples().remove(0);
        let ids = narrows::mechanisms::ALL.iter().map(narrows::Entry::id);
        model.charts.extend(ids.map(|id| (id.to_owned(), vec![])));
        vec![model]
    }

    fn names(files: &BTreeSet<PathBuf>) -> Vec<String> {
        let name = |file: &PathBuf| file.file_name().unwrap().to_string_lossy().into_owned();
        files.iter().map(name).collect()
    }

    fn write(folder: &Path, files: &[(&str, &str)]) {
        for (name, text) in files {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }

    const FILES: &[(&str, &str)] = &[
        (
            "main.js",
            "import{a as b}from\"./part.js\";import './bare.js';const d=()=>import(\"./debt.js\");import(`./menu.js`);import('./levers-rows.js');import('./list.js')",
        ),
        (
            "part.js",
            "new URL(\"pipe.wasm\",import.meta.url);new URL(\"both.wasm\",import.meta.url);new URL(\"debt.wasm\",import.meta.url);new URL(\"engine_bg.wasm\",import.meta.url);import(\"./about-pipe.js\");import(\"./engine.js\");export{a}from'./main.js'",
        ),
        ("bare.js", "x=['assets/none.js']"),
        ("debt.js", ""),
        ("levers-rows.js", ""),
        ("list.js", "import(`./list-editor.js`)"),
        ("list-editor.js", ""),
        ("menu.js", ""),
        ("about-pipe.js", ""),
        ("engine.js", ""),
        ("engine_bg.wasm", ""),
        ("pipe.wasm", ""),
        ("both.wasm", ""),
        ("debt.wasm", ""),
        ("look.css", "@font-face{src:url(./f.woff2)}"),
        ("f.woff2", ""),
        ("late.png", ""),
    ];

    #[test]
    fn a_page_weighs_what_it_loads_and_not_what_waits() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), FILES);
        let html = "<link rel=stylesheet href=look.css><link rel=canonical href=x>
            <img loading=lazy src=late.png><script type=\"module\" src=\"./main.js\"></script><narrows-figure mechanism=pipe>";
        write(folder.path(), &[("index.html", html)]);
        let files = names(&page(folder.path(), "index.html", &examples()).unwrap());
        let expected = [
            "about-pipe.js",
            "bare.js",
            "engine.js",
            "engine_bg.wasm",
            "f.woff2",
            "index.html",
            "look.css",
            "main.js",
            "part.js",
            "pipe.wasm",
        ];
        assert_eq!(files, expected);
        assert!(!files.contains(&"levers-rows.js".to_owned()));
        let html = format!("{html}<narrows-figure class=a mechanism=\"debt\"><narrows-levers>");
        write(folder.path(), &[("index.html", &html)]);
        let files = names(&page(folder.path(), "index.html", &examples()).unwrap());
        assert!(files.contains(&"debt.js".to_owned()));
        assert!(files.contains(&"both.wasm".to_owned()));
        assert!(!files.contains(&"pipe.wasm".to_owned()));
        assert!(files.contains(&"levers-rows.js".to_owned()));
        assert!(!files.contains(&"menu.js".to_owned()));
        assert!(!files.contains(&"list.js".to_owned()));
        let html = format!("{html}<narrows-figure mechanism=constraint>");
        write(folder.path(), &[("index.html", &html)]);
        let files = names(&page(folder.path(), "index.html", &examples()).unwrap());
        assert!(files.contains(&"list.js".to_owned()));
        assert!(!files.contains(&"list-editor.js".to_owned()));
    }

    #[test]
    fn a_link_to_nothing_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        write(
            folder.path(),
            &[("index.html", "<script src=gone.js></script>")],
        );
        assert!(page(folder.path(), "index.html", &examples()).is_err());
    }

    #[test]
    fn a_package_without_wasm_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &[("narrows.js", "export{}")]);
        assert!(figures(folder.path(), "narrows.js", &every()).is_err());
        write(folder.path(), FILES);
        assert!(figures(folder.path(), "main.js", &every()).is_ok());
    }
}
