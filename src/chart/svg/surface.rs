//! The plotters backend that writes SVG.

use super::{Paint, escape, path, widths};
use crate::chart::render::{Surface, plain_color};
use crate::chart::spec::Role;
use crate::chart::theme::{Dash, ROLES, Theme};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::convert::Infallible;
use std::fmt::Write as _;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// How the path that is being gathered is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Style {
    Fill(u32),
    Stroke(u32, u32, Dash),
    /// Dots: points under round caps.
    Dots(u32, u32),
}

/// Writes SVG elements into a string; neighbors of one style become one path.
#[derive(Debug)]
pub(super) struct SvgSurface<'a> {
    out: &'a mut String,
    size: (u32, u32),
    theme: &'a Theme,
    paint: Paint,
    dash: Dash,
    style: Style,
    path: String,
}

impl<'a> SvgSurface<'a> {
    pub(super) fn new(
        out: &'a mut String,
        size: (u32, u32),
        theme: &'a Theme,
        paint: Paint,
    ) -> Self {
        let surface = Self {
            out,
            size,
            theme,
            paint,
            dash: Dash::SOLID,
            style: Style::Fill(0),
            path: String::new(),
        };
        if paint == Paint::Fixed {
            let color = surface.color(theme.color(Role::Paper));
            let _ = write!(
                surface.out,
                "<path fill=\"{color}\" d=\"M0 0h{}v{}H0z\"/>",
                size.0, size.1
            );
        }
        surface
    }

    /// The path to append to in this style.
    fn path(&mut self, style: Style) -> &mut String {
        if self.style != style {
            self.flush();
            self.style = style;
        }
        &mut self.path
    }

    /// Writes the gathered path.
    fn flush(&mut self) {
        if self.path.is_empty() {
            return;
        }
        let paint = match self.style {
            Style::Fill(color) => format!("fill=\"{}\"", self.color(color)),
            Style::Stroke(color, width, dash) => {
                let mut paint = format!(
                    "stroke=\"{}\" stroke-width=\"{width}\" stroke-linejoin=\"round\"",
                    self.color(color)
                );
                if let [first, rest @ ..] = dash.0 {
                    let _ = write!(paint, " stroke-dasharray=\"{first}");
                    for length in rest {
                        let _ = write!(paint, " {length}");
                    }
                    paint.push('"');
                }
                paint
            }
            Style::Dots(color, width) => format!(
                "stroke=\"{}\" stroke-width=\"{width}\" stroke-linecap=\"round\"",
                self.color(color)
            ),
        };
        let _ = write!(self.out, "<path {paint} d=\"{}\"/>", self.path);
        self.path.clear();
    }

    /// A color as it is written: by the name of its role, or as it is.
    fn color(&self, color: u32) -> String {
        let role = self.theme.colors.iter().position(|known| *known == color);
        match role.filter(|_| self.paint == Paint::Variables) {
            Some(index) => format!("var(--narrows-{},#{color:06x})", ROLES[index].1),
            None => format!("#{color:06x}"),
        }
    }
}

impl Drop for SvgSurface<'_> {
    fn drop(&mut self) {
        self.flush();
    }
}

impl Surface for SvgSurface<'_> {
    fn set_dash(&mut self, dash: Dash) {
        self.dash = dash;
    }
}

impl DrawingBackend for SvgSurface<'_> {
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

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        let square = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)];
        path::append(self.path(Style::Fill(plain_color(color))), square, true);
        Ok(())
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
        let stroke = Style::Stroke(plain_color(style.color()), style.stroke_width(), self.dash);
        path::append(self.path(stroke), points, false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let color = plain_color(style.color());
        let style = match (fill, self.paint) {
            (true, Paint::Variables) => {
                path::append(self.path(Style::Dots(color, radius * 2)), [(x, y)], false);
                return Ok(());
            }
            // Some programs draw a point under round caps too large, or not at all.
            (true, Paint::Fixed) => Style::Fill(color),
            (false, _) => Style::Stroke(color, style.stroke_width(), self.dash),
        };
        let path = self.path(style);
        let _ = write!(
            path,
            "M{} {y}a{radius} {radius} 0 1 0 {} 0a{radius} {radius} 0 1 0-{} 0z",
            i64::from(x) - i64::from(radius),
            radius * 2,
            radius * 2,
        );
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        let fill = Style::Fill(plain_color(style.color()));
        path::append(self.path(fill), points, true);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.flush();
        let color = self.color(plain_color(style.color()));
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"600\"",
            _ => "",
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        // A font of another width than the one that was reckoned with is stretched, so that no text touches its neighbor.
        let length = self.estimate_text_size(text, style)?.0;
        let _ = write!(
            self.out,
            "<text x=\"{x}\" y=\"{y}\" fill=\"{color}\" font-size=\"{}\"{weight}{anchor} textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
            whole(style.size()),
            escape(text)
        );
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let is_bold = matches!(style.style(), FontStyle::Bold);
        let width = widths::width(text, style.size(), is_bold);
        Ok((whole(width.ceil()), whole(style.size())))
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a text is never negative or wider than a screen"
)]
fn whole(length: f64) -> u32 {
    libm::round(length) as u32
}
