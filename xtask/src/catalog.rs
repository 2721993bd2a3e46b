//! What mechanisms there are, which models hold them, and where these lie: written down for the widgets, the
//! pre-rendering and the weights. All of it comes from the registry, natively.

use crate::builds::{Builds, Model};
use crate::process::root;
use anyhow::{Context as _, Result, bail};
use describe::{compact, levers, mechanism};
use indexmap::IndexMap;
use narrows::{mechanisms, wire};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::fmt::Write as _;

mod choose;
mod describe;

pub(crate) use choose::for_figures;

/// A model and what it draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Held {
    /// Its name, and that of its file.
    pub(crate) name: String,
    /// Ids of the charts that it draws, by their mechanism, in the order in which it numbers both.
    pub(crate) charts: IndexMap<String, Vec<String>>,
}

/// The folder of what is written for the browser.
const FOLDER: &str = "www/generated";

/// What all models hold.
pub(crate) fn held(builds: &Builds) -> Result<Vec<Held>> {
    builds.all_models().iter().map(of_model).collect()
}

fn of_model(model: &Model) -> Result<Held> {
    let charts = |id: &String, most: usize| {
        let entry =
            mechanisms::find(id).with_context(|| format!("the model \"{}\"", model.name))?;
        let charts = entry.chart_ids().into_iter().take(most).map(str::to_owned);
        anyhow::Ok((id.clone(), charts.collect::<Vec<_>>()))
    };
    let whole = model.whole.iter().map(|id| charts(id, usize::MAX));
    let first = model.first_chart.iter().map(|id| charts(id, 1));
    Ok(Held {
        name: model.name.clone(),
        charts: whole.chain(first).collect::<Result<_>>()?,
    })
}

/// Writes descriptions, levers and the list of models.
pub(crate) fn write(builds: &Builds) -> Result<()> {
    let models = held(builds)?;
    for bundle in &builds.bundle {
        if mechanisms::find(&bundle.name).is_ok() {
            bail!(
                "\"{}\" is a bundle and a mechanism: a file's name could be either's",
                bundle.name
            );
        }
    }
    std::fs::create_dir_all(root().join(FOLDER).join("descriptions"))?;
    let mut all = Vec::new();
    for entry in mechanisms::ALL {
        all.push((entry.id(), mechanism(entry)?));
    }
    for model in &models {
        let own = model.charts.iter().map(|(id, charts)| {
            let mut own = all
                .iter()
                .find(|(known, _)| known == id)
                .map(|(_, own)| own.clone())
                .unwrap_or_default();
            if let Some(listed) = own["charts"].as_array_mut() {
                listed.truncate(charts.len());
            }
            compact(own)
        });
        let text = json!({ "version": wire::VERSION, "mechanisms": own.collect::<Vec<_>>() });
        put(
            &format!("descriptions/about-{}.ts", model.name),
            &format!(
                "import type {{ Compact }} from \"../../widgets/description.js\";\n\nexport default {text} as unknown as Compact;\n"
            ),
        )?;
    }
    let listed = serde_json::to_string_pretty(&models)?;
    put("models.json", &listed)?;
    let described: Vec<_> = all.iter().map(|(_, own)| own).collect();
    put(
        "mechanisms.json",
        &json!({ "version": wire::VERSION, "mechanisms": described, "levers": levers() })
            .to_string(),
    )?;
    put(
        "levers.ts",
        &format!(
            "import type {{ LeverInfo }} from \"../widgets/description.js\";\n\nexport const levers: readonly LeverInfo[] = {};\n",
            levers()
        ),
    )?;
    put("models.ts", &sources(&models, builds))
}

/// Leaves a file alone that says the same already, so that nothing is built anew for it.
fn put(name: &str, text: &str) -> Result<()> {
    let file = root().join(FOLDER).join(name);
    if std::fs::read_to_string(&file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// The list as TypeScript, in which each description is a chunk of its own. Of a mechanism's charts only the opening one
/// is named: there are many mechanisms, and each figure loads the list.
fn sources(models: &[Held], builds: &Builds) -> String {
    let folder = builds
        .models
        .out
        .strip_prefix(FOLDER)
        .unwrap_or(&builds.models.out)
        .display();
    let mut text = String::from(
        "/** Written by `cargo xtask build`: what each model holds, and where it is. */\n\nimport type { Source } from \"../widgets/models.js\";\n\nexport const sources: readonly Source[] = [\n",
    );
    for Held { name, charts } in models {
        let opening: IndexMap<_, _> = charts.iter().map(|(id, own)| (id, own.first())).collect();
        let opening = serde_json::to_string(&opening).unwrap_or_default();
        let all = |id| {
            models
                .iter()
                .filter_map(|one| Some(one.charts.get(id)?.len()))
                .max()
        };
        let part = charts
            .iter()
            .filter(|(id, own)| Some(own.len()) != all(*id));
        let part: Vec<_> = part.map(|(id, _)| id).collect();
        let part = match serde_json::to_string(&part) {
            Ok(ids) if !part.is_empty() => format!("openingOnly: {ids}, "),
            _ => String::new(),
        };
        let _ = writeln!(
            text,
            "  {{ charts: {opening}, {part}description: () => import(\"./descriptions/about-{name}.js\"), file: new URL(\"./{folder}/{name}.wasm\", import.meta.url) }},",
        );
    }
    text + "];\n"
}

#[cfg(test)]
pub(crate) fn examples() -> Vec<Held> {
    let list = r#"[
        { "name": "debt", "charts": { "debt": ["growth", "drag"] } },
        { "name": "pipe", "charts": { "pipe": ["flat", "tall"] } },
        { "name": "line", "charts": { "line": ["stages"] } },
        { "name": "both", "charts": { "pipe": ["flat", "tall"], "debt": ["growth"] } }
    ]"#;
    serde_json::from_str(list).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builds::EXAMPLE;

    #[test]
    fn each_model_has_a_description_and_a_file() {
        let builds = Builds::parse(EXAMPLE).unwrap();
        let text = sources(&examples(), &builds);
        assert!(text.contains(
            r#"{ charts: {"pipe":"flat","debt":"growth"}, openingOnly: ["debt"], description"#
        ));
        assert!(text.contains(r#"{ charts: {"line":"stages"}, description: () => import("./descriptions/about-line.js"), file: new URL("./models/line.wasm", import.meta.url) }"#));
    }

    #[test]
    fn a_bundle_draws_first_charts_alone_and_names_what_there_is() {
        let builds = Builds::parse(EXAMPLE).unwrap();
        let models = held(&builds).unwrap();
        let bundle = models.last().unwrap();
        assert_eq!(bundle.charts["debt"].len(), 1);
        let other = Builds::parse(&EXAMPLE.replace("[\"debt\"]", "[\"debit\"]")).unwrap();
        assert!(format!("{:#}", held(&other).unwrap_err()).contains("debit"));
    }
}
