//! How debt grows while nobody touches it.

use crate::output::Quantity;

/// Compound interest on one unit a week over `time` weeks.
///
/// # Formula
///
/// ```text
/// s(t) = (exp(r t) - 1) / r,    t at r = 0
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::debt::growth::compound;
///
/// assert_eq!(compound(0.0, 4.0), 4.0);
/// assert!((compound(0.05, 4.0) - 4.428).abs() < 0.001);
/// ```
#[must_use]
pub fn compound(rate: f64, time: f64) -> f64 {
    let x = rate * time;
    if x < 1e-8 {
        return time * (1.0 + 0.5 * x);
    }
    libm::expm1(x) / rate
}

/// The inverse of [`compound`]: the weeks after which one unit a week has grown to `sum`.
#[must_use]
pub fn time_to_compound(rate: f64, sum: f64) -> f64 {
    if sum.is_infinite() {
        return f64::INFINITY;
    }
    let x = rate * sum;
    if x < 1e-8 {
        return sum * (1.0 - 0.5 * x);
    }
    libm::log1p(x) / rate
}

/// Debt with interest, whose parts make each other worse.
///
/// # Formula
///
/// ```text
/// D'(t) = r D + k D^2
/// D(t)  = D0 exp(r t) / (1 - k D0 s(t)),    s(t) = (exp(r t) - 1) / r
/// t+    = ln(1 + r / (k D0)) / r            (blow-up; 1 / (k D0) at r = 0)
/// ```
///
/// `D0` debt at week 0, `r` interest a week, `k` interaction a week and unit of debt. With `k = 0` it
/// is exponential; with `k > 0` it has no finite value from the blow-up on.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::debt::growth::Growth;
///
/// let growth = Growth { initial: 1.0, interest: 0.05, interaction: 0.01 };
/// assert!((growth.debt(20.0) - 4.14).abs() < 0.005);
/// assert!((growth.blow_up() - 35.8).abs() < 0.05);
/// assert_eq!(growth.debt(36.0), f64::INFINITY);
/// ```
///
/// # Source
///
/// The metaphor: Cunningham 1992, *The `WyCash` portfolio management system*. The interaction term is
/// our reading of "problems interact"; nobody has measured it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growth {
    /// Debt at week 0.
    pub initial: f64,
    /// Interest, a week.
    pub interest: f64,
    /// Interaction, a week and unit of debt.
    pub interaction: f64,
}

impl Growth {
    /// The same debt without interaction between its parts.
    #[must_use]
    pub const fn without_interaction(self) -> Self {
        Self {
            interaction: 0.0,
            ..self
        }
    }

    /// Debt after `time` weeks; infinite from the blow-up on.
    #[must_use]
    pub fn debt(self, time: f64) -> f64 {
        let compound = compound(self.interest, time);
        let left = 1.0 - self.consumed(compound);
        if left <= 0.0 {
            return f64::INFINITY;
        }
        self.initial * (1.0 + self.interest * compound) / left
    }

    /// Debt after `time` weeks against the debt at week 0: what a repair of one hour has grown to.
    #[must_use]
    pub fn effort(self, time: f64) -> f64 {
        self.debt(time) / self.initial
    }

    /// The week in which debt runs away; infinite where it never does.
    #[must_use]
    pub fn blow_up(self) -> f64 {
        time_to_compound(self.interest, 1.0 / (self.interaction * self.initial))
    }

    /// The week in which debt reaches `level`, 0 if it is there from the start; infinite if never.
    #[must_use]
    pub fn reaches(self, level: f64) -> f64 {
        if level <= self.initial {
            return 0.0;
        }
        if level.is_infinite() {
            return self.blow_up();
        }
        let rate = self.interest + self.interaction * level;
        time_to_compound(
            self.interest,
            (level - self.initial) / (self.initial * rate),
        )
    }

    /// The integral of debt from week 0 to week `time`; infinite from the blow-up on.
    ///
    /// # Formula
    ///
    /// ```text
    /// int_0^t D = -ln(1 - k D0 s(t)) / k,    D0 s(t) at k = 0
    /// ```
    #[must_use]
    pub fn accumulated(self, time: f64) -> f64 {
        let compound = compound(self.interest, time);
        let consumed = self.consumed(compound);
        if consumed >= 1.0 {
            f64::INFINITY
        } else if consumed < 1e-8 {
            self.initial * compound * (1.0 + 0.5 * consumed)
        } else {
            -libm::log1p(-consumed) / self.interaction
        }
    }

    /// How much faster it grows at this debt, a week.
    #[must_use]
    pub fn slope(self, debt: f64) -> f64 {
        self.interest * debt + self.interaction * debt * debt
    }

    /// [`Growth::blow_up`] as an output.
    #[must_use]
    pub fn blow_up_week(self) -> Quantity {
        self.blow_up().into()
    }

    fn consumed(self, compound: f64) -> f64 {
        if self.interaction == 0.0 {
            return 0.0;
        }
        self.interaction * self.initial * compound
    }
}

/// What debt leaves of output.
///
/// # Formula
///
/// ```text
/// phi(D) = 1 / (1 + D / D_half)
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drag {
    /// Debt at which half of the output is left.
    pub half: f64,
}

impl Drag {
    /// Share of output that is left at this debt; 0 where debt is infinite.
    #[must_use]
    pub fn output_left(self, debt: f64) -> f64 {
        1.0 / (1.0 + debt / self.half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEFAULT: Growth = Growth {
        initial: 1.0,
        interest: 0.05,
        interaction: 0.01,
    };

    #[test]
    fn the_essay_weeks_come_out() {
        // Week, with interaction, pure exponential.
        for (week, interacting, exponential) in [
            (0.0, 1.0, 1.0),
            (10.0, 1.89, 1.65),
            (20.0, 4.14, 2.72),
            (30.0, 14.8, 4.48),
        ] {
            let close = |value: f64, printed: f64| (value / printed - 1.0).abs() < 0.004;
            assert!(close(DEFAULT.debt(week), interacting), "{week}");
            assert!(
                close(DEFAULT.without_interaction().debt(week), exponential),
                "{week}"
            );
        }
        assert!((DEFAULT.blow_up() - 35.835_189_384_561).abs() < 1e-9);
    }

    #[test]
    fn left_26_weeks_an_hour_takes_eight() {
        assert!((DEFAULT.effort(26.0) - 7.9).abs() < 0.05);
        let left = Drag { half: 20.0 }.output_left(DEFAULT.debt(26.0));
        assert!((left - 0.72).abs() < 0.005);
        assert_eq!(Drag { half: 20.0 }.output_left(f64::INFINITY), 0.0);
    }

    #[test]
    fn without_interest_or_interaction_nothing_grows() {
        let still = Growth {
            initial: 3.0,
            interest: 0.0,
            interaction: 0.0,
        };
        assert_eq!(still.debt(52.0), 3.0);
        assert_eq!(still.blow_up(), f64::INFINITY);
        assert_eq!(still.reaches(4.0), f64::INFINITY);
        assert_eq!(still.accumulated(10.0), 30.0);
        assert_eq!(still.blow_up_week(), Quantity::Unbounded);
    }

    #[test]
    fn without_interest_the_limit_is_taken() {
        let flat = Growth {
            interest: 0.0,
            ..DEFAULT
        };
        assert!((flat.debt(50.0) - 2.0).abs() < 1e-12);
        assert!((flat.blow_up() - 100.0).abs() < 1e-12);
        let tiny = Growth {
            interest: 1e-12,
            ..DEFAULT
        };
        assert!((tiny.debt(50.0) - 2.0).abs() < 1e-9);
    }
}
