//! Begun and finished days: how long jobs take, and whether Little's law holds of them.

use super::{Findings, Found, ascending};
use crate::cells::{Day, iso};
use crate::charts;
use crate::report::Refusal;
use narrows::mechanisms::planning::history::History;
use narrows::numeric::count::number;
use serde::Serialize;

/// Finished jobs without which there are no percentiles.
const LEAST: usize = 5;

/// How long jobs take, and whether Little's law holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Spans {
    /// Jobs that are finished.
    pub finished: usize,
    /// Jobs that are not.
    pub open: usize,
    /// Days that half, 85 % and 95 % of the finished jobs took at most. A job that is begun and finished on one day
    /// took one day.
    pub quantiles: [f64; 3],
    /// What Little's law says.
    pub little: Little,
}

/// Little's law over the days from the first finish to the last one.
///
/// # Formula
///
/// ```text
/// L = lambda W
/// ```
///
/// # Source
///
/// Little 1961, *Operations Research* 9:383; over a finite time, Little 2011, *Operations Research* 59:536.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Little {
    /// First and last day.
    pub days: [String; 2],
    /// Mean jobs in progress on a day, L.
    pub in_progress: f64,
    /// Jobs finished a day, lambda.
    pub rate: f64,
    /// Mean days that these jobs took, W.
    pub took: f64,
    /// What the law says of jobs in progress, lambda W.
    pub product: f64,
    /// What came in and went out.
    pub flow: Flow,
}

/// What must be alike at both ends for the law to hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Flow {
    /// Jobs begun in that time.
    pub begun: usize,
    /// Jobs finished in that time.
    pub ended: usize,
    /// Jobs in progress as it began.
    pub at_first: usize,
    /// Jobs in progress as it ended.
    pub at_last: usize,
    /// Mean age in days of those.
    pub age: f64,
}

/// Day begun, and day finished if it is.
type Span = (Day, Option<Day>);

fn took((start, finish): &Span) -> Option<f64> {
    finish.map(|finish| f64::from(finish - start) + 1.0)
}

pub(super) fn find(rows: &[Span]) -> Found {
    let times = History::of_ascending(ascending(rows.iter().filter_map(took)));
    let finishes = || rows.iter().filter_map(|(_, finish)| *finish);
    let (Some(first), Some(last)) = (finishes().min(), finishes().max()) else {
        return Err(Refusal::FewTasks);
    };
    if times.ratios().len() < LEAST {
        return Err(Refusal::FewTasks);
    }
    let findings = Spans {
        finished: times.ratios().len(),
        open: rows.len() - times.ratios().len(),
        quantiles: [0.5, 0.85, 0.95].map(|q| times.quantile(q)),
        little: little(rows, first, last),
    };
    let mut dots: Vec<(Day, f64)> = rows
        .iter()
        .filter_map(|span| Some((span.1?, took(span)?)))
        .collect();
    dots.sort_unstable_by_key(|(day, _)| *day);
    let charts = vec![charts::spans(&dots, &findings)];
    Ok((Findings::Spans(findings), charts))
}

/// The law from the morning of `first` to the evening of `last`.
fn little(rows: &[Span], first: Day, last: Day) -> Little {
    let length = f64::from(last - first) + 1.0;
    let inside = |day: Day| (first..=last).contains(&day);
    let mut flow = Flow {
        begun: 0,
        ended: 0,
        at_first: 0,
        at_last: 0,
        age: 0.0,
    };
    let (mut job_days, mut total, mut ages) = (0.0, 0.0, 0.0);
    for span in rows {
        let (start, finish) = *span;
        flow.begun += usize::from(inside(start));
        if let Some(took) = took(span) {
            // None is finished before the first day or behind the last one.
            flow.ended += 1;
            total += took;
        }
        flow.at_first += usize::from(start < first);
        if finish.is_none() && start <= last {
            flow.at_last += 1;
            ages += f64::from(last - start) + 1.0;
        }
        let (from, to) = (start.max(first), finish.unwrap_or(last).min(last));
        job_days += f64::from((to - from + 1).max(0));
    }
    if flow.at_last > 0 {
        flow.age = ages / number(flow.at_last);
    }
    let (rate, took) = (number(flow.ended) / length, total / number(flow.ended));
    Little {
        days: [iso(first), iso(last)],
        in_progress: job_days / length,
        rate,
        took,
        product: rate * took,
        flow,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counted by hand: days 1 to 5; the jobs are there on days 1–2, 1–3, 2–5 and 4–.
    #[test]
    fn the_law_is_counted_day_by_day() {
        let found = little(&[(0, Some(2)), (1, Some(3)), (2, Some(5)), (4, None)], 2, 5);
        assert_eq!(found.in_progress, (1.0 + 2.0 + 4.0 + 2.0) / 4.0);
        assert_eq!(found.rate, 0.75);
        assert!((found.took - 10.0 / 3.0).abs() < 1e-12);
        let flow = Flow {
            begun: 2,
            ended: 3,
            at_first: 2,
            at_last: 1,
            age: 2.0,
        };
        assert_eq!(found.flow, flow);
    }

    /// Where nothing is there before and nothing is left behind, the law holds to the last digit (Little 2011).
    #[test]
    fn between_two_empty_moments_the_law_is_exact() {
        let rows: Vec<Span> = (0..50)
            .map(|i| (10 + i / 3, Some(10 + i / 3 + i % 7)))
            .collect();
        let last = rows.iter().filter_map(|row| row.1).max().unwrap();
        let found = little(&rows, 10, last);
        assert!((found.in_progress - found.product).abs() < 1e-9);
    }
}
