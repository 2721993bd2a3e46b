//! Williamson's firm: profit against the number of levels, when each loses some control.

use crate::numeric::root;
use crate::output::{Quantity, outputs};

/// A firm whose last level alone produces.
///
/// # Formula
///
/// ```text
/// output  (alpha s)^(n - 1)
/// cost    w (s^n - beta^n) / (s - beta)
/// profit  output - cost = s^(n - 1) m(n)
/// m(n)  = alpha^(n - 1) - w (s - beta (beta / s)^(n - 1)) / (s - beta)
/// ```
///
/// in what one producer makes. It needs alpha s > 1 and s > beta >= 1.
///
/// # Source
///
/// Williamson 1967, *Hierarchical Control and Optimum Firm Size*, Journal of Political Economy 75, 123; Calvo &
/// Wellisz 1978, on when control sets a limit at all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Firm {
    /// Share of what a superior wants that one level does, alpha.
    pub control: f64,
    /// Subordinates of each superior, s.
    pub span: f64,
    /// Wage of a superior against that of a subordinate, beta.
    pub wage_ratio: f64,
    /// Wage of a producer against what one makes net of materials, w.
    pub wage: f64,
}

impl Firm {
    /// What is left of the output of one producer when all are paid, m.
    #[must_use]
    pub fn margin(self, levels: f64) -> f64 {
        let above = levels - 1.0;
        let paid = self.span - self.wage_ratio * libm::pow(self.wage_ratio / self.span, above);
        libm::pow(self.control, above) - self.wage * paid / (self.span - self.wage_ratio)
    }

    /// People on the last level.
    #[must_use]
    pub fn producers(self, levels: f64) -> f64 {
        libm::pow(self.span, levels - 1.0)
    }

    /// Profit, in what one producer makes.
    #[must_use]
    pub fn profit(self, levels: f64) -> f64 {
        self.producers(levels) * self.margin(levels)
    }

    /// Profit at some levels against that at others, which has to be positive; without large numbers between.
    #[must_use]
    pub fn profit_against(self, levels: f64, others: f64) -> f64 {
        libm::pow(self.span, levels - others) * self.margin(levels) / self.margin(others)
    }

    /// Williamson's optimum, which takes the term in beta^n as small; at least one level.
    ///
    /// # Formula
    ///
    /// ```text
    /// n* = 1 + (ln w + ln(s / (s - beta)) + ln(ln s / ln(alpha s))) / ln alpha
    /// ```
    #[must_use]
    pub fn williamson_levels(self) -> f64 {
        let (s, alpha) = (self.span, self.control);
        let growth = libm::log(s) / libm::log(alpha * s);
        let cost = self.wage * s / (s - self.wage_ratio) * growth;
        f64::max(1.0 + libm::log(cost) / libm::log(alpha), 1.0)
    }

    /// The levels of the highest profit, with the term in beta^n.
    ///
    /// The slope of the profit, over s^n, only falls: output loses a share at each level, and the wages of a
    /// producer's superiors only add up. So there is one peak, or none above the first level.
    #[must_use]
    pub fn best_levels(self) -> f64 {
        /// Beyond this no firm that can be set peaks.
        const MOST: f64 = 1000.0;
        let Self {
            control,
            span,
            wage_ratio,
            wage,
        } = self;
        let slope = |levels: f64| {
            let above = levels - 1.0;
            let paid = span * libm::log(span)
                - wage_ratio * libm::log(wage_ratio) * libm::pow(wage_ratio / span, above);
            libm::pow(control, above) * libm::log(control * span)
                - wage * paid / (span - wage_ratio)
        };
        if slope(1.0) <= 0.0 {
            return 1.0;
        }
        root::bracketed(slope, 1.0, MOST).unwrap_or(MOST)
    }
}

outputs! {
    /// A firm of the reader's number of levels, and the best one.
    pub struct Levels {
        /// People on the last level.
        producers: f64, People;
        /// What is left of the output of one producer when all are paid.
        margin: f64, Share;
        /// Profit, in what one producer makes.
        profit: f64, PeoplesWorth;
        /// The same against that at the best number of levels that is shown.
        profit_share: f64, Share;
        /// The best number of levels, by Williamson's formula.
        williamson_levels: f64, Number;
        /// The best number of levels.
        best_levels: f64, Number;
        /// The same, up to the most that is shown.
        shown_levels: f64, Number;
        /// People on the last level of the best firm; undefined where they are more than can be meant.
        best_producers: Quantity, People;
    }
}

impl Levels {
    /// A firm of this many levels, shown up to `most`.
    #[must_use]
    pub fn of(firm: Firm, levels: f64, most: f64) -> Self {
        /// More than there are people.
        const EVERYONE: f64 = 1e10;
        let best_levels = firm.best_levels();
        let shown_levels = f64::min(best_levels, most);
        let best_producers = firm.producers(best_levels);
        Self {
            producers: firm.producers(levels),
            margin: firm.margin(levels),
            profit: firm.profit(levels),
            profit_share: firm.profit_against(levels, shown_levels),
            williamson_levels: firm.williamson_levels(),
            best_levels,
            shown_levels,
            best_producers: Some(best_producers)
                .filter(|people| *people < EVERYONE)
                .into(),
        }
    }
}
