//! Everyone's pull as a fan of arrows, the same arrows laid end to end along the aim, and how far that is.

use super::super::{Output, Params, fan};
use super::View;
use crate::chart::spec::{Point, Tick};
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::numeric::circle;
use crate::numeric::limit::at_most;
use crate::unit::Unit;
use core::f64::consts::TAU;

mod arrows;
mod layout;

use arrows::{Arrows, dotted};
use layout::{Layout, NARROW, ROWS, WIDE};

/// Rows of the table behind the drawing, which are named beside their part of it.
const NAMES: [&str; 3] = ["label-pulls", "label-row-progress", "label-row-left"];

pub(super) fn axes(views: &[View]) -> Axes {
    let axes = drawn_on(views, &WIDE);
    let row = |(at, name): (f64, &'static str)| Tick {
        at,
        text: Some(Text::new(name)),
    };
    // From the last row up: ticks ascend.
    let ticks = WIDE.rows().into_iter().zip(NAMES).rev().map(row).collect();
    Axes {
        y: Axis { ticks, ..axes.y },
        ..axes
    }
}

pub(super) fn narrow_axes(views: &[View]) -> Axes {
    drawn_on(views, &NARROW)
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, &WIDE)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, &NARROW)
}

/// Neither axis is drawn, and both measure the same, so that angles are true. What the picture's own axis of speed
/// needs are the ticks of x.
fn drawn_on(views: &[View], layout: &Layout) -> Axes {
    let full = largest(views, |_, o| o.flow.full_speed);
    let least = smallest(views, |_, o| f64::min(o.flow.net_progress, 0.0));
    let speed = largest(views, |p, _| p.speed);
    let nice = if least < 0.0 {
        Axis::nice(Unit::PeoplesWorth, least, full)
    } else {
        Axis::up_to(Unit::PeoplesWorth, full)
    };
    let low = nice.range.low();
    let scale = f64::min(layout.length / (full - low), layout.longest / speed);
    let ticks = nice.ticks.iter().filter(|tick| at_most(tick.at, full));
    let tick = |tick: &Tick| Tick {
        at: (layout.start + (tick.at - low) * scale) / layout.row(),
        text: Some(Text::new("label-tick").value(tick.at, Unit::PeoplesWorth)),
    };
    let width = SafeRange::linear(0.0, layout.width / layout.row());
    Axes {
        x: Axis {
            ticks: ticks.map(tick).collect(),
            ..Axis::hidden(Unit::Number, width)
        },
        y: Axis::hidden(Unit::Number, SafeRange::linear(0.5 - ROWS, 0.5)),
    }
}

/// The speed that a tick stands for.
fn speed_at(tick: &Tick) -> f64 {
    let numbers = tick.text.as_ref().map(|text| &text.numbers);
    let number = numbers.and_then(|numbers| numbers.first());
    number.map_or(0.0, |(_, number, _)| *number)
}

fn drawn(view: &View, axes: &Axes, layout: &Layout) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let [first, second] = [&axes.x.ticks[0], &axes.x.ticks[1]];
    let scale = layout.row() * (second.at - first.at) / (speed_at(second) - speed_at(first));
    let zero = layout.row() * first.at - speed_at(first) * scale;
    let people = libm::round(p.people);
    let angles = fan::angles(people, o.flow.mean_cosine);
    let mut marks = Vec::with_capacity(48);
    let end = zero + o.flow.full_speed * scale;
    speeds(&mut marks, axes, layout, end);
    pulls(&mut marks, p, &angles, layout);
    end_to_end(&mut marks, view, &angles, layout, [zero, scale]);
    bars(&mut marks, o, layout, [zero, scale]);
    if layout.is_wide {
        table(&mut marks, o);
    }
    marks
}

