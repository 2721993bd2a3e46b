//! The rising cost of one more activity inside a firm, against the market's price.

use super::View;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Activities shown even if the firm keeps fewer.
const SHOWN: f64 = 30.0;

pub(super) fn axes(views: &[View]) -> Axes {
    let widest = largest(views, |_, o| SHOWN.max(o.firm_size * 1.2));
    let highest = largest(views, |p, _| (p.market_cost * 1.5).max(p.first_cost * 1.3));
    Axes {
        x: Axis::up_to(Unit::Number, widest),
        y: Axis::up_to(Unit::Number, highest),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (x, y) = (axes.x.range, axes.y.range);
    let inside = |n: f64| p.first_cost + p.cost_growth * (n - 1.0);
    let points = x.curve(61, &[1.0, o.firm_size], &|n| {
        if n >= 1.0 { inside(n) } else { f64::NAN }
    });
    // The line is named over the crossing with the market's price, or below it if it ends before that.
    let high = 1.0 + (y.high() * 0.85 - p.first_cost) / p.cost_growth;
    let named = if high <= x.at(0.9) {
        high
    } else {
        o.firm_size / 2.0
    };
    let label = if named < x.at(0.3) {
        Placement::After(named)
    } else {
        Placement::Before(named)
    };
    let mut marks = vec![
        Mark::line("label-inside", Role::Primary, points, label),
        Mark::rule(
            Some(Text::new("label-market").value(p.market_cost, Unit::Number)),
            Role::Series2,
            Direction::Horizontal,
            p.market_cost,
        ),
    ];
    if o.firm_size >= 1.0 {
        marks.push(Mark::optimum(
            [o.firm_size, p.market_cost],
            Text::new("label-firm").value(o.firm_size, Unit::Number),
        ));
    }
    marks
}
