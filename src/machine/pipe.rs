//! The firm as a pipe, to scale: length is weeks, width is decisions a week, each dot one decision.
//!
//! The water's area is then the work in progress, by Little's law. The scale never changes, so a tuned
//! firm is visibly shorter. A firm longer than the picture is cut, one wider than it is said to be.

use super::{Output, Stage};

mod draw;
mod labels;
mod outline;
mod spread;
mod words;

pub use draw::{axes, place};
pub(super) use draw::{horizontal, horizontal_axes, vertical, vertical_axes};
pub use labels::{OVER, at_end, beside, over, under};
pub use outline::{arrow, banks, gate};
pub use words::{each_dot, name, narrowest_name, room, wider};

/// Decisions a week between the banks where no stage narrows them.
pub const FRAME: f64 = 12.0;
/// Weeks after which a longer pipe is cut.
pub const END: f64 = 9.5;
/// Radius of a dot on the scale of decisions a week: room to keep from the banks.
const DOT: f64 = 0.45;
/// Weeks by which the edge of a cut pipe is jagged.
const TOOTH: f64 = 0.1;
/// Dots past which each stands for more than one decision.
const MOST_DOTS: f64 = 400.0;

/// What one stretch of the pipe is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Finding out.
    FindOut,
    /// The leader decides.
    Decide,
    /// Passing on to the team.
    PassOn,
    /// The team builds.
    Build,
    /// Waiting for release day.
    Wait,
}

/// The narrowest stage; where two are, the first of them bears the words.
#[must_use]
pub const fn narrowest(constraint: Stage) -> Kind {
    match constraint {
        Stage::Decide | Stage::Both => Kind::Decide,
        Stage::Build => Kind::Build,
    }
}

/// One stage, as far as it is in the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Section {
    /// What it is.
    pub kind: Kind,
    /// Where it begins, in weeks along the pipe.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Weeks it really takes.
    pub weeks: f64,
    /// Half of the width between its banks.
    pub half: f64,
}

impl Section {
    /// Its middle.
    #[must_use]
    pub fn center(&self) -> f64 {
        0.5 * (self.from + self.to)
    }
}

/// The stages in the picture, in order; those that take no time are left out.
fn sections(o: &Output) -> Vec<Section> {
    let room = |capacity: Option<f64>| 0.5 * libm::fmin(capacity.unwrap_or(FRAME), FRAME);
    let stages = [
        (Kind::FindOut, Some(o.find_out_time), FRAME),
        (
            Kind::Decide,
            Some(o.decide_time),
            2.0 * room(o.decide_capacity.finite()),
        ),
        (Kind::PassOn, Some(o.pass_on_time), FRAME),
        (
            Kind::Build,
            o.build_time.finite(),
            2.0 * room(Some(o.build_capacity)),
        ),
        (Kind::Wait, Some(o.release_wait), FRAME),
    ];
    let mut from = 0.0;
    let mut found = Vec::new();
    for (kind, weeks, width) in stages {
        let weeks = weeks.unwrap_or(f64::INFINITY);
        let to = libm::fmin(from + weeks, END);
        if to > from {
            found.push(Section {
                kind,
                from,
                to,
                weeks,
                half: 0.5 * width,
            });
        }
        from = to;
    }
    found
}

/// One bank, from the source to the end of the picture: weeks and half-width, smooth at each narrowing.
#[must_use]
pub fn bank(sections: &[Section]) -> Vec<(f64, f64)> {
    const RAMP: f64 = 0.11;
    const STEPS: u32 = 12;
    let mut points = vec![(0.0, sections.first().map_or(0.5 * FRAME, |s| s.half))];
    for pair in sections.windows(2) {
        let [left, right] = pair else { continue };
        if left.half == right.half {
            continue;
        }
        let shortest = libm::fmin(left.to - left.from, right.to - right.from);
        let ramp = libm::fmin(RAMP, 0.45 * shortest);
        points.extend((0..=STEPS).map(|step| {
            let t = f64::from(step) / f64::from(STEPS);
            let smooth = t * t * (3.0 - 2.0 * t);
            let half = left.half + (right.half - left.half) * smooth;
            (left.to + ramp * (2.0 * t - 1.0), half)
        }));
    }
    if let Some(last) = sections.last() {
        points.push((last.to, last.half));
    }
    points
}

/// Dots of decisions in progress, and how many decisions each of them stands for.
#[derive(Debug, Clone, PartialEq)]
struct Dots {
    worked_on: Vec<(f64, f64)>,
    waiting: Vec<(f64, f64)>,
    each: f64,
}

