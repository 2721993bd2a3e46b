//! Grid, axis lines, ticks and the texts beside them.

use super::clip::Spot;
use super::frame::within;
use super::labels::Written;
use super::painter::Painter;
use super::place::{Placer, Rect};
use super::surface::Align;
use super::wrap::{shorten, wrap};
use crate::chart::format::Marks;
use crate::chart::spec::{Axis, ChartSpec, Role};
use crate::chart::theme::Dash;
use crate::chart::words::Words;

/// Length of a tick in CSS pixels.
const TICK: f64 = 6.0;
/// Baseline of tick labels under the axis: clears a slider's thumb.
const UNDER_THUMB: f64 = 27.0;
/// Baseline of names of categories, which have no slider above them.
const UNDER_AXIS: f64 = 19.0;
/// From tick labels to the plot's left edge.
const BESIDE: f64 = 7.0;
/// The least of it, for a wide number.
const LEAST_BESIDE: f64 = 3.0;
/// Room over the name of a row, as a share of the row: so it stands nearer to what it names than to the row above.
const OVER_NAME: f64 = 0.06;
/// Most grid lines in a picture.
const GRID: usize = 5;

/// Horizontal grid lines at the ticks of y, at most five, none on the axis itself.
pub(super) fn grid(spec: &ChartSpec, painter: &Painter<'_>) {
    if !spec.y.visible || spec.y.is_named() {
        return;
    }
    let heights: Vec<f64> = fractions(&spec.y).filter(|y| *y > 1e-9).collect();
    let every = heights.len().div_ceil(GRID).max(1);
    let lines: Vec<Spot> = heights
        .iter()
        .rev()
        .step_by(every)
        .flat_map(|y| [(0.0, *y), (1.0, *y)])
        .collect();
    painter.strokes(&lines, Role::Rule, 1.0, Dash::SOLID);
}

/// The axis line, the line at y = 0 where that is inside, and the ticks.
pub(super) fn lines(spec: &ChartSpec, painter: &Painter<'_>) {
    let frame = painter.frame;
    let zero = spec.y.range.fraction(0.0);
    if spec.y.visible && !spec.y.is_named() && !spec.y.is_log() && zero > 1e-9 && zero < 1.0 {
        painter.strokes(&[(0.0, zero), (1.0, zero)], Role::Axis, 1.0, Dash::SOLID);
    }
    if !spec.x.visible {
        return;
    }
    let ticks: Vec<Spot> = fractions(&spec.x)
        .map(|x| frame.place((x, 0.0)).0)
        .flat_map(|x| [(x, frame.bottom), (x, frame.bottom + TICK)])
        .collect();
    painter.lines(&ticks, Role::Axis, 1.0);
    painter.stroke(&[(0.0, 0.0), (1.0, 0.0)], Role::Ink, 2.0, Dash::SOLID);
}

fn fractions(axis: &Axis) -> impl Iterator<Item = f64> {
    axis.ticks
        .iter()
        .map(|tick| axis.range.fraction(tick.at))
        .filter(|fraction| (-1e-9..=1.0 + 1e-9).contains(fraction))
}

/// Tick labels and, on a wide picture, the title of x; gives the labels that have to be written inside the plot.
pub(super) fn texts(
    spec: &ChartSpec,
    words: &Words,
    painter: &Painter<'_>,
    placer: &mut Placer,
) -> Vec<Written> {
    let mut inside = Vec::new();
    let marks = words.marks(&painter.theme.decimal, &painter.theme.group);
    if spec.y.is_named() {
        rows(&spec.y, words, marks, painter, placer);
    } else if spec.y.visible {
        inside = beside_y(&spec.y, words, marks, painter, placer);
    }
    if spec.x.visible {
        if spec.x.is_named() {
            categories(&spec.x, words, marks, painter, placer);
        } else {
            under_x(&spec.x, words, marks, painter, placer);
        }
        let frame = painter.frame;
        let title = words.get_joined("chart-", spec.id, ".x");
        if let Some(title) = title.filter(|_| frame.is_wide) {
            let look = painter.look(Role::Muted, 14.0, false, Align::Middle);
            let middle = f64::midpoint(frame.left, frame.right);
            painter.text(title, (middle, frame.bottom + 49.0), look);
        }
    }
    inside
}

/// The number at a tick, or its name; the last number carries the unit where words are given for it.
fn tick_text(axis: &Axis, index: usize, words: &Words, marks: Marks<'_>) -> Option<String> {
    let tick = axis.ticks.get(index)?;
    if let Some(text) = &tick.text {
        return words.resolve(text, marks);
    }
    let is_last = index + 1 == axis.ticks.len();
    let number = match (axis.is_log(), marks.quarter(tick.at)) {
        (true, Some(quarter)) => quarter.to_owned(),
        _ => marks.tick(tick.at, axis.unit, is_last),
    };
    Some(number)
}

