//! Plotters' canvas backend made sharp, dashed and fast.
//!
//! Plotters draws at whole pixels and knows no pixel ratio. Here its pixels are eighths of CSS pixels
//! and the canvas scales them to its own, so pictures are sharp at any ratio. Colors and fonts are set
//! only when they change, paths cross to the browser in one call each, and widths of texts are
//! remembered; the rest is delegated.

use crate::canvas;
use js_sys::JsString;
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
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// What the context was last told, so that it is not told again.
#[derive(Default)]
struct Told {
    fill: Option<u32>,
    stroke: Option<u32>,
    width: Option<u32>,
    dash: Option<Dash>,
    font: Option<Cut>,
    align: Option<u8>,
}

/// A canvas of eighths of CSS pixels.
pub(crate) struct HidpiCanvas {
    plain: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (u32, u32),
    dash: Dash,
    told: RefCell<Told>,
    points: Vec<i32>,
}

thread_local! {
    /// Colors, fonts and widths of texts outlive a picture: they are the same in the next.
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// Bold or not, and the size in virtual pixels.
type Cut = (bool, u32);

#[derive(Default)]
struct Known {
    colors: Vec<(u32, JsString)>,
    family: String,
    fonts: Vec<(Cut, JsString)>,
    /// Each text has one slot, by its hash; another text with the same slot takes its place.
    widths: Vec<Option<(Cut, String, u32)>>,
}

/// Slots for widths of texts: a page has a few hundred texts at a time.
const SLOTS: usize = 512;
/// More remembered colors than this are forgotten together.
const MANY: usize = 128;

/// The slot of a text (Fowler, Noll and Vo's hash).
fn slot((bold, size): Cut, text: &str) -> usize {
    let seed = 0x811c_9dc5 ^ size ^ u32::from(bold);
    let hash = text.bytes().fold(seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    usize::try_from(hash).unwrap_or(0) % SLOTS
}

fn cut<T: BackendTextStyle>(style: &T) -> Cut {
    (
        matches!(style.style(), FontStyle::Bold),
        canvas::length(style.size()),
    )
}

impl HidpiCanvas {
    /// Clears the canvas and makes it ready; none if it gives no context.
    pub(crate) fn new(canvas: HtmlCanvasElement, pixel_ratio: f64) -> Option<Self> {
        let ratio = if pixel_ratio.is_finite() {
            pixel_ratio.clamp(0.1, 16.0)
        } else {
            1.0
        };
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
        let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
        let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        context.clear_rect(0.0, 0.0, width, height);
        let scale = ratio / f64::from(FINENESS);
        let _ = context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
        context.set_line_join("round");
        context.set_line_cap("butt");
        context.set_text_baseline("alphabetic");
        let fine = |length: f64| canvas::length(length / ratio) * FINENESS.unsigned_abs();
        Some(Self {
            plain: CanvasBackend::with_canvas_object(canvas)?,
            context,
            size: (fine(width), fine(height)),
            dash: Dash::SOLID,
            told: RefCell::default(),
            points: Vec::with_capacity(512),
        })
    }

    fn fill_with(&self, color: u32) {
        let told = &mut self.told.borrow_mut().fill;
        if *told != Some(color) {
            *told = Some(color);
            with_color(color, |name| canvas::set_fill(&self.context, name));
        }
    }

    fn stroke_with(&self, style: &impl BackendStyle) {
        let mut told = self.told.borrow_mut();
        let (color, width) = (plain_color(style.color()), style.stroke_width());
        if told.stroke != Some(color) {
            told.stroke = Some(color);
            with_color(color, |name| canvas::set_stroke(&self.context, name));
        }
        if told.width != Some(width) {
            told.width = Some(width);
            self.context.set_line_width(f64::from(width));
        }
        if told.dash != Some(self.dash) {
            told.dash = Some(self.dash);
            canvas::set_dash(&self.context, self.dash.0);
        }
    }

    fn letter_with<T: BackendTextStyle>(&self, style: &T) {
        let cut = cut(style);
        let told = &mut self.told.borrow_mut().font;
        if *told == Some(cut) {
            return;
        }
        *told = Some(cut);
        KNOWN.with_borrow_mut(|known| {
            let family = style.family();
            let family = family.as_str();
            if known.family != family {
                *known = Known::default();
                family.clone_into(&mut known.family);
            }
            let place = known.fonts.iter().position(|(of, _)| *of == cut);
            let place = place.unwrap_or_else(|| {
                let weight = if cut.0 { 600 } else { 400 };
                let font = format!("{weight} condensed {}px {family}", cut.1);
                known.fonts.push((cut, font.into()));
                known.fonts.len() - 1
            });
            canvas::set_font(&self.context, &known.fonts[place].1);
        });
    }
}

fn with_color(color: u32, tell: impl FnOnce(&JsString)) {
    KNOWN.with_borrow_mut(|known| {
        if known.colors.len() > MANY {
            known.colors.clear();
        }
        let place = known.colors.iter().position(|(of, _)| *of == color);
        let place = place.unwrap_or_else(|| {
            known.colors.push((color, format!("#{color:06x}").into()));
            known.colors.len() - 1
        });
        tell(&known.colors[place].1);
    });
}

impl Surface for HidpiCanvas {
    fn set_dash(&mut self, dash: Dash) {
        self.dash = dash;
    }
}

impl DrawingBackend for HidpiCanvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        let _ = self.plain.ensure_prepared();
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        let _ = self.plain.present();
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill_polygon([(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)], &color)
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
        let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)];
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([(x0, y0)]), style)
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
        self.letter_with(style);
        self.fill_with(plain_color(style.color()));
        let align = match style.anchor().h_pos {
            HPos::Left => 0,
            HPos::Center => 1,
            HPos::Right => 2,
        };
        let told = &mut self.told.borrow_mut().align;
        if *told != Some(align) {
            *told = Some(align);
            canvas::set_align(&self.context, align);
        }
        canvas::fill_text(&self.context, text, x, y);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let cut = cut(style);
        let slot = slot(cut, text);
        let known = KNOWN.with_borrow(|known| match known.widths.get(slot) {
            Some(Some((of, known_text, width)))
                if known.family == style.family().as_str() && *of == cut && known_text == text =>
            {
                Some(*width)
            }
            _ => None,
        });
        let width = known.unwrap_or_else(|| {
            self.letter_with(style);
            let width = canvas::length(canvas::text_width(&self.context, text).ceil());
            KNOWN.with_borrow_mut(|known| {
                known.widths.resize(SLOTS, None);
                known.widths[slot] = Some((cut, text.to_owned(), width));
            });
            width
        });
        Ok((width, cut.1))
    }
}

impl HidpiCanvas {
    fn gather(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.points.clear();
        self.points
            .extend(points.into_iter().flat_map(|(x, y)| [x, y]));
    }
}
