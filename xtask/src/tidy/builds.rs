//! `wasm-pack.toml` agrees with `Cargo.toml`, `Cargo.lock` and the groups of the registry.

use super::files;
use crate::builds::Builds;
use anyhow::{Context as _, Result};
use toml::Table;

/// The packages whose versions must be the same for the product and its tools.
const BINDGEN: &str = "wasm-bindgen";
const BINDGEN_TOOL: &str = "wasm-bindgen-cli";

pub(super) fn check() -> Result<Vec<String>> {
    let text = files::read("wasm-pack.toml")?.text;
    let builds = Builds::parse(&text)?;
    let workspace = table("Cargo.toml")?;
    let mut found = first_line(&text);
    found.extend(pins(
        &table("Cargo.lock")?,
        &table("xtask/tools/Cargo.lock")?,
    ));
    found.extend(groups(&files::read("src/mechanisms.rs")?.text, &builds));
    for build in &builds.build {
        let path = build.crate_path.to_string_lossy();
        let manifest = table(&format!("{path}/Cargo.toml")).unwrap_or_default();
        found.extend(one(
            &build.name,
            &path,
            &build.features,
            &workspace,
            &manifest,
        ));
        let profiles = workspace
            .get("profile")
            .and_then(|profiles| profiles.get(&build.profile));
        if profiles.is_none() {
            found.push(format!(
                "build \"{}\": Cargo.toml has no profile.{}",
                build.name, build.profile
            ));
        }
    }
    Ok(found)
}

fn table(path: &str) -> Result<Table> {
    files::read(path)?
        .text
        .parse()
        .with_context(|| path.to_owned())
}

/// Every mechanism of the registry is in groups, its module of the crate too, and a build has each of them.
fn groups(registry: &str, builds: &Builds) -> Vec<String> {
    let built = |group: &str| {
        let mut features = builds.build.iter().flat_map(|build| &build.features);
        features.any(|feature| feature == group)
    };
    let code = registry.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(str::trim);
    let lines = lines.skip_while(|line| !line.starts_with("registry! {"));
    let mut found = Vec::new();
    for line in lines.skip(1).take_while(|line| *line != "}") {
        let groups: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        if groups.is_empty() {
            found.push(format!("src/mechanisms.rs: `{line}` names no group"));
        }
        let unbuilt = groups.into_iter().filter(|group| !built(group));
        found.extend(unbuilt.map(|group| {
            format!("src/mechanisms.rs: `{line}` is in \"{group}\", which no build of wasm-pack.toml has")
        }));
    }
    let mut above = "";
    for line in code.lines().map(str::trim) {
        if line.starts_with("pub mod ") && !above.starts_with("#[cfg(") {
            found.push(format!("src/mechanisms.rs: no group stands above `{line}`"));
        }
        above = line;
    }
    found
}

/// Whoever opens the file reads first that wasm-pack does not.
fn first_line(text: &str) -> Vec<String> {
    let said = text
        .lines()
        .next()
        .is_some_and(|line| line.starts_with("# wasm-pack itself reads no such file"));
    if said {
        vec![]
    } else {
        vec![
            "the first line of wasm-pack.toml must say that wasm-pack itself reads no such file"
                .into(),
        ]
    }
}

/// The library and the tool that finishes its modules are of one version.
fn pins(product: &Table, tools: &Table) -> Vec<String> {
    let (library, tool) = (version(product, BINDGEN), version(tools, BINDGEN_TOOL));
    if library.is_some() && library == tool {
        return vec![];
    }
    let show = |version: Option<&str>| version.unwrap_or("none").to_owned();
    vec![format!(
        "Cargo.lock has {BINDGEN} {}, xtask/tools/Cargo.lock has {BINDGEN_TOOL} {}: they must be the same",
        show(library),
        show(tool)
    )]
}

fn version<'a>(lock: &'a Table, name: &str) -> Option<&'a str> {
    let packages = lock.get("package")?.as_array()?;
    let package = packages
        .iter()
        .find(|package| package.get("name").and_then(|it| it.as_str()) == Some(name))?;
    package.get("version")?.as_str()
}

/// The crate is a member, and has every feature that the build asks for.
fn one(
    name: &str,
    path: &str,
    features: &[String],
    workspace: &Table,
    manifest: &Table,
) -> Vec<String> {
    let members = workspace
        .get("workspace")
        .and_then(|it| it.get("members"))
        .and_then(|it| it.as_array());
    let is_member =
        members.is_some_and(|members| members.iter().any(|member| member.as_str() == Some(path)));
    let mut found = Vec::new();
    if !is_member {
        found.push(format!(
            "build \"{name}\": {path} is no member of the workspace"
        ));
    }
    if manifest.get("package").is_none() {
        found.push(format!("build \"{name}\": there is no crate at {path}"));
    }
    let known = manifest.get("features").and_then(|it| it.as_table());
    for feature in features {
        if !known.is_some_and(|known| known.contains_key(feature)) {
            found.push(format!(
                "build \"{name}\": {path} has no feature \"{feature}\""
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builds::EXAMPLE;

    fn lock(name: &str, version: &str) -> Table {
        format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"")
            .parse()
            .unwrap()
    }

    #[test]
    fn different_versions_are_found() {
        let tools = lock(BINDGEN_TOOL, "0.2.130");
        assert!(pins(&lock(BINDGEN, "0.2.130"), &tools).is_empty());
        assert_eq!(pins(&lock(BINDGEN, "0.2.131"), &tools).len(), 1);
        assert_eq!(pins(&Table::new(), &tools).len(), 1);
    }

    #[test]
    fn a_build_that_does_not_fit_the_crates_is_found() {
        let workspace: Table = "[workspace]\nmembers = [\".\", \"wasm\"]".parse().unwrap();
        let manifest: Table = "[package]\nname = \"w\"\n[features]\nbench = []"
            .parse()
            .unwrap();
        let bench = ["bench".to_owned()];
        assert!(one("b", "wasm", &bench, &workspace, &manifest).is_empty());
        assert_eq!(one("b", "wosm", &bench, &workspace, &manifest).len(), 1);
        assert_eq!(
            one("b", "wasm", &["bunch".to_owned()], &workspace, &manifest).len(),
            1
        );
        assert_eq!(one("b", "wasm", &[], &workspace, &Table::new()).len(), 1);
    }

    #[test]
    fn a_mechanism_without_a_group_that_is_built_is_found() {
        let builds = Builds::parse(EXAMPLE).unwrap();
        let count = |registry: &str| groups(registry, &builds).len();
        let good = "#[cfg(feature = \"opening\")]\npub mod debt;\nregistry! {\n    debt::Debt, in \"opening\";\n}";
        assert_eq!(count(good), 0);
        assert_eq!(count(&good.replace("in \"opening", "in \"ending")), 1);
        assert_eq!(
            count(&good.replace(";\n}", ", first in \"nowhere\";\n}")),
            1
        );
        assert_eq!(count("pub mod debt;\nregistry! {\n    debt::Debt;\n}"), 2);
    }

    #[test]
    fn the_first_line_has_to_warn() {
        assert!(first_line("# wasm-pack itself reads no such file: x\n").is_empty());
        assert_eq!(first_line("[[build]]\n").len(), 1);
    }
}