/// The axis of speed under the chain and the bars, up to where they end, and its grid.
fn speeds(marks: &mut Vec<Mark>, axes: &Axes, layout: &Layout, end: f64) {
    let ticks = &axes.x.ticks;
    let foot = layout.foot;
    let x = |tick: &Tick| tick.at * layout.row();
    let grid = ticks.iter().map(|tick| {
        let x = x(tick);
        [layout.at(x, layout.head), layout.at(x, foot)]
    });
    marks.push(Mark::segments(Role::Rule, 1.0, grid.collect()));
    let line = [layout.at(layout.start, foot), layout.at(end, foot)];
    marks.push(Mark::segments(Role::Axis, 1.0, vec![line]));
    for tick in ticks {
        if let Some(text) = &tick.text {
            let at = layout.at(x(tick), foot);
            marks.push(Mark::label(text.clone(), Role::Muted, at, Side::Below));
        }
    }
    if layout.is_wide {
        let at = layout.at(layout.start + 0.5 * layout.length, foot + 42.0);
        let text = Text::new("label-axis");
        marks.push(Mark::label(text, Role::Muted, at, Side::Center));
    }
}

/// The fan: everyone's pull from one place, the aim, and an arc of the spread.
fn pulls(marks: &mut Vec<Mark>, p: &Params, angles: &[f64], layout: &Layout) {
    let radius = layout.radius;
    let widest = angles.last().copied().unwrap_or_default();
    // Arrows that point back need room on the left.
    let back = f64::max(0.0 - circle::after(widest / TAU).1, 0.0);
    let origin = [layout.fan[0] + back * radius, layout.fan[1]];
    let aim = [origin[0] + radius + layout.beyond, origin[1]];
    marks.push(Mark::segments(
        Role::Reference,
        1.0,
        dotted(layout, origin, aim),
    ));
    let mut arrows = Arrows::new(layout);
    for angle in signed(angles, libm::round(p.people)) {
        arrows.draw(origin, angle, radius);
    }
    marks.extend(arrows.marks());
    let mut arc = Vec::with_capacity(32);
    let point = |part: f64| {
        let (sine, cosine) = circle::after(part * p.spread / 360.0);
        let radius = 0.55 * radius;
        layout.at(origin[0] + radius * cosine, origin[1] - radius * sine)
    };
    let mut step = -16.0;
    while step < 16.0 {
        arc.push([point(step / 16.0), point((step + 1.0) / 16.0)]);
        step += 1.0;
    }
    marks.push(Mark::segments(Role::You, 1.5, arc));
    let beside = |text, role, down: f64| {
        let at = layout.at(aim[0], aim[1] + down);
        Mark::label(text, role, at, Side::Right)
    };
    marks.push(beside(Text::new("label-aim"), Role::Ink, 0.0));
    let text = Text::new("label-spread").value(p.spread, Unit::Degrees);
    marks.push(beside(text, Role::You, layout.spread_down));
}

/// The angles of everyone, so ordered that the arrows laid end to end weave about the aim.
fn signed(angles: &[f64], people: f64) -> Vec<f64> {
    let mut all = Vec::with_capacity(2 * angles.len() + 1);
    if people < 1.5 {
        return angles.to_vec();
    }
    if people > 2.0 * f64::floor(people / 2.0) {
        all.push(0.0);
    }
    let mut first = 1.0;
    for angle in angles {
        all.extend([first * angle, 0.0 - first * angle]);
        first = 0.0 - first;
    }
    all
}

/// The same arrows laid end to end, and where they end.
fn end_to_end(
    marks: &mut Vec<Mark>,
    view: &View,
    angles: &[f64],
    layout: &Layout,
    [zero, scale]: [f64; 2],
) {
    let (p, o) = (&view.params, &view.output.flow);
    let start = [zero, layout.chain];
    let full = [zero + o.full_speed * scale, layout.chain];
    marks.push(Mark::segments(
        Role::Reference,
        1.0,
        dotted(layout, start, full),
    ));
    let mut arrows = Arrows::new(layout);
    let mut at = start;
    for angle in signed(angles, libm::round(p.people)) {
        at = arrows.draw(at, angle, p.speed * scale);
    }
    marks.extend(arrows.marks());
    let end = zero + o.progress * scale;
    let drop = [
        layout.at(end, layout.chain),
        layout.at(end, layout.first_bar),
    ];
    marks.push(Mark::segments(Role::Axis, 1.0, vec![drop]));
    if layout.is_wide {
        let text = Text::new("label-end-to-end").value(o.full_speed, Unit::PeoplesWorth);
        let at = layout.at(layout.start - 6.0, 14.0);
        marks.push(Mark::label(text, Role::Muted, at, Side::Right));
    }
}

