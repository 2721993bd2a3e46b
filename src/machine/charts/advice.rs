//! Where one more person helps, over how long one waits and how many one is: and where the leader binds.

use super::super::steady::Steady;
use super::super::{Params, Stage};
use super::View;
use crate::analysis::flip::{Border, Region, map};
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::lever::Lever;
use crate::unit::Unit;

const ACROSS: Lever = Lever::InformationThreshold;
const UP: Lever = Lever::TeamSize;
/// Cells each way.
const CELLS: usize = 24;
/// From this change of the score on, one more person is said to help, or to harm.
const FELT: f64 = 0.01;
/// A region with less room has no name.
const ROOM: f64 = 0.055;

/// What one more person does; with [`LEADER`] added where the leader binds.
const HARMS: u32 = 0;
const HARDLY: u32 = 1;
const HELPS: u32 = 2;
const NOTHING: u32 = 3;
const LEADER: u32 = 4;

fn advice(p: &Params, [information, people]: [f64; 2]) -> u32 {
    let mut moved = p.clone();
    moved.set(ACROSS, information);
    moved.set(UP, people);
    let steady = Steady::of(&moved);
    moved.set(UP, people + 1.0);
    let more = Steady::of(&moved).score();
    let here = steady.score();
    let change = if here > 0.0 {
        let change = more / here - 1.0;
        match () {
            () if change >= FELT => HELPS,
            () if change > -FELT => HARDLY,
            () => HARMS,
        }
    } else if more > 0.0 {
        HELPS
    } else {
        NOTHING
    };
    let is_leader = steady.constraint() == Stage::Decide;
    change + if is_leader { LEADER } else { 0 }
}

pub(in super::super) fn axes(_: &[View]) -> Axes {
    use crate::param::{ParamSet as _, ParamSpec};
    const SHARE: &ParamSpec = ParamSpec::named(Params::SPECS, "threshold");
    let people = UP.parameter("people");
    Axes {
        x: Axis::of(SHARE, &[0.0, 0.25, 0.5, 0.75, 0.98]),
        y: Axis {
            slider: None,
            ..Axis::of(&people, &[1.0, 15.0, 30.0, 45.0, 60.0])
        },
    }
}

pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let specs = [ACROSS.parameter("across"), UP.parameter("up")];
    let map = map([&specs[0], &specs[1]], CELLS, &mut |at| advice(p, at));
    let mut marks = Vec::new();
    let mut names = Vec::new();
    for Region {
        advice,
        outline,
        middle,
        room,
    } in map.regions
    {
        let (role, name) = match advice % LEADER {
            HELPS => (Role::RegionGood, "label-more-help"),
            HARDLY => (Role::Surface, "label-more-hardly"),
            HARMS => (Role::RegionDanger, "label-more-harm"),
            _ => (Role::RegionNote, "label-nothing-ships"),
        };
        marks.push(Mark::area(role, outline));
        if room > ROOM {
            names.push(Mark::label(
                Text::new(name),
                Role::Ink,
                middle,
                Side::Center,
            ));
        }
    }
    let is_leader = |border: &Border| border.between[0] / LEADER != border.between[1] / LEADER;
    let (binds, changes): (Vec<Border>, Vec<Border>) =
        map.borders.iter().partition(|one| is_leader(one));
    let ends = |borders: Vec<Border>| borders.into_iter().map(|one| one.ends).collect::<Vec<_>>();
    marks.push(Mark::segments(Role::Axis, 0.75, ends(changes)));
    marks.push(Mark::segments(Role::Ink, 2.0, ends(binds)));
    marks.append(&mut names);
    let text = Text::new("label-you-score").value(o.score, Unit::DecisionsPerWeek);
    marks.push(Mark::reader([p.threshold, p.people], text));
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::tuned;

    /// MODELS: as found and tuned the leader binds; 13.93 people are the most that the scaling law rewards, whichever
    /// stage binds.
    #[test]
    fn the_advice_is_the_models() {
        let opening = Params::default();
        assert_eq!(advice(&opening, [0.9, 12.0]), HARDLY + LEADER);
        assert!(advice(&tuned(), [0.7, 12.0]) >= LEADER);
        // With little information the team binds: few are too few, many too many.
        assert_eq!(advice(&tuned(), [0.3, 5.0]), HELPS);
        assert_eq!(advice(&tuned(), [0.3, 40.0]), HARMS);
    }
}
