//! Progress reported by the plan against progress made.

/// A task planned for one time that takes another.
///
/// # Formula
///
/// ```text
/// reported(t) = min(t / X, 1)        made(t) = min(t / (f X), 1)
/// gap(t)      = reported(t) - made(t), largest at t = X: 1 - 1 / f
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::planning::slip::Slip;
///
/// let task = Slip { planned: 10.0, takes: 25.0 };
/// assert_eq!(task.largest_gap(), 0.6);
/// assert_eq!(task.reported(10.0) - task.made(10.0), 0.6);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slip {
    /// Weeks planned, X; above 0.
    pub planned: f64,
    /// Weeks it takes, f X.
    pub takes: f64,
}

impl Slip {
    /// Share that is reported as done after `weeks`.
    #[must_use]
    pub fn reported(self, weeks: f64) -> f64 {
        f64::min(weeks / self.planned, 1.0)
    }

    /// Share that is done after `weeks`.
    #[must_use]
    pub fn made(self, weeks: f64) -> f64 {
        if weeks < self.takes {
            weeks / self.takes
        } else {
            1.0
        }
    }

    /// What it takes against the plan, f.
    #[must_use]
    pub fn factor(self) -> f64 {
        self.takes / self.planned
    }

    /// The largest share that is reported and not done; 0 where nothing is late.
    #[must_use]
    pub fn largest_gap(self) -> f64 {
        1.0 - self.made(self.planned)
    }
}

/// A factor read in two ways: how far what it took lies over the plan, and how far the plan lies under it.
///
/// # Formula
///
/// ```text
/// over = f - 1      under = 1 - 1 / f
/// ```
#[must_use]
pub fn optimism_from_factor(factor: f64) -> (f64, f64) {
    (factor - 1.0, 1.0 - 1.0 / factor)
}
