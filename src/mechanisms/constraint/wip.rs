//! What more work in progress gives: throughput up to a point, and then only time.

use crate::output::states;

states! {
    /// Whether the raw process time stands as it was given.
    pub enum RawTime {
        /// It does.
        AsGiven = "as-given",
        /// It was shorter than one job takes at the bottleneck, and was raised to that.
        Raised = "raised",
    }
}

/// The three laws of a line that always holds the same number of jobs.
///
/// # Formula
///
/// ```text
/// W_0 = r_b T_0                                       critical work in progress
/// best             X = min(w / T_0, r_b)              T = max(T_0, w / r_b)
/// practical worst  X = w r_b / (W_0 + w - 1)          T = T_0 + (w - 1) / r_b
/// worst            X = 1 / T_0                        T = w T_0
/// w for load u     u (W_0 - 1) / (1 - u)              practical worst
/// ```
///
/// The practical worst case is exact for a balanced line of single servers with exponential times.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::wip::WipLaws;
///
/// let (line, _) = WipLaws::new(0.5, 8.0);
/// assert_eq!(line.critical(), 4.0);
/// assert_eq!(line.best(4.0), 0.5);
/// assert!((line.practical(4.0) - 2.0 / 7.0).abs() < 1e-15);
/// ```
///
/// # Source
///
/// Hopp & Spearman, *Factory Physics*, ch. 7.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WipLaws {
    bottleneck_rate: f64,
    raw_time: f64,
}

impl WipLaws {
    /// The line of this bottleneck rate `r_b` and raw process time `T_0`, which is raised to `1 / r_b`
    /// where it is less: no job is through the line sooner than through its bottleneck.
    #[must_use]
    pub fn new(bottleneck_rate: f64, raw_time: f64) -> (Self, RawTime) {
        let least = 1.0 / bottleneck_rate;
        let state = if raw_time < least {
            RawTime::Raised
        } else {
            RawTime::AsGiven
        };
        let laws = Self {
            bottleneck_rate,
            raw_time: raw_time.max(least),
        };
        (laws, state)
    }

    /// Time of one job alone in the line, `T_0`.
    #[must_use]
    pub fn raw_time(self) -> f64 {
        self.raw_time
    }

    /// The fewest jobs that keep the bottleneck busy where nothing varies, `W_0`.
    #[must_use]
    pub fn critical(self) -> f64 {
        (self.bottleneck_rate * self.raw_time).max(1.0)
    }

    /// Throughput with `wip` jobs where nothing varies.
    #[must_use]
    pub fn best(self, wip: f64) -> f64 {
        (wip / self.raw_time).min(self.bottleneck_rate)
    }

    /// Time of a job through the line where nothing varies.
    #[must_use]
    pub fn best_time(self, wip: f64) -> f64 {
        self.raw_time.max(wip / self.bottleneck_rate)
    }

    /// Throughput with `wip` jobs in the practical worst case.
    #[must_use]
    pub fn practical(self, wip: f64) -> f64 {
        wip * self.bottleneck_rate / (self.critical() + wip - 1.0)
    }

    /// Time of a job through the line in the practical worst case.
    #[must_use]
    pub fn practical_time(self, wip: f64) -> f64 {
        self.raw_time + (wip - 1.0) / self.bottleneck_rate
    }

    /// Throughput where all jobs move together, however many.
    #[must_use]
    pub fn worst(self) -> f64 {
        1.0 / self.raw_time
    }

    /// Time of a job through the line where all jobs move together.
    #[must_use]
    pub fn worst_time(self, wip: f64) -> f64 {
        wip * self.raw_time
    }

    /// Jobs that load the bottleneck this much in the practical worst case. A line that is nothing but
    /// its bottleneck is fully loaded by one.
    #[must_use]
    pub fn wip_for_utilization(self, utilization: f64) -> f64 {
        let beyond = self.critical() - 1.0;
        if utilization < 1.0 {
            utilization * beyond / (1.0 - utilization)
        } else if beyond > 0.0 {
            f64::INFINITY
        } else {
            1.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_balanced_stations_of_two_hours() {
        // Hopp & Spearman's "Penny Fab One": r_b = 0.5, T_0 = 8, W_0 = 4.
        let (line, state) = WipLaws::new(0.5, 8.0);
        assert_eq!((line.critical(), state), (4.0, RawTime::AsGiven));
        let best = [1.0, 2.0, 3.0, 4.0, 5.0, 10.0].map(|wip| line.best(wip));
        assert_eq!(best, [0.125, 0.25, 0.375, 0.5, 0.5, 0.5]);
        let times = [1.0, 4.0, 5.0, 10.0].map(|wip| line.best_time(wip));
        assert_eq!(times, [8.0, 8.0, 10.0, 20.0]);
        assert_eq!((line.worst(), line.worst_time(10.0)), (0.125, 80.0));
        // w / (w + 3) of one half.
        assert!((line.practical(10.0) - 5.0 / 13.0).abs() < 1e-15);
        assert_eq!(line.practical_time(10.0), 26.0);
    }

    #[test]
    fn a_raw_time_shorter_than_one_job_is_raised_and_said_so() {
        let (line, state) = WipLaws::new(0.05, 8.0);
        assert_eq!((line.raw_time(), state), (20.0, RawTime::Raised));
        assert_eq!(line.critical(), 1.0);
        for wip in [1.0, 7.0] {
            assert_eq!(line.practical(wip), 0.05);
        }
    }

    #[test]
    fn the_last_of_the_load_takes_the_most_work_in_progress() {
        let (line, _) = WipLaws::new(0.5, 8.0);
        // u 3 / (1 - u) by hand.
        assert_eq!(line.wip_for_utilization(0.5), 3.0);
        assert!((line.wip_for_utilization(0.9) - 27.0).abs() < 1e-12);
        assert_eq!(line.wip_for_utilization(1.0), f64::INFINITY);
        let (alone, _) = WipLaws::new(0.5, 2.0);
        assert_eq!(alone.wip_for_utilization(1.0), 1.0);
    }
}
