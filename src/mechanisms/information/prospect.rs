//! What a report is worth before a choice with a handful of outcomes.

use crate::numeric::limit::difference;

/// A choice among actions under a handful of states, and a report that says something of the state.
///
/// # Formula
///
/// ```text
/// EVPI = sum_s p_s max_a u(a, s) - max_a sum_s p_s u(a, s)
/// EVSI = sum_r max_a sum_s p_s P(r | s) u(a, s) - max_a sum_s p_s u(a, s)
/// ```
///
/// # Source
///
/// Howard 1966, *IEEE Transactions on Systems Science and Cybernetics* 2:22; Raiffa & Schlaifer 1961.
#[derive(Debug, Clone, PartialEq)]
pub struct Prospect {
    /// Chance of each state; they sum to 1.
    pub chances: Vec<f64>,
    /// Payoff of each action in each state.
    pub payoffs: Vec<Vec<f64>>,
    /// Chance of each report in each state; for each state they sum to 1.
    pub reports: Vec<Vec<f64>>,
}

impl Prospect {
    /// Drill for oil or sell the land, after a seismic survey that may be favorable or not: `chance`
    /// of oil, payoffs of a `hit`, a `dry` hole and a `sale`, chance of a favorable report when there
    /// is oil (`sensitivity`) and of an unfavorable one when there is none (`specificity`).
    #[must_use]
    pub fn oil(
        chance: f64,
        (hit, dry, sale): (f64, f64, f64),
        (sensitivity, specificity): (f64, f64),
    ) -> Self {
        Self {
            chances: vec![chance, 1.0 - chance],
            payoffs: vec![vec![hit, dry], vec![sale, sale]],
            reports: vec![
                vec![sensitivity, 1.0 - specificity],
                vec![1.0 - sensitivity, specificity],
            ],
        }
    }

    /// Expected payoff of the best action without knowing more.
    #[must_use]
    pub fn without(&self) -> f64 {
        self.best_action(&self.chances)
    }

    /// Value of knowing the state.
    #[must_use]
    pub fn evpi(&self) -> f64 {
        let best = |state: usize| largest(self.payoffs.iter().map(|action| action[state]));
        let knowing: f64 = self
            .chances
            .iter()
            .enumerate()
            .map(|(state, p)| p * best(state))
            .sum();
        (knowing - self.without()).max(0.0)
    }

    /// Value of the report, before what it costs.
    #[must_use]
    pub fn evsi(&self) -> f64 {
        let reported: f64 = (0..self.reports.len())
            .map(|report| self.best_action(&self.joint(report)))
            .sum();
        difference(reported, self.without()).max(0.0)
    }

    /// Chance that the report at this place is the one that comes.
    #[must_use]
    pub fn chance_of_report(&self, report: usize) -> f64 {
        self.joint(report).iter().sum()
    }

    /// Chance of the state at this place once that report has come; not a number when it never comes.
    #[must_use]
    pub fn posterior(&self, state: usize, report: usize) -> f64 {
        self.joint(report)[state] / self.chance_of_report(report)
    }

    /// Chance of each state together with this report.
    fn joint(&self, report: usize) -> Vec<f64> {
        let likelihoods = &self.reports[report];
        self.chances
            .iter()
            .zip(likelihoods)
            .map(|(p, likelihood)| p * likelihood)
            .collect()
    }

    /// Best sum of payoffs over actions with these weights of the states.
    fn best_action(&self, weights: &[f64]) -> f64 {
        let expected = |action: &Vec<f64>| -> f64 {
            action
                .iter()
                .zip(weights)
                .map(|(payoff, weight)| payoff * weight)
                .sum()
        };
        largest(self.payoffs.iter().map(expected))
    }
}

fn largest(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(f64::NEG_INFINITY, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oil_prospect_has_its_published_values() {
        // Ragsdale, chapter 15, in thousands of dollars; the same numbers as Hillier & Lieberman's
        // example of the same kind.
        let oil = Prospect::oil(0.25, (700.0, -100.0, 90.0), (0.6, 0.8));
        let close = |computed: f64, published: f64| (computed - published).abs() < 1e-9;
        assert!(close(oil.without(), 100.0));
        assert!(close(oil.evpi(), 142.5));
        assert!(close(oil.evsi(), 53.0));
        assert!(close(oil.chance_of_report(0), 0.3));
        assert!(close(oil.posterior(0, 0), 0.5));
        assert!((oil.posterior(0, 1) - 0.142857142857).abs() < 1e-12);
        assert!(close(oil.without() + oil.evsi() - 30.0, 123.0));
    }

    #[test]
    fn three_states_and_three_actions_work_too() {
        let perfect = Prospect {
            chances: vec![0.2, 0.3, 0.5],
            payoffs: vec![
                vec![10.0, 0.0, 0.0],
                vec![0.0, 10.0, 0.0],
                vec![0.0, 0.0, 10.0],
            ],
            reports: vec![
                vec![1.0, 0.0, 0.0],
                vec![0.0, 1.0, 0.0],
                vec![0.0, 0.0, 1.0],
            ],
        };
        assert!((perfect.evpi() - 5.0).abs() < 1e-12);
        assert!((perfect.evsi() - 5.0).abs() < 1e-12);
    }
}
