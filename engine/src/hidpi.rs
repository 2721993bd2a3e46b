//! A plotters backend for the canvas: sharp, dashed and fast.
//!
//! Plotters draws at whole pixels and knows no pixel ratio. Here its pixels are eighths of CSS pixels
//! and the canvas scales them to its own, so pictures are sharp at any ratio. What is drawn is gathered in
//! one list, in which colors, dashes and fonts stand only when they change and neighboring strokes of one
//! style are one; it crosses to the browser at once when the picture is done.
//!
//! The backend below is that of plotters-canvas, which fills single pixels and rectangles, as sharp when
//! scaled; charts have neither so far, so it is made when first asked for. Paths, discs and texts are drawn
//! here. There each would format its color anew, cross once for every point (a fifth of a redraw) and know no
//! dashes; for discs alone, the code that writes a color's alpha is 8 kB more to download.

use crate::canvas::{self, word};
use crate::text_cache::{FontKey, TextCache};
use narrows::chart::render::Layer;
use narrows::chart::render::{FINENESS, Surface, plain_color};
use narrows::chart::theme::Dash;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
use std::convert::Infallible;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

thread_local! {
    static CACHE: RefCell<TextCache> = const { RefCell::new(TextCache::new()) };
}

/// Begins a picture in a font; true where texts have to be placed anew.
pub(crate) fn begin(family: &str) -> bool {
    CACHE.with_borrow_mut(|memory| memory.begin(family))
}

/// What a stroke is drawn with.
#[derive(Clone, Copy, PartialEq)]
struct Pen {
    color: u32,
    width: u32,
    dash: Dash,
}

/// A canvas of eighths of CSS pixels, and the list of what to do on it. What the list says last is kept, so
/// that it is not said again.
pub(crate) struct HidpiCanvas {
    /// Where it keeps what it shows.
    place: usize,
    scale: f64,
    size: (u32, u32),
    /// Whether it shows what it is to begin with.
    begun: bool,
    list: Vec<i32>,
    dash: Dash,
    /// Whether there are lines in the list that are not stroked yet.
    open: bool,
    pen: Option<Pen>,
    fill: Option<u32>,
    align: Option<i32>,
    font: Option<FontKey>,
}

impl HidpiCanvas {
    /// The canvas to draw on, of a size in its own pixels, which keeps what it shows at a place.
    pub(crate) fn new((width, height): (u32, u32), pixel_ratio: f64, place: usize) -> Self {
        let ratio = if pixel_ratio.is_finite() {
            pixel_ratio.clamp(0.1, 16.0)
        } else {
            1.0
        };
        let scale = ratio / f64::from(FINENESS);
        let fine = |length: u32| canvas::length(f64::from(length) / scale);
        Self {
            place,
            scale,
            size: (fine(width), fine(height)),
            begun: false,
            list: Vec::with_capacity(1024),
            dash: Dash::SOLID,
            open: false,
            pen: None,
            fill: None,
            align: None,
            font: None,
        }
    }

    /// Where a layer is kept.
    const fn kept(&self, layer: Layer) -> usize {
        2 * self.place + layer as usize
    }

    fn say<const N: usize>(&mut self, words: [i32; N]) {
        self.list.extend_from_slice(&words);
    }

    /// Strokes the lines that are in the list.
    fn close(&mut self) {
        if self.open {
            self.open = false;
            self.list.push(word::STROKE);
        }
    }

    fn fill_with(&mut self, color: u32) {
        self.close();
        if self.fill != Some(color) {
            self.fill = Some(color);
            let place = CACHE.with_borrow_mut(|memory| memory.color(color));
            self.say([word::FILL_COLOR, place]);
        }
    }

