//! The core forbids `unsafe`, and nothing can allow it again.

use super::files::{self, File};
use anyhow::Result;

pub(super) fn check() -> Result<Vec<String>> {
    let roots = ["src/lib.rs", "xtask/src/main.rs"].map(files::read);
    let roots: Vec<File> = roots.into_iter().collect::<Result<_>>()?;
    Ok(problems(&roots, &files::below("src", &["rs"])?))
}

fn problems(roots: &[File], core: &[File]) -> Vec<String> {
    let missing = roots
        .iter()
        .filter(|root| !root.text.contains("#![forbid(unsafe_code)]"));
    let missing = missing.map(|root| format!("{} lacks #![forbid(unsafe_code)]", root.path));
    let clock = [
        "std::time",
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
    ];
    let reaching = core.iter().flat_map(|file| {
        let used = clock.iter().filter(|name| uses(&file.text, name));
        used.map(|name| {
            format!(
                "{} uses {name}: the core knows no web, clock, file or network",
                file.path
            )
        })
    });
    missing.chain(reaching).collect()
}

/// Whether code, not a comment, names it.
fn uses(text: &str, name: &str) -> bool {
    let code = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default());
    code.into_iter().any(|line| line.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_without_the_attribute_is_found() {
        let good = File::new("src/lib.rs", "#![forbid(unsafe_code)]\n");
        let bad = File::new("xtask/src/main.rs", "//! Commands.\n");
        assert_eq!(
            problems(std::slice::from_ref(&good), &[]),
            Vec::<String>::new()
        );
        assert_eq!(problems(&[good, bad], &[]).len(), 1);
    }

    #[test]
    fn a_core_that_reaches_out_is_found() {
        let talk = File::new("src/a.rs", "// std::fs is not used\n");
        let read = File::new("src/b.rs", "use std::fs::read;\n");
        assert_eq!(problems(&[], &[talk, read]).len(), 1);
    }
}
