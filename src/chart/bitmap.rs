//! Charts as PNG files: for cards that other sites show beside a link, drawn when the site is built.
//!
//! Plotters draws on a bitmap whose pixels are the eighths of CSS pixels that all surfaces have, and each pixel of
//! the file is the average of those under it: edges are smooth without a rasterizer of our own. That takes 192 bytes
//! a CSS pixel while it lasts.

mod surface;
mod text;

pub use text::Fonts;

use super::render::{FINENESS, render};
use super::spec::{ChartSpec, Role};
use super::theme::Theme;
use super::words::Words;
use surface::BitmapSurface;
use thiserror::Error;

/// Bytes of a pixel: red, green and blue.
const CHANNELS: usize = 3;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BitmapError {
    /// The bytes are no OpenType font.
    #[error("not a font")]
    Font,
    /// No picture has this size: a side is 0 or above 4096 CSS pixels, or the ratio is not 1, 2, 4 or 8.
    #[error("not a size")]
    Size,
    /// The file could not be written.
    #[error("not encoded")]
    Encoding,
}

/// A chart as a PNG file of a size in CSS pixels, each `ratio` pixels wide and high: 1, 2, 4 or 8.
///
/// # Errors
///
/// [`BitmapError`] where the fonts cannot be read or the size is none.
///
/// # Example
///
/// ```
/// use narrows::chart::bitmap::{Fonts, png};
/// use narrows::chart::theme::{Scheme, Theme};
/// use narrows::chart::words::Words;
///
/// let fonts = Fonts::new(dejavu::sans_condensed::regular(), dejavu::sans_condensed::bold())?;
/// let coordination = narrows::mechanisms::find("coordination")?;
/// let chart = coordination.chart("output", &coordination.defaults().into())?;
/// let theme = Theme::new(Scheme::Light);
/// let file = png(&chart, &Words::default(), &theme, &fonts, (240, 126), 1)?;
/// assert!(file.starts_with(b"\x89PNG"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn png(
    spec: &ChartSpec,
    words: &Words,
    theme: &Theme,
    fonts: &Fonts<'_>,
    (width, height): (u32, u32),
    ratio: u32,
) -> Result<Vec<u8>, BitmapError> {
    const LARGEST: u32 = 4096;
    let fineness = FINENESS.unsigned_abs();
    let is_size = (1..=LARGEST).contains(&width)
        && (1..=LARGEST).contains(&height)
        && ratio > 0
        && fineness.is_multiple_of(ratio);
    if !is_size {
        return Err(BitmapError::Size);
    }
    let fine = (width * fineness, height * fineness);
    let [_, red, green, blue] = theme.color(Role::Paper).to_be_bytes();
    let mut pixels = [red, green, blue].repeat(length(fine) / CHANNELS);
    render(
        spec,
        words,
        theme,
        BitmapSurface::new(&mut pixels, fine, fonts),
    );
    let size = (width * ratio, height * ratio);
    encoded(&averaged(&pixels, size, fineness / ratio), size)
}

/// How many bytes a bitmap has.
fn length((width, height): (u32, u32)) -> usize {
    let area = u64::from(width) * u64::from(height);
    usize::try_from(area).unwrap_or(usize::MAX / CHANNELS) * CHANNELS
}

/// A bitmap of a size, each pixel the average of a square of finer ones with so many on a side.
fn averaged(fine: &[u8], size: (u32, u32), side: u32) -> Vec<u8> {
    let (width, side) = (index(size.0), index(side));
    let row = width * side * CHANNELS;
    let mut out = Vec::with_capacity(length(size));
    for rows in fine.chunks_exact(row * side) {
        for x in 0..width {
            for channel in 0..CHANNELS {
                let first = x * side * CHANNELS + channel;
                let squares = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
                let sum: usize = squares
                    .map(|(x, y)| usize::from(rows[first + y * row + x * CHANNELS]))
                    .sum();
                let area = side * side;
                out.push(u8::try_from((sum + area / 2) / area).unwrap_or(u8::MAX));
            }
        }
    }
    out
}

fn index(length: u32) -> usize {
    usize::try_from(length).unwrap_or(usize::MAX)
}

fn encoded(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, BitmapError> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(pixels))
        .map_err(|_| BitmapError::Encoding)?;
    Ok(file)
}

#[cfg(test)]
mod tests;
