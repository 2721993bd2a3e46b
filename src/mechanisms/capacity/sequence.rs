//! The order of a small queue: what each order costs.

use crate::output::{outputs, states};

/// A piece of work that waits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Job {
    /// What each week without it costs.
    pub delay_cost: f64,
    /// Weeks that it takes, above 0.
    pub weeks: f64,
}

impl Job {
    /// Cost of delay divided by duration: `cd3`.
    #[must_use]
    pub fn cd3(self) -> f64 {
        self.delay_cost / self.weeks
    }
}

/// A rule that orders a queue. Jobs that are alike by it stay as they came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// As they came.
    FirstCome,
    /// The shortest first.
    Shortest,
    /// The one that costs most a week first.
    MostValuable,
    /// The largest cost of delay divided by duration first.
    Cd3,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 4] = [
        Self::FirstCome,
        Self::Shortest,
        Self::MostValuable,
        Self::Cd3,
    ];

    /// What the rule looks at: the job that has most of it is next.
    fn key(self, job: Job) -> f64 {
        match self {
            Self::FirstCome => 0.0,
            Self::Shortest => -job.weeks,
            Self::MostValuable => job.delay_cost,
            Self::Cd3 => job.cd3(),
        }
    }

    /// The places of the jobs in the order in which they are done.
    ///
    /// # Example
    ///
    /// ```
    /// use narrows::mechanisms::capacity::sequence::{Job, Rule, delay_costs};
    ///
    /// let jobs = [Job { delay_cost: 3.0, weeks: 6.0 }, Job { delay_cost: 4.0, weeks: 2.0 }];
    /// assert_eq!(Rule::Cd3.order(&jobs), [1, 0]);
    /// assert_eq!(delay_costs(&jobs, &[1, 0]), [8.0, 24.0]);
    /// ```
    #[must_use]
    pub fn order(self, jobs: &[Job]) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::with_capacity(jobs.len());
        while order.len() < jobs.len() {
            let mut next: Option<usize> = None;
            for (place, job) in jobs.iter().enumerate() {
                let is_ahead = next.is_none_or(|best| self.key(*job) > self.key(jobs[best]));
                if is_ahead && !order.contains(&place) {
                    next = Some(place);
                }
            }
            order.extend(next);
        }
        order
    }

    /// What this order costs in all.
    #[must_use]
    pub fn total(self, jobs: &[Job]) -> f64 {
        delay_costs(jobs, &self.order(jobs)).iter().sum()
    }
}

/// What each job costs by the time it is done, one after the other in this order.
///
/// # Formula
///
/// ```text
/// cost of job i = c_i (weeks of it and of all before it)
/// least in all  ⇔ c_i / weeks_i falls from job to job
/// ```
///
/// # Source
///
/// Smith, W. E. (1956). *Naval Research Logistics Quarterly* 3, 59–66: one server, costs that are straight lines. The
/// name CD3 is attributed to Reinertsen and Arnold.
#[must_use]
pub fn delay_costs(jobs: &[Job], order: &[usize]) -> Vec<f64> {
    let mut done = 0.0;
    let mut costs = Vec::with_capacity(order.len());
    for place in order {
        done += jobs[*place].weeks;
        costs.push(jobs[*place].delay_cost * done);
    }
    costs
}

states! {
    /// A job by its name.
    pub enum Named {
        /// The first to come.
        A = "job-a",
        /// The second.
        B = "job-b",
        /// The third.
        C = "job-c",
        /// The fourth.
        D = "job-d",
    }
}

outputs! {
    /// What each order costs.
    pub struct SequenceOutput {
        /// As they came.
        first_come_cost: f64, Number;
        /// The shortest first.
        shortest_cost: f64, Number;
        /// The one that costs most a week first.
        valuable_cost: f64, Number;
        /// By cost of delay divided by duration: the least of all orders.
        cd3_cost: f64, Number;
        /// What that saves against the order in which they came, as a share of it.
        cd3_saving: f64, Share;
        /// The job that is first by it.
        next_1: Named, Number;
        /// The second.
        next_2: Named, Number;
        /// The third.
        next_3: Named, Number;
        /// The last.
        next_4: Named, Number;
    }
}

impl SequenceOutput {
    pub(super) fn of(jobs: &[Job; 4]) -> Self {
        let [first_come, shortest, valuable, cd3] = Rule::ALL.map(|rule| rule.total(jobs));
        let order = Rule::Cd3.order(jobs);
        let named = |place: usize| Named::ALL[order[place]];
        Self {
            first_come_cost: first_come,
            shortest_cost: shortest,
            valuable_cost: valuable,
            cd3_cost: cd3,
            cd3_saving: if first_come > 0.0 {
                1.0 - cd3 / first_come
            } else {
                0.0
            },
            next_1: named(0),
            next_2: named(1),
            next_3: named(2),
            next_4: named(3),
        }
    }
}
