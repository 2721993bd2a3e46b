//! The marks of the pipe, lying and standing.

use super::super::{Output, Params, Stage};
use super::spread::spread;
use super::words::{line, name, narrowest_name, remarks, room, weeks, width};
use super::{END, FRAME, Kind, Section, TOOTH, bank, dots, sections};
use crate::chart::range::SafeRange;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::mechanism::View;
use crate::unit::Unit;

/// From weeks along and decisions a week across to the picture.
type Place = fn(f64, f64) -> Point;

/// Weeks from the left end of the lying picture to the right one.
const LYING: (f64, f64) = (-0.02, 9.62);

/// The axes of the pipe, lying or upright.
#[must_use]
pub fn axes(upright: bool) -> Axes {
    if upright {
        vertical_axes(&[])
    } else {
        horizontal_axes(&[])
    }
}

/// Where in the picture a place along the pipe and across it is.
#[must_use]
pub const fn place(upright: bool, along: f64, across: f64) -> Point {
    if upright {
        [across, -along]
    } else {
        [along, across]
    }
}

pub(in super::super) fn horizontal_axes(_: &[View<Params, Output>]) -> Axes {
    let y = SafeRange::linear(-11.8, 11.4);
    Axes {
        x: Axis::hidden(Unit::Weeks, SafeRange::linear(LYING.0, LYING.1)),
        y: Axis::hidden(Unit::DecisionsPerWeek, y),
    }
}

/// The pipe lying down, for 600 CSS pixels and more; drawn for 940 × 206.
pub(in super::super) fn horizontal(
    View { output: o, .. }: &View<Params, Output>,
    _: &Axes,
) -> Vec<Mark> {
    let place: Place = |along, across| place(false, along, across);
    let sections = sections(o);
    let mut marks = pipe(o, &sections, place);
    let label = |text, role, at, side| Mark::label(text, role, at, side);

    // Under the pipe: what each stretch of it is, and how long.
    marks.push(dimension(&sections, -7.0, 0.35, place));
    let wanted: Vec<f64> = sections.iter().map(Section::center).collect();
    let sizes: Vec<f64> = sections.iter().map(|s| width(s.kind)).collect();
    for (section, at) in sections
        .iter()
        .zip(spread(&wanted, &sizes, LYING.0, LYING.1))
    {
        marks.push(label(
            name(section.kind),
            Role::Ink,
            [at, -8.7],
            Side::Center,
        ));
        let weeks = weeks(section, "label-weeks");
        marks.push(label(weeks, Role::Muted, [at, -10.6], Side::Center));
    }

    // Over it: the narrowest stage, and what the picture cannot show.
    let narrowest = narrowest(o, &sections);
    if let Some(section) = narrowest {
        let at = section.center().clamp(1.25, 6.0);
        marks.push(label(
            narrowest_name(o),
            Role::Ink,
            [at, 10.3],
            Side::Center,
        ));
        marks.push(label(room(o), Role::Muted, [at, 8.4], Side::Center));
    }
    for (text, level) in remarks(o).into_iter().zip([8.4, 10.3]) {
        marks.push(label(text, Role::Muted, [END, level], Side::Left));
    }
    marks
}

pub(in super::super) fn vertical_axes(_: &[View<Params, Output>]) -> Axes {
    let x = SafeRange::linear(-7.9, 33.6);
    Axes {
        x: Axis::hidden(Unit::DecisionsPerWeek, x),
        y: Axis::hidden(Unit::Weeks, SafeRange::linear(-9.88, 0.25)),
    }
}

/// The pipe standing, for phones; drawn for 328 × 322.
pub(in super::super) fn vertical(
    View { output: o, .. }: &View<Params, Output>,
    _: &Axes,
) -> Vec<Mark> {
    const LINE: f64 = 0.56;
    const COLUMN: f64 = 7.6;
    let place: Place = |along, across| place(true, along, across);
    let sections = sections(o);
    let mut marks = pipe(o, &sections, place);
    marks.push(dimension(&sections, 7.4, 0.4, place));

    // Beside the pipe: one or two lines a stage.
    let mut lines: Vec<(f64, Vec<(Text, Role)>)> = Vec::new();
    let narrow = narrowest(o, &sections).map(|section| section.kind);
    for section in &sections {
        let mut texts = vec![(weeks(section, line(section.kind)), Role::Ink)];
        if narrow == Some(section.kind) {
            let used = weeks(section, "label-narrowest-line").with(
                "rate",
                o.capacity,
                Unit::DecisionsPerWeek,
            );
            texts = vec![(narrowest_name(o), Role::Ink), (used, Role::Muted)];
        }
        if section.kind == Kind::Wait && o.shipped > 0.0 {
            let built = Text::new("label-built")
                .value(libm::round(o.waiting), Unit::Decisions)
                .with("all", libm::round(o.in_progress), Unit::Decisions);
            texts.push((built, Role::Muted));
        }
        lines.push((section.center(), texts));
    }
    let rest = remarks(o).into_iter().map(|text| (text, Role::Muted));
    let rest: Vec<_> = rest.collect();
    if !rest.is_empty() {
        lines.push((END, rest));
    }
    let wanted: Vec<f64> = lines.iter().map(|(center, _)| *center).collect();
    let sizes: Vec<f64> = lines
        .iter()
        .map(|(_, texts)| height(texts.len(), LINE))
        .collect();
    for ((_, texts), center) in lines.into_iter().zip(spread(&wanted, &sizes, -0.2, 9.85)) {
        let first = center - 0.5 * height(texts.len(), LINE) + 0.5 * LINE;
        for ((text, role), row) in texts.into_iter().zip(0u32..) {
            marks.push(Mark::label(
                text,
                role,
                place(first + f64::from(row) * LINE, COLUMN),
                Side::Right,
            ));
        }
    }
    marks
}

