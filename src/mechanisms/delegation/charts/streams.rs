//! Intent as five streams that narrow at each hand-off: two reasoned, three measured, all at one scale.

use super::super::handover::MEASURED;
use super::{View, hand_offs};
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Role, Side, Text};
use crate::unit::Unit;

/// Half the width of a whole stream, in rows: it lies below the row's name and the numbers over its bank.
const HALF: f64 = 0.15;
/// Middle of a stream, below its row's place.
const MIDDLE: f64 = 0.27;
/// Height of a row's name over its place.
const NAME: f64 = 0.24;
/// A thread can still be seen.
const THINNEST: f64 = 0.005;
/// How far a throat reaches to both sides of the hand-off's own place, halfway between two counts.
const THROAT: f64 = 0.22;
/// Points of a bank from one count of hand-offs to the next.
const FINE: u32 = 24;

const NAMES: [&str; 5] = [
    "label-reasoned",
    "label-read-back",
    "label-spoken",
    "label-notes",
    "label-printed",
];

pub(super) fn axes(_: &[View]) -> Axes {
    Axes {
        x: hand_offs(),
        y: Axis::rows(Unit::Number, NAMES.map(Text::new).to_vec()),
    }
}

/// Numbers over the banks: the reader's own, what was measured, and the others more quietly.
pub(super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let here = view.params.hand_offs;
    let streams = streams(view);
    let mut marks = water(view, &streams);
    for stream in &streams {
        let mut count = 1.0;
        while count <= stream.last && count < super::HAND_OFFS.maximum {
            if count != here {
                let is_counted = stream.is_measured && count >= MEASURED;
                let role = if is_counted {
                    Role::Primary
                } else {
                    Role::Muted
                };
                marks.push(stream.number(count, role, [count, stream.bank(count)], Side::Above));
            }
            count += 1.0;
        }
        // Over the first stream stands the reader's point.
        if stream.row > 0.0 && here <= stream.last {
            marks.push(stream.number(here, Role::You, [here, stream.bank(here)], Side::Above));
        }
    }
    marks
}

/// The reader's own numbers in a column beside the rows' names, and behind the streams what was measured.
pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let here = view.params.hand_offs;
    let streams = streams(view);
    let mut marks = water(view, &streams);
    for stream in &streams {
        if stream.is_measured {
            let end = [MEASURED, stream.middle()];
            marks.push(stream.number(MEASURED, Role::Primary, end, Side::Right));
        }
        if stream.row > 0.0 && here <= stream.last {
            let beside = [axes.x.range.high(), NAME - stream.row];
            marks.push(stream.number(here, Role::You, beside, Side::Left));
        }
    }
    marks
}

/// What pictures of every width show: the streams, and the reader's point on the first.
fn water(view: &View, streams: &[Stream; 5]) -> Vec<Mark> {
    let here = view.params.hand_offs;
    let column = |key, number: &dyn Fn(&Stream) -> f64| {
        let point = |stream: &Stream| [-stream.row, number(stream)];
        // From the lowest row up.
        Mark::column(key, Unit::Share, streams.iter().rev().map(point).collect())
    };
    let left = |stream: &Stream, count: f64| {
        if count <= stream.last {
            stream.left(count)
        } else {
            f64::NAN
        }
    };
    let mut marks = vec![
        column("label-kept-each", &|stream| stream.kept),
        column("label-left-here", &|stream| left(stream, here)),
        column("label-left-five", &|stream| left(stream, MEASURED)),
    ];
    // A hairline over each name but the first says which stream it belongs to.
    let over =
        |stream: &Stream| Mark::rule(None, Role::Rule, Direction::Horizontal, 0.5 - stream.row);
    marks.extend(streams[1..].iter().map(over));
    for stream in streams {
        stream.draw(&mut marks);
    }
    let label = Text::new("label-left").value(streams[0].left(here), Unit::Share);
    marks.push(Mark::reader([here, streams[0].bank(here)], label));
    marks
}

