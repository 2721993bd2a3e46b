//! What each setting makes of the score when it is a fifth lower and a fifth higher, the widest first.

use super::super::Params;
use super::super::elasticity::score;
use super::View;
use crate::analysis::elasticity::elasticity;
use crate::analysis::swing::{Swing, swings};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Role, Side, Text};
use crate::param::ParamSet as _;
use crate::unit::Unit;

/// Rows of a wide picture, as many as an axis has names for, and of a narrow one. The four levers are always among them.
const ROWS: usize = 9;
const NARROW_ROWS: usize = 6;
const LEVERS: usize = 4;

/// From a row's place down to the line between its two bars, and to the edge of either.
const BELOW: f64 = 0.26;
const HALF: f64 = 0.15;
/// From a row's place up to the middle of its name's line.
const NAME: f64 = 0.33;
/// Left free on both sides of the widest bars for words, as a share of their width.
const ROOM: f64 = 0.15;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    holding(views, ROWS)
}

pub(in super::super) fn narrow_axes(views: &[View]) -> Axes {
    holding(views, NARROW_ROWS)
}

fn holding(views: &[View], count: usize) -> Axes {
    let mut ends = [f64::INFINITY, 0.0];
    let mut names = Vec::new();
    for view in views {
        let rows = rows(&view.params, count);
        for swing in &rows {
            ends[0] = libm::fmin(ends[0], libm::fmin(swing.lower, swing.higher));
            ends[1] = libm::fmax(ends[1], libm::fmax(swing.lower, swing.higher));
        }
        ends[0] = libm::fmin(ends[0], view.output.score);
        // One order for all settings that are shown together: that of the last.
        names = rows
            .iter()
            .map(|swing| Text::new(NAMES[swing.index]))
            .collect();
    }
    let room = ROOM * (ends[1] - ends[0]);
    let low = libm::fmax(0.0, ends[0] - room);
    Axes {
        x: Axis::nice(Unit::DecisionsPerWeek, low, ends[1] + room),
        y: Axis::rows(Unit::Number, names),
    }
}

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, true)
}

/// There is no room for elasticities beside the names, nor for the reader's score among the bars.
pub(in super::super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, false)
}

fn drawn(view: &View, axes: &Axes, is_wide: bool) -> Vec<Mark> {
    let (p, here) = (&view.params, view.output.score);
    let values = p.values();
    let all = swings(Params::SPECS, &values, &mut score);
    let (mut levers, mut others) = (Vec::new(), Vec::new());
    let (mut lower_levers, mut lower_others) = (Vec::new(), Vec::new());
    let mut columns = [const { Vec::new() }; 3];
    let level = Text::new("label-you-score").value(here, Unit::DecisionsPerWeek);
    let mut marks = vec![Mark::rule(
        Some(level),
        Role::You,
        Direction::Vertical,
        here,
    )];
    let mut texts = Vec::new();
    // Rows from the bottom up, as the ticks are: columns ascend.
    for tick in &axes.y.ticks {
        let Some(name) = &tick.text else { continue };
        let Some(swing) = all.iter().find(|swing| NAMES[swing.index] == name.key) else {
            continue;
        };
        let (index, middle) = (swing.index, tick.at - BELOW);
        let spec = &Params::SPECS[index];
        let higher = [[here, middle], [swing.higher, middle + HALF]];
        let lower = [[here, middle - HALF], [swing.lower, middle]];
        if spec.lever.is_some() {
            levers.push(higher);
            lower_levers.push(lower);
        } else {
            others.push(higher);
            lower_others.push(lower);
        }
        let mut moved = values.clone();
        let percent = elasticity(spec, [values[index], here], &mut |value| {
            moved[index] = value;
            score(&moved)
        });
        let percent = percent.central();
        for (column, number) in columns.iter_mut().zip([swing.lower, swing.higher, percent]) {
            if number.is_finite() {
                column.push([tick.at, number]);
            }
        }
        if is_wide && percent.is_finite() {
            let key = if tick.at == 0.0 {
                "label-elasticity-first"
            } else {
                "label-elasticity"
            };
            // One percent of a setting, in percent of the score.
            let text = Text::new(key).value(0.01 * percent, Unit::Share);
            let at = [axes.x.range.high(), tick.at + NAME];
            texts.push(Mark::label(text, Role::Muted, at, Side::Left));
        }
        if tick.at == 0.0 {
            texts.push(end("label-fifth-more", here, [swing.higher, middle]));
            texts.push(end("label-fifth-less", here, [swing.lower, middle]));
        }
    }
    marks.push(Mark::blocks(Role::Primary, levers));
    marks.push(Mark::frames(Role::Primary, 1.5, &lower_levers));
    marks.push(Mark::blocks(Role::Reference, others));
    marks.push(Mark::frames(Role::Reference, 1.5, &lower_others));
    let [lower, higher, percent] = columns;
    let rate = Unit::DecisionsPerWeek;
    marks.push(Mark::column("label-fifth-less", rate, lower));
    marks.push(Mark::column("label-fifth-more", rate, higher));
    marks.push(Mark::column(
        "label-column-elasticity",
        Unit::Number,
        percent,
    ));
    marks.append(&mut texts);
    marks
}

/// What a bar stands for, beside its end.
fn end(key: &'static str, from: f64, to: Point) -> Mark {
    let side = if to[0] < from {
        Side::Left
    } else {
        Side::Right
    };
    Mark::label(Text::new(key), Role::Ink, to, side)
}

/// The widest swings, with the four levers wherever they stand.
fn rows(p: &Params, count: usize) -> Vec<Swing> {
    let mut others = 0;
    let mut rows = swings(Params::SPECS, &p.values(), &mut score);
    rows.retain(|swing| {
        let is_lever = Params::SPECS[swing.index].lever.is_some();
        others += usize::from(!is_lever);
        is_lever || others <= count - LEVERS
    });
    rows
}

/// What the settings are called, in their order; how to simulate moves no score.
const NAMES: [&str; Params::SPECS.len()] = [
    "param-people",
    "param-release-period",
    "param-threshold",
    "param-deferral",
    "param-escalated",
    "param-layers",
    "param-utilization",
    "param-error-share",
    "param-work",
    "param-rework",
    "param-rework-growth",
    "param-residue",
    "param-repair-hours",
    "param-decide-base",
    "param-decide-per-nat",
    "param-alpha",
    "param-beta",
    "param-release-hours",
    "param-learning",
    "param-session-hours",
    "param-leader-hours",
    "param-loss",
    "param-recovered",
    "param-variability",
    "param-life",
    "param-productive-hours",
    "param-detection",
    "param-interest",
    "param-drag",
    "param-layer-latency",
    "param-decisions",
    "param-seed",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_settings() {
        for (name, spec) in NAMES.iter().zip(Params::SPECS) {
            assert_eq!(*name, format!("param-{}", spec.name.replace('_', "-")));
        }
    }

    /// At the opening the information threshold has the largest elasticity, −3.68.
    #[test]
    fn the_threshold_is_on_top_as_found_and_all_levers_are_shown() {
        let rows = rows(&Params::default(), ROWS);
        assert_eq!(rows.len(), ROWS);
        assert_eq!(Params::SPECS[rows[0].index].name, "threshold");
        assert!(rows.windows(2).all(|two| two[0].width() >= two[1].width()));
        let levers = rows
            .iter()
            .filter(|row| Params::SPECS[row.index].lever.is_some());
        assert_eq!(levers.count(), LEVERS);
    }
}
