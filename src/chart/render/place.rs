//! Finding room for texts: what is taken, what is drawn, and which of several places is best.

use super::clip::Spot;
use super::curve::Curve;
use super::frame::Frame;
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

    /// How far it has to move to lie in another box, if that is large enough.
    pub(crate) fn push_into(&self, other: &Self) -> Option<(f64, f64)> {
        let push = |low: f64, high: f64, least: f64, most: f64| {
            (high - low <= most - least)
                .then(|| larger(least - low, 0.0) + smaller(most - high, 0.0))
        };
        let dx = push(self.left, self.right, other.left, other.right)?;
        let dy = push(self.top, self.bottom, other.top, other.bottom)?;
        Some((dx, dy))
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
pub(crate) enum Anchor {
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
    pub(crate) anchor: Anchor,
}

impl Candidate {
    pub(crate) const fn new(at: Spot, align: Align, anchor: Anchor) -> Self {
        Self { at, align, anchor }
    }

    /// Its box, for a text of a width and a height.
    pub(crate) fn rect(&self, (width, height): (f64, f64)) -> Rect {
        let left = match self.align {
            Align::Start => self.at.0,
            Align::Middle => self.at.0 - width / 2.0,
            Align::End => self.at.0 - width,
        };
        let top = match self.anchor {
            Anchor::Above => self.at.1 - height,
            Anchor::Beside => self.at.1 - height / 2.0,
            Anchor::Below => self.at.1,
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
        self.curves.push(Curve::new(mark, part, self.frame));
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
        candidates: &[Candidate],
        width: f64,
        height: f64,
    ) -> Option<Found> {
        const CROSSING: f64 = 12.0;
        const FURTHEST: f64 = 40.0;
        // Texts may stand beside the plot, but not below its floor.
        let page = Rect {
            left: 0.0,
            top: 0.0,
            right: self.frame.width,
            bottom: self.frame.floor,
        };
        let mut best: Option<Found> = None;
        let mut least = f64::INFINITY;
        let mut preference = 0.0;
        for candidate in candidates {
            preference += 1.0;
            if least <= preference {
                break;
            }
            let wanted = candidate.rect((width, height));
            let Some((dx, dy)) = wanted.push_into(&page) else {
                continue;
            };
            let rect = wanted.moved(dx, dy);
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
}
