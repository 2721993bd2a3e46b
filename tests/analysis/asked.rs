//! One output asked for alone.

use super::{every, outputs, setting};
use narrows::Setting;

/// The same bits as among all, at any setting.
#[test]
fn an_output_that_is_asked_for_alone_is_the_same() {
    every(5, [20, 4], |entry, stream| {
        let values = setting(entry, stream);
        let all = outputs(entry, &values);
        for (place, spec) in entry.outputs().iter().enumerate() {
            // A state is not asked for alone.
            if spec.states.len() > 1 {
                continue;
            }
            let asked = Setting::from(values.clone());
            let alone = entry.model().numbers_for(&asked, place);
            let alone = alone.map_or(f64::NAN, |numbers| numbers[place]);
            let alone = if alone.is_finite() { alone } else { f64::NAN };
            let same =
                alone.to_bits() == all[place].to_bits() || alone.is_nan() && all[place].is_nan();
            assert!(
                same,
                "{} {}: {alone} is {}",
                entry.id(),
                spec.name,
                all[place]
            );
        }
    });
}
