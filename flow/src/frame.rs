//! The picture of a run at a moment.

use crate::drops::{DropKind, RETURN, Scene, Spot, drop_of, spread};
use crate::labels::Said;
use crate::layout::{Layout, Stage};
use crate::outline::{along, means, mirrored};
use narrows::chart::spec::Point;
use narrows::chart::{Axes, ChartSpec, Mark, Role, Shape};
use narrows::machine::Params;
use narrows::machine::pipe::{
    END, FRAME, Kind, Section, arrow, axes, bank, banks, gate, place, stands_for,
};
use narrows::machine::simulation::Recording;
use narrows::machine::steady::Steady;

/// A drop is drawn at the mean of where it was in these last weeks, so that none jumps when a queue moves up.
const BLUR: f64 = 0.16;
/// At so many times.
const MOMENTS: u32 = 6;
/// Weeks past the gate to which drops are seen to leave.
const SEEN: f64 = 9.56;
/// How thick silt is, in decisions a week, before it is named.
const WRITTEN: f64 = 0.3;

/// The picture at a time, lying or upright.
#[must_use]
pub fn frame(p: &Params, recording: &Recording, at: f64, upright: bool) -> ChartSpec {
    let steady = Steady::of(p);
    let layout = Layout::of(&steady);
    let census = recording.census(p, at);
    let each = stands_for(census.in_progress());
    let scene = Scene {
        layout: &layout,
        recording,
        spread: spread(steady.shipped),
        each,
        upright,
    };
    let times: Vec<f64> = (0..MOMENTS)
        .map(|one| at - BLUR * f64::from(one) / f64::from(MOMENTS))
        .collect();
    let water = Water::mean(recording, &times);
    let picture = Picture {
        scene: &scene,
        steady: &steady,
    };
    let taken = picture.taken(p.drag * census.faults);
    let mut marks = picture.pipe(&water, taken);
    marks.extend(picture.drops(&times));
    marks.push(gate(libm::fmin(layout.end(), END), upright));
    let said = Said {
        layout: &layout,
        steady: &steady,
        census: &census,
        at,
        each,
        is_silted: taken > WRITTEN,
    };
    marks.extend(picture.arrows(said.narrowest(), &water));
    marks.extend(if upright {
        said.upright()
    } else {
        said.lying()
    });
    let Axes { x, y } = axes(upright);
    ChartSpec {
        id: "pipe",
        ..ChartSpec::new(x, y, marks)
    }
}

/// How many wait before each gate.
struct Water {
    leader: f64,
    team: f64,
    wait: f64,
}

impl Water {
    /// The mean at some times.
    fn mean(recording: &Recording, times: &[f64]) -> Self {
        let mut sum = Self {
            leader: 0.0,
            team: 0.0,
            wait: 0.0,
        };
        let share = 1.0 / f64::from(MOMENTS);
        for counts in times.iter().map(|time| recording.counts(*time)) {
            sum.leader += share * counts.leader_queue;
            sum.team += share * counts.before_team();
            sum.wait += share * counts.wait;
        }
        sum
    }
}

struct Picture<'a> {
    scene: &'a Scene<'a>,
    steady: &'a Steady,
}

