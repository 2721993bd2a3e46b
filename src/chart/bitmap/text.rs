//! Texts on a bitmap: outlines of a font that the caller gives, since a build need not have any installed.

use super::BitmapError;
use ab_glyph::{Font, FontRef, Glyph, OutlinedGlyph, PxScale, ScaleFont, point};

/// The fonts that charts are lettered in.
#[derive(Debug, Clone)]
pub struct Fonts<'a> {
    regular: FontRef<'a>,
    bold: FontRef<'a>,
}

impl<'a> Fonts<'a> {
    /// From the contents of two OpenType files. A narrow sans is what charts are laid out for.
    ///
    /// # Errors
    ///
    /// [`BitmapError::Font`] where one is no such file.
    pub fn new(regular: &'a [u8], bold: &'a [u8]) -> Result<Self, BitmapError> {
        let font = |bytes| FontRef::try_from_slice(bytes).map_err(|_| BitmapError::Font);
        Ok(Self {
            regular: font(regular)?,
            bold: font(bold)?,
        })
    }

    /// A text in a size, in the pixels of the bitmap.
    pub(super) fn line(&self, text: &str, size: f64, is_bold: bool) -> Line<'_, 'a> {
        let font = if is_bold { &self.bold } else { &self.regular };
        // CSS sizes are those of the em; here a scale is the height from the lowest descent to the highest ascent.
        let em = font.units_per_em().unwrap_or(1000.0);
        let scale = PxScale::from(single(size) * font.height_unscaled() / em);
        let scaled = font.as_scaled(scale);
        let (mut glyphs, mut width) = (Vec::new(), 0.0);
        let mut before = None;
        for character in text.chars() {
            let id = font.glyph_id(character);
            if let Some(before) = before {
                width += scaled.kern(before, id);
            }
            glyphs.push(id.with_scale_and_position(scale, point(width, 0.0)));
            width += scaled.h_advance(id);
            before = Some(id);
        }
        Line {
            font,
            glyphs,
            width,
        }
    }
}

/// A text that has been laid out from 0 on.
#[derive(Debug)]
pub(super) struct Line<'a, 'b> {
    font: &'a FontRef<'b>,
    glyphs: Vec<Glyph>,
    /// How wide it is.
    pub(super) width: f32,
}

impl Line<'_, '_> {
    /// The outlines of its letters, from a point on the baseline on.
    pub(super) fn outlines(
        self,
        (left, baseline): (f64, f64),
    ) -> impl Iterator<Item = OutlinedGlyph> {
        self.glyphs.into_iter().filter_map(move |mut glyph| {
            glyph.position += point(single(left), single(baseline));
            self.font.outline_glyph(glyph)
        })
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "the size of a letter needs no more digits"
)]
const fn single(size: f64) -> f32 {
    size as f32
}
