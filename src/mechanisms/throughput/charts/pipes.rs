//! Both firms as pipes, to one scale: as wide as the rate, as long as the latency, with a gate as open as the yield.
//! So the area is what is in progress, by Little's law, and dots fill it.
//!
//! The week axis never changes: a pipe that is longer is broken off, and its length is written. The width does for
//! rates that would be too wide, for both firms at once, and a dot then stands for more decisions.

use super::super::FirmOutput;
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Shape, Side, Text};
use crate::numeric::count::nearest;
use crate::unit::Unit;

/// Weeks on the axis.
const WEEKS: f64 = 100.0;
/// Dots across the widest pipe.
const ACROSS: f64 = 10.0;
/// Rates of the widest pipe.
const WIDEST: [f64; 5] = [10.0, 20.0, 50.0, 100.0, 200.0];

pub(super) fn axes(_: &[View]) -> Axes {
    let x = SafeRange::linear(0.0, WEEKS);
    let firms = ["label-fast", "label-slow"].map(Text::new);
    Axes {
        x: Axis::new(Unit::Weeks, x, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
        y: Axis::rows(Unit::Number, firms.to_vec()),
    }
}

/// Where the parts of a firm's row lie: heights from the row's own, in rows.
struct Layout {
    /// The four readings.
    readings: [Point; 4],
    /// The pipe's middle.
    middle: f64,
    /// Half of the widest pipe.
    half: f64,
    /// Radius of a dot in CSS pixels.
    dot: f64,
    /// Where one firm's readings are set against the other's, if they are.
    ratios: Option<f64>,
}

pub(super) fn wide(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(
        view,
        &Layout {
            readings: [[18.0, 0.45], [39.0, 0.45], [62.0, 0.45], [78.0, 0.45]],
            middle: -0.06,
            half: 0.29,
            dot: 1.7,
            ratios: Some(-0.41),
        },
    )
}

pub(super) fn narrow(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(
        view,
        &Layout {
            readings: [[-2.0, 0.27], [47.0, 0.27], [-2.0, 0.12], [47.0, 0.12]],
            middle: -0.2,
            half: 0.18,
            dot: 1.0,
            ratios: None,
        },
    )
}

fn drawn(view: &View, layout: &Layout) -> Vec<Mark> {
    let (o, rate) = (&view.output, view.params.decision_rate);
    let widest = *WIDEST.iter().find(|most| rate <= **most).unwrap_or(&rate);
    let each = widest / ACROSS;
    let half = layout.half * rate / widest;
    let mut marks = Vec::with_capacity(40);
    for (row, role, firm) in [
        (0.0, Role::Series2, &o.fast),
        (-1.0, Role::Primary, &o.slow),
    ] {
        let middle = row + layout.middle;
        let pipe = Pipe {
            end: firm.latency.min(WEEKS),
            low: middle - half,
            high: middle + half,
        };
        pipe.draw(firm, &mut marks);
        let dots = pipe.dots(rate, each);
        marks.push(Mark::dots(role, Shape::Disc, layout.dot, dots));
        if firm.latency > WEEKS {
            pipe.break_off(&mut marks);
        } else {
            pipe.gate(firm, role, &mut marks);
        }
        let readings = [
            Text::new("label-decided").value(rate, Unit::DecisionsPerWeek),
            Text::new("label-latency").value(firm.latency, Unit::Weeks),
            Text::new("label-yield").value(firm.ceiling, Unit::Share),
            Text::new("label-open").value(firm.in_progress, Unit::Decisions),
        ];
        for (text, [x, y]) in readings.into_iter().zip(layout.readings) {
            marks.push(Mark::label(text, role, [x, row + y], Side::Right));
        }
    }
    let dot = if each > 1.0 {
        Text::new("label-dots").value(each, Unit::Decisions)
    } else {
        Text::new("label-dot")
    };
    let foot = [0.0, -1.44];
    marks.push(Mark::label(dot, Role::Muted, foot, Side::Right));
    if let Some(y) = layout.ratios {
        let ratios = [1.0, o.ahead.hazard, o.ahead.shipped, o.ahead.hazard];
        for (ratio, [x, _]) in ratios.into_iter().zip(layout.readings) {
            let text = if ratio == 1.0 {
                Text::new("label-same")
            } else {
                Text::new("label-ratio").value(ratio, Unit::Multiple)
            };
            marks.push(Mark::label(text, Role::Muted, [x, y], Side::Right));
        }
    }
    if o.slow.latency <= WEEKS {
        let bottom = layout.middle - 1.0 - half;
        marks.push(Mark::reader(
            [o.slow.latency, bottom],
            Text::new("label-you-latency").value(o.slow.latency, Unit::Weeks),
        ));
    }
    for (key, unit, slow, fast) in [
        ("label-column-decided", Unit::DecisionsPerWeek, rate, rate),
        (
            "label-column-latency",
            Unit::Weeks,
            o.slow.latency,
            o.fast.latency,
        ),
        (
            "label-column-yield",
            Unit::Share,
            o.slow.ceiling,
            o.fast.ceiling,
        ),
        (
            "label-column-open",
            Unit::Decisions,
            o.slow.in_progress,
            o.fast.in_progress,
        ),
        (
            "label-column-shipped",
            Unit::DecisionsPerWeek,
            o.slow.shipped_rate,
            o.fast.shipped_rate,
        ),
    ] {
        marks.push(Mark::column(key, unit, vec![[-1.0, slow], [0.0, fast]]));
    }
    marks
}

/// A pipe that begins at week 0.
struct Pipe {
    end: f64,
    low: f64,
    high: f64,
}

impl Pipe {
    /// Water, the part of it that will be dropped, and banks.
    fn draw(&self, firm: &FirmOutput, marks: &mut Vec<Mark>) {
        let (end, low, high) = (self.end, self.low, self.high);
        let lane = self.lane(firm);
        marks.push(Mark::blocks(Role::Water, vec![[[0.0, lane], [end, high]]]));
        if lane > low {
            let dropped = vec![[[0.0, low], [end, lane]]];
            marks.push(Mark::blocks(Role::RegionDanger, dropped));
        }
        let banks = [low, high].map(|y| [[0.0, y], [end, y]]);
        marks.push(Mark::segments(Role::Ink, 2.0, banks.to_vec()));
    }

    /// Upper edge of what will be dropped.
    fn lane(&self, firm: &FirmOutput) -> f64 {
        self.high - (self.high - self.low) * firm.ceiling
    }

    /// Where the dots are, one for `each` decisions, in columns of about a week.
    fn dots(&self, rate: f64, each: f64) -> Vec<Point> {
        let rows = nearest(rate / each).max(1);
        let width = f64::from(rows) * each / rate;
        let count = nearest(rate * self.end / each);
        let dot = |index: u32| {
            let column = index / rows;
            // The last column spreads over the whole width, full or not.
            let filled = rows.min(count - column * rows);
            let from = f64::from(column) * width;
            let x = f64::midpoint(from, (from + width).min(self.end));
            let across = (f64::from(index % rows) + 0.5) / f64::from(filled);
            [x, self.high - across * (self.high - self.low)]
        };
        (0..count).map(dot).collect()
    }

    /// A slanted cut before the end of the axis.
    fn break_off(&self, marks: &mut Vec<Mark>) {
        let (low, high) = (self.low - 0.02, self.high + 0.02);
        let edge = |x: f64| [[x - 0.6, low], [x + 0.6, high]];
        let (near, far) = (edge(WEEKS - 5.0), edge(WEEKS - 3.6));
        let cut = vec![near[0], near[1], far[1], far[0]];
        marks.push(Mark::area(Role::Paper, cut));
        marks.push(Mark::segments(Role::Ink, 2.0, vec![near, far]));
    }

    /// Posts, the part that is shut, what ships through the rest, and what is dropped before it.
    fn gate(&self, firm: &FirmOutput, role: Role, marks: &mut Vec<Mark>) {
        let (end, low, high) = (self.end, self.low, self.high);
        let lane = self.lane(firm);
        let posts = vec![
            [[end, low - 0.04], [end, low]],
            [[end, high], [end, high + 0.04]],
        ];
        marks.push(Mark::segments(Role::Ink, 3.0, posts));
        // An arrow of one size: what flows out is in the pipe's width already.
        let open = f64::midpoint(lane, high);
        let shaft = vec![[[end + 0.7, open], [end + 2.2, open]]];
        marks.push(Mark::segments(role, 2.0, shaft));
        let (back, tip) = (end + 2.0, end + 3.2);
        let head = vec![[back, open + 0.035], [tip, open], [back, open - 0.035]];
        marks.push(Mark::area(role, head));
        if lane > low {
            marks.push(Mark::segments(
                Role::Danger,
                4.0,
                vec![[[end, low], [end, lane]]],
            ));
            let text = Text::new("label-dropped").value(firm.dropped_rate, Unit::DecisionsPerWeek);
            let at = [end, f64::midpoint(low, lane)];
            let side = if end > 0.8 * WEEKS {
                Side::Left
            } else {
                Side::Right
            };
            marks.push(Mark::label(text, Role::Danger, at, side));
        }
    }
}
