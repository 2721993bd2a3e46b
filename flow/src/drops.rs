//! Where each decision and each error is drawn at a time.

use crate::layout::Layout;
use crate::queue_shape::QueueShape;
use narrows::machine::pipe::{FRAME, Kind};
use narrows::machine::simulation::Recording;
use narrows::machine::simulation::recording::{Decision, Place, Rework};
use narrows::numeric::count::number;

/// Across, where errors go back outside the pipe, lying and upright.
pub(crate) const RETURN: [f64; 2] = [7.25, -7.1];
/// Weeks that a drop moves in a week once it is released.
const AWAY: f64 = 12.0;
/// Weeks after which it is out of the picture in any case.
const GONE: f64 = 1.0;

/// What a drop is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DropKind {
    Decision,
    /// Built, and waiting for release or on its way out.
    Built,
    Error,
}

/// What drops are placed in.
pub(crate) struct Scene<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) recording: &'a Recording,
    /// Half of the width over which free drops spread.
    pub(crate) spread: f64,
    /// Decisions that a drop stands for.
    pub(crate) each: f64,
    pub(crate) upright: bool,
}

/// Along and across.
pub(crate) type Spot = (f64, f64);

/// The queues at one time: who stands in each, first come first.
struct Queues {
    leader: (Vec<u32>, QueueShape),
    /// Decisions and errors, with when they came.
    team: (Vec<(f64, bool, u32)>, QueueShape),
    release: (Vec<(f64, u32)>, QueueShape),
}

impl Scene<'_> {
    /// Whether a drop is drawn for this one: each for so many.
    pub(crate) fn is_drawn(&self, number: u32) -> bool {
        let turn = |number: f64| f64::floor(number / self.each);
        turn(f64::from(number)) != turn(f64::from(number) - 1.0)
    }

    fn shape(&self, kind: Kind, drawn: usize) -> QueueShape {
        let stage = self.layout.stage(kind);
        let count = number(drawn) * self.each;
        self.shape_of(count, stage.half, stage.gate - stage.from)
    }

    pub(crate) fn shape_of(&self, count: f64, half: f64, room: f64) -> QueueShape {
        QueueShape::of(count, self.each, half, room, self.upright)
    }

    fn queues(&self, at: f64) -> Queues {
        let (mut leader, mut team, mut release) = (Vec::new(), Vec::new(), Vec::new());
        for one in self
            .recording
            .decisions()
            .iter()
            .filter(|one| self.is_drawn(one.number))
        {
            match one.place(at) {
                Place::LeaderQueue => leader.push(one.number),
                Place::TeamQueue => team.push((one.arrived, false, one.number)),
                Place::Wait => release.push((built(one), one.number)),
                _ => {}
            }
        }
        for one in self
            .recording
            .reworks()
            .iter()
            .filter(|one| self.is_drawn(one.number))
        {
            if one.place(at) == Place::TeamQueue {
                team.push((one.noticed, true, one.number));
            }
        }
        team.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        release.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
        let shapes = [
            self.shape(Kind::Decide, leader.len()),
            self.shape(Kind::Build, team.len()),
            self.shape(Kind::Wait, release.len()),
        ];
        Queues {
            leader: (leader, shapes[0]),
            team: (team, shapes[1]),
            release: (release, shapes[2]),
        }
    }

    /// Where each decision is, then each error, in the recording's order; none for one that is not in the picture.
    pub(crate) fn spots(&self, at: f64) -> Vec<Option<Spot>> {
        let queues = self.queues(at);
        let decisions = self.recording.decisions().iter();
        let decisions = decisions.map(|one| {
            self.is_drawn(one.number)
                .then(|| self.decision(one, &queues, at))
                .flatten()
        });
        let reworks = self.recording.reworks().iter();
        let reworks = reworks.map(|one| {
            self.is_drawn(one.number)
                .then(|| self.error(one, &queues, at))
                .flatten()
        });
        decisions.chain(reworks).collect()
    }

    fn decision(&self, one: &Decision, queues: &Queues, at: f64) -> Option<Spot> {
        let stage = |kind| self.layout.stage(kind);
        let lane = self.lane(one.number);
        let queued = |kind: Kind, shape: &QueueShape, before: Option<usize>| {
            let (back, across) = shape.place(u32::try_from(before?).ok()?);
            Some((stage(kind).gate - back, across))
        };
        match one.place(at) {
            Place::FindOut => Some((
                stage(Kind::FindOut).at(share(one.idea, one.known, at)),
                lane,
            )),
            Place::LeaderQueue => {
                let (queue, shape) = &queues.leader;
                queued(
                    Kind::Decide,
                    shape,
                    queue.iter().position(|number| *number == one.number),
                )
            }
            Place::Decide => Some((
                stage(Kind::Decide).at_work(share(one.asked, one.decided, at)),
                0.0,
            )),
            Place::PassOn => Some((
                stage(Kind::PassOn).at(share(one.decided, one.arrived, at)),
                lane,
            )),
            Place::TeamQueue => {
                let (queue, shape) = &queues.team;
                queued(
                    Kind::Build,
                    shape,
                    queue
                        .iter()
                        .position(|other| (other.1, other.2) == (false, one.number)),
                )
            }
            Place::Build => {
                let job = one.job?;
                Some((
                    stage(Kind::Build).at_work(share(job.begun, job.done, at)),
                    0.0,
                ))
            }
            Place::Wait => {
                let (queue, shape) = &queues.release;
                queued(
                    Kind::Wait,
                    shape,
                    queue.iter().position(|other| other.1 == one.number),
                )
            }
            Place::Over if at < one.release + GONE => self.away(one, at),
            Place::Over | Place::Ahead | Place::Unnoticed => None,
        }
    }

    /// On its way out, with all that left together, from where they stood.
    fn away(&self, one: &Decision, at: f64) -> Option<Spot> {
        let decisions = self.recording.decisions().iter();
        let together =
            decisions.filter(|other| other.release == one.release && self.is_drawn(other.number));
        let (mut before, mut all) = (0, 0);
        for other in together {
            all += 1;
            before += u32::from((built(other), other.number) < (built(one), one.number));
        }
        let (back, across) = self.shape(Kind::Wait, all).place(before);
        Some((self.layout.end() - back + AWAY * (at - one.release), across))
    }

    fn error(&self, one: &Rework, queues: &Queues, at: f64) -> Option<Spot> {
        let build = self.layout.stage(Kind::Build);
        match one.place(at) {
            Place::Unnoticed => {
                let back = share(one.sent, one.noticed, at) * (self.layout.end() - build.from);
                Some((self.layout.end() - back, RETURN[usize::from(self.upright)]))
            }
            Place::TeamQueue => {
                let (queue, shape) = &queues.team;
                let place = queue
                    .iter()
                    .position(|other| (other.1, other.2) == (true, one.number));
                let (back, across) = shape.place(u32::try_from(place?).ok()?);
                Some((build.gate - back, across))
            }
            Place::Build => {
                let job = one.job?;
                Some((build.at_work(share(job.begun, job.done, at)), 0.0))
            }
            _ => None,
        }
    }

    /// Where a free drop swims, across: neighbors far from each other, by the van der Corput sequence.
    fn lane(&self, number: u32) -> f64 {
        const LANES: [f64; 8] = [0.0, 4.0, 2.0, 6.0, 1.0, 5.0, 3.0, 7.0];
        let turn = f64::floor(f64::from(number) / self.each);
        let turn = turn - 8.0 * f64::floor(turn / 8.0);
        let ahead = (0u32..)
            .zip(LANES)
            .find(|(index, _)| f64::from(*index) >= turn);
        let lane = ahead.map_or(0.0, |(_, lane)| lane);
        self.spread * (1.0 - (2.0 * lane + 1.0) / 8.0)
    }
}

