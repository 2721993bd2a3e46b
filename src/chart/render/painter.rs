//! A picture being drawn: the two plotters areas that share one surface, and the theme.

use super::super::spec::{Role, Shape};
use super::super::theme::{self, Dash, Theme};
use super::clip::Spot;
use super::element::{Element, Form};
use super::frame::{Frame, fine, fine_width};
use super::surface::{Align, FINENESS, Lettering, Pen, Surface};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use std::cell::Cell;

type Plot = Cartesian2d<RangedCoordf64, RangedCoordf64>;

/// The two plotters areas that share one surface: the plot, in fractions of the axes, and the page, in
/// virtual pixels. Behind a trait object, so that all the layout is compiled once for all surfaces.
pub(crate) trait Sheet {
    fn on_plot(&self, points: &[Spot], form: Form<'_>);
    fn on_page(&self, points: &[(i32, i32)], form: Form<'_>);
}

pub(crate) struct Areas<S: Surface> {
    page: DrawingArea<S, Shift>,
    plot: DrawingArea<S, Plot>,
}

impl<S: Surface> Areas<S> {
    pub(crate) fn new(frame: &Frame, surface: S) -> Self {
        let page = surface.into_drawing_area();
        let across = fine(frame.left)..fine(frame.right);
        let upward = fine(frame.bottom)..fine(frame.top);
        let unit = Cartesian2d::new(0.0..1.0, 0.0..1.0, (across, upward));
        let plot = page.apply_coord_spec(unit);
        Self { page, plot }
    }

    /// Has the surface show what was drawn.
    pub(crate) fn present(&self) {
        let _ = self.page.present();
    }
}

// A surface cannot fail and nobody else holds it, so these results are always fine.
impl<S: Surface> Sheet for Areas<S> {
    fn on_plot(&self, points: &[Spot], form: Form<'_>) {
        let _ = self.plot.draw(&Element { points, form });
    }

    fn on_page(&self, points: &[(i32, i32)], form: Form<'_>) {
        let _ = self.page.draw(&Element { points, form });
    }
}

/// Draws data in fractions of the axes, and furniture in CSS pixels.
pub(crate) struct Painter<'a> {
    pub(crate) frame: Frame,
    pub(crate) theme: &'a Theme,
    pub(crate) sheet: &'a dyn Sheet,
}

impl<'a> Painter<'a> {
    /// A curve through fractions of the axes, as its role strokes it.
    pub(crate) fn curve(&self, points: &[Spot], role: Role) {
        let (width, dash) = theme::stroke(role);
        self.stroke(points, role, width, dash);
    }

    /// A line through fractions of the axes.
    pub(crate) fn stroke(&self, points: &[Spot], role: Role, width: f64, dash: Dash) {
        let pen = self.pen(role, width);
        self.sheet.on_plot(points, Form::Stroke { pen, dash });
    }

    /// Separate strokes between pairs of fractions of the axes.
    pub(crate) fn strokes(&self, points: &[Spot], role: Role, width: f64, dash: Dash) {
        let pen = self.pen(role, width);
        self.sheet.on_plot(points, Form::Strokes { pen, dash });
    }

    /// A filled outline in fractions of the axes.
    pub(crate) fn fill(&self, corners: &[Spot], role: Role) {
        if corners.len() > 2 {
            let color = self.theme.color(role);
            self.sheet.on_plot(corners, Form::Fill { color });
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
        self.sheet.on_plot(at, form);
    }

    /// A straight line between CSS pixels.
    pub(crate) fn line(&self, from: Spot, to: Spot, role: Role, width: f64, dash: Dash) {
        let pen = self.pen(role, width);
        self.sheet
            .on_page(&[pixel(from), pixel(to)], Form::Stroke { pen, dash });
    }

    /// Separate strokes between pairs of CSS pixels.
    pub(crate) fn lines(&self, points: &[Spot], role: Role, width: f64) {
        let pen = self.pen(role, width);
        let dash = Dash::SOLID;
        let points: Vec<(i32, i32)> = points.iter().map(|point| pixel(*point)).collect();
        self.sheet.on_page(&points, Form::Strokes { pen, dash });
    }

    /// A filled box between CSS pixels.
    pub(crate) fn rectangle(&self, (left, top): Spot, (right, bottom): Spot, role: Role) {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(pixel);
        let color = self.theme.color(role);
        self.sheet.on_page(&corners, Form::Fill { color });
    }

    /// A text whose baseline stands at a CSS pixel.
    pub(crate) fn text(&self, text: &str, at: Spot, look: Lettering<'_>) {
        self.sheet.on_page(&[pixel(at)], Form::Text { text, look });
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
        self.sheet.on_page(
            &[],
            Form::Measure {
                text,
                look: *look,
                width: &width,
            },
        );
        f64::from(width.get()) / f64::from(FINENESS)
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
