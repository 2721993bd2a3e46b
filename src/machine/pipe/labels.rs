//! Where texts stand at the pipe, lying and upright.

use super::spread::spread;
use super::words::{name, width};
use super::{END, Kind, place};
use crate::chart::{Mark, Role, Side, Text};
use crate::numeric::count::number;

/// Weeks from the left end of the lying picture to the right one.
pub(super) const LYING: (f64, f64) = (-0.02, 9.62);
/// Heights of the two lines over the lying pipe.
pub const OVER: [f64; 2] = [10.3, 8.4];
/// Heights of the two lines under it.
const UNDER: [f64; 2] = [-8.7, -10.6];
/// Weeks between two lines beside the upright pipe.
const LINE: f64 = 0.56;
/// Where these lines begin.
const COLUMN: f64 = 7.6;

/// Under the lying pipe the stages, given with their middle: each with its name and what `text` says of it, by its place
/// in the list.
#[must_use]
pub fn under(stages: &[(Kind, f64)], text: &dyn Fn(usize) -> Text) -> Vec<Mark> {
    let wanted: Vec<f64> = stages.iter().map(|(_, middle)| *middle).collect();
    let sizes: Vec<f64> = stages.iter().map(|(kind, _)| width(*kind)).collect();
    let places = spread(&wanted, &sizes, LYING.0, LYING.1);
    let mut marks = Vec::new();
    for (index, ((kind, _), at)) in stages.iter().zip(places).enumerate() {
        let (name, text) = (name(*kind), text(index));
        marks.push(Mark::label(name, Role::Ink, [at, UNDER[0]], Side::Center));
        marks.push(Mark::label(text, Role::Muted, [at, UNDER[1]], Side::Center));
    }
    marks
}

/// Over the lying pipe what is said of the narrowest stage, near its middle.
#[must_use]
pub fn over(middle: f64, name: Text, room: Text) -> [Mark; 2] {
    let at = libm::fmin(libm::fmax(middle, 1.25), 6.0);
    [
        Mark::label(name, Role::Ink, [at, OVER[0]], Side::Center),
        Mark::label(room, Role::Muted, [at, OVER[1]], Side::Center),
    ]
}

/// At a height over the lying pipe a text that ends so many weeks before the end of the longest.
#[must_use]
pub fn at_end(text: Text, role: Role, level: f64, before: f64) -> Mark {
    Mark::label(text, role, [END - before, level], Side::Left)
}

/// Beside the upright pipe: blocks of lines, each as near to its place along the pipe as the others let it.
#[must_use]
pub fn beside(blocks: Vec<(f64, Vec<(Text, Role)>)>) -> Vec<Mark> {
    let wanted: Vec<f64> = blocks.iter().map(|(middle, _)| *middle).collect();
    let sizes: Vec<f64> = blocks
        .iter()
        .map(|(_, lines)| height(lines.len()))
        .collect();
    let mut marks = Vec::new();
    for ((_, lines), middle) in blocks.into_iter().zip(spread(&wanted, &sizes, -0.2, 9.85)) {
        let first = middle - 0.5 * height(lines.len()) + 0.5 * LINE;
        for ((text, role), row) in lines.into_iter().zip(0u32..) {
            let at = place(true, first + f64::from(row) * LINE, COLUMN);
            marks.push(Mark::label(text, role, at, Side::Right));
        }
    }
    marks
}

/// Weeks that so many lines take up beside the upright pipe.
fn height(lines: usize) -> f64 {
    number(lines) * LINE
}
