//! The laws of work in progress, beside a closed line solved exactly and one followed job by job.

use crate::random::repeatable;
use narrows::mechanisms::constraint::wip::{RawTime, WipLaws};
use proptest::prelude::*;

fn laws() -> impl Strategy<Value = (f64, WipLaws)> {
    (0.05..10.0, 1.0..60.0).prop_map(|(rate, raw)| (rate, WipLaws::new(rate, raw).0))
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn work_in_progress_is_throughput_times_time((_, line) in laws(), wip in 1.0..60.0) {
        for (throughput, time) in [
            (line.best(wip), line.best_time(wip)),
            (line.practical(wip), line.practical_time(wip)),
            (line.worst(), line.worst_time(wip)),
        ] {
            prop_assert!((throughput * time / wip - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_practical_worst_lies_between_worst_and_best((rate, line) in laws(), wip in 1.0..60.0, more in 0.1..60.0) {
        let practical = line.practical(wip);
        prop_assert!(line.worst() <= practical * (1.0 + 1e-12));
        prop_assert!(practical <= line.best(wip) * (1.0 + 1e-12));
        prop_assert!(line.best(wip) <= rate && practical <= rate);
        prop_assert!(line.practical(wip + more) >= practical && line.best(wip + more) >= line.best(wip));
    }

    #[test]
    fn one_job_alone_takes_the_raw_time((_, line) in laws()) {
        let alone = 1.0 / line.raw_time();
        prop_assert!((line.practical(1.0) / alone - 1.0).abs() < 1e-12);
        prop_assert!((line.best(1.0) / alone - 1.0).abs() < 1e-12);
        prop_assert_eq!(line.practical_time(1.0), line.raw_time());
    }

    #[test]
    fn without_end_of_work_the_bottleneck_never_rests((rate, line) in laws()) {
        prop_assert!((line.practical(1e12) / rate - 1.0).abs() < 1e-9);
        prop_assert_eq!(line.best(1e12), rate);
    }

    #[test]
    fn the_inverse_gives_the_load_back((rate, line) in laws(), utilization in 0.01..0.99) {
        let wip = line.wip_for_utilization(utilization);
        prop_assume!(line.critical() > 1.0);
        prop_assert!((line.practical(wip) / rate / utilization - 1.0).abs() < 1e-9);
        prop_assert!(line.wip_for_utilization(utilization + 0.005) > wip);
    }

    #[test]
    fn the_raw_time_is_raised_exactly_where_it_is_too_short(rate in 0.05..10.0, raw in 0.01..60.0) {
        let (line, state) = WipLaws::new(rate, raw);
        prop_assert_eq!(state == RawTime::Raised, raw < 1.0 / rate);
        prop_assert_eq!(line.raw_time(), raw.max(1.0 / rate));
        prop_assert!(line.critical() >= 1.0);
    }

    #[test]
    fn a_balanced_closed_line_by_mean_value_analysis_is_the_practical_worst(stations in 1..=12_u32, time in 0.1..10.0, jobs in 1..=60_u32) {
        // Reiser & Lavenberg 1980: who arrives with n jobs about sees the line as with n - 1.
        let stations = f64::from(stations);
        let (mut queued, mut throughput) = (0.0, 0.0);
        for n in 1..=jobs {
            let at_each = time * (1.0 + queued);
            throughput = f64::from(n) / (stations * at_each);
            queued = throughput * at_each;
        }
        let (line, _) = WipLaws::new(1.0 / time, stations * time);
        prop_assert!((line.practical(f64::from(jobs)) / throughput - 1.0).abs() < 1e-9);
    }

    #[test]
    fn clockwork_followed_job_by_job_is_the_best_case(times in prop::collection::vec(0.1..5.0, 1..=6), wip in 1..=20_usize) {
        // A new job comes in when the one `wip` before it has left.
        const JOBS: usize = 2000;
        let mut free = vec![0.0_f64; times.len()];
        let mut left: Vec<f64> = Vec::new();
        for job in 0..JOBS {
            let mut here = if job < wip { 0.0 } else { left[job - wip] };
            for (free, time) in free.iter_mut().zip(&times) {
                here = here.max(*free) + time;
                *free = here;
            }
            left.push(here);
        }
        // Over whole rounds of the same jobs.
        let rounds = JOBS / wip / 2 * wip;
        let last = left[JOBS - 1] - left[JOBS - 1 - rounds];
        #[allow(clippy::cast_precision_loss, reason = "at most 2000 jobs")]
        let (pace, wip) = (rounds as f64 / last, wip as f64);
        let slowest = times.iter().copied().fold(0.0, f64::max);
        let (line, _) = WipLaws::new(1.0 / slowest, times.iter().sum());
        prop_assert!((pace / line.best(wip) - 1.0).abs() < 1e-9, "{pace} {}", line.best(wip));
    }
}
