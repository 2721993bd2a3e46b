//! What a plan may be worth, and what the best of several is worth, by how heavy the upper tail is.

use crate::numeric::normal;
use crate::output::Quantity;
use crate::param::choice;

choice! {
    /// How heavy the upper tail of worth is.
    pub enum Tail {
        /// The bell curve.
        Normal = "normal",
        /// The logarithm of worth is a bell curve of standard deviation 1.
        Lognormal = "lognormal",
        /// A power law.
        Pareto = "pareto",
    }
}

/// Upper quartile of a standard normal variable.
const QUARTILE: f64 = 0.674_489_750_196_081_7;
/// Beyond this many standard deviations a normal variable is not looked for: the chance is 1e-19.
const FARTHEST: f64 = 9.0;

/// Distribution of what one plan is worth. All tails with the same settings have the same mean and the
/// same distance between their quartiles.
///
/// # Formula
///
/// ```text
/// worth = m + s (X - E X) / u       u = (X's upper quartile - its lower) / (the same of a normal)
/// X     normal, exp(normal), or Pareto: P(X > x) = x^-a for x >= 1
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Payoff {
    /// Form of the upper tail.
    pub tail: Tail,
    /// Exponent of the power law, a; above 1.
    pub exponent: f64,
    /// Mean worth, m.
    pub mean: f64,
    /// Spread, s: the standard deviation of a normal worth.
    pub spread: f64,
}

impl Payoff {
    /// Mean of X.
    fn center(self) -> f64 {
        match self.tail {
            Tail::Normal => 0.0,
            Tail::Lognormal => libm::exp(0.5),
            Tail::Pareto => self.exponent / (self.exponent - 1.0),
        }
    }

    /// X that no plan is below; of a normal one, far below any.
    pub(super) const fn lowest(self) -> f64 {
        match self.tail {
            Tail::Normal => -FARTHEST,
            Tail::Lognormal => 0.0,
            Tail::Pareto => 1.0,
        }
    }

    /// X whose chance of being exceeded is `chance`.
    pub(super) fn standard(self, chance: f64) -> f64 {
        match self.tail {
            Tail::Normal => -normal::quantile(chance),
            Tail::Lognormal => libm::exp(-normal::quantile(chance)),
            Tail::Pareto => libm::pow(chance, -1.0 / self.exponent),
        }
    }

    /// Worth for one unit of X.
    fn unit(self) -> f64 {
        2.0 * QUARTILE * self.spread / (self.standard(0.25) - self.standard(0.75))
    }

    /// The worth at an X.
    pub(super) fn worth(self, x: f64) -> f64 {
        self.mean + self.unit() * (x - self.center())
    }

    /// X at a worth.
    pub(super) fn at(self, worth: f64) -> f64 {
        self.center() + (worth - self.mean) / self.unit()
    }

    /// X at a worth as a multiple of its mean, which a normal X does not have.
    #[must_use]
    pub fn multiple(self, worth: f64) -> Quantity {
        match self.tail {
            Tail::Normal => Quantity::Undefined,
            Tail::Lognormal | Tail::Pareto => Quantity::Finite(self.at(worth) / self.center()),
        }
    }

    /// Worth that is exceeded with this chance.
    #[must_use]
    pub fn exceeded(self, chance: f64) -> f64 {
        self.worth(self.standard(chance))
    }

    /// Chance that a plan is worth more than this.
    #[must_use]
    pub fn chance_above(self, worth: f64) -> f64 {
        let x = self.at(worth);
        match self.tail {
            Tail::Normal => normal::upper_tail(x),
            Tail::Lognormal if x > 0.0 => normal::upper_tail(libm::log(x)),
            Tail::Pareto if x > 1.0 => libm::pow(x, -self.exponent),
            Tail::Lognormal | Tail::Pareto => 1.0,
        }
    }

    /// By how much X is above this on average, E max(0, X - x), where X is not normal.
    pub(super) fn excess(self, x: f64) -> f64 {
        match self.tail {
            Tail::Lognormal if x > 0.0 => {
                let z = libm::log(x);
                self.center() * normal::upper_tail(z - 1.0) - x * normal::upper_tail(z)
            }
            Tail::Pareto if x > 1.0 => x * libm::pow(x, -self.exponent) / (self.exponent - 1.0),
            _ => self.center() - x,
        }
    }

