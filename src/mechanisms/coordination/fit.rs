//! Fitting the scaling law to measured throughput.

use super::scaling::Usl;
use crate::error::ModelError;
use crate::numeric::count::number;
use crate::numeric::order::ascend;
use crate::numeric::scaling::Law;
use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt};
use nalgebra::storage::Owned;
use nalgebra::{DMatrix, DVector, Dyn};

mod bootstrap;

pub use bootstrap::bootstrap;

/// The law that fits best, and how well it does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// The law.
    pub law: Usl,
    /// `sqrt(S / (m - 3))` for `m` points, `S` being the sum of squared residuals.
    pub residual_standard_error: f64,
}

/// Fits the scaling law to `[load, throughput]` points by least squares on throughput.
///
/// # Formula
///
/// ```text
/// minimize S = sum (Y_i - Y(N_i))^2   over 0 <= alpha <= 1, 0 <= beta <= 1, gamma > 0
/// ```
///
/// Where the free minimum lies outside the bounds, the best of the minima on the bounds is taken.
///
/// # Errors
///
/// [`ModelError::UnusableData`] for fewer than four points, fewer than three different loads, or a number
/// that is not finite and above 0; and if no law within the bounds can be found.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::coordination::fit::fit;
///
/// let made = [[1.0, 1.0], [2.0, 1.8868], [4.0, 3.0769], [8.0, 3.5398], [10.0, 3.3557]];
/// let fitted = fit(&made)?;
/// assert!((fitted.law.alpha - 0.02).abs() < 1e-3);
/// # Ok::<(), narrows::ModelError>(())
/// ```
///
/// # Source
///
/// Gunther 2007, *Guerrilla Capacity Planning*, section 5.2; the least squares is that of the CRAN package
/// usl. Levenberg 1944; Marquardt 1963.
pub fn fit(points: &[[f64; 2]]) -> Result<Fit, ModelError> {
    check(points)?;
    let scale = points.iter().fold(0.0, |most: f64, p| most.max(p[1]));
    // At a minimum within the bounds, each of alpha and beta is free or stands on one of its bounds.
    let places = [None, Some(0.0), Some(1.0)];
    let best = places
        .into_iter()
        .flat_map(|alpha| places.map(|beta| Problem::new(points, scale, [alpha, beta])))
        .filter_map(Problem::solve)
        .reduce(|best, next| if next.1 < best.1 { next } else { best });
    let (law, squares) = best.ok_or(ModelError::UnusableData {
        input: "points",
        reason: "no scaling law with alpha and beta between 0 and 1 fits",
    })?;
    let freedom = number(points.len()) - 3.0;
    Ok(Fit {
        law,
        residual_standard_error: f64::sqrt(squares / freedom),
    })
}

fn check(points: &[[f64; 2]]) -> Result<(), ModelError> {
    let refuse = |reason| {
        Err(ModelError::UnusableData {
            input: "points",
            reason,
        })
    };
    if points.len() < 4 {
        return refuse("at least four points are needed");
    }
    // Up to a size at which no square overflows.
    let usable = |value: &f64| *value > 0.0 && *value <= 1e100;
    if !points.iter().flatten().all(usable) {
        return refuse("loads and throughputs must be above 0 and at most 1e100");
    }
    let mut loads: Vec<f64> = points.iter().map(|point| point[0]).collect();
    ascend(&mut loads);
    loads.dedup();
    if loads.len() < 3 {
        return refuse("at least three different loads are needed");
    }
    Ok(())
}

/// The least squares with alpha and beta held or free; the last parameter is gamma.
struct Problem<'a> {
    points: &'a [[f64; 2]],
    /// Residuals are measured in this, so that the stopping rules mean the same for all data.
    scale: f64,
    held: [Option<f64>; 2],
    law: Usl,
}

impl<'a> Problem<'a> {
    fn new(points: &'a [[f64; 2]], scale: f64, held: [Option<f64>; 2]) -> Self {
        let gamma = points
            .iter()
            .fold(0.0, |most: f64, point| most.max(point[1] / point[0]));
        let law = Usl {
            gamma,
            alpha: held[0].unwrap_or(0.01),
            beta: held[1].unwrap_or(0.0001),
        };
        Self {
            points,
            scale,
            held,
            law,
        }
    }

    /// The law and the sum of squares at the minimum, if it lies within the bounds.
    fn solve(self) -> Option<(Usl, f64)> {
        let (solved, report) = LevenbergMarquardt::new().with_patience(400).minimize(self);
        let law = solved.law;
        let share = 0.0..=1.0;
        let allowed = report.termination.was_successful()
            && share.contains(&law.alpha)
            && share.contains(&law.beta)
            && law.gamma > 0.0
            && law.gamma.is_finite();
        let square = |point: &[f64; 2]| libm::pow(point[1] - law.output(point[0]), 2.0);
        allowed.then(|| (law, solved.points.iter().map(square).sum()))
    }
}