fn beside_y(
    axis: &Axis,
    words: &Words,
    marks: Marks<'_>,
    painter: &Painter<'_>,
    placer: &mut Placer,
) -> Vec<Written> {
    let mut all = Vec::new();
    let frame = painter.frame;
    let size = frame.tick_size();
    let look = painter.look(Role::Muted, size, false, Align::End);
    let mut above = f64::INFINITY;
    for (index, tick) in axis.ticks.iter().enumerate() {
        let fraction = axis.range.fraction(tick.at);
        let Some(text) = tick_text(axis, index, words, marks) else {
            continue;
        };
        let (_, y) = frame.place((0.0, fraction));
        // Room of one line between labels; closer ones are left out.
        if !(-1e-9..=1.0 + 1e-9).contains(&fraction) || above - y < size {
            continue;
        }
        above = y;
        let baseline = f64::max(y + size * 0.35, size * 0.85);
        let width = painter.measure(&text, &look);
        let gap = f64::min(BESIDE, frame.left - width - 1.0);
        if gap >= LEAST_BESIDE {
            let end = frame.left - gap;
            painter.text(&text, (end, baseline), look);
            placer.take(Rect::of_line(end - width, baseline, width, size));
            continue;
        }
        // Too wide for the margin: inside the plot, under its grid line.
        let at = (frame.left + 4.0, baseline + size * 0.7);
        let taken = Rect::of_line(at.0, at.1, width, size).grown(4.0, 0.0);
        placer.take(taken);
        all.push(Written::new(text, Role::Muted, at, taken));
    }
    all
}

/// The names of rows, each at the left of its place, near the top.
fn rows(axis: &Axis, words: &Words, marks: Marks<'_>, painter: &Painter<'_>, placer: &mut Placer) {
    let frame = painter.frame;
    let size = frame.tick_size();
    let look = painter.look(Role::Ink, size, false, Align::Start);
    for (index, tick) in axis.ticks.iter().enumerate() {
        let Some(mut name) = tick_text(axis, index, words, marks) else {
            continue;
        };
        let (left, top) = frame.place((0.0, axis.range.fraction(tick.at + 0.5 - OVER_NAME)));
        shorten(&mut name, frame.width - left, &|text| {
            painter.measure(text, &look)
        });
        let baseline = top + size;
        painter.text(&name, (left, baseline), look);
        let width = painter.measure(&name, &look);
        placer.take(Rect::of_line(left, baseline, width, size));
    }
}

fn under_x(
    axis: &Axis,
    words: &Words,
    marks: Marks<'_>,
    painter: &Painter<'_>,
    placer: &mut Placer,
) {
    let frame = painter.frame;
    let size = frame.tick_size();
    let baseline = frame.bottom + UNDER_THUMB;
    // The last label carries the unit and the first is the axis's origin, so they are set first.
    let count = axis.ticks.len();
    let order = std::iter::once(count.wrapping_sub(1)).chain(0..count.saturating_sub(1));
    for index in order {
        let Some(mut text) = tick_text(axis, index, words, marks) else {
            continue;
        };
        let fraction = axis.range.fraction(axis.ticks[index].at);
        if !(-1e-9..=1.0 + 1e-9).contains(&fraction) {
            continue;
        }
        let (x, _) = frame.place((fraction, 0.0));
        let is_last = index + 1 == count;
        if is_last && let Some(named) = words.with_unit(axis.unit, &text) {
            text = named;
        }
        let look = painter.look(Role::Muted, size, false, Align::Start);
        let width = painter.measure(&text, &look);
        let start = if is_last && fraction > 0.9 {
            // The last label ends where the axis ends, like its line.
            f64::min(x - width / 2.0, frame.right - width)
        } else {
            x - width / 2.0
        };
        let start = within(start, 0.0, frame.width - width);
        let rect = Rect::of_line(start, baseline, width, size).grown(3.0, 0.0);
        if placer.is_free(&rect) {
            painter.text(&text, (start, baseline), look);
            placer.take(rect);
        }
    }
}

/// Names under the axis: broken at spaces where that makes them fit their place, then shortened.
fn categories(
    axis: &Axis,
    words: &Words,
    marks: Marks<'_>,
    painter: &Painter<'_>,
    placer: &mut Placer,
) {
    const LINE: f64 = 15.0;
    let frame = painter.frame;
    let size = frame.tick_size();
    let look = painter.look(Role::Muted, size, false, Align::Middle);
    let measure = |text: &str| painter.measure(text, &look);
    let places: Vec<f64> = axis
        .ticks
        .iter()
        .map(|tick| frame.place((axis.range.fraction(tick.at), 0.0)).0)
        .collect();
    let gap = places
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).abs())
        .fold(frame.right - frame.left, f64::min);
    let below = if axis.slider.is_some() {
        UNDER_THUMB
    } else {
        UNDER_AXIS
    };
    for (index, x) in places.into_iter().enumerate() {
        let Some(text) = tick_text(axis, index, words, marks) else {
            continue;
        };
        let most = if axis.slider.is_some() { 1 } else { 2 };
        let lines = wrap(&text, gap - 6.0, most, &measure);
        let mut baseline = frame.bottom + below;
        for mut line in lines {
            shorten(&mut line, gap - 6.0, &measure);
            let half = measure(&line) / 2.0;
            let x = within(x, half, frame.width - half);
            painter.text(&line, (x, baseline), look);
            placer.take(Rect::of_line(x - half, baseline, 2.0 * half, size));
            baseline += LINE;
        }
    }
}
