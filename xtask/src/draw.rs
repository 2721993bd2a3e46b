//! `cargo xtask draw`: a mechanism’s charts as PNG and SVG pictures, without a browser and without any Wasm.

use crate::evaluate::set;
use crate::messages::Messages;
use crate::process::root;
use anyhow::{Context as _, Result, anyhow};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use narrows::chart::bitmap::{Fonts, png};
use narrows::chart::svg::{Paint, svg};
use narrows::chart::theme::{Scheme, Theme};
use narrows::chart::words::Words;
use narrows::mechanisms;
use std::fmt::Write as _;
use std::path::Path;

/// Name, width and height in CSS pixels: a figure of its own on a tablet, and one on a phone.
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
            let (width, height) = pixels;
            let drawn = svg(&spec, &words, &theme, Paint::Fixed, width, height);
            std::fs::write(file.with_extension("svg"), drawn)?;
        }
    }
    Ok(())
}

/// What charts say, of the mechanism's own words and those that all share.
fn words(id: &str) -> Result<Words> {
    let language = root().join(LANGUAGE);
    let own = Messages::of_page(&read(&language.join(format!("{id}.md")))?)?;
    let shared = Messages::parse(&read(&language.join("site.ftl"))?)?;
    let drawn = Messages::parse(&read(&language.join("draw.ftl"))?)?;
    let mut lines = String::new();
    let all = own.patterns().chain(shared.patterns());
    for (key, pattern) in all.chain(drawn.patterns()) {
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

#[cfg(test)]
mod touching;

#[cfg(test)]
mod tests {
    use super::touching::{FONTS, touching};
    use super::words;
    use narrows::chart::ChartSpec;
    use narrows::chart::guess::{Guess, add_guess};
    use narrows::chart::sketch::add_sketch;
    use narrows::mechanisms;

    /// Pictures in windows of 280 to 2560 CSS pixels, as the page's style sheets size them.
    const SIZES: [(u32, u32); 8] = [
        (248, 250),
        (288, 250),
        (328, 250),
        (448, 250),
        (600, 392),
        (736, 392),
        (860, 392),
        (1200, 392),
    ];

    /// Every chart at its opening setting, changed; a chart may give several pictures.
    fn flaws(change: impl Fn(&ChartSpec) -> Vec<ChartSpec>) -> Vec<String> {
        let mut flaws = Vec::new();
        for mechanism in mechanisms::ALL {
            let words = words(mechanism.id()).unwrap();
            let studied = mechanism.studied(&mechanism.defaults()).unwrap();
            for chart in mechanism.chart_ids() {
                let spec = mechanism.chart(chart, &studied).unwrap();
                for (spec, size) in change(&spec)
                    .iter()
                    .flat_map(|spec| SIZES.map(|size| (spec, size)))
                {
                    for font in FONTS {
                        for flaw in touching(spec, &words, font, size) {
                            let (id, name) = (mechanism.id(), font.name);
                            flaws.push(format!("{id} {chart}, {} px, {name}: {flaw}", size.0));
                        }
                    }
                }
            }
        }
        flaws
    }

    #[test]
    fn no_text_touches_another_at_any_width_in_any_font() {
        let flaws = flaws(|spec| vec![spec.clone()]);
        assert!(flaws.is_empty(), "{}\n{flaws:#?}", flaws.len());
    }

    #[test]
    fn no_text_touches_a_guess_or_the_name_of_a_drawn_curve() {
        let flaws = flaws(|spec| {
            let (x, y) = (spec.x.range, spec.y.range);
            let guessed = |(across, up): (f64, f64)| {
                let mut spec = spec.clone();
                let guess = Guess {
                    x: x.at(across),
                    y: y.at(up),
                    model: y.at(0.5),
                    is_number: true,
                };
                add_guess(&mut spec, &guess);
                spec
            };
            let mut drawn = spec.clone();
            add_sketch(&mut drawn, &[[x.low(), y.low()], [x.high(), y.high()]]);
            let guesses = [(0.0, 0.1), (0.3, 0.5), (0.6, 0.9), (1.0, 1.2)];
            let mut all: Vec<ChartSpec> = guesses.into_iter().map(guessed).collect();
            all.push(drawn);
            all
        });
        assert!(flaws.is_empty(), "{}\n{flaws:#?}", flaws.len());
    }
}
