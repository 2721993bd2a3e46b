//! A file that wants a table of contents wants to be two files.

use super::files::{self, File};
use anyhow::Result;

const LONGEST: usize = 400;

pub(super) fn check() -> Result<Vec<String>> {
    Ok(problems(&files::below(
        ".",
        &["rs", "ts", "js", "mjs", "css"],
    )?))
}

fn problems(files: &[File]) -> Vec<String> {
    files
        .iter()
        .map(|file| (file, file.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(file, lines)| format!("{} has {lines} lines: split it below {LONGEST}", file.path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_too_many_is_found() {
        let fits = File::new("a.rs", &"\n".repeat(LONGEST));
        let long = File::new("b.rs", &"\n".repeat(LONGEST + 1));
        assert_eq!(problems(&[fits, long]).len(), 1);
    }
}
