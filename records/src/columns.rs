//! What a table's rows are, and in which columns it stands.

use crate::cells;
use crate::request::Request;
use crate::table::Table;
use serde::{Deserialize, Serialize};

/// Rows that are looked at.
const LOOKED_AT: usize = 200;

/// What rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The day on which a job was finished.
    Finished,
    /// The days on which a job was begun and finished.
    Spans,
    /// The size of the team and its output in a period.
    Sizes,
    /// What a task was said to take, and what it took.
    Estimates,
}

/// What is to be read.
pub(crate) enum Choice {
    Found(Kind, [usize; 2]),
    /// Two columns of numbers whose names do not say what they are: the reader is asked.
    Unclear([usize; 2]),
    None,
}

/// Words in the names of columns, in small letters.
const START: &[&str] = &["start", "beg", "creat", "open", "commit"];
const FINISH: &[&str] = &[
    "finish", "done", "close", "complete", "resol", "end", "deliver", "merge",
];
const SIZE: &[&str] = &["people", "team", "size", "head", "staff", "member", "load"];
const OUTPUT: &[&str] = &[
    "output",
    "throughput",
    "point",
    "velocity",
    "deliver",
    "done",
    "finish",
    "complete",
];
const ESTIMATE: &[&str] = &["estimat", "plan", "predict", "expect", "guess"];
const ACTUAL: &[&str] = &["actual", "took", "spent", "real"];

/// What the reader said, and for the rest what the columns hold and are called.
pub(crate) fn choose(table: &Table, request: &Request) -> Choice {
    let width = table.names.len();
    let columns = request
        .columns
        .filter(|columns| columns.iter().all(|column| *column < width));
    match (request.kind, columns) {
        (Some(kind), Some(columns)) => Choice::Found(kind, columns),
        (Some(kind), None) => {
            of_kind(table, kind).map_or(Choice::None, |columns| Choice::Found(kind, columns))
        }
        (None, _) => recognized(table),
    }
}

fn recognized(table: &Table) -> Choice {
    let (dates, numbers) = (dates(table).len(), numbers(table));
    let is_called = |words| numbers.iter().any(|column| named(table, *column, words));
    let kind = if dates > 1 {
        Kind::Spans
    } else if dates == 1 {
        Kind::Finished
    } else if numbers.len() < 2 {
        return Choice::None;
    } else if is_called(ESTIMATE) || is_called(ACTUAL) {
        Kind::Estimates
    } else if is_called(SIZE) {
        Kind::Sizes
    } else {
        return Choice::Unclear([numbers[0], numbers[1]]);
    };
    of_kind(table, kind).map_or(Choice::None, |columns| Choice::Found(kind, columns))
}

/// The columns that this kind is read from.
fn of_kind(table: &Table, kind: Kind) -> Option<[usize; 2]> {
    match kind {
        Kind::Finished => {
            let dates = dates(table);
            let finish = find(table, &dates, FINISH).or_else(|| dates.first().copied())?;
            Some([finish, finish])
        }
        Kind::Spans => pair(table, &dates(table), START, FINISH),
        Kind::Sizes => pair(table, &numbers(table), SIZE, OUTPUT),
        Kind::Estimates => pair(table, &numbers(table), ESTIMATE, ACTUAL),
    }
}

/// Two columns, by their names or else by their order.
fn pair(table: &Table, columns: &[usize], first: &[&str], second: &[&str]) -> Option<[usize; 2]> {
    let other = |one: usize| columns.iter().copied().find(|column| *column != one);
    let one = find(table, columns, first);
    let two = find(table, columns, second).filter(|two| Some(*two) != one);
    match (one, two) {
        (Some(one), Some(two)) => Some([one, two]),
        (Some(one), None) => Some([one, other(one)?]),
        (None, Some(two)) => Some([other(two)?, two]),
        (None, None) => Some([*columns.first()?, *columns.get(1)?]),
    }
}

fn find(table: &Table, columns: &[usize], words: &[&str]) -> Option<usize> {
    columns
        .iter()
        .copied()
        .find(|column| named(table, *column, words))
}

fn named(table: &Table, column: usize, words: &[&str]) -> bool {
    let name = table.names[column].to_lowercase();
    words.iter().any(|word| name.contains(word))
}

/// Columns of which at least half of what stands in them is dates.
fn dates(table: &Table) -> Vec<usize> {
    holding(table, cells::is_date)
}

fn numbers(table: &Table) -> Vec<usize> {
    holding(table, cells::is_number)
}

fn holding(table: &Table, is_one: impl Fn(&str) -> bool) -> Vec<usize> {
    let holds = |column: &usize| {
        let cells = table
            .rows
            .iter()
            .take(LOOKED_AT)
            .map(|row| row.cell(*column));
        let (mut all, mut good) = (0_usize, 0_usize);
        for cell in cells.filter(|cell| !cell.is_empty()) {
            all += 1;
            good += usize::from(is_one(cell));
        }
        good > 0 && good * 2 >= all
    };
    (0..table.names.len()).filter(holds).collect()
}
