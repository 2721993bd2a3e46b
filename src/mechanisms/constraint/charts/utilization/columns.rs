//! Stage beside stage, for 600 CSS pixels and more; drawn for 860 × 380.

use super::super::{View, stage, whole};
use super::parts::Part;
use super::{number, parts, verdict};
use crate::chart::spec::Bar;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::unit::Unit;

/// Half the width of a bar.
const HALF: f64 = 0.36;
/// Share of the time from which a part of a bar has room for its number, and half of the room it takes.
const ROOM: f64 = 0.13;
const WINDOW: f64 = 0.045;
/// Stages from which a number stands without its word.
const MANY: usize = 6;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let counts = views.iter().map(|view| view.params.capacity.len());
    let stages = 0..counts.fold(0, usize::max);
    let names = stages.map(|index| Text::new(stage(index)));
    let range = SafeRange::linear(0.0, 1.22);
    Axes {
        x: Axis::categories(Unit::Number, names.collect()),
        y: Axis::new(Unit::Share, range, &[0.0, 0.25, 0.5, 0.75, 1.0]),
    }
}

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let line = view.params.line();
    // As many as share the page.
    let places = axes.x.ticks.len();
    let count = line.capacities.len();
    let mut marks = Vec::new();
    let mut bases = vec![0.0; count];
    for part in &parts(view) {
        marks.push(Mark::Bars {
            name: Text::new(part.column),
            bars: bars(part, &bases),
        });
        let stages = part.shares.iter().zip(&mut bases).zip(0..);
        for ((share, base), index) in stages {
            marks.extend(inside(part, *share, *base, (index, places)));
            *base += share;
        }
    }
    let (text, of) = verdict(line);
    let at = of.map_or(0.5 * (number(count) - 1.0), number);
    marks.push(Mark::label(text, Role::Ink, [at, 1.17], Side::Center));
    marks
}

/// One part of every bar, on what stands there.
fn bars(part: &Part, bases: &[f64]) -> Vec<Bar> {
    let bar = |((share, base), at): ((&f64, &f64), f64)| Bar {
        from: at - HALF,
        to: at + HALF,
        base: *base,
        height: *share,
        role: part.ground(),
    };
    let places = (0..).map(number);
    part.shares.iter().zip(bases).zip(places).map(bar).collect()
}

/// Strokes over one part of one bar, and its number: of the busy part over the bar, of another inside.
fn inside(part: &Part, share: f64, base: f64, (index, count): (usize, usize)) -> Vec<Mark> {
    let at = number(index);
    let words = if count < MANY {
        part.words
    } else {
        "label-share"
    };
    let text = Text::new(words).value(whole(share), Unit::Share);
    if part.ground() == part.role {
        return vec![Mark::label(text, part.role, [at, 1.0], Side::Above)];
    }
    let (across, top) = ((at - HALF, at + HALF), base + share);
    let middle = base + 0.5 * share;
    let has_room = share >= ROOM;
    // The number stands in a clearing.
    let window = if has_room { WINDOW } else { 0.0 };
    let clear = [
        [across, (base, middle - window)],
        [across, (middle + window, top)],
    ];
    // As dense and as steep on the page, however many bars share it.
    let grain = (2.0 / number(count), 0.014 * number(count));
    let mut marks = part.texture(across, (base, top), &clear, grain);
    if share <= 0.0 {
        marks.clear();
    }
    if has_room {
        marks.push(Mark::label(text, part.role, [at, middle], Side::Center));
    }
    marks
}
