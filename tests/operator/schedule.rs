//! Networks drawn at random, against every path and every hand followed by itself.

use crate::random::repeatable;
use narrows::mechanisms::operator::schedule::{Schedule, amdahl};
use proptest::prelude::*;

/// Up to nine tasks, each needing some of those before it.
fn networks() -> impl Strategy<Value = (Vec<f64>, Vec<u64>)> {
    let task = (1..=12_u32, any::<u64>());
    prop::collection::vec(task, 1..=9).prop_map(|tasks| {
        let durations = tasks.iter().map(|(halves, _)| 0.5 * f64::from(*halves));
        // A third of all needs, so that some tasks have none.
        let needs = tasks
            .iter()
            .enumerate()
            .map(|(task, (_, bits))| bits & (bits >> 21 | bits >> 42) & ((1 << task) - 1));
        (durations.collect(), needs.collect())
    })
}

/// Every chain of tasks in which each needs the one before, from a task without needs to one that nothing needs.
fn paths(needs: &[u64]) -> Vec<Vec<usize>> {
    let count = needs.len();
    let is_need = |earlier: usize, task: usize| needs[task] >> earlier & 1 == 1;
    let mut found = Vec::new();
    let mut open: Vec<Vec<usize>> = (0..count)
        .filter(|task| needs[*task] == 0)
        .map(|task| vec![task])
        .collect();
    while let Some(path) = open.pop() {
        let end = path[path.len() - 1];
        let next: Vec<usize> = (end + 1..count)
            .filter(|task| is_need(end, *task))
            .collect();
        if next.is_empty() {
            found.push(path);
        } else {
            open.extend(
                next.into_iter()
                    .map(|task| [path.clone(), vec![task]].concat()),
            );
        }
    }
    found
}

fn weeks(path: &[usize], durations: &[f64]) -> f64 {
    path.iter().map(|task| durations[*task]).sum()
}

/// When all is done by `hands` that take the first task in the list that is ready, and are never idle while one is.
fn by_hands(durations: &[f64], needs: &[u64], hands: usize) -> f64 {
    let mut finish = vec![f64::INFINITY; durations.len()];
    let mut started = vec![false; durations.len()];
    let mut now = 0.0;
    loop {
        let is_done: Vec<bool> = finish.iter().map(|end| *end <= now).collect();
        let ready =
            |task: usize| (0..task).all(|need| needs[task] >> need & 1 == 0 || is_done[need]);
        let busy = (0..durations.len()).filter(|task| started[*task] && finish[*task] > now);
        let mut free = hands - busy.count();
        for task in 0..durations.len() {
            if free > 0 && !started[task] && ready(task) {
                (started[task], finish[task]) = (true, now + durations[task]);
                free -= 1;
            }
        }
        let next = finish
            .iter()
            .copied()
            .filter(|end| *end > now && end.is_finite());
        let next = next.fold(f64::INFINITY, f64::min);
        if next.is_infinite() {
            return now;
        }
        now = next;
    }
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn the_span_is_the_longest_of_all_paths((durations, needs) in networks()) {
        let schedule = Schedule::new(&durations, &needs);
        let lengths: Vec<f64> = paths(&needs).iter().map(|path| weeks(path, &durations)).collect();
        let longest = lengths.iter().copied().fold(0.0, f64::max);
        prop_assert_eq!(schedule.span, longest);
        let ties = lengths.iter().filter(|length| **length == longest).count();
        prop_assert_eq!(schedule.chains(), f64::from(u32::try_from(ties).unwrap()));
        prop_assert_eq!(schedule.total, durations.iter().sum::<f64>());
        prop_assert!(schedule.span <= schedule.total);
    }

    #[test]
    fn slack_is_what_the_longest_path_through_a_task_leaves((durations, needs) in networks()) {
        let schedule = Schedule::new(&durations, &needs);
        let paths = paths(&needs);
        for task in 0..durations.len() {
            let through = paths.iter().filter(|path| path.contains(&task));
            let longest = through.map(|path| weeks(path, &durations)).fold(0.0, f64::max);
            prop_assert_eq!(schedule.slack(task), schedule.span - longest);
            prop_assert_eq!(schedule.is_critical(task), longest == schedule.span);
            prop_assert!(schedule.earliest_start(task) <= schedule.latest_start(task));
        }
    }

    #[test]
    fn a_task_that_takes_longer_delays_the_end_by_what_its_slack_does_not_bear(
        (durations, needs) in networks(), which in any::<prop::sample::Index>(), halves in 0..20_u32,
    ) {
        let before = Schedule::new(&durations, &needs);
        let (task, more) = (which.index(durations.len()), 0.5 * f64::from(halves));
        let mut longer = durations.clone();
        longer[task] += more;
        let after = Schedule::new(&longer, &needs);
        prop_assert_eq!(after.span, before.span + f64::max(0.0, more - before.slack(task)));
    }

    #[test]
    fn hands_that_are_never_idle_finish_within_the_bounds((durations, needs) in networks(), hands in 1..=6_usize) {
        let schedule = Schedule::new(&durations, &needs);
        let count = f64::from(u32::try_from(hands).unwrap());
        let [least, most] = schedule.graham_bounds(count);
        let done = by_hands(&durations, &needs, hands);
        prop_assert!(least - 1e-9 <= done && done <= most + 1e-9, "{least} {done} {most}");
        // The bound above is Amdahl's law with the chain as what cannot be split.
        let sure = amdahl(1.0 - schedule.span / schedule.total, count);
        prop_assert!((schedule.total / sure - most).abs() < 1e-9);
        if hands == 1 {
            prop_assert_eq!(done, schedule.total);
        }
    }
}
