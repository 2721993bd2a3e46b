//! How far an output swings when one parameter is a little lower and a little higher: the rows of a tornado.

use super::slider;
use crate::param::ParamSpec;

/// How much lower and higher, as a share of the value.
pub const SHARE: f64 = 0.2;

/// What one parameter makes of an output.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// The parameter's place.
    pub index: usize,
    /// The output where the parameter is lower.
    pub lower: f64,
    /// The output where it is higher.
    pub higher: f64,
}

impl Swing {
    /// From one to the other; not a number where the output has no value at either.
    #[must_use]
    pub fn width(self) -> f64 {
        f64::abs(self.higher - self.lower)
    }
}

/// The swings of all parameters but choices and lists, the widest first, each parameter moved by [`SHARE`] of its value
/// and no further than its range. Those without a width come last.
#[must_use]
pub fn swings(
    specs: &[ParamSpec],
    values: &[f64],
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> Vec<Swing> {
    let mut moved = values.to_vec();
    let mut swings = Vec::with_capacity(specs.len());
    for (index, spec) in specs.iter().enumerate() {
        if !slider::is_free(spec) {
            continue;
        }
        let [lower, higher] = [-SHARE, SHARE].map(|share| {
            let value = values[index] + share * f64::abs(values[index]);
            moved[index] = libm::fmin(libm::fmax(value, spec.minimum), spec.maximum);
            evaluate(&moved)
        });
        moved[index] = values[index];
        let swing = Swing {
            index,
            lower,
            higher,
        };
        // A sort costs a page more to download than to run.
        let is_wider = |other: &Swing| other.width() >= swing.width() || swing.width().is_nan();
        let place = swings.iter().take_while(|other| is_wider(other)).count();
        swings.insert(place, swing);
    }
    swings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Unit;

    #[test]
    fn the_widest_comes_first_and_ranges_are_kept() {
        let number = |name| ParamSpec::number(name, Unit::Number, (0.0, 10.0), 1.0, 5.0);
        let specs = [
            number("a"),
            number("b"),
            number("c"),
            ParamSpec::choice("d", &["one", "two"], 0),
        ];
        let sum = |v: &[f64]| v[0] - 3.0 * v[1] + 2.0 * v[2];
        let found = swings(&specs, &[5.0, 5.0, 10.0, 1.0], &mut { sum });
        let order: Vec<usize> = found.iter().map(|swing| swing.index).collect();
        assert_eq!(order, [1, 2, 0]);
        assert_eq!((found[0].lower, found[0].higher), (13.0, 7.0));
        // 12 is out of range: only the lower side is left.
        assert_eq!((found[1].lower, found[1].higher), (6.0, 10.0));
        assert_eq!(found[2].width(), 2.0);
    }

    #[test]
    fn what_has_no_value_comes_last() {
        let number = |name| ParamSpec::number(name, Unit::Number, (0.0, 10.0), 1.0, 5.0);
        let root = |v: &[f64]| f64::sqrt(v[0] - 5.0) + v[1];
        let found = swings(&[number("a"), number("b")], &[5.0, 5.0], &mut { root });
        assert_eq!(found[0].index, 1);
        assert!(found[1].width().is_nan());
    }
}
