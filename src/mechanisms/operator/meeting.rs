//! What a meeting takes from the people in it.

use crate::output::outputs;

/// A meeting that may come back.
///
/// # Formula
///
/// ```text
/// cost = n (h + i)
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::meeting::Meeting;
///
/// let meeting = Meeting { heads: 8.0, hours: 1.0, interruption: 0.0 };
/// assert_eq!(meeting.cost(), 8.0);
/// ```
///
/// # Source
///
/// Counting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meeting {
    /// People in it, n.
    pub heads: f64,
    /// Hours that it lasts, h.
    pub hours: f64,
    /// Hours that each loses around it, i.
    pub interruption: f64,
}

impl Meeting {
    /// Person-hours that it takes.
    #[must_use]
    pub fn cost(self) -> f64 {
        self.heads * (self.hours + self.interruption)
    }
}

outputs! {
    /// What a meeting takes.
    pub struct MeetingOutput {
        /// Person-hours of one meeting.
        meeting_cost: f64, Hours;
        /// Those of them that are lost around it.
        meeting_interruptions: f64, Hours;
        /// Person-minutes that each minute of it takes.
        meeting_minute: f64, Number;
        /// Person-hours of a year of them.
        meeting_year: f64, Hours;
        /// How many times what one person needs to decide alone.
        meeting_multiple: f64, Multiple;
    }
}

impl MeetingOutput {
    pub(super) fn of(meeting: Meeting, times: f64, alone: f64) -> Self {
        let cost = meeting.cost();
        Self {
            meeting_cost: cost,
            meeting_interruptions: meeting.heads * meeting.interruption,
            meeting_minute: cost / meeting.hours,
            meeting_year: cost * times,
            meeting_multiple: cost / alone,
        }
    }
}
