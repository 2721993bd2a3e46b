//! A plotters backend for the canvas: sharp, dashed and fast.
//!
//! Plotters draws at whole pixels and knows no pixel ratio. Here its pixels are eighths of CSS pixels
//! and the canvas scales them to its own, so pictures are sharp at any ratio. Whole paths cross to the
//! browser in one call, and colors, dashes and fonts are set only when they change.
//!
//! The backend inside is that of plotters-canvas: it makes the context, knows the canvas's size, and fills
//! single pixels and rectangles, which are as sharp when scaled; charts have neither so far. Paths, discs
//! and texts are drawn here. There each would format its color anew, cross once for every point (a fifth
//! of a redraw) and know no dashes; for discs alone, the code that writes a color's alpha is 8 kB more to
//! download.

use crate::canvas;
use crate::known::{Cut, Memory};
use narrows::chart::render::{FINENESS, Surface, plain_color};
use narrows::chart::theme::Dash;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use std::cell::{Cell, RefCell};
use std::convert::Infallible;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

thread_local! {
    static MEMORY: RefCell<Memory> = const { RefCell::new(Memory::new()) };
}

/// A canvas of eighths of CSS pixels. What the context was last told is kept, so that it is not told
/// again.
pub(crate) struct HidpiCanvas {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    dash: Dash,
    points: Vec<i32>,
    fill: Option<u32>,
    stroke: Option<(u32, u32)>,
    dashed: Option<Dash>,
    align: Option<u8>,
    font: Cell<Option<Cut>>,
}

impl HidpiCanvas {
    /// Clears the canvas and makes it ready; none if it gives no context.
    pub(crate) fn new(canvas: &HtmlCanvasElement, pixel_ratio: f64) -> Option<Self> {
        let ratio = if pixel_ratio.is_finite() {
            pixel_ratio.clamp(0.1, 16.0)
        } else {
            1.0
        };
        let inner = CanvasBackend::with_canvas_object(canvas.clone())?;
        let context = canvas::prepare(canvas, ratio / f64::from(FINENESS))?;
        let (width, height) = inner.get_size();
        let fine = |length: u32| canvas::length(f64::from(length) * f64::from(FINENESS) / ratio);
        Some(Self {
            inner,
            context,
            size: (fine(width), fine(height)),
            dash: Dash::SOLID,
            points: Vec::with_capacity(512),
            fill: None,
            stroke: None,
            dashed: None,
            align: None,
            font: Cell::new(None),
        })
    }

    fn fill_with(&mut self, color: u32) {
        if self.fill != Some(color) {
            self.fill = Some(color);
            MEMORY.with_borrow_mut(|memory| canvas::set_fill(&self.context, memory.color(color)));
        }
    }

    fn stroke_with(&mut self, style: &impl BackendStyle) {
        let stroke = (plain_color(style.color()), style.stroke_width());
        if self.stroke != Some(stroke) {
            self.stroke = Some(stroke);
            MEMORY.with_borrow_mut(|memory| {
                canvas::set_stroke(&self.context, memory.color(stroke.0), stroke.1);
            });
        }
        if self.dashed != Some(self.dash) {
            self.dashed = Some(self.dash);
            MEMORY.with_borrow_mut(|memory| {
                canvas::set_dash(&self.context, memory.dash(self.dash));
            });
        }
    }

    fn letter_with(&self, memory: &mut Memory, cut: Cut) {
        if self.font.get() != Some(cut) {
            self.font.set(Some(cut));
            canvas::set_font(&self.context, memory.font(cut));
        }
    }

    fn gather(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.points.clear();
        let points = points.into_iter();
        self.points.reserve(2 * points.size_hint().0);
        for (x, y) in points {
            self.points.push(x);
            self.points.push(y);
        }
    }
}

fn cut<T: BackendTextStyle>(style: &T) -> Cut {
    (
        matches!(style.style(), FontStyle::Bold),
        canvas::length(style.size()),
    )
}

impl Surface for HidpiCanvas {
    fn set_dash(&mut self, dash: Dash) {
        self.dash = dash;
    }

    fn draw_pairs<S: BackendStyle>(
        &mut self,
        points: impl Iterator<Item = BackendCoord>,
        style: &S,
    ) -> Drawn {
        self.stroke_with(style);
        self.gather(points);
        canvas::stroke_pairs(&self.context, &self.points);
        Ok(())
    }
}

impl DrawingBackend for HidpiCanvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.inner.ensure_prepared().or(Ok(()))
    }

    fn present(&mut self) -> Drawn {
        self.inner.present().or(Ok(()))
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.fill = None;
        self.inner.draw_pixel(point, color).or(Ok(()))
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if fill {
            self.fill = None;
            self.inner
                .draw_rect((x0, y0), (x1, y1), style, true)
                .or(Ok(()))
        } else {
            let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)];
            self.draw_path(corners, style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.stroke_with(style);
        self.gather(points);
        canvas::stroke_path(&self.context, &self.points);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if fill {
            self.fill_with(plain_color(style.color()));
            canvas::fill_circle(&self.context, x, y, radius);
        } else {
            self.stroke_with(style);
            canvas::stroke_circle(&self.context, x, y, radius);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.fill_with(plain_color(style.color()));
        self.gather(points);
        canvas::fill_path(&self.context, &self.points);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let cut = cut(style);
        self.fill_with(plain_color(style.color()));
        let align = match style.anchor().h_pos {
            HPos::Left => 0,
            HPos::Center => 1,
            HPos::Right => 2,
        };
        if self.align != Some(align) {
            self.align = Some(align);
            canvas::set_align(&self.context, align);
        }
        MEMORY.with_borrow_mut(|memory| {
            memory.use_family(style.family().as_str());
            self.letter_with(memory, cut);
            canvas::fill_text(&self.context, memory.text(cut, text), x, y);
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let cut = cut(style);
        let width = MEMORY.with_borrow_mut(|memory| {
            memory.use_family(style.family().as_str());
            memory.width(cut, text).unwrap_or_else(|| {
                self.letter_with(memory, cut);
                memory.measure(&self.context, cut, text)
            })
        });
        Ok((width, cut.1))
    }
}
