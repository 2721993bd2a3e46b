//! Every chart at its defaults, as JSON beside the tests: what changes in a picture shows in a review.

use narrows::mechanisms;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Holds a text to the golden file of this path, or writes that where it is told to.
pub(crate) fn hold(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("NARROWS_BLESS").is_some_and(|value| value == "1") {
        fs::write(file, text).expect("a golden file can be written");
        return;
    }
    let golden = fs::read_to_string(file).unwrap_or_default();
    let changed = golden.lines().zip(text.lines()).find(|(was, is)| was != is);
    assert!(
        golden == text,
        "{path}: {changed:?}\nIf this is meant, accept it with `cargo xtask bless`."
    );
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Numbers to six significant digits, so that the last bits do not matter.
fn rounded(value: Value) -> Value {
    match value {
        Value::Number(number) => {
            let number = number.as_f64().expect("numbers of a chart are f64");
            let rounded: f64 = format!("{number:.5e}").parse().expect("a number");
            Value::from(rounded + 0.0)
        }
        Value::Array(values) => values.into_iter().map(rounded).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, rounded(value)))
            .collect(),
        other => other,
    }
}

/// One line for what is short, one line an item for what is not.
fn written(value: &Value, indent: usize, text: &mut String) {
    let short = value.to_string();
    let (open, close, items): (char, char, Vec<(String, &Value)>) = match value {
        _ if indent + short.len() <= 100 => return text.push_str(&short),
        Value::Array(values) => (
            '[',
            ']',
            values.iter().map(|value| (String::new(), value)).collect(),
        ),
        Value::Object(fields) => (
            '{',
            '}',
            fields
                .iter()
                .map(|(name, value)| (format!("\"{name}\": "), value))
                .collect(),
        ),
        _ => return text.push_str(&short),
    };
    text.push(open);
    for (index, (name, value)) in items.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&" ".repeat(indent + 2));
        text.push_str(name);
        written(value, indent + 2, text);
    }
    text.push('\n');
    text.push_str(&" ".repeat(indent));
    text.push(close);
}

/// File name under `tests/golden`, and what should stand in it.
fn charts() -> Vec<(PathBuf, String)> {
    let of = |entry: &mechanisms::Entry| -> Vec<(PathBuf, String)> {
        let studied = entry.studied(&entry.defaults()).expect("defaults in range");
        let chart = |id| {
            let spec = entry.chart(id, &studied).expect("defaults draw");
            let value = serde_json::to_value(spec).expect("a chart is plain data");
            let mut text = String::new();
            written(&rounded(value), 0, &mut text);
            text.push('\n');
            (Path::new(entry.id()).join(format!("{id}.json")), text)
        };
        entry.chart_ids().into_iter().map(chart).collect()
    };
    mechanisms::ALL.iter().flat_map(of).collect()
}

/// What stands under `tests/golden`.
fn files() -> Vec<PathBuf> {
    let listed = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder)
            .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
            .unwrap_or_default()
    };
    let folders = listed(&folder());
    let json = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    };
    folders
        .iter()
        .flat_map(|path| listed(path))
        .filter(json)
        .collect()
}

#[test]
fn charts_are_as_they_were() {
    let charts = charts();
    let stale = |path: &PathBuf| !charts.iter().any(|(name, _)| folder().join(name) == *path);
    let stale: Vec<PathBuf> = files().into_iter().filter(stale).collect();
    if std::env::var_os("NARROWS_BLESS").is_some_and(|value| value == "1") {
        for path in stale {
            fs::remove_file(path).expect("a stale file can be removed");
        }
        for (name, text) in charts {
            let path = folder().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
            fs::write(path, text).expect("a golden file can be written");
        }
        return;
    }
    let mut changes: Vec<String> = stale
        .iter()
        .map(|path| format!("{}: no such chart", path.display()))
        .collect();
    for (name, text) in charts {
        let golden = fs::read_to_string(folder().join(&name)).unwrap_or_default();
        if golden == text {
            continue;
        }
        let lines = golden.lines().zip(text.lines()).zip(1u32..);
        let first = lines.into_iter().find(|((was, is), _)| was != is);
        let shown = match first {
            _ if golden.is_empty() => "a new chart".to_owned(),
            None => "another length".to_owned(),
            Some(((was, is), line)) => {
                format!("line {line}\n  was {}\n  is  {}", was.trim(), is.trim())
            }
        };
        changes.push(format!("{}: {shown}", name.display()));
    }
    assert!(
        changes.is_empty(),
        "{}\nIf this is meant, accept it with `cargo xtask bless`.",
        changes.join("\n")
    );
}
