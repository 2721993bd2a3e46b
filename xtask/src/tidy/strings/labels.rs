//! The labels of a mechanism's charts: keys that begin with `label-`, as string literals in its sources.
//!
//! A text of a chart that has no words is left out of the picture in silence, so that a reader never sees a key. These
//! checks make that impossible: every literal has its words, and so has everything that is drawn over the ranges.

use super::super::files;
use crate::messages::Messages;
use anyhow::{Result, anyhow};
use narrows::chart::Text;
use narrows::mechanism::Setting;
use narrows::mechanisms::Entry;
use narrows::{ChartSpec, ParamSpec};
use proc_macro2::{TokenStream, TokenTree};
use std::collections::BTreeSet;

/// The mechanism that does not lie among the others.
const WHOLE: (&str, &str) = ("machine", "src/machine");

/// Every label that the sources of a mechanism name.
pub(super) fn literals(id: &str) -> Result<BTreeSet<String>> {
    let place = match WHOLE {
        (whole, place) if whole == id => place.to_owned(),
        _ => format!("src/mechanisms/{}", id.replace('-', "_")),
    };
    let mut found = BTreeSet::new();
    for file in files::below("src", &["rs"])? {
        let is_own =
            file.path == format!("{place}.rs") || file.path.starts_with(&format!("{place}/"));
        if is_own && !files::is_test(&file.path) {
            let tokens: TokenStream = file
                .text
                .parse()
                .map_err(|error| anyhow!("{}: {error}", file.path))?;
            collect(tokens, &mut found);
        }
    }
    Ok(found)
}

fn collect(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect(group.stream(), found),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                let key = text.trim_matches('"');
                let is_key = key
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
                if is_key && key.starts_with("label-") {
                    found.insert(key.to_owned());
                }
            }
            _ => {}
        }
    }
}

/// What the charts draw over the ranges and options, one parameter at a time, and these words do not have: keys, and
/// placeholders that the chart does not fill.
pub(super) fn undrawn(mechanism: &Entry, words: &Messages) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for setting in settings(mechanism)? {
        for chart in mechanism.chart_ids() {
            let spec = mechanism.chart(chart, &setting)?;
            for spec in std::iter::once(&spec).chain(spec.narrow.as_deref()) {
                for text in texts(spec) {
                    found.extend(lacking(text, words));
                }
            }
        }
    }
    Ok(found)
}

/// The defaults with what a study finds there; then each parameter at its ends, each choice at its options.
fn settings(mechanism: &Entry) -> Result<Vec<Setting>> {
    let defaults = mechanism.defaults();
    let mut settings = vec![mechanism.studied(&defaults)?];
    for (index, spec) in mechanism.params().iter().enumerate() {
        for value in places(spec) {
            let mut values = defaults.clone();
            values[index] = value;
            settings.push(values.into());
        }
    }
    Ok(settings)
}

fn places(spec: &ParamSpec) -> Vec<f64> {
    match u32::try_from(spec.options.len()) {
        Ok(options) if options > 0 => (0..options).map(f64::from).collect(),
        _ => vec![spec.minimum, spec.maximum],
    }
}

/// Every text of a chart.
fn texts(spec: &ChartSpec) -> impl Iterator<Item = &Text> {
    let ticks = spec.x.ticks.iter().chain(&spec.y.ticks);
    let named = ticks.filter_map(|tick| tick.text.as_ref());
    named.chain(spec.marks.iter().filter_map(narrows::chart::Mark::text))
}

fn lacking(text: &Text, words: &Messages) -> Vec<String> {
    let mut found = Vec::new();
    match words.variables(text.key) {
        None => found.push(text.key.to_owned()),
        Some(variables) => {
            let numbers = text.numbers.iter().map(|(name, ..)| *name);
            let given: Vec<&str> = numbers
                .chain(text.names.iter().map(|(name, _)| *name))
                .collect();
            let unfilled = variables
                .iter()
                .filter(|name| !given.contains(&name.as_str()));
            found.extend(unfilled.map(|name| {
                format!(
                    "{} without {{ ${name} }}, which the chart does not fill",
                    text.key
                )
            }));
        }
    }
    let names = text.names.iter().map(|(_, key)| *key);
    found.extend(
        names
            .filter(|key| words.variables(key).is_none())
            .map(str::to_owned),
    );
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use narrows::Unit;

    #[test]
    fn labels_are_found_wherever_they_stand() {
        let source = r#"const A: [&str; 1] = ["label-a"]; fn f() { g(("label-b-2", concat!("label", "-c"))); } // "label-d""#;
        let mut found = BTreeSet::new();
        collect(source.parse().unwrap(), &mut found);
        assert_eq!(
            found,
            BTreeSet::from(["label-a", "label-b-2"].map(str::to_owned))
        );
    }

    #[test]
    fn a_text_without_words_or_numbers_is_named() {
        let words =
            Messages::parse("label-best = best { $value } of { $all }\nlabel-x = x\n").unwrap();
        let best = Text::new("label-best").value(1.0, Unit::Number);
        assert_eq!(
            lacking(&best, &words),
            ["label-best without { $all }, which the chart does not fill"]
        );
        let whole = best.with("all", 2.0, Unit::Number);
        assert!(lacking(&whole, &words).is_empty());
        assert_eq!(
            lacking(&Text::new("label-y").named("it", "label-z"), &words),
            ["label-y", "label-z"]
        );
    }
}
