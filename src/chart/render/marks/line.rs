//! A curve, with its name beside it.

mod free;

use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::range::Along;
use crate::chart::render::clip::{self, Spot};
use crate::chart::render::curve::Curve;
use crate::chart::render::frame::within;
use crate::chart::render::place::{Anchor, Candidate, Placer};
use crate::chart::render::surface::Align;
use crate::chart::spec::{Placement, Point, Role};
use crate::chart::theme;
use crate::numeric::pair::{larger, smaller};

/// From a curve to its name, in CSS pixels.
const GAP: f64 = 8.0;
/// Steps along a curve at which its name is tried.
const SHIFTS: [f64; 9] = [0.0, -14.0, 14.0, -30.0, 30.0, -52.0, 52.0, -80.0, 80.0];

pub(super) struct Line<'a> {
    pub(super) role: Role,
    pub(super) points: &'a [Point],
    pub(super) label: Option<Placement>,
}

impl Drawn for Line<'_> {
    fn draw(&self, plot: &mut Plot<'_>) {
        let frame = plot.painter.frame;
        // A plain loop: it runs over every point of every line in each redraw.
        let mut curve: Vec<Spot> = vec![(0.0, 0.0); self.points.len()];
        for (place, point) in curve.iter_mut().zip(self.points) {
            *place = spot(point, plot.across, plot.upward);
        }
        clip::thin(
            &mut curve,
            (frame.right - frame.left, frame.bottom - frame.top),
        );
        for part in clip::curve(curve) {
            plot.painter.curve(&part, self.role);
            plot.placer.note(Some(plot.index), &part);
        }
    }

    fn lettered(&self) -> Option<&dyn Lettered> {
        self.label.is_some().then_some(self)
    }
}

impl Lettered for Line<'_> {
    fn rank(&self) -> Rank {
        if self.role == Role::Primary {
            Rank::Main
        } else {
            Rank::Series
        }
    }

    fn role(&self) -> Role {
        theme::lettering(self.role)
    }

    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        match self.label {
            Some(Placement::Above(x)) => beside(site, x, true, true),
            Some(Placement::Below(x)) => beside(site, x, true, false),
            Some(Placement::Before(x)) => beside(site, x, false, true),
            Some(Placement::After(x)) => beside(site, x, false, false),
            Some(Placement::Auto) => free::candidate(site).into_iter().collect(),
            None => Vec::new(),
        }
    }
}

/// A point's place, keeping what is not finite as it is: it interrupts a curve.
#[inline(always)]
fn spot(point: &Point, across: Along, upward: Along) -> Spot {
    if point[0].is_finite() && point[1].is_finite() {
        (across.fraction(point[0]), upward.fraction(point[1]))
    } else {
        (f64::NAN, f64::NAN)
    }
}

/// Along a curve from the x that was asked for, above and below it or before and after it: on the first of the
/// two sides if that was asked for, then on the other.
fn beside(site: &Site<'_>, x: f64, is_level: bool, is_first: bool) -> Vec<Candidate> {
    let Site {
        index,
        placer,
        size,
        ..
    } = *site;
    let Some((curve, x)) = nearest(index, placer, site.across(x)) else {
        return Vec::new();
    };
    let candidate = move |(first, shift): (bool, f64)| {
        let x = x + shift;
        if is_level {
            level(curve, x, size, first == is_first)
        } else {
            let at = (x, curve.height_at(x)?);
            Some(aside(curve, at, size, first == is_first))
        }
    };
    let sides = [true, false].into_iter();
    sides
        .flat_map(|first| SHIFTS.map(|shift| (first, shift)))
        .filter_map(candidate)
        .collect()
}

/// Above or below all of a curve that is as wide as the text around an x.
fn level(curve: &Curve, x: f64, (width, _): (f64, f64), is_above: bool) -> Option<Candidate> {
    let (top, bottom) = curve.reach(x - width / 2.0, x + width / 2.0)?;
    Some(if is_above {
        Candidate::new((x, top - GAP), Align::Middle, Anchor::Above)
    } else {
        Candidate::new((x, bottom + GAP), Align::Middle, Anchor::Below)
    })
}

/// Before or after all of a curve that is as high as the text around a point.
fn aside(curve: &Curve, (x, y): Spot, (_, height): (f64, f64), is_before: bool) -> Candidate {
    let (left, right) = curve.span(y - height / 2.0, y + height / 2.0, x);
    if is_before {
        Candidate::new((left - GAP, y), Align::End, Anchor::Beside)
    } else {
        Candidate::new((right + GAP, y), Align::Start, Anchor::Beside)
    }
}

/// The part of a line that is nearest to an x, and the x on it.
fn nearest(index: usize, placer: &Placer, x: f64) -> Option<(&Curve, f64)> {
    placer
        .curves
        .iter()
        .filter(|curve| curve.mark == Some(index))
        .filter_map(|curve| {
            let first = curve.points.first()?.0;
            let last = curve.points.last()?.0;
            let on = within(x, smaller(first, last), larger(first, last));
            Some((curve, on))
        })
        .min_by(|(_, a), (_, b)| (a - x).abs().total_cmp(&(b - x).abs()))
}
