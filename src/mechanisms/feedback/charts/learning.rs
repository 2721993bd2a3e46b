//! What a weekly loop is ahead by after a year, under four laws of learning, against the mere count.

use super::super::{Feedback, Output, Params};
use super::{PERIOD, View};
use crate::chart::spec::Bar;
use crate::chart::{Axes, Axis, Direction, Mark, Role, Text};
use crate::mechanism::{Mechanism, largest};
use crate::unit::Unit;

const LAWS: [&str; 4] = [
    "label-law-compounding",
    "label-law-floored",
    "label-law-wright",
    "label-law-signal",
];

pub(super) fn axes(views: &[View]) -> Axes {
    Axes {
        x: Axis::categories(Unit::Number, LAWS.map(Text::new).to_vec()),
        y: Axis::up_to(Unit::Multiple, largest(views, highest)),
    }
}

pub(super) fn marks(View { output: o, .. }: &View, _: &Axes) -> Vec<Mark> {
    let roles = [Role::Primary, Role::Series2, Role::Series3, Role::Series4];
    let bars = (0u32..)
        .map(f64::from)
        .zip(ratios(o))
        .zip(roles)
        .map(|((at, height), role)| Bar {
            from: at - 0.35,
            to: at + 0.35,
            base: 0.0,
            height,
            role,
        })
        .collect();
    vec![
        Mark::Bars {
            name: Text::new("label-ahead"),
            bars,
        },
        Mark::rule(
            Some(Text::new("label-count").value(o.loop_ratio, Unit::Multiple)),
            Role::Reference,
            Direction::Horizontal,
            o.loop_ratio,
        ),
    ]
}

fn ratios(o: &Output) -> [f64; 4] {
    [
        o.compounding_ratio,
        o.floored_ratio,
        o.wright_ratio,
        o.signal_ratio,
    ]
}

/// The highest that any of them gets while the lever moves, so that the axis stands still: all grow
/// with the period.
fn highest(p: &Params, o: &Output) -> f64 {
    let longest = Params {
        release_period: PERIOD.maximum,
        ..p.clone()
    };
    let at_longest = Feedback::evaluate(&longest).unwrap_or_else(|_| o.clone());
    ratios(&at_longest)
        .into_iter()
        .fold(at_longest.loop_ratio, f64::max)
}
