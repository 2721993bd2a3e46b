//! The README's table of measured ratios, written from `target/bench`, never by hand.

use crate::process::root;
use anyhow::{Context as _, Result, bail};
use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::Value;

const START: &str = "<!-- bench:start -->";
const END: &str = "<!-- bench:end -->";

/// Names of columns as scripts write them, and as people read them.
const HEADINGS: [(&str, &str); 20] = [
    ("pixelRatio", "pixel ratio"),
    ("flushed", "with flush"),
    ("oursMs", "ours, ms"),
    ("oursP95Ms", "p95, ms"),
    ("overUPlot", "× uPlot"),
    ("overByHand", "× drawn by hand"),
    ("overChartJs", "× Chart.js"),
    ("overJavaScript", "× JavaScript"),
    ("workMs", "work a frame, ms"),
    ("workP95Ms", "p95, ms"),
    ("workMostMs", "most, ms"),
    ("withAMs", "with A, ms"),
    ("withAP95Ms", "p95, ms"),
    ("overAlone", "× alone"),
    ("overFrame", "frames over 16.7 ms"),
    ("longestTaskMs", "longest task, ms"),
    ("layoutShift", "layout shift"),
    ("firstPaintMs", "first paint, ms"),
    ("largestPaintMs", "largest paint, ms"),
    ("blockingMs", "blocking, ms"),
];

/// Replaces the table in the README by what the last run measured.
pub(crate) fn write_table() -> Result<()> {
    let path = root().join("README.md");
    let readme = std::fs::read_to_string(&path).context("README.md")?;
    std::fs::write(path, replaced(&readme, &table()?)?).context("README.md")
}

/// Shows the table.
pub(crate) fn print_table() -> Result<()> {
    println!("{}", table()?);
    Ok(())
}

fn replaced(readme: &str, table: &str) -> Result<String> {
    let parts = readme
        .split_once(START)
        .and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let Some((before, after)) = parts else {
        bail!("README.md has no lines {START} and {END}");
    };
    Ok(format!("{before}{START}\n\n{table}\n{END}{after}"))
}

/// Every file of the last run as a table, in order of their names.
fn table() -> Result<String> {
    let folder = root().join("target/bench");
    let missing = "nothing was measured yet: run `cargo xtask bench`";
    let entries = std::fs::read_dir(&folder).context(missing)?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    let mut tables = Vec::new();
    for path in files {
        if let Some(table) = markdown(&std::fs::read_to_string(&path)?) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            tables.push(format!("### {name}\n\n{table}"));
        }
    }
    if tables.is_empty() {
        bail!(missing);
    }
    Ok(tables.join("\n"))
}

/// A Markdown table of `[{column: cell, …}, …]`, or of that below `rows`; anything else has none.
fn markdown(file: &str) -> Option<String> {
    let (Rows::Bare(rows) | Rows::Named { rows }) = serde_json::from_str(file).ok()?;
    let columns: Vec<&String> = rows.first()?.keys().collect();
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(columns.iter().map(|column| heading(column)).collect());
    text += &line(columns.iter().map(|_| "---".to_owned()).collect());
    for row in &rows {
        let cells = columns.iter().map(|column| row.get(*column));
        text += &line(
            cells
                .map(|value| value.map_or(String::new(), cell))
                .collect(),
        );
    }
    Some(text)
}

/// What a column is called in the README.
fn heading(column: &str) -> String {
    let known = HEADINGS.iter().find(|(name, _)| *name == column);
    known.map_or(column, |(_, heading)| heading).to_owned()
}

/// What a measurement writes; columns keep their order.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Rows {
    Bare(Vec<IndexMap<String, Value>>),
    Named { rows: Vec<IndexMap<String, Value>> },
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace('|', "\\|"),
        Value::Number(number) => match number.as_f64() {
            Some(float) if float.fract() != 0.0 => format!("{}", (float * 1000.0).round() / 1000.0),
            _ => number.to_string(),
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let readme = format!("a\n{START}\nold\n{END}\nb\n");
        let new = replaced(&readme, "new").unwrap();
        assert_eq!(new, format!("a\n{START}\n\nnew\n{END}\nb\n"));
        assert!(replaced("no marks", "new").is_err());
    }

    #[test]
    fn rows_become_a_table() {
        let rows = r#"[{ "what": "a|b", "ratio": 0.31449 }, { "what": "c", "ratio": 2 }]"#;
        let expected = "| what | ratio |\n| --- | --- |\n| a\\|b | 0.314 |\n| c | 2 |\n";
        assert_eq!(markdown(rows).unwrap(), expected);
        let named = format!("{{ \"rows\": {rows} }}");
        assert_eq!(markdown(&named).unwrap(), expected);
        assert_eq!(markdown("3"), None);
    }
}
