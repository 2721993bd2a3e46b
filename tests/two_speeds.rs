//! Two speeds: what the essay's numbers give, invariants over every setting, and a simulation that agrees.

use crate::oracle::lowest;
use crate::random::{Stream, repeatable};
use crate::sample;
use narrows::mechanism::View;
use narrows::mechanisms::two_speeds::policy::{Misreads, Mixture, Thresholds};
use narrows::mechanisms::two_speeds::{Output, Params, Treatment, TwoSpeeds};
use narrows::mechanisms::{self, information};
use narrows::numeric::threshold::{Stakes, Threshold};
use narrows::param::ParamSet;
use narrows::{ChartSpec, Mark, Mechanism, Quantity};
use proptest::prelude::*;

fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    TwoSpeeds::evaluate(&params).expect("in range")
}

fn assert_printed(rows: &[(&str, f64, &str)]) {
    for (name, computed, printed) in rows {
        let decimals = printed.split_once('.').map_or(0, |(_, after)| after.len());
        assert_eq!(format!("{computed:.decimals$}"), *printed, "{name}");
    }
}

/// The numbers of *The Machinery of Execution*: 5 % of decisions slow at 90 %, 95 % fast at 70 %. What they give
/// under the threshold model was computed apart from this code.
#[test]
fn the_essays_numbers_at_the_printed_digits() {
    let o = at(|_| ());
    let against = |cost: f64| 100.0 * (cost / o.sorted.cost - 1.0);
    assert_printed(&[
        (
            "irreversible, best",
            o.irreversible_kind.best_threshold,
            "0.9000",
        ),
        (
            "reversible, best",
            o.reversible_kind.best_threshold,
            "0.7024",
        ),
        ("reversible, loss", o.reversible_kind.effective_loss, "33.6"),
        ("sorted, cost", o.sorted.cost, "22.67"),
        ("sorted, days", o.sorted.days, "12.6"),
        ("all at 90, cost", o.all_90.cost, "26.72"),
        ("all at 90, % more", against(o.all_90.cost), "18"),
        ("all at 90, days", o.all_90.days, "23.0"),
        ("all at 95, cost", o.all_95.cost, "31.80"),
        ("all at 95, % more", against(o.all_95.cost), "40"),
        ("all at 95, days", o.all_95.days, "30.0"),
        ("all at 70, cost", o.all_70.cost, "23.12"),
        ("all at 70, % more", against(o.all_70.cost), "2"),
        ("all at 70, days", o.all_70.days, "12.0"),
        ("all at 50, cost", o.all_50.cost, "25.39"),
        ("irreversible at 90", o.sorted.worst, "33.0"),
        ("irreversible at 70", o.all_70.worst, "42.0"),
        (
            "reversible at 70",
            at(|p| p.threshold = 0.7).reversible_kind.fast_cost,
            "22.1",
        ),
        ("reversible at 90", o.reversible_kind.careful_cost, "26.4"),
        ("wrong at 90, %", 100.0 * o.careful_error, "10"),
        (
            "wrong at 70, %",
            100.0 * at(|p| p.threshold = 0.7).fast_error,
            "30",
        ),
        // Everything by the careful process: what the opening setting is.
        ("yours, cost", o.yours.cost, "26.72"),
        (
            "yours, % above the best",
            100.0 * o.price_share.finite().unwrap(),
            "18",
        ),
        (
            "yours, times as long",
            o.days_ratio.finite().unwrap(),
            "1.8",
        ),
    ]);
}

/// Errors of sorting at which it stops paying, computed apart from this code.
#[test]
fn the_break_even_of_sorting_at_the_printed_digits() {
    let o = at(|_| ());
    let half = at(|p| p.irreversible = 0.5);
    assert_printed(&[
        ("best single threshold, 5 %", o.single_threshold, "0.729"),
        ("its cost", o.single_cost, "23.06"),
        ("break-even", o.break_even.finite().unwrap(), "0.880"),
        (
            "best single threshold, 50 %",
            half.single_threshold,
            "0.850",
        ),
        ("its cost", half.single_cost, "28.99"),
        ("break-even", half.break_even.finite().unwrap(), "0.315"),
        (
            "against all at 90",
            half.careful_break_even.finite().unwrap(),
            "0.473",
        ),
    ]);
    // With 5 % irreversible, sorting beats 90 % for all whatever is misread.
    assert!(o.careful_break_even.finite().unwrap() > 1.0);
}

