//! How decisions become reality over time: at a constant hazard, up to a ceiling.

/// Cohort rate: decisions of a cohort that shipped in a window, for each week of it. With a cohort of 1 it is
/// share ÷ time, whose unit is 1 ÷ time: a speed of conversion, not a rate of decisions.
///
/// # Formula
///
/// ```text
/// rate = D c / T          D decisions, c share shipped by T weeks
/// ```
#[must_use]
pub fn cohort_rate(cohort: f64, share: f64, window: f64) -> f64 {
    cohort * share / window
}

/// Conversion at a constant hazard, known from one observation: the share that shipped by the end of a window.
///
/// A decision that is still open ships or is dropped at a constant rate a week, the same from the first week
/// to the last; of those that leave, the share `ceiling` ships. So those that are dropped take as long, on
/// average, as those that ship.
///
/// # Formula
///
/// ```text
/// c(t) = c_inf (1 - exp(-h t))          share shipped by t weeks
/// h    = -ln(1 - c / c_inf) / T         hazard a week, from c(T) = c
/// mean time to ship, of those that ship = 1 / h
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::throughput::conversion::Conversion;
///
/// let slow = Conversion { share: 0.15, window: 13.0, ceiling: 1.0 };
/// assert!((slow.latency() - 80.0).abs() < 0.05);
/// assert!((slow.shipped_by(52.0) - 0.478).abs() < 0.0005);
/// ```
///
/// # Source
///
/// The exponential lifetime of reliability theory, here with two ways to end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Conversion {
    /// Share shipped by the end of the window, c.
    pub share: f64,
    /// Weeks in the window, T.
    pub window: f64,
    /// Share that ever ships, `c_inf`: more than `share`.
    pub ceiling: f64,
}

impl Conversion {
    /// Where of all that has not shipped by the end of the window this share is dropped in the end.
    #[must_use]
    pub fn with_dropped(share: f64, window: f64, dropped: f64) -> Self {
        let ceiling = share + (1.0 - share) * (1.0 - dropped);
        Self {
            share,
            window,
            ceiling,
        }
    }

    /// Hazard: how many decisions leave a week, for each that is open.
    #[must_use]
    pub fn hazard(self) -> f64 {
        -libm::log1p(-self.share / self.ceiling) / self.window
    }

    /// Mean weeks from decided to shipped, of those that ship.
    #[must_use]
    pub fn latency(self) -> f64 {
        1.0 / self.hazard()
    }

    /// Share shipped by a week.
    #[must_use]
    pub fn shipped_by(self, week: f64) -> f64 {
        -self.ceiling * libm::expm1(-self.hazard() * week)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The figures of the essay: 80 % in a week, 15 % in a quarter.
    const FAST: Conversion = Conversion {
        share: 0.8,
        window: 1.0,
        ceiling: 1.0,
    };
    const SLOW: Conversion = Conversion {
        share: 0.15,
        window: 13.0,
        ceiling: 1.0,
    };

    #[test]
    fn two_observations_give_two_ratios() {
        let speed = |firm: Conversion| cohort_rate(1.0, firm.share, firm.window);
        assert!((speed(FAST) / speed(SLOW) - 69.3).abs() < 0.05);
        assert!((FAST.hazard() / SLOW.hazard() - 128.7).abs() < 0.05);
    }

    #[test]
    fn toward_the_ceiling_the_hazard_grows_without_bound() {
        let at = |ceiling: f64| Conversion { ceiling, ..FAST }.hazard();
        assert!(at(1.0) < at(0.81) && at(0.81) < at(0.8 + 1e-9));
        assert!(at(0.8 + 1e-9) > 20.0 && at(0.8).is_infinite());
    }

    #[test]
    fn what_is_dropped_lowers_the_ceiling_to_what_has_shipped() {
        assert_eq!(Conversion::with_dropped(0.15, 13.0, 0.0).ceiling, 1.0);
        let half = Conversion::with_dropped(0.15, 13.0, 0.5);
        assert!((half.ceiling - 0.575).abs() < 1e-12);
        assert!((half.shipped_by(13.0) - 0.15).abs() < 1e-12);
    }
}
