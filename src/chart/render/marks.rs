//! Each kind of mark, drawn in fractions of the axes. What is drawn is noted, so that texts avoid it.

use super::clip::{self, Spot};
use super::painter::Painter;
use super::place::{Placer, Rect};

use crate::chart::range::Along;
use crate::chart::spec::{Bar, ChartSpec, Direction, Mark, Point, Role, Shape};
use crate::chart::theme::{self, Dash};
use std::ops::Range;

/// Thinnest bar that is not nothing, in CSS pixels.
const LEAST_BAR: f64 = 1.5;
/// Half the cross where a model breaks down.
const CROSS: f64 = 5.0;
/// Tick of the optimum under the axis.
const BEST_TICK: f64 = 10.0;
/// More strokes than this are a texture: texts do not look out for each of them.
const TEXTURE: usize = 64;

/// Draws some of the marks in the order of the chart, but for the reader's own.
pub(super) fn draw(
    spec: &ChartSpec,
    range: Range<usize>,
    painter: &Painter<'_>,
    placer: &mut Placer,
) {
    let (across, upward) = (spec.x.range.along(), spec.y.range.along());
    let frame = painter.frame;
    let size = (frame.right - frame.left, frame.bottom - frame.top);
    let place = |point: &Point| (across.fraction(point[0]), upward.fraction(point[1]));
    let finite = |point: &&Point| point[0].is_finite() && point[1].is_finite();
    let marks = spec.marks.iter().enumerate();
    for (index, mark) in marks.skip(range.start).take(range.len()) {
        match mark {
            Mark::Line { role, points, .. } => {
                // A plain loop: it runs over every point of every line in each redraw.
                let mut curve: Vec<Spot> = vec![(0.0, 0.0); points.len()];
                for (place, point) in curve.iter_mut().zip(points) {
                    *place = spot(point, across, upward);
                }
                clip::thin(&mut curve, size);
                for part in clip::curve(curve) {
                    painter.curve(&part, *role);
                    placer.note(Some(index), &part);
                }
            }
            Mark::Area { role, outline } => {
                let mut corners: Vec<Spot> = outline.iter().filter(finite).map(place).collect();
                clip::thin(&mut corners, size);
                painter.fill(&clip::outline(&corners), *role);
            }
            Mark::Band { role, from, to, .. } => {
                let from = spec.x.range.fraction(*from).clamp(0.0, 1.0);
                let to = spec.x.range.fraction(*to).clamp(0.0, 1.0);
                if from < to {
                    painter.fill(&[(from, 0.0), (to, 0.0), (to, 1.0), (from, 1.0)], *role);
                }
            }
            Mark::Bars { bars, .. } => draw_bars(spec, bars, painter, placer),
            Mark::Points { role, shape, at } => {
                let spots: Vec<Spot> = at
                    .iter()
                    .filter(finite)
                    .map(place)
                    .filter(|spot| clip::inside(*spot))
                    .collect();
                let (radius, width) = point_size(*shape);
                painter.shapes(&spots, *shape, radius, *role, width);
                if !painter.frame.is_bare {
                    for spot in spots {
                        placer.take(Rect::around(painter.frame.place(spot), radius));
                    }
                }
            }
            Mark::Segments { role, width, pairs } => {
                let ends: Vec<(Spot, Spot)> = pairs
                    .iter()
                    .filter(|pair| pair.iter().flatten().all(|number| number.is_finite()))
                    .filter_map(|pair| clip::segment(place(&pair[0]), place(&pair[1])))
                    .collect();
                let spots: Vec<Spot> = ends.iter().flat_map(|(from, to)| [*from, *to]).collect();
                painter.strokes(&spots, *role, width.clamp(0.0, 100.0), Dash::SOLID);
                if spots.len() <= 2 * TEXTURE {
                    for pair in spots.chunks(2) {
                        placer.note(None, pair);
                    }
                }
            }
            Mark::Rule {
                role,
                direction,
                at,
                ..
            } => {
                let along = match direction {
                    Direction::Horizontal => spec.y.range.fraction(*at),
                    Direction::Vertical => spec.x.range.fraction(*at),
                };
                draw_rule(along, *direction, *role, painter, placer);
            }
            Mark::Breakdown { at, .. } => {
                let along = spec.x.range.fraction(*at);
                draw_rule(along, Direction::Vertical, Role::Danger, painter, placer);
            }
            Mark::Optimum { at, .. } => {
                if finite(&at) && clip::inside(place(at)) {
                    draw_optimum(place(at), spec, painter, placer);
                }
            }
            Mark::Reader { .. } | Mark::Label { .. } | Mark::Column { .. } => {}
        }
    }
}