#[test]
fn a_misread_share_at_the_break_even_costs_what_one_threshold_costs() {
    for irreversible in [0.05, 0.2, 0.5] {
        let found = at(|p| p.irreversible = irreversible).break_even;
        let there = at(|p| (p.irreversible, p.misread) = (irreversible, found.finite().unwrap()));
        assert!(there.sorting_gain.abs() < 1e-9, "{irreversible}");
    }
    // Where half of the reversible ones are held up, sorting never pays.
    let slowed = at(|p| p.overread = 0.5);
    assert_eq!(slowed.break_even, Quantity::Undefined);
    assert!(slowed.sorting_gain < 0.0);
}

#[test]
fn each_kind_is_treated_by_the_cheaper_of_two_thresholds() {
    let o = at(|p| p.threshold = 0.7);
    assert_eq!(o.irreversible_kind.treatment, Treatment::Careful);
    assert_eq!(o.reversible_kind.treatment, Treatment::Fast);
    assert!((o.irreversible_kind.mistreatment_price - 9.01).abs() < 0.005);
    assert!((o.reversible_kind.mistreatment_price - 4.27).abs() < 0.005);
    // 10 ln 3 of waiting for a fifth of the information: stakes of 54.9, which 54 % undoable have.
    let boundary = o.boundary.finite().unwrap();
    assert!((boundary - 0.543).abs() < 0.0005);
    for (undoable, treatment) in [
        (boundary - 0.01, Treatment::Careful),
        (boundary + 0.01, Treatment::Fast),
    ] {
        let o = at(|p| (p.threshold, p.undoable) = (0.7, undoable));
        assert_eq!(o.reversible_kind.treatment, treatment);
    }
}

fn kinds() -> impl Strategy<Value = Mixture> {
    (0.1..10.0, 1.0..60.0, 0.0..1000.0, 0.0..1000.0, 0.0..=1.0).prop_map(
        |(delay_cost, learning_time, one, other, share)| {
            let kind = |error_cost| Threshold {
                delay_cost,
                learning_time,
                error_cost,
            };
            Mixture {
                irreversible: kind(one),
                reversible: kind(other),
                share,
            }
        },
    )
}

fn thresholds() -> impl Strategy<Value = Thresholds> {
    (0.0..0.99, 0.0..0.99).prop_map(|(careful, fast)| Thresholds { careful, fast })
}

