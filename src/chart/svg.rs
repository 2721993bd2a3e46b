//! Charts as SVG: for pages without scripts, for downloads and for golden tests.
//!
//! A surface of our own rather than plotters' SVG backend, since one inline picture has to follow light
//! and dark pages, print and forced colors by itself: with [`Paint::Variables`] every color is written
//! as `var(--narrows-<role>,#rrggbb)` in a presentation attribute, which browsers resolve like any other
//! property, needs no class or inline style (a strict content security policy passes) and falls back to
//! the light color where the style sheet is missing. With [`Paint::Fixed`] colors are plain hexadecimal
//! on a ground of paper, for files that leave the page.
//!
//! Coordinates are whole eighths of a CSS pixel, the `viewBox` scales them, and neighboring strokes of
//! one style share a path with relative coordinates: a chart is a few kilobytes.

mod path;
mod surface;
mod widths;

use super::render::{FINENESS, render};
use super::spec::ChartSpec;
use super::theme::Theme;
use super::words::Words;
use std::fmt::Write as _;
use surface::SvgSurface;

/// How colors are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// As CSS variables: the picture follows the page.
    Variables,
    /// As they are: the picture stands alone.
    Fixed,
}

/// Fonts of a picture that leaves the page. Some drawing programs read the first name alone, and none with quotation marks;
/// all of these have the widths that texts are placed by.
const FILE_FONT: &str = concat!(
    "Arial Narrow, Liberation Sans Narrow, Nimbus Sans Narrow, ",
    "Roboto Condensed, sans-serif"
);

/// A chart as an SVG element of a size in CSS pixels.
///
/// # Example
///
/// ```
/// use narrows::chart::svg::{Paint, svg};
/// use narrows::chart::theme::{Scheme, Theme};
/// use narrows::chart::words::Words;
///
/// let coordination = narrows::mechanisms::find("coordination")?;
/// let chart = coordination.chart("output", &coordination.defaults().into())?;
/// let theme = Theme::new(Scheme::Light);
/// let picture = svg(&chart, &Words::default(), &theme, Paint::Variables, 640, 360);
/// assert!(picture.starts_with("<svg") && picture.contains("var(--narrows-primary,#00689a)"));
/// # Ok::<(), narrows::ModelError>(())
/// ```
#[must_use]
pub fn svg(
    spec: &ChartSpec,
    words: &Words,
    theme: &Theme,
    paint: Paint,
    width: u32,
    height: u32,
) -> String {
    const LARGEST: u32 = 8192;
    let (width, height) = (width.clamp(1, LARGEST), height.clamp(1, LARGEST));
    let fine = |length: u32| length * FINENESS.unsigned_abs();
    let font = match paint {
        Paint::Variables => &*theme.font,
        Paint::Fixed => FILE_FONT,
    };
    let mut out = String::with_capacity(8 << 10);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {} {}\" font-family=\"{}\" font-stretch=\"condensed\" fill=\"none\">",
        fine(width),
        fine(height),
        escape(font),
    );
    let surface = SvgSurface::new(&mut out, (fine(width), fine(height)), theme, paint);
    render(spec, words, theme, surface);
    out.push_str("</svg>");
    out
}

/// Text that means nothing to a parser of markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            // Other control characters are not allowed in XML at all.
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests;