/// One row's stream.
#[derive(Debug)]
struct Stream {
    /// Counted from the top.
    row: f64,
    /// Share that a hand-off keeps.
    kept: f64,
    /// Hand-offs up to which it is drawn.
    last: f64,
    /// Whether its end is a measurement, and what lies before it is read between.
    is_measured: bool,
}

fn streams(view: &View) -> [Stream; 5] {
    let (chain, measured) = (&view.output.chain, &view.output.measured);
    let longest = super::HAND_OFFS.maximum;
    let stream = |row, kept, last, is_measured| Stream {
        row,
        kept,
        last,
        is_measured,
    };
    [
        stream(0.0, chain.intent_kept, longest, false),
        stream(1.0, chain.read_back_kept, longest, false),
        stream(2.0, measured.spoken_kept, MEASURED, true),
        stream(3.0, measured.notes_kept, MEASURED, true),
        stream(4.0, measured.printed_kept, MEASURED, true),
    ]
}

impl Stream {
    fn left(&self, count: f64) -> f64 {
        super::super::chain::left(self.kept, count)
    }

    /// Half the stream's width at a place on the axis: level around each count, narrowing halfway to the next.
    fn half(&self, at: f64) -> f64 {
        let count = f64::floor(at);
        let through = (at - count - 0.5 + THROAT) / (2.0 * THROAT);
        let through = through.clamp(0.0, 1.0);
        let eased = through * through * (3.0 - 2.0 * through);
        let (before, after) = (self.left(count), self.left(count + 1.0));
        f64::max(HALF * (before + (after - before) * eased), THINNEST)
    }

    fn middle(&self) -> f64 {
        -self.row - MIDDLE
    }

    /// Height of the upper bank at a count of hand-offs.
    fn bank(&self, count: f64) -> f64 {
        self.middle() + self.half(count)
    }

    fn number(&self, count: f64, role: Role, at: Point, side: Side) -> Mark {
        let text = Text::new("label-left").value(self.left(count), Unit::Share);
        Mark::label(text, role, at, side)
    }

    /// Water between two banks: solid where reasoned, dashed where read between measurements.
    fn draw(&self, marks: &mut Vec<Mark>) {
        // A measured stream ends in the middle of the level stretch after its last hand-off.
        let places: Vec<f64> = (0u32..)
            .map(|index| f64::from(index) / f64::from(FINE))
            .take_while(|at| *at <= self.last)
            .collect();
        let bank = |side: f64| -> Vec<Point> {
            let point = |at: &f64| [*at, self.middle() + side * self.half(*at)];
            places.iter().map(point).collect()
        };
        let (upper, lower) = (bank(1.0), bank(-1.0));
        let outline = upper.iter().chain(lower.iter().rev()).copied().collect();
        marks.push(Mark::area(Role::Water, outline));
        let (step, width) = if self.is_measured { (4, 1.5) } else { (2, 2.0) };
        let mut pairs = Vec::new();
        for bank in [upper, lower] {
            let strokes = bank.windows(3).step_by(step);
            for stroke in strokes {
                pairs.push([stroke[0], stroke[1]]);
                pairs.push([stroke[1], stroke[2]]);
            }
        }
        marks.push(Mark::segments(Role::Ink, width, pairs));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_as_wide_as_what_is_left() {
        let stream = Stream {
            row: 2.0,
            kept: 0.612,
            last: 8.0,
            is_measured: false,
        };
        assert_eq!(stream.half(0.0), HALF);
        for (at, left) in [(1.0, 0.612), (1.2, 0.612), (0.8, 0.612), (2.0, 0.374_544)] {
            assert!((stream.half(at) / HALF - left).abs() < 1e-12, "{at}");
        }
        // Halfway it is halfway.
        assert!((stream.half(0.5) / HALF - 0.806).abs() < 1e-12);
        assert_eq!(stream.half(8.0), THINNEST);
    }
}
