//! ARCHITECTURE.md lists at most twelve invariants, each naming the test or tidy rule that keeps it.

use super::files::{self, File};
use anyhow::Result;

const MOST: usize = 12;
const HEADING: &str = "## Invariants";

pub(super) fn check() -> Result<Vec<String>> {
    let tests = files::below(".", &["rs", "ts"])?;
    Ok(problems(
        &files::read("ARCHITECTURE.md")?.text,
        &tests,
        &super::names(),
    ))
}

fn problems(text: &str, tests: &[File], rules: &[&str]) -> Vec<String> {
    let items = items(text);
    let mut found = Vec::new();
    if items.is_empty() || items.len() > MOST {
        found.push(format!(
            "ARCHITECTURE.md lists {} invariants: 1 to {MOST}",
            items.len()
        ));
    }
    for (number, item) in (1..).zip(&items) {
        let keepers = keepers(item);
        if keepers.is_empty() {
            found.push(format!("invariant {number} names nothing that keeps it, as in (tidy `rooms`) or (test `name`)"));
        }
        for (kind, name) in keepers {
            let exists = match kind {
                "tidy" => rules.contains(&name),
                _ => tests.iter().any(|file| is_test(&file.text, name)),
            };
            if !exists {
                found.push(format!("invariant {number}: there is no {kind} `{name}`"));
            }
        }
    }
    found
}

/// A Rust test function, or the title of a browser test.
fn is_test(text: &str, name: &str) -> bool {
    text.contains(&format!("fn {name}(")) || text.contains(&format!("test(\"{name}\""))
}

/// The numbered items below the heading, each joined to one line.
fn items(text: &str) -> Vec<String> {
    let below = text.lines().skip_while(|line| *line != HEADING).skip(1);
    let mut items: Vec<String> = Vec::new();
    for line in below.take_while(|line| !line.starts_with("## ")) {
        let digits = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
        if digits.len() < line.len() && digits.starts_with(". ") {
            items.push(digits.to_owned());
        } else if let Some(last) = items.last_mut() {
            *last += " ";
            *last += line.trim();
        }
    }
    items
}

/// Every tidy rule or test that an item names in code marks.
fn keepers(item: &str) -> Vec<(&'static str, &str)> {
    let mut found = Vec::new();
    for (kind, mark) in [("tidy", "tidy `"), ("test", "test `")] {
        let names = item
            .split(mark)
            .skip(1)
            .filter_map(|rest| rest.split('`').next());
        found.extend(names.map(|name| (kind, name)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        let tests = [
            File::new("a.rs", "#[test]\nfn it_holds() {}"),
            File::new("a.ts", "test(\"a person moves it\", async"),
        ];
        problems(text, &tests, &["rooms"]).len()
    }

    #[test]
    fn each_invariant_has_a_keeper_that_exists() {
        let good = "## Invariants\n1. A\n   b (tidy `rooms`).\n2. C (test `it_holds`).\n3. D (test `a person moves it`).\n## More\n4. x\n";
        assert_eq!(count(good), 0);
        for bad in [
            "1. Nothing keeps it.",
            "1. A (tidy `roams`).",
            "1. A (test `it_fails`).",
            "",
        ] {
            assert_eq!(count(&format!("## Invariants\n{bad}\n")), 1, "{bad}");
        }
        let many: String = (1..=13)
            .map(|i| format!("{i}. A (tidy `rooms`).\n"))
            .collect();
        assert_eq!(count(&format!("## Invariants\n{many}")), 1);
    }
}
