//! The core holds no words shown to a reader: its texts are keys.

use super::files::{self, File};
use anyhow::{Result, anyhow};
use proc_macro2::{TokenStream, TokenTree};

/// Macros whose texts only a developer reads.
const FOR_DEVELOPERS: [&str; 7] = [
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "concat",
    "panic",
    "unreachable",
];

pub(super) fn check() -> Result<Vec<String>> {
    let files = files::below("src", &["rs"])?;
    // The one place for texts to developers; `cargo xtask evaluate` prints them.
    let files: Vec<File> = files
        .into_iter()
        .filter(|file| file.path != "src/error.rs" && !files::is_test(&file.path))
        .collect();
    problems(&files)
}

fn problems(files: &[File]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in files {
        let tokens: TokenStream = file
            .text
            .parse()
            .map_err(|error| anyhow!("{}: {error}", file.path))?;
        let mut sentences = Vec::new();
        walk(tokens, &mut sentences);
        found.extend(sentences.into_iter().map(|(line, text)| {
            format!(
                "{}:{line}: {text} reads like words: put them into www/content and a key here",
                file.path
            )
        }));
    }
    Ok(found)
}

fn walk(tokens: TokenStream, found: &mut Vec<(usize, String)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) if !is_for_developers(&tokens[..at]) => {
                walk(group.stream(), found)
            }
            TokenTree::Literal(literal) if is_sentence(&literal.to_string()) => {
                found.push((literal.span().start().line, literal.to_string()));
            }
            _ => {}
        }
    }
}

/// Whether what stands before a group makes it an attribute, a developer's macro, an error, or tests.
fn is_for_developers(before: &[TokenTree]) -> bool {
    let text = |back: usize| {
        before
            .len()
            .checked_sub(back)
            .map(|at| before[at].to_string())
            .unwrap_or_default()
    };
    let is_attribute = text(1) == "#" || text(1) == "!" && text(2) == "#";
    let is_macro = text(1) == "!" && FOR_DEVELOPERS.contains(&text(2).as_str());
    let is_error = text(4) == "ModelError" && text(3) == ":";
    // A closure of this name wraps its text into an error.
    let is_refusal = text(1) == "refuse";
    let is_tests = text(2) == "mod" && text(1) == "tests";
    is_attribute || is_macro || is_error || is_refusal || is_tests
}

/// Whether a quoted text has two words with a space between them.
fn is_sentence(literal: &str) -> bool {
    let is_markup = literal.contains('<') || literal.contains("/*") || literal.contains("=\\\"");
    let words: Vec<&str> = literal.trim_matches(['"', '#', 'r']).split(' ').collect();
    let is_word = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
    literal.contains('"')
        && !is_markup
        && words
            .windows(2)
            .any(|pair| is_word(pair[0]) && is_word(pair[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        problems(&[File::new("src/mechanisms/a.rs", text)])
            .unwrap()
            .len()
    }

    #[test]
    fn words_for_a_reader_are_found() {
        assert_eq!(count("fn f() { Text::new(\"best team size\") }"), 1);
        assert_eq!(count("const T: &str = r\"the next person\";"), 1);
    }

    #[test]
    fn keys_comments_and_texts_for_developers_are_not() {
        for text in [
            "/// Words in a comment.\nfn f() { Text::new(\"label-best\") }",
            "#[allow(x, reason = \"the count is small\")]\nfn f() {}",
            "fn f() { assert!(x, \"this cannot be\"); }",
            "fn f() { ModelError::UnusableData { reason: \"too few points\" } }",
            "mod tests { const T: &str = \"a test may talk\"; }",
            "const P: &str = \"M 1 2 L 3 4\";",
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