    /// What the best of 1, 2, … `count` plans is worth above `cost`, on average, where one that is worth
    /// less is left alone.
    ///
    /// # Formula
    ///
    /// ```text
    /// I_n       = E max(0, M_n - K) = integral over x > K of 1 - F(x)^n
    /// I_n+1 - I_n = integral over x > K of F(x)^n (1 - F(x))
    /// ```
    ///
    /// Each step adds positive numbers only: by Simpson's rule over a normal variable, and for a power law
    /// by the recursion of the incomplete beta function, whose step is that integral.
    ///
    /// # Source
    ///
    /// Order statistics: Gumbel 1958, *Statistics of Extremes*. For one normal plan it is Bachelier's
    /// option (1900), `(m - K) Phi((m - K) / s) + s phi((m - K) / s)`.
    #[must_use]
    pub fn gains(self, cost: f64, count: usize) -> Vec<f64> {
        let x = self.at(cost);
        let mut gains = match self.tail {
            Tail::Normal => integrated(x, x, &|z| z, &|_| 1.0, count),
            Tail::Lognormal => {
                let z = if x > 0.0 {
                    libm::log(x)
                } else {
                    -f64::INFINITY
                };
                integrated(x, z, &libm::exp, &libm::exp, count)
            }
            Tail::Pareto => power_law(x, self.exponent, count),
        };
        let unit = self.unit();
        for gain in &mut gains {
            *gain *= unit;
        }
        gains
    }

    /// Mean worth of the best of 1, 2, … `count` plans.
    #[must_use]
    pub fn best(self, count: usize) -> Vec<f64> {
        let lowest = self.worth(self.lowest());
        let mut best = self.gains(lowest, count);
        for worth in &mut best {
            *worth += lowest;
        }
        best
    }
}

/// The gains above `x` of a variable `g(Z)` of a normal Z, where `z` has `g(z) = x` and `slope` is the
/// derivative of g.
fn integrated(
    x: f64,
    z: f64,
    g: &dyn Fn(f64) -> f64,
    slope: &dyn Fn(f64) -> f64,
    count: usize,
) -> Vec<f64> {
    const INTERVALS: u32 = 400;
    let (mut sum, mut from) = (0.0, z);
    if z < -FARTHEST {
        from = -FARTHEST;
        sum = g(from) - x;
    }
    if from >= FARTHEST {
        return vec![0.0; count];
    }
    let step = (FARTHEST - from) / f64::from(INTERVALS);
    let mut terms: Vec<(f64, f64)> = (0..=INTERVALS)
        .map(|index| {
            let z = from + step * f64::from(index);
            let weight = match index {
                0 | INTERVALS => 1.0,
                _ if index % 2 == 1 => 4.0,
                _ => 2.0,
            };
            let above = normal::upper_tail(z);
            (weight * step / 3.0 * slope(z) * above, 1.0 - above)
        })
        .collect();
    let mut gains = Vec::with_capacity(count);
    for _ in 0..count {
        for (term, below) in &mut terms {
            sum += *term;
            *term *= *below;
        }
        gains.push(sum);
    }
    gains
}

/// The gains above `x` of a power law.
fn power_law(x: f64, exponent: f64, count: usize) -> Vec<f64> {
    let (mut sum, mut above, mut below) = (1.0 - x, 1.0, 0.0);
    if x > 1.0 {
        sum = 0.0;
        above = libm::pow(x, -exponent);
        below = 1.0 - above;
    }
    let power = 1.0 - 1.0 / exponent;
    let scale = libm::pow(above, power) / exponent;
    let (mut step, mut left, mut index) = (scale / power, below, 1.0);
    let mut gains = Vec::with_capacity(count);
    for _ in 0..count {
        sum += step;
        gains.push(sum);
        step = (index * step + scale * left) / (power + index);
        left *= below;
        index += 1.0;
    }
    gains
}

/// Mean of the largest of `count` standard normal variables: 0.56 of 2, 1.54 of 10.
#[must_use]
pub fn largest_normal(count: f64) -> f64 {
    normal::mean_of_largest(count, &|z| z)
}

/// Mean of the largest of `count` lognormal variables, as a multiple of the mean of one; `sigma` is the
/// standard deviation of the logarithm, at most 2.
#[must_use]
pub fn largest_lognormal(count: f64, sigma: f64) -> f64 {
    let of_one = libm::exp(sigma * sigma / 2.0);
    normal::mean_of_largest(count, &|z| libm::exp(sigma * z)) / of_one
}

/// Mean of the largest of a whole `count` of Pareto variables, as a multiple of the mean of one.
///
/// # Formula
///
/// ```text
/// (a - 1) / a · Gamma(n + 1) Gamma(1 - 1/a) / Gamma(n + 1 - 1/a) = product over j = 2 … n of j / (j - 1/a)
/// ```
#[must_use]
pub fn largest_pareto(count: u32, exponent: f64) -> f64 {
    (2..=count)
        .map(f64::from)
        .map(|j| j / (j - 1.0 / exponent))
        .product()
}
