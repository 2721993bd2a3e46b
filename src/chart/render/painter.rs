//! A picture being drawn: the plotters area over its surface, its frame and the theme.

use super::super::spec::{ChartSpec, Role, Shape};
use super::super::theme::{self, Dash, Theme};
use super::clip::Spot;
use super::css;
use super::element::{Element, Form};
use super::frame::{Frame, fine, fine_width};
use super::surface::{Align, FINENESS, Layer, Lettering, Pen, Surface};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use std::cell::Cell;

/// A plotters area in virtual pixels. Behind a trait object, so that all the layout is compiled once for all
/// surfaces.
pub(crate) trait Sheet {
    fn draw(&self, points: &[(i32, i32)], form: Form<'_>);

    /// What is drawn so far is what later pictures may begin with.
    fn keep(&self, layer: Layer) {
        self.draw(&[], Form::Keep { layer });
    }

    /// Begins with what was kept; false where nothing is.
    fn restore(&self, layer: Layer) -> bool {
        let is_there = Cell::new(false);
        let is_there = &is_there;
        self.draw(&[], Form::Restore { layer, is_there });
        is_there.get()
    }
}

// A surface cannot fail and nobody else holds it, so this result is always fine.
impl<S: Surface> Sheet for DrawingArea<S, Shift> {
    fn draw(&self, points: &[(i32, i32)], form: Form<'_>) {
        let _ = Self::draw(self, &Element { points, form });
    }
}

/// Draws data in fractions of the axes, and furniture in CSS pixels.
pub(crate) struct Painter<'a> {
    pub(crate) frame: Frame,
    pub(crate) theme: &'a Theme,
    pub(crate) sheet: &'a dyn Sheet,
}

impl<'a> Painter<'a> {
    /// Of a picture of a size in virtual pixels.
    pub(crate) fn new(
        spec: &ChartSpec,
        (width, height): (u32, u32),
        theme: &'a Theme,
        sheet: &'a dyn Sheet,
    ) -> Self {
        Self {
            frame: Frame::new(spec, css(width), css(height)),
            theme,
            sheet,
        }
    }

    /// A curve through fractions of the axes, as its role strokes it.
    pub(crate) fn curve(&self, points: &[Spot], role: Role) {
        let (width, dash) = theme::stroke(role);
        self.stroke(points, role, width, dash);
    }

    /// A line through fractions of the axes.
    pub(crate) fn stroke(&self, points: &[Spot], role: Role, width: f64, dash: Dash) {
        let pen = self.pen(role, width);
        self.on_plot(points, Form::Stroke { pen, dash });
    }

    /// Separate strokes between pairs of fractions of the axes.
    pub(crate) fn strokes(&self, points: &[Spot], role: Role, width: f64, dash: Dash) {
        let pen = self.pen(role, width);
        self.on_plot(points, Form::Strokes { pen, dash });
    }

    /// A filled outline in fractions of the axes.
    pub(crate) fn fill(&self, corners: &[Spot], role: Role) {
        if corners.len() > 2 {
            let color = self.theme.color(role);
            self.on_plot(corners, Form::Fill { color });
        }
    }

    /// Forms at fractions of the axes.
    pub(crate) fn shapes(&self, at: &[Spot], shape: Shape, radius: f64, role: Role, width: f64) {
        let form = Form::Shapes {
            shape,
            radius: fine_width(radius),
            pen: self.pen(role, width),
            ground: self.theme.color(Role::Paper),
        };
        self.on_plot(at, form);
    }

    /// A straight line between CSS pixels.
    pub(crate) fn line(&self, from: Spot, to: Spot, role: Role, width: f64, dash: Dash) {
        let pen = self.pen(role, width);
        self.sheet
            .draw(&[pixel(from), pixel(to)], Form::Stroke { pen, dash });
    }

    /// Separate strokes between pairs of CSS pixels.
    pub(crate) fn lines(&self, points: &[Spot], role: Role, width: f64) {
        let pen = self.pen(role, width);
        let dash = Dash::SOLID;
        let points: Vec<(i32, i32)> = points.iter().map(|point| pixel(*point)).collect();
        self.sheet.draw(&points, Form::Strokes { pen, dash });
    }

    /// A filled box between CSS pixels.
    pub(crate) fn rectangle(&self, (left, top): Spot, (right, bottom): Spot, role: Role) {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(pixel);
        let color = self.theme.color(role);
        self.sheet.draw(&corners, Form::Fill { color });
    }

    /// A text whose baseline stands at a CSS pixel.
    pub(crate) fn text(&self, text: &str, at: Spot, look: Lettering<'_>) {
        self.sheet.draw(&[pixel(at)], Form::Text { text, look });
    }

    /// How a text of a role is lettered.
    pub(crate) fn look(&self, role: Role, size: f64, bold: bool, align: Align) -> Lettering<'a> {
        Lettering {
            family: &self.theme.font,
            size,
            bold,
            color: self.theme.color(role),
            align,
        }
    }

    /// Width of a text in CSS pixels, in the font it will be drawn in.
    pub(crate) fn measure(&self, text: &str, look: &Lettering<'_>) -> f64 {
        let width = Cell::new(0);
        self.sheet.draw(
            &[],
            Form::Measure {
                text,
                look: *look,
                width: &width,
            },
        );
        f64::from(width.get()) / f64::from(FINENESS)
    }

    fn on_plot(&self, points: &[Spot], form: Form<'_>) {
        let place = |point: &Spot| pixel(self.frame.place(*point));
        let points: Vec<(i32, i32)> = points.iter().map(place).collect();
        self.sheet.draw(&points, form);
    }

    fn pen(&self, role: Role, width: f64) -> Pen {
        Pen {
            color: self.theme.color(role),
            width: fine_width(width),
        }
    }
}

fn pixel((x, y): Spot) -> (i32, i32) {
    (fine(x), fine(y))
}
