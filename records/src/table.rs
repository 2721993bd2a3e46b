//! Text as rows and cells, by the `csv` crate.

use crate::cells;
use crate::report::Refusal;
use csv::{ReaderBuilder, StringRecord};

/// Rows that are read.
const MOST_ROWS: usize = 500_000;
/// Columns of a row.
const MOST_COLUMNS: usize = 1000;
/// What may stand between cells, the surest first: where columns come out even by a semicolon, commas are decimal.
const DELIMITERS: [u8; 4] = [b'\t', b';', b'|', b','];
/// Rows by which the delimiter is found.
const TRIED: usize = 50;
/// Line breaks in one row: with more, a quotation mark was opened and never closed.
const MOST_BREAKS: usize = 20;

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    pub(crate) names: Vec<String>,
    pub(crate) has_heads: bool,
    pub(crate) rows: Vec<Row>,
}

/// A row, with the line that it begins on.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub(crate) line: u64,
    cells: StringRecord,
}

impl Row {
    /// A cell without the spaces around it; empty where the row is shorter.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or("").trim()
    }
}

impl Table {
    pub(crate) fn read(text: &str) -> Result<Self, Refusal> {
        let delimiter = delimiter(text);
        let rows = records(text, delimiter, true, MOST_ROWS + 1);
        let breaks = |row: &Row| {
            row.cells
                .iter()
                .map(|cell| cell.matches('\n').count())
                .sum()
        };
        let is_open = |row: &Row| -> bool {
            let breaks: usize = breaks(row);
            breaks > MOST_BREAKS
        };
        let rows = if rows.iter().any(is_open) {
            records(text, delimiter, false, MOST_ROWS + 1)
        } else {
            rows
        };
        if rows.len() > MOST_ROWS {
            return Err(Refusal::ManyRows);
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        if width > MOST_COLUMNS {
            return Err(Refusal::ManyColumns);
        }
        Ok(Self::of(rows, width))
    }

    /// The first row holds names where none of its cells is a date or a number.
    fn of(mut rows: Vec<Row>, width: usize) -> Self {
        let is_name = |cell: &str| !cells::is_date(cell.trim()) && !cells::is_number(cell.trim());
        let has_heads = rows
            .first()
            .is_some_and(|row| row.cells.iter().all(is_name));
        let heads = has_heads.then(|| rows.remove(0));
        let name = |column| heads.as_ref().map_or("", |row| row.cell(column)).to_owned();
        Self {
            names: (0..width).map(name).collect(),
            has_heads,
            rows,
        }
    }
}

/// The first delimiter by which nine rows in ten have the same number of cells, and more than one.
fn delimiter(text: &str) -> u8 {
    let is_even = |delimiter: &u8| {
        let widths: Vec<usize> = records(text, *delimiter, true, TRIED)
            .iter()
            .map(|row| row.cells.len())
            .collect();
        let alike = |width: &usize| widths.iter().filter(|other| *other == width).count();
        widths
            .iter()
            .any(|width| *width > 1 && alike(width) * 10 >= widths.len() * 9)
    };
    DELIMITERS.into_iter().find(is_even).unwrap_or(b',')
}

/// Up to so many rows that are not blank.
fn records(text: &str, delimiter: u8, is_quoting: bool, most: usize) -> Vec<Row> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .quoting(is_quoting)
        .from_reader(text.as_bytes());
    let mut lines = Lines {
        text,
        at: 0,
        line: 1,
    };
    let mut rows = Vec::new();
    let mut cells = StringRecord::new();
    // The text is UTF-8 and rows may be of any length: nothing is left that could fail.
    while rows.len() < most && reader.read_record(&mut cells).unwrap_or(false) {
        let at = cells.position().map_or(0, csv::Position::byte);
        let line = lines.of(usize::try_from(at).unwrap_or(0));
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if !is_quoting {
            cells = cells
                .iter()
                .map(|cell| cell.trim().trim_matches('"'))
                .collect();
        }
        rows.push(Row {
            line,
            cells: cells.clone(),
        });
    }
    rows
}

/// Numbers of lines. The `csv` crate counts a row from the blank lines before it; here it begins where its text does.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the row that was looked for from this byte on; bytes ascend from call to call.
    fn of(&mut self, from: usize) -> u64 {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            let is_break = matches!(byte, b'\n' | b'\r');
            if self.at >= from && !is_break {
                break;
            }
            let is_first_of_two = *byte == b'\r' && bytes.get(self.at + 1) == Some(&b'\n');
            self.line += u64::from(is_break && !is_first_of_two);
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let table = Table::read(text).unwrap();
        let row = |row: &Row| row.cells.iter().map(str::to_owned).collect();
        table.rows.iter().map(row).collect()
    }

    #[test]
    fn every_delimiter_gives_the_same_cells() {
        for delimiter in [",", ";", "\t", "|"] {
            let text = "size,output\n8,\"12\"\n9,13\n".replace(',', delimiter);
            assert_eq!(cells(&text), [["8", "12"], ["9", "13"]], "{delimiter:?}");
        }
        assert_eq!(cells("8;1,5\n9;2,5\n"), [["8", "1,5"], ["9", "2,5"]]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        for end in ["\n", "\r\n", "\r"] {
            let text = [
                "name,day",
                "",
                "\"a",
                "b\",2024-01-01",
                "",
                "",
                "c,2024-01-02",
            ]
            .join(end);
            let lines: Vec<u64> = Table::read(&text)
                .unwrap()
                .rows
                .iter()
                .map(|row| row.line)
                .collect();
            assert_eq!(lines, [3, 7], "{end:?}");
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_costs_one_row() {
        let mut text = "a,b\n\"1,2\n".to_owned();
        for _ in 0..30 {
            text.push_str("3,4\n");
        }
        let rows = cells(&text);
        assert_eq!(rows.len(), 31);
        assert_eq!(rows[0], ["1", "2"]);
        assert_eq!(rows[30], ["3", "4"]);
    }

    #[test]
    fn a_first_row_with_a_number_is_a_row() {
        assert!(Table::read("a,b\n1,2\n").unwrap().has_heads);
        assert!(!Table::read("1,2\n3,4\n").unwrap().has_heads);
        assert!(!Table::read("x,2024-01-01\n").unwrap().has_heads);
    }
}
