//! `wasm-pack.toml`: what is built for the browser, where it goes, and what it may weigh.

use crate::process::root;
use anyhow::{Context as _, Result};
use narrows::mechanisms;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Builds {
    pub(crate) engine: Vec<Engine>,
    pub(crate) models: Models,
    #[serde(default)]
    pub(crate) bundle: Vec<Bundle>,
    pub(crate) module: Vec<Module>,
    pub(crate) budget: Budget,
}

/// One run of wasm-pack; the engine's files have its name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Engine {
    pub(crate) name: String,
    #[serde(rename = "crate")]
    pub(crate) crate_path: PathBuf,
    pub(crate) profile: String,
    pub(crate) features: Vec<String>,
    pub(crate) out: PathBuf,
}

/// How models are built.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Models {
    #[serde(rename = "crate")]
    pub(crate) crate_path: PathBuf,
    pub(crate) profile: String,
    /// Profiles of single models, by name.
    #[serde(default)]
    pub(crate) profile_of: BTreeMap<String, String>,
    pub(crate) out: PathBuf,
}

/// A raw Wasm module beside the models.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Module {
    /// `narrows-` before it is what its crate is called.
    pub(crate) name: String,
    /// Whether it is made of mechanisms too.
    #[serde(default)]
    pub(crate) mechanisms: bool,
    #[serde(rename = "crate")]
    pub(crate) crate_path: PathBuf,
    pub(crate) profile: String,
    pub(crate) out: PathBuf,
}

/// A model that holds several mechanisms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bundle {
    pub(crate) name: String,
    /// Ids of mechanisms with all their charts.
    pub(crate) whole: Vec<String>,
    /// Ids of mechanisms with their first chart alone.
    pub(crate) first_chart: Vec<String>,
}

/// One model to be built: a mechanism by itself, or a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Model {
    pub(crate) name: String,
    pub(crate) whole: Vec<String>,
    pub(crate) first_chart: Vec<String>,
}

impl Engine {
    /// The module itself, once built.
    pub(crate) fn module(&self) -> PathBuf {
        root()
            .join(&self.out)
            .join(format!("{}_bg.wasm", self.name))
    }

    /// The code around it, once built.
    pub(crate) fn glue(&self) -> PathBuf {
        root().join(&self.out).join(format!("{}.js", self.name))
    }

    /// The types of that code, once built.
    pub(crate) fn types(&self) -> PathBuf {
        self.glue().with_extension("d.ts")
    }
}

impl Module {
    /// The module itself, once built.
    pub(crate) fn file(&self) -> PathBuf {
        root().join(&self.out).join(format!("{}.wasm", self.name))
    }
}

impl Models {
    /// The profile that the model of this name is built by.
    pub(crate) fn profile(&self, name: &str) -> &str {
        self.profile_of.get(name).unwrap_or(&self.profile)
    }

    /// The file of the model of this name, once built.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        root().join(&self.out).join(format!("{name}.wasm"))
    }
}

/// Limits in kB (1000 bytes), after brotli unless they say otherwise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    pub(crate) engine: u32,
    pub(crate) model: u32,
    pub(crate) all_models: u32,
    pub(crate) first_visit: u32,
    pub(crate) first_visit_wasm: u32,
    pub(crate) one_figure: u32,
    pub(crate) later_chapter: u32,
    /// What is used without a network.
    pub(crate) files: Files,
    /// Limits of the modules beside the models.
    pub(crate) modules: BTreeMap<String, u32>,
    /// Limits of models that are heavier than most.
    #[serde(default)]
    pub(crate) models: BTreeMap<String, u32>,
    /// Limits of the figures of such mechanisms.
    #[serde(default)]
    pub(crate) one_figure_of: BTreeMap<String, u32>,
    /// And of their chapters.
    #[serde(default)]
    pub(crate) later_chapter_of: BTreeMap<String, u32>,
}

/// Limits in kB of files as they are.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Files {
    pub(crate) figure: u32,
    pub(crate) chapter: u32,
    pub(crate) explainer: u32,
}

impl Builds {
    /// The repository's file.
    pub(crate) fn load() -> Result<Self> {
        let path = root().join("wasm-pack.toml");
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        Self::parse(&text)
    }

    /// From the file's text.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).context("wasm-pack.toml")
    }

    /// The engine's build of this name.
    pub(crate) fn engine(&self, name: &str) -> Result<&Engine> {
        self.engine
            .iter()
            .find(|build| build.name == name)
            .with_context(|| format!("wasm-pack.toml has no engine called \"{name}\""))
    }

    /// Every model: one for each mechanism, then the bundles.
    pub(crate) fn all_models(&self) -> Vec<Model> {
        let alone = mechanisms::ALL.iter().map(|entry| Model {
            name: entry.id().to_owned(),
            whole: vec![entry.id().to_owned()],
            first_chart: Vec::new(),
        });
        let bundles = self.bundle.iter().map(|bundle| Model {
            name: bundle.name.clone(),
            whole: bundle.whole.clone(),
            first_chart: bundle.first_chart.clone(),
        });
        alone.chain(bundles).collect()
    }
}

#[cfg(test)]
pub(crate) const EXAMPLE: &str = r#"
[[engine]]
name = "engine"
crate = "engine"
profile = "release"
features = []
out = "www/generated/engine"

[models]
crate = "model"
profile = "model"
out = "www/generated/models"

[[module]]
name = "records"
crate = "records"
profile = "model-small"
mechanisms = true
out = "www/generated/records"

[[bundle]]
name = "opening"
whole = ["machine"]
first_chart = ["debt"]

[budget]
engine = 52
model = 20
all_models = 420
first_visit = 145
first_visit_wasm = 90
one_figure = 95
later_chapter = 35

[budget.files]
figure = 400
chapter = 700
explainer = 4000

[budget.modules]
records = 200
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repositorys_file_parses() {
        let builds = Builds::load().unwrap();
        assert!(builds.engine("engine").is_ok());
        assert!(builds.engine("sight").is_err());
    }

    #[test]
    fn every_mechanism_has_a_model_and_so_has_every_bundle() {
        let models = Builds::parse(EXAMPLE).unwrap().all_models();
        assert_eq!(models.len(), mechanisms::ALL.len() + 1);
        assert_eq!(models[models.len() - 1].first_chart, ["debt"]);
    }

    #[test]
    fn an_unknown_key_is_an_error() {
        assert!(Builds::parse(EXAMPLE).is_ok());
        for key in ["wasm_opt = true\n[budget]", "[budget]\nfirst_vist = 1"] {
            let error = Builds::parse(&EXAMPLE.replace("[budget]", key)).unwrap_err();
            assert!(format!("{error:#}").contains("unknown field"), "{error:#}");
        }
    }
}
