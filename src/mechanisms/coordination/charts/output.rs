//! Output against team size: three laws that disagree.

use super::{View, people, role};
use crate::chart::{Axes, Axis, Mark, Placement, Role, SafeRange, Side, Text, curve};
use crate::mechanism::largest;
use crate::mechanisms::coordination::{Follow, Params};
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = people();
    let (low, high) = (x.range.low(), x.range.high());
    // Each law rises to its peak and falls from there.
    let highest = |p: &Params, law: &Follow| {
        let law = p.law(*law);
        let peak = law.peak().finite().unwrap_or(f64::INFINITY);
        law.output(peak.max(low).min(high))
    };
    let highest = largest(views, |p, _| {
        let laws = Follow::ALL.iter().map(|law| highest(p, law));
        laws.fold(0.0, f64::max)
    });
    let y = Axis::up_to(Unit::PeoplesWorth, highest);
    Axes { x, y }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let (x, y) = (axes.x.range, axes.y.range);
    let peak = o.peak_people.finite().unwrap_or(f64::INFINITY);
    let marked = [
        p.people,
        o.usl.peak_people.finite().unwrap_or(f64::INFINITY),
        o.link_tax.peak_people.finite().unwrap_or(f64::INFINITY),
        o.link_tax.zero_people,
        o.quadratic.peak_people.finite().unwrap_or(f64::INFINITY),
        o.quadratic.zero_people,
    ];
    let sizes = x.samples(119, &marked);
    let mut curves: Vec<(Follow, Vec<[f64; 2]>)> = Follow::ALL
        .iter()
        .map(|followed| {
            let law = p.law(*followed);
            (*followed, curve(&sizes, &|n| law.output(n)))
        })
        .collect();
    // The followed curve is drawn over the others.
    if let Some(place) = curves.iter().position(|(law, _)| *law == p.follow) {
        let followed = curves.remove(place);
        curves.push(followed);
    }

    let mut marks = Vec::new();
    if let Some((_, followed)) = curves.last() {
        marks.extend(region(followed, peak, x, y));
    }
    for (law, points) in curves {
        marks.push(Mark::line(
            name(law),
            role(law, p.follow),
            points,
            placement(p, law, x),
        ));
    }
    if let (true, Some(most)) = (x.contains(peak), o.peak_output.finite()) {
        marks.push(Mark::optimum(
            [peak, most],
            Text::new("label-best").value(peak, Unit::People),
        ));
    }
    marks.push(Mark::reader(
        [p.people, o.output],
        Text::new("label-you").value(o.output, Unit::PeoplesWorth),
    ));
    marks
}

const fn name(law: Follow) -> &'static str {
    match law {
        Follow::ScalingLaw => "label-scaling-law",
        Follow::LinkTax => "label-link-tax",
        Follow::Quadratic => "label-quadratic",
    }
}

/// Beside the falling side of a curve that falls to nothing, above one that does not.
fn placement(p: &Params, law: Follow, x: SafeRange) -> Placement {
    let beside = |zero: f64, peak: f64, along: f64| {
        let at = peak + (zero - peak) * along;
        if at <= x.at(0.75) {
            Placement::After(at)
        } else {
            Placement::Above(x.at(0.6))
        }
    };
    match law {
        Follow::ScalingLaw => Placement::Above(x.at(0.86)),
        Follow::LinkTax => {
            let zero = p.link_tax().zero();
            beside(zero, zero / 2.0, 0.75)
        }
        Follow::Quadratic => {
            let zero = p.quadratic().zero();
            beside(zero, zero / f64::sqrt(3.0), 0.55)
        }
    }
}

/// Where each hire subtracts: under the followed curve, from its peak on.
fn region(followed: &[[f64; 2]], peak: f64, x: SafeRange, y: SafeRange) -> Vec<Mark> {
    let falling: Vec<[f64; 2]> = followed
        .iter()
        .copied()
        .filter(|point| point[0] >= peak)
        .collect();
    let (Some(first), Some(last)) = (
        falling.first(),
        falling.iter().rev().find(|point| point[1] > 0.0),
    ) else {
        return Vec::new();
    };
    let end = falling
        .iter()
        .find(|point| point[1] <= 0.0)
        .map_or(last[0], |point| point[0]);
    let mut outline = vec![[first[0], 0.0]];
    outline.extend(falling.iter().copied().filter(|point| point[0] <= end));
    outline.push([end, 0.0]);
    let text = Text::new("label-hires-subtract");
    // Inside at its far end if it reaches the edge, else beside it.
    let (at, side) = if end >= x.high() {
        ([x.at(0.99), y.at(0.05)], Side::Left)
    } else {
        ([end + (x.high() - x.low()) * 0.02, y.at(0.05)], Side::Right)
    };
    vec![
        Mark::Area {
            role: Role::RegionDanger,
            outline,
        },
        Mark::label(text, Role::Danger, at, side),
    ]
}
