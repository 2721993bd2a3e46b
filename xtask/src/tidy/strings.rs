//! Every mechanism has all its words in every language: one message for each parameter, option, chart and label. Names of
//! outputs are wanted where a page shows them, which the site's build checks.

use crate::process::root;
use anyhow::{Context as _, Result, anyhow};
use narrows::ChartSpec;
use narrows::chart::{Mark, Text};
use narrows::mechanisms::{self, Entry};
use narrows::param::{ParamSpec, Part};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Each folder in it is a language.
const CONTENT: &str = "www/content";
const CHART: [&str; 5] = ["x", "y", "claim", "takeaway", "description"];

/// Messages by id, each with its attributes.
type Messages = BTreeMap<String, BTreeSet<String>>;

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

/// What one language's folder does not have.
fn lacks(language: &Path) -> Result<Vec<String>> {
    let shown = language.strip_prefix(root()).unwrap_or(language);
    let mut found = Vec::new();
    for mechanism in mechanisms::ALL {
        let file = format!("{}.md", mechanism.id());
        let path = shown.join(&file).display().to_string();
        match std::fs::read_to_string(language.join(file)) {
            Ok(text) => {
                let words = fluent(&text).and_then(|text| messages(&text));
                let words = words.with_context(|| path.clone())?;
                found.extend(
                    missing(&wanted(mechanism)?, &words)
                        .map(|wanted| format!("{path} lacks {wanted}")),
                );
            }
            Err(_) => found.push(format!("there is no {path}")),
        }
    }
    Ok(found)
}

/// What a mechanism needs: ids of messages, or `id.attribute`.
fn wanted(mechanism: &Entry) -> Result<BTreeSet<String>> {
    let mut wanted = BTreeSet::from(["title".to_owned()]);
    for spec in mechanism.params() {
        let name = kebab(spec.name);
        wanted.extend(
            spec.options
                .iter()
                .map(|option| format!("option-{name}-{option}")),
        );
        wanted.extend(labels(spec, &name));
    }
    let values = mechanism.studied(&mechanism.defaults())?;
    for id in mechanism.chart_ids() {
        wanted.extend(CHART.map(|attribute| format!("chart-{id}.{attribute}")));
        let spec = mechanism.chart(id, &values)?;
        for spec in std::iter::once(&spec).chain(spec.narrow.as_deref()) {
            for text in texts(spec) {
                let names = text.names.iter().map(|(_, key)| *key);
                wanted.extend(std::iter::once(text.key).chain(names).map(str::to_owned));
            }
        }
    }
    Ok(wanted)
}

/// What a parameter is called. A list's items share one message; beside it each has a name of its own.
fn labels(spec: &ParamSpec, name: &str) -> Vec<String> {
    let own = format!("param-{name}");
    match spec.list {
        None => vec![own],
        Some(Part::Count) => vec![format!("{own}.add"), own],
        Some(Part::Item(_)) => {
            let list = name.rsplit_once('-').map_or(name, |(list, _)| list);
            vec![format!("param-{list}"), format!("label-{name}")]
        }
    }
}

fn kebab(name: &str) -> String {
    name.replace('_', "-")
}

/// Every text of a chart.
fn texts(spec: &ChartSpec) -> impl Iterator<Item = &Text> {
    let named = spec
        .x
        .ticks
        .iter()
        .chain(&spec.y.ticks)
        .filter_map(|tick| tick.text.as_ref());
    let marks = spec.marks.iter().filter_map(Mark::text);
    named.chain(marks)
}

fn missing<'a>(
    wanted: &'a BTreeSet<String>,
    words: &'a Messages,
) -> impl Iterator<Item = &'a String> {
    wanted.iter().filter(|wanted| match wanted.split_once('.') {
        Some((id, attribute)) => !words
            .get(id)
            .is_some_and(|attributes| attributes.contains(attribute)),
        None => !words.contains_key(*wanted),
    })
}

/// The block `strings: |` of a Markdown file's front matter.
fn fluent(markdown: &str) -> Result<String> {
    let front = markdown
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---"));
    let (front, _) = front.context("there is no front matter between two lines of ---")?;
    let block = front
        .lines()
        .skip_while(|line| *line != "strings: |")
        .skip(1);
    let block = block.take_while(|line| line.is_empty() || line.starts_with("  "));
    let lines: Vec<&str> = block
        .map(|line| line.get(2..).unwrap_or_default())
        .collect();
    if lines.is_empty() {
        return Err(anyhow!("the front matter has no `strings: |`"));
    }
    Ok(lines.join("\n") + "\n")
}

fn messages(text: &str) -> Result<Messages> {
    use fluent_syntax::{ast::Entry, parser};
    let resource = parser::parse(text).map_err(|(_, errors)| anyhow!("strings: {errors:?}"))?;
    let mut messages = Messages::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let attributes = message
                .attributes
                .iter()
                .map(|it| it.id.name.to_owned())
                .collect();
            if messages
                .insert(message.id.name.to_owned(), attributes)
                .is_some()
            {
                return Err(anyhow!("strings: {} stands there twice", message.id.name));
            }
        }
    }
    Ok(messages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use narrows::Unit;

    const PAGE: &str = "---\nid: x\nstrings: |\n  title = X\n  chart-a = A\n      .x = people\n\n  param-b = B\nlast: 1\n---\nText.\n";

    #[test]
    fn the_block_of_strings_is_taken_out_of_the_front_matter() {
        let words = messages(&fluent(PAGE).unwrap()).unwrap();
        assert_eq!(words.len(), 3);
        assert!(words["chart-a"].contains("x"));
        assert!(fluent("# No front matter\n").is_err());
        assert!(fluent("---\nid: x\n---\n").is_err());
    }

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
    fn broken_and_doubled_messages_are_errors() {
        assert!(messages("a = { $x\n").is_err());
        assert!(messages("a = 1\na = 2\n").is_err());
    }

    #[test]
    fn what_is_missing_is_named() {
        let words = messages(&fluent(PAGE).unwrap()).unwrap();
        let wanted = ["title", "chart-a.x", "chart-a.claim", "param-c"].map(str::to_owned);
        let wanted = BTreeSet::from(wanted);
        let missing: Vec<&String> = missing(&wanted, &words).collect();
        assert_eq!(missing, ["chart-a.claim", "param-c"]);
    }

    #[test]
    fn a_list_wants_a_name_for_each_item() {
        let item = ParamSpec::number("rates_3", Unit::PerHour, (1.0, 9.0), 1.0, 2.0);
        let item = item.item(3, &[]);
        assert_eq!(labels(&item, "rates-3"), ["param-rates", "label-rates-3"]);
        let count = ParamSpec::count("rates_count", 2, &[2.0, 2.0]);
        let wanted = ["param-rates-count.add", "param-rates-count"];
        assert_eq!(labels(&count, "rates-count"), wanted);
    }

    #[test]
    fn every_mechanism_wants_words_for_its_charts_labels() {
        for mechanism in mechanisms::ALL {
            let wanted = wanted(mechanism).unwrap();
            assert!(wanted.iter().any(|name| name.starts_with("param-")));
            assert!(
                wanted.iter().any(|name| name.starts_with("label-")),
                "{}",
                mechanism.id()
            );
        }
    }
}
