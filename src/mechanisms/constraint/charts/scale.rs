//! Axes of rates that leave air for names.

use crate::chart::{Axis, SafeRange};
use crate::unit::Unit;

/// An axis that holds two rates, with ticks on round numbers and half a step of air over the higher one.
pub(super) fn rates(low: f64, high: f64) -> Axis {
    const STEPS: [f64; 5] = [1.0, 2.0, 2.5, 5.0, 10.0];
    let low = f64::min(low, 0.98 * high);
    let wanted = (high - low) / 4.0;
    let power = libm::pow(10.0, f64::floor(libm::log10(f64::max(wanted, 1e-6))));
    let fits = |step: &&f64| **step * power >= wanted * (1.0 - 1e-9);
    let step = STEPS.iter().find(fits).unwrap_or(&10.0) * power;
    let first = f64::floor(low / step + 1e-9);
    let last = f64::ceil(high / step - 1e-9);
    let ticks: Vec<f64> = (0u32..8)
        .map(|index| first + f64::from(index))
        .take_while(|number| *number <= last)
        .map(|number| number * step)
        .collect();
    let range = SafeRange::linear(first * step, (last + 0.5) * step);
    Axis::new(Unit::PerHour, range, &ticks)
}

#[cfg(test)]
mod tests {
    use super::rates;

    #[test]
    fn both_rates_lie_on_it_and_its_ticks_are_few() {
        for (low, high) in [
            (26.8, 30.0),
            (26.8, 60.0),
            (0.98, 1.0),
            (0.0, 200.0),
            (30.0, 30.0),
        ] {
            let axis = rates(low, high);
            assert!(axis.range.low() <= low && high < axis.range.high());
            assert!((2..=6).contains(&axis.ticks.len()), "{axis:?}");
        }
    }
}
