//! Team sizes and outputs: the scaling law that fits, how sure it is, or why none can be told.

use super::{Findings, Found, ascending};
use crate::charts;
use crate::report::Refusal;
use narrows::mechanisms::coordination::fit::{Fit, bootstrap, fit};
use narrows::mechanisms::coordination::scaling::Usl;
use narrows::mechanisms::planning::history::History;
use narrows::numeric::scaling::Law;
use serde::Serialize;

const LEAST_PERIODS: usize = 6;
/// With more, drawing residuals anew would keep a reader waiting.
const MOST_PERIODS: usize = 1000;
const LEAST_SIZES: usize = 4;
/// Rounds of the bootstrap, times the points of each, that a reader waits for.
const DRAWN: usize = 40_000;
/// The widest interval of alpha of which something can be said.
const LOOSE: f64 = 0.4;
/// Below this share of the variance explained, size says little of output.
const EXPLAINED: f64 = 0.5;

/// The scaling law of a team.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sizes {
    /// Smallest and largest size.
    pub sizes: [f64; 2],
    /// Contention.
    pub alpha: Interval,
    /// Cost of each pair.
    pub beta: Interval,
    /// Output of one alone.
    pub gamma: Interval,
    /// Size at which output is largest; none where it may never stop growing.
    pub peak: Option<Interval>,
    /// Standard error of the residuals.
    pub error: f64,
    /// Share of the variance of output that the law explains.
    pub explained: f64,
    /// Laws that were fitted to residuals drawn anew.
    pub rounds: usize,
}

/// A number, and the two between which nine in ten of the laws lie that residuals drawn anew give.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The fitted one.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

pub(super) fn find(points: &[[f64; 2]]) -> Found {
    let sizes = check(points)?;
    let fitted = fit(points).map_err(|_| Refusal::NoFit)?;
    let explained = explained(points, &fitted.law);
    // Where all outputs are the same, there is nothing to be explained, and the share is no number.
    if explained.is_nan() || explained < EXPLAINED {
        return Err(Refusal::Flat);
    }
    let laws = drawn(points, &fitted);
    let alpha = interval(fitted.law.alpha, &laws, |law| law.alpha)?;
    if alpha.high - alpha.low > LOOSE {
        return Err(Refusal::Loose);
    }
    let beta = interval(fitted.law.beta, &laws, |law| law.beta)?;
    let peak_of = |law: &Usl| law.peak().finite().unwrap_or(f64::INFINITY);
    let peak = match fitted.law.peak().finite() {
        Some(peak) => Some(interval(peak, &laws, peak_of)?).filter(|peak| peak.high.is_finite()),
        None => None,
    };
    let findings = Sizes {
        sizes,
        alpha,
        beta,
        gamma: interval(fitted.law.gamma, &laws, |law| law.gamma)?,
        peak,
        error: fitted.residual_standard_error,
        explained,
        rounds: laws.len(),
    };
    let charts = vec![charts::sizes(points, &fitted.law, &laws, &findings)];
    Ok((Findings::Sizes(findings), charts))
}

/// Smallest and largest size, where they can tell of a law.
fn check(points: &[[f64; 2]]) -> Result<[f64; 2], Refusal> {
    if points.len() < LEAST_PERIODS {
        return Err(Refusal::FewPeriods);
    }
    if points.len() > MOST_PERIODS {
        return Err(Refusal::ManyPeriods);
    }
    let mut sizes = ascending(points.iter().map(|point| point[0]));
    sizes.dedup();
    let (smallest, largest) = (sizes[0], sizes[sizes.len() - 1]);
    if sizes.len() < LEAST_SIZES {
        return Err(Refusal::FewSizes);
    }
    if largest <= 4.0 {
        return Err(Refusal::SmallSizes);
    }
    if largest < 2.0 * smallest {
        return Err(Refusal::AlikeSizes);
    }
    Ok([smallest, largest])
}

/// Share of the variance of outputs that the law explains.
fn explained(points: &[[f64; 2]], law: &Usl) -> f64 {
    let outputs = History::new(&points.iter().map(|point| point[1]).collect::<Vec<_>>());
    let squares = points
        .iter()
        .map(|[n, y]| (y - law.output(*n)) * (y - law.output(*n)));
    1.0 - squares.sum::<f64>() / (outputs.variance() * outputs.count())
}

fn drawn(points: &[[f64; 2]], fitted: &Fit) -> Vec<Usl> {
    let rounds = (DRAWN / points.len()).clamp(100, 400);
    bootstrap(points, fitted, u16::try_from(rounds).unwrap_or(400), 1)
}

/// The 5th and the 95th percentile of a number of the laws, infinite where those of the laws are.
fn interval(value: f64, laws: &[Usl], of: impl Fn(&Usl) -> f64) -> Result<Interval, Refusal> {
    let values = ascending(laws.iter().map(of));
    // Places and not quantiles between them: a peak that is nowhere is infinite, and nothing lies between.
    let at = |share: usize| {
        values
            .get(values.len().saturating_sub(1) * share / 100)
            .copied()
    };
    let (low, high) = at(5).zip(at(95)).ok_or(Refusal::NoFit)?;
    Ok(Interval { value, low, high })
}
