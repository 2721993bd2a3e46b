//! Three weeks are fifteen working days or twenty-one days of the calendar.

use crate::numeric::time;
use crate::param::choice;

choice! {
    /// Which days are counted.
    pub enum Calendar {
        /// Working days, five a week.
        Working = "working",
        /// All days, seven a week.
        Calendar = "calendar",
    }
}

impl Calendar {
    /// Days in a week.
    #[must_use]
    pub const fn week(self) -> f64 {
        match self {
            Self::Working => time::WORKING_DAYS,
            Self::Calendar => time::CALENDAR_DAYS,
        }
    }

    /// Days in this many weeks.
    #[must_use]
    pub fn days(self, weeks: f64) -> f64 {
        // A slider's steps of a fifth of a week are whole working days: without the rounding of binary fractions,
        // two loops of three days are equally long.
        const FINEST: f64 = 1e6;
        libm::round(weeks * self.week() * FINEST) / FINEST
    }

    /// Weeks in this many days.
    #[must_use]
    pub const fn weeks(self, days: f64) -> f64 {
        days / self.week()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_weeks_by_either_calendar() {
        assert_eq!(Calendar::Working.days(3.0), 15.0);
        assert_eq!(Calendar::Calendar.days(3.0), 21.0);
        assert_eq!(Calendar::Working.days(3.0 * 0.2), 3.0);
        assert_eq!(Calendar::Calendar.weeks(21.0), 3.0);
    }
}
