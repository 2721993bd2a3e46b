//! Cutting curves and outlines at the edges of the unit square.
//!
//! Backends clamp what lies outside, which bends a steep curve; cutting it where it crosses the edge is
//! exact on all of them and needs no clip path, whose id would have to be unique on a page.

use crate::numeric::pair::{larger, smaller};

pub(crate) type Spot = (f64, f64);

/// The parts of a curve inside the unit square, each of at least two points; a point that is not finite
/// interrupts the curve.
pub(crate) fn curve(points: Vec<Spot>) -> Vec<Vec<Spot>> {
    let mut is_inside = points.len() > 1;
    for point in &points {
        is_inside &= inside(*point);
    }
    if is_inside {
        return vec![points];
    }
    let mut parts = Vec::new();
    let mut part: Vec<Spot> = Vec::with_capacity(points.len());
    let mut before: Option<Spot> = None;
    for point in points {
        if !(point.0.is_finite() && point.1.is_finite()) {
            finish(&mut part, &mut parts);
            before = None;
            continue;
        }
        if let Some(from) = before {
            match segment(from, point) {
                Some((start, end)) => {
                    if part.last().is_none_or(|last| *last != start) {
                        finish(&mut part, &mut parts);
                        part.push(start);
                    }
                    part.push(end);
                }
                None => finish(&mut part, &mut parts),
            }
        }
        before = Some(point);
    }
    finish(&mut part, &mut parts);
    parts
}

fn finish(part: &mut Vec<Spot>, parts: &mut Vec<Vec<Spot>>) {
    if part.len() > 1 {
        parts.push(std::mem::take(part));
    } else {
        part.clear();
    }
}

/// The part of a segment inside the unit square (Liang and Barsky 1984).
pub(crate) fn segment(from: Spot, to: Spot) -> Option<(Spot, Spot)> {
    if inside(from) && inside(to) {
        return Some((from, to));
    }
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut enter, mut leave) = (0.0, 1.0);
    for (step, room) in [
        (-dx, from.0),
        (dx, 1.0 - from.0),
        (-dy, from.1),
        (dy, 1.0 - from.1),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enter = larger(enter, room / step);
        } else {
            leave = smaller(leave, room / step);
        }
    }
    let at = |t: f64| (from.0 + t * dx, from.1 + t * dy);
    (enter <= leave).then(|| {
        let start = if enter > 0.0 { at(enter) } else { from };
        let end = if leave < 1.0 { at(leave) } else { to };
        (start, end)
    })
}

/// The part of a closed outline inside the unit square (Sutherland and Hodgman 1974).
pub(crate) fn outline(corners: &[Spot]) -> Vec<Spot> {
    let mut kept: Vec<Spot> = corners
        .iter()
        .copied()
        .filter(|(x, y)| x.is_finite() && y.is_finite())
        .collect();
    if kept.iter().all(|corner| inside(*corner)) {
        return kept;
    }
    let edges: [fn(Spot) -> f64; 4] = [|p| p.0, |p| 1.0 - p.0, |p| p.1, |p| 1.0 - p.1];
    for room in edges {
        let mut cut = Vec::with_capacity(kept.len() + 4);
        for (index, to) in kept.iter().copied().enumerate() {
            let from = kept[if index == 0 { kept.len() } else { index } - 1];
            let (before, after) = (room(from), room(to));
            if (before < 0.0) != (after < 0.0) {
                let t = before / (before - after);
                cut.push((from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1)));
            }
            if after >= 0.0 {
                cut.push(to);
            }
        }
        kept = cut;
    }
    kept
}

/// Leaves out the points that lie less than an eighth of a pixel beside the lines between those that stay, in
/// one pass (the cone of Williams 1978). The unit square is so many pixels wide and tall.
///
/// Where a curve turns back, is steep beyond measure or is interrupted, all points stay.
pub(crate) fn thin(points: &mut Vec<Spot>, (wide, tall): Spot) {
    const BESIDE: f64 = 0.125;
    let Some(mut anchor) = points.first().copied() else {
        return;
    };
    let mut last = anchor;
    let (mut least, mut most, mut reach) = (f64::NEG_INFINITY, f64::INFINITY, 0.0);
    let mut kept = 0;
    for index in 1..points.len() {
        let point = points[index];
        let mut across = (point.0 - anchor.0) * wide;
        let mut per = 1.0 / across;
        let mut slope = (point.1 - anchor.1) * tall * per;
        // Further on in the same direction, and past all between it and the anchor.
        let goes_on = if reach < 0.0 {
            across < reach
        } else {
            reach > 0.0 && across > reach
        };
        if !(goes_on && least <= slope && slope <= most) && index > 1 {
            kept += 1;
            points[kept] = last;
            anchor = last;
            across = (point.0 - anchor.0) * wide;
            per = 1.0 / across;
            slope = (point.1 - anchor.1) * tall * per;
            (least, most) = (f64::NEG_INFINITY, f64::INFINITY);
        }
        let room = BESIDE * per.abs();
        let (low, high) = (slope - room, slope + room);
        least = if low > least { low } else { least };
        most = if high < most { high } else { most };
        reach = across;
        last = point;
    }
    kept += 1;
    if kept < points.len() {
        points[kept] = last;
        points.truncate(kept + 1);
    }
}

