//! Every mechanism has all its words in every language: one message for each parameter, option, chart and label, and none
//! that speaks of what is not there. Names of outputs are wanted where a page shows them, which the site's build checks.

use crate::messages::Messages;
use crate::process::root;
use anyhow::{Context as _, Result};
use narrows::mechanisms::{self, Entry};
use narrows::param::{ParamSpec, Part};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

mod labels;
mod variables;

/// Each folder in it is a language.
const CONTENT: &str = "www/content";
const CHART: [&str; 5] = ["x", "y", "claim", "takeaway", "description"];

pub(super) fn check() -> Result<Vec<String>> {
    let mut found = Vec::new();
    for language in languages(&root().join(CONTENT))? {
        found.extend(lacks(&language)?);
    }
    Ok(found)
}

fn languages(content: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(content)
        .with_context(|| format!("cannot read {}", content.display()))?
        .collect::<std::io::Result<Vec<_>>>()?;
    let paths = entries.iter().map(std::fs::DirEntry::path);
    Ok(paths.filter(|path| path.is_dir()).collect())
}

/// What one language's folder does not have, or has and should not.
fn lacks(language: &Path) -> Result<Vec<String>> {
    let shown = language.strip_prefix(root()).unwrap_or(language);
    let mut found = Vec::new();
    for mechanism in mechanisms::ALL {
        let file = format!("{}.md", mechanism.id());
        let path = shown.join(&file).display().to_string();
        match std::fs::read_to_string(language.join(file)) {
            Ok(text) => {
                let words = Messages::of_page(&text).with_context(|| path.clone())?;
                found.extend(
                    slips(mechanism, &words)?
                        .into_iter()
                        .map(|slip| format!("{path} {slip}")),
                );
            }
            Err(_) => found.push(format!("there is no {path}")),
        }
    }
    Ok(found)
}

fn slips(mechanism: &Entry, words: &Messages) -> Result<Vec<String>> {
    let labels = labels::literals(mechanism.id())?;
    let named = wanted(mechanism);
    let mut missing: BTreeSet<String> = labels
        .union(&named)
        .filter(|name| !words.has(name))
        .cloned()
        .collect();
    missing.extend(labels::undrawn(mechanism, words)?);
    let states = mechanism
        .outputs()
        .into_iter()
        .flat_map(|output| output.states.to_vec());
    let states: BTreeSet<String> = states.map(|state| format!("label-{state}")).collect();
    let is_dead = |id: &&str| {
        id.starts_with("label-")
            && ![&labels, &named, &states]
                .iter()
                .any(|all| all.contains(*id))
    };
    let dead = words
        .ids()
        .filter(is_dead)
        .map(|id| format!("has {id}, which no chart draws"));
    let missing = missing.iter().map(|name| format!("lacks {name}"));
    Ok(missing
        .chain(dead)
        .chain(variables::slips(mechanism, words))
        .collect())
}

/// What a mechanism needs besides its labels: ids of messages, or `id.attribute`.
fn wanted(mechanism: &Entry) -> BTreeSet<String> {
    let mut wanted = BTreeSet::from(["title".to_owned()]);
    let (mut rows, mut is_beside) = ("", false);
    for spec in mechanism.params() {
        let name = kebab(spec.name);
        match spec.list {
            Some(Part::Count) => (rows, is_beside) = (spec.name, false),
            // Where a row has several numbers, each says which it is.
            Some(Part::Beside) => {
                is_beside = true;
                wanted.extend([rows, spec.name].map(each));
            }
            // The row has its name from the first of them.
            Some(Part::Item(_)) if is_beside => continue,
            _ => {}
        }
        let options = spec
            .options
            .iter()
            .map(|option| format!("option-{name}-{option}"));
        wanted.extend(options.chain(labels(spec, &name)));
    }
    let charts = mechanism.chart_ids().into_iter();
    wanted.extend(charts.flat_map(|id| {
        let attributes = CHART.map(|attribute| format!("chart-{id}.{attribute}"));
        std::iter::once(format!("chart-{id}")).chain(attributes)
    }));
    wanted
}

