//! Places along a parameter's slider: 0 at its lower end, 1 at its upper, evenly on its scale.

use crate::param::{ParamSpec, Scale};

/// The value at a place, never beyond the ends.
#[must_use]
pub fn value(spec: &ParamSpec, place: f64) -> f64 {
    let value = match spec.scale {
        Scale::Linear => spec.minimum + (spec.maximum - spec.minimum) * place,
        Scale::Log => spec.minimum * libm::exp(libm::log(spec.maximum / spec.minimum) * place),
    };
    libm::fmin(libm::fmax(value, spec.minimum), spec.maximum)
}

/// The place of a value.
#[must_use]
pub fn place(spec: &ParamSpec, value: f64) -> f64 {
    match spec.scale {
        Scale::Linear => (value - spec.minimum) / (spec.maximum - spec.minimum),
        Scale::Log => libm::log(value / spec.minimum) / libm::log(spec.maximum / spec.minimum),
    }
}

/// Whether it can stand at any value of its range: a choice stands at its options alone.
#[must_use]
pub const fn is_continuous(spec: &ParamSpec) -> bool {
    spec.options.is_empty() && spec.list.is_none()
}

/// Whether it may be an answer or stand in a ranking: it can stand at any value, and says something of what is modeled.
#[must_use]
pub const fn is_free(spec: &ParamSpec) -> bool {
    is_continuous(spec) && !spec.is_run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lever::Lever;

    #[test]
    fn value_and_place_are_inverse() {
        for lever in Lever::ALL {
            let spec = lever.parameter("lever");
            for at in [0.0, 0.1, 0.5, 0.99, 1.0] {
                assert!((place(&spec, value(&spec, at)) - at).abs() < 1e-12);
            }
            assert_eq!(value(&spec, 0.0), spec.minimum);
            assert_eq!(value(&spec, 1.5), spec.maximum);
        }
    }
}
