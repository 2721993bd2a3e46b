//! Estimates and actuals: what tasks took against what was said.

use super::{Findings, Found, ascending};
use crate::charts;
use crate::report::Refusal;
use narrows::mechanisms::planning::history::History;
use narrows::numeric::count::number;
use serde::Serialize;

/// Tasks without which there is no class to compare with.
const LEAST: usize = 5;

/// What tasks took against what was said.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Estimates {
    /// Tasks.
    pub tasks: usize,
    /// Share that took no more than was said.
    pub kept: f64,
    /// Actual over estimate that half, 80 % and 90 % of the tasks did not exceed.
    pub quantiles: [f64; 3],
    /// The lower and the upper quartile.
    pub quartiles: [f64; 2],
    /// All actuals over all estimates.
    pub ratio_of_sums: f64,
}

pub(super) fn find(rows: &[[f64; 2]]) -> Found {
    if rows.len() < LEAST {
        return Err(Refusal::FewTasks);
    }
    let ratios = History::of_ascending(ascending(rows.iter().map(|[said, took]| took / said)));
    let sum = |which: usize| rows.iter().map(|row| row[which]).sum::<f64>();
    let findings = Estimates {
        tasks: rows.len(),
        // The ratio is exactly 1 where both numbers are the same.
        kept: number(ratios.ratios().partition_point(|ratio| *ratio <= 1.0)) / number(rows.len()),
        quantiles: [0.5, 0.8, 0.9].map(|q| ratios.quantile(q)),
        quartiles: [0.25, 0.75].map(|q| ratios.quantile(q)),
        ratio_of_sums: sum(1) / sum(0),
    };
    let charts = vec![charts::estimates(&ratios, &findings)];
    Ok((Findings::Estimates(findings), charts))
}
