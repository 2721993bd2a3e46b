//! Sorting with errors: what it saves over the share of irreversible decisions that are misread.

use super::super::policy::{Misreads, Thresholds};
use super::super::{CAREFUL, FAST};
use super::{MISREAD, View};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::unit::Unit;

/// What sorting saves against the best single threshold when this share of the irreversible ones is misread.
fn saved(view: &View, misread: f64) -> f64 {
    let at = Thresholds {
        careful: CAREFUL,
        fast: FAST,
    };
    let misreads = Misreads {
        irreversible: misread,
        reversible: view.params.overread,
    };
    view.output.single_cost - view.params.mixture().cost(at, misreads)
}

pub(super) fn axes(views: &[View]) -> Axes {
    // A straight line over the axis.
    let ends = views
        .iter()
        .flat_map(|view| [saved(view, 0.0), saved(view, 1.0)]);
    let (low, high) = ends.fold((0.0, 0.0), |(low, high), end| {
        (f64::min(low, end), f64::max(high, end))
    });
    Axes {
        x: Axis::of(MISREAD, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        y: Axis::nice(Unit::Cost, low, high),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let even = o.break_even.finite().filter(|even| x.contains(*even));
    let falling = [x.low(), x.high()].map(|misread| [misread, saved(view, misread)]);
    let mut marks = Vec::new();
    // Between the line and zero: what is saved, and past the share at which nothing is left, what is lost.
    for (sign, role) in [(1.0, Role::RegionGood), (-1.0, Role::RegionDanger)] {
        let on_side = |[at, gain]: Point| [at, sign * f64::max(sign * gain, 0.0)];
        let [first, last] = falling.map(on_side);
        if sign * (first[1] + last[1]) > 0.0 {
            let mut outline = vec![[x.low(), 0.0], first];
            outline.extend(even.map(|even| [even, 0.0]));
            outline.extend([last, [x.high(), 0.0]]);
            marks.push(Mark::area(role, outline));
        }
    }
    if falling[0][1] > 0.0 {
        let at = even.unwrap_or(x.high()) / 3.0;
        let inside = [at, saved(view, at) / 2.0];
        let text = Text::new("label-pays");
        marks.push(Mark::label(text, Role::Good, inside, Side::Center));
    }
    marks.push(Mark::line(
        "label-saved",
        Role::Primary,
        falling.to_vec(),
        Placement::Auto,
    ));
    if let Some(even) = even {
        let at = [even, 0.0];
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![at]));
        let text = Text::new("label-break-even").value(even, Unit::Share);
        marks.push(Mark::label(text, Role::Ink, at, Side::Above));
    }
    let text = Text::new("label-you").value(o.sorting_gain, Unit::Cost);
    marks.push(Mark::reader([p.misread, o.sorting_gain], text));
    marks
}