/// One dot a decision, as far apart in time as decisions ship, spread over the width of the water by the
/// van der Corput sequence, so that no two of them touch and the same setting gives the same picture.
fn dots(o: &Output) -> Dots {
    let lead = o.lead_time.finite().unwrap_or(0.0);
    let visible = if lead > END { END - TOOTH } else { lead };
    let each = stands_for(o.shipped * visible);
    let rate = o.shipped / each;
    let water = libm::fmin(o.shipped, FRAME);
    let (lanes, order): (f64, &[u8]) = if water < 8.0 {
        (4.0, &[0, 2, 1, 3])
    } else {
        (8.0, &[0, 4, 2, 6, 1, 5, 3, 7])
    };
    let limit = libm::fmax(0.0, 0.5 * water - DOT);
    let built = lead - o.release_wait;
    let (mut worked_on, mut waiting) = (Vec::new(), Vec::new());
    for (index, lane) in (0u32..).zip(order.iter().cycle()) {
        let time = (f64::from(index) + 0.5) / rate;
        // With no rate at all, the first dot never comes.
        if time >= visible {
            break;
        }
        let across = 0.5 * water - water * (f64::from(*lane) + 0.5) / lanes;
        let dot = (time, f64::min(f64::max(across, -limit), limit));
        if time < built {
            worked_on.push(dot);
        } else {
            waiting.push(dot);
        }
    }
    Dots {
        worked_on,
        waiting,
        each,
    }
}

/// The round number of decisions that a dot stands for so that there are not too many dots.
#[must_use]
pub fn stands_for(decisions: f64) -> f64 {
    let rounds = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0];
    let fits = |each: &f64| decisions <= MOST_DOTS * each;
    rounds
        .into_iter()
        .find(fits)
        .unwrap_or(decisions / MOST_DOTS)
}

#[cfg(test)]
mod tests {
    use super::super::{Machine, Params, tuned};
    use super::*;
    use crate::mechanism::Mechanism;

    fn output(params: &Params) -> Output {
        Machine::evaluate(params).unwrap()
    }

    #[test]
    fn at_the_opening_26_of_38_decisions_wait() {
        let output = output(&Params::default());
        let dots = dots(&output);
        assert_eq!((dots.worked_on.len(), dots.waiting.len()), (12, 26));
        assert_eq!(dots.each, 1.0);
        assert_eq!(libm::round(output.in_progress), 38.0);
        assert_eq!(libm::round(output.waiting), 26.0);
    }

    #[test]
    fn the_stages_lie_end_to_end() {
        for (params, lead) in [(Params::default(), 9.441_499_778), (tuned(), 2.669_565_048)] {
            let sections = sections(&output(&params));
            assert_eq!(sections.len(), 5);
            assert_eq!(sections[0].from, 0.0);
            for pair in sections.windows(2) {
                assert_eq!(pair[0].to, pair[1].from);
            }
            assert!((sections[4].to - lead).abs() < 1e-8);
        }
    }

    #[test]
    fn banks_go_forward_and_never_cut_into_the_water() {
        for params in [Params::default(), tuned()] {
            let output = output(&params);
            let bank = bank(&sections(&output));
            assert!(bank.windows(2).all(|pair| pair[0].0 <= pair[1].0));
            assert!(bank.iter().all(|(_, half)| *half > 0.5 * output.shipped));
            let narrowest = bank.iter().fold(FRAME, |a, (_, half)| a.min(*half));
            assert!((narrowest - 0.5 * output.capacity).abs() < 1e-12);
        }
    }

    #[test]
    fn no_two_dots_touch() {
        // 97 CSS pixels a week and 8.9 a decision: the wide picture. A dot is 7 wide.
        for params in [Params::default(), tuned()] {
            let dots = dots(&output(&params));
            let all: Vec<_> = dots.worked_on.iter().chain(&dots.waiting).collect();
            for (index, a) in all.iter().enumerate() {
                for b in &all[index + 1..] {
                    let apart = libm::hypot((a.0 - b.0) * 97.0, (a.1 - b.1) * 8.9);
                    assert!(apart > 7.5, "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn a_crowd_is_drawn_by_fewer_dots() {
        assert_eq!(stands_for(400.0), 1.0);
        assert_eq!(stands_for(401.0), 2.0);
        assert_eq!(stands_for(0.0), 1.0);
        let params = Params {
            escalated: 0.02,
            leader_hours: 60.0,
            work: 1.0,
            productive_hours: 45.0,
            ..tuned()
        };
        let dots = dots(&output(&params));
        let drawn = dots.worked_on.len() + dots.waiting.len();
        assert!(drawn <= 400 && drawn > 20, "{drawn}");
    }
}
