//! Two teams of one size: what is left of what they begin, factor after factor.

use super::super::team::Team;
use super::{View, row};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// One of the teams on the picture.
struct Drawn {
    team: Team,
    role: Role,
    /// From a row's middle to the lower and the upper edge of its bar.
    bar: (f64, f64),
    /// Keys of its name with a number, on a wide and on a narrow picture, and of its column.
    keys: [&'static str; 3],
    /// Where its numbers end on a narrow picture, as a share of the axis.
    end: f64,
}

/// From a row's middle to its name, beside which a narrow picture has its numbers.
const NAME: f64 = 0.32;

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

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, true)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, false)
}

fn drawn(view: &View, axes: &Axes, is_wide: bool) -> Vec<Mark> {
    let p = &view.params;
    let own = Drawn {
        team: p.team(),
        role: Role::Primary,
        bar: (-0.18, 0.06),
        keys: ["label-own-team", "label-own-narrow", "label-column-own"],
        end: 0.8,
    };
    let other = Drawn {
        team: p.other_team(),
        role: Role::Series2,
        bar: (-0.44, -0.2),
        keys: [
            "label-other-team",
            "label-other-narrow",
            "label-column-other",
        ],
        end: 1.02,
    };
    let mut marks = Vec::new();
    for one in [own, other] {
        let (mut blocks, mut column): (Vec<[Point; 2]>, Vec<Point>) = Default::default();
        let (low, high) = one.bar;
        for (index, left) in one.team.left().into_iter().enumerate() {
            let at = row(index);
            blocks.push([[0.0, at + low], [left, at + high]]);
            let key = match (index, is_wide) {
                (0, true) => one.keys[0],
                (0, false) => one.keys[1],
                _ => "label-pieces",
            };
            let (place, side) = if is_wide {
                ([left, at + f64::midpoint(low, high)], Side::Right)
            } else {
                ([one.end * axes.x.range.high(), at + NAME], Side::Left)
            };
            let text = Text::new(key).value(left, Unit::Number);
            marks.push(Mark::label(text, one.role, place, side));
            column.insert(0, [at, left]);
        }
        marks.push(Mark::blocks(one.role, blocks));
        marks.push(Mark::column(one.keys[2], Unit::PerWeek, column));
    }
    marks
}
