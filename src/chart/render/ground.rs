//! What a picture begins with, so that the next one can begin with it too.

use super::labels::Written;
use super::place::{Placer, Room};
use super::shown;
use super::surface::Layer;
use crate::chart::spec::{ChartSpec, Mark};

/// What was drawn last on a surface: the next picture there compares itself with it.
///
/// While a lever moves, its own curves mostly stay and the reader's point moves along them. Where two pictures
/// in a row agree with the one before in the same first marks, those, the grid and the numbers are the *ground*:
/// the surface keeps it, and the pictures that follow begin with it.
#[derive(Debug)]
pub struct Picture {
    spec: ChartSpec,
    size: (u32, u32),
    same: Option<usize>,
    ground: Option<Ground>,
}

/// Grid, numbers and the first marks: how many marks, and what is noted of all of it.
#[derive(Debug)]
pub(super) struct Ground {
    pub(super) marks: usize,
    pub(super) placer: Placer,
    room: Room,
    /// The numbers of an axis that stand inside the plot, over the marks.
    pub(super) inside: Vec<Written>,
    /// The names of all marks but the reader's own, if only those are missing in the ground.
    pub(super) names: Option<Vec<Written>>,
    /// Up to where it is kept, if it has names.
    pub(super) layers: Vec<Layer>,
}

/// How a picture is drawn that follows another one.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// How many first marks are those of the picture before, where the axes are too.
    same: Option<usize>,
    /// The ground to begin with.
    pub(super) ground: Option<Ground>,
    /// How many first marks belong to a ground that is to be kept.
    pub(super) keep: Option<usize>,
}

impl Plan {
    pub(super) fn new(spec: &ChartSpec, size: (u32, u32), before: Option<Picture>) -> Self {
        let Some(before) = before.filter(|before| before.size == size) else {
            return Self::default();
        };
        let spec = shown(spec, size);
        let same = alike(shown(&before.spec, size), spec);
        let is_steady = same == before.same;
        // One that could hold more by now is made anew.
        let holds = |ground: &Ground| {
            same.is_some_and(|same| ground.marks == same || ground.marks < same && !is_steady)
                && (ground.names.is_none() || are_own(&spec.marks[ground.marks..]))
        };
        let ground = before.ground.filter(holds);
        let is_something = |marks: &usize| *marks > 0 || spec.x.visible || spec.y.visible;
        let keep = same.filter(|marks| is_steady && ground.is_none() && is_something(marks));
        Self { same, ground, keep }
    }

    /// What the next picture needs to know of this one.
    pub(super) fn done(self, spec: ChartSpec, size: (u32, u32)) -> Picture {
        Picture {
            spec,
            size,
            same: self.same,
            ground: self.ground,
        }
    }
}

impl Ground {
    pub(super) fn new(marks: usize, placer: Placer, inside: Vec<Written>) -> Self {
        let room = placer.room();
        Self {
            marks,
            placer,
            room,
            inside,
            names: None,
            layers: Vec::new(),
        }
    }

    /// The same of all marks but the reader's own, whose names are these, kept up to a layer.
    pub(super) fn with(self, names: Vec<Written>, layer: Layer) -> Self {
        Self {
            names: Some(names),
            layers: vec![layer],
            ..self
        }
    }

    /// The same with layers that were kept before.
    pub(super) fn and(mut self, layers: Vec<Layer>) -> Self {
        self.layers.extend(layers);
        self
    }

    /// The same as it was before anything was drawn on it.
    pub(super) fn bare(mut self) -> Self {
        self.placer.clear_to(self.room);
        self
    }
}

/// Whether all of these are the reader's own.
pub(super) fn are_own(marks: &[Mark]) -> bool {
    marks.iter().all(Mark::is_own)
}

/// How many first marks two charts share, not counting the reader's own, if they share their axes.
fn alike(one: &ChartSpec, other: &ChartSpec) -> Option<usize> {
    let pairs = one.marks.iter().zip(&other.marks);
    let stay = pairs.take_while(|(one, other)| !one.is_own() && one == other);
    (one.id == other.id && one.x == other.x && one.y == other.y).then(|| stay.count())
}
