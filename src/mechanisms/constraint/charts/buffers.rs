//! What a line gives against the places between its stages, as it is and with one stage doubled: without
//! variability, and with it.

use super::super::Params;
use super::super::blocking::readings::{Found, Reading};
use super::scale::rates;
use super::{BUFFER, View, stage};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::numeric::count::number;
use crate::unit::Unit;

/// One of the two lines of each reading.
type Line = fn(&Reading) -> Found;

pub(super) fn axes(views: &[View]) -> Axes {
    let low = smallest(views, |p, _| least(&p.capacity));
    let high = largest(views, |p, _| narrowest(p, 2.0));
    Axes {
        x: Axis::of(BUFFER, &[0.0, 1.0, 3.0, 5.0, 10.0, 20.0]),
        y: rates(low, high),
    }
}

/// The narrowest stage's capacity, that of the improved stage taken `times`.
fn narrowest(p: &Params, times: f64) -> f64 {
    let capacities = p.capacity.iter().enumerate();
    capacities.fold(f64::INFINITY, |least, (index, capacity)| {
        let is_improved = index == p.improved_stage();
        let times = if is_improved { times } else { 1.0 };
        f64::min(least, times * capacity)
    })
}

/// The line as it is and with one stage doubled. It never runs out of work, and all that it gives is taken.
pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (readings, places, improved) = (&*o.blocking.readings, p.buffer, p.improved_stage());
    let name = |key| Text::new(key).named("stage", stage(improved));
    let (calm, better) = (narrowest(p, 1.0), narrowest(p, 2.0));
    let mut marks = Vec::from_iter(gap(readings));
    let levels: &[(&str, f64)] = if calm == better {
        &[("label-calm-both", calm)]
    } else {
        &[("label-calm", calm), ("label-calm-doubled", better)]
    };
    marks.extend(levels.iter().map(|(key, rate)| {
        let text = name(key).value(*rate, Unit::PerHour);
        Mark::rule(Some(text), Role::Reference, Direction::Horizontal, *rate)
    }));
    let (doubled, as_is) = (name("label-doubled"), Text::new("label-as-is"));
    let above = Placement::Above(1.0);
    marks.extend(line(
        doubled,
        (Role::Series2, Shape::Square),
        readings,
        |one| one.improved,
        above,
    ));
    let below = Placement::Below(1.5);
    marks.extend(line(
        as_is,
        (Role::Primary, Shape::Disc),
        readings,
        |one| one.as_is,
        below,
    ));
    let at = |places: f64| {
        readings
            .iter()
            .find(|one| count(one) == libm::round(places))
    };
    if let Some(here) = at(places) {
        let [as_is, better] = [here.as_is.throughput, here.improved.throughput];
        if as_is.is_finite() {
            let text = Text::new("label-you-throughput").value(as_is, Unit::PerHour);
            marks.push(Mark::reader([places, as_is], text));
        }
        if let Some(gain) = gain(here, calm) {
            let text = gain.named("stage", stage(improved));
            marks.push(Mark::label(
                text,
                Role::Series2,
                [places, better],
                Side::Above,
            ));
        }
    }
    // What it is worth where nothing can wait, which is where it is worth most.
    if let Some(none) = at(0.0).filter(|_| places >= 0.5) {
        let gain = rounded(none.improved.throughput - none.as_is.throughput, calm);
        if gain > 0.0 {
            let text = Text::new("label-gain-none").value(gain, Unit::PerHour);
            let at = [0.15, none.as_is.throughput];
            marks.push(Mark::label(text, Role::Series2, at, Side::Right));
        }
    }
    marks
}

