//! Few crates reach the reader's browser.

use crate::process::{capture, cargo};
use crate::toolchain::TARGET;
use anyhow::Result;
use std::collections::BTreeSet;

const MOST: usize = 60;

pub(super) fn check() -> Result<Vec<String>> {
    let tree = capture(
        cargo()
            .args([
                "tree",
                "--locked",
                "--package",
                "narrows-engine",
                "--target",
                TARGET,
            ])
            .args(["--edges", "normal,build", "--prefix", "none", "--no-dedupe"]),
    )?;
    Ok(problems(&tree))
}

fn problems(tree: &str) -> Vec<String> {
    let crates: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.is_empty())
        .collect();
    if crates.len() <= MOST {
        return vec![];
    }
    vec![format!(
        "narrows-engine depends on {} crates: at most {MOST}",
        crates.len()
    )]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_crate_too_many_is_found_and_repeats_do_not_count() {
        let tree = |count: usize| {
            (0..count)
                .map(|i| format!("crate-{i} v1.0.0\n"))
                .collect::<String>()
        };
        assert!(problems(&(tree(MOST) + "crate-1 v1.0.0 (*)\n")).is_empty());
        assert_eq!(problems(&tree(MOST + 1)).len(), 1);
    }
}
