//! What a threshold costs above the cheapest, as a map: the threshold across, the share that cannot be undone
//! upward. The two kinds of decision are rows of it.

use super::super::{Output, Params};
use super::{THRESHOLD, View, contours};
use crate::chart::range::Point;
use crate::chart::{
    Axes, Axis, Direction, Mark, Placement, Role, SafeRange, Shape, Side, Text, curve,
};
use crate::numeric::threshold::Threshold;
use crate::unit::Unit;

/// Samples across before those at the slider's steps.
pub(super) const SAMPLES: u32 = 99;
/// How far the square lies from the ring before it has a number of its own.
const APART: f64 = 0.04;

/// Undoable share at which the line of the cheapest thresholds has its name, between two bands.
const NAMED: f64 = 0.58;
/// Radii of the ring around the best of the upper row and of the square in it, in CSS pixels.
const RING: f64 = 7.0;
const SQUARE: f64 = 3.5;

/// What differs between a wide picture and a narrow one.
struct Layout {
    irreversible: &'static str,
    reversible: &'static str,
    best: &'static str,
    /// Whether there is room for the name of the line of the cheapest thresholds.
    is_named: bool,
    you: &'static str,
    /// Room around the number of a band’s edge that the edge leaves free, across and upward.
    gap: Point,
    /// From a row down to its name.
    below: f64,
}

const WIDE: Layout = Layout {
    irreversible: "label-irreversible",
    reversible: "label-reversible",
    best: "label-best-cost",
    is_named: true,
    you: "label-you-dearer",
    gap: [0.03, 0.035],
    below: 0.045,
};
const NARROW: Layout = Layout {
    irreversible: "label-irreversible-narrow",
    reversible: "label-reversible-narrow",
    best: "label-best",
    is_named: false,
    you: "label-you-dearer-narrow",
    gap: [0.08, 0.035],
    below: 0.05,
};

pub(super) fn axes(_: &[View]) -> Axes {
    let shares = SafeRange::linear(0.0, 1.0);
    Axes {
        x: Axis::of(THRESHOLD, &[0.0, 0.25, 0.5, 0.75, 0.98]),
        y: Axis::new(Unit::Share, shares, &[0.0, 0.25, 0.5, 0.75, 1.0]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes.x.range, &WIDE)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes.x.range, &NARROW)
}

fn drawn(view: &View, x: SafeRange, layout: &Layout) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let row = 1.0 - p.undoable;
    let mut marks = contours::marks(p, x, layout.gap);
    let named = Placement::Before(p.kind(NAMED).best());
    marks.push(Mark::Line {
        name: Text::new("label-cheapest"),
        role: Role::Ink,
        points: contours::ridge(p, x),
        label: layout.is_named.then_some(named),
    });
    columns(p, o, x, &mut marks);
    // The upper row is the upper edge of the map.
    for (at, name) in [(1.0, layout.irreversible), (row, layout.reversible)] {
        marks.push(Mark::rule(None, Role::Ink, Direction::Horizontal, at));
        let text = Text::new(name)
            .value(p.irreversible, Unit::Share)
            .with("others", 1.0 - p.irreversible, Unit::Share)
            .with("undoable", p.undoable, Unit::Share);
        let place = [x.low(), at - layout.below];
        marks.push(Mark::label(text, Role::Ink, place, Side::Right));
    }
    irreversible(p, o, x, layout, &mut marks);
    let kind = &o.reversible_kind;
    if x.contains(kind.best_threshold) {
        let ends = [[kind.best_threshold, row], [p.threshold, row]];
        marks.push(Mark::segments(Role::You, 3.0, vec![ends]));
        let text = best(layout.best, kind.best_threshold, kind.best_cost);
        marks.push(Mark::optimum([kind.best_threshold, row], text));
    }
    let mut text = Text::new("label-you").value(kind.fast_cost, Unit::Cost);
    // Where nothing is at stake the best costs nothing.
    if kind.best_cost > 0.0 {
        text.key = layout.you;
        text = text.with("more", kind.fast_cost / kind.best_cost - 1.0, Unit::Share);
    }
    marks.push(Mark::reader([p.threshold, row], text));
    marks
}

/// The kind that cannot be undone: its best threshold, and the one that the reader has for it.
fn irreversible(p: &Params, o: &Output, x: SafeRange, layout: &Layout, marks: &mut Vec<Mark>) {
    let kind = &o.irreversible_kind;
    let (least, own) = (kind.best_threshold, p.careful_threshold);
    if x.contains(least) {
        marks.push(Mark::dots(Role::Ink, Shape::Ring, RING, vec![[least, 1.0]]));
        let text = best(layout.best, least, kind.best_cost);
        marks.push(Mark::label(text, Role::Ink, [least, 0.95], Side::Left));
    }
    marks.push(Mark::dots(
        Role::Series2,
        Shape::Square,
        SQUARE,
        vec![[own, 1.0]],
    ));
    if x.contains(own) && f64::abs(own - least) > APART {
        let text = Text::new("label-careful").value(kind.careful_cost, Unit::Cost);
        marks.push(Mark::label(text, Role::Series2, [own, 0.95], Side::Below));
    }
}

fn best(key: &'static str, threshold: f64, cost: f64) -> Text {
    let text = Text::new(key).value(threshold, Unit::Share);
    text.with("cost", cost, Unit::Cost)
}

/// What the table says at each threshold: days, and the cost of a decision of either kind.
fn columns(p: &Params, o: &Output, x: SafeRange, marks: &mut Vec<Mark>) {
    let marked = [
        0.25,
        0.5,
        0.75,
        p.threshold,
        o.reversible_kind.best_threshold,
    ];
    let shares = x.samples(SAMPLES, &marked);
    let mixture = p.mixture();
    let mut column = |key, unit, of: &dyn Fn(f64) -> f64| {
        marks.push(Mark::column(key, unit, curve(&shares, of)));
    };
    let kinds: [(&'static str, Threshold); 2] = [
        ("label-column-irreversible", mixture.irreversible),
        ("label-column-reversible", mixture.reversible),
    ];
    for (key, kind) in kinds {
        column(key, Unit::Cost, &|i| kind.cost(i));
    }
    let day = Threshold {
        delay_cost: 1.0,
        ..mixture.reversible
    };
    column("label-column-days", Unit::Days, &|i| day.waiting(i));
}
