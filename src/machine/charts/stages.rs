//! Where the lead time goes: by the formulas, in the simulation, and with the levers tuned.

use super::super::Params;
use super::super::settings::all_tuned;
use super::super::steady::Steady;
use super::View;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::unit::Unit;

/// From a row's middle to the lower and the upper edge of its bar.
const BAR: (f64, f64) = (-0.2, 0.12);
/// Where the names of a row's stages stand.
const NAMES: f64 = -0.32;

/// Name, role, and the share of a wide axis that the name takes.
const STAGES: [(&str, Role, f64); 5] = [
    ("label-stage-find-out", Role::Series3, 0.07),
    ("label-stage-decide", Role::Primary, 0.06),
    ("label-stage-pass-on", Role::Series4, 0.07),
    ("label-stage-build", Role::Series2, 0.05),
    ("label-stage-release", Role::Water, 0.12),
];

/// Weeks in each stage; none where nothing ships, or nothing is found.
fn rows(view: &View) -> [Option<[f64; 5]>; 3] {
    let (p, o) = (&view.params, &view.output.simulated);
    let yours = Steady::of(p).stages;
    let seen = [o.decide_time, o.build_time, o.release_wait].map(|time| time.finite());
    let simulated = match seen {
        [Some(decide), Some(build), Some(release)] => {
            Some([yours[0], decide, yours[2], build, release])
        }
        _ => None,
    };
    [finite(p), simulated, finite(&all_tuned(p))]
}

fn finite(p: &Params) -> Option<[f64; 5]> {
    let stages = Steady::of(p).stages;
    stages
        .iter()
        .all(|weeks| weeks.is_finite())
        .then_some(stages)
}

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let names = [
        "label-row-formula",
        "label-row-simulated",
        "label-row-tuned",
    ];
    let mut longest = 0.0_f64;
    for view in views {
        for stages in rows(view).into_iter().flatten() {
            longest = libm::fmax(longest, stages.iter().sum());
        }
    }
    // Room for the sum behind the longest bar.
    Axes {
        x: Axis::up_to(Unit::Weeks, 1.12 * longest),
        y: Axis::rows(Unit::Number, names.map(Text::new).to_vec()),
    }
}

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, 1.0)
}

pub(in super::super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, 3.4)
}

/// A stage has its name below where that has room; the names that had none anywhere stand in a line below the last row,
/// whose stages are short. On this picture a name takes `wide` times its share.
fn drawn(view: &View, axes: &Axes, wide: f64) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut columns: [Vec<[f64; 2]>; 5] = Default::default();
    let mut named = [false; 5];
    for (index, stages) in (0_u32..).zip(rows(view)) {
        let at = 0.0 - f64::from(index);
        let Some(stages) = stages else {
            if view.output.shipped == 0.0 || index == 2 {
                let text = Text::new("label-nothing-ships");
                marks.push(Mark::label(text, Role::Danger, [0.0, at], Side::Right));
            }
            continue;
        };
        let mut from = 0.0;
        let mut next = 0.0;
        for ((((name, role, room), weeks), column), named) in STAGES
            .into_iter()
            .zip(stages)
            .zip(&mut columns)
            .zip(&mut named)
        {
            let to = from + weeks;
            marks.push(Mark::blocks(
                role,
                vec![[[from, at + BAR.0], [to, at + BAR.1]]],
            ));
            let width = wide * room * axes.x.range.high();
            let below = if weeks >= width {
                *named = true;
                Some((f64::midpoint(from, to), Side::Center))
            } else if index == 2 && !*named {
                let start = libm::fmax(next, from);
                next = start + width;
                Some((start, Side::Right))
            } else {
                None
            };
            if let Some((x, side)) = below {
                marks.push(Mark::label(Text::new(name), role, [x, at + NAMES], side));
            }
            column.insert(0, [at, weeks]);
            from = to;
        }
        let sum = Text::new("label-weeks").value(from, Unit::Weeks);
        let end = [from, at + f64::midpoint(BAR.0, BAR.1)];
        marks.push(Mark::label(sum, Role::Ink, end, Side::Right));
    }
    for ((name, ..), column) in STAGES.into_iter().zip(columns) {
        marks.push(Mark::column(name, Unit::Weeks, column));
    }
    marks
}
