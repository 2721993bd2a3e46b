//! Texts of a chart that touch each other or run over the picture's edge, in fonts of several widths.

use narrows::chart::render::{FINENESS, Surface, render};
use narrows::chart::spec::ChartSpec;
use narrows::chart::theme::{Dash, Scheme, Theme};
use narrows::chart::words::Words;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::cell::RefCell;
use std::convert::Infallible;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Mean advance of classes of characters, in ems: a narrow sans, a common one, and the widest that is a default anywhere.
#[derive(Clone, Copy)]
pub(crate) struct Font {
    pub(crate) name: &'static str,
    slim: f64,
    plain: f64,
    capital: f64,
    wide: f64,
    bold: f64,
}

/// Liberation Sans Narrow, Arial and `DejaVu` Sans, rounded up.
pub(crate) const FONTS: [Font; 3] = [
    Font {
        name: "narrow",
        slim: 0.23,
        plain: 0.455,
        capital: 0.55,
        wide: 0.7,
        bold: 1.07,
    },
    Font {
        name: "common",
        slim: 0.28,
        plain: 0.556,
        capital: 0.67,
        wide: 0.85,
        bold: 1.06,
    },
    Font {
        name: "wide",
        slim: 0.34,
        plain: 0.625,
        capital: 0.69,
        wide: 0.98,
        bold: 1.12,
    },
];

impl Font {
    fn width(self, text: &str, size: f64, is_bold: bool) -> f64 {
        let ems: f64 = text.chars().map(|c| self.advance(c)).sum();
        ems * size * if is_bold { self.bold } else { 1.0 }
    }

    fn advance(self, character: char) -> f64 {
        match character {
            'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | ' ' | '.' | ',' | ':' | ';' | '\'' | '’'
            | '|' | '(' | ')' => self.slim,
            'm' | 'w' | 'M' | 'W' | '%' => self.wide,
            'A'..='Z' => self.capital,
            _ => self.plain,
        }
    }
}

/// A text where it is written, in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    text: String,
    left: f64,
    right: f64,
    /// Top of the capitals and the baseline: what an eye sees as touching.
    top: f64,
    bottom: f64,
}

/// Records texts; draws nothing.
struct Recorder<'a> {
    size: (u32, u32),
    font: Font,
    written: &'a RefCell<Vec<Written>>,
}

impl Surface for Recorder<'_> {
    fn set_dash(&mut self, _: Dash) {}
}

fn is_bold<T: BackendTextStyle>(style: &T) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }
    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }
    fn present(&mut self) -> Drawn {
        Ok(())
    }
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }
    fn draw_rect<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: BackendCoord,
        _: &S,
        _: bool,
    ) -> Drawn {
        Ok(())
    }
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Drawn {
        Ok(())
    }
    fn draw_circle<S: BackendStyle>(&mut self, _: BackendCoord, _: u32, _: &S, _: bool) -> Drawn {
        Ok(())
    }
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Drawn {
        Ok(())
    }
    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        let css = |length: f64| length / f64::from(FINENESS);
        let size = css(style.size());
        let width = self.font.width(text, size, is_bold(style));
        let x = css(f64::from(x));
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - width / 2.0,
            HPos::Right => x - width,
        };
        let bottom = css(f64::from(y));
        self.written.borrow_mut().push(Written {
            text: text.to_owned(),
            left,
            right: left + width,
            top: bottom - 0.72 * size,
            bottom,
        });
        Ok(())
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "texts are neither negative nor wide"
    )]
    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let width = self.font.width(text, style.size(), is_bold(style));
        Ok((width.ceil() as u32, style.size() as u32))
    }
}

/// What touches in a picture of a size, as sentences.
pub(crate) fn touching(
    spec: &ChartSpec,
    words: &Words,
    font: Font,
    (width, height): (u32, u32),
) -> Vec<String> {
    let written = RefCell::new(Vec::new());
    let fine = |length: u32| length * FINENESS.unsigned_abs();
    let recorder = Recorder {
        size: (fine(width), fine(height)),
        font,
        written: &written,
    };
    render(spec, words, &Theme::new(Scheme::Light), recorder);
    let mut all = written.into_inner();
    // A halo is the same text drawn before.
    all.dedup();
    let mut flaws = Vec::new();
    for (index, one) in all.iter().enumerate() {
        if one.left < -0.5
            || one.right > f64::from(width) + 0.5
            || one.top < -0.5
            || one.bottom > f64::from(height)
        {
            flaws.push(format!("\"{}\" leaves the picture", one.text));
        }
        for other in &all[index + 1..] {
            let across = one.right.min(other.right) - one.left.max(other.left);
            let down = one.bottom.min(other.bottom) - one.top.max(other.top);
            if across > 0.0 && down > 0.0 && one != other {
                flaws.push(format!("\"{}\" and \"{}\" touch", one.text, other.text));
            }
        }
    }
    flaws
}
