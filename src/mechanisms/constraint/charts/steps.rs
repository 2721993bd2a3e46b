//! The five steps walked one by one: what leaves the line, and how the constraint moves.

use super::super::Params;
use super::super::focusing::{Moment, Step, Walk};
use super::scale::rates;
use super::{STEPS, View, place};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::numeric::count::number;
use crate::unit::Unit;

/// Steps that a reader can take.
const MOST: u32 = 12;

pub(super) fn axes(views: &[View]) -> Axes {
    Axes {
        x: Axis::of(STEPS, &[0.0, 4.0, 8.0, 12.0]),
        y: rates(0.0, largest(views, |p, _| highest(&walk(p)))),
    }
}

/// As found, and after each step that can be taken.
fn walk(p: &Params) -> Vec<Moment> {
    let mut walk = Walk::new(p.line(), p.cure());
    (0..=MOST).map(|_| walk.advance()).collect()
}

fn highest(walk: &[Moment]) -> f64 {
    let throughputs = walk.iter().map(|now| now.throughput);
    throughputs.fold(1.0, f64::max)
}

/// A stair with one tread a step. What lies ahead of the reader is drawn, but nothing is named there.
pub(super) fn marks(View { params: p, .. }: &View, _: &Axes) -> Vec<Mark> {
    let (walk, taken) = (walk(p), p.step);
    let last = number(walk.len()) - 1.0;
    let treads: Vec<Tread<'_>> = (0u32..)
        .map(f64::from)
        .zip(&walk)
        .map(|(at, now)| Tread {
            from: f64::max(at - 0.5, 0.0),
            at,
            to: f64::min(at + 0.5, last),
            now,
        })
        .collect();
    let walked = libm::round(taken);
    let (behind, ahead) = treads.split_at(treads.partition_point(|tread| tread.at <= walked));
    let mut points: Vec<Point> = behind.iter().flat_map(Tread::ends).collect();
    if let Some(end) = points.last_mut() {
        end[0] = taken;
    }
    let mut marks = vec![
        Mark::Segments {
            role: Role::Reference,
            width: 1.0,
            pairs: to_come(behind.last(), ahead, taken),
        },
        Mark::Line {
            name: Text::new("label-throughput"),
            role: Role::Primary,
            points,
            label: None,
        },
    ];
    marks.extend(behind.windows(2).filter_map(rise));
    marks.extend(names(behind, highest(&walk)));
    if let Some(here) = behind.last() {
        let text = Text::new("label-you-step")
            .value(here.now.throughput, Unit::PerHour)
            .named("stage", place(here.now.constraint));
        marks.push(Mark::reader([taken, here.now.throughput], text));
    }
    marks
}

/// One step, as a tread of the stair.
#[derive(Debug)]
struct Tread<'a> {
    from: f64,
    at: f64,
    to: f64,
    now: &'a Moment,
}

impl Tread<'_> {
    fn ends(&self) -> [Point; 2] {
        let height = self.now.throughput;
        [[self.from, height], [self.to, height]]
    }
}

/// Who held the line on the treads behind, over each level stretch; the reader's own point names the last.
fn names(behind: &[Tread<'_>], highest: f64) -> Vec<Mark> {
    let level = |a: &Tread<'_>, b: &Tread<'_>| {
        a.now.constraint == b.now.constraint && a.now.throughput == b.now.throughput
    };
    let mut stretches: Vec<&[Tread<'_>]> = behind.chunk_by(level).collect();
    stretches.pop();
    let mut marks = Vec::new();
    let mut before: Option<&Moment> = None;
    for stretch in stretches {
        let (Some(first), Some(end)) = (stretch.first(), stretch.last()) else {
            continue;
        };
        let now = first.now;
        // A small rise under the same name needs no second one.
        let is_new = before.is_none_or(|before| {
            before.constraint != now.constraint
                || now.throughput - before.throughput > 0.15 * highest
        });
        if is_new {
            let at = [f64::midpoint(first.from, end.to), now.throughput];
            let name = Text::new(place(now.constraint));
            marks.push(Mark::label(name, Role::Ink, at, Side::Above));
            before = Some(now);
        }
    }
    marks
}

/// What a rise is owed to, beside it.
fn rise(pair: &[Tread<'_>]) -> Option<Mark> {
    let [before, after] = pair else { return None };
    let (low, high) = (before.now.throughput, after.now.throughput);
    let text = Text::new(match after.now.step {
        Step::Exploit => "label-exploit",
        Step::Elevate => "label-elevate",
        _ => return None,
    });
    let at = [after.from, f64::midpoint(low, high)];
    // The last tread is but half a one.
    let has_room = low < high && after.to - after.from > 0.9;
    has_room.then(|| Mark::label(text, Role::Muted, at, Side::Right))
}

/// Treads and risers that are not walked yet.
fn to_come(here: Option<&Tread<'_>>, ahead: &[Tread<'_>], taken: f64) -> Vec<[Point; 2]> {
    let rest = here.map(|tread| [[taken, tread.now.throughput], tread.ends()[1]]);
    let treads: Vec<[Point; 2]> = rest
        .into_iter()
        .chain(ahead.iter().map(Tread::ends))
        .collect();
    let risers = treads.windows(2).map(|pair| [pair[0][1], pair[1][0]]);
    treads.iter().copied().chain(risers).collect()
}
