//! Finding room for texts: what is taken, what is drawn, and which of several places is best.

use super::clip::{self, Spot};
use super::frame::{Frame, within};
use super::surface::Align;
use crate::numeric::pair::{larger, smaller};

/// A box in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    /// The box of one line of text that starts at `left` on a baseline.
    pub(crate) fn of_line(left: f64, baseline: f64, width: f64, size: f64) -> Self {
        Self {
            left,
            top: baseline - 0.8 * size,
            right: left + width,
            bottom: baseline + 0.25 * size,
        }
    }

    pub(crate) fn around((x, y): Spot, radius: f64) -> Self {
        Self {
            left: x - radius,
            top: y - radius,
            right: x + radius,
            bottom: y + radius,
        }
    }

    pub(crate) fn grown(self, sideways: f64, upward: f64) -> Self {
        Self {
            left: self.left - sideways,
            top: self.top - upward,
            right: self.right + sideways,
            bottom: self.bottom + upward,
        }
    }

    pub(crate) fn moved(self, dx: f64, dy: f64) -> Self {
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right + dx,
            bottom: self.bottom + dy,
        }
    }

    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Which part of a text's box stands at the height of its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rise {
    /// The bottom: the text is above.
    Above,
    /// The middle.
    Beside,
    /// The top: the text is below.
    Below,
}

/// One place that a text could take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) at: Spot,
    pub(crate) align: Align,
    pub(crate) rise: Rise,
}

impl Candidate {
    pub(crate) const fn new(at: Spot, align: Align, rise: Rise) -> Self {
        Self { at, align, rise }
    }

    fn rect(&self, width: f64, height: f64) -> Rect {
        let left = match self.align {
            Align::Start => self.at.0,
            Align::Middle => self.at.0 - width / 2.0,
            Align::End => self.at.0 - width,
        };
        let top = match self.rise {
            Rise::Above => self.at.1 - height,
            Rise::Beside => self.at.1 - height / 2.0,
            Rise::Below => self.at.1,
        };
        Rect {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }
}

/// A place that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Found {
    pub(crate) rect: Rect,
    pub(crate) align: Align,
    /// Something is drawn behind: the text wants a box of paper.
    pub(crate) crosses: bool,
}

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

/// How much a placer had noted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Room {
    taken: usize,
    curves: usize,
}

/// Remembers what is drawn where.
#[derive(Debug)]
pub(crate) struct Placer {
    frame: Frame,
    taken: Vec<Rect>,
    pub(crate) curves: Vec<Curve>,
}

impl Placer {
    pub(crate) const fn new(frame: Frame) -> Self {
        Self {
            frame,
            taken: Vec::new(),
            curves: Vec::new(),
        }
    }

    /// How much is noted so far.
    pub(crate) const fn room(&self) -> Room {
        Room {
            taken: self.taken.len(),
            curves: self.curves.len(),
        }
    }

    /// Forgets what was noted since.
    pub(crate) fn clear_to(&mut self, room: Room) {
        self.taken.truncate(room.taken);
        self.curves.truncate(room.curves);
    }

    /// Notes a curve given in fractions of the axes.
    pub(crate) fn note(&mut self, mark: Option<usize>, part: &[Spot]) {
        let mut points: Vec<Spot> = vec![(0.0, 0.0); part.len()];
        let mut ascends = true;
        let (mut top, mut bottom, mut before) = (f64::INFINITY, f64::NEG_INFINITY, f64::MIN);
        for (place, spot) in points.iter_mut().zip(part) {
            let point = self.frame.place(*spot);
            ascends &= before <= point.0;
            before = point.0;
            top = if point.1 < top { point.1 } else { top };
            bottom = if point.1 > bottom { point.1 } else { bottom };
            *place = point;
        }
        self.curves.push(Curve {
            mark,
            points,
            ascends,
            top,
            bottom,
        });
    }

    /// Notes all that another one has noted.
    pub(crate) fn add(&mut self, other: &Self) {
        self.taken.extend_from_slice(&other.taken);
        self.curves.extend_from_slice(&other.curves);
    }

    /// Notes that nothing else may stand here.
    pub(crate) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Whether nothing stands here yet.
    pub(crate) fn is_free(&self, rect: &Rect) -> bool {
        !self.taken.iter().any(|taken| taken.meets(rect))
    }

    /// The best of several places for a text of a size, the earlier ones preferred; none if the text
    /// would lie on another or leave the picture everywhere.
    pub(crate) fn choose(
        &self,
        candidates: &mut dyn Iterator<Item = Candidate>,
        width: f64,
        height: f64,
    ) -> Option<Found> {
        const CROSSING: f64 = 12.0;
        const FURTHEST: f64 = 40.0;
        let mut best: Option<Found> = None;
        let mut least = f64::INFINITY;
        let mut preference = 0.0;
        loop {
            preference += 1.0;
            if least <= preference {
                break;
            }
            let Some(candidate) = candidates.next() else {
                break;
            };
            let wanted = candidate.rect(width, height);
            let Some(rect) = self.pushed_inside(wanted) else {
                continue;
            };
            let push = (rect.left - wanted.left).abs() + (rect.top - wanted.top).abs();
            if push > FURTHEST || !self.is_free(&rect) {
                continue;
            }
            let mut cost = preference + push / 4.0;
            let around = rect.grown(2.0, 1.0);
            let mut crosses = false;
            for curve in &self.curves {
                // What costs more than the best so far need not be known to the end.
                if cost >= least {
                    break;
                }
                if curve.passes(&around) {
                    cost += CROSSING;
                    crosses = true;
                }
            }
            if cost < least {
                least = cost;
                best = Some(Found {
                    rect,
                    align: candidate.align,
                    crosses,
                });
            }
        }
        best
    }

    /// The same box pushed to where texts may stand: inside the picture and above its floor.
    fn pushed_inside(&self, rect: Rect) -> Option<Rect> {
        let frame = &self.frame;
        let push = |low: f64, high: f64, least: f64, most: f64| {
            (high - low <= most - least)
                .then(|| larger(least - low, 0.0) + smaller(most - high, 0.0))
        };
        let dx = push(rect.left, rect.right, 0.0, frame.width)?;
        let dy = push(rect.top, rect.bottom, 0.0, frame.floor)?;
        Some(rect.moved(dx, dy))
    }
}

impl Curve {
    /// The points from just before `left` to just behind `right`.
    fn stretch(&self, left: f64, right: f64) -> &[Spot] {
        if !self.ascends {
            return &self.points;
        }
        let first = self.points.partition_point(|point| point.0 < left);
        let last = self.points.partition_point(|point| point.0 <= right);
        &self.points[first.saturating_sub(1)..(last + 1).min(self.points.len())]
    }

    fn passes(&self, rect: &Rect) -> bool {
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
