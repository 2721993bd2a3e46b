//! Teams drawn as graphs: everyone a dot, every pair a stroke.

use super::View;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Shape, Side, Text};
use crate::mechanisms::coordination::grouping::paths;
use crate::numeric::circle;
use crate::unit::Unit;

/// Radius of a graph; each stands in a place 1 wide and [`HIGH`] high.
const RADIUS: f64 = 0.42;
/// Height of a place: the graph, and two lines of text under it.
const HIGH: f64 = 1.3;
/// Height of the graph's center over the foot of its place.
const CENTER: f64 = 0.83;

/// Two rows of three teams, to be drawn at the same scale in both directions.
pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: Axis::hidden(Unit::Number, SafeRange::linear(0.0, 3.0)),
        y: Axis::hidden(Unit::Number, SafeRange::linear(0.0, 2.0 * HIGH)),
    }
}

pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let reader = libm::round(view.params.people);
    let teams = [
        (3.0, false),
        (5.0, false),
        (8.0, false),
        (reader, true),
        (20.0, false),
        (50.0, false),
    ];
    let mut marks = Vec::new();
    for ((people, is_reader), place) in teams.into_iter().zip(0u32..) {
        let foot = if place < 3 { HIGH } else { 0.0 };
        let middle = f64::from(place % 3) + 0.5;
        graph(&mut marks, people, is_reader, [middle, foot]);
    }
    marks
}

fn graph(marks: &mut Vec<Mark>, people: f64, is_reader: bool, [middle, foot]: [f64; 2]) {
    let (role, dots) = if is_reader {
        (Role::You, Role::You)
    } else {
        (Role::Primary, Role::Ink)
    };
    let at: Vec<[f64; 2]> = (0u32..)
        .map(f64::from)
        .take_while(|person| *person < people)
        .map(|person| {
            let (sine, cosine) = circle::after(person / people);
            [middle + RADIUS * sine, foot + CENTER + RADIUS * cosine]
        })
        .collect();
    let pairs: Vec<[[f64; 2]; 2]> = at
        .iter()
        .enumerate()
        .flat_map(|(index, from)| at[index + 1..].iter().map(|to| [*from, *to]))
        .collect();
    marks.push(Mark::Segments {
        role,
        // Hair lines where there are many, so that the pattern stays visible.
        width: if people > 15.0 { 0.5 } else { 1.0 },
        pairs,
    });
    marks.push(Mark::points(dots, Shape::Disc, at));
    let caption = |key, value, unit, height| {
        Mark::label(
            Text::new(key).value(value, unit),
            if is_reader { Role::You } else { Role::Ink },
            [middle, foot + height],
            Side::Center,
        )
    };
    marks.push(caption("label-links", paths(people), Unit::Links, 0.28));
    marks.push(caption("label-people", people, Unit::People, 0.11));
}
