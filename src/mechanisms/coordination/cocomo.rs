//! Diseconomy of scale as the cost model COCOMO II has it: twice the software takes more than twice the effort.

/// COCOMO II.2000, after calibration, with all effort multipliers at 1.
///
/// # Formula
///
/// ```text
/// E      = 0.91 + 0.01 × sum of scale factors
/// effort = 2.94 size^E                              person-months; size in thousands of lines
/// time   = 3.67 effort^(0.28 + 0.2 (E - 0.91))      months
/// staff  = effort / time                            people, on average
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::cocomo::Cocomo;
///
/// let nominal = Cocomo { scale_factors: Cocomo::NOMINAL };
/// assert!((nominal.effort(100.0) - 465.3).abs() < 0.05);
/// assert!(nominal.effort(200.0) > 2.0 * nominal.effort(100.0));
/// ```
///
/// # Source
///
/// Boehm et al. 2000, *Software Cost Estimation with COCOMO II*, as public implementations print its constants; the
/// largest sum of the factors is attributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cocomo {
    /// Sum of the five scale factors: precedentedness, flexibility, resolved risks, cohesion of the team, maturity.
    pub scale_factors: f64,
}

impl Cocomo {
    /// The sum where all five are as good as can be: doubling the size then takes less than twice the effort.
    pub const BEST: f64 = 0.0;
    /// The sum where all five are ordinary: 3.72 + 3.04 + 4.24 + 3.29 + 4.68.
    pub const NOMINAL: f64 = 18.97;
    /// The sum where all five are as bad as can be.
    pub const WORST: f64 = 31.62;

    /// The power to which size is raised.
    #[must_use]
    pub fn exponent(self) -> f64 {
        BASE + 0.01 * self.scale_factors
    }

    /// Person-months for so many thousand lines.
    #[must_use]
    pub fn effort(self, size: f64) -> f64 {
        2.94 * libm::pow(size, self.exponent())
    }

    /// Months for so many thousand lines.
    #[must_use]
    pub fn time(self, size: f64) -> f64 {
        3.67 * libm::pow(self.effort(size), 0.28 + 0.2 * (self.exponent() - BASE))
    }

    /// People at work on average.
    #[must_use]
    pub fn staff(self, size: f64) -> f64 {
        self.effort(size) / self.time(size)
    }
}

/// The exponent of effort where all factors are at their best.
const BASE: f64 = 0.91;

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed from the printed constants for 100 thousand lines: sum of factors, exponent, effort, time, staff.
    const TABLE: [(f64, [f64; 4]); 3] = [
        (
            Cocomo::BEST,
            [0.91, 194.243873714, 16.0473497003, 12.1044208135],
        ),
        (
            Cocomo::NOMINAL,
            [1.0997, 465.315297469, 25.8731705019, 17.9844714986],
        ),
        (
            Cocomo::WORST,
            [1.2262, 833.19629562, 36.9133429792, 22.5716835261],
        ),
    ];

    #[test]
    fn a_hundred_thousand_lines_take_what_the_table_says() {
        for (scale_factors, printed) in TABLE {
            let model = Cocomo { scale_factors };
            let size = 100.0;
            let found = [
                model.exponent(),
                model.effort(size),
                model.time(size),
                model.staff(size),
            ];
            for (found, printed) in found.into_iter().zip(printed) {
                assert!((found / printed - 1.0).abs() < 1e-11, "{found} {printed}");
            }
        }
    }

    #[test]
    fn the_nominal_sum_is_that_of_its_five_factors() {
        let sum: f64 = [3.72, 3.04, 4.24, 3.29, 4.68].iter().sum();
        assert!((sum - Cocomo::NOMINAL).abs() < 1e-12);
    }
}
