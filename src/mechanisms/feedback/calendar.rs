//! How many corrections fit into a quarter: it depends on how one counts.

use crate::numeric::time::{CALENDAR_DAYS, QUARTER, WORKING_DAYS};
use crate::param::choice;

choice! {
    /// How loops fill a quarter.
    pub enum Calendar {
        /// A loop starts on a Monday and takes whole weeks; a quarter has twelve.
        Weekly = "weekly",
        /// Loops follow each other without a break through 91 calendar days.
        Calendar = "calendar",
        /// Loops follow each other through 65 working days, five a week.
        Working = "working",
    }
}

impl Calendar {
    /// Loops of this many days in a quarter.
    ///
    /// # Formula
    ///
    /// ```text
    /// weekly    12 / ceil(days / 5)
    /// calendar  7 * 13 / days
    /// working   5 * 13 / days
    /// ```
    #[must_use]
    pub fn loops_of_days(self, days: f64) -> f64 {
        match self {
            Self::Weekly => 12.0 / f64::ceil(days / WORKING_DAYS).max(1.0),
            Self::Calendar => CALENDAR_DAYS * QUARTER / days,
            Self::Working => WORKING_DAYS * QUARTER / days,
        }
    }

    /// Loops of this many weeks in a quarter.
    #[must_use]
    pub fn loops_of_weeks(self, weeks: f64) -> f64 {
        match self {
            Self::Weekly | Self::Working => self.loops_of_days(WORKING_DAYS * weeks),
            Self::Calendar => self.loops_of_days(CALENDAR_DAYS * weeks),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_days_against_four_weeks() {
        let table = [
            (Calendar::Weekly, 12.0, 3.0),
            (Calendar::Calendar, 22.75, 3.25),
            (Calendar::Working, 16.25, 3.25),
        ];
        for (calendar, fast, slow) in table {
            assert_eq!(calendar.loops_of_days(4.0), fast);
            assert_eq!(calendar.loops_of_weeks(4.0), slow);
        }
    }

    #[test]
    fn a_loop_that_just_misses_the_week_waits_for_the_next() {
        assert_eq!(Calendar::Weekly.loops_of_days(5.0), 12.0);
        assert_eq!(Calendar::Weekly.loops_of_days(5.5), 6.0);
    }
}
