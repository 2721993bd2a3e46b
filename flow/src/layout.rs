//! The pipe that drops go through: the stages with their mean weeks and their room, and where queues stand.

use narrows::machine::pipe::{END, FRAME, Kind};
use narrows::machine::steady::Steady;

/// One stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Stage {
    pub(crate) kind: Kind,
    pub(crate) from: f64,
    /// Where work begins; before it, drops wait.
    pub(crate) gate: f64,
    pub(crate) to: f64,
    /// Half of the width between the banks: decisions that go through in a week.
    pub(crate) half: f64,
}

impl Stage {
    /// A place in it, from 0 at its beginning to 1 at its end.
    pub(crate) fn at(&self, share: f64) -> f64 {
        self.from + share * (self.to - self.from)
    }

    /// A place in the part where work is done.
    pub(crate) fn at_work(&self, share: f64) -> f64 {
        self.gate + share * (self.to - self.gate)
    }
}

/// The whole pipe.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Layout {
    pub(crate) stages: [Stage; 5],
    /// Whether the longest stages are drawn shorter than they are.
    pub(crate) is_shortened: bool,
}

/// A stage's part for work is at most this share of it, so that drops have where to wait.
const MOST_WORK: f64 = 0.6;

impl Layout {
    pub(crate) fn of(steady: &Steady) -> Self {
        let build = steady.shipped / steady.build_utilization;
        // As wide as it would be without debt, which lies in it as silt.
        let clean = steady.available_hours / steady.work_per_decision;
        let of_stage = [
            (Kind::FindOut, FRAME, 0.0),
            (
                Kind::Decide,
                steady.decide_capacity,
                1.0 / steady.decide_capacity,
            ),
            (Kind::PassOn, FRAME, 0.0),
            (Kind::Build, clean, 1.0 / build),
            (Kind::Wait, FRAME, 0.0),
        ];
        let longest = longest(&steady.stages);
        let mut from = 0.0;
        let mut is_shortened = false;
        let mut weeks = steady.stages.into_iter();
        let stages = of_stage.map(|(kind, width, work)| {
            let weeks = weeks.next().unwrap_or(0.0);
            is_shortened |= weeks > longest;
            let length = libm::fmin(weeks, longest);
            let to = from + length;
            let work = libm::fmin(work, MOST_WORK * length);
            let gate = if kind == Kind::Wait { to } else { to - work };
            let half = 0.5 * libm::fmin(width, FRAME);
            let stage = Stage {
                kind,
                from,
                gate,
                to,
                half,
            };
            from = to;
            stage
        });
        Self {
            stages,
            is_shortened,
        }
    }

    pub(crate) const fn end(&self) -> f64 {
        self.stages[4].to
    }

    pub(crate) const fn stage(&self, kind: Kind) -> &Stage {
        &self.stages[kind as usize]
    }
}

/// How long a stage is drawn at most, so that all of them end by the end of the picture: only the longest are shortened.
fn longest(stages: &[f64; 5]) -> f64 {
    let mut sorted = *stages;
    sorted.sort_unstable_by(f64::total_cmp);
    let (mut left, mut count) = (END, 5.0);
    for weeks in sorted {
        if weeks * count > left {
            return left / count;
        }
        left -= weeks;
        count -= 1.0;
    }
    f64::INFINITY
}

#[cfg(test)]
mod tests {
    use super::*;
    use narrows::machine::{Params, tuned};

    #[test]
    fn a_pipe_that_fits_is_as_long_as_its_lead_time() {
        for params in [Params::default(), tuned()] {
            let steady = Steady::of(&params);
            let layout = Layout::of(&steady);
            assert!(!layout.is_shortened);
            assert!((layout.end() - steady.lead_time()).abs() < 1e-9);
        }
    }

    #[test]
    fn of_a_longer_one_only_the_longest_stage_is_shortened() {
        let params = Params {
            release_period: 26.0,
            ..Params::default()
        };
        let steady = Steady::of(&params);
        let layout = Layout::of(&steady);
        assert!(layout.is_shortened && (layout.end() - END).abs() < 1e-9);
        for (stage, weeks) in layout.stages.iter().zip(steady.stages).take(4) {
            assert!((stage.to - stage.from - weeks).abs() < 1e-9);
        }
    }
}
