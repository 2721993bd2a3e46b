//! Sorting with errors: the cost over the share of irreversible decisions that are misread.

use super::super::policy::{Misreads, Thresholds};
use super::super::{CAREFUL, FAST, Output, Params};
use super::{MISREAD, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// Cost of sorting when this share of the irreversible ones is misread.
fn sorted(p: &Params, misread: f64) -> f64 {
    let at = Thresholds {
        careful: CAREFUL,
        fast: FAST,
    };
    let misreads = Misreads {
        irreversible: misread,
        reversible: p.overread,
    };
    p.mixture().cost(at, misreads)
}

/// Costs between which everything lies: each is a straight line over the axis.
fn ends(p: &Params, o: &Output) -> [f64; 4] {
    [sorted(p, 0.0), sorted(p, 1.0), o.single_cost, o.all_90.cost]
}

pub(super) fn axes(views: &[View]) -> Axes {
    let low = smallest(views, |p, o| {
        ends(p, o).into_iter().fold(f64::INFINITY, f64::min)
    });
    let high = largest(views, |p, o| ends(p, o).into_iter().fold(0.0, f64::max));
    Axes {
        x: Axis::of(MISREAD, &[0.0, 0.25, 0.5, 0.75, 1.0]),
        y: Axis::nice(Unit::Cost, low, high),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let level = |cost: f64| vec![[x.low(), cost], [x.high(), cost]];
    let mut marks = Vec::new();
    let even = o.break_even.finite();
    if let Some(even) = even {
        let to = f64::min(even, x.high());
        marks.push(Mark::band("label-pays", Role::RegionGood, x.low(), to));
    }
    let rising = [x.low(), x.high()].map(|misread| [misread, sorted(p, misread)]);
    marks.extend([
        Mark::line(
            "label-all-90",
            Role::Series2,
            level(o.all_90.cost),
            Placement::Auto,
        ),
        Mark::line(
            "label-single",
            Role::Reference,
            level(o.single_cost),
            Placement::Auto,
        ),
        Mark::line(
            "label-sorted",
            Role::Primary,
            rising.to_vec(),
            Placement::Auto,
        ),
    ]);
    if let Some(even) = even.filter(|even| x.contains(*even)) {
        let at = [even, o.single_cost];
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![at]));
        let text = Text::new("label-break-even").value(even, Unit::Share);
        marks.push(Mark::label(text, Role::Ink, at, Side::Above));
    }
    let text = Text::new("label-you").value(o.sorted.cost, Unit::Cost);
    marks.push(Mark::reader([p.misread, o.sorted.cost], text));
    marks
}
