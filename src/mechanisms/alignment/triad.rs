//! People, process and metrics: how aligned an organization is when one of them lags.

use crate::numeric::limit::is_same;
use crate::output::{outputs, states};
use crate::param::choice;

choice! {
    /// How the three make one.
    pub enum Rule {
        /// They multiply: each takes its share of what the others leave.
        Product = "product",
        /// They add up: one can stand in for another.
        Mean = "mean",
        /// They multiply, on the scale of one of them.
        Geometric = "geometric",
        /// The weakest one decides.
        Weakest = "weakest",
        /// With an elasticity of substitution of the reader's own.
        Ces = "ces",
    }
}

states! {
    /// One of the three.
    pub enum Leg {
        /// People.
        People = "people",
        /// Process.
        Process = "process",
        /// Metrics.
        Metrics = "metrics",
        /// None of them alone.
        Tied = "tied",
    }
}

/// Alignment of people, process and metrics with the aim, each from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Triad(pub [f64; 3]);

/// A rule, with the exponent that one of them has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Combination {
    /// The rule.
    pub rule: Rule,
    /// Exponent s of [`ces`], 1 at most.
    pub exponent: f64,
}

/// Mean of three numbers with a constant elasticity of substitution.
///
/// # Formula
///
/// ```text
/// ((a^s + b^s + c^s) / 3)^(1/s)     s = 1 mean, s = 0 geometric mean, s -> -infinity the smallest
/// ```
///
/// # Source
///
/// Arrow, Chenery, Minhas & Solow 1961, *Review of Economics and Statistics* 43, 225.
#[must_use]
pub fn ces([a, b, c]: [f64; 3], exponent: f64) -> f64 {
    // Nearer than this to 0 the powers are all 1 but for rounding.
    const NEAR: f64 = 1e-6;
    if exponent.abs() < NEAR {
        return libm::pow(a * b * c, 1.0 / 3.0);
    }
    let power = |leg| libm::pow(leg, exponent);
    libm::pow((power(a) + power(b) + power(c)) / 3.0, 1.0 / exponent)
}

impl Triad {
    /// The three as one, by a rule.
    #[must_use]
    pub fn combined(self, by: Combination) -> f64 {
        let [a, b, c] = self.0;
        match by.rule {
            Rule::Product => a * b * c,
            Rule::Mean => ces(self.0, 1.0),
            Rule::Geometric => ces(self.0, 0.0),
            Rule::Weakest => f64::min(f64::min(a, b), c),
            Rule::Ces => ces(self.0, by.exponent),
        }
    }

    /// The same with one of them raised, to the whole at most.
    #[must_use]
    pub fn raised(mut self, leg: usize, by: f64) -> Self {
        self.0[leg] = f64::min(self.0[leg] + by, 1.0);
        self
    }
}

/// Which of three numbers is largest, if one alone is.
fn largest(numbers: [f64; 3]) -> Leg {
    let top = f64::max(f64::max(numbers[0], numbers[1]), numbers[2]);
    let mut found = Leg::Tied;
    for (number, leg) in numbers.into_iter().zip(Leg::ALL) {
        if is_same(number, top) {
            if found != Leg::Tied {
                return Leg::Tied;
            }
            found = *leg;
        }
    }
    found
}

outputs! {
    /// People, process and metrics as one.
    pub struct TriadOutput {
        /// By the rule that is followed.
        alignment: f64, Share;
        /// Multiplied.
        product: f64, Share;
        /// Their mean.
        mean: f64, Share;
        /// Their geometric mean.
        geometric: f64, Share;
        /// The weakest one.
        weakest: f64, Share;
        /// With the reader's own elasticity of substitution.
        ces: f64, Share;
        /// Which is weakest.
        weakest_leg: Leg, Number;
        /// By the rule that is followed, with people raised.
        people_raised: f64, Share;
        /// With the process raised.
        process_raised: f64, Share;
        /// With the metrics raised.
        metrics_raised: f64, Share;
        /// Which is best raised.
        best_leg: Leg, Number;
        /// By the rule that is followed, with that one raised.
        best_raised: f64, Share;
    }
}

impl TriadOutput {
    /// Three legs as one by a rule, and with each of them raised.
    #[must_use]
    pub fn of(triad: Triad, by: Combination, raise: f64) -> Self {
        let [a, b, c] = triad.0;
        let rule = |rule| triad.combined(Combination { rule, ..by });
        let raised = [0, 1, 2].map(|leg| triad.raised(leg, raise).combined(by));
        Self {
            alignment: triad.combined(by),
            product: rule(Rule::Product),
            mean: rule(Rule::Mean),
            geometric: rule(Rule::Geometric),
            weakest: rule(Rule::Weakest),
            ces: rule(Rule::Ces),
            weakest_leg: largest([-a, -b, -c]),
            people_raised: raised[0],
            process_raised: raised[1],
            metrics_raised: raised[2],
            best_leg: largest(raised),
            best_raised: f64::max(f64::max(raised[0], raised[1]), raised[2]),
        }
    }
}