/// Bed, water, banks, dots, gate or cut, and the arrows at the narrowest stage.
fn pipe(o: &Output, sections: &[Section], place: Place) -> Vec<Mark> {
    let bank = bank(sections);
    let end = sections.last().map_or(END, |section| section.to);
    let outline = |bank: &[(f64, f64)]| -> Vec<Point> {
        let upper = bank.iter().map(|(along, half)| place(*along, *half));
        let lower = bank.iter().rev().map(|(along, half)| place(*along, -half));
        upper.chain(lower).collect()
    };
    let stroke = |side: f64| {
        let strokes = bank.windows(2);
        strokes.map(move |pair| {
            pair.iter()
                .map(move |(along, half)| place(*along, side * half))
        })
    };
    let mut marks = vec![Mark::Area {
        role: Role::RegionNote,
        outline: outline(&bank),
    }];
    if o.shipped > 0.0 {
        let half = 0.5 * libm::fmin(o.shipped, FRAME);
        marks.push(Mark::Area {
            role: Role::Water,
            outline: outline(&[(0.0, half), (end, half)]),
        });
    }
    let pairs = stroke(1.0).chain(stroke(-1.0));
    marks.push(Mark::Segments {
        role: Role::Ink,
        width: 2.0,
        pairs: pairs.filter_map(pair).collect(),
    });
    let dots = dots(o);
    for (dots, shape) in [(dots.worked_on, Shape::Disc), (dots.waiting, Shape::Ring)] {
        if !dots.is_empty() {
            let at = dots.into_iter().map(|(along, across)| place(along, across));
            marks.push(Mark::points(Role::Primary, shape, at.collect()));
        }
    }
    marks.push(finish(o, &bank, place));
    // A throat as wide as the frame is drawn no narrower than the rest: nothing to point at.
    if let Some(section) = narrowest(o, sections).filter(|section| section.half < 0.5 * FRAME) {
        marks.extend([1.0, -1.0].map(|side| arrow(section, side, place)));
    }
    marks
}

fn pair(mut points: impl Iterator<Item = Point>) -> Option<[Point; 2]> {
    Some([points.next()?, points.next()?])
}

/// The release gate; a jagged edge where the pipe goes on beyond the picture.
fn finish(o: &Output, bank: &[(f64, f64)], place: Place) -> Mark {
    const TEETH: u32 = 8;
    let (end, half) = bank[bank.len() - 1];
    if o.lead_time.finite().is_some_and(|lead| lead <= END) {
        return Mark::Segments {
            role: Role::Ink,
            width: 5.0,
            pairs: vec![[place(end, half + 0.8), place(end, -half - 0.8)]],
        };
    }
    let corner = |tooth: u32| {
        let across = half - f64::from(tooth) * 2.0 * half / f64::from(TEETH);
        let along = if tooth.is_multiple_of(2) {
            end
        } else {
            end - TOOTH
        };
        place(along, across)
    };
    Mark::Segments {
        role: Role::Ink,
        width: 2.0,
        pairs: (0..TEETH).map(|t| [corner(t), corner(t + 1)]).collect(),
    }
}

/// A triangle outside the bank, pointing at the throat.
fn arrow(section: &Section, side: f64, place: Place) -> Mark {
    let (center, tip) = (section.center(), section.half + 0.5);
    let corner = |along: f64, height: f64| place(center + along, side * (tip + height));
    // Turned upright, weeks are a third as long: the base is widened so that it looks the same.
    let upright = place(1.0, 0.0)[0] == 0.0;
    let base = if upright { 0.19 } else { 0.062 };
    Mark::Area {
        role: Role::Ink,
        outline: vec![corner(0.0, 0.0), corner(-base, 1.1), corner(base, 1.1)],
    }
}

/// A measuring line beside the pipe with a tick at each end of each stage.
fn dimension(sections: &[Section], across: f64, tick: f64, place: Place) -> Mark {
    let ends = sections.iter().map(|section| section.to);
    let ticks = core::iter::once(0.0).chain(ends);
    let last = sections.last().map_or(END, |section| section.to);
    let mut pairs = vec![[place(0.0, across), place(last, across)]];
    pairs.extend(ticks.map(|at| [place(at, across - tick), place(at, across + tick)]));
    Mark::Segments {
        role: Role::Axis,
        width: 1.0,
        pairs,
    }
}

fn narrowest<'a>(o: &Output, sections: &'a [Section]) -> Option<&'a Section> {
    let kind = match o.constraint {
        // Where both are, the first of them bears the words.
        Stage::Decide | Stage::Both => Kind::Decide,
        Stage::Build => Kind::Build,
    };
    sections.iter().find(|section| section.kind == kind)
}

/// Weeks that a label of some lines takes up beside the standing pipe.
fn height(lines: usize, line: f64) -> f64 {
    u32::try_from(lines).map_or(0.0, f64::from) * line
}
