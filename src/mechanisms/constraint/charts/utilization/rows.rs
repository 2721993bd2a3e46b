//! Stage under stage, for phones; drawn for 328 × 320.

use super::super::{View, whole};
use super::parts::Part;
use super::{name, number, parts, verdict};
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// From a row's top to the middle of its words, to its bar, and to the bar's end.
const ROW: [f64; 3] = [0.19, 0.46, 0.84];
/// Shares from which a part has room for its number, and for its word too; and the room they take.
const NUMBER: (f64, f64) = (0.13, 0.1);
const WORDS: (f64, f64) = (0.3, 0.26);
/// Stages from which a bar is too low for numbers.
const MANY: usize = 7;

/// Height of a row over all others, for words that are said of no single stage.
const HEAD: f64 = 0.42;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let rows = largest(views, |p, _| {
        let (_, of) = verdict(p.line());
        let head = if of.is_none() { HEAD } else { 0.0 };
        head + number(p.capacity.len())
    });
    Axes {
        x: Axis::hidden(Unit::Share, SafeRange::linear(-0.005, 1.005)),
        y: Axis::hidden(Unit::Number, SafeRange::linear(-rows, 0.0)),
    }
}

pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let line = view.params.line();
    let parts = parts(view);
    let count = line.capacities.len();
    let (text, of) = verdict(line);
    let mut marks = Vec::new();
    let mut top = 0.0;
    if of.is_none() {
        marks.push(Mark::label(
            text.clone(),
            Role::Ink,
            [-0.02, -ROW[0]],
            Side::Right,
        ));
        top = HEAD;
    }
    for index in 0..count {
        let row = top + number(index);
        let (mut words, role) = name(index);
        if of == Some(index) {
            words = text.clone();
        }
        let middle = -(row + ROW[0]);
        marks.push(Mark::label(words, role, [-0.02, middle], Side::Right));
        let mut base = 0.0;
        for part in &parts {
            let share = part.shares.get(index).copied().unwrap_or(0.0);
            marks.extend(piece(part, share, base, row, number(count)));
            base += share;
            if part.ground() == part.role {
                let busy = Text::new(part.words).value(whole(share), Unit::Share);
                marks.push(Mark::label(busy, part.role, [1.02, middle], Side::Left));
            }
        }
    }
    marks
}

/// One part of a bar that lies, with its number in a clearing if there is room.
fn piece(part: &Part, share: f64, base: f64, row: f64, count: f64) -> Vec<Mark> {
    if share <= 0.0 {
        return Vec::new();
    }
    let (low, high, end) = (-(row + ROW[2]), -(row + ROW[1]), base + share);
    let fill = Mark::Area {
        role: part.ground(),
        outline: vec![[base, low], [base, high], [end, high], [end, low]],
    };
    let mut marks = vec![fill];
    if part.ground() == part.role {
        return marks;
    }
    let middle = base + 0.5 * share;
    let (words, room) = match share {
        _ if count >= number(MANY) => ("", 0.0),
        _ if share >= WORDS.0 => (part.words, WORDS.1),
        _ if share >= NUMBER.0 => ("label-share", NUMBER.1),
        _ => ("", 0.0),
    };
    let upward = (low, high);
    let clear = [
        [(base, middle - 0.5 * room), upward],
        [(middle + 0.5 * room, end), upward],
    ];
    let grain = (count, 0.022);
    marks.extend(part.texture((base, end), upward, &clear, grain));
    if room > 0.0 {
        let text = Text::new(words).value(whole(share), Unit::Share);
        let at = [middle, f64::midpoint(low, high)];
        marks.push(Mark::label(text, part.role, at, Side::Center));
    }
    marks
}
