//! A curve as it was drawn, for texts that look for a place beside it.

use super::clip::{self, Spot};
use super::frame::{Frame, within};
use super::place::Rect;
use crate::numeric::pair::{larger, smaller};

/// A drawn curve in CSS pixels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Curve {
    pub(crate) mark: Option<usize>,
    pub(crate) points: Vec<Spot>,
    /// Whether x never falls, so that a stretch of it is found fast.
    ascends: bool,
    /// Highest and lowest pixel.
    top: f64,
    bottom: f64,
}

impl Curve {
    /// A curve given in fractions of the axes.
    pub(crate) fn new(mark: Option<usize>, part: &[Spot], frame: Frame) -> Self {
        let mut points: Vec<Spot> = vec![(0.0, 0.0); part.len()];
        let mut ascends = true;
        let (mut top, mut bottom, mut before) = (f64::INFINITY, f64::NEG_INFINITY, f64::MIN);
        for (place, spot) in points.iter_mut().zip(part) {
            let point = frame.place(*spot);
            ascends &= before <= point.0;
            before = point.0;
            top = if point.1 < top { point.1 } else { top };
            bottom = if point.1 > bottom { point.1 } else { bottom };
            *place = point;
        }
        Self {
            mark,
            points,
            ascends,
            top,
            bottom,
        }
    }

    /// How long it is in CSS pixels.
    pub(crate) fn length(&self) -> f64 {
        self.steps().map(|(_, length)| length).sum()
    }

    /// The point at a share of its length.
    pub(crate) fn along(&self, share: f64) -> Option<Spot> {
        let mut rest = share * self.length();
        for ([from, to], length) in self.steps() {
            if rest <= length && length > 0.0 {
                let t = rest / length;
                return Some((from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1)));
            }
            rest -= length;
        }
        self.points.last().copied()
    }

    /// Its segments, each with its length.
    fn steps(&self) -> impl Iterator<Item = ([Spot; 2], f64)> {
        let step = |pair: &[Spot]| {
            let [from, to] = [pair[0], pair[1]];
            ([from, to], libm::hypot(to.0 - from.0, to.1 - from.1))
        };
        self.points.windows(2).map(step)
    }

    /// The points from just before `left` to just behind `right`.
    fn stretch(&self, left: f64, right: f64) -> &[Spot] {
        if !self.ascends {
            return &self.points;
        }
        let first = self.points.partition_point(|point| point.0 < left);
        let last = self.points.partition_point(|point| point.0 <= right);
        &self.points[first.saturating_sub(1)..(last + 1).min(self.points.len())]
    }

    /// Whether it runs through a box.
    pub(crate) fn passes(&self, rect: &Rect) -> bool {
        if rect.bottom < self.top || self.bottom < rect.top {
            return false;
        }
        let (width, height) = (rect.right - rect.left, rect.bottom - rect.top);
        let inside = |(x, y): Spot| ((x - rect.left) / width, (y - rect.top) / height);
        // Most segments lie wholly on one side, which is faster to see than where they cross.
        let is_aside = |[from, to]: [Spot; 2]| {
            from.0 < rect.left && to.0 < rect.left
                || from.0 > rect.right && to.0 > rect.right
                || from.1 < rect.top && to.1 < rect.top
                || from.1 > rect.bottom && to.1 > rect.bottom
        };
        let crosses = |pair: [Spot; 2]| {
            !is_aside(pair) && clip::segment(inside(pair[0]), inside(pair[1])).is_some()
        };
        self.stretch(rect.left, rect.right)
            .windows(2)
            .any(|pair| crosses([pair[0], pair[1]]))
    }

    /// Highest and lowest pixel between two x, if the curve is there.
    pub(crate) fn reach(&self, left: f64, right: f64) -> Option<(f64, f64)> {
        let ends = [left, right].into_iter().filter_map(|x| self.height_at(x));
        let within = self
            .stretch(left, right)
            .iter()
            .filter(|point| (left..=right).contains(&point.0))
            .map(|point| point.1);
        ends.chain(within).fold(None, |reach, y| match reach {
            None => Some((y, y)),
            Some((top, bottom)) => Some((smaller(top, y), larger(bottom, y))),
        })
    }

    /// Leftmost and rightmost pixel between two heights, near an x.
    pub(crate) fn span(&self, top: f64, bottom: f64, near: f64) -> (f64, f64) {
        let mut span = (near, near);
        for pair in self.points.windows(2) {
            let [from, to] = [pair[0], pair[1]];
            if larger(from.1, to.1) >= top && smaller(from.1, to.1) <= bottom {
                let nearest = within(near, smaller(from.0, to.0), larger(from.0, to.0));
                if (nearest - near).abs() < 60.0 {
                    for (x, _) in [from, to] {
                        span = (smaller(span.0, x), larger(span.1, x));
                    }
                }
            }
        }
        span
    }

    /// The pixel height at an x.
    pub(crate) fn height_at(&self, x: f64) -> Option<f64> {
        self.stretch(x, x).windows(2).find_map(|pair| {
            let [from, to] = [pair[0], pair[1]];
            if !(from.0 <= x && x <= to.0) {
                return None;
            }
            let t = if to.0 > from.0 {
                (x - from.0) / (to.0 - from.0)
            } else {
                0.0
            };
            Some(from.1 + t * (to.1 - from.1))
        })
    }
}