/// Whether a point lies in the unit square.
#[allow(
    clippy::manual_range_contains,
    reason = "asked of every point of a redraw, in code that is compiled for size"
)]
#[inline(always)]
pub(crate) fn inside((x, y): Spot) -> bool {
    x >= 0.0 && x <= 1.0 && y >= 0.0 && y <= 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_inside_stays_whole() {
        let points = [(0.0, 0.2), (0.5, 0.9), (1.0, 0.0)];
        assert_eq!(curve(points.to_vec()), [points.to_vec()]);
    }

    #[test]
    fn a_curve_is_cut_where_it_crosses_the_top() {
        let parts = curve(vec![(0.0, 0.0), (0.5, 2.0), (1.0, 0.0)]);
        assert_eq!(
            parts,
            [vec![(0.0, 0.0), (0.25, 1.0)], vec![(0.75, 1.0), (1.0, 0.0)]]
        );
    }

    #[test]
    fn what_is_not_finite_interrupts() {
        let parts = curve(vec![
            (0.0, 0.0),
            (0.1, 0.1),
            (0.2, f64::NAN),
            (0.3, 0.3),
            (0.4, 0.4),
        ]);
        assert_eq!(parts.len(), 2);
        assert!(curve(vec![(0.0, f64::INFINITY), (1.0, 0.5)]).is_empty());
    }

    fn thinned(points: &[Spot]) -> Vec<Spot> {
        let mut points = points.to_vec();
        thin(&mut points, (300.0, 200.0));
        points
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        let straight: Vec<Spot> = (0..50)
            .map(|i| f64::from(i) / 49.0)
            .map(|x| (x, x))
            .collect();
        assert_eq!(thinned(&straight), [straight[0], straight[49]]);
        let bowl = |x: f64| (x, (2.0 * x - 1.0) * (2.0 * x - 1.0));
        let curve: Vec<Spot> = (0..200).map(|i| bowl(f64::from(i) / 199.0)).collect();
        let few = thinned(&curve);
        assert!((15..60).contains(&few.len()), "{}", few.len());
        for (x, y) in curve {
            let after = few.partition_point(|spot| spot.0 < x).max(1);
            let [from, to] = [few[after - 1], few[after]];
            let on_line = from.1 + (to.1 - from.1) * (x - from.0) / (to.0 - from.0);
            assert!(200.0 * (on_line - y).abs() <= 0.125 + 1e-9, "{x}");
        }
    }

    #[test]
    fn corners_turns_and_gaps_stay() {
        let corner = [(0.0, 0.0), (0.5, 1.0), (1.0, 0.0)];
        assert_eq!(thinned(&corner), corner);
        let step = [(0.0, 0.0), (0.5, 0.0), (0.5, 1.0), (1.0, 1.0)];
        assert_eq!(thinned(&step), step);
        let there_and_back = [(0.0, 0.5), (0.5, 0.5), (1.0, 0.5), (0.2, 0.5)];
        assert_eq!(
            thinned(&there_and_back),
            [(0.0, 0.5), (1.0, 0.5), (0.2, 0.5)]
        );
        let gap = [
            (0.0, 0.0),
            (0.1, 0.1),
            (f64::NAN, f64::NAN),
            (0.3, 0.3),
            (0.4, 0.4),
        ];
        let kept = thinned(&gap);
        assert_eq!(kept.len(), 5);
        assert!(kept[2].0.is_nan());
        for short in [&gap[..0], &gap[..1], &gap[..2]] {
            assert_eq!(thinned(short), short);
        }
    }

    #[test]
    fn outside_is_nothing() {
        assert!(curve(vec![(0.0, 1.5), (1.0, 1.1)]).is_empty());
        assert!(outline(&[(2.0, 2.0), (3.0, 2.0), (3.0, 3.0)]).is_empty());
    }

    #[test]
    fn an_outline_is_cut_to_the_square() {
        let cut = outline(&[(-1.0, -1.0), (2.0, -1.0), (2.0, 2.0), (-1.0, 2.0)]);
        assert_eq!(cut.len(), 4);
        assert!(cut.iter().all(|corner| inside(*corner)));
        let area: f64 = cut
            .iter()
            .zip(cut.iter().cycle().skip(1))
            .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
            .sum();
        assert!((area.abs() / 2.0 - 1.0).abs() < 1e-12);
    }
}
