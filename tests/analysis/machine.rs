//! What the routines find in the machine, against published figures.

use super::outputs;
use narrows::analysis::best;
use narrows::{Lever, mechanisms};

/// The best of the four levers together: 2.994 at 14 people, a release a week, a threshold of 0.65 and a repair every
/// 1.75 weeks, where sliders stand on their steps (LEARNING.md, "Numbers to hold"); between the steps it is a little more.
#[test]
fn the_four_levers_are_best_together_where_published() {
    let machine = mechanisms::find("machine").expect("registered");
    let specs = machine.params();
    let levers: Vec<usize> = (0..specs.len())
        .filter(|place| specs[*place].lever.is_some())
        .collect();
    assert_eq!(levers.len(), Lever::ALL.len());
    let outputs_of = machine.outputs();
    let score = outputs_of.iter().position(|output| output.name == "score");
    let score = score.expect("an output");
    let mut evaluate = |values: &[f64]| outputs(machine, values)[score];
    let (best, highest) = best::several(specs, &machine.defaults(), &levers, &mut evaluate);
    assert_eq!(evaluate(&best), highest);

    // Each slider at one of the two steps around its best.
    let mut on_steps = (Vec::new(), f64::NEG_INFINITY);
    for corner in 0..1_u32 << levers.len() {
        let mut values = best.clone();
        for (bit, lever) in levers.iter().enumerate() {
            let (spec, up) = (&specs[*lever], f64::from(corner >> bit & 1));
            let steps = f64::floor((best[*lever] - spec.minimum) / spec.step) + up;
            values[*lever] = spec.minimum + steps * spec.step;
        }
        let output = evaluate(&values);
        if output > on_steps.1 {
            on_steps = (levers.iter().map(|lever| values[*lever]).collect(), output);
        }
    }
    let (values, output) = on_steps;
    assert!((output - 2.994).abs() <= 0.0005, "{output} at {values:?}");
    for (value, published) in values.iter().zip([14.0, 1.0, 0.65, 1.75]) {
        assert!((value - published).abs() < 1e-9, "{values:?}");
    }
    assert!(output < highest && highest < output + 0.005, "{highest}");
}
