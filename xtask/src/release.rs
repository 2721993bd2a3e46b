//! `cargo xtask release`: everything that a version consists of, in `dist/release`, with checksums. Nothing is published.

use crate::process::{capture, cargo, command, root, run as start};
use crate::{build, node, test};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;

/// What the build writes and reads again. A name that an older version left there would be in the name of the site's assets.
const WRITTEN: [&str; 2] = ["www/generated", "www/.cache"];

/// Checks, builds anew, and packs the site, the npm package and the crate. A draft is packed whatever the checks say.
pub(crate) fn run(tests: bool, draft: bool) -> Result<()> {
    let version = env!("CARGO_PKG_VERSION");
    let problems = problems(version)?;
    for problem in &problems {
        eprintln!("{problem}");
    }
    if !problems.is_empty() && !draft {
        bail!("not ready to be released; `--draft` packs it all the same");
    }
    for folder in WRITTEN.map(|folder| root().join(folder)) {
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot empty {}", folder.display()))?;
        }
    }
    if tests {
        test::run(&[])?;
    } else {
        build::run()?;
    }
    pack(version, draft)
}

/// Packs what is built.
fn pack(version: &str, draft: bool) -> Result<()> {
    let folder = root().join("dist/release");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).context("cannot empty dist/release")?;
    }
    std::fs::create_dir_all(&folder)?;
    let mut npm = command("npm");
    npm.current_dir(root().join("dist/npm"));
    start(
        npm.args(["pack", "--silent", "--pack-destination"])
            .arg(&folder),
    )?;
    let mut package = cargo();
    package.args(["package", "--quiet", "--locked", "--package", "narrows"]);
    if draft {
        package.arg("--allow-dirty");
    }
    start(&mut package)?;
    let name = format!("narrows-{version}.crate");
    std::fs::copy(root().join("target/package").join(&name), folder.join(name))
        .context("cargo package wrote no crate")?;
    node::ensure_packages()?;
    let script = root().join("xtask/src/release/pack.mjs");
    start(command("node").arg(script).arg(version))?;
    println!("{}", folder.display());
    Ok(())
}

/// Why this is no version yet.
fn problems(version: &str) -> Result<Vec<String>> {
    let read = |file: &str| {
        std::fs::read_to_string(root().join(file)).with_context(|| format!("cannot read {file}"))
    };
    let mut found = disagreements(
        version,
        &[
            ("www/package.json", &read("www/package.json")?),
            ("www/package-lock.json", &read("www/package-lock.json")?),
        ],
        &read("CHANGELOG.md")?,
    )?;
    let changed = capture(command("git").args(["status", "--porcelain"]))?;
    if let Some(first) = changed.lines().next() {
        let count = changed.lines().count();
        found.push(format!(
            "the working tree is not clean: {count} files, the first `{}`",
            first.trim()
        ));
    }
    Ok(found)
}

/// Where another version stands than in Cargo.toml.
fn disagreements(
    version: &str,
    manifests: &[(&str, &str)],
    changelog: &str,
) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for (file, text) in manifests {
        let json: Value = serde_json::from_str(text).with_context(|| (*file).to_owned())?;
        let given = json["version"].as_str().unwrap_or("none");
        if given != version {
            found.push(format!(
                "{file} has version {given}, Cargo.toml has {version}"
            ));
        }
    }
    let heading = format!("## {version}");
    let first = changelog.lines().find(|line| line.starts_with("## "));
    if !first.is_some_and(|line| line == heading || line.starts_with(&format!("{heading} "))) {
        let given = first.unwrap_or("none");
        found.push(format!(
            "the first heading of CHANGELOG.md is `{given}`; it has to be `{heading}` and the date"
        ));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_with_another_version_is_named() {
        let good = [("a.json", r#"{"version":"0.2.0"}"#)];
        let log = "# Changelog\n\n## 0.2.0 (2026-12-01)\n\n- x\n\n## 0.1.0\n";
        assert_eq!(
            disagreements("0.2.0", &good, log).unwrap(),
            Vec::<String>::new()
        );
        let bad = [("a.json", r#"{"version":"0.1.0"}"#)];
        let found = disagreements("0.2.0", &bad, "# Changelog\n\n## Unreleased\n").unwrap();
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("a.json has version 0.1.0"), "{found:?}");
        assert!(found[1].contains("`## Unreleased`"), "{found:?}");
        // A longer number that begins so is another version.
        let found = disagreements("0.2.0", &good, "## 0.2.01\n").unwrap();
        assert_eq!(found.len(), 1);
    }
}
