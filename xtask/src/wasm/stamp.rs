//! What a module was built from. Modules share one folder of Cargo's, where each is linked anew after another
//! was; so what has not changed is not handed to Cargo at all.

use crate::builds::Build;
use crate::process::{capture, command, root};
use crate::toolchain::TARGET;
use anyhow::{Context as _, Result};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

/// What goes into every module besides the sources that Cargo names.
const COMMON: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "rust-toolchain.toml",
    "xtask/tools/Cargo.lock",
];
/// The code that builds.
const OURS: [&str; 5] = [
    include_str!("../wasm.rs"),
    include_str!("beginning.rs"),
    include_str!("slim.rs"),
    include_str!("imports.rs"),
    include_str!("panics.rs"),
];

/// Whether the module is there, as it was built from what is there now.
pub(super) fn fits(build: &Build) -> bool {
    let known = std::fs::read_to_string(place(build)).unwrap_or_default();
    let mut lines = known.lines();
    let stamped = lines.next();
    let sources: Vec<PathBuf> = lines.map(PathBuf::from).collect();
    !sources.is_empty() && stamped == digest(build, &sources).ok().as_deref()
}

/// Notes what the module was built from: the sources that Cargo names beside what it has just compiled.
pub(super) fn set(build: &Build) -> Result<()> {
    let package = build.crate_path.join("Cargo.toml");
    let compiled = root().join(format!("target/{TARGET}/{}", build.profile));
    let named = compiled.join("narrows_wasm.d");
    let named = std::fs::read_to_string(&named)
        .with_context(|| format!("cannot read {}", named.display()))?;
    let mut sources = sources(&named);
    sources.extend(COMMON.iter().map(PathBuf::from));
    sources.push(package);
    let digest = digest(build, &sources)?;
    let lines = sources.iter().map(|path| path.display().to_string());
    let lines: Vec<String> = std::iter::once(digest).chain(lines).collect();
    let place = place(build);
    std::fs::create_dir_all(place.with_file_name(""))?;
    Ok(std::fs::write(place, lines.join("\n"))?)
}

fn place(build: &Build) -> PathBuf {
    root().join("target/modules").join(&build.name)
}

/// The paths after the colon of a rule as Make has it, from the project's folder on, so that a copy of it looks
/// at its own files; a space inside a path is escaped.
fn sources(rule: &str) -> Vec<PathBuf> {
    let line = rule.lines().next().unwrap_or_default();
    let rest = line.split_once(": ").map_or("", |(_, rest)| rest);
    let guarded = rest.replace("\\ ", "\0");
    let paths = guarded.split_whitespace();
    let own = |path: PathBuf| path.strip_prefix(root()).map(PathBuf::from).unwrap_or(path);
    paths
        .map(|path| own(path.replace('\0', " ").into()))
        .collect()
}

/// One number for everything that goes in and for what came out.
fn digest(build: &Build, sources: &[PathBuf]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    format!("{build:?}").hash(&mut hasher);
    capture(command("rustc").arg("-vV"))?.hash(&mut hasher);
    std::env::var_os("RUSTFLAGS").hash(&mut hasher);
    OURS.hash(&mut hasher);
    for source in sources {
        source.hash(&mut hasher);
        // A file that is gone, or was never there, is as much a fact as its text.
        std::fs::read(root().join(source)).ok().hash(&mut hasher);
    }
    for file in [&build.module(), &build.glue()] {
        read(file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_what_stands_after_the_colon() {
        let rule = "/a/m.wasm: /a/src/lib.rs /a b/c.rs\n\n/a/src/lib.rs:\n".replace("a b", "a\\ b");
        assert_eq!(
            sources(&rule),
            [PathBuf::from("/a/src/lib.rs"), "/a b/c.rs".into()]
        );
        assert!(sources("").is_empty());
        let own = format!("/a/m.wasm: {}\n", root().join("src/lib.rs").display());
        assert_eq!(sources(&own), [PathBuf::from("src/lib.rs")]);
    }

    #[test]
    fn whatever_goes_in_or_comes_out_changes_the_number() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mut build = Build {
            name: "m".into(),
            crate_path: "wasm".into(),
            target: crate::builds::Target::Web,
            profile: "release".into(),
            optimize: crate::builds::Optimize::Speed,
            features: vec!["a".into()],
            out: folder.path().into(),
            published: false,
        };
        for name in ["m.js", "m_bg.wasm", "lib.rs"] {
            std::fs::write(path(name), name).unwrap();
        }
        let now = |build: &Build| digest(build, &[path("lib.rs")]).unwrap();
        let mut seen = vec![now(&build)];
        assert_eq!(now(&build), seen[0]);
        for name in ["m.js", "m_bg.wasm", "lib.rs"] {
            std::fs::write(path(name), "other").unwrap();
            seen.push(now(&build));
        }
        build.features.push("b".into());
        seen.push(now(&build));
        let mut different = seen.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), seen.len());
        std::fs::remove_file(path("m_bg.wasm")).unwrap();
        assert!(digest(&build, &[path("lib.rs")]).is_err());
    }
}
