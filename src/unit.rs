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
    /// Rate per hour.
    PerHour,
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
    /// Places where work waits.
    Places,
    /// Steps of a procedure.
    Steps,
    /// Pieces of work.
    Jobs,
}

impl Unit {
    /// Its name in kebab-case, the same as when serialized.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Share => "share",
            Self::Multiple => "multiple",
            Self::People => "people",
            Self::PeoplesWorth => "peoples-worth",
            Self::Links => "links",
            Self::Teams => "teams",
            Self::Decisions => "decisions",
            Self::DecisionsPerWeek => "decisions-per-week",
            Self::MinutesPerWeek => "minutes-per-week",
            Self::Hours => "hours",
            Self::HoursPerWeek => "hours-per-week",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::PerHour => "per-hour",
            Self::PerDay => "per-day",
            Self::PerWeek => "per-week",
            Self::PerQuarter => "per-quarter",
            Self::PerYear => "per-year",
            Self::PersonDays => "person-days",
            Self::FunctionPoints => "function-points",
            Self::FunctionPointsPerDay => "function-points-per-day",
            Self::Cost => "cost",
            Self::CostPerDay => "cost-per-day",
            Self::Nats => "nats",
            Self::Effort => "effort",
            Self::SharePerWeek => "share-per-week",
            Self::Places => "places",
            Self::Steps => "steps",
            Self::Jobs => "jobs",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_are_serialized() {
        for unit in [Unit::Number, Unit::PeoplesWorth, Unit::FunctionPointsPerDay] {
            let written = serde_json::to_string(&unit).unwrap();
            assert_eq!(written, format!("\"{}\"", unit.name()));
        }
    }
}
