//! A reader's own records: a table as text comes in; what it is, what it says and its charts go out.
//!
//! A table is read once for each question ([`analyze`]); nothing is kept between calls. What cannot be read is
//! listed with its line and the reason, and what can be read in two ways is asked about and never guessed.
//! The equations are those of `narrows`.

mod cells;
mod charts;
mod columns;
mod kinds;
mod report;
mod request;
mod table;
mod text;

#[cfg(target_arch = "wasm32")]
pub mod boundary;

pub use columns::Kind;
pub use kinds::{Estimates, Findings, Finished, Flow, Interval, Little, Sizes, Spans};
pub use report::{Ask, BadRow, Flaw, Refusal, Report};
pub use request::{Jobs, Request, UpTo, Weeks};

use columns::Choice;
use table::Table;

/// What a table says, as far as `request` has settled how it is to be read.
///
/// # Example
///
/// ```
/// use narrows_records::{Ask, Kind, Request, analyze};
///
/// let report = analyze(b"done\n03/04/2024\n05/04/2024\n", &Request::default());
/// assert_eq!(report.kind, Some(Kind::Finished));
/// assert_eq!(report.ask, Some(Ask::Dates));
/// ```
#[must_use]
pub fn analyze(bytes: &[u8], request: &Request) -> Report {
    match read(bytes) {
        Ok(table) => of_table(&table, request),
        Err(refusal) => Report::refused(refusal),
    }
}

fn read(bytes: &[u8]) -> Result<Table, Refusal> {
    let table = Table::read(&text::decode(bytes)?)?;
    if table.rows.is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(table)
}

fn of_table(table: &Table, request: &Request) -> Report {
    let mut report = Report {
        names: table.names.clone(),
        has_heads: table.has_heads,
        ..Report::default()
    };
    let (kind, columns) = match columns::choose(table, request) {
        Choice::Found(kind, columns) => (kind, columns),
        Choice::Unclear(columns) => {
            report.columns = columns;
            report.ask = Some(Ask::Kind);
            return report;
        }
        Choice::None => {
            report.kind = request.kind;
            report.refusal = Some(Refusal::NoColumns);
            return report;
        }
    };
    report.kind = Some(kind);
    report.columns = columns;
    kinds::compute(table, kind, request, &mut report);
    report
}
