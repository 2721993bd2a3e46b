//! What a field of `outputs!` can be: a value, a list of numbers or a group of outputs.

use super::{OutputSpec, Quantity};
use crate::param::List;
use crate::unit::Unit;

/// A single output: a number or a named state.
pub trait OutputValue: Copy {
    /// As [`OutputSpec::states`].
    const STATES: &'static [&'static str] = &[];

    /// A finite number as it is, infinity for unbounded, NaN for undefined, a state's index for a state.
    fn number(self) -> f64;
}

impl OutputValue for f64 {
    fn number(self) -> f64 {
        debug_assert!(
            self.is_finite(),
            "an output that may have no finite value must be a Quantity"
        );
        self
    }
}

impl OutputValue for Quantity {
    fn number(self) -> f64 {
        match self {
            Self::Finite(number) => number,
            Self::Unbounded => f64::INFINITY,
            Self::Undefined => f64::NAN,
        }
    }
}

/// A field with a unit.
pub trait OutputField {
    /// How many outputs it is.
    const COUNT: usize;

    /// Appends what is known of them.
    fn describe(name: String, unit: Unit, specs: &mut Vec<OutputSpec>);

    /// Appends their numbers.
    fn write(&self, numbers: &mut Vec<f64>);
}

impl<T: OutputValue> OutputField for T {
    const COUNT: usize = 1;

    fn describe(name: String, unit: Unit, specs: &mut Vec<OutputSpec>) {
        let states = T::STATES;
        specs.push(OutputSpec { name, unit, states });
    }

    fn write(&self, numbers: &mut Vec<f64>) {
        push(numbers, self.number());
    }
}

/// One number for each item of a [`List`], undefined beyond its end. Named by the field's name and the
/// item's number, from 1.
pub type Quantities = [Quantity; List::LONGEST];

/// One number for each item there is.
#[allow(dead_code, reason = "not every build has a mechanism with lists")]
pub(crate) fn quantities(items: impl IntoIterator<Item = Quantity>) -> Quantities {
    let mut all = [Quantity::Undefined; List::LONGEST];
    for (place, item) in all.iter_mut().zip(items) {
        *place = item;
    }
    all
}

impl OutputField for Quantities {
    const COUNT: usize = List::LONGEST;

    fn describe(name: String, unit: Unit, specs: &mut Vec<OutputSpec>) {
        for item in 1..=Self::COUNT {
            Quantity::describe(format!("{name}_{item}"), unit, specs);
        }
    }

    fn write(&self, numbers: &mut Vec<f64>) {
        for item in self {
            push(numbers, item.number());
        }
    }
}

/// Appends a number. Not inlined: mechanisms have dozens, and each copy would travel to every reader.
#[inline(never)]
pub(crate) fn push(numbers: &mut Vec<f64>, number: f64) {
    numbers.push(number);
}

/// A struct made by `outputs!`, or a group that may be absent.
pub trait OutputSet: Clone + PartialEq + core::fmt::Debug + 'static {
    /// How many outputs it has.
    const COUNT: usize;

    /// Appends what is known of its outputs, each name after `prefix`.
    fn describe(prefix: &str, specs: &mut Vec<OutputSpec>);

    /// Appends its outputs' numbers.
    fn write(&self, numbers: &mut Vec<f64>);

    /// What is known of its outputs, in order.
    #[must_use]
    fn specs() -> Vec<OutputSpec> {
        let mut specs = Vec::with_capacity(Self::COUNT);
        Self::describe("", &mut specs);
        specs
    }

    /// Its outputs in the order of [`OutputSet::specs`]: see [`OutputValue::number`].
    fn numbers(&self) -> Vec<f64> {
        let mut numbers = Vec::with_capacity(Self::COUNT);
        self.write(&mut numbers);
        numbers
    }
}

/// A group, all of whose outputs are undefined as long as it is not there.
impl<G: OutputSet> OutputSet for Option<G> {
    const COUNT: usize = G::COUNT;

    fn describe(prefix: &str, specs: &mut Vec<OutputSpec>) {
        G::describe(prefix, specs);
    }

    fn write(&self, numbers: &mut Vec<f64>) {
        match self {
            Some(group) => group.write(numbers),
            None => numbers.resize(numbers.len() + G::COUNT, f64::NAN),
        }
    }
}

/// A group, or the state that says why it is absent: then all its outputs are undefined. The reason is one
/// more output after them, `reason`, undefined while the group is there.
impl<G: OutputSet, R> OutputSet for Result<G, R>
where
    R: OutputValue + PartialEq + core::fmt::Debug + 'static,
{
    const COUNT: usize = G::COUNT + 1;

    fn describe(prefix: &str, specs: &mut Vec<OutputSpec>) {
        G::describe(prefix, specs);
        R::describe(format!("{prefix}reason"), Unit::Number, specs);
    }

    fn write(&self, numbers: &mut Vec<f64>) {
        match self {
            Ok(group) => {
                group.write(numbers);
                push(numbers, f64::NAN);
            }
            Err(reason) => {
                numbers.resize(numbers.len() + G::COUNT, f64::NAN);
                push(numbers, reason.number());
            }
        }
    }
}