/// Progress with what is misdirected, and what is left of it with what putting right takes.
fn bars(marks: &mut Vec<Mark>, o: &Output, layout: &Layout, [zero, scale]: [f64; 2]) {
    let o = &o.flow;
    let bar = |from: f64, to: f64, top: f64| -> [Point; 2] {
        let x = |speed: f64| zero + speed * scale;
        [layout.at(x(from), top + layout.bar), layout.at(x(to), top)]
    };
    let (first, second) = (layout.first_bar, layout.second_bar);
    let kept = f64::max(o.net_progress, 0.0);
    let mut good = vec![bar(0.0, o.progress, first)];
    let mut lost = vec![
        bar(o.progress, o.full_speed, first),
        bar(kept, o.progress, second),
    ];
    let mut owed = Vec::new();
    if o.net_progress < 0.0 {
        owed.push(bar(o.net_progress, 0.0, second));
    } else {
        good.push(bar(0.0, kept, second));
    }
    lost.retain(|[from, to]| from[0] < to[0]);
    marks.push(Mark::blocks(Role::Water, good.clone()));
    marks.push(Mark::frames(Role::Primary, 1.5, &good));
    marks.push(Mark::blocks(Role::RegionDanger, lost.clone()));
    marks.push(Mark::frames(Role::Danger, 1.0, &lost));
    marks.push(Mark::blocks(Role::Danger, owed));
    let middle = 0.5 * layout.bar;
    let mut label = |key, number, role, [x, y]: Point, side| {
        let text = Text::new(key).value(number, Unit::PeoplesWorth);
        let at = layout.at(zero + x * scale, y);
        marks.push(Mark::label(text, role, at, side));
    };
    let keys = if layout.is_wide {
        ["label-is", "label-is", "label-taken-back"]
    } else {
        ["label-progress", "label-left", "label-taken"]
    };
    // In its bar, or beside all that is drawn there where the bar is too short for it.
    let ends = [o.full_speed, f64::max(o.progress, 0.0)];
    let numbers = [o.progress, o.net_progress];
    for (index, top) in [first, second].into_iter().enumerate() {
        let (number, end) = (numbers[index], ends[index]);
        let (x, side) = if number * scale > layout.words {
            (0.0, Side::Right)
        } else if number > 0.0 && zero - layout.start > layout.words {
            (0.0, Side::Left)
        } else {
            (end, Side::Right)
        };
        label(keys[index], number, Role::Ink, [x, top + middle], side);
    }
    let over = |x, top| [x, top - layout.over];
    if o.misdirected > 0.0 {
        let at = over(o.full_speed, first);
        label(
            "label-misdirected",
            o.misdirected,
            Role::Danger,
            at,
            Side::Left,
        );
    }
    if o.taken_back > 0.0 {
        let at = over(f64::max(o.progress, 0.35 * o.full_speed), second);
        label(keys[2], o.taken_back, Role::Danger, at, Side::Left);
    }
}

/// The numbers behind the drawing, from the last row up.
fn table(marks: &mut Vec<Mark>, o: &Output) {
    let o = &o.flow;
    let column = |key, unit, numbers: [f64; 3]| {
        let rows = WIDE.rows().into_iter().rev().zip(numbers);
        let points = rows.map(|(row, number)| [row, number]).collect();
        Mark::column(key, unit, points)
    };
    let speeds = [o.net_progress, o.progress, o.full_speed];
    let shares = speeds.map(|speed| speed / o.full_speed);
    let lost = [o.taken_back, o.misdirected, 0.0];
    marks.push(column("label-column-speed", Unit::PeoplesWorth, speeds));
    marks.push(column("label-column-share", Unit::Share, shares));
    marks.push(column("label-column-lost", Unit::PeoplesWorth, lost));
}
