//! Two teams of one size: what is left of what they begin, factor after factor.

use super::{View, row};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// From a row's middle to the lower and the upper edge of each team's bar.
const OWN: (f64, f64) = (-0.18, 0.06);
const OTHER: (f64, f64) = (-0.44, -0.2);

pub(super) fn axes(views: &[View]) -> Axes {
    let names = [
        "label-begun",
        "label-right",
        "label-attended",
        "label-promised",
    ];
    // Air for the number at the longest bar's end.
    let most = largest(views, |_, o| {
        1.15 * libm::fmax(o.teams.begun, o.teams.other_begun)
    });
    Axes {
        x: Axis::up_to(Unit::PerWeek, most),
        y: Axis::rows(Unit::Number, names.map(Text::new).to_vec()),
    }
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let p = &view.params;
    let mut marks = Vec::new();
    for (team, edges, role, named, key) in [
        (
            p.team(),
            OWN,
            Role::Primary,
            "label-own-team",
            "label-column-own",
        ),
        (
            p.other_team(),
            OTHER,
            Role::Series2,
            "label-other-team",
            "label-column-other",
        ),
    ] {
        let (mut blocks, mut column): (Vec<[Point; 2]>, Vec<Point>) = Default::default();
        for (index, left) in team.left().into_iter().enumerate() {
            let at = row(index);
            blocks.push([[0.0, at + edges.0], [left, at + edges.1]]);
            let text = Text::new(if index == 0 { named } else { "label-pieces" });
            let end = [left, at + f64::midpoint(edges.0, edges.1)];
            marks.push(Mark::label(
                text.value(left, Unit::Number),
                role,
                end,
                Side::Right,
            ));
            column.insert(0, [at, left]);
        }
        marks.push(Mark::blocks(role, blocks));
        marks.push(Mark::column(key, Unit::PerWeek, column));
    }
    marks
}
