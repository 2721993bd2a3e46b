//! How long weeks, quarters and years are, the same in every mechanism.
//!
//! A year is four quarters of thirteen weeks. Days are working days, five a week, unless a mechanism lets the reader
//! choose; then a week has five working days or seven of the calendar. Months are converted to nothing.

/// Working days in a week.
pub const WORKING_DAYS: f64 = 5.0;
/// Days of the calendar in a week.
pub const CALENDAR_DAYS: f64 = 7.0;
/// Weeks in a quarter.
pub const QUARTER: f64 = 13.0;
/// Weeks in a year.
pub const YEAR: f64 = 52.0;
/// Minutes in a person's week of 40 hours.
pub const MINUTES: f64 = 2400.0;
