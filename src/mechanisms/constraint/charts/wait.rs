//! How long work waits, in times of one service, against how busy the stage is.

use super::super::queue::kingman::Ggm;
use super::{LOAD, SAMPLES, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Shape, Side, Text};
use crate::unit::Unit;

/// Loads whose waits are worth knowing by heart.
const KNOWN: [f64; 5] = [0.6, 0.65, 0.7, 0.9, 0.95];
/// Waits beyond this many services leave the picture.
const LONGEST: f64 = 20.0;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = SafeRange::linear(0.0, LONGEST);
    Axes {
        x: Axis::of(LOAD, &[0.05, 0.6, 0.65, 0.7, 0.9, 0.95]),
        y: Axis::new(Unit::Multiple, y, &[0.0, 5.0, 10.0, 15.0, LONGEST]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let stage = stage(view);
    numbered(stage, axes, &|_, known| !is_near(stage, known, 0.0))
}

/// Fewer numbers: there is no room for the second between the first and the third.
pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let stage = stage(view);
    numbered(stage, axes, &|index, known| {
        index != 1 && !is_near(stage, known, 0.06)
    })
}

fn stage(View { params: p, .. }: &View) -> Ggm {
    p.queue(p.utilization)
}

/// Whether the reader's own number stands for a known one: on the reader's own curve, if it is the nearest.
fn is_near(stage: Ggm, known: f64, room: f64) -> bool {
    is_chance(stage) && f64::abs(known - stage.utilization) <= room
}

/// Whether a stage is the one that the known waits are of: one server, nothing but chance.
fn is_chance(stage: Ggm) -> bool {
    stage.variability() == 1.0 && stage.servers == 1
}

/// The marks, with a number at each of the known loads, by its place and load, that `has_number` says.
fn numbered(stage: Ggm, axes: &Axes, has_number: &dyn Fn(usize, f64) -> bool) -> Vec<Mark> {
    let chance = Ggm {
        arrival_scv: 1.0,
        service_scv: 1.0,
        service_time: 1.0,
        servers: 1,
        ..stage
    };
    let one = Ggm {
        service_time: 1.0,
        servers: 1,
        ..stage
    };
    let yours = Ggm {
        service_time: 1.0,
        ..stage
    };
    let mut also = KNOWN.to_vec();
    also.push(stage.utilization);
    let line = |key, role, queue: Ggm, label| {
        let wait = |utilization| {
            Ggm {
                utilization,
                ..queue
            }
            .wait()
        };
        let points = axes.x.range.curve(SAMPLES, &also, &wait);
        Mark::line(key, role, points, label)
    };
    let mut marks = Vec::new();
    // Where nothing varies, nothing waits.
    let calm = Ggm {
        arrival_scv: 0.0,
        service_scv: 0.0,
        ..chance
    };
    marks.push(line(
        "label-clockwork",
        Role::Reference,
        calm,
        Placement::Above(0.3),
    ));
    if !is_chance(stage) {
        marks.push(line(
            "label-chance",
            Role::Series2,
            chance,
            Placement::Before(0.86),
        ));
    }
    if stage.servers > 1 && stage.variability() != 1.0 {
        marks.push(line(
            "label-one-server",
            Role::Series3,
            one,
            Placement::Before(0.88),
        ));
    }
    marks.push(line(
        "label-your-wait",
        Role::Primary,
        yours,
        Placement::Before(0.9),
    ));
    let waits = KNOWN.map(|utilization| {
        [
            utilization,
            Ggm {
                utilization,
                ..chance
            }
            .wait(),
        ]
    });
    let role = if is_chance(stage) {
        Role::Primary
    } else {
        Role::Series2
    };
    marks.push(Mark::points(role, Shape::Square, waits.to_vec()));
    for (index, at) in waits.iter().enumerate() {
        if has_number(index, at[0]) {
            let text = Text::new("label-wait").value(at[1], Unit::Multiple);
            marks.push(Mark::label(text, role, *at, Side::Above));
        }
    }
    let wait = yours.wait();
    let text = Text::new("label-you-wait").value(wait, Unit::Multiple);
    marks.push(Mark::reader([stage.utilization, wait], text));
    marks
}
