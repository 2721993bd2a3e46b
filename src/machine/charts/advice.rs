//! Where one more person helps, over the release period and the size of the team: and where the leader binds.

use super::super::steady::Steady;
use super::super::{Params, Stage};
use super::View;
use crate::analysis::flip::{Map, Region, map};
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::lever::Lever;
use crate::unit::Unit;

const ACROSS: Lever = Lever::BatchSize;
const UP: Lever = Lever::TeamSize;
/// Where the axis is numbered, in weeks.
const PERIODS: [f64; 5] = [0.25, 1.0, 4.0, 13.0, 26.0];
/// Cells each way.
const CELLS: usize = 26;
/// From this change of the score on, one more person is said to help, or to harm.
const FELT: f64 = 0.01;
/// From the name of a region down to a second line, in people.
const NEXT_LINE: f64 = 3.6;
/// A region with less room has no name.
const ROOM: f64 = 0.055;

/// What one more person does.
const HARMS: u32 = 0;
const HARDLY: u32 = 1;
const HELPS: u32 = 2;
const NOTHING: u32 = 3;

fn steady(p: &Params, [period, people]: [f64; 2]) -> Steady {
    let mut moved = p.clone();
    moved.set(ACROSS, period);
    moved.set(UP, people);
    Steady::of(&moved)
}

fn advice(p: &Params, [period, people]: [f64; 2]) -> u32 {
    let here = steady(p, [period, people]).score();
    let more = steady(p, [period, people + 1.0]).score();
    if here <= 0.0 {
        return if more > 0.0 { HELPS } else { NOTHING };
    }
    let change = more / here - 1.0;
    if change >= FELT {
        HELPS
    } else if change > -FELT {
        HARDLY
    } else {
        HARMS
    }
}

fn is_leaders(p: &Params, at: [f64; 2]) -> bool {
    steady(p, at).constraint() == Stage::Decide
}

pub(in super::super) fn axes(_: &[View]) -> Axes {
    use crate::param::{ParamSet as _, ParamSpec};
    const PERIOD: &ParamSpec = ParamSpec::named(Params::SPECS, "release_period");
    let people = UP.parameter("people");
    Axes {
        x: Axis::of(PERIOD, &PERIODS),
        y: Axis {
            slider: None,
            ..Axis::of(&people, &[1.0, 15.0, 30.0, 45.0, 60.0])
        },
    }
}

/// What is written on the grounds: one more person helps, does little, harms.
const WIDE: [&str; 3] = ["label-more-help", "label-more-hardly", "label-more-harm"];
const NARROW: [&str; 3] = [
    "label-more-help-narrow",
    "label-more-hardly-narrow",
    "label-more-harm-narrow",
];

pub(in super::super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let mut marks = drawn(view, WIDE);
    marks.extend(columns(&view.params, axes.y.range.high()));
    marks
}

pub(in super::super) fn narrow_marks(view: &View, _: &Axes) -> Vec<Mark> {
    drawn(view, NARROW)
}

/// Where more people help, and where the leader binds: a map of its own, so that where both borders are near each other
/// each stays smooth.
fn maps(p: &Params) -> [Map; 2] {
    let specs = [ACROSS.parameter("across"), UP.parameter("up")];
    let specs = [&specs[0], &specs[1]];
    let advised = map(specs, CELLS, &mut |at| advice(p, at));
    let binding = map(specs, CELLS, &mut |at| u32::from(is_leaders(p, at)));
    [advised, binding]
}

fn drawn(view: &View, [helps, hardly, harms]: [&'static str; 3]) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let [advised, binding] = o.maps.get_or_init(|| maps(p));
    let mut marks = Vec::new();
    let mut names = Vec::new();
    for Region {
        advice,
        outline,
        middle,
        room,
    } in &advised.regions
    {
        let (role, name) = match *advice {
            HELPS => (Role::RegionGood, helps),
            HARDLY => (Role::Surface, hardly),
            HARMS => (Role::RegionDanger, harms),
            _ => (Role::RegionNote, "label-nothing-ships"),
        };
        marks.push(Mark::area(role, outline.clone()));
        if *room > ROOM {
            names.push(Mark::label(
                Text::new(name),
                Role::Ink,
                *middle,
                Side::Center,
            ));
        }
    }
    let ends = |map: &Map| map.borders.iter().map(|one| one.ends).collect();
    marks.push(Mark::segments(Role::Axis, 0.75, ends(advised)));
    marks.push(Mark::segments(Role::Ink, 2.0, ends(binding)));
    let leaders = binding.regions.iter().find(|region| region.advice == 1);
    if let Some(region) = leaders.filter(|region| region.room > ROOM) {
        let [x, y] = region.middle;
        let name = Text::new("label-leader-binds");
        names.push(Mark::label(
            name,
            Role::Muted,
            [x, y - NEXT_LINE],
            Side::Center,
        ));
    }
    marks.append(&mut names);
    let text = Text::new("label-you-score").value(o.score, Unit::DecisionsPerWeek);
    marks.push(Mark::reader([p.release_period, p.people], text));
    marks
}

/// For the table: up to which size one more person helps, and from which one harms, with the periods of its rows.
fn columns(p: &Params, most: f64) -> [Mark; 2] {
    let (mut help, mut harm) = (Vec::new(), Vec::new());
    let mut periods = PERIODS.to_vec();
    let own = PERIODS.partition_point(|period| *period < p.release_period);
    periods.insert(own, p.release_period);
    for period in periods {
        let (mut helps, mut harms) = (0.0, 0.0);
        let mut people = most;
        while people >= 1.0 {
            match advice(p, [period, people]) {
                HELPS if helps == 0.0 => helps = people,
                HARMS => harms = people,
                _ => {}
            }
            people -= 1.0;
        }
        if helps > 0.0 {
            help.push([period, helps]);
        }
        if harms > 0.0 {
            harm.push([period, harms]);
        }
    }
    [
        Mark::column("label-helps-to", Unit::People, help),
        Mark::column("label-harms-from", Unit::People, harm),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::tuned;

    /// At the opening X stays the leader's for N from 5.7 to 34.5 and P from 0.36; tuned, 13.93 people are the
    /// most that the scaling law rewards.
    #[test]
    fn the_advice_is_the_models() {
        let opening = Params::default();
        assert_eq!(advice(&opening, [13.0, 12.0]), HARDLY);
        for (people, is_so) in [(5.6, false), (5.8, true), (34.4, true), (34.6, false)] {
            assert_eq!(is_leaders(&opening, [13.0, people]), is_so, "{people}");
        }
        assert!(!is_leaders(&opening, [0.34, 12.0]) && is_leaders(&opening, [0.37, 12.0]));
        assert_eq!(advice(&opening, [13.0, 3.0]), HELPS);
        assert_eq!(advice(&opening, [13.0, 50.0]), HARMS);
        assert_eq!(advice(&tuned(), [0.25, 1.0]), NOTHING);
    }
}
