//! A mechanism is one Rust file, one content pair and one registry line: nothing else names it.

use super::files::{self, File};
use anyhow::Result;
use narrows::mechanisms;

/// The organization as a whole, made of the mechanisms: the opening and the lever bar are about it.
const WHOLE: &str = "machine";

/// The keys of a mechanism's description stand here, and one of them is called as a mechanism is: options.
const KEYS: &str = "xtask/src/catalog/describe.rs";

/// Code that serves every mechanism alike, and the endings of its files.
const GENERAL: [(&str, &[&str]); 10] = [
    ("src", &["rs"]),
    ("engine/src", &["rs"]),
    ("model/src", &["rs"]),
    ("analysis/src", &["rs"]),
    ("flow/src", &["rs"]),
    ("www/widgets", &["ts", "css"]),
    ("www/page", &["ts", "css"]),
    ("www/site/lib", &["js"]),
    ("www/site/_includes", &["njk"]),
    ("xtask/src", &["rs"]),
];

pub(super) fn check() -> Result<Vec<String>> {
    let ids = mechanisms::ALL.iter().map(mechanisms::Entry::id);
    let ids: Vec<&str> = ids.filter(|id| *id != WHOLE).collect();
    let mut found = Vec::new();
    for (folder, endings) in GENERAL {
        found.extend(problems(&files::below(folder, endings)?, &ids));
    }
    let registry = files::read("src/mechanisms.rs")?;
    found.extend(ids.iter().filter_map(|id| unregistered(&registry, id)));
    Ok(found)
}

/// Quoted ids outside the files of their mechanism and outside tests.
fn problems(files: &[File], ids: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let is_general = |file: &&File| {
        file.path != KEYS && !files::is_test(&file.path) && !is_inside(&file.path, ids)
    };
    for file in files.iter().filter(is_general) {
        for id in ids.iter().filter(|id| !is_own(&file.path, id)) {
            let code = file.text.split("#[cfg(test)]").next().unwrap_or_default();
            for (number, line) in (1..).zip(code.lines()) {
                let is_comment = line.trim_start().starts_with(['/', '*']);
                let quoted = ['"', '\'', '`']
                    .iter()
                    .any(|quote| line.contains(&format!("{quote}{id}{quote}")));
                if quoted && !is_comment {
                    found.push(format!("{}:{number} names the mechanism \"{id}\": general code loops over the registry", file.path));
                }
            }
        }
    }
    found
}

fn is_own(path: &str, id: &str) -> bool {
    let own = format!("src/mechanisms/{}", id.replace('-', "_"));
    path.strip_prefix(&own)
        .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// Whether a file lies in the folder of a mechanism, where a chart may be called what another mechanism is.
fn is_inside(path: &str, ids: &[&str]) -> bool {
    let below = path.strip_prefix("src/mechanisms/").unwrap_or_default();
    below
        .split_once('/')
        .is_some_and(|(folder, _)| ids.iter().any(|id| id.replace('-', "_") == folder))
}

/// A mechanism's module appears in the registry as one `mod` and one line of the list.
fn unregistered(registry: &File, id: &str) -> Option<String> {
    // An id that is a word of Rust's has `r#` before it.
    let code = registry.text.replace("r#", "");
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let module = id.replace('-', "_");
    let names = |line: &&str| {
        line.contains(&format!("{module}::")) || line.contains(&format!("mod {module};"))
    };
    let count = lines.filter(names).count();
    (count != 2).then(|| {
        format!(
            "{} names {id} in {count} lines: one `mod` and one registry line",
            registry.path
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn general_code_that_names_a_mechanism_is_found() {
        let ids = ["debt", "feedback", "at-once"];
        for (path, text, count) in [
            ("www/page/main.ts", "if (id === \"debt\") {", 1),
            ("src/output.rs", "fn f() { find(\"debt\") }", 1),
            (
                "src/output.rs",
                "/// Such as \"debt\".\n#[cfg(test)] mod t { \"debt\" }",
                0,
            ),
            ("src/mechanisms/debt/charts.rs", "\"debt\"", 0),
            ("src/mechanisms/debt.rs", "\"debt\"", 0),
            ("src/mechanisms/at_once.rs", "\"at-once\"", 0),
            ("src/mechanisms/debt.rs", "\"at-once\"", 1),
            ("src/mechanisms/debtor.rs", "\"debt\"", 1),
            ("src/mechanisms/debtors/charts.rs", "\"debt\"", 1),
            ("src/mechanisms/feedback/charts.rs", "\"debt\"", 0),
            ("www/widgets/tests/a.ts", "\"debt\"", 0),
            ("www/page/main.ts", "// debt and its interest", 0),
        ] {
            assert_eq!(
                problems(&[File::new(path, text)], &ids).len(),
                count,
                "{path}"
            );
        }
    }

    #[test]
    fn a_mechanism_takes_two_lines_of_the_registry() {
        let registry = |text: &str| File::new("src/mechanisms.rs", text);
        let good = registry(
            "pub mod debt;\npub static ALL: &[Entry] = &[\n    Entry::of::<debt::Debt>(),\n];\n",
        );
        assert_eq!(unregistered(&good, "debt"), None);
        let more =
            registry("pub mod debt;\n    Entry::of::<debt::Debt>(),\nfn f() { debt::special() }\n");
        assert!(unregistered(&more, "debt").is_some());
        assert!(unregistered(&registry("pub mod debt;"), "debt").is_some());
    }
}
