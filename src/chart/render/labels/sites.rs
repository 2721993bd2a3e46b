//! Where a mark's text could stand, the best place first.

use super::super::clip::Spot;
use super::super::frame::{Frame, within};
use super::super::place::{Candidate, Curve, Placer, Rise};
use super::super::surface::Align;
use crate::chart::spec::{ChartSpec, Direction, Mark, Placement, Side};
use crate::numeric::pair::{larger, smaller};

/// From a curve to its name, in CSS pixels.
const AIR: f64 = 8.0;
/// Steps along a curve at which its name is tried.
const SHIFTS: [f64; 9] = [0.0, -14.0, 14.0, -30.0, 30.0, -52.0, 52.0, -80.0, 80.0];

/// The places for the text of the mark at `index`.
///
/// They are found one by one, since the first is mostly good enough.
pub(super) fn of<'a>(
    spec: &'a ChartSpec,
    index: usize,
    frame: Frame,
    placer: &'a Placer,
    (width, height): (f64, f64),
) -> Box<dyn Iterator<Item = Candidate> + 'a> {
    let place = |point: &[f64; 2]| {
        frame.place((
            spec.x.range.fraction(point[0]),
            spec.y.range.fraction(point[1]).clamp(0.0, 1.0),
        ))
    };
    let across = |x: f64| frame.place((spec.x.range.fraction(x), 0.0)).0;
    let sites = match &spec.marks[index] {
        Mark::Reader { at, .. } if is_inside(spec, at[0]) => around_reader(place(at), frame),
        Mark::Optimum { at, .. } if is_inside(spec, at[0]) => around_optimum(place(at), frame),
        Mark::Breakdown { at, .. } if is_inside(spec, *at) => {
            beside_rule(across(*at), frame, height)
        }
        Mark::Rule {
            direction: Direction::Vertical,
            at,
            ..
        } if is_inside(spec, *at) => beside_rule(across(*at), frame, height),
        Mark::Rule {
            direction: Direction::Horizontal,
            at,
            ..
        } if spec.y.range.contains(*at) => along_rule(place(&[spec.x.range.low(), *at]).1, frame),
        Mark::Band { from, to, .. } => {
            let left = within(across(*from), frame.left, frame.right);
            let right = within(across(*to), frame.left, frame.right);
            in_band((left, right), frame, (width, height))
        }
        Mark::Label { at, side, .. } => beside_point(place(at), *side),
        Mark::Line {
            label: Some(placement),
            ..
        } => return beside_curve(*placement, index, placer, &across, (width, height)),
        _ => Vec::new(),
    };
    Box::new(sites.into_iter())
}

fn is_inside(spec: &ChartSpec, x: f64) -> bool {
    spec.x.range.contains(x)
}

fn around_reader((x, y): Spot, frame: Frame) -> Vec<Candidate> {
    let r = frame.disc();
    vec![
        Candidate::new((x + r + 3.0, y - 2.0), Align::Start, Rise::Above),
        Candidate::new((x - r - 3.0, y - 1.0), Align::End, Rise::Above),
        Candidate::new((x, y - r - 3.0), Align::Middle, Rise::Above),
        Candidate::new((x + r + 5.0, y), Align::Start, Rise::Beside),
        Candidate::new((x - r - 5.0, y), Align::End, Rise::Beside),
        Candidate::new((x + r + 3.0, y + 3.0), Align::Start, Rise::Below),
        Candidate::new((x - r - 3.0, y + 3.0), Align::End, Rise::Below),
        Candidate::new((x + r + 3.0, y - 18.0), Align::Start, Rise::Above),
        Candidate::new((x - r - 3.0, y - 18.0), Align::End, Rise::Above),
        Candidate::new((x + r + 3.0, y + 20.0), Align::Start, Rise::Below),
        Candidate::new((x - r - 3.0, y + 20.0), Align::End, Rise::Below),
    ]
}

fn around_optimum((x, y): Spot, frame: Frame) -> Vec<Candidate> {
    let r = frame.disc();
    vec![
        Candidate::new((x, y - r - 4.0), Align::Middle, Rise::Above),
        Candidate::new((x + 1.0, y - r - 4.0), Align::End, Rise::Above),
        Candidate::new((x - 1.0, y - r - 4.0), Align::Start, Rise::Above),
        Candidate::new((x - r - 5.0, y), Align::End, Rise::Beside),
        Candidate::new((x + r + 5.0, y), Align::Start, Rise::Beside),
        Candidate::new((x - 6.0, y + r + 4.0), Align::End, Rise::Below),
        Candidate::new((x + 6.0, y + r + 4.0), Align::Start, Rise::Below),
        Candidate::new((x, y - r - 20.0), Align::Middle, Rise::Above),
        Candidate::new((x - r - 5.0, y - 24.0), Align::End, Rise::Beside),
        Candidate::new((x + r + 5.0, y - 24.0), Align::Start, Rise::Beside),
    ]
}

