//! The README's test command is the one that continuous integration calls.

use super::files;
use anyhow::Result;

pub(super) fn check() -> Result<Vec<String>> {
    let ci = std::fs::read_to_string(crate::process::root().join(".ci/run"))?;
    Ok(problems(&files::read("README.md")?.text, &ci))
}

fn problems(readme: &str, ci: &str) -> Vec<String> {
    let called: Vec<&str> = ci
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("cargo ") || line.starts_with("exec cargo "))
        .map(|line| line.trim_start_matches("exec "))
        .collect();
    let [called] = called[..] else {
        return vec![format!(
            ".ci/run must call one command, it calls {}",
            called.len()
        )];
    };
    let is_shown = readme
        .lines()
        .any(|line| line.trim().split("  #").next().map(str::trim) == Some(called));
    if is_shown {
        vec![]
    } else {
        vec![format!(
            "README.md does not show `{called}`, which .ci/run calls"
        )]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_different_command_is_found() {
        let ci =
            "#!/usr/bin/env bash\nset -e\ncd \"$(dirname \"$0\")/..\"\nexec cargo xtask test\n";
        assert!(problems("```sh\ncargo xtask test   # all\n```", ci).is_empty());
        assert_eq!(problems("```sh\ncargo test\n```", ci).len(), 1);
        assert_eq!(
            problems("cargo xtask test", "cargo fmt\ncargo xtask test\n").len(),
            1
        );
    }
}