/// What a decision is drawn as.
pub(crate) fn drop_of(one: &Decision, at: f64) -> DropKind {
    match one.place(at) {
        Place::Wait | Place::Over => DropKind::Built,
        _ => DropKind::Decision,
    }
}

/// Half of the width over which free drops spread where so many ship a week.
pub(crate) fn spread(shipped: f64) -> f64 {
    libm::fmin(libm::fmax(0.5 * shipped, 1.0), 0.5 * FRAME - 0.4)
}

fn built(one: &Decision) -> f64 {
    one.job.map_or(f64::INFINITY, |job| job.done)
}

/// How much of the time between two has gone.
fn share(from: f64, to: f64, at: f64) -> f64 {
    if to > from {
        libm::fmin((at - from) / (to - from), 1.0)
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use narrows::machine::Params;
    use narrows::machine::steady::Steady;

    #[test]
    fn drops_queue_as_many_as_are_counted_waiting() {
        let p = Params::default();
        let mut recording = Recording::begin(&p);
        recording.advance(&p, 30.0);
        let layout = Layout::of(&Steady::of(&p));
        let scene = Scene {
            layout: &layout,
            recording: &recording,
            spread: 1.0,
            each: 1.0,
            upright: false,
        };
        let mut mended = 0;
        for at in (0..300).map(|one| 0.1 * f64::from(one)) {
            let counts = recording.counts(at);
            let queues = scene.queues(at);
            let drawn = [
                queues.leader.0.len(),
                queues.team.0.len(),
                queues.release.0.len(),
            ];
            let counted = [counts.leader_queue, counts.before_team(), counts.wait];
            assert_eq!(drawn.map(|drops| drops as f64), counted, "{at}");
            mended += u32::from(counts.errors_in_work > 0.0);
        }
        assert!(mended > 5, "{mended}");
    }
}
