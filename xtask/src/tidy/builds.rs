//! `wasm-pack.toml` agrees with `Cargo.toml`, `Cargo.lock` and the registry.

use super::files;
use crate::builds::Builds;
use anyhow::{Context as _, Result};
use narrows::mechanisms;
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
    found.extend(unknown_mechanisms(&builds));
    let engines = builds.engine.iter().map(|engine| Crate {
        build: &engine.name,
        path: engine.crate_path.to_string_lossy().into_owned(),
        profile: &engine.profile,
        features: &engine.features,
    });
    let models = &builds.models;
    let profiles = std::iter::once(&models.profile).chain(models.profile_of.values());
    let models = profiles.map(|profile| Crate {
        build: "models",
        path: models.crate_path.to_string_lossy().into_owned(),
        profile,
        features: &[],
    });
    let modules = builds.module.iter().map(|module| Crate {
        build: &module.name,
        path: module.crate_path.to_string_lossy().into_owned(),
        profile: &module.profile,
        features: &[],
    });
    for one in engines.chain(models).chain(modules) {
        let manifest = table(&format!("{}/Cargo.toml", one.path)).unwrap_or_default();
        found.extend(one.problems(&workspace, &manifest));
    }
    Ok(found)
}

/// A crate that a build asks for.
struct Crate<'a> {
    build: &'a str,
    path: String,
    profile: &'a str,
    features: &'a [String],
}

fn table(path: &str) -> Result<Table> {
    files::read(path)?
        .text
        .parse()
        .with_context(|| path.to_owned())
}

/// Bundles and budgets name mechanisms that there are.
fn unknown_mechanisms(builds: &Builds) -> Vec<String> {
    let bundles = builds.bundle.iter();
    let bundled = bundles.flat_map(|bundle| bundle.whole.iter().chain(&bundle.first_chart));
    let budget = &builds.budget;
    let limits = [
        &budget.models,
        &budget.one_figure_of,
        &budget.later_chapter_of,
    ];
    let limited = limits.into_iter().flat_map(|limits| limits.keys());
    let is_bundle = |name: &&String| builds.bundle.iter().any(|bundle| bundle.name == **name);
    let profiled = builds
        .models
        .profile_of
        .keys()
        .filter(|name| !is_bundle(name));
    let named = bundled.chain(limited).chain(profiled);
    let unknown = named.filter_map(|id| mechanisms::find(id).err());
    unknown
        .map(|error| format!("wasm-pack.toml: {error}"))
        .collect()
}

/// The file's first line says that wasm-pack does not read it.
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

impl Crate<'_> {
    /// The crate is a member, and has every feature that the build asks for; the profile exists.
    fn problems(&self, workspace: &Table, manifest: &Table) -> Vec<String> {
        let Self { build, path, .. } = self;
        let get = |table: &Table, keys: [&str; 2]| table.get(keys[0])?.get(keys[1]).cloned();
        let members = get(workspace, ["workspace", "members"]);
        let members = members.as_ref().and_then(|members| members.as_array());
        let is_member = members.is_some_and(|all| all.iter().any(|one| one.as_str() == Some(path)));
        let mut found = Vec::new();
        if !is_member {
            found.push(format!(
                "build \"{build}\": {path} is no member of the workspace"
            ));
        }
        if manifest.get("package").is_none() {
            found.push(format!("build \"{build}\": there is no crate at {path}"));
        }
        let known = manifest.get("features").and_then(|it| it.as_table());
        for feature in self.features {
            if !known.is_some_and(|known| known.contains_key(feature)) {
                found.push(format!(
                    "build \"{build}\": {path} has no feature \"{feature}\""
                ));
            }
        }
        if get(workspace, ["profile", self.profile]).is_none() {
            found.push(format!(
                "build \"{build}\": Cargo.toml has no profile.{}",
                self.profile
            ));
        }
        found
    }
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
        let workspace: Table = "[workspace]\nmembers = [\".\", \"wasm\"]\n[profile.fast]"
            .parse()
            .unwrap();
        let manifest: Table = "[package]\nname = \"w\"\n[features]\nbench = []"
            .parse()
            .unwrap();
        let count = |path: &str, profile: &str, feature: &str, manifest: &Table| {
            let features: Vec<String> = feature.split_whitespace().map(str::to_owned).collect();
            let one = Crate {
                build: "b",
                path: path.into(),
                profile,
                features: &features,
            };
            one.problems(&workspace, manifest).len()
        };
        assert_eq!(count("wasm", "fast", "bench", &manifest), 0);
        assert_eq!(count("wosm", "fast", "bench", &manifest), 1);
        assert_eq!(count("wasm", "slow", "bench", &manifest), 1);
        assert_eq!(count("wasm", "fast", "bunch", &manifest), 1);
        assert_eq!(count("wasm", "fast", "", &Table::new()), 1);
    }

    #[test]
    fn a_bundle_or_a_budget_of_no_mechanism_is_found() {
        let count = |text: &str| unknown_mechanisms(&Builds::parse(text).unwrap()).len();
        assert_eq!(count(EXAMPLE), 0);
        assert_eq!(count(&EXAMPLE.replace("[\"debt\"]", "[\"dept\"]")), 1);
        assert_eq!(count(&format!("{EXAMPLE}\n[budget.models]\ndept = 1")), 1);
    }

    #[test]
    fn the_first_line_has_to_warn() {
        assert!(first_line("# wasm-pack itself reads no such file: x\n").is_empty());
        assert_eq!(first_line("[[engine]]\n").len(), 1);
    }
}
