//! Bands of cost on the map, between levels that carry their number, and the ridge of the best thresholds.

use super::super::Params;
use super::map::SAMPLES;
use crate::chart::range::{Point, SafeRange, curve};
use crate::chart::{Mark, Role, Side, Text};
use crate::unit::Unit;

/// Levels against the least cost of the dearer kind, before they are rounded.
const LEVELS: [f64; 5] = [0.6, 0.75, 0.9, 1.2, 1.8];
/// Below each level, from the cheapest; above the last lies the fifth shade.
const SHADES: [Role; 5] = [
    Role::Paper,
    Role::Shade1,
    Role::Shade2,
    Role::Shade3,
    Role::Shade4,
];

/// The bands, from the dearest to the cheapest, each over the one before, and their edges.
pub(super) fn marks(p: &Params, x: SafeRange, gap: Point, along: f64) -> Vec<Mark> {
    let whole = [[x.low(), 0.0], [x.high(), 1.0]];
    let mut marks = vec![Mark::blocks(Role::Shade5, vec![whole])];
    let (levels, shares) = (levels(p), shares(x));
    let field = p.field();
    let mut edges = Vec::new();
    for (level, shade) in levels.iter().zip(SHADES).rev() {
        let edge = curve(&shares, &|i| lasting(field.share_at(i, *level)));
        // What can be undone costs less, unless undoing costs more than the whole loss.
        let cheap = if field.irreversible.error_cost < field.reversible.error_cost {
            2.0
        } else {
            -1.0
        };
        let mut outline = edge.clone();
        outline.push([x.high(), cheap]);
        outline.push([x.low(), cheap]);
        marks.push(Mark::area(shade, outline));
        edges.push((*level, edge));
    }
    for (level, edge) in edges {
        let named = named(&edge, along);
        let is_free = |pair: &[Point]| {
            let is_near = |point: &Point| {
                f64::abs(point[0] - named[0]) < gap[0] && f64::abs(point[1] - named[1]) < gap[1]
            };
            !pair.iter().any(is_near)
        };
        let pairs = edge.windows(2).filter(|pair| is_free(pair));
        let pairs = pairs.map(|pair| [pair[0], pair[1]]).collect();
        marks.push(Mark::segments(Role::Reference, 0.75, pairs));
        if named[0].is_finite() {
            let text = Text::new("label-level").value(level, Unit::Cost);
            marks.push(Mark::label(text, Role::Ink, named, Side::Center));
        }
    }
    marks
}

/// Thresholds at which the edges have corners: fewer where they are all but straight, so that an edge has no more
/// strokes than texts look out for.
fn shares(x: SafeRange) -> Vec<f64> {
    const BENDS: f64 = 0.8;
    let mut shares = x.samples(SAMPLES, &[]);
    let mut is_odd = true;
    shares.retain(|share| {
        is_odd = !is_odd;
        !is_odd || *share > BENDS
    });
    shares
}

/// The best threshold of each row.
pub(super) fn ridge(p: &Params, x: SafeRange) -> Vec<Point> {
    let field = p.field();
    let [top, bottom] = [0.0, 1.0].map(|undoable| field.at(undoable).best());
    let (from, to) = (f64::min(top, bottom), f64::max(top, bottom));
    let mut points = Vec::new();
    if from == to {
        return vec![[from, 0.0], [from, 1.0]];
    }
    for i in x.samples(SAMPLES, &[from, to]) {
        if (from..=to).contains(&i) {
            points.push([i, lasting(field.share_best_at(i)).clamp(0.0, 1.0)]);
        }
    }
    points
}

/// The share that cannot be undone, held near the map.
fn lasting(undoable: f64) -> f64 {
    (1.0 - undoable).clamp(-1.0, 2.0)
}

/// Where a level's number stands: at a part of what the map shows of it, up to its highest point.
fn named(edge: &[Point], along: f64) -> Point {
    let mut shown = Vec::new();
    for point in edge {
        if (0.04..=0.96).contains(&point[1]) {
            shown.push(*point);
        } else if !shown.is_empty() {
            break;
        }
    }
    let first = shown.first().copied().unwrap_or([f64::NAN; 2]);
    let mut highest = first;
    for point in &shown {
        if point[1] > highest[1] {
            highest = *point;
        }
    }
    let at = first[0] + along * (highest[0] - first[0]);
    let reached = shown.iter().find(|point| point[0] >= at);
    reached.copied().unwrap_or([f64::NAN; 2])
}

/// Five round costs that tell the rows of this map apart.
fn levels(p: &Params) -> [f64; 5] {
    const ROUND: [f64; 11] = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let dearest = f64::max(p.kind(0.0).best_cost(), p.kind(1.0).best_cost());
    LEVELS.map(|part| {
        let power = libm::pow(10.0, f64::floor(libm::log10(part * dearest)));
        let wanted = part * dearest / power;
        let off = |round: f64| f64::abs(round - wanted);
        let nearer = |best: f64, round: &f64| {
            if off(*round) < off(best) {
                *round
            } else {
                best
            }
        };
        power * ROUND.iter().fold(1.0, nearer)
    })
}
