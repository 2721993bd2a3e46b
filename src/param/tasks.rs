//! Tasks that wait for each other as parameters: durations, and for each task the earlier ones that it needs.

use super::{ParamSpec, ParamValue, Part, next, push};
use crate::unit::Unit;
use core::fmt;

/// The tasks of a plan: at least one and at most [`Tasks::LONGEST`], each with a duration and the tasks that must be
/// done before it starts.
///
/// A task can wait only for tasks that stand before it, so whatever the values are there is no circle, and the order
/// in which the tasks stand is one in which they can be done. What stands beyond the last task is kept, so that a
/// setting gives back the values it was made of, and takes no part in anything.
///
/// # Example
///
/// ```
/// use narrows::param::Tasks;
///
/// // The third waits for the first and the second.
/// let tasks = Tasks::from([(7.0, &[][..]), (10.0, &[]), (6.0, &[1, 2])]);
/// let mut finish = vec![0.0_f64; tasks.len()];
/// for task in 0..tasks.len() {
///     let start = tasks.needs(task).map(|need| finish[need]).fold(0.0, f64::max);
///     finish[task] = start + tasks.duration(task);
/// }
/// assert_eq!(finish, [7.0, 10.0, 16.0]);
/// ```
#[derive(Clone, Copy)]
pub struct Tasks {
    count: usize,
    durations: [f64; Self::LONGEST],
    /// Bit *i* is task *i*, from 0.
    needs: [u64; Self::LONGEST],
}

impl Tasks {
    /// Tasks that there can be.
    pub const LONGEST: usize = 40;

    /// How many there are; never none.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "there is at least one")]
    pub fn len(&self) -> usize {
        self.count.min(Self::LONGEST)
    }

    /// How long each takes, in order.
    #[must_use]
    pub fn durations(&self) -> &[f64] {
        self.durations.get(..self.count).unwrap_or(&self.durations)
    }

    /// How long a task takes; tasks are counted from 0 here, and a task that there is not takes no time.
    #[must_use]
    pub fn duration(&self, task: usize) -> f64 {
        self.durations().get(task).copied().unwrap_or_default()
    }

    /// The tasks that a task waits for, each before it, in order.
    pub fn needs(&self, task: usize) -> impl Iterator<Item = usize> + use<> {
        let needs = self.mask(task);
        (0..task).filter(move |need| needs >> need & 1 == 1)
    }

    /// The same as bits: the first task is 1, the second 2, the third 4.
    #[must_use]
    pub fn mask(&self, task: usize) -> u64 {
        if task < self.count {
            self.needs.get(task).copied().unwrap_or_default()
        } else {
            0
        }
    }
}

/// Two plans are equal if their tasks are; what stands beyond the count is not compared.
impl PartialEq for Tasks {
    fn eq(&self, other: &Self) -> bool {
        self.durations() == other.durations()
            && (0..self.len()).all(|task| self.mask(task) == other.mask(task))
    }
}

impl fmt::Debug for Tasks {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tasks = (0..self.len()).map(|task| (self.duration(task), self.needs(task)));
        out.debug_list()
            .entries(tasks.map(|(duration, needs)| (duration, needs.collect::<Vec<_>>())))
            .finish()
    }
}

/// Tasks as `params!` declares them: of each its duration and the numbers, from 1, of those it waits for. Any other
/// number of them than 1 to [`Tasks::LONGEST`] does not compile.
///
/// # Panics
///
/// If a task waits for one that does not stand before it.
impl<const N: usize> From<[(f64, &[u8]); N]> for Tasks {
    fn from(given: [(f64, &[u8]); N]) -> Self {
        const { assert!(1 <= N && N <= Self::LONGEST, "there are 1 to 40 tasks") };
        // Beyond the last one stands a number that is in range if the durations are.
        let mut durations = [given[N - 1].0; Self::LONGEST];
        let mut needs = [0; Self::LONGEST];
        for (task, (duration, numbers)) in given.into_iter().enumerate() {
            durations[task] = duration;
            needs[task] = mask(numbers);
            assert!(needs[task] >> task == 0, "a task waits for earlier ones");
        }
        Self {
            count: N,
            durations,
            needs,
        }
    }
}

/// The count, then every duration, then what each but the first needs. A count between two whole numbers is the nearer
/// one; needs between two whole numbers are the lower one.
impl ParamValue for Tasks {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a checked count is 1 to 40, and checked needs are whole or have their fraction cut off"
    )]
    fn take(checked: &mut std::vec::IntoIter<f64>) -> Self {
        let count = libm::round(next(checked)) as usize;
        let durations = core::array::from_fn(|_| next(checked));
        let mut needs = [0; Self::LONGEST];
        for needs in &mut needs[1..] {
            *needs = next(checked) as u64;
        }
        Self {
            count,
            durations,
            needs,
        }
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "a count is 1 to 40, and needs are below 2 to the 39"
    )]
    fn give(self, values: &mut Vec<f64>) {
        push(values, self.count as f64);
        for duration in self.durations {
            push(values, duration);
        }
        for needs in &self.needs[1..] {
            push(values, *needs as f64);
        }
    }
}

impl ParamSpec {
    /// The same as the duration of the task of this number, from 1: its default is that of `defaults`, or its own
    /// where there are not so many. Each of `defaults` is a duration and the numbers of the tasks that it waits for.
    #[must_use]
    pub const fn task(self, number: u8, defaults: &[(f64, &[u8])]) -> Self {
        let index = number as usize - 1;
        Self {
            default: if index < defaults.len() {
                defaults[index].0
            } else {
                self.default
            },
            list: Some(Part::Item(number)),
            ..self
        }
    }

    /// The earlier tasks that the task of this number, from 2, waits for: those of `defaults`, or none. Where these
    /// name a task that is not earlier, the default is beyond the range and unsound.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "needs are below 2 to the 39")]
    pub const fn needs(name: &'static str, number: u8, defaults: &[(f64, &[u8])]) -> Self {
        let index = number as usize - 1;
        let default = if index < defaults.len() {
            mask(defaults[index].1)
        } else {
            0
        };
        let most = (1_u64 << index) - 1;
        let spec = Self::number(name, Unit::Number, (0.0, most as f64), 1.0, default as f64);
        Self {
            list: Some(Part::Needs(number)),
            ..spec
        }
    }
}

/// Tasks, by their numbers from 1, as bits: the first is 1, the second 2, the third 4.
const fn mask(numbers: &[u8]) -> u64 {
    let mut mask = 0;
    let mut index = 0;
    while index < numbers.len() {
        mask |= 1 << (numbers[index] - 1);
        index += 1;
    }
    mask
}

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macros make public items")]
mod tests;
