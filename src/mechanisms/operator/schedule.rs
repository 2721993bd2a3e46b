//! Tasks that wait for each other: when each can start, when it must, and how long the whole takes.

use crate::numeric::limit::{at_most, is_same};

pub mod pert;

/// The critical path method over tasks in an order in which each comes after all that it needs.
///
/// # Formula
///
/// ```text
/// ES_i = max EF_j over what i needs, 0 without any      EF_i = ES_i + d_i        forward
/// LF_i = min LS_j over what needs i, span without any   LS_i = LF_i - d_i        backward
/// span = max EF_i      total = sum of d_i               slack_i = LF_i - EF_i
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::schedule::Schedule;
///
/// // The third task needs the first two.
/// let schedule = Schedule::new(&[3.0, 5.0, 2.0], &[0b000, 0b000, 0b011]);
/// assert_eq!((schedule.span, schedule.total), (7.0, 10.0));
/// assert_eq!(schedule.slack(0), 2.0);
/// ```
///
/// # Source
///
/// Kelley & Walker 1959, *Critical-path planning and scheduling*.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule<'a> {
    durations: &'a [f64],
    needs: &'a [u64],
    starts: Vec<f64>,
    limits: Vec<f64>,
    /// Time that all takes with as many workers as can be used: the longest chain.
    pub span: f64,
    /// Time that all takes one after another.
    pub total: f64,
}

impl<'a> Schedule<'a> {
    /// Tasks by their durations and by what each needs: bit `j` of `needs[i]` is set where task `i` needs task `j`,
    /// which comes before it.
    #[must_use]
    pub fn new(durations: &'a [f64], needs: &'a [u64]) -> Self {
        let count = durations.len();
        let (mut starts, mut span, mut total) = (vec![0.0; count], 0.0, 0.0);
        for task in 0..count {
            let mut start = 0.0;
            for earlier in (0..task).filter(|earlier| is_in(needs[task], *earlier)) {
                start = f64::max(start, starts[earlier] + durations[earlier]);
            }
            starts[task] = start;
            span = f64::max(span, start + durations[task]);
            total += durations[task];
        }
        let mut limits = vec![span; count];
        for task in (0..count).rev() {
            let start = limits[task] - durations[task];
            for earlier in (0..task).filter(|earlier| is_in(needs[task], *earlier)) {
                limits[earlier] = f64::min(limits[earlier], start);
            }
        }
        Self {
            durations,
            needs,
            starts,
            limits,
            span,
            total,
        }
    }

    /// How many tasks there are.
    #[must_use]
    #[allow(clippy::len_without_is_empty, reason = "a plan has tasks")]
    pub fn len(&self) -> usize {
        self.durations.len()
    }

    /// How long a task takes.
    #[must_use]
    pub const fn duration(&self, task: usize) -> f64 {
        self.durations[task]
    }

    /// Whether a task needs an earlier one.
    #[must_use]
    pub fn needs(&self, task: usize, earlier: usize) -> bool {
        is_in(self.needs[task], earlier)
    }

    /// Earliest start.
    #[must_use]
    pub fn earliest_start(&self, task: usize) -> f64 {
        self.starts[task]
    }

    /// Earliest finish.
    #[must_use]
    pub fn earliest_finish(&self, task: usize) -> f64 {
        self.starts[task] + self.durations[task]
    }

    /// Latest start that delays nothing at the end.
    #[must_use]
    pub fn latest_start(&self, task: usize) -> f64 {
        self.limits[task] - self.durations[task]
    }

    /// Latest finish that delays nothing at the end.
    #[must_use]
    pub fn latest_finish(&self, task: usize) -> f64 {
        self.limits[task]
    }

    /// How much later it can be without delaying the end; none where it is critical.
    #[must_use]
    pub fn slack(&self, task: usize) -> f64 {
        if self.is_critical(task) {
            0.0
        } else {
            self.limits[task] - self.earliest_finish(task)
        }
    }

    /// Whether each delay of it delays the end.
    #[must_use]
    pub fn is_critical(&self, task: usize) -> bool {
        at_most(self.limits[task], self.earliest_finish(task))
    }

    /// Whether a task is what holds up another at its earliest start, both being critical.
    #[must_use]
    pub fn is_link(&self, earlier: usize, task: usize) -> bool {
        self.needs(task, earlier)
            && self.is_critical(earlier)
            && self.is_critical(task)
            && is_same(self.earliest_finish(earlier), self.starts[task])
    }

    /// How many chains are the longest.
    #[must_use]
    pub fn chains(&self) -> f64 {
        let mut ending = vec![0.0; self.len()];
        let mut all = 0.0;
        for task in 0..self.len() {
            if self.is_critical(task) {
                for earlier in 0..task {
                    if self.is_link(earlier, task) {
                        ending[task] += ending[earlier];
                    }
                }
                ending[task] = f64::max(ending[task], 1.0);
                if is_same(self.earliest_finish(task), self.span) {
                    all += ending[task];
                }
            }
        }
        all
    }

    /// How many tasks are critical.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "a handful of tasks")]
    pub fn critical_tasks(&self) -> f64 {
        let tasks = 0..self.len();
        tasks.filter(|task| self.is_critical(*task)).count() as f64
    }

    /// Between what times all is done by so many hands, of which none is idle while a task is ready for it.
    ///
    /// # Formula
    ///
    /// ```text
    /// max(span, S / p) <= T <= span + (S - span) / p
    /// ```
    ///
    /// # Source
    ///
    /// Graham 1966, *Bounds for certain multiprocessing anomalies*.
    #[must_use]
    pub fn graham_bounds(&self, hands: f64) -> [f64; 2] {
        [
            f64::max(self.span, self.total / hands),
            self.span + (self.total - self.span) / hands,
        ]
    }
}

/// Whether a task is in a set.
fn is_in(set: u64, task: usize) -> bool {
    set >> task & 1 == 1
}

/// How many times as fast `hands` are if only a share of the work can be split among them.
///
/// With the share outside the longest chain it is the speed-up that Graham's upper bound leaves sure.
///
/// # Formula
///
/// ```text
/// 1 / ((1 - f) + f / p)
/// ```
///
/// # Example
///
/// ```
/// use narrows::mechanisms::operator::schedule::amdahl;
///
/// assert_eq!(amdahl(0.5, 2.0), 4.0 / 3.0);
/// ```
///
/// # Source
///
/// Amdahl 1967.
#[must_use]
pub fn amdahl(parallel: f64, hands: f64) -> f64 {
    1.0 / ((1.0 - parallel) + parallel / hands)
}
