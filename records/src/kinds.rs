//! What each kind of table says.

use crate::cells::{self, Day, Readings};
use crate::columns::Kind;
use crate::report::{Ask, Flaw, Refusal, Report};
use crate::request::Request;
use crate::table::{Row, Table};
use narrows::ChartSpec;
use serde::Serialize;

mod estimates;
mod finished;
mod sizes;
mod spans;

pub use estimates::Estimates;
pub use finished::Finished;
pub use sizes::{Interval, Sizes};
pub use spans::{Flow, Little, Spans};

/// What a table says, by its kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Findings {
    /// By when a backlog is done.
    Finished(Finished),
    /// How long jobs take, and whether Little's law holds.
    Spans(Spans),
    /// The scaling law.
    Sizes(Sizes),
    /// What tasks took against what was said.
    Estimates(Estimates),
}

/// Findings and their charts, or why there are none.
type Found = Result<(Findings, Vec<ChartSpec>), Refusal>;

/// Reads the columns that `report` names and fills in the rest of it.
pub(crate) fn compute(table: &Table, kind: Kind, request: &Request, report: &mut Report) {
    let found = match kind {
        Kind::Finished => {
            days(table, request, report, false).map(|rows| finished::find(&rows, request))
        }
        Kind::Spans => days(table, request, report, true).map(|rows| spans::find(&rows)),
        Kind::Sizes => numbers(table, request, report).map(|rows| sizes::find(&rows)),
        Kind::Estimates => numbers(table, request, report).map(|rows| estimates::find(&rows)),
    };
    let Some(found) = found else { return };
    if report.used == 0 {
        report.refusal = Some(Refusal::NoGoodRows);
        return;
    }
    match found {
        Ok((findings, charts)) => {
            report.findings = Some(findings);
            report.charts = charts;
        }
        Err(refusal) => report.refusal = Some(refusal),
    }
}

/// The days of each good row; where the second may be empty, a job that is not finished yet.
fn days(
    table: &Table,
    request: &Request,
    report: &mut Report,
    is_span: bool,
) -> Option<Vec<(Day, Option<Day>)>> {
    let columns = report.columns;
    let read = Reading {
        cell: cells::date,
        ask: Ask::Dates,
        said: request.day_first,
    };
    let is_european = read.decide(table, report)?;
    let cell =
        |row: &Row, column: usize| good(row.cell(column), is_european, cells::date, Flaw::Date);
    let span = |row: &Row| -> Result<(Day, Option<Day>), (Flaw, String)> {
        let first = cell(row, columns[0])?;
        if !is_span || row.cell(columns[1]).is_empty() {
            return Ok((first, None));
        }
        let second = cell(row, columns[1])?;
        if second < first {
            return Err((
                Flaw::Reversed,
                format!("{} … {}", row.cell(columns[0]), row.cell(columns[1])),
            ));
        }
        Ok((first, Some(second)))
    };
    Some(kept(table, report, span))
}

/// Both numbers of each good row, above 0.
fn numbers(table: &Table, request: &Request, report: &mut Report) -> Option<Vec<[f64; 2]>> {
    let columns = report.columns;
    let read = Reading {
        cell: cells::number,
        ask: Ask::Decimal,
        said: request.decimal_comma,
    };
    let is_european = read.decide(table, report)?;
    let cell = |row: &Row, column: usize| {
        let value = good(row.cell(column), is_european, cells::number, Flaw::Number)?;
        if value > 0.0 {
            Ok(value)
        } else {
            Err((Flaw::Range, row.cell(column).to_owned()))
        }
    };
    Some(kept(table, report, |row| {
        Ok([cell(row, columns[0])?, cell(row, columns[1])?])
    }))
}

/// A cell's reading, or what is wrong with it.
fn good<T: Copy + PartialEq>(
    cell: &str,
    is_european: bool,
    read: impl Fn(&str) -> Readings<T>,
    flaw: Flaw,
) -> Result<T, (Flaw, String)> {
    if cell.is_empty() {
        return Err((Flaw::Missing, String::new()));
    }
    read(cell)
        .of(is_european)
        .ok_or_else(|| (flaw, cell.to_owned()))
}

/// What is read of each row that is good; the others are told.
fn kept<T>(
    table: &Table,
    report: &mut Report,
    read: impl Fn(&Row) -> Result<T, (Flaw, String)>,
) -> Vec<T> {
    let mut kept = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        match read(row) {
            Ok(value) => kept.push(value),
            Err((flaw, given)) => report.reject(row.line, flaw, &given),
        }
    }
    report.used = kept.len();
    kept
}

/// How the cells of both columns are read.
struct Reading<R> {
    cell: R,
    /// What is asked where there are two ways.
    ask: Ask,
    /// What the reader has said already.
    said: Option<bool>,
}

impl<R> Reading<R> {
    /// Whether as most of Europe does; none where the reader must say, which `report` then asks.
    fn decide<T: Copy + PartialEq>(&self, table: &Table, report: &mut Report) -> Option<bool>
    where
        R: Fn(&str) -> Readings<T>,
    {
        if self.said.is_some() {
            return self.said;
        }
        let columns = report.columns;
        let cells = table
            .rows
            .iter()
            .flat_map(|row| columns.map(|column| row.cell(column)));
        match cells::decide(cells, &self.cell) {
            Ok(is_european) => Some(is_european),
            Err(example) => {
                report.ask = Some(self.ask);
                report.example = example.chars().take(20).collect();
                None
            }
        }
    }
}

/// Finite numbers in ascending order.
pub(crate) fn ascending(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values
}
