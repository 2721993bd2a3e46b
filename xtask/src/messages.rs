//! Fluent messages: those in a chapter's front matter, and those of a file of their own.

use anyhow::{Context as _, Result, anyhow};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::BTreeSet;

/// Messages in one language.
///
/// Read by `tidy`, which checks them, and by `draw`, which shows them.
#[derive(Debug)]
pub(crate) struct Messages(Vec<Message<String>>);

impl Messages {
    /// Those in the block `strings: |` of a Markdown file's front matter.
    pub(crate) fn of_page(markdown: &str) -> Result<Self> {
        let front = markdown
            .strip_prefix("---\n")
            .and_then(|rest| rest.split_once("\n---"));
        let (front, _) = front.context("there is no front matter between two lines of ---")?;
        let block = front
            .lines()
            .skip_while(|line| *line != "strings: |")
            .skip(1);
        let block = block.take_while(|line| line.is_empty() || line.starts_with("  "));
        let lines: Vec<&str> = block
            .map(|line| line.get(2..).unwrap_or_default())
            .collect();
        if lines.is_empty() {
            return Err(anyhow!("the front matter has no `strings: |`"));
        }
        Self::parse(&(lines.join("\n") + "\n"))
    }

    pub(crate) fn parse(text: &str) -> Result<Self> {
        let resource =
            parser::parse(text.to_owned()).map_err(|(_, errors)| anyhow!("strings: {errors:?}"))?;
        let mut messages: Vec<Message<String>> = Vec::new();
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                if messages.iter().any(|one| one.id.name == message.id.name) {
                    return Err(anyhow!("strings: {} stands there twice", message.id.name));
                }
                messages.push(message);
            }
        }
        Ok(Self(messages))
    }

    /// Whether there is a message, or an attribute of one, written `id.attribute`.
    pub(crate) fn has(&self, name: &str) -> bool {
        match name.split_once('.') {
            Some((id, attribute)) => self.find(id).is_some_and(|message| {
                message
                    .attributes
                    .iter()
                    .any(|one| one.id.name == attribute)
            }),
            None => self.find(name).is_some(),
        }
    }

    /// The names of all messages.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|message| message.id.name.as_str())
    }

    /// Every text, the value and the attributes of each message, under its name or `name.attribute`.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = (String, &Pattern<String>)> {
        self.0.iter().flat_map(|message| {
            let id = &message.id.name;
            let value = message.value.iter().map(move |value| (id.clone(), value));
            let attributes = message.attributes.iter();
            value.chain(attributes.map(move |one| (format!("{id}.{}", one.id.name), &one.value)))
        })
    }

    /// The placeholders in the value of a message; none without it.
    pub(crate) fn variables(&self, id: &str) -> Option<BTreeSet<String>> {
        let mut found = BTreeSet::new();
        placeholders(self.find(id)?.value.as_ref()?, &mut found);
        Some(found)
    }

    fn find(&self, id: &str) -> Option<&Message<String>> {
        self.0.iter().find(|message| message.id.name == id)
    }
}

fn placeholders(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(inline) => arguments(inline, found),
                Expression::Select { selector, variants } => {
                    arguments(selector, found);
                    for variant in variants {
                        placeholders(&variant.value, found);
                    }
                }
            }
        }
    }
}

fn arguments(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::FunctionReference {
            arguments: given, ..
        } => {
            for one in &given.positional {
                arguments(one, found);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                arguments(inner, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "---\nid: x\nstrings: |\n  title = X\n  chart-a = A\n      .x = people\n\n  param-b = B { NUM($c) }\nlast: 1\n---\nText.\n";

    #[test]
    fn the_block_of_strings_is_taken_out_of_the_front_matter() {
        let words = Messages::of_page(PAGE).unwrap();
        assert_eq!(
            words.ids().collect::<Vec<_>>(),
            ["title", "chart-a", "param-b"]
        );
        assert!(words.has("chart-a.x") && !words.has("chart-a.y") && !words.has("last"));
        assert_eq!(
            words.variables("param-b").unwrap(),
            BTreeSet::from(["c".to_owned()])
        );
        assert!(Messages::of_page("# No front matter\n").is_err());
        assert!(Messages::of_page("---\nid: x\n---\n").is_err());
    }

    #[test]
    fn broken_and_doubled_messages_are_errors() {
        assert!(Messages::parse("a = { $x\n").is_err());
        assert!(Messages::parse("a = 1\na = 2\n").is_err());
    }
}
