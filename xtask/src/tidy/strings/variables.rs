//! What messages speak of: every variable is one that the page gives, every variant one that its selector can have,
//! every function one that there is. A slip would be a gap in a sentence at some setting only, which no test may visit.

use crate::messages::Messages;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use narrows::mechanisms::Entry;
use std::collections::BTreeMap;

const FUNCTIONS: [&str; 11] = [
    "NUM", "PCT", "INT", "FIXED", "YOU", "YOUPCT", "ABS", "WORD", "ROUND", "SIGN", "COMPARE",
];
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
/// What any number may be instead of one.
const NO_NUMBER: [&str; 3] = ["undefined", "unbounded", "other"];
/// What messages of a prediction have besides, with the words that those have which are no numbers.
const OF_PREDICTIONS: [(&str, &[&str]); 9] = [
    ("verdict", &["right", "wrong", "skipped", "same", "none"]),
    ("near", &["close", "low", "high", "none"]),
    ("choice", &[]),
    ("label", &[]),
    ("answer", &[]),
    ("number", &["none"]),
    ("outcome", &[]),
    ("said", &["none"]),
    ("times", &[]),
];

/// Variables by name, each with the words that it may be.
type Known = BTreeMap<String, Vec<&'static str>>;

/// Every slip in a mechanism's messages.
pub(super) fn slips(mechanism: &Entry, words: &Messages) -> Vec<String> {
    let of_pages = known(mechanism);
    let mut of_predictions = of_pages.clone();
    for output in mechanism.outputs() {
        for before in ["before", "guess"] {
            of_predictions.insert(format!("{before}_{}", output.name), output.states.to_vec());
        }
    }
    of_predictions.extend(OF_PREDICTIONS.map(|(name, words)| (name.to_owned(), words.to_vec())));
    let of_names = Known::from(["name", "count"].map(|name| (name.to_owned(), Vec::new())));
    let nothing = Known::new();
    let mut found = Vec::new();
    for (id, pattern) in words.patterns() {
        let kind = id.split_once('-').map_or("", |(kind, _)| kind);
        let is_sentence = id.contains('.') && !id.ends_with(".x") && !id.ends_with(".y");
        let known = match kind {
            // What fills a label is seen when its chart is drawn.
            "label" => continue,
            "predict" => &of_predictions,
            "param" => &of_names,
            "say" | "preset" => &of_pages,
            "chart" if is_sentence => &of_pages,
            // Titles and names are written as they are.
            _ => &nothing,
        };
        let mut says = |what: String| found.push(format!("{id}: {what}"));
        check(pattern, known, &mut says);
    }
    found
}

/// Settings, with a choice's options, and outputs, with their states.
fn known(mechanism: &Entry) -> Known {
    let settings = mechanism
        .params()
        .iter()
        .map(|spec| (spec.name.to_owned(), spec.options.to_vec()));
    let outputs = mechanism
        .outputs()
        .into_iter()
        .map(|spec| (spec.name, spec.states.to_vec()));
    settings.chain(outputs).collect()
}

fn check(pattern: &Pattern<String>, known: &Known, says: &mut dyn FnMut(String)) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => named(inline, known, says),
            Expression::Select { selector, variants } => {
                named(selector, known, says);
                for variant in variants {
                    if let VariantKey::Identifier { name } = &variant.key {
                        is_variant(selector, name, known, says);
                    }
                    check(&variant.value, known, says);
                }
            }
        }
    }
}

/// Variables and functions of an expression.
fn named(inline: &InlineExpression<String>, known: &Known, says: &mut dyn FnMut(String)) {
    match inline {
        InlineExpression::VariableReference { id } if !known.contains_key(&id.name) => {
            says(format!("${} is not among {}", id.name, list(known)));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            if !FUNCTIONS.contains(&id.name.as_str()) {
                says(format!("{}() is none of {}", id.name, FUNCTIONS.join(", ")));
            }
            for one in &arguments.positional {
                named(one, known, says);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                named(inner, known, says);
            }
        }
        _ => {}
    }
}

