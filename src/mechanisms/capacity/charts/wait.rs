//! How long work waits against how busy its server is, and above it the prices that make each load right.

use super::super::waiting::{HEURISTIC, Queue};
use super::{LOAD, SAMPLES, View};
use crate::chart::range::insert_ascending;
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Loads whose waits the essays quote, where chance alone rules.
const QUOTED: [f64; 3] = [0.6, 0.7, 0.95];
/// The reader's value stands for a quoted one that is no farther than this.
const NEAR: f64 = 0.015;
/// Loads whose prices stand above the waits, and how far apart two such numbers are, in shares of the axis on a
/// wide picture and on a narrow one.
const PRICED: [f64; 5] = [0.3, 0.5, 0.6, 0.7, 0.95];
const APART: (f64, f64) = (0.06, 0.12);
/// Where these prices and their title stand, in heights of the waits, and the height of all.
const PRICES: f64 = 1.08;
const TITLE: f64 = 1.2;
const HEIGHT: f64 = 1.27;

pub(super) fn axes(views: &[View]) -> Axes {
    // One height for all variability up to that of chance alone: less of it is a lower curve.
    let highest = largest(views, |p, _| {
        let queue = Queue {
            variability: libm::fmax(1.0, p.variability),
        };
        queue.wait(QUOTED[2])
    });
    let mut y = Axis::up_to(Unit::Multiple, highest);
    y.range = SafeRange::linear(0.0, HEIGHT * y.range.high());
    Axes {
        x: Axis::of(LOAD, &[0.05, 0.3, 0.5, 0.6, 0.7, 0.95]),
        y,
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, true)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, false)
}

fn drawn(view: &View, axes: &Axes, is_wide: bool) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.waiting);
    let x = axes.x.range;
    let queue = p.queue();
    let is_chance = queue == Queue::CHANCE;
    let mut marks = vec![Mark::band(
        "label-heuristic",
        Role::RegionGood,
        HEURISTIC.0,
        HEURISTIC.1,
    )];
    let line = |key, role, queue: Queue| {
        let points = x.curve(SAMPLES, &[p.load, o.best_load], &|load| queue.wait(load));
        Mark::line(key, role, points, Placement::Auto)
    };
    if !is_chance {
        marks.push(line("label-chance", Role::Series2, Queue::CHANCE));
    }
    marks.push(line("label-wait", Role::Primary, queue));
    quoted(&mut marks, is_chance, p.load, is_wide);
    if x.contains(o.best_load) {
        marks.push(Mark::optimum(
            [o.best_load, o.best_wait],
            Text::new("label-best-load").value(o.best_load, Unit::Share),
        ));
    }
    prices(&mut marks, view, axes, is_wide);
    marks.push(ratios(view, axes));
    marks.push(Mark::reader(
        [p.load, o.wait],
        Text::new("label-you-wait").value(o.wait, Unit::Multiple),
    ));
    marks
}

/// What capacity must cost against waiting for a load to be right: the reader's, the best, and others where there is
/// room.
fn prices(marks: &mut Vec<Mark>, view: &View, axes: &Axes, is_wide: bool) {
    let (p, o) = (&view.params, &view.output.waiting);
    let x = axes.x.range;
    let top = axes.y.range.high() / HEIGHT;
    let (title, apart) = if is_wide {
        ("label-title-prices", APART.0)
    } else {
        ("label-title-prices-narrow", APART.1)
    };
    let at = [x.low(), TITLE * top];
    marks.push(Mark::label(Text::new(title), Role::Muted, at, Side::Right));
    let mut taken: Vec<f64> = Vec::new();
    let mut priced = |load: f64, role| {
        let is_free = |other: &f64| f64::abs(x.fraction(load) - x.fraction(*other)) > apart;
        if x.contains(load) && taken.iter().all(is_free) {
            taken.push(load);
            let inverse = 1.0 / p.queue().right_ratio(load);
            let text = Text::new("label-price").value(inverse, Unit::Multiple);
            let at = [load, PRICES * top];
            marks.push(Mark::label(text, role, at, Side::Center));
        }
    };
    priced(p.load, Role::You);
    priced(o.best_load, Role::Ink);
    for load in PRICED {
        priced(load, Role::Muted);
    }
}

/// Small rings at the quoted waits, with their numbers but where the reader's own stands for one; on a narrow picture
/// only the highest has its number, as the others lie beside the best.
fn quoted(marks: &mut Vec<Mark>, is_chance: bool, load: f64, is_wide: bool) {
    let role = if is_chance {
        Role::Primary
    } else {
        Role::Series2
    };
    let at = QUOTED.map(|load| [load, Queue::CHANCE.wait(load)]);
    marks.push(Mark::dots(role, Shape::Ring, 3.5, at.to_vec()));
    let places = [
        (is_wide, Side::Left),
        (is_wide, Side::Right),
        (true, Side::Left),
    ];
    for (at, (has_room, side)) in at.into_iter().zip(places) {
        if has_room && (!is_chance || f64::abs(at[0] - load) > NEAR) {
            let text = Text::new("label-quoted").value(at[1], Unit::Number);
            marks.push(Mark::label(text, Role::Ink, at, side));
        }
    }
}

/// The ratio of prices at each row of the table.
fn ratios(view: &View, axes: &Axes) -> Mark {
    let (p, o) = (&view.params, &view.output.waiting);
    let mut loads: Vec<f64> = Vec::new();
    let rows = axes.x.ticks.iter().map(|tick| tick.at);
    for load in rows.chain([o.best_load, p.load]) {
        insert_ascending(&mut loads, load);
    }
    let queue = p.queue();
    let points = loads.into_iter();
    let points = points.map(|load| [load, queue.right_ratio(load)]).collect();
    Mark::column("label-column-ratio", Unit::Number, points)
}
