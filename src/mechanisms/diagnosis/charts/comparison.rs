//! Two sets of answers: each mechanism's score by both, the reader's own full and the other's hollow.

use super::super::weights::CAUSES;
use super::{View, cause, column, y};
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::unit::Unit;

/// Top and bottom of the reader's own bar against the row's place; the other's reaches farther.
const TOP: f64 = -0.03;
const BOTTOM: f64 = -0.36;
const FARTHER: f64 = 0.06;
/// The middle of a row's words.
const WORDS: f64 = 0.28;

pub(super) fn axes(_: &[View]) -> Axes {
    let names = (0..CAUSES).map(|place| Text::new(cause(place)));
    Axes {
        x: Axis::up_to(Unit::Number, 1.0),
        y: Axis::rows(Unit::Number, names.collect()),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (own, other) = (view.params.own().scores(), view.params.other().scores());
    let mut marks = vec![
        Mark::column(
            "label-column-own",
            Unit::Number,
            column(CAUSES, &|row| own[row]),
        ),
        Mark::column(
            "label-column-other",
            Unit::Number,
            column(CAUSES, &|row| other[row]),
        ),
    ];
    let (mut full, mut hollow) = (Vec::new(), Vec::new());
    for row in 0..CAUSES {
        let at = y(row);
        if own[row] > 0.0 {
            full.push([[0.0, at + BOTTOM], [own[row], at + TOP]]);
        }
        if other[row] > 0.0 {
            hollow.push([
                [0.0, at + BOTTOM - FARTHER],
                [other[row], at + TOP + FARTHER],
            ]);
        }
        let text = Text::new(if row == 0 {
            "label-both-first"
        } else {
            "label-both"
        })
        .with("own", own[row], Unit::Number)
        .with("other", other[row], Unit::Number);
        let is_same = own[row] == other[row];
        let role = if is_same { Role::Muted } else { Role::Ink };
        let end = [axes.x.range.high(), at + WORDS];
        marks.push(Mark::label(text, role, end, Side::Left));
    }
    marks.push(Mark::blocks(Role::Primary, full));
    marks.push(Mark::frames(Role::Reference, 1.5, &hollow));
    marks
}
