//! The name of a curve where there is most room for it.

use super::super::Site;
use super::{GAP, aside, level};
use crate::chart::render::clip::Spot;
use crate::chart::render::curve::Curve;
use crate::chart::render::place::Candidate;

/// Where a name is tried, as shares of the curve's length: rather near its end.
const SHARES: [f64; 13] = [
    0.82, 0.74, 0.9, 0.66, 0.58, 0.97, 0.5, 0.42, 0.34, 0.26, 0.18, 0.1, 0.03,
];
/// The cost of a curve through the name.
const THROUGH: f64 = 100.0;
/// Another curve within so many CSS pixels of a name might be taken for its own: half as far again as that one is.
const AMBIGUOUS: f64 = 1.5 * GAP;
/// The cost of such a curve.
const NEAR: f64 = 10.0;
/// The cost of a CSS pixel between the name and its curve, beyond the usual gap.
const PIXEL: f64 = 0.5;

/// The place that costs least of those on no other text, the earlier one of equals.
pub(super) fn candidate(site: &Site<'_>) -> Option<Candidate> {
    let own = site.placer.curves.iter();
    let own = own.filter(|curve| curve.mark == Some(site.index));
    let longest = own.max_by(|one, other| one.length().total_cmp(&other.length()));
    let tried = longest.into_iter().flat_map(|curve| {
        let places = SHARES.iter().filter_map(|share| curve.along(*share));
        places.flat_map(|at| around(curve, at, site.size))
    });
    let free = tried.filter_map(|(candidate, gap)| rated(site, candidate, gap));
    let best = free.min_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, candidate)| candidate)
}

/// Above, below, before and after a point of a curve, each with its distance from that point.
fn around(curve: &Curve, at: Spot, size: (f64, f64)) -> Vec<(Candidate, f64)> {
    let above = |is_above| {
        let candidate = level(curve, at.0, size, is_above)?;
        Some((candidate, (candidate.at.1 - at.1).abs()))
    };
    let before = |is_before| {
        let candidate = aside(curve, at, size, is_before);
        (candidate, (candidate.at.0 - at.0).abs())
    };
    let beside = [Some(before(true)), Some(before(false))];
    let all = [above(true), above(false)].into_iter().chain(beside);
    all.flatten().collect()
}

/// The place moved into the plot, with how bad it is; nothing where the name has no room or would lie on what is
/// taken.
fn rated(site: &Site<'_>, candidate: Candidate, gap: f64) -> Option<(f64, Candidate)> {
    let (frame, placer) = (site.frame, site.placer);
    let wanted = candidate.rect(site.size);
    let (dx, dy) = wanted.push_into(&frame.plot())?;
    let rect = wanted.moved(dx, dy);
    if !placer.is_free(&rect) {
        return None;
    }
    let (text, surroundings) = (rect.grown(2.0, 1.0), rect.grown(AMBIGUOUS, AMBIGUOUS));
    let costs = placer.curves.iter().map(|curve| {
        if curve.passes(&text) {
            THROUGH
        } else if curve.mark != Some(site.index) && curve.passes(&surroundings) {
            NEAR
        } else {
            0.0
        }
    });
    let distance = gap - GAP + dx.abs() + dy.abs();
    let cost = costs.sum::<f64>() + PIXEL * distance;
    let at = (candidate.at.0 + dx, candidate.at.1 + dy);
    Some((cost, Candidate { at, ..candidate }))
}