impl Picture<'_> {
    fn place(&self, along: f64, across: f64) -> Point {
        place(self.scene.upright, along, across)
    }

    /// Between one line on either side of the middle and the other.
    fn between(&self, upper: &[Spot], lower: &[Spot]) -> Vec<Point> {
        let back = lower.iter().rev();
        upper
            .iter()
            .chain(back)
            .map(|(along, across)| self.place(*along, *across))
            .collect()
    }

    /// Arrows at the narrowest stage, where they have room outside of it.
    fn arrows(&self, stage: &Stage, water: &Water) -> Vec<Mark> {
        /// Half of the width between the banks up to which an arrow has room.
        const ROOM: f64 = 4.4;
        let count = if stage.kind == Kind::Decide {
            water.leader
        } else {
            water.team
        };
        let shape = self
            .scene
            .shape_of(count, stage.half, stage.gate - stage.from);
        if shape.half > ROOM {
            return Vec::new();
        }
        let middle = stage.at(0.5);
        [1.0, -1.0]
            .map(|side| arrow(middle, shape.half, side, self.scene.upright))
            .into()
    }

    /// Bed, water, silt and banks.
    fn pipe(&self, water: &Water, taken: f64) -> Vec<Mark> {
        let layout = self.scene.layout;
        let swollen = |kind: Kind, count: f64| {
            let stage = layout.stage(kind);
            self.scene
                .shape_of(count, stage.half, stage.gate - stage.from)
        };
        let shapes = [
            (Kind::Decide, swollen(Kind::Decide, water.leader)),
            (Kind::Build, swollen(Kind::Build, water.team)),
            (Kind::Wait, swollen(Kind::Wait, water.wait)),
        ];
        let mut sections = Vec::with_capacity(7);
        for stage in &layout.stages {
            let shape = shapes
                .iter()
                .find(|(kind, _)| *kind == stage.kind && *kind != Kind::Wait);
            let half = shape.map_or(stage.half, |(_, shape)| shape.half);
            let parts = [
                (stage.from, stage.gate, half),
                (stage.gate, stage.to, stage.half),
            ];
            sections.extend(parts.into_iter().filter(|(from, to, _)| to > from).map(
                |(from, to, half)| Section {
                    kind: stage.kind,
                    from,
                    to,
                    weeks: to - from,
                    half,
                },
            ));
        }
        let bank = bank(&sections);
        let mut marks = vec![Mark::area(
            Role::RegionNote,
            self.between(&bank, &mirrored(&bank)),
        )];
        if self.steady.shipped > 0.0 {
            let half = 0.5 * libm::fmin(self.steady.shipped, FRAME);
            let line = [(0.0, half), (layout.end(), half)];
            marks.push(Mark::area(
                Role::Water,
                self.between(&line, &mirrored(&line)),
            ));
        }
        for (kind, shape) in shapes.into_iter().filter(|(_, shape)| shape.length > 0.0) {
            let gate = layout.stage(kind).gate;
            let line = along(&bank, gate - shape.length, gate, |_, half| {
                libm::fmin(half, shape.half)
            });
            marks.push(Mark::area(
                Role::Water,
                self.between(&line, &mirrored(&line)),
            ));
        }
        marks.extend(self.silt(&bank, taken));
        marks.push(banks(&bank, self.scene.upright));
        marks
    }

    /// How much of half the width of the team's stage debt takes: it leaves open as much as the team could build in
    /// a week now, when debt slows work by so much.
    fn taken(&self, slowed: f64) -> f64 {
        let stage = self.scene.layout.stage(Kind::Build);
        let clean = self.steady.available_hours / self.steady.work_per_decision;
        stage.half - 0.5 * clean / (1.0 + slowed)
    }

    /// Debt on both walls of the team's stage.
    fn silt(&self, bank: &[Spot], taken: f64) -> Vec<Mark> {
        /// Of the stage's length, at either end.
        const TAPER: f64 = 0.2;
        let stage = self.scene.layout.stage(Kind::Build);
        if !(taken > 0.001 && stage.to > stage.from) {
            return Vec::new();
        }
        let wall = along(bank, stage.from, stage.to, |_, half| half);
        let inner = along(bank, stage.from, stage.to, |share, half| {
            let end = libm::fmin(share, 1.0 - share) / TAPER;
            half - taken * libm::fmin(end, 1.0)
        });
        vec![
            Mark::area(Role::Series2, self.between(&wall, &inner)),
            Mark::area(
                Role::Series2,
                self.between(&mirrored(&wall), &mirrored(&inner)),
            ),
        ]
    }

    /// Every drop in the picture; errors last, over the others.
    fn drops(&self, times: &[f64]) -> Vec<Mark> {
        let recording = self.scene.recording;
        let spots = means(
            &times
                .iter()
                .map(|time| self.scene.spots(*time))
                .collect::<Vec<_>>(),
        );
        let at = times.first().copied().unwrap_or(0.0);
        let kinds = recording.decisions().iter().map(|one| drop_of(one, at));
        let kinds = kinds.chain(recording.reworks().iter().map(|_| DropKind::Error));
        let (mut decisions, mut built, mut errors) = (Vec::new(), Vec::new(), Vec::new());
        for (kind, spot) in kinds.zip(spots) {
            let Some((along, across)) = spot.filter(|(along, _)| *along <= SEEN) else {
                continue;
            };
            let point = self.place(libm::fmax(along, 0.0), across);
            match kind {
                DropKind::Decision => decisions.push(point),
                DropKind::Built => built.push(point),
                DropKind::Error => errors.push(point),
            }
        }
        let mut marks = Vec::new();
        if !recording.reworks().is_empty() {
            let (from, side) = (
                self.scene.layout.stage(Kind::Build).from,
                RETURN[usize::from(self.scene.upright)],
            );
            let wall = 0.5 * FRAME * side.signum();
            let (start, end) = (
                self.place(from, side),
                self.place(self.scene.layout.end(), side),
            );
            let pairs = vec![[end, start], [start, self.place(from, wall)]];
            marks.push(Mark::segments(Role::Axis, 1.0, pairs));
        }
        for (role, shape, at) in [
            (Role::Primary, Shape::Disc, decisions),
            (Role::Primary, Shape::Ring, built),
            (Role::Danger, Shape::Disc, errors),
        ] {
            if !at.is_empty() {
                marks.push(Mark::points(role, shape, at));
            }
        }
        marks
    }
}