fn misreads() -> impl Strategy<Value = Misreads> {
    (0.0..=1.0, 0.0..=1.0).prop_map(|(irreversible, reversible)| Misreads {
        irreversible,
        reversible,
    })
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn nothing_is_cheaper_than_each_kind_at_its_best(mixture in kinds(), at in thresholds(), misreads in misreads()) {
        let best = mixture.cost(mixture.best(), Misreads::NONE);
        prop_assert!(best <= mixture.cost(at, misreads) * (1.0 + 1e-12));
        prop_assert!(best <= mixture.unsorted().best_cost() * (1.0 + 1e-12));
    }

    #[test]
    fn the_best_single_threshold_is_found_by_search_too(mixture in kinds()) {
        let cost = |i| mixture.cost(Thresholds::single(i), Misreads::NONE);
        let found = cost(lowest(cost, 0.0, 1.0 - 1e-9));
        prop_assert!((found / mixture.unsorted().best_cost() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn with_one_kind_or_one_threshold_sorting_changes_nothing(
        mixture in kinds(), at in thresholds(), misreads in misreads()
    ) {
        let is_same = |one: f64, other: f64| (one - other).abs() <= 1e-12 * one.abs().max(other.abs());
        let all = Mixture { share: 1.0, ..mixture };
        prop_assert!(is_same(all.cost(at, Misreads::NONE), all.irreversible.cost(at.careful)));
        let none = Mixture { share: 0.0, ..mixture };
        prop_assert!(is_same(none.cost(at, Misreads::NONE), none.reversible.cost(at.fast)));
        let single = Thresholds::single(at.fast);
        prop_assert!(is_same(mixture.cost(single, misreads), mixture.unsorted().cost(at.fast)));
    }

    #[test]
    fn cost_and_days_are_straight_lines_in_the_share(mixture in kinds(), at in thresholds(), misreads in misreads()) {
        let with = |share| Mixture { share, ..mixture };
        for of in [Mixture::cost, Mixture::days] {
            let (from, to) = (of(with(0.0), at, misreads), of(with(1.0), at, misreads));
            let straight = from + mixture.share * (to - from);
            prop_assert!((of(mixture, at, misreads) - straight).abs() <= 1e-9 * (1.0 + from + to));
        }
    }

    #[test]
    fn the_mean_never_exceeds_the_worst_case(mixture in kinds(), at in thresholds(), misreads in misreads()) {
        prop_assert!(mixture.cost(at, misreads) <= mixture.worst(at, misreads) * (1.0 + 1e-12));
    }

    #[test]
    fn more_misreading_of_the_dearer_kind_costs_more(
        mixture in kinds(), misread in 0.0..0.9, overread in 0.0..=1.0, more in 0.01..0.1
    ) {
        let cost = |irreversible| {
            mixture.cost(mixture.best(), Misreads { irreversible, reversible: overread })
        };
        prop_assert!(cost(misread) <= cost(misread + more) * (1.0 + 1e-12));
    }

    /// Chapter 6 has the same threshold, from the same settings.
    #[test]
    fn both_chapters_that_use_the_threshold_agree(
        undoable in 0.0..=1.0, delay_cost in 0.1..10.0, loss in 1.0..1000.0, threshold in 0.0..0.98
    ) {
        let o = at(|p| (p.undoable, p.delay_cost, p.loss, p.threshold) = (undoable, delay_cost, loss, threshold));
        let there = information::Params { undoable, delay_cost, loss, threshold, ..information::Params::default() };
        let there = information::Information::evaluate(&there).unwrap();
        prop_assert_eq!(o.reversible_kind.best_threshold, there.threshold.best_threshold);
        prop_assert_eq!(o.reversible_kind.fast_cost, there.threshold.cost);
        prop_assert_eq!(o.irreversible_kind.best_cost, there.kinds.final_best_cost);
    }
}

/// Over whole ranges and at their corners.
#[test]
fn the_readers_policy_is_never_cheaper_than_the_best() {
    let entry = mechanisms::find("two-speeds").unwrap();
    sample::check(4, &sample::setting(entry), |values| {
        let params = Params::from_values(&values).unwrap();
        let o = TwoSpeeds::evaluate(&params).unwrap();
        for policy in [
            &o.yours, &o.sorted, &o.all_90, &o.all_95, &o.all_70, &o.all_50,
        ] {
            prop_assert!(o.best.cost <= policy.cost * (1.0 + 1e-12));
            prop_assert!(policy.cost <= policy.worst * (1.0 + 1e-12));
            // Decisions one after the other fill the 90 days, however many that makes.
            let filled = policy.rounds.finite().map(|rounds| rounds * policy.days);
            prop_assert_eq!(filled.is_none(), policy.days == 0.0);
            prop_assert!(filled.is_none_or(|days| (days - 90.0).abs() < 1e-9));
        }
        for kind in [&o.irreversible_kind, &o.reversible_kind] {
            let cheaper = f64::min(kind.careful_cost, kind.fast_cost);
            prop_assert!(kind.best_cost <= cheaper * (1.0 + 1e-12));
            let dearer = f64::max(kind.careful_cost, kind.fast_cost);
            prop_assert!((dearer - cheaper - kind.mistreatment_price).abs() <= 1e-9 * dearer);
        }
        Ok(())
    });
}

/// Decisions taken one by one: misread or not, wrong or not, undone or not.
#[test]
fn a_simulation_agrees() {
    const DECISIONS: u32 = 200_000;
    let stakes = Stakes {
        loss: 100.0,
        reversal_cost: 10.0,
        detection_time: 7.0,
        delay_cost: 1.0,
    };
    let (tau, undoable, chance) = (10.0, 0.8, 0.9);
    let kind = |undoable| Threshold {
        delay_cost: stakes.delay_cost,
        learning_time: tau,
        error_cost: chance * stakes.effective_loss(undoable),
    };
    let mixture = Mixture {
        irreversible: kind(0.0),
        reversible: kind(undoable),
        share: 0.2,
    };
    let at = Thresholds {
        careful: 0.9,
        fast: 0.7,
    };
    let misreads = Misreads {
        irreversible: 0.3,
        reversible: 0.1,
    };
    let mut stream = Stream::seeded(12);
    let (mut sum, mut squares) = (0.0, 0.0);
    for _ in 0..DECISIONS {
        let is_irreversible = stream.happens(mixture.share);
        let is_misread = stream.happens(if is_irreversible {
            misreads.irreversible
        } else {
            misreads.reversible
        });
        let threshold = if is_irreversible == is_misread {
            at.fast
        } else {
            at.careful
        };
        let mut cost = -tau * libm::log(1.0 - threshold);
        if stream.happens(chance * (1.0 - threshold)) {
            let is_undone = !is_irreversible && stream.happens(undoable);
            cost += if is_undone { 10.0 + 7.0 } else { 100.0 };
        }
        sum += cost;
        squares += cost * cost;
    }
    let mean = sum / f64::from(DECISIONS);
    let error = ((squares / f64::from(DECISIONS) - mean * mean) / f64::from(DECISIONS)).sqrt();
    let expected = mixture.cost(at, misreads);
    assert!(
        (mean - expected).abs() < 4.0 * error,
        "{mean} {expected} {error}"
    );
}

fn map(change: impl Fn(&mut Params)) -> ChartSpec {
    let mut params = Params::default();
    change(&mut params);
    let output = TwoSpeeds::evaluate(&params).expect("in range");
    TwoSpeeds::charts(&View { params, output }).swap_remove(0)
}

/// The outlines of the map's bands, the outermost first.
fn bands(chart: &ChartSpec) -> Vec<Vec<[f64; 2]>> {
    let areas = chart.marks.iter().filter_map(|mark| match mark {
        Mark::Area { outline, .. } => Some(outline.clone()),
        _ => None,
    });
    areas.collect()
}

/// The map shows ratios, so in another currency it is the same.
#[test]
fn the_map_is_the_same_in_any_currency() {
    let dear = map(|p| (p.delay_cost, p.loss, p.reversal_cost) = (10.0, 1000.0, 100.0));
    let (here, there) = (bands(&map(|_| ())), bands(&dear));
    assert_eq!(here.len(), 5);
    for (one, other) in here.iter().flatten().zip(there.iter().flatten()) {
        assert!((one[0] - other[0]).abs() < 1e-9 && one[1] == other[1]);
    }
}

/// All of a band's edge within the map costs as much above the least of its row as its number says, and what lies
/// between the edges costs less.
#[test]
fn a_band_holds_what_costs_little_above_the_least_of_its_row() {
    let texts = |chart: &ChartSpec| -> Vec<f64> {
        let texts = chart.marks.iter().filter_map(Mark::text);
        let levels = texts.filter(|text| text.key == "label-level");
        levels.map(|text| text.numbers[0].1).collect()
    };
    // The highest has no room for its number.
    assert_eq!(texts(&map(|_| ())), [1.0, 0.5, 0.25, 0.1]);
    // The second loss is below what undoing costs, so that the map lies upside down.
    for loss in [100.0, 5.0] {
        let kind = |lasting: f64| Threshold {
            delay_cost: 1.0,
            learning_time: 10.0,
            error_cost: lasting * loss + (1.0 - lasting) * 17.0,
        };
        let chart = map(|p| p.loss = loss);
        for (outline, excess) in bands(&chart).iter().zip([2.0, 1.0, 0.5, 0.25, 0.1]) {
            let (hasty, careful) = outline.split_at(outline.len() / 2);
            let mut inner = 0;
            for ([from, row], [to, same]) in hasty.iter().zip(careful.iter().rev()) {
                assert_eq!(row, same);
                let kind = kind(*row);
                let over = |threshold: f64| kind.cost(threshold) / kind.best_cost() - 1.0;
                for end in [*from, *to]
                    .into_iter()
                    .filter(|end| 0.0 < *end && *end < 0.98)
                {
                    assert!((over(end) - excess).abs() < 1e-9, "{loss} {excess} {row}");
                    inner += 1;
                }
                assert!(over(f64::midpoint(*from, *to)) <= excess);
            }
            assert!(inner > 0, "{loss} {excess}");
        }
    }
}