impl LeastSquaresProblem<f64, Dyn, Dyn> for Problem<'_> {
    type ResidualStorage = Owned<f64, Dyn>;
    type JacobianStorage = Owned<f64, Dyn, Dyn>;
    type ParameterStorage = Owned<f64, Dyn>;

    fn set_params(&mut self, values: &DVector<f64>) {
        let mut values = values.iter().copied();
        let [alpha, beta] = self.held.map(|held| held.or_else(|| values.next()));
        self.law = Usl {
            alpha: alpha.unwrap_or(self.law.alpha),
            beta: beta.unwrap_or(self.law.beta),
            gamma: values.next().unwrap_or(self.law.gamma),
        };
    }

    fn params(&self) -> DVector<f64> {
        let Usl { gamma, alpha, beta } = self.law;
        let free = |held: Option<f64>, value| held.is_none().then_some(value);
        let values = [
            free(self.held[0], alpha),
            free(self.held[1], beta),
            Some(gamma),
        ];
        DVector::from_vec(values.into_iter().flatten().collect())
    }

    fn residuals(&self) -> Option<DVector<f64>> {
        let residual = |point: &[f64; 2]| (self.law.output(point[0]) - point[1]) / self.scale;
        let residuals = DVector::from_vec(self.points.iter().map(residual).collect());
        residuals.iter().all(|r| r.is_finite()).then_some(residuals)
    }

    fn jacobian(&self) -> Option<DMatrix<f64>> {
        let rows: Vec<f64> = self
            .points
            .iter()
            .flat_map(|[n, _]| {
                let y = self.law.output(*n);
                let by_gamma = y / self.law.gamma;
                let by_alpha = -y * by_gamma * (n - 1.0) / n;
                let by_beta = -y * by_gamma * (n - 1.0);
                [
                    self.held[0].is_none().then_some(by_alpha),
                    self.held[1].is_none().then_some(by_beta),
                    Some(by_gamma),
                ]
            })
            .flatten()
            .map(|slope| slope / self.scale)
            .collect();
        let columns = 1 + self.held.iter().filter(|held| held.is_none()).count();
        Some(DMatrix::from_row_slice(self.points.len(), columns, &rows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// CRAN package usl 3.0.3, `data/specsdm91.rda`, after Gunther 2007: SPEC SDM91, 1994.
    const SPECSDM91: [[f64; 2]; 7] = [
        [1.0, 64.9],
        [18.0, 995.9],
        [36.0, 1652.4],
        [72.0, 1853.2],
        [108.0, 1828.9],
        [144.0, 1775.0],
        [216.0, 1702.2],
    ];

    fn near(value: f64, published: f64, tolerance: f64) {
        assert!(
            (value - published).abs() <= tolerance,
            "{value} {published}"
        );
    }

    /// The package's README and `tests/*.Rout.save`, to the digits printed there.
    #[test]
    fn published_fit_of_specsdm91() {
        let Fit {
            law,
            residual_standard_error,
        } = fit(&SPECSDM91).unwrap();
        near(law.alpha, 0.0277285, 1e-6);
        near(law.beta, 0.0001044, 1e-6);
        near(law.gamma, 89.995233, 1e-4);
        near(residual_standard_error, 82.85, 0.01);
        near(law.peak().finite().unwrap(), 96.51956, 0.01);
        near(law.peak_output().finite().unwrap(), 1884.0, 1.0);
        // Further digits, from an independent calculation.
        near(law.alpha, 0.0277284757, 5e-9);
        near(law.beta, 0.000104365485, 5e-11);
        near(law.gamma, 89.9952335, 5e-6);
    }

    /// CRAN package usl 3.0.3, `tests/coef.R`: made with alpha 0.02, beta 0.02, gamma 1, four decimals.
    #[test]
    fn published_synthetic_data_give_back_their_law() {
        let law = fit(&[
            [1.0, 1.0],
            [2.0, 1.8868],
            [4.0, 3.0769],
            [6.0, 3.5294],
            [8.0, 3.5398],
            [10.0, 3.3557],
        ])
        .unwrap()
        .law;
        near(law.alpha, 0.02, 1e-4);
        near(law.beta, 0.02, 1e-4);
        near(law.gamma, 1.0, 1e-4);
    }

    #[test]
    fn exact_data_give_back_their_law() {
        for (gamma, alpha, beta) in [
            (1.0, 0.03, 0.005),
            (90.0, 0.5, 0.0001),
            (1e-6, 0.0, 0.0),
            (1e9, 0.9, 0.3),
            (7.0, 0.0, 0.02),
        ] {
            let made = Usl { gamma, alpha, beta };
            let points: Vec<_> = (1..=12).map(|i| f64::from(i) * 3.0 - 2.0).collect();
            let points: Vec<_> = points.iter().map(|n| [*n, made.output(*n)]).collect();
            let law = fit(&points).unwrap().law;
            near(law.alpha, alpha, 1e-7);
            near(law.beta, beta, 1e-7);
            near(law.gamma / gamma, 1.0, 1e-7);
        }
    }

    /// Throughput that grows faster than load would want a negative alpha or beta.
    #[test]
    fn bounds_hold() {
        let points: Vec<_> = (1..=8).map(f64::from).map(|n| [n, n * n]).collect();
        let law = fit(&points).unwrap().law;
        assert_eq!((law.alpha, law.beta), (0.0, 0.0));
        // Then gamma is the slope of the least-squares line through the origin: sum N^3 / sum N^2.
        near(law.gamma, 1296.0 / 204.0, 1e-9);
    }

    #[test]
    fn unusable_data_are_refused() {
        let good = [1.0, 1.0];
        for points in [
            vec![[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]],
            vec![good; 9],
            vec![[1.0, 1.0], [2.0, 1.9], [3.0, 2.8], [f64::NAN, 3.0]],
            vec![[1.0, 1.0], [2.0, 1.9], [3.0, 2.8], [4.0, f64::INFINITY]],
            vec![[1.0, 1.0], [2.0, 1.9], [0.0, 2.8], [4.0, 3.0]],
            vec![[1.0, 1.0], [2.0, -1.9], [3.0, 2.8], [4.0, 3.0]],
        ] {
            assert_eq!(fit(&points).unwrap_err().code(), "unusable-data");
        }
    }
}
