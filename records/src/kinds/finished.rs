//! Finished days: how much a week finishes, and by when a backlog is done.

use super::{Findings, Found};
use crate::cells::{Day, iso};
use crate::charts;
use crate::report::Refusal;
use crate::request::{Request, Weeks};
use narrows::mechanisms::planning::forecast::{Throughput, week_at};
use narrows::numeric::count::number;
use serde::Serialize;

/// Whole weeks without which there is no forecast.
const LEAST_WEEKS: usize = 4;
/// Past weeks that the chapter's own list holds.
const LAST_WEEKS: usize = 8;
/// Chances that are told.
const CHANCES: [f64; 3] = [0.5, 0.85, 0.95];
/// Monday of the first week, 1970-01-05.
const MONDAY: Day = 4;

/// By when a backlog is done.
///
/// Weeks run from Monday to Sunday. The first and the last one may be cut short by the table's beginning and end and
/// are left out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finished {
    /// First and last day that was finished on.
    pub days: [String; 2],
    /// Whole weeks between them.
    pub weeks: usize,
    /// Jobs finished in each of the last of these weeks, at most eight.
    pub last_weeks: Vec<f64>,
    /// Mean of all whole weeks.
    pub mean: f64,
    /// The backlog.
    pub backlog: f64,
    /// Weeks by which it is done with chances of 50, 85 and 95 %.
    pub quantiles: [f64; 3],
    /// What the reader said.
    pub estimate: f64,
    /// Chance that it is done by then.
    pub chance: f64,
}

pub(super) fn find(rows: &[(Day, Option<Day>)], request: &Request) -> Found {
    let days = || rows.iter().map(|(day, _)| *day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else {
        return Err(Refusal::NoGoodRows);
    };
    let counts = whole_weeks(days(), first, last);
    if counts.len() < LEAST_WEEKS {
        return Err(Refusal::FewWeeks);
    }
    let throughput = Throughput::new(&counts);
    if !throughput.moves() {
        return Err(Refusal::NothingFinished);
    }
    let (backlog, estimate) = (request.backlog.get(), request.estimate.get());
    // A pace that wants more than ten years is no pace.
    if f64::from(backlog) / throughput.mean() > f64::from(Weeks::MOST) {
        return Err(Refusal::TooFar);
    }
    let done = throughput.done_by(usize::from(backlog), 0.99, usize::from(estimate));
    let findings = Finished {
        days: [iso(first), iso(last)],
        weeks: counts.len(),
        last_weeks: counts[counts.len().saturating_sub(LAST_WEEKS)..].to_vec(),
        mean: throughput.mean(),
        backlog: f64::from(backlog),
        quantiles: CHANCES.map(|chance| week_at(&done, chance).unwrap_or(f64::INFINITY)),
        estimate: f64::from(estimate),
        chance: done[usize::from(estimate)],
    };
    let charts = vec![
        charts::forecast(&done, &findings),
        charts::weeks(&counts, findings.mean),
    ];
    Ok((Findings::Finished(findings), charts))
}

/// Jobs finished in each week that lies whole between the first and the last one.
fn whole_weeks(days: impl Iterator<Item = Day>, first: Day, last: Day) -> Vec<f64> {
    let week = |day: Day| (day - MONDAY).div_euclid(7);
    let from = week(first) + 1;
    let weeks = usize::try_from(week(last) - from).unwrap_or(0);
    let mut counts = vec![0_usize; weeks];
    for day in days {
        let place = usize::try_from(week(day) - from).ok();
        if let Some(count) = place.and_then(|place| counts.get_mut(place)) {
            *count += 1;
        }
    }
    counts.into_iter().map(number).collect()
}
