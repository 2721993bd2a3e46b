//! Our own plotters elements: what can be drawn in one piece.

use super::super::spec::Shape;
use super::super::theme::Dash;
use super::surface::{Layer, Lettering, Pen, Surface};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};
use std::cell::Cell;
use std::convert::Infallible;

/// Points and what is drawn through, within or at them.
#[derive(Debug)]
pub(crate) struct Element<'a> {
    pub(crate) points: &'a [BackendCoord],
    pub(crate) form: Form<'a>,
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Form<'a> {
    /// A line through the points.
    Stroke { pen: Pen, dash: Dash },
    /// Separate strokes between pairs of points.
    Strokes { pen: Pen, dash: Dash },
    /// The inside of the points.
    Fill { color: u32 },
    /// A form at each point; a ring and a diamond have the ground's color within.
    Shapes {
        shape: Shape,
        radius: u32,
        pen: Pen,
        ground: u32,
    },
    /// A text at each point.
    Text { text: &'a str, look: Lettering<'a> },
    /// Nothing: the surface is asked to keep what it shows.
    Keep { layer: Layer },
    /// Nothing: the surface is asked for what it kept.
    Restore {
        layer: Layer,
        is_there: &'a Cell<bool>,
    },
    /// Nothing: the width of a text is asked of the surface, which only drawing reaches.
    Measure {
        text: &'a str,
        look: Lettering<'a>,
        width: &'a Cell<u32>,
    },
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Element<'_> {
    type Point = &'a BackendCoord;
    type IntoIter = std::slice::Iter<'a, BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl<S: Surface> Drawable<S> for Element<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut points: I,
        surface: &mut S,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        match self.form {
            Form::Stroke { pen, dash } => {
                surface.set_dash(dash);
                surface.draw_path(points, &pen)
            }
            Form::Strokes { pen, dash } => {
                surface.set_dash(dash);
                while let (Some(from), Some(to)) = (points.next(), points.next()) {
                    surface.draw_path([from, to], &pen)?;
                }
                Ok(())
            }
            Form::Fill { color } => surface.fill_polygon(points, &Pen { color, width: 0 }),
            Form::Shapes {
                shape,
                radius,
                pen,
                ground,
            } => {
                surface.set_dash(Dash::SOLID);
                points.try_for_each(|at| draw_shape(surface, at, shape, radius, pen, ground))
            }
            Form::Text { text, look } => {
                points.try_for_each(|at| surface.draw_text(text, &look, at))
            }
            Form::Keep { layer } => {
                surface.keep(layer);
                Ok(())
            }
            Form::Restore { layer, is_there } => {
                is_there.set(surface.restore(layer));
                Ok(())
            }
            Form::Measure { text, look, width } => {
                width.set(surface.estimate_text_size(text, &look)?.0);
                Ok(())
            }
        }
    }
}

fn draw_shape<S: Surface>(
    surface: &mut S,
    (x, y): BackendCoord,
    shape: Shape,
    radius: u32,
    pen: Pen,
    ground: u32,
) -> Result<(), DrawingErrorKind<Infallible>> {
    let r = i32::try_from(radius).unwrap_or(0);
    let within = Pen {
        color: ground,
        width: 0,
    };
    match shape {
        Shape::Disc => surface.draw_circle((x, y), radius, &pen, true),
        Shape::Ring => {
            surface.draw_circle((x, y), radius, &within, true)?;
            surface.draw_circle((x, y), radius, &pen, false)
        }
        Shape::Square | Shape::Diamond => {
            let corners = |r: i32| {
                if shape == Shape::Square {
                    [(-r, -r), (r, -r), (r, r), (-r, r)]
                } else {
                    [(0, -r), (r, 0), (0, r), (-r, 0)]
                }
                .map(|(right, down)| (x + right, y + down))
            };
            surface.fill_polygon(corners(r), &pen)?;
            if shape == Shape::Square {
                return Ok(());
            }
            // Along an axis a stroke is longer than it is wide, by the root of two.
            let stroke = i32::try_from(pen.width + pen.width / 2).unwrap_or(0);
            surface.fill_polygon(corners(r - stroke), &within)
        }
        Shape::Triangle => {
            surface.fill_polygon([(x, y - r - r / 4), (x + r, y + r), (x - r, y + r)], &pen)
        }
        Shape::Plus => {
            surface.draw_path([(x - r, y), (x + r, y)], &pen)?;
            surface.draw_path([(x, y - r), (x, y + r)], &pen)
        }
    }
}
