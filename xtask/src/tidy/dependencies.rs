//! ARCHITECTURE.md says why every direct dependency is there.

use super::files;
use anyhow::{Context as _, Result};
use toml::Table;

const MANIFESTS: [&str; 7] = [
    "Cargo.toml",
    "analysis/Cargo.toml",
    "engine/Cargo.toml",
    "flow/Cargo.toml",
    "model/Cargo.toml",
    "records/Cargo.toml",
    "xtask/Cargo.toml",
];
const SECTIONS: [&str; 2] = ["dependencies", "dev-dependencies"];

pub(super) fn check() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for path in MANIFESTS {
        let manifest: Table = files::read(path)?.text.parse().context(path)?;
        for section in SECTIONS {
            let table = manifest.get(section).and_then(|it| it.as_table());
            names.extend(table.into_iter().flat_map(Table::keys).cloned());
        }
    }
    let package = files::read("www/package.json")?.text;
    let package: serde_json::Value = serde_json::from_str(&package).context("www/package.json")?;
    for section in ["dependencies", "devDependencies"] {
        let table = package[section].as_object();
        names.extend(table.into_iter().flat_map(|table| table.keys().cloned()));
    }
    Ok(problems(&files::read("ARCHITECTURE.md")?.text, &names))
}

fn problems(text: &str, names: &[String]) -> Vec<String> {
    let is_missing = |name: &&String| *name != "narrows" && !text.contains(&format!("`{name}`"));
    let missing = names.iter().filter(is_missing);
    missing
        .map(|name| format!("ARCHITECTURE.md does not say why `{name}` is depended on"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_without_a_reason_is_found() {
        let names = ["libm", "left-pad", "narrows"].map(str::to_owned);
        let found = problems("| `libm` | elementary functions |", &names);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("left-pad"));
    }
}