/// Right of a vertical rule from the top down, then left of it.
fn beside_rule(x: f64, frame: Frame, height: f64) -> Vec<Candidate> {
    let tops = [
        6.0,
        6.0 + height + 4.0,
        6.0 + 2.0 * (height + 4.0),
        90.0,
        130.0,
    ];
    let right =
        tops.map(|top| Candidate::new((x + 6.0, frame.top + top), Align::Start, Rise::Below));
    let left = tops.map(|top| Candidate::new((x - 6.0, frame.top + top), Align::End, Rise::Below));
    // Side by side at each height: the name stays near the top.
    right
        .into_iter()
        .zip(left)
        .flat_map(|(right, left)| [right, left])
        .collect()
}

/// Above a horizontal rule at its right end, then further left, then below.
fn along_rule(y: f64, frame: Frame) -> Vec<Candidate> {
    let width = frame.right - frame.left;
    let ends = [0.0, 0.25, 0.5, 0.75].map(|part| frame.right - 3.0 - part * width);
    let above = ends.map(|x| Candidate::new((x, y - 4.0), Align::End, Rise::Above));
    let below = ends.map(|x| Candidate::new((x, y + 4.0), Align::End, Rise::Below));
    above.into_iter().chain(below).collect()
}

/// Inside a band from the top down; a name wider than its band has no place.
fn in_band((left, right): (f64, f64), frame: Frame, (width, height): (f64, f64)) -> Vec<Candidate> {
    if width > right - left + 4.0 {
        return Vec::new();
    }
    let middle = f64::midpoint(left, right);
    let steps = [0.0, 1.0, 2.0, 3.0, 5.0, 7.0, 9.0];
    steps
        .into_iter()
        .map(|step| frame.top + 6.0 + step * (height + 2.0))
        .filter(|top| top + height < frame.bottom)
        .map(|top| Candidate::new((middle, top), Align::Middle, Rise::Below))
        .collect()
}

/// On the side that was asked for, then close by.
fn beside_point((x, y): Spot, side: Side) -> Vec<Candidate> {
    const GAP: f64 = 6.0;
    let place = |dx: f64, dy: f64| match side {
        Side::Center => Candidate::new((x + dx, y + dy), Align::Middle, Rise::Beside),
        Side::Above => Candidate::new((x + dx, y - GAP + dy), Align::Middle, Rise::Above),
        Side::Below => Candidate::new((x + dx, y + GAP + dy), Align::Middle, Rise::Below),
        Side::Left => Candidate::new((x - GAP + dx, y + dy), Align::End, Rise::Beside),
        Side::Right => Candidate::new((x + GAP + dx, y + dy), Align::Start, Rise::Beside),
    };
    // What stands in a row moves along it rather than out of it.
    let aside: &[(f64, f64)] = match side {
        Side::Center => &[(22.0, 0.0), (-22.0, 0.0), (34.0, 0.0), (-34.0, 0.0)],
        _ => &[],
    };
    let near = [
        (0.0, 0.0),
        (0.0, -8.0),
        (0.0, 8.0),
        (10.0, 0.0),
        (-10.0, 0.0),
    ];
    let far = [(0.0, -16.0), (0.0, 16.0), (0.0, -28.0), (0.0, 28.0)];
    let all = near.iter().chain(aside).chain(&far);
    all.map(|(dx, dy)| place(*dx, *dy)).collect()
}

/// Along a curve from the x that was asked for, on the side that was asked for, then on the other.
fn beside_curve<'a>(
    placement: Placement,
    index: usize,
    placer: &'a Placer,
    across: &dyn Fn(f64) -> f64,
    (width, height): (f64, f64),
) -> Box<dyn Iterator<Item = Candidate> + 'a> {
    let (Placement::Above(x) | Placement::Below(x) | Placement::Before(x) | Placement::After(x)) =
        placement;
    let Some((curve, x)) = nearest(index, placer, across(x)) else {
        return Box::new(std::iter::empty());
    };
    let is_first = matches!(placement, Placement::Above(_) | Placement::Before(_));
    let is_level = matches!(placement, Placement::Above(_) | Placement::Below(_));
    let site = move |(first, shift): (bool, f64)| {
        let x = x + shift;
        if is_level {
            let (top, bottom) = curve.reach(x - width / 2.0, x + width / 2.0)?;
            Some(if first == is_first {
                Candidate::new((x, top - AIR), Align::Middle, Rise::Above)
            } else {
                Candidate::new((x, bottom + AIR), Align::Middle, Rise::Below)
            })
        } else {
            let y = curve.height_at(x)?;
            let (left, right) = curve.span(y - height / 2.0, y + height / 2.0, x);
            Some(if first == is_first {
                Candidate::new((left - AIR, y), Align::End, Rise::Beside)
            } else {
                Candidate::new((right + AIR, y), Align::Start, Rise::Beside)
            })
        }
    };
    let sides = [true, false].into_iter();
    Box::new(
        sides
            .flat_map(|first| SHIFTS.map(|shift| (first, shift)))
            .filter_map(site),
    )
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
