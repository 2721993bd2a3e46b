//! The best that each lever alone could give, and the best that two together could.

use super::super::Params;
use super::super::steady::Steady;
use super::View;
use crate::analysis::best::{BestPair, pair};
use crate::chart::{Axes, Axis, Direction, Mark, Role, Side, Text, Tick};
use crate::lever::Lever;
use crate::param::ParamSet as _;
use crate::unit::Unit;

/// The two levers of a row, by their places among [`Lever::ALL`], and what the row is called.
const PAIRS: [([usize; 2], &str); 6] = [
    ([0, 1], "label-team-release"),
    ([0, 2], "label-team-information"),
    ([0, 3], "label-team-deferral"),
    ([1, 2], "label-release-information"),
    ([1, 3], "label-release-deferral"),
    ([2, 3], "label-information-deferral"),
];
const PAIR_ROW: f64 = -4.0;
/// From a row's place down to the middle of its bar, and from there to its edges.
const BELOW: f64 = 0.12;
const HALF: f64 = 0.13;
/// From a row's place up to the middle of its name, in a narrow picture.
const NAME: f64 = 0.3;
/// So much of the axis that the words beside the longest bar have room.
const ROOM: f64 = 1.45;

/// Name, role, and a message for what each lever is set to.
const ROWS: [(&str, &str, Unit); 4] = [
    ("label-team", "label-best-people", Unit::People),
    ("label-release", "label-best-weeks", Unit::Weeks),
    ("label-information", "label-best-share", Unit::Share),
    ("label-deferral", "label-best-weeks", Unit::Weeks),
];

/// The two levers that give most together, with what they give: sought once for a view, whose axes and marks, wide and
/// narrow, all want it.
fn best_pair(View { params, output }: &View) -> (usize, BestPair) {
    *output.pair.get_or_init(|| sought(params))
}

fn sought(p: &Params) -> (usize, BestPair) {
    let values = p.values();
    let index = Lever::ALL.map(|lever| {
        let is = |spec: &crate::param::ParamSpec| spec.lever == Some(lever);
        Params::SPECS.iter().position(is).unwrap_or(0)
    });
    let mut best: Option<(usize, BestPair)> = None;
    for (row, ([one, other], _)) in PAIRS.iter().enumerate() {
        let levers = [index[*one], index[*other]];
        // Only these two move, and within their ranges: the others need not be checked thousands of times.
        let mut moved = p.clone();
        let mut evaluate = |values: &[f64]| {
            moved.set(Lever::ALL[*one], values[levers[0]]);
            moved.set(Lever::ALL[*other], values[levers[1]]);
            Steady::of(&moved).score()
        };
        let found = pair(Params::SPECS, &values, levers, &mut evaluate);
        if best.is_none_or(|(_, before)| found.output > before.output) {
            best = Some((row, found));
        }
    }
    best.unwrap_or_else(|| unreachable!("there are six pairs"))
}

pub(in super::super) fn axes(views: &[View]) -> Axes {
    let tops = views.iter().map(|view| best_pair(view).1.output);
    let top = tops.fold(f64::NAN, f64::max);
    let mut names: Vec<Text> = ROWS.map(|(name, ..)| Text::new(name)).to_vec();
    names.push(Text::new("label-two-together"));
    Axes {
        x: Axis::up_to(Unit::DecisionsPerWeek, ROOM * top),
        y: Axis::rows(Unit::Number, names),
    }
}

pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let score = view.output.score;
    let level = Text::new("label-you-score").value(score, Unit::DecisionsPerWeek);
    let mut marks = bars(view, None);
    marks.insert(
        0,
        Mark::rule(Some(level), Role::You, Direction::Vertical, score),
    );
    marks
}

/// Names reach so far that a line down the picture would run through them: it is at the bars alone.
pub(in super::super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let score = view.output.score;
    let line = |tick: &Tick| {
        let middle = tick.at - BELOW;
        [[score, middle - HALF], [score, middle + HALF]]
    };
    let mut marks = bars(view, Some(axes.x.range.high()));
    let lines = axes.y.ticks.iter().map(line).collect();
    marks.push(Mark::segments(Role::You, 2.0, lines));
    marks
}

/// Which two levers give most is said beside their bar, or where there is no room on the line of its name, up to `pair_end`.
fn bars(view: &View, pair_end: Option<f64>) -> Vec<Mark> {
    let o = &view.output;
    let rate = Unit::DecisionsPerWeek;
    let mut texts = Vec::new();
    let (mut base, mut gains, mut column) = (Vec::new(), Vec::new(), Vec::new());
    let mut row = |at: f64, output: f64, text: Text| {
        let middle = at - BELOW;
        base.push([[0.0, middle - HALF], [o.score, middle + HALF]]);
        gains.push([[o.score, middle - HALF], [output, middle + HALF]]);
        column.insert(0, [at, output]);
        texts.push(Mark::label(text, Role::Ink, [output, middle], Side::Right));
    };
    let mut at = 0.0;
    for ([value, output], (_, key, unit)) in o.best().into_iter().zip(ROWS) {
        let text = Text::new(key).value(output, rate);
        row(at, output, text.with("setting", value, unit));
        at -= 1.0;
    }
    let (found, pair) = best_pair(view);
    let levers = PAIRS[found].1;
    let text = if pair_end.is_some() {
        Text::new("label-total")
    } else {
        Text::new("label-best-pair").named("levers", levers)
    };
    row(PAIR_ROW, pair.output, text.value(pair.output, rate));
    if let Some(end) = pair_end {
        let at = [end, PAIR_ROW + NAME];
        texts.push(Mark::label(Text::new(levers), Role::Ink, at, Side::Left));
    }
    let mut marks = vec![
        Mark::blocks(Role::Shade2, base),
        Mark::blocks(Role::Primary, gains),
        Mark::column("label-column-best", rate, column),
    ];
    marks.append(&mut texts);
    marks
}

#[cfg(test)]
mod tests {
    use super::super::super::elasticity::score;
    use super::*;
    use crate::machine::{Machine, tuned};
    use crate::mechanism::Mechanism;

    /// No two levers together give less than either alone, and no place of a grid more than the best found.
    #[test]
    fn the_best_pair_is_no_worse_than_any_single_and_any_place_of_a_grid() {
        for p in [Params::default(), tuned()] {
            let output = Machine::evaluate(&p).unwrap();
            let (_, best) = sought(&p);
            assert!(
                output
                    .best()
                    .iter()
                    .all(|[_, one]| best.output >= one - 1e-9)
            );
            for ([one, other], _) in PAIRS {
                let [one, other] = [Lever::ALL[one], Lever::ALL[other]];
                let [a, b] = [one.parameter("a"), other.parameter("b")];
                for i in 0..=60 {
                    for j in 0..=60 {
                        let mut moved = p.clone();
                        let at = |index: i32| f64::from(index) / 60.0;
                        moved.set(one, crate::analysis::slider::value(&a, at(i)));
                        moved.set(other, crate::analysis::slider::value(&b, at(j)));
                        let there = score(&moved.values());
                        assert!(there <= best.output * (1.0 + 1e-4), "{one:?} {other:?}");
                    }
                }
            }
        }
    }
}
