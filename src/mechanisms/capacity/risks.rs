//! A register of risks, added up exactly: what they cost together, and how likely it is more than is set aside.

use crate::chart::spec::Point;
use crate::numeric::limit::{at_most, is_same};
use crate::output::outputs;

/// A risk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Risk {
    /// Chance that it comes, p.
    pub chance: f64,
    /// What it costs where it comes, I, at least 0.
    pub impact: f64,
}

/// What a register of independent risks costs: `risk_register` and `risk_exceedance`.
///
/// # Formula
///
/// ```text
/// E = Σ p I      sd = √Σ p (1 − p) I²      P(none) = Π (1 − p)
/// P(loss > x)    by adding up every case
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::capacity::risks::{Register, Risk};
///
/// let risks = [Risk { chance: 0.5, impact: 10.0 }, Risk { chance: 0.2, impact: 30.0 }];
/// let register = Register::of(&risks).expect("at most 20");
/// assert!((register.exceedance(10.0) - 0.2).abs() < 1e-12);
/// assert!((register.exceedance(30.0) - 0.1).abs() < 1e-12);
/// ```
///
/// # Source
///
/// Counting of all cases. That a matrix of likelihood and impact can rank risks worse than chance is Cox, L. A. (2008),
/// *Risk Analysis* 28(2), 497–512.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    risks: Vec<Risk>,
    /// What can be lost and with what chance, ascending.
    losses: Vec<Point>,
}

impl Register {
    /// More risks than this have too many cases to add up.
    pub const MOST: usize = 20;

    /// The register of these risks; none where they are too many.
    #[must_use]
    pub fn of(risks: &[Risk]) -> Option<Self> {
        (risks.len() <= Self::MOST).then(|| Self::of_few(risks.to_vec()))
    }

    pub(super) fn of_few(risks: Vec<Risk>) -> Self {
        let mut losses = vec![[0.0, 1.0]];
        for risk in &risks {
            losses = with(&losses, *risk);
        }
        Self { risks, losses }
    }

    /// Every loss there can be, ascending, with its chance.
    #[must_use]
    pub fn losses(&self) -> &[Point] {
        &self.losses
    }

    /// The sum of a number of each risk.
    fn sum(&self, of: fn(&Risk) -> f64) -> f64 {
        self.risks.iter().map(of).sum()
    }

    /// The product of a number of each risk.
    fn product(&self, of: fn(&Risk) -> f64) -> f64 {
        self.risks.iter().map(of).product()
    }

    /// What is lost on average, E.
    #[must_use]
    pub fn expected(&self) -> f64 {
        self.sum(|risk| risk.chance * risk.impact)
    }

    /// Standard deviation of what is lost, sd.
    #[must_use]
    pub fn standard_deviation(&self) -> f64 {
        f64::sqrt(self.sum(|risk| risk.chance * (1.0 - risk.chance) * risk.impact * risk.impact))
    }

    /// Chance that none of them comes.
    #[must_use]
    pub fn none(&self) -> f64 {
        self.product(|risk| 1.0 - risk.chance)
    }

    /// Chance that all of them come.
    #[must_use]
    pub fn every(&self) -> f64 {
        self.product(|risk| risk.chance)
    }

    /// What is lost if all come.
    #[must_use]
    pub fn worst(&self) -> f64 {
        self.sum(|risk| risk.impact)
    }

    /// Chance that more than this is lost.
    #[must_use]
    pub fn exceedance(&self, reserve: f64) -> f64 {
        let beyond = self.losses.iter().filter(|loss| !at_most(loss[0], reserve));
        beyond.map(|loss| loss[1]).sum()
    }

    /// The same at every loss there can be, ascending: there the curve steps down.
    #[must_use]
    pub fn steps(&self) -> Vec<Point> {
        let mut beyond = 0.0;
        let mut steps = self.losses.clone();
        for step in steps.iter_mut().rev() {
            let chance = step[1];
            step[1] = beyond;
            beyond += chance;
        }
        steps
    }

    /// The least reserve that is exceeded with no more than this chance.
    #[must_use]
    pub fn reserve_for(&self, chance: f64) -> f64 {
        let steps = self.steps();
        let enough = steps.iter().find(|step| at_most(step[1], chance));
        enough.map_or(0.0, |step| step[0])
    }
}

/// The losses with one more risk: each as it is where that does not come, and larger where it does. Both lists ascend,
/// and equal losses are one.
fn with(losses: &[Point], risk: Risk) -> Vec<Point> {
    let mut sums: Vec<Point> = Vec::with_capacity(2 * losses.len());
    let (mut without, mut larger) = (0, 0);
    while larger < losses.len() {
        // The largest sum has the risk in it, so `larger` ends last.
        let stays = losses.get(without).map_or(f64::INFINITY, |loss| loss[0]);
        let grows = losses[larger][0] + risk.impact;
        let next = if stays <= grows {
            without += 1;
            [stays, losses[without - 1][1] * (1.0 - risk.chance)]
        } else {
            larger += 1;
            [grows, losses[larger - 1][1] * risk.chance]
        };
        match sums.last_mut() {
            Some(last) if is_same(last[0], next[0]) => last[1] += next[1],
            _ => sums.push(next),
        }
    }
    sums
}

outputs! {
    /// What the register comes to.
    pub struct RisksOutput {
        /// Risks that have both a chance and an impact.
        risks_counted: f64, Number;
        /// What is lost on average.
        expected_loss: f64, Number;
        /// Standard deviation of what is lost.
        loss_spread: f64, Number;
        /// Chance that none comes.
        none_chance: f64, Share;
        /// Chance that more is lost than is set aside.
        short_chance: f64, Share;
        /// Chance that more is lost than on average.
        over_expected: f64, Share;
        /// Reserve that is enough nine times in ten.
        reserve_90: f64, Number;
        /// What is lost if all come.
        worst_loss: f64, Number;
        /// Chance that all come.
        worst_chance: f64, Share;
    }
}

impl RisksOutput {
    #[allow(clippy::cast_precision_loss, reason = "a list has a handful of items")]
    pub(super) fn of(risks: Vec<Risk>, reserve: f64) -> Self {
        let count = risks.len() as f64;
        let register = Register::of_few(risks);
        let expected = register.expected();
        Self {
            risks_counted: count,
            expected_loss: expected,
            loss_spread: register.standard_deviation(),
            none_chance: register.none(),
            short_chance: register.exceedance(reserve),
            over_expected: register.exceedance(expected),
            reserve_90: register.reserve_for(0.1),
            worst_loss: register.worst(),
            worst_chance: register.every(),
        }
    }
}
