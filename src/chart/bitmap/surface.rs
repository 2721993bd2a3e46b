//! Plotters' bitmap backend with dashes, round joins and texts.

use super::text::Fonts;
use crate::chart::render::Surface;
use crate::chart::theme::Dash;
use plotters::backend::BitMapBackend;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::convert::Infallible;

/// A shorter piece of a dash, in pixels, is none.
const LEAST: f64 = 1e-6;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// A bitmap whose pixels are eighths of CSS pixels.
pub(super) struct BitmapSurface<'a> {
    /// Draws in memory alone, which cannot fail.
    below: BitMapBackend<'a>,
    fonts: &'a Fonts<'a>,
    dash: Dash,
}

impl<'a> BitmapSurface<'a> {
    /// On pixels of three bytes.
    pub(super) fn new(pixels: &'a mut [u8], size: (u32, u32), fonts: &'a Fonts<'a>) -> Self {
        Self {
            below: BitMapBackend::with_buffer(pixels, size),
            fonts,
            dash: Dash::SOLID,
        }
    }

    /// A straight stroke with round ends, so that neighbors join as they do on a canvas; flat where it is a dash.
    fn stroke<S: BackendStyle>(&mut self, [from, to]: [(f64, f64); 2], style: &S) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = libm::hypot(dx, dy);
        if length <= 0.0 {
            return;
        }
        let half = f64::from(style.stroke_width()) / 2.0;
        let (across, down) = (-dy / length * half, dx / length * half);
        let corners = [
            (from.0 + across, from.1 + down),
            (to.0 + across, to.1 + down),
            (to.0 - across, to.1 - down),
            (from.0 - across, from.1 - down),
        ];
        let _ = self.below.fill_polygon(corners.map(whole), style);
    }

    /// Strokes between points, broken into dashes.
    fn dashed<S: BackendStyle>(&mut self, points: &[BackendCoord], style: &S) {
        let mut lengths = self.dash.0.iter().copied().map(f64::from).cycle();
        let mut rest = lengths.next().unwrap_or(f64::INFINITY);
        let mut is_stroke = true;
        for pair in points.windows(2) {
            let [from, to] = [exact(pair[0]), exact(pair[1])];
            let length = libm::hypot(to.0 - from.0, to.1 - from.1);
            let at = |done: f64| {
                let part = done / length;
                (
                    from.0 + part * (to.0 - from.0),
                    from.1 + part * (to.1 - from.1),
                )
            };
            let mut done = 0.0;
            while done < length {
                let next = f64::min(done + rest, length);
                if is_stroke {
                    self.stroke([at(done), at(next)], style);
                }
                rest -= next - done;
                // A rest too small to move on would never be used up.
                if rest <= LEAST {
                    rest = lengths.next().unwrap_or(f64::INFINITY);
                    is_stroke = !is_stroke;
                }
                done = next;
            }
        }
    }
}

impl Surface for BitmapSurface<'_> {
    fn set_dash(&mut self, dash: Dash) {
        self.dash = dash;
    }
}

impl DrawingBackend for BitmapSurface<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.below.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.below.draw_pixel(at, color).or(Ok(()))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.below.draw_rect(from, to, style, fill).or(Ok(()))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<BackendCoord> = points.into_iter().collect();
        self.dashed(&points, style);
        if self.dash == Dash::SOLID {
            for joint in points.iter().skip(1).take(points.len().saturating_sub(2)) {
                let radius = style.stroke_width() / 2;
                let _ = self.below.draw_circle(*joint, radius, style, true);
            }
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        at: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.below.draw_circle(at, radius, style, fill).or(Ok(()))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.below.fill_polygon(points, style).or(Ok(()))
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let line = self.fonts.line(text, style.size(), is_bold(style));
        let (x, y) = exact(at);
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - f64::from(line.width) / 2.0,
            HPos::Right => x - f64::from(line.width),
        };
        let color = style.color();
        for outline in line.outlines((left, y)) {
            let corner = outline.px_bounds().min;
            let (x, y) = whole((f64::from(corner.x), f64::from(corner.y)));
            outline.draw(|right, down, cover| {
                let at = (
                    x.saturating_add_unsigned(right),
                    y.saturating_add_unsigned(down),
                );
                let alpha = f64::from(cover);
                let _ = self.below.draw_pixel(at, BackendColor { alpha, ..color });
            });
        }
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let line = self.fonts.line(text, style.size(), is_bold(style));
        let (width, height) = whole((f64::from(line.width).ceil(), style.size()));
        Ok((width.unsigned_abs(), height.unsigned_abs()))
    }
}

fn is_bold<T: BackendTextStyle>(style: &T) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

fn exact((x, y): BackendCoord) -> (f64, f64) {
    (f64::from(x), f64::from(y))
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a picture is smaller than the largest whole number"
)]
fn whole((x, y): (f64, f64)) -> BackendCoord {
    (libm::round(x) as i32, libm::round(y) as i32)
}
