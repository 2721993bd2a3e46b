//! Profit against the number of levels, as a share of the most.

use super::{LEVELS, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Text};
use crate::unit::Unit;

/// Losses deeper than this lie below the picture: they grow as fast as the firm.
const DEEPEST: f64 = -0.5;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = SafeRange::linear(DEEPEST, 1.1);
    Axes {
        x: Axis::of(LEVELS, &[1.0, 5.0, 10.0, 15.0]),
        y: Axis::new(Unit::Share, y, &[-0.5, 0.0, 0.5, 1.0]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.firm);
    let firm = p.firm();
    let peak = o.shown_levels;
    let share = |levels: f64| firm.profit_against(levels, peak);
    let points = axes.x.range.curve(225, &[p.levels, peak], &share);
    let mut marks = vec![Mark::line(
        "label-profit",
        Role::Primary,
        points,
        Placement::Auto,
    )];
    if o.best_levels <= axes.x.range.high() {
        let text = Text::new("label-best-levels").value(peak, Unit::Number);
        marks.push(Mark::optimum([peak, 1.0], text));
    }
    let text = Text::new("label-left").value(o.profit_share, Unit::Share);
    marks.push(Mark::reader([p.levels, o.profit_share], text));
    marks
}