/// What a parameter is called. A list's items share one message; beside it each has a name of its own.
fn labels(spec: &ParamSpec, name: &str) -> Vec<String> {
    let own = format!("param-{name}");
    match spec.list {
        None => vec![own],
        Some(Part::Count) => vec![format!("{own}.add"), own],
        Some(Part::Beside) => vec![own],
        Some(Part::Item(_)) => {
            let list = name.rsplit_once('-').map_or(name, |(list, _)| list);
            vec![format!("param-{list}"), format!("label-{name}")]
        }
        // What a task needs is said in the words of the editor.
        Some(Part::Needs(_)) => Vec::new(),
    }
}

/// What stands before the number of a list whose count has this name.
fn each(count: &str) -> String {
    format!("param-{}.each", kebab(count.trim_end_matches("_count")))
}

fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use narrows::Unit;

    /// A language is a folder: a second one is found, and checked as the first one is.
    #[test]
    fn a_second_language_is_checked_as_the_first() {
        let content = tempfile::tempdir().unwrap();
        let first = &languages(&root().join(CONTENT)).unwrap()[0];
        let second = content.path().join("en-XA");
        std::fs::create_dir(&second).unwrap();
        for mechanism in mechanisms::ALL {
            let file = format!("{}.md", mechanism.id());
            std::fs::copy(first.join(&file), second.join(&file)).unwrap();
        }
        assert_eq!(
            languages(content.path()).unwrap(),
            std::slice::from_ref(&second)
        );
        assert_eq!(lacks(&second).unwrap(), lacks(first).unwrap());

        let [whole, gone] =
            [0, 1].map(|at| second.join(format!("{}.md", mechanisms::ALL[at].id())));
        let text = std::fs::read_to_string(&whole).unwrap();
        std::fs::write(&whole, text.replacen("  title = ", "  other = ", 1)).unwrap();
        std::fs::remove_file(&gone).unwrap();
        let found = lacks(&second).unwrap();
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0], format!("{} lacks title", whole.display()));
        assert_eq!(found[1], format!("there is no {}", gone.display()));
    }

    #[test]
    fn a_list_wants_a_name_for_each_item() {
        let item = ParamSpec::number("rates_3", Unit::PerHour, (1.0, 9.0), 1.0, 2.0);
        let item = item.item(3, &[]);
        assert_eq!(labels(&item, "rates-3"), ["param-rates", "label-rates-3"]);
        let count = ParamSpec::count("rates_count", 2, 8, 2);
        let wanted = ["param-rates-count.add", "param-rates-count"];
        assert_eq!(labels(&count, "rates-count"), wanted);
        let needs = ParamSpec::needs("rates_3_needs", 3, &[]);
        assert!(labels(&needs, "rates-3-needs").is_empty());
    }

    #[test]
    fn what_is_missing_dead_or_misspelled_is_named() {
        let feedback = mechanisms::find("feedback").unwrap();
        let page = std::fs::read_to_string(root().join(CONTENT).join("en/feedback.md")).unwrap();
        let slips = |from: &str, to: &str| {
            let words = Messages::of_page(&page.replacen(from, to, 1)).unwrap();
            slips(feedback, &words).unwrap()
        };
        assert_eq!(slips("", ""), Vec::<String>::new());
        let renamed = slips("  label-waiting =", "  label-wating =");
        assert_eq!(
            renamed,
            [
                "lacks label-waiting",
                "has label-wating, which no chart draws"
            ]
        );
        let unfilled = slips(
            "label-best = best { $value }",
            "label-best = best { $vlaue }",
        );
        assert_eq!(
            unfilled,
            ["lacks label-best without { $vlaue }, which the chart does not fill"]
        );
    }
}