/// What a message is given, where that is little enough to be read.
fn list(known: &Known) -> String {
    match known.len() {
        0 => "what it is given, nothing".to_owned(),
        1..=12 => known
            .keys()
            .map(|name| format!("${name}"))
            .collect::<Vec<_>>()
            .join(", "),
        _ => "the settings and outputs".to_owned(),
    }
}

/// Whether a selector can be this word.
fn is_variant(
    selector: &InlineExpression<String>,
    name: &str,
    known: &Known,
    says: &mut dyn FnMut(String),
) {
    let (own, variables): (&[&str], Vec<&str>) = match selector {
        InlineExpression::VariableReference { id } => (&PLURALS, vec![&id.name]),
        InlineExpression::FunctionReference { id, arguments } => {
            let variables = arguments.positional.iter().filter_map(|one| match one {
                InlineExpression::VariableReference { id } => Some(id.name.as_str()),
                _ => None,
            });
            let own: &[&str] = match id.name.as_str() {
                "SIGN" => &["negative", "zero", "positive"],
                "COMPARE" => &["less", "equal", "more"],
                _ => &PLURALS,
            };
            (own, variables.collect())
        }
        _ => return,
    };
    let words: Vec<&str> = variables
        .iter()
        .filter_map(|name| known.get(*name))
        .flatten()
        .copied()
        .collect();
    // A choice, or an output of several states, is a word and nothing else.
    let is_word = words.len() > 1 && matches!(selector, InlineExpression::VariableReference { .. });
    let allowed: Vec<&str> = if is_word {
        words.into_iter().chain(NO_NUMBER).collect()
    } else {
        own.iter().copied().chain(words).chain(NO_NUMBER).collect()
    };
    if !allowed.contains(&name) {
        says(format!(
            "[{name}] of ${} is none of {}",
            variables.join(", $"),
            allowed.join(", ")
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use narrows::mechanisms::find;

    fn slips_of(text: &str) -> Vec<String> {
        slips(find("feedback").unwrap(), &Messages::parse(text).unwrap())
    }

    #[test]
    fn what_the_page_gives_may_be_used() {
        let text = "say-a = { $optimum ->\n    [interior] { NUM($best_period) } or { YOU($release_period) }\n   *[other] { $release_period ->\n        [one] week\n        [1] week\n       *[other] weeks\n    }\n}\npredict-why = { $verdict ->\n    [wrong] { COMPARE($said, $times) ->\n        [more] { NUM($before_cost) }\n       *[less] x\n    }\n   *[other] { SIGN($half_saving) ->\n        [negative] y\n       *[other] { $best_period ->\n            [undefined] none\n           *[other] z\n        }\n    }\n}\n";
        assert_eq!(slips_of(text), Vec::<String>::new());
    }

    #[test]
    fn each_slip_is_named() {
        for (text, says) in [
            ("say-a = { NUM($bets_period) }\n", "$bets_period"),
            ("say-a = { NUMB($best_period) }\n", "NUMB()"),
            (
                "say-a = { $optimum ->\n    [interoir] x\n   *[other] y\n}\n",
                "[interoir]",
            ),
            (
                "say-a = { $calendar ->\n    [one] x\n   *[other] y\n}\n",
                "[one]",
            ),
            (
                "say-a = { SIGN($half_saving) ->\n    [less] x\n   *[other] y\n}\n",
                "[less]",
            ),
            ("say-a = { $verdict }\n", "$verdict"),
            (
                "predict-why = { $verdict ->\n    [rihgt] x\n   *[other] y\n}\n",
                "[rihgt]",
            ),
            ("chart-a = A\n    .x = { NUM($cost) }\n", "$cost"),
            ("option-calendar-weekly = { $cost }\n", "$cost"),
            (
                "chart-a = A\n    .claim = { NUM($before_cost) }\n",
                "$before_cost",
            ),
        ] {
            let found = slips_of(text);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].contains(says), "{found:?}");
        }
    }
}
