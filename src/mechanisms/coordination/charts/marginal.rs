//! What the next person adds, at every team size: the slope of the followed curve, person by person.

use super::{View, people};
use crate::chart::spec::Bar;
use crate::chart::{Axes, Axis, Direction, Mark, Role, SafeRange, Text};
use crate::mechanism::{largest, smallest};
use crate::mechanisms::coordination::Params;
use crate::unit::Unit;

/// Half the width of a bar, in people.
const HALF: f64 = 0.35;

pub(super) fn axes(views: &[View]) -> Axes {
    let gamma = largest(views, |p, _| p.gamma);
    let lowest = smallest(views, |p, _| {
        steps(p).fold(0.0, |low: f64, (_, step)| low.min(step))
    });
    // Whole steps, so that the axis stands still while a slider moves.
    let step = if lowest < -gamma / 4.0 {
        gamma / 2.0
    } else {
        gamma / 4.0
    };
    let low = step * f64::floor(lowest / step);
    let mut ticks = vec![0.0, gamma / 2.0, gamma];
    if low < 0.0 {
        ticks.insert(0, low);
    }
    Axes {
        x: people(),
        y: Axis::new(Unit::PeoplesWorth, SafeRange::linear(low, gamma), &ticks),
    }
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let reader = libm::round(p.people);
    let bar = |(n, height): (f64, f64)| Bar {
        from: n - HALF,
        to: n + HALF,
        base: 0.0,
        height,
        role: match height {
            _ if n == reader => Role::You,
            _ if height < 0.0 => Role::Danger,
            _ => Role::Primary,
        },
    };
    vec![
        Mark::Bars {
            name: Text::new("label-next-person"),
            bars: steps(p).map(bar).collect(),
        },
        Mark::rule(None, Role::Axis, Direction::Horizontal, 0.0),
        Mark::reader(
            [p.people, o.marginal_output],
            Text::new("label-you").value(o.marginal_output, Unit::PeoplesWorth),
        ),
    ]
}

/// Every size of a team, and what the next person adds to it.
fn steps(p: &Params) -> impl Iterator<Item = (f64, f64)> {
    let law = p.law(p.follow);
    (1u32..=60).map(move |n| (f64::from(n), law.marginal(f64::from(n))))
}
