//! The other reason for a load below 100 %: hours that are gone before the work begins.

use crate::output::outputs;

/// A week and what it loses.
///
/// # Formula
///
/// ```text
/// left   = max(0, H - meetings - interruptions)
/// booked = rho left                                 rho: share of the hours left that is busy
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// Its hours, H.
    pub hours: f64,
    /// Hours of meetings.
    pub meetings: f64,
    /// Hours of interruptions.
    pub interruptions: f64,
}

impl Week {
    /// Hours of meetings that fit in.
    #[must_use]
    pub fn met(self) -> f64 {
        libm::fmin(self.meetings, self.hours)
    }

    /// Hours of interruptions that fit in beside them.
    #[must_use]
    pub fn interrupted(self) -> f64 {
        libm::fmin(self.interruptions, self.hours - self.met())
    }

    /// Hours that are left for work.
    #[must_use]
    pub fn left(self) -> f64 {
        self.hours - self.met() - self.interrupted()
    }
}

outputs! {
    /// What is left of a week.
    pub struct HoursOutput {
        /// Hours that meetings and interruptions take.
        lost_hours: f64, HoursPerWeek;
        /// Hours that are left.
        left_hours: f64, HoursPerWeek;
        /// The same as a share of the week.
        left_share: f64, Share;
        /// Hours of work at the load.
        booked_hours: f64, HoursPerWeek;
        /// The same as a share of the week.
        booked_share: f64, Share;
        /// Hours that the load leaves free.
        slack_hours: f64, HoursPerWeek;
    }
}

impl HoursOutput {
    pub(super) fn of(week: Week, load: f64) -> Self {
        let left = week.left();
        Self {
            lost_hours: week.hours - left,
            left_hours: left,
            left_share: left / week.hours,
            booked_hours: load * left,
            booked_share: load * left / week.hours,
            slack_hours: (1.0 - load) * left,
        }
    }
}
