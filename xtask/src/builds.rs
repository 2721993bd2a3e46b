//! `wasm-pack.toml`: which modules are built, where they go, and what they may weigh.

use crate::process::root;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::path::PathBuf;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Builds {
    pub(crate) build: Vec<Build>,
    pub(crate) budget: Budget,
}

/// One run of wasm-pack; the module's files have its name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Build {
    pub(crate) name: String,
    #[serde(rename = "crate")]
    pub(crate) crate_path: PathBuf,
    pub(crate) target: Target,
    pub(crate) profile: String,
    pub(crate) optimize: Optimize,
    pub(crate) features: Vec<String>,
    pub(crate) out: PathBuf,
    pub(crate) published: bool,
}

/// What the JavaScript around the module is written for.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Target {
    Web,
    Bundler,
    Nodejs,
}

/// What the module's own code is compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Optimize {
    /// For redraws that take a quarter less time and weigh 1 to 2 kB more.
    Speed,
    /// For a module that the budgets would not let in otherwise: less to download, slower to redraw.
    Size,
}

impl Build {
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

    /// What cargo is told of the optimization beyond the profile.
    pub(crate) fn optimization(&self) -> Vec<String> {
        let level = |package, level| {
            let setting = format!("profile.{}.package.{package}", self.profile);
            ["--config".into(), format!("{setting}.opt-level={level}")]
        };
        match self.optimize {
            Optimize::Speed => Vec::new(),
            Optimize::Size => [level("narrows", "\"z\""), level("narrows-wasm", "3")].concat(),
        }
    }

    /// What the compiler is told.
    pub(crate) const fn flags(&self) -> &'static str {
        match self.optimize {
            // How much is inlined. With the compiler's own threshold a module weighs 2 kB more after brotli and
            // is hardly faster.
            Optimize::Speed => "-C llvm-args=-inline-threshold=30",
            Optimize::Size => "",
        }
    }

    /// Its features, and no others, as cargo's arguments.
    pub(crate) fn features(&self) -> [String; 3] {
        let features = self.features.join(",");
        [
            "--no-default-features".into(),
            "--features".into(),
            features,
        ]
    }
}

impl Target {
    /// As wasm-pack calls it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Bundler => "bundler",
            Self::Nodejs => "nodejs",
        }
    }
}

/// Limits in kB (1000 bytes) after brotli.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    pub(crate) wasm: u32,
    pub(crate) first_visit: u32,
    pub(crate) one_figure: u32,
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

    /// The builds that readers load.
    pub(crate) fn published(&self) -> impl Iterator<Item = &Build> {
        self.build.iter().filter(|build| build.published)
    }

    /// The build of this name.
    pub(crate) fn named(&self, name: &str) -> Result<&Build> {
        self.build
            .iter()
            .find(|build| build.name == name)
            .with_context(|| format!("wasm-pack.toml has no build called \"{name}\""))
    }
}

#[cfg(test)]
pub(crate) const EXAMPLE: &str = r#"
[[build]]
name = "opening"
crate = "wasm"
target = "web"
profile = "release"
optimize = "speed"
features = ["opening"]
out = "www/generated/wasm"
published = true

[budget]
wasm = 90
first_visit = 160
one_figure = 110
"#;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repositorys_file_parses() {
        let builds = Builds::load().unwrap();
        assert!(builds.named("opening").is_ok());
        assert!(builds.named("sight").is_err());
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
