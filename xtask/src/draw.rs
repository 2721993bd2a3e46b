//! `cargo xtask draw`: a mechanism's charts as pictures, without a browser and without any Wasm.

use crate::evaluate::set;
use crate::process::root;
use anyhow::{Context as _, Result, anyhow};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use narrows::chart::bitmap::{Fonts, png};
use narrows::chart::theme::{Scheme, Theme};
use narrows::chart::words::Words;
use narrows::mechanisms;
use std::fmt::Write as _;
use std::path::Path;

/// Name, width and height in CSS pixels, as the page shows them.
const SIZES: [(&str, (u32, u32)); 2] = [("wide", (860, 392)), ("narrow", (328, 250))];
/// The file's pixels on each side of a CSS pixel.
const RATIO: u32 = 2;
/// The language of the words.
const LANGUAGE: &str = "www/content/en";

pub(crate) fn run(id: &str, settings: &[String]) -> Result<()> {
    let mechanism = mechanisms::find(id)?;
    let values = set(mechanism, settings).map_err(|refusal| anyhow!(refusal))?;
    let studied = mechanism.studied(&values)?;
    let words = words(id)?;
    let fonts = Fonts::new(
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
    )?;
    let theme = Theme::new(Scheme::Light);
    let folder = root().join("target/draw");
    std::fs::create_dir_all(&folder)?;
    for chart in mechanism.chart_ids() {
        let spec = mechanism.chart(chart, &studied)?;
        for (size, pixels) in SIZES {
            let picture = png(&spec, &words, &theme, &fonts, pixels, RATIO)?;
            let file = folder.join(format!("{id}-{chart}-{size}.png"));
            std::fs::write(&file, picture)?;
            println!("{}", file.display());
        }
    }
    Ok(())
}

/// What charts say, of the mechanism's own words and those that all share.
fn words(id: &str) -> Result<Words> {
    let language = root().join(LANGUAGE);
    let chapter = read(&language.join(format!("{id}.md")))?;
    let (_, block) = chapter
        .split_once("\nstrings: |\n")
        .context("the chapter has no strings")?;
    let block = block
        .lines()
        .take_while(|line| line.is_empty() || line.starts_with("  "));
    let own = block.fold(String::new(), |text, line| {
        text + line.get(2..).unwrap_or_default() + "\n"
    });
    let mut lines = String::new();
    for source in [own, read(&language.join("site.ftl"))?] {
        let resource = parser::parse(source).map_err(|(_, errors)| anyhow!("{errors:?}"))?;
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let key = &message.id.name;
                let texts = message.attributes.iter();
                let texts = texts.map(|one| (format!("{key}.{}", one.id.name), &one.value));
                let value = message.value.iter().map(|value| (key.clone(), value));
                for (key, pattern) in value.chain(texts) {
                    writeln!(lines, "{key}\t{}", plain(pattern))?;
                }
            }
        }
    }
    Ok(Words::parse(&lines))
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// A text of a chart: its words and its placeholders, which the renderer fills.
fn plain(pattern: &Pattern<String>) -> String {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.replace('\n', " "),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => format!("{{{}}}", id.name),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => value.replace('\n', "\\n"),
        PatternElement::Placeable { .. } => String::new(),
    });
    parts.collect()
}
