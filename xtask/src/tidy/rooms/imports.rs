//! Every path into the crate that a file's code names, whether in `use` or in passing.

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path, without its leading `crate::`, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    pub(super) path: String,
    pub(super) line: usize,
}

/// All of a file that is the module `module`; its `mod tests` is left out.
pub(super) fn of(text: &str, module: &str) -> Result<Vec<Import>> {
    let tokens: TokenStream = text.parse().map_err(|error| anyhow!("{error}"))?;
    let mut found = Vec::new();
    let module: Vec<String> = module.split("::").map(str::to_owned).collect();
    walk(tokens, &module, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, module: &[String], found: &mut Vec<Import>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if word == "mod" => {
                if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
                    (tokens.get(at + 1), tokens.get(at + 2))
                {
                    if name != "tests" {
                        let inner = [module, &[name.to_string()]].concat();
                        walk(body.stream(), &inner, found);
                    }
                    at += 3;
                    continue;
                }
            }
            TokenTree::Ident(word) if word == "crate" && follows(&tokens, at) => {
                tree(&tokens[at + 3..], &[], found);
            }
            // Only the first of several: `super::super::x`.
            TokenTree::Ident(word)
                if word == "super" && follows(&tokens, at) && !precedes(&tokens, at) =>
            {
                let (mut base, mut rest) = (module, at);
                while matches!(&tokens[rest], TokenTree::Ident(word) if word == "super")
                    && follows(&tokens, rest)
                {
                    base = &base[..base.len().saturating_sub(1)];
                    rest += 3;
                }
                tree(&tokens[rest..], base, found);
            }
            TokenTree::Group(group) => walk(group.stream(), module, found),
            _ => {}
        }
        at += 1;
    }
}

/// Whether `::` comes after the token.
fn follows(tokens: &[TokenTree], at: usize) -> bool {
    is_colon(tokens.get(at + 1)) && is_colon(tokens.get(at + 2)) && tokens.len() > at + 3
}

/// Whether `::` comes before the token.
fn precedes(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_colon(tokens.get(at - 1)) && is_colon(tokens.get(at - 2))
}

fn is_colon(token: Option<&TokenTree>) -> bool {
    matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':')
}

/// Reads one path or group of paths that continues `base`.
fn tree(tokens: &[TokenTree], base: &[String], found: &mut Vec<Import>) {
    let mut path = base.to_vec();
    let line = tokens.first().map_or(0, |token| token.span().start().line);
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(word)) if word != "self" => path.push(word.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                return branches(group.stream(), &path, found);
            }
            _ => break,
        }
        if !follows(tokens, at) {
            break;
        }
        at += 3;
    }
    if !path.is_empty() {
        let path = path.join("::");
        found.push(Import { path, line });
    }
}

/// Reads the paths of a group, which commas part.
fn branches(group: TokenStream, base: &[String], found: &mut Vec<Import>) {
    let tokens: Vec<TokenTree> = group.into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    for part in tokens.split(is_comma).filter(|part| !part.is_empty()) {
        tree(part, base, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let imports = of(text, "chart::render").unwrap();
        imports.into_iter().map(|import| import.path).collect()
    }

    #[test]
    fn groups_are_taken_apart() {
        let text = "use crate::{a::{self, b::C}, d};\nfn f() { crate::e::f(1); }";
        assert_eq!(paths(text), ["a", "a::b::C", "d", "e::f"]);
    }

    #[test]
    fn super_is_resolved_from_where_it_stands() {
        assert_eq!(paths("use super::spec::Axis;"), ["chart::spec::Axis"]);
        assert_eq!(paths("use super::super::state;"), ["state"]);
        assert_eq!(paths("mod inner { use super::x; }"), ["chart::render::x"]);
    }

    #[test]
    fn comments_strings_and_tests_are_left_out() {
        let text = "//! crate::a\nconst X: &str = \"crate::b\"; mod tests { use crate::c; }";
        assert!(paths(text).is_empty());
    }

    #[test]
    fn macros_count_where_they_are_defined() {
        assert_eq!(
            paths("macro_rules! m { () => { $crate::unit::Unit } }"),
            ["unit::Unit"]
        );
    }
}
