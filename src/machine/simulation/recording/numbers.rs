//! A recording as numbers, which whoever shows it keeps and hands back.

use super::super::team::Standing;
use super::{Decision, Job, Recording, Rework};
use crate::numeric::count::number;

/// Numbers before the decisions.
const HEAD: usize = 18;
/// Numbers of a decision and of an error.
const DECISION: usize = 14;
const REWORK: usize = 11;

impl Recording {
    /// Its numbers: a head, then the decisions, then the errors. NaN stands for what is not settled.
    #[must_use]
    pub fn numbers(&self) -> Vec<f64> {
        let count = number(self.decisions.len());
        let mut numbers = vec![
            f64::from(self.turn),
            self.horizon,
            self.kept,
            self.idea,
            self.gap,
            f64::from(self.number),
            self.shipped,
            self.reworked,
            self.find_out,
            count,
        ];
        numbers.extend(standing(&self.before));
        numbers.extend(standing(&self.team));
        for one in &self.decisions {
            let leader = one.leader.unwrap_or(f64::NAN);
            numbers.extend([f64::from(one.number), one.idea, one.known, one.asked]);
            numbers.extend([one.decided, one.arrived, leader, one.release]);
            numbers.extend(job(one.job));
        }
        for one in &self.reworks {
            numbers.extend([f64::from(one.number), one.weeks, one.built]);
            numbers.extend([one.sent, one.noticed]);
            numbers.extend(job(one.job));
        }
        numbers
    }

    /// The recording that these numbers are; none where they are not what [`Self::numbers`] gives.
    #[must_use]
    pub fn of(numbers: &[f64]) -> Option<Self> {
        let (head, rest) = numbers.split_at_checked(HEAD)?;
        let (scalars, standings) = head.split_at_checked(10)?;
        let [
            turn,
            horizon,
            kept,
            idea,
            gap,
            number,
            shipped,
            reworked,
            find_out,
            count,
        ] = *scalars.first_chunk()?;
        let length = DECISION.checked_mul(usize::try_from(whole(count)?).ok()?)?;
        let (decisions, reworks) = rest.split_at_checked(length)?;
        let (decisions, []) = decisions.as_chunks::<DECISION>() else {
            return None;
        };
        let (reworks, []) = reworks.as_chunks::<REWORK>() else {
            return None;
        };
        Some(Self {
            turn: whole(turn)?,
            horizon,
            kept,
            idea,
            gap,
            number: whole(number)?,
            find_out,
            team: standing_of(*standings.last_chunk()?),
            before: standing_of(*standings.first_chunk()?),
            shipped,
            reworked,
            decisions: decisions.iter().map(decision_of).collect::<Option<_>>()?,
            reworks: reworks.iter().map(rework_of).collect::<Option<_>>()?,
        })
    }
}

fn decision_of(numbers: &[f64; DECISION]) -> Option<Decision> {
    let [
        number,
        idea,
        known,
        asked,
        decided,
        arrived,
        leader,
        release,
    ] = *numbers.first_chunk()?;
    Some(Decision {
        number: whole(number)?,
        idea,
        known,
        asked,
        decided,
        arrived,
        leader: (!leader.is_nan()).then_some(leader),
        job: job_of(*numbers.last_chunk()?),
        release,
    })
}

fn rework_of(numbers: &[f64; REWORK]) -> Option<Rework> {
    let [number, weeks, built, sent, noticed] = *numbers.first_chunk()?;
    Some(Rework {
        number: whole(number)?,
        weeks,
        built,
        sent,
        noticed,
        job: job_of(*numbers.last_chunk()?),
    })
}

const fn standing(team: &Standing) -> [f64; 4] {
    [team.free, team.faults, team.counted, team.session]
}

const fn standing_of([free, faults, counted, session]: [f64; 4]) -> Standing {
    Standing {
        free,
        faults,
        counted,
        session,
    }
}

fn job(job: Option<Job>) -> [f64; 6] {
    job.map_or([f64::NAN; 6], |Job { begun, done, after }| {
        let [free, faults, counted, session] = standing(&after);
        [begun, done, free, faults, counted, session]
    })
}

fn job_of([begun, done, free, faults, counted, session]: [f64; 6]) -> Option<Job> {
    let after = standing_of([free, faults, counted, session]);
    (!begun.is_nan()).then_some(Job { begun, done, after })
}

/// A count that was written as a number.
fn whole(number: f64) -> Option<u32> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked by the way back"
    )]
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}
