//! What probing leaves against the number of probes.

use super::super::{Output, Params};
use super::{PROBES, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Text, curve};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// The most probes that the slider reaches.
const LAST: usize = 40;

/// Holds all three curves from end to end, so that it stands still while the slider moves.
pub(super) fn axes(views: &[View]) -> Axes {
    let gross = |p: &Params| p.portfolio(LAST).gross(LAST);
    let bill = |p: &Params| 40.0 * p.probe_cost();
    let highest = largest(views, |p, _| f64::max(gross(p), bill(p)));
    let lowest = smallest(views, |p, o: &Output| {
        f64::min(o.portfolio.one_probe_value, gross(p) - bill(p))
    });
    Axes {
        x: Axis::of(PROBES, &[1.0, 10.0, 20.0, 30.0, 40.0]),
        y: Axis::nice(Unit::Number, f64::min(lowest, 0.0), highest),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "1 to 40 probes"
)]
pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.portfolio);
    let portfolio = p.portfolio(LAST);
    // Whole probes only: between them the line is straight.
    let probes: Vec<f64> = (1u32..).map(f64::from).take(LAST).collect();
    let line = |key, role, of: &dyn Fn(usize) -> f64, at| {
        let points = curve(&probes, &|probes| of(probes as usize));
        Mark::line(key, role, points, at)
    };
    let mut marks = vec![
        Mark::rule(None, Role::Ink, Direction::Horizontal, 0.0),
        line(
            "label-gross",
            Role::Series2,
            &|n| portfolio.gross(n),
            Placement::Auto,
        ),
        line(
            "label-bill",
            Role::Series3,
            &|n| portfolio.bill(n),
            Placement::Auto,
        ),
        line(
            "label-net",
            Role::Primary,
            &|n| portfolio.net(n),
            Placement::Auto,
        ),
    ];
    let at = [p.probes, o.net_value];
    if p.probes == o.best_probes {
        // One text for both; the ring lies around the reader's own point.
        marks.push(Mark::dots(Role::Ink, Shape::Ring, 12.0, vec![at]));
        let text = Text::new("label-you-best").value(o.net_value, Unit::Number);
        marks.push(Mark::reader(at, text));
        return marks;
    }
    if axes.x.range.contains(o.best_probes) {
        let text = Text::new("label-best")
            .value(o.best_probes, Unit::Number)
            .with("leaves", o.best_value, Unit::Number);
        marks.push(Mark::optimum([o.best_probes, o.best_value], text));
    }
    let text = Text::new("label-you").value(o.net_value, Unit::Number);
    marks.push(Mark::reader(at, text));
    marks
}
