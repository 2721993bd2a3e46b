//! Invariants of distributions, over the whole of the sliders' ranges.

use super::at;
use crate::oracle::simpson;
use crate::random::repeatable;
use narrows::mechanisms::planning::Params;
use narrows::mechanisms::planning::ReferenceClass;
use narrows::mechanisms::planning::chain::{all_kept, each_needed, merge_on_time};
use narrows::mechanisms::planning::history::History;
use narrows::mechanisms::planning::lognormal::Lognormal;
use narrows::mechanisms::planning::overrun::{Overrun, regressed};
use narrows::mechanisms::planning::slip::Slip;
use narrows::param::List;
use proptest::prelude::*;

fn lognormals() -> impl Strategy<Value = Lognormal> {
    (0.5..6.0, 0.01..1.85).prop_map(|(median, sigma)| Lognormal { median, sigma })
}

fn histories() -> impl Strategy<Value = History> {
    prop::collection::vec(0.25..6.0, 1..=8).prop_map(|ratios| History::new(&ratios))
}

fn overruns() -> impl Strategy<Value = Overrun> {
    prop_oneof![
        lognormals().prop_map(Overrun::Fitted),
        histories().prop_map(Overrun::Observed),
    ]
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn more_confidence_is_never_sooner(factor in overruns(), q in 0.001..0.999, more in 0.0..1.0) {
        let surer = q + (0.999 - q) * more;
        prop_assert!(factor.quantile(q) <= factor.quantile(surer));
    }

    #[test]
    fn a_date_is_kept_with_its_own_chance(factor in lognormals(), q in 0.001..0.999) {
        prop_assert!((factor.at_most(factor.quantile(q)) - q).abs() < 1e-12);
    }

    #[test]
    fn a_later_promise_is_never_kept_less_often(factor in overruns(), weeks in 0.0..10.0, more in 0.0..10.0) {
        let (soon, late) = (factor.at_most(weeks), factor.at_most(weeks + more));
        prop_assert!((0.0..=1.0).contains(&soon) && soon <= late && late <= 1.0);
    }

    #[test]
    fn the_mean_lies_over_the_median_and_is_an_integral(factor in lognormals()) {
        prop_assert!(factor.mean() > factor.median);
        // Of f over the density of ln f.
        let density = |z: f64| libm::exp(factor.sigma * z - 0.5 * z * z) / libm::sqrt(2.0 * core::f64::consts::PI);
        let mean = factor.median * simpson(density, -12.0, 14.0);
        prop_assert!((factor.mean() / mean - 1.0).abs() < 1e-10);
        let square = |z: f64| density(z) * libm::exp(factor.sigma * z);
        let variance = factor.median * factor.median * simpson(square, -12.0, 16.0) - mean * mean;
        prop_assert!((factor.variance() / variance - 1.0).abs() < 1e-6);
    }

    #[test]
    fn without_spread_every_quantile_is_the_median(median in 0.5..6.0, q in 0.001..0.999) {
        let factor = Lognormal::from_quantiles((0.25, median), (0.75, median));
        prop_assert_eq!(factor.sigma, 0.0);
        prop_assert!((factor.quantile(q) / median - 1.0).abs() < 1e-12);
        prop_assert_eq!((factor.at_most(0.99 * median), factor.at_most(1.01 * median)), (0.0, 1.0));
    }

    #[test]
    fn two_quantiles_come_back(low in 0.5..3.0_f64, more in 0.01..3.0_f64, q in 0.01..0.5_f64, other in 0.51..0.99_f64) {
        let factor = Lognormal::from_quantiles((q, low), (other, low + more));
        prop_assert!((factor.quantile(q) / low - 1.0).abs() < 1e-12);
        prop_assert!((factor.quantile(other) / (low + more) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn mean_and_deviation_come_back(mean in 0.5..6.0, deviation in 0.01..6.0) {
        let factor = Lognormal::from_moments(mean, deviation);
        prop_assert!((factor.mean() / mean - 1.0).abs() < 1e-12);
        prop_assert!((factor.variance().sqrt() / deviation - 1.0).abs() < 1e-9);
    }

    #[test]
    fn kept_share_and_mean_come_back(kept in 0.05..0.49, mean in 1.01..4.0) {
        let factor = Lognormal::from_kept(kept, mean);
        prop_assert!((factor.at_most(1.0) - kept).abs() < 1e-12);
        prop_assert!((factor.mean() / mean - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_order_of_the_two_quartiles_does_not_matter(one in 1.0..3.0, other in 1.0..3.0) {
        let with = |lower: f64, upper: f64| at(|p| (p.lower_quartile, p.upper_quartile) = (lower, upper));
        prop_assert_eq!(with(one, other), with(other, one));
    }

    #[test]
    fn a_history_is_its_own_numbers(history in histories()) {
        let ratios = history.ratios();
        prop_assert_eq!(history.quantile(0.0), ratios[0]);
        prop_assert_eq!(history.quantile(1.0), ratios[ratios.len() - 1]);
        prop_assert_eq!(history.at_most(ratios[ratios.len() - 1]), 1.0);
        prop_assert!(history.at_most(ratios[0] - 1e-9) == 0.0);
        prop_assert!(ratios[0] <= history.mean() + 1e-12 && history.variance() >= 0.0);
        prop_assert!((history.mean_of_largest(1.0) / history.mean() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_chain_is_never_surer_than_its_weakest_part(parts in prop::collection::vec(0.0..=1.0, 1..20)) {
        let weakest = parts.iter().copied().fold(1.0, f64::min);
        prop_assert!(merge_on_time(&parts) <= weakest);
    }

    #[test]
    fn what_each_needs_makes_the_whole(all in 0.05..0.95, count in 1.0..20.0) {
        prop_assert!((all_kept(each_needed(all, count), count) - all).abs() < 1e-12);
        prop_assert!(each_needed(all, count) >= all && all_kept(all, count) <= all);
    }

    #[test]
    fn the_latest_of_more_is_later(factor in overruns(), count in 1.0..20.0, q in 0.05..0.95) {
        prop_assert!(factor.latest(count + 1.0, q) >= factor.latest(count, q));
        prop_assert!(factor.mean_latest(count + 1.0) >= factor.mean_latest(count) * (1.0 - 1e-12));
        prop_assert!((factor.mean_latest(1.0) / factor.mean() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_gap_is_widest_at_the_planned_end(planned in 1.0..25.0, takes in 0.0..40.0, week in 0.0..62.0) {
        let task = Slip { planned, takes };
        let gap = task.reported(week) - task.made(week);
        prop_assert!(gap <= task.largest_gap() + 1e-12);
        let expected = (1.0 - planned / takes).max(0.0);
        prop_assert!((task.largest_gap() - expected).abs() < 1e-12);
    }

    #[test]
    fn estimates_that_say_all_only_shift(mean in 5.0..30.0, estimate in 1.0..25.0, usual in 1.0..25.0) {
        prop_assert_eq!(regressed(mean, 0.0, estimate, usual), mean);
        prop_assert!((regressed(mean, 1.0, estimate, usual) - mean - estimate + usual).abs() < 1e-12);
    }

    #[test]
    fn weeks_follow_the_estimate(estimate in 1.0..25.0, confidence in 0.05..0.95, class in 0..7_usize) {
        let class = ReferenceClass::ALL[class];
        let of = |estimate: f64| at(|p| {
            (p.estimate, p.confidence, p.reference_class) = (estimate, confidence, class);
            p.promise = estimate;
        }).chosen;
        let (one, many) = (of(1.0), of(estimate));
        prop_assert!((many.date / one.date / estimate - 1.0).abs() < 1e-12);
        prop_assert!((many.kept - one.kept).abs() < 1e-12);
    }
}

#[test]
fn an_own_history_is_read_as_it_is() {
    let ratios = [1.0, 1.1, 1.2, 1.3, 1.5, 1.5, 1.7, 1.9, 2.2, 2.6];
    // Sample quantile of type 7, as in R.
    let ten = History::new(&ratios);
    for (q, expected) in [(0.5, 1.5), (0.8, 1.96), (0.25, 1.225), (0.95, 2.42)] {
        assert!((ten.quantile(q) - expected).abs() < 1e-12, "{q}");
    }
    let own = |p: &mut Params| {
        p.reference_class = ReferenceClass::History;
        p.history = List::from([2.0, 1.0, 1.5, 1.2]);
    };
    let o = at(own).chosen;
    assert_eq!(o.kept, 0.25);
    assert!((o.median - 13.5).abs() < 1e-12);
    assert!((o.mean - 14.25).abs() < 1e-12);
}
