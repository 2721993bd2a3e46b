//! What a module was built from. What has not changed is not handed to Cargo at all, which would link it anew.

use crate::builds::{Engine, Model, Models, Module};
use crate::process::{capture, command, root};
use anyhow::{Context as _, Result};
use narrows::mechanisms;
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::path::{Path, PathBuf};

/// What goes into every module besides the sources.
const COMMON: [&str; 5] = [
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "rust-toolchain.toml",
    "xtask/tools/Cargo.lock",
];
/// The code that builds.
const OURS: [&str; 7] = [
    include_str!("../wasm.rs"),
    include_str!("beginning.rs"),
    include_str!("slim.rs"),
    include_str!("imports.rs"),
    include_str!("models.rs"),
    include_str!("module.rs"),
    include_str!("panics.rs"),
];
/// The mechanism that is made of the others, and its sources.
const WHOLE: (&str, &str) = ("machine", "src/machine");

/// A module's inputs as one number, and where it is noted.
#[derive(Debug)]
pub(super) struct Stamp {
    place: PathBuf,
    inputs: u64,
    /// What is written by the build.
    outputs: Vec<PathBuf>,
}

impl Stamp {
    /// Whether the module is there, as it was built from what is there now.
    pub(super) fn fits(&self) -> bool {
        let noted = std::fs::read_to_string(&self.place).unwrap_or_default();
        self.text().is_ok_and(|now| noted == now)
    }

    /// Notes what the module was built from, and what it is.
    pub(super) fn set(&self) -> Result<()> {
        std::fs::create_dir_all(self.place.with_file_name(""))?;
        Ok(std::fs::write(&self.place, self.text()?)?)
    }

    fn text(&self) -> Result<String> {
        let mut hasher = DefaultHasher::new();
        self.inputs.hash(&mut hasher);
        for file in &self.outputs {
            std::fs::read(file)
                .with_context(|| format!("cannot read {}", file.display()))?
                .hash(&mut hasher);
        }
        Ok(format!("{:016x}", hasher.finish()))
    }
}

/// Of an engine: all of the crate but the mechanisms, which it does not know but for the one that measures.
pub(super) fn of_engine(build: &Engine) -> Result<Stamp> {
    let own = format!("{build:?}");
    let used =
        |path: &str| build.features.iter().any(|feature| feature == "bench") || !is_mechanism(path);
    stamp(&build.name, &own, &build.crate_path, &used, {
        vec![build.module(), build.glue()]
    })
}

/// Of another module: all of the crate, but the mechanisms where it does not know them.
pub(super) fn of_module(build: &Module) -> Result<Stamp> {
    let own = format!("{build:?}");
    let used = |path: &str| build.mechanisms || !is_mechanism(path);
    stamp(&build.name, &own, &build.crate_path, &used, {
        vec![build.file()]
    })
}

/// Whether a source is of a mechanism alone.
fn is_mechanism(path: &str) -> bool {
    path.starts_with("src/mechanisms/") || path.starts_with(WHOLE.1)
}

/// Of a model: all of the crate but the mechanisms that it does not hold. Mechanisms do not use each other, and the
/// machine uses any.
pub(super) fn of_model(model: &Model, models: &Models) -> Result<Stamp> {
    let own = format!("{model:?} {}", models.profile(&model.name));
    let held = |id: &str| {
        model
            .whole
            .iter()
            .chain(&model.first_chart)
            .any(|one| one == id)
    };
    let others = mechanisms::ALL
        .iter()
        .map(mechanisms::Entry::id)
        .filter(|id| !held(id));
    let others: Vec<String> = others
        .map(|id| format!("src/mechanisms/{}", id.replace('-', "_")))
        .collect();
    let used = |path: &str| {
        let is = |room: &str| {
            let rest = path.strip_prefix(room);
            rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        held(WHOLE.0) || !(is(WHOLE.1) || others.iter().any(|other| is(other)))
    };
    stamp(
        &model.name,
        &own,
        &models.crate_path,
        &used,
        vec![models.file(&model.name)],
    )
}

fn stamp(
    name: &str,
    own: &str,
    package: &Path,
    used: &dyn Fn(&str) -> bool,
    outputs: Vec<PathBuf>,
) -> Result<Stamp> {
    let mut hasher = DefaultHasher::new();
    own.hash(&mut hasher);
    capture(command("rustc").arg("-vV"))?.hash(&mut hasher);
    std::env::var_os("RUSTFLAGS").hash(&mut hasher);
    OURS.hash(&mut hasher);
    let package = package.to_string_lossy();
    let mut files: Vec<String> = COMMON.map(str::to_owned).into();
    for folder in ["src".to_owned(), package.to_string()] {
        below(&folder, &mut files)?;
    }
    files.retain(|path| used(path));
    files.sort();
    for file in files {
        file.hash(&mut hasher);
        // A file that is not there is as much a fact as its text.
        std::fs::read(root().join(&file)).ok().hash(&mut hasher);
    }
    Ok(Stamp {
        place: root().join("target/modules").join(name),
        inputs: hasher.finish(),
        outputs,
    })
}

/// Adds every file below a folder, by its path from the project's.
fn below(folder: &str, files: &mut Vec<String>) -> Result<()> {
    let path = root().join(folder);
    for entry in
        std::fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))?
    {
        let entry = entry?;
        let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(&name, files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builds::{Builds, EXAMPLE};

    fn model(name: &str, whole: &[&str]) -> Model {
        Model {
            name: name.into(),
            whole: whole.iter().map(|id| (*id).to_owned()).collect(),
            first_chart: Vec::new(),
        }
    }

    #[test]
    fn a_file_that_goes_in_changes_the_number_and_another_does_not() {
        let number = |used: &dyn Fn(&str) -> bool| {
            stamp("m", "", Path::new("model"), used, vec![])
                .unwrap()
                .inputs
        };
        let all = number(&|_| true);
        assert_eq!(all, number(&|_| true));
        assert_ne!(all, number(&|path| path != "src/unit.rs"));
        assert_eq!(number(&|path| path != "src/none.rs"), all);
    }

    #[test]
    fn a_model_is_made_of_its_own_mechanisms_alone() {
        let models = Builds::parse(EXAMPLE).unwrap().models;
        let inputs = |model: &Model| of_model(model, &models).unwrap().inputs;
        let [debt, same] = [model("debt", &["debt"]), model("debt", &["debt"])];
        assert_eq!(inputs(&debt), inputs(&same));
        assert_ne!(inputs(&debt), inputs(&model("debt", &["feedback"])));
    }

    #[test]
    fn what_came_out_is_noted_too() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("m.wasm");
        let stamp = Stamp {
            place: folder.path().join("noted"),
            inputs: 1,
            outputs: vec![file.clone()],
        };
        assert!(!stamp.fits() && stamp.set().is_err());
        std::fs::write(&file, "one").unwrap();
        stamp.set().unwrap();
        assert!(stamp.fits());
        std::fs::write(&file, "other").unwrap();
        assert!(!stamp.fits());
    }
}
