//! How long work waits against how busy its server is, and over it the ratio of prices that makes each load right.

use super::super::waiting::{HEURISTIC, Queue};
use super::{LOAD, SAMPLES, View};
use crate::chart::range::insert_ascending;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Loads whose waits the essays quote, where chance alone rules.
const QUOTED: [f64; 3] = [0.6, 0.7, 0.95];
/// The reader's value stands for a quoted one that is no farther than this.
const NEAR: f64 = 0.015;
/// The strip of prices: where it begins and ends, and where its title and that of the waits stand, in heights of the
/// waits; and how many powers of ten it holds.
const STRIP: (f64, f64) = (1.19, 1.49);
const TITLES: (f64, f64) = (1.56, 1.09);
const DECADES: f64 = 3.0;
/// All of it, in the same heights.
const HEIGHT: f64 = 1.6;

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
    let top = axes.y.range.high() / HEIGHT;
    let queue = p.queue();
    let is_chance = queue == Queue::CHANCE;
    let mut marks = vec![Mark::band(
        "label-heuristic",
        Role::RegionGood,
        HEURISTIC.0,
        HEURISTIC.1,
    )];
    let right = Text::new(if is_wide {
        "label-heuristic-prices"
    } else {
        "label-heuristic-narrow"
    });
    marks.push(Mark::label(
        right.with("from", 1.0 / o.ratio_60, Unit::Number).with(
            "to",
            1.0 / o.ratio_70,
            Unit::Number,
        ),
        Role::Good,
        [HEURISTIC.0, 0.62 * top],
        Side::Left,
    ));
    strip(&mut marks, queue, top, x, is_wide);
    let line = |key, role, queue: Queue| {
        let points = x.curve(SAMPLES, &[p.load, o.best_load], &|load| queue.wait(load));
        Mark::line(key, role, points, Placement::Auto)
    };
    if !is_chance {
        marks.push(line("label-chance", Role::Series2, Queue::CHANCE));
    }
    marks.push(line("label-wait", Role::Primary, queue));
    quoted(&mut marks, is_chance, p.load);
    if x.contains(o.best_load) {
        marks.push(Mark::optimum(
            [o.best_load, o.best_wait],
            Text::new("label-best-load").value(o.best_load, Unit::Share),
        ));
        let at = on_strip(o.price_ratio, top).map(|y| [o.best_load, y]);
        if let Some(at) = at {
            let text = Text::new("label-ratio").value(o.price_inverse, Unit::Number);
            marks.push(Mark::points(Role::Ink, Shape::Ring, vec![at]));
            marks.push(Mark::label(text, Role::Ink, at, Side::Below));
        }
    }
    marks.push(ratios(view, axes));
    marks.push(Mark::reader(
        [p.load, o.wait],
        Text::new("label-you-wait").value(o.wait, Unit::Multiple),
    ));
    if let Some(y) = on_strip(o.right_ratio, top) {
        marks.push(Mark::reader(
            [p.load, y],
            Text::new("label-ratio").value(o.right_inverse, Unit::Number),
        ));
    }
    marks
}

/// Where a ratio of prices lies on the strip, 1 at its upper edge; nowhere beyond it.
fn on_strip(ratio: f64, top: f64) -> Option<f64> {
    let down = -libm::log10(ratio) / DECADES;
    let (low, high) = STRIP;
    (0.0..=1.0)
        .contains(&down)
        .then_some(top * (high + (low - high) * down))
}

fn strip(marks: &mut Vec<Mark>, queue: Queue, top: f64, x: SafeRange, is_wide: bool) {
    let mut title = |key, y: f64| {
        let at = [x.low(), y * top];
        marks.push(Mark::label(Text::new(key), Role::Muted, at, Side::Right));
    };
    title(
        if is_wide {
            "label-title-prices"
        } else {
            "label-title-prices-narrow"
        },
        TITLES.0,
    );
    title("label-title-wait", TITLES.1);
    let mut lines = Vec::new();
    for inverse in [1.0, 10.0, 100.0, 1000.0] {
        if let Some(y) = on_strip(1.0 / inverse, top) {
            lines.push([[x.low(), y], [x.high(), y]]);
            // On a narrow picture there is room for one.
            if is_wide && inverse > 1.0 || inverse == 100.0 {
                let text = Text::new("label-ratio").value(inverse, Unit::Number);
                let at = [x.low(), y];
                marks.push(Mark::label(text, Role::Muted, at, Side::Right));
            }
        }
    }
    marks.push(Mark::segments(Role::Rule, 1.0, lines));
    let loads = x.samples(SAMPLES, &[]);
    let points: Vec<Point> = loads
        .into_iter()
        .filter_map(|load| Some([load, on_strip(queue.right_ratio(load), top)?]))
        .collect();
    let pairs = points.windows(2).map(|pair| [pair[0], pair[1]]).collect();
    marks.push(Mark::segments(Role::Series4, 2.0, pairs));
}

/// Small rings at the quoted waits, with their numbers but where the reader's own stands for one.
fn quoted(marks: &mut Vec<Mark>, is_chance: bool, load: f64) {
    let role = if is_chance {
        Role::Primary
    } else {
        Role::Series2
    };
    let at = QUOTED.map(|load| [load, Queue::CHANCE.wait(load)]);
    marks.push(Mark::dots(role, Shape::Ring, 3.5, at.to_vec()));
    let sides = [Side::Left, Side::Right, Side::Left];
    for (at, side) in at.into_iter().zip(sides) {
        if !is_chance || f64::abs(at[0] - load) > NEAR {
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
