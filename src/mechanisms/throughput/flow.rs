//! Rate, latency and yield of a steady flow, and what is in progress.

/// Little's law: the mean number in a system, whatever the order and whatever the spread of times.
///
/// # Formula
///
/// ```text
/// L = lambda W          lambda arrivals a week, W mean weeks in the system
/// ```
///
/// # Source
///
/// Little 1961, *Operations Research* 9(3):383, for strictly stationary processes with finite means.
#[must_use]
pub fn littles_law(rate: f64, time: f64) -> f64 {
    rate * time
}

/// Decisions that flow through a firm: each is open for a time, then ships or is dropped.
///
/// # Formula
///
/// ```text
/// shipped a week   X = lambda y            lambda decided a week, y yield
/// in progress      L = lambda W            W latency: mean weeks open
/// from an empty start, times being exponential:
///   open at week t     L(t) = lambda W (1 - exp(-t / W))
///   closed by week t   lambda t - L(t)     of which y shipped
/// ```
///
/// Latency is not in X, and yield is not in L: what is dropped has been open as long.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::throughput::flow::Flow;
///
/// let flow = Flow { rate: 10.0, latency: 13.0, ship_share: 0.8 };
/// let sooner = Flow { latency: 6.5, ..flow };
/// assert_eq!(sooner.shipped_rate(), flow.shipped_rate());
/// assert_eq!(sooner.in_progress(), flow.in_progress() / 2.0);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flow {
    /// Decisions made a week, lambda.
    pub rate: f64,
    /// Mean weeks from decided to shipped or dropped, W.
    pub latency: f64,
    /// Yield: share of them that ships, y.
    pub ship_share: f64,
}

impl Flow {
    /// Decisions shipped a week in the steady state.
    #[must_use]
    pub fn shipped_rate(self) -> f64 {
        self.rate * self.ship_share
    }

    /// Decisions dropped a week in the steady state.
    #[must_use]
    pub fn dropped_rate(self) -> f64 {
        self.rate * (1.0 - self.ship_share)
    }

    /// Decisions in progress in the steady state.
    #[must_use]
    pub fn in_progress(self) -> f64 {
        littles_law(self.rate, self.latency)
    }

    /// Decisions made by a week.
    #[must_use]
    pub fn decided_by(self, week: f64) -> f64 {
        self.rate * week
    }

    /// Decisions in progress at a week, from an empty start.
    #[must_use]
    pub fn in_progress_at(self, week: f64) -> f64 {
        if self.latency > 0.0 {
            -self.in_progress() * libm::expm1(-week / self.latency)
        } else {
            0.0
        }
    }

    /// Decisions shipped or dropped by a week, from an empty start.
    #[must_use]
    pub fn closed_by(self, week: f64) -> f64 {
        self.decided_by(week) - self.in_progress_at(week)
    }

    /// Decisions shipped by a week, from an empty start.
    #[must_use]
    pub fn shipped_by(self, week: f64) -> f64 {
        self.ship_share * self.closed_by(week)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_waits_where_latency_is_nothing() {
        let flow = Flow {
            rate: 10.0,
            latency: 0.0,
            ship_share: 0.8,
        };
        for week in [0.0, 1.0, 52.0] {
            assert_eq!(flow.in_progress_at(week), 0.0);
            assert_eq!(flow.closed_by(week), flow.decided_by(week));
        }
    }
}