/// Crosses on the axis where the model breaks down: over the axis line, so drawn after it.
pub(super) fn crosses(spec: &ChartSpec, painter: &Painter<'_>) {
    for mark in &spec.marks {
        if let Mark::Breakdown { at, .. } = mark {
            let along = spec.x.range.fraction(*at);
            if !(0.0..=1.0).contains(&along) {
                continue;
            }
            let (x, y) = painter.frame.place((along, 0.0));
            for (from, to) in [
                ((x - CROSS, y - CROSS), (x + CROSS, y + CROSS)),
                ((x - CROSS, y + CROSS), (x + CROSS, y - CROSS)),
            ] {
                painter.line(from, to, Role::Danger, 2.5, Dash::SOLID);
            }
        }
    }
}

/// A point's place, keeping what is not finite as it is: it interrupts a curve.
#[inline(always)]
fn spot(point: &Point, across: Along, upward: Along) -> Spot {
    if point[0].is_finite() && point[1].is_finite() {
        (across.fraction(point[0]), upward.fraction(point[1]))
    } else {
        (f64::NAN, f64::NAN)
    }
}

/// Radius and stroke of a form in CSS pixels; all look equally large.
const fn point_size(shape: Shape) -> (f64, f64) {
    match shape {
        Shape::Disc => (3.5, 0.0),
        Shape::Ring => (2.75, 1.5),
        Shape::Square => (3.25, 0.0),
        Shape::Triangle => (3.75, 0.0),
        Shape::Plus => (4.0, 2.0),
    }
}

fn draw_bars(spec: &ChartSpec, bars: &[Bar], painter: &Painter<'_>, placer: &mut Placer) {
    let frame = painter.frame;
    let least = LEAST_BAR / (frame.bottom - frame.top);
    for bar in bars {
        let foot = spec.y.range.fraction(bar.base).clamp(0.0, 1.0);
        if !bar.height.is_finite() || bar.height == 0.0 {
            continue;
        }
        let from = spec.x.range.fraction(bar.from).clamp(0.0, 1.0);
        let to = spec.x.range.fraction(bar.to).clamp(0.0, 1.0);
        let head = spec.y.range.fraction(bar.base + bar.height).clamp(0.0, 1.0);
        let head = if bar.height > 0.0 {
            f64::min(f64::max(head, foot + least), 1.0)
        } else {
            f64::max(f64::min(head, foot - least), 0.0)
        };
        if from < to {
            painter.fill(
                &[(from, foot), (to, foot), (to, head), (from, head)],
                bar.role,
            );
            placer.note(None, &[(from, head), (to, head)]);
            placer.note(None, &[(from, foot), (from, head)]);
        }
    }
}

fn draw_rule(
    along: f64,
    direction: Direction,
    role: Role,
    painter: &Painter<'_>,
    placer: &mut Placer,
) {
    if !(0.0..=1.0).contains(&along) {
        return;
    }
    let ends = match direction {
        Direction::Horizontal => [(0.0, along), (1.0, along)],
        Direction::Vertical => [(along, 0.0), (along, 1.0)],
    };
    let (width, dash) = theme::stroke(role);
    painter.stroke(&ends, role, f64::min(width, 1.5), dash);
    placer.note(None, &ends);
}

fn draw_optimum((x, y): Spot, spec: &ChartSpec, painter: &Painter<'_>, placer: &mut Placer) {
    let frame = painter.frame;
    let at = frame.place((x, y));
    if spec.x.visible {
        let foot = (at.0, frame.bottom);
        let under = (at.0, at.1 + frame.disc());
        painter.line(foot, under, Role::Ink, 1.0, Dash::FINE);
        let tick = (at.0, frame.bottom + BEST_TICK);
        painter.line(foot, tick, Role::Ink, 2.0, Dash::SOLID);
    }
    painter.shapes(&[(x, y)], Shape::Ring, frame.disc(), Role::Ink, 2.0);
    placer.take(Rect::around(at, frame.disc() + 1.0));
}
