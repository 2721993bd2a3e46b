//! Which lever makes how much of the difference between the reader's score and that with all four levers tuned: a
//! waterfall of Shapley's shares.

use super::super::Params;
use super::super::elasticity::score;
use super::super::settings::all_tuned;
use super::View;
use crate::analysis::shapley::attribute;
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::lever::Lever;
use crate::mechanism::largest;
use crate::param::ParamSet as _;
use crate::unit::Unit;

const NAMES: [&str; 6] = [
    "label-yours",
    "label-team",
    "label-release",
    "label-information",
    "label-deferral",
    "label-tuned",
];
/// From a row's place down to the middle of its bar, and from there to its edges.
const BELOW: f64 = 0.12;
const HALF: f64 = 0.13;
const ROOM: f64 = 1.15;

/// What moving each lever to its tuned value adds, averaged over all orders in which they can be moved; 0 where one
/// stands there.
fn shares(p: &Params) -> [f64; 4] {
    let (from, to) = (p.values(), all_tuned(p).values());
    let (players, shares) = attribute(&from, &to, &mut score);
    Lever::ALL.map(|lever| {
        let specs = Params::SPECS.iter().zip(&players);
        let mut own = specs.filter(|(spec, _)| spec.lever == Some(lever));
        let player = own.next().and_then(|(_, player)| *player);
        player.map_or(0.0, |player| shares[player])
    })
}

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let top = largest(views, |p, o| {
        let mut at = o.score;
        let steps = shares(p).into_iter().map(|share| {
            at += share;
            at
        });
        steps.fold(libm::fmax(o.score, o.score_tuned), f64::max)
    });
    Axes {
        x: Axis::up_to(Unit::DecisionsPerWeek, ROOM * top),
        y: Axis::rows(Unit::Number, NAMES.map(Text::new).to_vec()),
    }
}

pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, true)
}

/// Without the lines from bar to bar, which names would stand on.
pub(in super::super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, false)
}

fn drawn(view: &View, has_lines: bool) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let rate = Unit::DecisionsPerWeek;
    let (mut ups, mut downs, mut falls) = (Vec::new(), Vec::new(), Vec::new());
    let (mut texts, mut column) = (Vec::new(), vec![[0.0, o.score]]);
    let mut at = o.score;
    let mut row = 0.0;
    for share in shares(p) {
        let before = row - BELOW;
        row -= 1.0;
        let middle = row - BELOW;
        falls.push([[at, before - HALF], [at, middle + HALF]]);
        let block = [[at, middle - HALF], [at + share, middle + HALF]];
        let key = if share < 0.0 {
            downs.push(block);
            "label-part-less"
        } else if share > 0.0 {
            ups.push(block);
            "label-part"
        } else {
            "label-part-none"
        };
        let end = [libm::fmax(at, at + share), middle];
        let text = Text::new(key).value(f64::abs(share), rate);
        texts.push(Mark::label(text, Role::Ink, end, Side::Right));
        column.insert(0, [row, share]);
        at += share;
    }
    let before = row - BELOW;
    row -= 1.0;
    let last = row - BELOW;
    falls.push([[at, before - HALF], [at, last + HALF]]);
    column.insert(0, [row, o.score_tuned]);
    let total = Text::new("label-total").value(o.score_tuned, rate);
    texts.push(Mark::label(
        total,
        Role::Ink,
        [o.score_tuned, last],
        Side::Right,
    ));
    let yours = Text::new("label-total").value(o.score, rate);
    texts.push(Mark::label(
        yours,
        Role::You,
        [o.score, -BELOW],
        Side::Right,
    ));
    let bar = |end: f64, middle: f64| vec![[[0.0, middle - HALF], [end, middle + HALF]]];
    if !has_lines {
        falls.clear();
    }
    let mut marks = vec![
        Mark::segments(Role::Axis, 1.0, falls),
        Mark::blocks(Role::You, bar(o.score, -BELOW)),
        Mark::blocks(Role::Good, ups),
        Mark::blocks(Role::Danger, downs),
        Mark::blocks(Role::Primary, bar(o.score_tuned, last)),
        Mark::column("label-column-part", rate, column),
    ];
    marks.append(&mut texts);
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::shapley::players;
    use crate::machine::{Machine, tuned};
    use crate::mechanism::Mechanism;

    /// 0.62406 at the opening, 2.83916 tuned.
    #[test]
    fn the_parts_sum_to_the_difference() {
        let opening = Params::default();
        let output = Machine::evaluate(&opening).unwrap();
        let parts = shares(&opening);
        let sum: f64 = parts.iter().sum();
        assert!((sum - (output.score_tuned - output.score)).abs() < 1e-12);
        assert!((sum - (2.839_157_757_95 - 0.624_063_920_27)).abs() < 1e-9);
        // The team stands where it is tuned; the release period gives most.
        assert_eq!(parts[0], 0.0);
        assert!(parts[1] > parts[2] && parts[2] > parts[3]);
        assert_eq!(shares(&tuned()), [0.0; 4]);
    }

    #[test]
    fn only_levers_that_stand_elsewhere_play() {
        let (from, to) = (Params::default().values(), tuned().values());
        let count = players(&from, &to, &mut score).into_iter().flatten();
        assert_eq!(count.count(), 3);
    }
}
