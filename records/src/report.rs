//! What is told of a table: what it was taken for, what could not be read, what it says.

use crate::columns::Kind;
use crate::kinds::Findings;
use narrows::ChartSpec;
use serde::Serialize;

/// Bad rows that are listed; of more only the number is told.
const LISTED: usize = 100;
/// Characters that are shown of a cell.
const SHOWN: usize = 40;

/// All that is told of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The columns' names; empty where a column has none.
    pub names: Vec<String>,
    /// Whether the first row was taken for names.
    pub has_heads: bool,
    /// What the rows were taken for.
    pub kind: Option<Kind>,
    /// The columns that were read.
    pub columns: [usize; 2],
    /// What the reader must say first.
    pub ask: Option<Ask>,
    /// Why nothing is computed.
    pub refusal: Option<Refusal>,
    /// Rows that were used.
    pub used: usize,
    /// Rows that could not be.
    pub bad: usize,
    /// The first of them.
    pub bad_rows: Vec<BadRow>,
    /// A cell that can be read in two ways, where that is asked.
    pub example: String,
    /// What the table says.
    pub findings: Option<Findings>,
    /// Its charts, which travel beside the report.
    #[serde(skip)]
    pub charts: Vec<ChartSpec>,
}

/// What can be read in two ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ask {
    /// What the rows are.
    Kind,
    /// Whether days or months come first.
    Dates,
    /// Whether a comma or a point is the decimal mark.
    Decimal,
}

/// Why nothing is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// There is no row.
    Empty,
    /// The file is no text.
    Binary,
    /// More rows than are read.
    ManyRows,
    /// More columns than any table.
    ManyColumns,
    /// No columns that could be read as what is wanted.
    NoColumns,
    /// Every row is bad.
    NoGoodRows,
    /// Fewer whole weeks than four.
    FewWeeks,
    /// No whole week finished anything.
    NothingFinished,
    /// At this pace it takes more than ten years.
    TooFar,
    /// Fewer tasks than five.
    FewTasks,
    /// Fewer periods than six.
    FewPeriods,
    /// More periods than the fit takes.
    ManyPeriods,
    /// Fewer different sizes than four.
    FewSizes,
    /// The largest size is less than twice the smallest.
    AlikeSizes,
    /// No size above four.
    SmallSizes,
    /// Size explains less than half of the differences in output.
    Flat,
    /// Very different laws fit about as well.
    Loose,
    /// No law within the bounds fits.
    NoFit,
}

/// A row that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// Why.
    pub flaw: Flaw,
    /// What stands there.
    pub given: String,
}

/// Why a row could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// A cell that is needed is empty.
    Missing,
    /// It is no date from 1970 to 2100.
    Date,
    /// It is no number.
    Number,
    /// It is not above 0, or too large.
    Range,
    /// It ends before it begins.
    Reversed,
}

impl Report {
    pub(crate) fn refused(refusal: Refusal) -> Self {
        Self {
            refusal: Some(refusal),
            ..Self::default()
        }
    }

    /// Counts a bad row, and lists it if it is among the first.
    pub(crate) fn reject(&mut self, line: u64, flaw: Flaw, given: &str) {
        self.bad += 1;
        if self.bad_rows.len() < LISTED {
            let given = given.chars().take(SHOWN).collect();
            self.bad_rows.push(BadRow { line, flaw, given });
        }
    }
}
