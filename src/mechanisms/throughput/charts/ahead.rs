//! How far the fast firm is ahead: five ways of reading the same two observations.

use super::View;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::unit::Unit;

const READINGS: [&str; 5] = [
    "label-reading-shipped",
    "label-reading-share",
    "label-reading-window",
    "label-reading-speed",
    "label-reading-hazard",
];

fn ratios(View { output: o, .. }: &View) -> [f64; 5] {
    let ahead = &o.ahead;
    [
        ahead.shipped,
        ahead.share,
        ahead.window,
        ahead.speed,
        ahead.hazard,
    ]
}

pub(super) fn axes(views: &[View]) -> Axes {
    let highest = |view: &View| ratios(view).into_iter().fold(1.0, f64::max);
    // A little more, so that the tallest bar's own number has room above it.
    let top = 1.08 * views.iter().map(highest).fold(1.0, f64::max);
    Axes {
        x: Axis::categories(Unit::Number, READINGS.map(Text::new).to_vec()),
        y: Axis::up_to(Unit::Multiple, top),
    }
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let ratios = ratios(view);
    let mut marks = vec![Mark::columns("label-ahead", Role::Primary, &ratios)];
    for (at, ratio) in (0u32..).map(f64::from).zip(ratios) {
        let text = Text::new("label-ratio").value(ratio, Unit::Multiple);
        marks.push(Mark::label(text, Role::Primary, [at, ratio], Side::Above));
    }
    marks
}
