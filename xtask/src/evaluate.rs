//! `cargo xtask evaluate`: one mechanism's outputs as JSON, computed natively.

use indexmap::IndexMap;
use narrows::mechanisms::{self, Entry};
use narrows::{ModelError, ParamSpec};
use serde::Serialize;
use serde_json::{Value, json};
use std::process::ExitCode;

/// What an input that is refused exits with.
pub(crate) const REFUSED: u8 = 2;

/// Prints the outputs, or the list of mechanisms without an id.
pub(crate) fn run(id: Option<&str>, settings: &[String]) -> ExitCode {
    let Some(id) = id else {
        print!("{}", list());
        return ExitCode::SUCCESS;
    };
    match evaluate(id, settings) {
        Ok(answer) => {
            println!("{}", answer.json());
            ExitCode::SUCCESS
        }
        Err(refusal) => {
            eprintln!("error: {refusal}");
            ExitCode::from(REFUSED)
        }
    }
}

/// What is printed; names stand in the order in which the mechanism declares them.
#[derive(Debug, PartialEq, Serialize)]
struct Answer {
    mechanism: &'static str,
    parameters: IndexMap<&'static str, Value>,
    outputs: IndexMap<String, Value>,
}

impl Answer {
    fn json(&self) -> String {
        // Strings and finite numbers below string keys can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

fn evaluate(id: &str, settings: &[String]) -> Result<Answer, String> {
    let say = |error: ModelError| error.to_string();
    let mechanism = mechanisms::find(id).map_err(say)?;
    let values = set(mechanism, settings)?;
    let studied = mechanism.studied(&values).map_err(say)?;
    let outputs = mechanism.evaluate(&studied).map_err(say)?;
    let parameters = mechanism.params().iter().zip(&values);
    Ok(Answer {
        mechanism: mechanism.id(),
        parameters: parameters
            .map(|(spec, value)| (spec.name, written(spec, *value)))
            .collect(),
        outputs: outputs
            .into_iter()
            .map(|output| (output.name, json!(output.value)))
            .collect(),
    })
}

/// The defaults but for what settings of the form `name=value` say.
pub(crate) fn set(mechanism: &Entry, settings: &[String]) -> Result<Vec<f64>, String> {
    let say = |error: ModelError| error.to_string();
    let mut values = mechanism.defaults();
    let mut given: Vec<Option<&str>> = vec![None; values.len()];
    for setting in settings {
        let (name, text) = setting.split_once('=').ok_or_else(|| {
            format!("\"{setting}\" is no setting: write name=value, as in people=12")
        })?;
        let position = mechanism.position(name).map_err(say)?;
        if let Some(before) = given[position].replace(setting) {
            let name = mechanism.params()[position].name;
            return Err(format!(
                "{name} is given twice, as {before} and {setting}: give it once"
            ));
        }
        mechanism.set(&mut values, name, text).map_err(say)?;
    }
    Ok(values)
}

/// A choice by its name, a number as a number.
fn written(spec: &ParamSpec, value: f64) -> Value {
    spec.option(value).map_or(json!(value), |name| json!(name))
}

/// Every mechanism with its parameters, as text.
fn list() -> String {
    mechanisms::ALL.iter().map(describe).collect()
}

fn describe(mechanism: &Entry) -> String {
    let mut text = format!("{}\n", mechanism.id());
    for spec in mechanism.params() {
        text += &format!("  {}: {}\n", spec.name, allowed(spec));
    }
    text
}

fn allowed(spec: &ParamSpec) -> String {
    if let Some(default) = spec.option(spec.default) {
        return format!("{}, default {default}", spec.options.join(" | "));
    }
    let unit = json!(spec.unit);
    let lever = spec.lever.map_or(String::new(), |lever| {
        format!(", lever {}", lever.spec().key)
    });
    format!(
        "{} to {} step {}, default {}, in {}{lever}",
        spec.minimum,
        spec.maximum,
        spec.step,
        spec.default,
        unit.as_str().unwrap_or("number"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_parameter_goes_by_its_name_its_attribute_and_its_levers_key() {
        let base = evaluate("coordination", &settings(&["people=20"])).unwrap();
        assert_eq!(base.parameters["people"], 20.0);
        assert_eq!(
            base,
            evaluate("coordination", &settings(&["team=20"])).unwrap()
        );
        for name in ["link_minutes=120", "link-minutes=120"] {
            let answer = evaluate("coordination", &settings(&[name])).unwrap();
            assert_eq!(answer.parameters["link_minutes"], 120.0);
        }
    }

    #[test]
    fn what_is_refused_is_named_with_what_is_allowed() {
        for (id, words, parts) in [
            (
                "coördination",
                &[][..],
                &["coördination", "coordination"][..],
            ),
            ("coordination", &["peeple=3"], &["peeple", "people"]),
            (
                "coordination",
                &["people=NaN"],
                &["people", "NaN", "1 to 60"],
            ),
            ("coordination", &["people=61"], &["people", "61", "1 to 60"]),
            ("coordination", &["people=1e999"], &["people", "1 to 60"]),
            (
                "coordination",
                &["people=twelve"],
                &["people", "twelve", "1 to 60"],
            ),
            ("coordination", &["people"], &["people", "name=value"]),
            (
                "coordination",
                &["people=3", "team=4"],
                &["people", "twice"],
            ),
        ] {
            let refusal = evaluate(id, &settings(words)).unwrap_err();
            assert!(!refusal.contains('\n'));
            for part in parts {
                assert!(refusal.contains(part), "{refusal}");
            }
        }
    }

    #[test]
    fn numbers_read_back_to_the_same_bits_and_other_values_are_strings() {
        for mechanism in mechanisms::ALL {
            let values = mechanism.studied(&mechanism.defaults()).unwrap();
            let answer = evaluate(mechanism.id(), &[]).unwrap().json();
            let answer: Value = serde_json::from_str(&answer).unwrap();
            for output in mechanism.evaluate(&values).unwrap() {
                let written = &answer["outputs"][&output.name];
                match output.value.finite() {
                    Some(number) => assert_eq!(written.as_f64(), Some(number), "{}", output.name),
                    None => assert!(written.is_string(), "{}", output.name),
                }
            }
        }
    }

    #[test]
    fn the_list_names_every_parameter() {
        let text = list();
        for mechanism in mechanisms::ALL {
            for spec in mechanism.params() {
                assert!(text.contains(&format!("  {}: ", spec.name)));
            }
        }
    }
}
