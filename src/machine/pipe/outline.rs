//! The lines of the pipe: its banks, its gate, and arrows at a narrow place.

use super::{FRAME, place};
use crate::chart::spec::Point;
use crate::chart::{Mark, Role};

/// Both banks, of one of them: weeks along and half of the width.
#[must_use]
pub fn banks(bank: &[(f64, f64)], upright: bool) -> Mark {
    let stroke = |side: f64| {
        bank.windows(2).map(move |pair| {
            pair.iter()
                .map(move |(along, half)| place(upright, *along, side * half))
        })
    };
    let pairs = stroke(1.0).chain(stroke(-1.0));
    Mark::segments(Role::Ink, 2.0, pairs.filter_map(pair).collect())
}

fn pair(mut points: impl Iterator<Item = Point>) -> Option<[Point; 2]> {
    Some([points.next()?, points.next()?])
}

/// The gate that opens on release day.
#[must_use]
pub fn gate(end: f64, upright: bool) -> Mark {
    const HALF: f64 = 0.5 * FRAME + 0.8;
    let pairs = vec![[place(upright, end, HALF), place(upright, end, -HALF)]];
    Mark::segments(Role::Ink, 5.0, pairs)
}

/// A triangle outside the bank, pointing at a place in the pipe that is so wide there.
#[must_use]
pub fn arrow(middle: f64, half: f64, side: f64, upright: bool) -> Mark {
    let tip = half + 0.5;
    let corner = |along: f64, height: f64| place(upright, middle + along, side * (tip + height));
    // Turned upright, weeks are a third as long: the base is widened so that it looks the same.
    let base = if upright { 0.19 } else { 0.062 };
    Mark::area(
        Role::Ink,
        vec![corner(0.0, 0.0), corner(-base, 1.1), corner(base, 1.1)],
    )
}
