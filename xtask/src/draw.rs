//! `cargo xtask draw`: a mechanism's charts as pictures, without a browser and without any Wasm.

use crate::evaluate::set;
use crate::messages::Messages;
use crate::process::root;
use anyhow::{Context as _, Result, anyhow};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
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
    let own = Messages::of_page(&read(&language.join(format!("{id}.md")))?)?;
    let shared = Messages::parse(&read(&language.join("site.ftl"))?)?;
    let mut lines = String::new();
    for (key, pattern) in own.patterns().chain(shared.patterns()) {
        writeln!(lines, "{key}\t{}", plain(pattern))?;
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
