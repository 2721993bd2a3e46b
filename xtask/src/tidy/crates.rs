//! Few crates reach the reader's browser, in whichever module.

use crate::process::{capture, cargo};
use crate::toolchain::TARGET;
use anyhow::Result;
use std::collections::BTreeSet;

const MOST: usize = 60;
/// The crates that become Wasm.
const MODULES: [&str; 5] = [
    "narrows-engine",
    "narrows-model",
    "narrows-analysis",
    "narrows-records",
    "narrows-flow",
];

pub(super) fn check() -> Result<Vec<String>> {
    let mut found = Vec::new();
    for module in MODULES {
        let tree = capture(
            cargo()
                .args(["tree", "--locked", "--package", module])
                .args(["--target", TARGET, "--edges", "normal,build"])
                .args(["--prefix", "none", "--no-dedupe"]),
        )?;
        found.extend(problem(module, &tree));
    }
    Ok(found)
}

fn problem(module: &str, tree: &str) -> Option<String> {
    let crates: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.is_empty())
        .collect();
    let count = crates.len();
    (count > MOST).then(|| format!("{module} depends on {count} crates: at most {MOST}"))
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
        assert_eq!(problem("a", &(tree(MOST) + "crate-1 v1.0.0 (*)\n")), None);
        assert!(problem("a", &tree(MOST + 1)).is_some());
    }
}
