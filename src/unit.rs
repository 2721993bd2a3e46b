//! What a number measures.

use serde::Serialize;

/// What a number measures. Serialized in kebab-case; its words live with the page's strings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Unit {
    /// Dimensionless number.
    Number,
    /// Share of a whole, 0 to 1; shown as a percentage.
    Share,
    /// Ratio to a reference; shown as "8×".
    Multiple,
    /// Count of people.
    People,
    /// Output measured in what one person alone would produce.
    PeoplesWorth,
    /// Count of links between people or teams.
    Links,
    /// Count of teams.
    Teams,
    /// Count of decisions.
    Decisions,
    /// Decisions per week.
    DecisionsPerWeek,
    /// Minutes of one person's week.
    MinutesPerWeek,
    /// Hours.
    Hours,
    /// Hours per week.
    HoursPerWeek,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Rate per day.
    PerDay,
    /// Rate per week.
    PerWeek,
    /// Count per quarter of a year.
    PerQuarter,
    /// Count per year.
    PerYear,
    /// Person-days of effort.
    PersonDays,
    /// Function points, a measure of software size.
    FunctionPoints,
    /// Function points per day.
    FunctionPointsPerDay,
    /// Cost in the units of the daily cost of delay.
    Cost,
    /// Cost per day.
    CostPerDay,
    /// Natural units of evidence (log-odds).
    Nats,
    /// Effort to fix, against what it took at week 0.
    Effort,
    /// Share per week of capacity or debt.
    SharePerWeek,
}
