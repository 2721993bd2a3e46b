//! Which mechanisms and charts each published module holds: asked of the modules themselves, and written down for
//! the widgets, the pre-rendering and the weights.

use crate::builds::{Build, Builds};
use crate::process::{capture, command, root};
use anyhow::{Context as _, Result, bail};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::path::Path;

/// One module.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Module {
    /// Name of its build and of its group.
    pub(crate) name: String,
    /// Ids of the charts that it draws, by their mechanism.
    pub(crate) charts: IndexMap<String, Vec<String>>,
}

const LIST: &str = "www/generated/modules.json";
const LOADERS: &str = "www/generated/modules.ts";

/// Writes what the modules of the last build hold.
pub(crate) fn write(builds: &Builds) -> Result<()> {
    let script = root().join("xtask/src/modules/list.mjs");
    let glue = builds.published().map(Build::glue);
    let list = capture(command("node").arg(script).args(glue))?;
    let modules: Vec<Module> = serde_json::from_str(&list).context("list.mjs")?;
    for module in &modules {
        if modules
            .iter()
            .any(|other| other.charts.contains_key(&module.name))
        {
            bail!(
                "\"{}\" is a module and a mechanism: a chunk's name could be either's",
                module.name
            );
        }
    }
    put(LIST, &list)?;
    put(LOADERS, &loaders(&modules))
}

/// What the last build wrote.
pub(crate) fn read() -> Result<Vec<Module>> {
    let text = std::fs::read_to_string(root().join(LIST)).context(LIST)?;
    serde_json::from_str(&text).context(LIST)
}

/// Leaves a file alone that says the same already, so that nothing is built anew for it.
fn put(path: &str, text: &str) -> Result<()> {
    let file = root().join(path);
    if std::fs::read_to_string(&file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// The list as TypeScript, in which the code around each module is a chunk of its own.
fn loaders(modules: &[Module]) -> String {
    let mut text = String::from(
        "/** Written by `cargo xtask build`: what each module holds, and where it is. */\n\nimport type { Source } from \"../widgets/wasm.js\";\n\nexport const modules: readonly Source[] = [\n",
    );
    for Module { name, charts } in modules {
        let charts = serde_json::to_string(charts).unwrap_or_default();
        let _ = writeln!(
            text,
            "  {{ charts: {charts}, glue: () => import(\"./wasm/{name}/{name}.js\"), file: new URL(\"./wasm/{name}/{name}_bg.wasm\", import.meta.url) }},",
        );
    }
    text + "];\n"
}

/// The modules that figures load together: the one that draws most of them, of several such the one that draws
/// most of the first figure's mechanism, and for each figure that it does not draw, most of that figure's.
/// `None` stands for a mechanism's first chart.
pub(crate) fn for_figures<'a>(
    modules: &'a [Module],
    figures: &[(String, Option<String>)],
) -> Vec<&'a Module> {
    let drawn = |module: &Module| figures.iter().filter(|figure| module.draws(figure)).count();
    let mut chosen: Vec<&Module> = Vec::new();
    for figure in figures {
        if chosen.iter().any(|module| module.draws(figure)) {
            continue;
        }
        // Of equal ones the last counts for `max_by_key`, the first for the widgets.
        let able = modules.iter().rev().filter(|module| module.draws(figure));
        let own = |module: &Module| module.charts.get(&figure.0).map_or(0, Vec::len);
        chosen.extend(able.max_by_key(|module| (drawn(module), own(module))));
    }
    chosen
}

impl Module {
    fn draws(&self, (mechanism, chart): &(String, Option<String>)) -> bool {
        let charts = self.charts.get(mechanism);
        charts.is_some_and(|charts| chart.as_ref().is_none_or(|chart| charts.contains(chart)))
    }

    /// Whether a file's name says that it is the module or the code around it.
    pub(crate) fn owns(&self, file: &Path) -> bool {
        let stem = file
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let rest = stem.strip_prefix(self.name.as_str());
        let rest = rest.map(|rest| rest.strip_prefix("_bg").unwrap_or(rest));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '.']))
    }
}

#[cfg(test)]
pub(crate) fn examples() -> Vec<Module> {
    let list = r#"[
        { "name": "light", "charts": { "debt": ["growth"], "pipe": ["flat", "tall"] } },
        { "name": "full", "charts": { "debt": ["growth", "drag"], "pipe": ["flat"] } },
        { "name": "more", "charts": { "line": ["stages"] } }
    ]"#;
    serde_json::from_str(list).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_share_the_module_that_draws_most_of_them() {
        let modules = examples();
        let names = |figures: &[(&str, &str)]| -> Vec<String> {
            let chart = |chart: &str| (!chart.is_empty()).then(|| chart.to_owned());
            let figures: Vec<_> = figures
                .iter()
                .map(|(id, name)| ((*id).to_owned(), chart(name)))
                .collect();
            for_figures(&modules, &figures)
                .iter()
                .map(|module| module.name.clone())
                .collect()
        };
        assert!(names(&[]).is_empty());
        assert_eq!(names(&[("debt", ""), ("pipe", "tall")]), ["light"]);
        assert_eq!(names(&[("debt", "")]), ["full"]);
        assert_eq!(names(&[("debt", ""), ("debt", "drag")]), ["full"]);
        assert_eq!(names(&[("line", ""), ("debt", "")]), ["more", "full"]);
        assert!(names(&[("nobody", "")]).is_empty());
    }

    #[test]
    fn files_are_told_apart_by_name() {
        let light = &examples()[0];
        for (file, own) in [
            ("light.js", true),
            ("a/light-B_x.js", true),
            ("light_bg.wasm", true),
            ("light_bg-9.wasm", true),
            ("lightly.js", false),
            ("full_bg.wasm", false),
        ] {
            assert_eq!(light.owns(Path::new(file)), own, "{file}");
        }
    }

    #[test]
    fn each_module_has_a_chunk_and_a_file() {
        let text = loaders(&examples());
        assert!(text.contains(r#"{ charts: {"line":["stages"]}, glue: () => import("./wasm/more/more.js"), file: new URL("./wasm/more/more_bg.wasm", import.meta.url) }"#));
    }
}
