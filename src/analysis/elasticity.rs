//! How much of a percent an output gains for each percent more of one parameter.

use super::slider;
use crate::param::ParamSpec;

/// Relative step of the difference.
const STEP: f64 = 1e-4;

/// The elasticity of an output in one parameter, from each of its sides: at a kink they differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elasticity {
    /// Name of the parameter.
    pub name: &'static str,
    /// By lowering it; not a number where the output is 0 or has no value, or the parameter can go no lower.
    pub below: f64,
    /// By raising it; not a number where the output is 0 or has no value, or the parameter can go no higher.
    pub above: f64,
}

impl Elasticity {
    /// The mean of both sides, which is the central difference; one side alone at an end of the range.
    #[must_use]
    pub fn central(self) -> f64 {
        match (self.below.is_nan(), self.above.is_nan()) {
            (true, _) => self.above,
            (_, true) => self.below,
            _ => f64::midpoint(self.below, self.above),
        }
    }
}

/// The elasticities in every parameter, whole numbers taken as continuous; 0 where a parameter is 0, not a number for
/// choices, for what belongs to a list and for how a simulation is run.
///
/// # Formula
///
/// ```text
/// above = (f(x (1 + h)) / f(x) - 1) / h      h = 1e-4
/// below = (1 - f(x (1 - h)) / f(x)) / h
/// ```
///
/// At an end of the range there is only one side, and twice the difference over h less that over 2 h stands for it:
/// as exact as the mean of two.
#[must_use]
pub fn elasticities(
    specs: &[ParamSpec],
    values: &[f64],
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> Vec<Elasticity> {
    let mut moved = values.to_vec();
    let here = evaluate(values);
    let of = |(index, spec): (usize, &ParamSpec)| {
        let found = elasticity(spec, [values[index], here], &mut |value| {
            moved[index] = value;
            evaluate(&moved)
        });
        moved[index] = values[index];
        found
    };
    specs.iter().enumerate().map(of).collect()
}

/// The elasticity in one parameter, given its value and the output there, and the output at other values.
#[must_use]
pub fn elasticity(
    spec: &ParamSpec,
    [value, here]: [f64; 2],
    output: &mut dyn FnMut(f64) -> f64,
) -> Elasticity {
    let moved = |step: f64| value * (1.0 + step);
    let is_inside = |step| spec.minimum <= moved(step) && moved(step) <= spec.maximum;
    let mut side = |step: f64| {
        if !is_inside(step) || !slider::is_free(spec) || here == 0.0 {
            return f64::NAN;
        }
        if value == 0.0 {
            return 0.0;
        }
        let mut over = |step: f64| (output(moved(step)) / here - 1.0) / step;
        if is_inside(-step) {
            over(step)
        } else {
            2.0 * over(step) - over(2.0 * step)
        }
    };
    Elasticity {
        name: spec.name,
        below: side(-STEP),
        above: side(STEP),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Unit;

    fn specs() -> Vec<ParamSpec> {
        let number = |name, least| ParamSpec::number(name, Unit::Number, (least, 10.0), 1.0, 2.0);
        vec![number("a", 0.0), number("b", 2.0), number("c", 0.0)]
    }

    #[test]
    fn a_powers_elasticity_is_its_exponent() {
        let power = |values: &[f64]| -3.0 * libm::pow(values[0], 1.7) * libm::pow(values[1], -0.4);
        let found = elasticities(&specs(), &[4.0, 3.0, 5.0], &mut { power });
        for (one, exponent) in found.iter().zip([1.7, -0.4, 0.0]) {
            assert!((one.central() - exponent).abs() < 1e-7, "{one:?}");
        }
    }

    #[test]
    fn a_kink_has_two_and_an_end_has_one() {
        let least = |values: &[f64]| libm::fmin(values[0], 4.0) * values[1];
        let found = elasticities(&specs(), &[4.0, 2.0, 0.0], &mut { least });
        assert!((found[0].below - 1.0).abs() < 1e-7 && found[0].above == 0.0);
        assert!(found[1].below.is_nan() && (found[1].central() - 1.0).abs() < 1e-7);
        assert_eq!(found[2].central(), 0.0);
    }

    #[test]
    fn at_an_end_it_is_as_exact_as_between() {
        let steep = |values: &[f64]| libm::pow(values[0], 200.0) * libm::pow(values[1], -200.0);
        let found = elasticities(&specs(), &[10.0, 2.0, 0.0], &mut { steep });
        assert!(found[0].above.is_nan() && found[1].below.is_nan());
        // A difference of the first order would be off by 2.
        assert!((found[0].central() - 200.0).abs() < 0.1, "{:?}", found[0]);
        assert!((found[1].central() + 200.0).abs() < 0.1, "{:?}", found[1]);
    }

    #[test]
    fn without_an_output_there_is_none() {
        for output in [0.0, f64::NAN] {
            let found = elasticities(&specs(), &[4.0, 3.0, 5.0], &mut |_| output);
            assert!(found.iter().all(|one| one.central().is_nan()));
        }
    }
}
