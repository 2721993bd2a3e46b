//! The river standing, for phones; drawn for 328 × 392.

use super::super::super::line::Constraint;
use super::super::{View, constraint, stage};
use super::crowd::crowd;
use super::river::{Place, River, Section};
use super::{an_hour, before, idle};
use crate::chart::range::SafeRange;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::numeric::count::nearest;
use crate::unit::Unit;

/// Pieces that one dot stands for.
const EACH: f64 = 4.0;
/// Where the words begin.
const COLUMN: f64 = 110.0;
/// One line of words.
const LINE: f64 = 4.15;

pub(in super::super) fn axes(_: &[View]) -> Axes {
    let (x, y) = (
        SafeRange::linear(-101.0, 456.0),
        SafeRange::linear(-100.5, 0.5),
    );
    Axes {
        x: Axis::hidden(Unit::PerHour, x),
        y: Axis::hidden(Unit::Number, y),
    }
}

pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let place: Place = |along, across| [across, -along];
    let line = view.params.line();
    let river = River::of(line, 88.0, 100.0);
    let mut marks = river.marks(place, 7.0, 1.6);
    let held = line.constraint();
    let growth = line.growth_before(held);
    let (throat, mouth) = river.throat(held);
    if let Some(before) = before(held, &river).filter(|_| growth >= 0.5) {
        let count = nearest(growth / EACH).max(1) as usize;
        let dots = crowd(&river, before, mouth, count, (1.9, 11.5));
        let at = dots.into_iter().map(|(along, across)| place(along, across));
        marks.push(Mark::points(Role::Primary, Shape::Ring, at.collect()));
    }
    marks.extend(arrows(throat, place));
    let mut write = |section: &Section, name: Text, rest: Text| {
        let rows = [(name, Role::Ink, -0.5), (rest, Role::Muted, 0.5)];
        marks.extend(rows.map(|(text, role, row)| {
            let at = place(section.center() + row * LINE, COLUMN);
            Mark::label(text, role, at, Side::Right)
        }));
    };
    for (index, section) in river.sections.iter().enumerate() {
        let capacity = 2.0 * section.half;
        if held == Constraint::Stage(index) {
            let key = if growth > 0.0 {
                "label-held"
            } else {
                "label-an-hour"
            };
            let rest = an_hour(key, capacity).with("growth", growth, Unit::PerHour);
            write(section, constraint(held), rest);
        } else {
            let idle = idle(section, &river);
            let key = if idle > 0.0 {
                "label-an-hour-idle"
            } else {
                "label-an-hour"
            };
            let rest = an_hour(key, capacity).with("idle", idle, Unit::Share);
            write(section, Text::new(stage(index)), rest);
        }
    }
    let (name, key) = match held {
        Constraint::Stage(_) => (Text::new("label-market"), "label-wants-gets"),
        Constraint::Market => (constraint(held), "label-held"),
    };
    let rest = an_hour(key, line.demand)
        .with("growth", growth, Unit::PerHour)
        .with("gets", line.throughput(), Unit::PerHour);
    write(&river.market, name, rest);
    marks
}

/// Triangles that point at the narrowest place from both sides.
fn arrows(throat: &Section, place: Place) -> Vec<Mark> {
    let (at, tip) = (throat.center(), throat.half + 5.0);
    let arrow = |side: f64| Mark::Area {
        role: Role::Ink,
        outline: vec![
            place(at, side * tip),
            place(at - 1.5, side * (tip + 14.0)),
            place(at + 1.5, side * (tip + 14.0)),
        ],
    };
    // Beside a river as wide as the picture stand its words.
    if tip + 14.0 < COLUMN {
        vec![arrow(1.0), arrow(-1.0)]
    } else {
        Vec::new()
    }
}
