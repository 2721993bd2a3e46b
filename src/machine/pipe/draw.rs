//! The marks of the pipe, lying and standing.

use super::super::{Output, Params};
use super::labels::{LYING, OVER, at_end, beside, over, under};
use super::outline::{arrow, banks, gate};
use super::words::{line, narrowest_name, remarks, room, weeks};
use super::{END, FRAME, Kind, Section, TOOTH, bank, dots, narrowest, sections};
use crate::chart::range::SafeRange;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Text};
use crate::mechanism::View;
use crate::unit::Unit;

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
    let sections = sections(o);
    let mut marks = pipe(o, &sections, false);

    // Under the pipe: what each stretch of it is, and how long.
    marks.push(dimension(&sections, -7.0, 0.35, false));
    let stages: Vec<_> = sections
        .iter()
        .map(|one| (one.kind, one.center()))
        .collect();
    marks.extend(under(&stages, &|index| {
        weeks(&sections[index], "label-weeks")
    }));

    // Over it: the narrowest stage, and what the picture cannot show.
    if let Some(section) = narrowest_of(o, &sections) {
        let (name, room) = (narrowest_name(o.constraint), room(o.shipped, o.capacity));
        marks.extend(over(section.center(), name, room));
    }
    for (text, level) in remarks(o).into_iter().zip([OVER[1], OVER[0]]) {
        marks.push(at_end(text, Role::Muted, level, 0.0));
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
    let sections = sections(o);
    let mut marks = pipe(o, &sections, true);
    marks.push(dimension(&sections, 7.4, 0.4, true));

    // Beside the pipe: one or two lines a stage.
    let mut lines: Vec<(f64, Vec<(Text, Role)>)> = Vec::new();
    let narrow = narrowest_of(o, &sections).map(|section| section.kind);
    for section in &sections {
        let mut texts = vec![(weeks(section, line(section.kind)), Role::Ink)];
        if narrow == Some(section.kind) {
            let used = weeks(section, "label-narrowest-line").with(
                "rate",
                o.capacity,
                Unit::DecisionsPerWeek,
            );
            texts = vec![
                (narrowest_name(o.constraint), Role::Ink),
                (used, Role::Muted),
            ];
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
    marks.extend(beside(lines));
    marks
}

/// Bed, water, banks, dots, gate or cut, and the arrows at the narrowest stage.
fn pipe(o: &Output, sections: &[Section], upright: bool) -> Vec<Mark> {
    let place = |along, across| place(upright, along, across);
    let bank = bank(sections);
    let end = sections.last().map_or(END, |section| section.to);
    let outline = |bank: &[(f64, f64)]| -> Vec<Point> {
        let upper = bank.iter().map(|(along, half)| place(*along, *half));
        let lower = bank.iter().rev().map(|(along, half)| place(*along, -half));
        upper.chain(lower).collect()
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
    marks.push(banks(&bank, upright));
    let dots = dots(o);
    for (dots, shape) in [(dots.worked_on, Shape::Disc), (dots.waiting, Shape::Ring)] {
        if !dots.is_empty() {
            let at = dots.into_iter().map(|(along, across)| place(along, across));
            marks.push(Mark::points(Role::Primary, shape, at.collect()));
        }
    }
    marks.push(finish(o, &bank, upright));
    // A throat as wide as the frame is drawn no narrower than the rest: nothing to point at.
    if let Some(section) = narrowest_of(o, sections).filter(|section| section.half < 0.5 * FRAME) {
        marks.extend([1.0, -1.0].map(|side| arrow(section.center(), section.half, side, upright)));
    }
    marks
}

/// The release gate; a jagged edge where the pipe goes on beyond the picture.
fn finish(o: &Output, bank: &[(f64, f64)], upright: bool) -> Mark {
    const TEETH: u32 = 8;
    let (end, half) = bank[bank.len() - 1];
    if o.lead_time.finite().is_some_and(|lead| lead <= END) {
        return gate(end, upright);
    }
    let corner = |tooth: u32| {
        let across = half - f64::from(tooth) * 2.0 * half / f64::from(TEETH);
        let along = if tooth.is_multiple_of(2) {
            end
        } else {
            end - TOOTH
        };
        place(upright, along, across)
    };
    Mark::Segments {
        role: Role::Ink,
        width: 2.0,
        pairs: (0..TEETH).map(|t| [corner(t), corner(t + 1)]).collect(),
    }
}

/// A measuring line beside the pipe with a tick at each end of each stage.
fn dimension(sections: &[Section], across: f64, tick: f64, upright: bool) -> Mark {
    let place = |along, across| place(upright, along, across);
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

fn narrowest_of<'a>(o: &Output, sections: &'a [Section]) -> Option<&'a Section> {
    let kind = narrowest(o.constraint);
    sections.iter().find(|section| section.kind == kind)
}
