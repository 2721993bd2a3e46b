//! What the renderer asks of a drawing backend beyond plotters' own trait.

use super::super::theme::Dash;
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, FontFamily,
    FontStyle,
};
use std::convert::Infallible;

/// Virtual pixels in one CSS pixel. Plotters draws at whole pixels; eighths of a CSS pixel are fine
/// enough for any screen.
pub const FINENESS: i32 = 8;

/// Up to where a picture is kept that others begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Grid, numbers and marks.
    Marks,
    /// Their names too.
    Names,
}

/// A plotters backend whose pixels are eighths of CSS pixels, that can break lines into dashes, knows
/// how wide a text is, and cannot fail.
///
/// Its text is placed by the baseline, whatever the vertical anchor says; the horizontal anchor holds.
pub trait Surface: DrawingBackend<ErrorType = Infallible> {
    /// The dash of the paths that follow.
    fn set_dash(&mut self, dash: Dash);

    /// Keeps what is drawn so far, up to a layer, for later pictures, where it can.
    fn keep(&mut self, _: Layer) {}

    /// Begins with what was kept last up to a layer; false where nothing is.
    fn restore(&mut self, _: Layer) -> bool {
        false
    }
}

/// A plotters color from `0xRRGGBB`.
#[must_use]
pub const fn backend_color(color: u32) -> BackendColor {
    let [_, r, g, b] = color.to_be_bytes();
    BackendColor {
        alpha: 1.0,
        rgb: (r, g, b),
    }
}

/// `0xRRGGBB` from a plotters color.
#[must_use]
pub const fn plain_color(color: BackendColor) -> u32 {
    let (r, g, b) = color.rgb;
    u32::from_be_bytes([0, r, g, b])
}

/// A stroke of a color and a width in eighths of a CSS pixel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pen {
    pub(crate) color: u32,
    pub(crate) width: u32,
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        backend_color(self.color)
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// On which side of its position a text extends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

/// How a text is lettered. The size is in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lettering<'a> {
    pub(crate) family: &'a str,
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) color: u32,
    pub(crate) align: Align,
}

impl BackendTextStyle for Lettering<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        backend_color(self.color)
    }

    fn size(&self) -> f64 {
        self.size * f64::from(FINENESS)
    }

    fn style(&self) -> FontStyle {
        if self.bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        }
    }

    fn anchor(&self) -> Pos {
        let side = match self.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        Pos::new(side, VPos::Bottom)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(self.family)
    }

    // Surfaces letter by themselves; plotters' own rasterizing of text is never reached.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: D,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
