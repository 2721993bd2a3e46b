//! What the longest chain of tasks says.

use super::schedule::{Schedule, amdahl};
use crate::output::{outputs, states};

states! {
    /// A task by its place in the list.
    pub enum Task {
        /// Task 1.
        Task1 = "task-1",
        /// Task 2.
        Task2 = "task-2",
        /// Task 3.
        Task3 = "task-3",
        /// Task 4.
        Task4 = "task-4",
        /// Task 5.
        Task5 = "task-5",
        /// Task 6.
        Task6 = "task-6",
        /// Task 7.
        Task7 = "task-7",
        /// Task 8.
        Task8 = "task-8",
        /// Task 9.
        Task9 = "task-9",
        /// Task 10.
        Task10 = "task-10",
        /// Task 11.
        Task11 = "task-11",
        /// Task 12.
        Task12 = "task-12",
        /// Task 13.
        Task13 = "task-13",
        /// Task 14.
        Task14 = "task-14",
        /// Task 15.
        Task15 = "task-15",
        /// Task 16.
        Task16 = "task-16",
        /// Task 17.
        Task17 = "task-17",
        /// Task 18.
        Task18 = "task-18",
        /// Task 19.
        Task19 = "task-19",
        /// Task 20.
        Task20 = "task-20",
        /// Task 21.
        Task21 = "task-21",
        /// Task 22.
        Task22 = "task-22",
        /// Task 23.
        Task23 = "task-23",
        /// Task 24.
        Task24 = "task-24",
        /// Task 25.
        Task25 = "task-25",
        /// Task 26.
        Task26 = "task-26",
        /// Task 27.
        Task27 = "task-27",
        /// Task 28.
        Task28 = "task-28",
        /// Task 29.
        Task29 = "task-29",
        /// Task 30.
        Task30 = "task-30",
        /// Task 31.
        Task31 = "task-31",
        /// Task 32.
        Task32 = "task-32",
        /// Task 33.
        Task33 = "task-33",
        /// Task 34.
        Task34 = "task-34",
        /// Task 35.
        Task35 = "task-35",
        /// Task 36.
        Task36 = "task-36",
        /// Task 37.
        Task37 = "task-37",
        /// Task 38.
        Task38 = "task-38",
        /// Task 39.
        Task39 = "task-39",
        /// Task 40.
        Task40 = "task-40",
    }
}

outputs! {
    /// What comes of the order in which tasks need each other.
    pub struct ChainOutput {
        /// Weeks of the longest chain, which no number of hands shortens.
        span: f64, Weeks;
        /// Weeks of all tasks one after another.
        total: f64, Weeks;
        /// How many times as fast side by side is as one after another.
        speed_up: f64, Multiple;
        /// Weeks that so many hands need at least.
        least_weeks: f64, Weeks;
        /// Weeks that they need at most.
        most_weeks: f64, Weeks;
        /// How many times as fast they are for sure.
        sure_speed_up: f64, Multiple;
        /// How many chains are the longest.
        chains: f64, Number;
        /// Tasks that are on one of them.
        critical_tasks: f64, Number;
        /// The longest of these tasks; of several the first.
        longest_critical: Task, Number;
        /// Weeks that it takes.
        longest_critical_weeks: f64, Weeks;
    }
}

impl ChainOutput {
    pub(super) fn of(durations: &[f64], needs: &[u64], hands: f64) -> Self {
        let schedule = Schedule::new(durations, needs);
        let (span, total) = (schedule.span, schedule.total);
        let [least_weeks, most_weeks] = schedule.graham_bounds(hands);
        let (mut longest, mut weeks) = (0, 0.0);
        for (task, duration) in durations.iter().enumerate() {
            if schedule.is_critical(task) && *duration > weeks {
                (longest, weeks) = (task, *duration);
            }
        }
        Self {
            span,
            total,
            speed_up: total / span,
            least_weeks,
            most_weeks,
            sure_speed_up: amdahl(1.0 - span / total, hands),
            chains: schedule.chains(),
            critical_tasks: schedule.critical_tasks(),
            longest_critical: Task::ALL[longest],
            longest_critical_weeks: weeks,
        }
    }
}
