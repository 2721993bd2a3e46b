//! What a number measures, and how a number of that unit is written.

use serde::{Serialize, Serializer};

/// How numbers of a unit are written beside their value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Notation {
    /// The number that is written, per unit of the value.
    pub factor: f64,
    /// The sign that belongs to the number; units without one are named by words.
    pub sign: &'static str,
}

/// The number alone.
const PLAIN: Notation = Notation {
    factor: 1.0,
    sign: "",
};
/// A share as a percentage: 0.25 is "25%".
const PERCENT: Notation = Notation {
    factor: 100.0,
    sign: "%",
};
/// A ratio: 8 is "8×".
const TIMES: Notation = Notation {
    factor: 1.0,
    sign: "×",
};

/// The table of units, one row a unit: its variant, its name in kebab-case, how its numbers are written.
macro_rules! units {
    ($($(#[$doc:meta])+ $variant:ident, $name:literal, $notation:ident;)+) => {
        /// What a number measures. Serialized by name; its words live with the page's strings.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Unit {
            $($(#[$doc])+ $variant,)+
        }

        impl Unit {
            /// Every unit.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in kebab-case.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// How its numbers are written.
            #[must_use]
            pub const fn notation(self) -> Notation {
                match self {
                    $(Self::$variant => $notation,)+
                }
            }
        }
    };
}

units! {
    /// Dimensionless number.
    Number, "number", PLAIN;
    /// Share of a whole, 0 to 1.
    Share, "share", PERCENT;
    /// Ratio to a reference.
    Multiple, "multiple", TIMES;
    /// Count of people.
    People, "people", PLAIN;
    /// Output measured in what one person alone would produce.
    PeoplesWorth, "peoples-worth", PLAIN;
    /// Count of links between people or teams.
    Links, "links", PLAIN;
    /// Count of teams.
    Teams, "teams", PLAIN;
    /// Count of decisions.
    Decisions, "decisions", PLAIN;
    /// Decisions per week.
    DecisionsPerWeek, "decisions-per-week", PLAIN;
    /// Minutes of one person's week.
    MinutesPerWeek, "minutes-per-week", PLAIN;
    /// Hours.
    Hours, "hours", PLAIN;
    /// Hours per week.
    HoursPerWeek, "hours-per-week", PLAIN;
    /// Days.
    Days, "days", PLAIN;
    /// Weeks.
    Weeks, "weeks", PLAIN;
    /// Months.
    Months, "months", PLAIN;
    /// Rate per hour.
    PerHour, "per-hour", PLAIN;
    /// Rate per day.
    PerDay, "per-day", PLAIN;
    /// Rate per week.
    PerWeek, "per-week", PLAIN;
    /// Count per quarter of a year.
    PerQuarter, "per-quarter", PLAIN;
    /// Count per year.
    PerYear, "per-year", PLAIN;
    /// Person-days of effort.
    PersonDays, "person-days", PLAIN;
    /// Function points, a measure of software size.
    FunctionPoints, "function-points", PLAIN;
    /// Function points per day.
    FunctionPointsPerDay, "function-points-per-day", PLAIN;
    /// Cost in the units of the daily cost of delay.
    Cost, "cost", PLAIN;
    /// Cost per day.
    CostPerDay, "cost-per-day", PLAIN;
    /// Natural units of evidence (log-odds).
    Nats, "nats", PLAIN;
    /// Effort to fix, against what it took at week 0.
    Effort, "effort", TIMES;
    /// Share per week of capacity or debt.
    SharePerWeek, "share-per-week", PERCENT;
    /// Places where work waits.
    Places, "places", PLAIN;
    /// Steps of a procedure.
    Steps, "steps", PLAIN;
    /// Pieces of work.
    Jobs, "jobs", PLAIN;
    /// Degrees of an angle, 360 to the turn.
    Degrees, "degrees", PLAIN;
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_kebab_case_and_differ() {
        for (index, unit) in Unit::ALL.iter().enumerate() {
            let mut kebab = String::new();
            for letter in format!("{unit:?}").chars() {
                if letter.is_ascii_uppercase() && !kebab.is_empty() {
                    kebab.push('-');
                }
                kebab.push(letter.to_ascii_lowercase());
            }
            assert_eq!(unit.name(), kebab);
            assert!(Unit::ALL[..index].iter().all(|other| other.name() != kebab));
        }
    }

    #[test]
    fn the_name_is_what_is_serialized() {
        let written = serde_json::to_string(&Unit::FunctionPointsPerDay).unwrap();
        assert_eq!(written, "\"function-points-per-day\"");
    }
}
