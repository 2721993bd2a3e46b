//! What a defect costs by the stage in which it is found.

/// A table of cost by stage, first stage 1; the last stage takes every defect that is left.
///
/// # Formula
///
/// ```text
/// k_s = m^s                             for the multiplier, s = 0 … 5
/// E   = sum_i (prod_{j<i} (1 - d_j)) d_i k_i, with d = 1 in the last stage
/// ```
///
/// # Source
///
/// The claim that cost multiplies: Boehm 1981, *Software Engineering Economics*. Against it: Menzies,
/// Nichols, Shull & Layman 2016, arXiv:1609.04886, found no consistent effect of delay in 171 projects
/// of 2006 to 2014; Bossavit 2013, *The Leprechauns of Software Engineering*, traces the classic curves
/// to thin sources.
#[derive(Debug, Clone, PartialEq)]
pub struct StageCosts(Vec<f64>);

impl StageCosts {
    /// Six stages, each `multiplier` times as dear as the one before.
    #[must_use]
    pub fn multiplied(multiplier: f64) -> Self {
        Self(
            (0..6)
                .map(|stage| libm::pow(multiplier, f64::from(stage)))
                .collect(),
        )
    }

    /// The costs of a published table.
    #[must_use]
    pub fn published(costs: &[f64; 5]) -> Self {
        Self(costs.to_vec())
    }

    /// Cost by stage.
    #[must_use]
    pub fn by_stage(&self) -> &[f64] {
        &self.0
    }

    /// Share of defects found in each stage, given how many of those present each one detects.
    #[must_use]
    pub fn found(&self, detection: &[f64]) -> Vec<f64> {
        let last = self.0.len() - 1;
        let mut present = 1.0;
        (0..=last)
            .map(|stage| {
                let detected = detection.get(stage).filter(|_| stage < last);
                let found = present * detected.copied().unwrap_or(1.0);
                present -= found;
                found
            })
            .collect()
    }

    /// Expected cost of one defect, in what it costs where it was made.
    #[must_use]
    pub fn expected(&self, detection: &[f64]) -> f64 {
        let found = self.found(detection);
        self.0
            .iter()
            .zip(found)
            .map(|(cost, share)| cost * share)
            .sum()
    }
}

/// NIST Planning Report 02-3 (2002), table 5-1, "example only" there; attributed, not verified.
pub const NIST: [f64; 5] = [1.0, 5.0, 10.0, 15.0, 30.0];
/// Stecklein et al. 2004, *Error Cost Escalation Through the Project Life Cycle*, NASA, abstract: errors
/// in requirements, lower ends.
pub const NASA_LOW: [f64; 5] = [1.0, 3.0, 7.0, 21.0, 29.0];
/// The same, upper ends.
pub const NASA_HIGH: [f64; 5] = [1.0, 8.0, 16.0, 78.0, 1500.0];
/// McConnell 2004, *Code Complete*, table 3-1, through a secondary page: errors in requirements, lower
/// ends.
pub const MCCONNELL_LOW: [f64; 5] = [1.0, 3.0, 5.0, 10.0, 10.0];
/// The same, upper ends.
pub const MCCONNELL_HIGH: [f64; 5] = [1.0, 3.0, 10.0, 10.0, 100.0];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expected_cost_falls_with_early_detection() {
        let nist = StageCosts::published(&NIST);
        assert!((nist.expected(&[0.5; 5]) - 5.8125).abs() < 1e-12);
        assert!((nist.expected(&[0.9; 5]) - 1.4565).abs() < 1e-12);
        // 0.1 + 0.09 × 5 + 0.081 × 10 + 0.0729 × 15 + 0.6561 × 30
        assert!((nist.expected(&[0.1; 5]) - 22.1365).abs() < 1e-12);
    }

    #[test]
    fn a_flat_table_costs_the_same_everywhere() {
        let flat = StageCosts::multiplied(1.0);
        for detection in [[0.0; 5], [0.3; 5], [1.0; 5]] {
            assert!((flat.expected(&detection) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_last_stage_takes_what_is_left() {
        let doubling = StageCosts::multiplied(2.0);
        assert_eq!(doubling.by_stage(), [1.0, 2.0, 4.0, 8.0, 16.0, 32.0]);
        assert_eq!(doubling.expected(&[0.0; 5]), 32.0);
        assert_eq!(doubling.found(&[0.5; 5])[5], 1.0 / 32.0);
        let published = StageCosts::published(&NIST);
        assert_eq!(published.found(&[0.0; 5]), [0.0, 0.0, 0.0, 0.0, 1.0]);
    }
}
