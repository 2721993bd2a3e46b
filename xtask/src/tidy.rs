//! `cargo xtask tidy`: the rules of the architecture, as code.

mod builds;
mod commands;
mod crates;
mod dependencies;
mod files;
mod invariants;
mod one_line;
mod rooms;
mod safety;
mod sizes;
mod strings;
mod words;

use anyhow::{Context as _, Result, bail};

/// One rule: everything that breaks it, one line each.
struct Rule {
    name: &'static str,
    problems: fn() -> Result<Vec<String>>,
}

const fn rule(name: &'static str, problems: fn() -> Result<Vec<String>>) -> Rule {
    Rule { name, problems }
}

const RULES: &[Rule] = &[
    rule("rooms", rooms::check),
    rule("sizes", sizes::check),
    rule("safety", safety::check),
    rule("words", words::check),
    rule("strings", strings::check),
    rule("one-line", one_line::check),
    rule("builds", builds::check),
    rule("crates", crates::check),
    rule("dependencies", dependencies::check),
    rule("commands", commands::check),
    rule("invariants", invariants::check),
];

/// Checks every rule and shows all that is wrong.
pub(crate) fn run() -> Result<()> {
    let mut wrong = 0_usize;
    for rule in RULES {
        let problems = (rule.problems)().with_context(|| format!("tidy rule \"{}\"", rule.name))?;
        for problem in &problems {
            eprintln!("tidy {}: {problem}", rule.name);
        }
        wrong += problems.len();
    }
    if wrong > 0 {
        bail!("{wrong} untidy place(s)");
    }
    println!("tidy: {} rules hold", RULES.len());
    Ok(())
}

/// Names of the rules, for the documents that refer to them.
fn names() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.name).collect()
}
