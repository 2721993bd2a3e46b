//! The cost of policies over the share of decisions that cannot be undone.

use super::super::policy::{Mixture, Thresholds};
use super::super::{CAREFUL, FAST, Params};
use super::{IRREVERSIBLE, View};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// The followed policy, then two without sorting.
const POLICIES: [(&str, Role, Thresholds); 3] = [
    (
        "label-sorted",
        Role::Primary,
        Thresholds {
            careful: CAREFUL,
            fast: FAST,
        },
    ),
    ("label-all-90", Role::Series2, Thresholds::single(CAREFUL)),
    ("label-all-70", Role::Series3, Thresholds::single(FAST)),
];

/// Mean cost of a policy with this share of irreversible decisions.
fn cost(p: &Params, at: Thresholds, share: f64) -> f64 {
    let mixture = Mixture {
        share,
        ..p.mixture()
    };
    mixture.cost(at, p.misreads())
}

/// The lowest cost on the picture, or the highest with −1: a policy is a straight line, so ends suffice.
fn farthest(p: &Params, sign: f64) -> f64 {
    let policies = POLICIES.iter().map(|(.., at)| *at).chain([p.thresholds()]);
    policies.fold(f64::INFINITY, |least, at| {
        let ends =
            [IRREVERSIBLE.minimum, IRREVERSIBLE.maximum].map(|share| sign * cost(p, at, share));
        f64::min(least, f64::min(ends[0], ends[1]))
    })
}

pub(super) fn axes(views: &[View]) -> Axes {
    let low = smallest(views, |p, _| farthest(p, 1.0));
    let high = largest(views, |p, _| -farthest(p, -1.0));
    Axes {
        x: Axis::of(IRREVERSIBLE, &[0.0, 0.1, 0.2, 0.3, 0.4, 0.5]),
        y: Axis::nice(Unit::Cost, low, high),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let line = |(key, role, at): &(&'static str, Role, Thresholds)| {
        let ends = [x.low(), x.high()].map(|share| [share, cost(p, *at, share)]);
        Mark::line(key, *role, ends.to_vec(), Placement::Auto)
    };
    let mut marks: Vec<Mark> = POLICIES.iter().rev().map(line).collect();
    let text = Text::new("label-you").value(o.yours.cost, Unit::Cost);
    marks.push(Mark::reader([p.irreversible, o.yours.cost], text));
    marks
}