/// One line through what is found of it, a point where it is exact, a ring and its interval where it is
/// simulated.
fn line(
    name: Text,
    (role, exact): (Role, Shape),
    readings: &[Reading],
    read: Line,
    label: Placement,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut points: [Vec<Point>; 3] = Default::default();
    let mut intervals = Vec::new();
    for one in readings {
        let found = read(one);
        let at = [count(one), found.throughput];
        if !found.throughput.is_finite() {
            continue;
        }
        points[0].push(at);
        if found.half_width > 0.0 {
            points[2].push(at);
            let end = |side: f64| [at[0], at[1] + side * found.half_width];
            intervals.push([end(-1.0), end(1.0)]);
        } else {
            points[1].push(at);
        }
    }
    let [all, exactly, simulated] = points;
    marks.push(Mark::Line {
        name,
        role,
        points: all,
        label: Some(label),
    });
    if !intervals.is_empty() {
        marks.push(Mark::Segments {
            role,
            width: 1.5,
            pairs: intervals,
        });
    }
    for (shape, at) in [(exact, exactly), (Shape::Ring, simulated)] {
        if !at.is_empty() {
            marks.push(Mark::points(role, shape, at));
        }
    }
    marks
}

/// What a better stage is worth: the surface between the two lines.
fn gap(readings: &[Reading]) -> Option<Mark> {
    let is_known = |one: &&Reading| (one.improved.throughput - one.as_is.throughput).is_finite();
    let known = || readings.iter().filter(is_known);
    let upper = known().map(|one| [count(one), one.improved.throughput]);
    let lower = known().rev().map(|one| [count(one), one.as_is.throughput]);
    let outline: Vec<Point> = upper.chain(lower).collect();
    (outline.len() > 3).then_some(Mark::Area {
        role: Role::Water,
        outline,
    })
}

/// The gain at one reading, in words; nothing while it is not known.
fn gain(one: &Reading, calm: f64) -> Option<Text> {
    let gain = one.improved.throughput - one.as_is.throughput;
    let shown = rounded(gain, calm);
    let (key, shown) = if shown > 0.0 {
        ("label-gain", shown)
    } else {
        ("label-gain-less", grain(calm))
    };
    gain.is_finite()
        .then(|| Text::new(key).value(shown, Unit::PerHour))
}

/// The smallest difference that is worth a word: about a thousandth of the rate.
fn grain(rate: f64) -> f64 {
    libm::pow(10.0, f64::floor(libm::log10(rate)) - 3.0)
}

fn rounded(gain: f64, rate: f64) -> f64 {
    let grain = grain(rate);
    libm::round(gain / grain) * grain
}

/// Places of a reading, as a number.
fn count(one: &Reading) -> f64 {
    number(one.places)
}

/// No less than this leaves a saturated line without buffers: what it would give if all stages had to
/// wait for the slowest in each round. It is close, and known at once, so that the axis stands still
/// while the readings come in.
///
/// # Formula
///
/// ```text
/// 1 / E(max S_i) = 1 / Σ (-1)^(|A| + 1) / Σ_A c_i        over all sets A of stages
/// ```
fn least(capacities: &[f64]) -> f64 {
    let stages = capacities.len().min(8);
    let mut mean = 0.0;
    for set in 1u32..1 << stages {
        let is_in = |(index, _): &(u32, &f64)| set >> index & 1 == 1;
        let rate: f64 = (0..)
            .zip(capacities)
            .filter(is_in)
            .map(|(_, rate)| rate)
            .sum();
        let sign = if set.count_ones() % 2 == 1 { 1.0 } else { -1.0 };
        mean += sign / rate;
    }
    1.0 / mean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_in_step_is_a_floor_close_to_the_line() {
        // Hunt 1956 by way of the chapter's model: unit rates without buffers give 2/3 and 22/39; the
        // same in step 2/3 and 6/11.
        let in_step = |capacities: &[f64]| least(capacities);
        assert!((in_step(&[1.0, 1.0]) - 2.0 / 3.0).abs() < 1e-12);
        assert!((in_step(&[1.0, 1.0, 1.0]) - 6.0 / 11.0).abs() < 1e-12);
        assert!(in_step(&[1.0, 1.0, 1.0]) < 22.0 / 39.0);
    }
}
