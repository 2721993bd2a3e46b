//! The rival's loops over the reader's, on one scale of time.

use super::super::cycle::Cycle;
use super::super::{Output, Params, Side as Loops};
use super::{FINEST, View, weeks};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::numeric::limit::at_most;
use crate::unit::Unit;

/// Rows are 1 high, with their names at the top; blocks stand between these heights.
const RIVAL: (f64, f64) = (0.0, 0.32);
const OWN: (f64, f64) = (-1.0, -0.68);
/// Over the reader's row and clear of its name: where the reader's first correction is marked.
const FIRST: f64 = -0.42;
/// Weeks of the row that its name takes on a narrow picture, and where a line over it ends.
const NAME: (f64, f64) = (0.5, -0.48);
/// Phases narrower than this, in weeks, have no name beneath them.
const WIDE: f64 = 0.42;
const NARROW: f64 = 0.8;
/// Between two phases, in weeks: about a pixel and a half.
const GAP: f64 = 0.012;

const PHASES: [&str; 4] = ["label-observe", "label-orient", "label-decide", "label-act"];

pub(super) fn axes(_: &[View]) -> Axes {
    let rows = ["label-rival", "label-own"].map(Text::new).to_vec();
    Axes {
        x: weeks(),
        y: Axis::rows(Unit::Number, rows),
    }
}

pub(super) fn wide(view: &View, axes: &Axes) -> Vec<Mark> {
    marks(view, axes, WIDE)
}

pub(super) fn narrow(view: &View, axes: &Axes) -> Vec<Mark> {
    marks(view, axes, NARROW)
}

fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
    named: f64,
) -> Vec<Mark> {
    let (own, rival) = (p.own(), p.rival());
    let mut marks = carried(p, own, rival);
    timeline(&mut marks, p, rival, RIVAL, Role::Series2);
    timeline(&mut marks, p, own, OWN, Role::Primary);
    names(&mut marks, p, own, named);
    let end = p.calendar.weeks(p.window);
    if end < axes.x.range.high() {
        marks.push(Mark::segments(
            Role::Ink,
            1.0,
            vec![[[end, OWN.0], [end, RIVAL.1]]],
        ));
        marks.push(Mark::label(
            Text::new("label-end").value(p.window, Unit::Days),
            Role::Ink,
            [end, (OWN.1 + RIVAL.0) / 2.0],
            Side::Right,
        ));
    }
    marks.extend(count(&o.rival, Role::Series2, [end, RIVAL.1 + 0.1]));
    marks.extend(count(&o.own, Role::Primary, [end, OWN.0 - 0.3]));
    let you = if p.own_loop > 0.0 {
        Text::new("label-you").value(p.own_loop, Unit::Weeks)
    } else {
        Text::new("label-at-once")
    };
    marks.push(Mark::reader([p.own_loop, FIRST], you));
    columns(&mut marks, o);
    marks
}

/// Blocks from one end of the window to the other: acting solid, the phases before it pale. A loop that the window
/// cuts is drawn as far as it got; one without a pause is acting all the time.
fn timeline(marks: &mut Vec<Mark>, p: &Params, cycle: Cycle, (low, high): (f64, f64), role: Role) {
    let (mut before, mut acting): (Vec<[Point; 2]>, Vec<[Point; 2]>) = Default::default();
    let shares = p.phases().shares();
    let mut at = 0.0;
    while cycle.period >= FINEST && at < p.window {
        for (index, share) in shares.iter().enumerate() {
            let next = at + share * cycle.period;
            let [from, to] = [at, next.min(p.window)].map(|day| p.calendar.weeks(day));
            let gap = GAP.min(0.15 * (to - from)) / 2.0;
            let block = [[from + gap, low], [to - gap, high]];
            if from < to {
                let blocks = if index == 3 { &mut acting } else { &mut before };
                blocks.push(block);
            }
            at = next;
        }
    }
    if cycle.period < FINEST {
        acting.push([[0.0, low], [p.calendar.weeks(p.window), high]]);
    }
    marks.push(Mark::blocks(Role::Water, before));
    marks.push(Mark::blocks(role, acting));
}

/// The rival's corrections carried down to the reader's row: those by the reader's first, and the rest.
fn carried(p: &Params, own: Cycle, rival: Cycle) -> Vec<Mark> {
    let (mut by_first, mut later) = (Vec::new(), Vec::new());
    let count = rival.corrections(own.period.min(p.window));
    let mut number = 1.0;
    while at_most(number * rival.period, p.window) {
        let week = p.calendar.weeks(number * rival.period);
        let end = if week < NAME.0 { NAME.1 } else { OWN.1 };
        let line = [[week, RIVAL.0], [week, end]];
        if number <= count {
            by_first.push(line);
        } else {
            later.push(line);
        }
        number += 1.0;
    }
    let mut marks = vec![
        Mark::segments(Role::Rule, 1.0, later),
        Mark::segments(Role::Danger, 1.0, by_first),
    ];
    if count >= 1.0 {
        let is_over = own.corrections(p.window) >= 1.0;
        let key = match (is_over, count > 1.0) {
            (true, true) => "label-by-first",
            (true, false) => "label-one-by-first",
            (false, true) => "label-before-first",
            (false, false) => "label-one-before-first",
        };
        let middle = p.calendar.weeks(own.period.min(p.window)) / 2.0;
        marks.push(Mark::label(
            Text::new(key).value(count, Unit::Number),
            Role::Danger,
            [middle, -0.22],
            Side::Center,
        ));
    }
    marks
}

/// What the phases of the reader's loops are called, where there is room beneath them.
fn names(marks: &mut Vec<Mark>, p: &Params, own: Cycle, least: f64) {
    let mut at = 0.0;
    for _ in 0..2 {
        for (name, share) in PHASES.into_iter().zip(p.phases().shares()) {
            let width = p.calendar.weeks(share * own.period);
            let end = at + share * own.period;
            if width >= least && at_most(end, p.window) {
                let middle = p.calendar.weeks((at + end) / 2.0);
                marks.push(Mark::label(
                    Text::new(name),
                    Role::Muted,
                    [middle, OWN.0],
                    Side::Below,
                ));
            }
            at = end;
        }
    }
}

/// What a side has done by the end of the window.
fn count(side: &Loops, role: Role, at: Point) -> Option<Mark> {
    let corrections = side.corrections.finite()?;
    let key = if corrections == 1.0 {
        "label-count-one"
    } else {
        "label-count"
    };
    let text = Text::new(key).value(corrections, Unit::Number);
    let text = text.with("error", side.error_left, Unit::Share);
    Some(Mark::label(text, role, at, Side::Left))
}

fn columns(marks: &mut Vec<Mark>, o: &Output) {
    let mut column = |key, unit, of: fn(&Loops) -> f64| {
        marks.push(Mark::column(
            key,
            unit,
            vec![[-1.0, of(&o.own)], [0.0, of(&o.rival)]],
        ));
    };
    column("label-period", Unit::Days, |side| side.period);
    column("label-corrections", Unit::Number, |side| {
        side.corrections.finite().unwrap_or(f64::NAN)
    });
    column("label-error-left", Unit::Share, |side| side.error_left);
    column("label-overtaken", Unit::Share, |side| side.overtaken);
}