    fn stroke_with(&mut self, style: &impl BackendStyle) {
        let pen = Pen {
            color: plain_color(style.color()),
            width: style.stroke_width(),
            dash: self.dash,
        };
        if self.pen == Some(pen) {
            return;
        }
        self.close();
        let before = self.pen.replace(pen);
        if before.map(|pen| pen.color) != Some(pen.color) {
            let place = CACHE.with_borrow_mut(|memory| memory.color(pen.color));
            self.say([word::STROKE_COLOR, place]);
        }
        if before.map(|pen| pen.width) != Some(pen.width) {
            self.say([word::WIDTH, whole(pen.width)]);
        }
        if before.map(|pen| pen.dash) != Some(pen.dash) {
            let place = CACHE.with_borrow_mut(|memory| memory.dash(pen.dash));
            self.say([word::DASH, place]);
        }
    }

    fn line(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.list.push(word::LINE);
        let count = self.list.len();
        self.list.push(0);
        for (x, y) in points {
            self.list.push(x);
            self.list.push(y);
        }
        match i32::try_from(self.list.len() - count - 1) {
            Ok(numbers) if numbers > 0 => self.list[count] = numbers,
            _ => self.list.truncate(count - 1),
        }
    }

    /// Has the browser do what the list says.
    fn play(&mut self) {
        self.close();
        if !self.begun {
            self.begun = true;
            canvas::begin(self.scale, None);
        }
        canvas::play(&self.list);
        self.list.clear();
    }

    /// The backend of plotters-canvas, which draws at once and leaves its own color.
    fn below(&mut self) -> Option<CanvasBackend> {
        self.play();
        self.fill = None;
        CanvasBackend::with_canvas_object(canvas::opened())
    }
}

fn font_key<T: BackendTextStyle>(style: &T) -> FontKey {
    (
        matches!(style.style(), FontStyle::Bold),
        canvas::length(style.size()),
    )
}

impl Surface for HidpiCanvas {
    fn set_dash(&mut self, dash: Dash) {
        self.dash = dash;
    }

    fn keep(&mut self, layer: Layer) {
        self.play();
        canvas::keep(self.kept(layer));
    }

    fn restore(&mut self, layer: Layer) -> bool {
        self.begun = true;
        canvas::begin(self.scale, Some(self.kept(layer)))
    }
}

impl DrawingBackend for HidpiCanvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        self.play();
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        match self.below() {
            Some(mut below) => below.draw_pixel(point, color).or(Ok(())),
            None => Ok(()),
        }
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
        if !fill {
            let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)];
            return self.draw_path(corners, style);
        }
        match self.below() {
            Some(mut below) => below.draw_rect((x0, y0), (x1, y1), style, true).or(Ok(())),
            None => Ok(()),
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.stroke_with(style);
        self.line(points);
        self.open = true;
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let circle = [word::CIRCLE, x, y, whole(radius)];
        if fill {
            self.fill_with(plain_color(style.color()));
            self.say(circle);
            self.list.push(word::FILL);
        } else {
            self.stroke_with(style);
            self.close();
            self.say(circle);
            self.list.push(word::STROKE);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.fill_with(plain_color(style.color()));
        self.line(points);
        self.list.push(word::FILL);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let font_key = font_key(style);
        self.fill_with(plain_color(style.color()));
        let align = match style.anchor().h_pos {
            HPos::Left => 0,
            HPos::Center => 1,
            HPos::Right => 2,
        };
        if self.align != Some(align) {
            self.align = Some(align);
            self.say([word::ALIGN, align]);
        }
        if self.font != Some(font_key) {
            self.font = Some(font_key);
            let place = CACHE.with_borrow_mut(|memory| memory.font(font_key));
            self.say([word::FONT, place]);
        }
        let place = CACHE.with_borrow_mut(|memory| memory.text(font_key, text));
        self.say([word::TEXT, place, x, y]);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let font_key = font_key(style);
        let width = CACHE.with_borrow_mut(|memory| memory.width(font_key, text));
        Ok((width, font_key.1))
    }
}

/// A length as the list holds it.
fn whole(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
