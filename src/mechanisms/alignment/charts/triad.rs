//! People, process, metrics and the three as one: a bar each, and what raising one of them would give.

use super::super::triad::Leg;
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::unit::Unit;

/// A bar in its row, below the row's name.
const TOP: f64 = 0.1;
const BOTTOM: f64 = -0.3;

const NAMES: [&str; 4] = [
    "label-people",
    "label-process",
    "label-metrics",
    "label-as-one",
];

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::up_to(Unit::Share, 1.0),
        y: Axis::rows(Unit::Number, NAMES.map(Text::new).to_vec()),
    }
}

fn bar(from: f64, to: f64, at: f64) -> [Point; 2] {
    [[from, at + BOTTOM], [to, at + TOP]]
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.triad);
    let legs = p.triad().0;
    let raised = [o.people_raised, o.process_raised, o.metrics_raised];
    let (mut strong, mut weak, mut more) = (Vec::new(), Vec::new(), Vec::new());
    let (mut values, mut columns) = (vec![[-3.0, o.alignment]], vec![[-3.0, o.best_raised]]);
    let mut texts = Vec::with_capacity(12);
    let mut at = 0.0;
    for ((leg, raised), name) in legs.into_iter().zip(raised).zip(Leg::ALL) {
        let place = if *name == o.weakest_leg {
            &mut weak
        } else {
            &mut strong
        };
        place.push(bar(0.0, leg, at));
        let top = f64::min(leg + p.raise, 1.0);
        if top > leg {
            more.push(bar(leg, top, at));
        }
        let mut label = |key, number, role, point, side| {
            let text = Text::new(key).value(number, Unit::Share);
            texts.push(Mark::label(text, role, point, side));
        };
        let middle = at + 0.5 * (TOP + BOTTOM);
        label("label-you", leg, Role::You, [0.0, middle], Side::Right);
        let role = if *name == o.best_leg {
            Role::Ink
        } else {
            Role::Muted
        };
        label("label-raised", raised, role, [1.0, at + 0.31], Side::Left);
        // From the last row up: columns ascend.
        values.insert(1, [at, leg]);
        columns.insert(1, [at, raised]);
        at -= 1.0;
    }
    let whole = vec![bar(0.0, o.alignment, at)];
    let best = vec![bar(o.alignment, o.best_raised, at)];
    let text = Text::new("label-is").value(o.alignment, Unit::Share);
    let end = [
        f64::max(o.alignment, o.best_raised),
        at + 0.5 * (TOP + BOTTOM),
    ];
    texts.push(Mark::label(text, Role::Primary, end, Side::Right));
    let mut marks = vec![
        Mark::blocks(Role::Water, strong),
        Mark::blocks(Role::RegionDanger, weak.clone()),
        Mark::frames(Role::Danger, 1.0, &weak),
        Mark::frames(Role::Axis, 1.0, &more),
        Mark::blocks(Role::Primary, whole),
        Mark::frames(Role::Primary, 1.0, &best),
        Mark::column("label-column-leg", Unit::Share, values),
        Mark::column("label-column-raised", Unit::Share, columns),
    ];
    marks.extend(texts);
    marks
}
