//! What is asked of any mechanism as a whole, asked of every mechanism: each routine is held to the model itself.

use crate::random::Stream;
use narrows::analysis::slider;
use narrows::mechanisms::ALL;
use narrows::{Entry, ParamSpec, Setting};

mod asked;
mod inverse;
mod machine;
mod rivals;
mod routines;
mod shapley;

/// Places of the outputs that are numbers and not states.
fn numeric(entry: &Entry) -> Vec<usize> {
    let outputs = entry.outputs();
    (0..outputs.len())
        .filter(|place| outputs[*place].states.len() < 2)
        .collect()
}

/// Places of the parameters that can stand at any value of their range.
fn continuous(entry: &Entry) -> Vec<usize> {
    let specs = entry.params();
    (0..specs.len())
        .filter(|place| slider::is_continuous(&specs[*place]))
        .collect()
}

/// A value of a parameter: at a place of its slider, or one of its options.
pub(crate) fn value(spec: &ParamSpec, stream: &mut Stream) -> f64 {
    let place = stream.uniform();
    if spec.options.is_empty() {
        slider::value(spec, place)
    } else {
        spec.minimum + f64::floor(place * (spec.maximum - spec.minimum + 1.0))
    }
}

fn setting(entry: &Entry, stream: &mut Stream) -> Vec<f64> {
    entry
        .params()
        .iter()
        .map(|spec| value(spec, stream))
        .collect()
}

/// All outputs; not a number where one has no finite value.
fn outputs(entry: &Entry, values: &[f64]) -> Vec<f64> {
    let numbers = entry.model().numbers(&Setting::from(values.to_vec()));
    let finite = |number: f64| if number.is_finite() { number } else { f64::NAN };
    numbers.map_or_else(
        |_| vec![f64::NAN; entry.outputs().len()],
        |numbers| numbers.into_iter().map(finite).collect(),
    )
}

/// One of a list.
fn one_of(list: &[usize], stream: &mut Stream) -> usize {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a list has a few dozen"
    )]
    let place = (stream.uniform() * list.len() as f64) as usize;
    list[place]
}

/// Those of which one evaluation takes a tenth of a millisecond and more without optimization.
const SLOW: [&str; 5] = ["constraint", "planning", "options", "diagnosis", "machine"];

/// Runs so many rounds for every mechanism, or fewer for a slow one, each mechanism with a stream of its own.
fn every(seed: u64, [rounds, slow]: [u32; 2], mut round: impl FnMut(&'static Entry, &mut Stream)) {
    for (entry, place) in ALL.iter().zip(0_u64..) {
        let mut stream = Stream::seeded(1000 * seed + place);
        let is_slow = SLOW.contains(&entry.id());
        for _ in 0..if is_slow { slow } else { rounds } {
            round(entry, &mut stream);
        }
    }
}
