//! Alignment: published figures, invariants over all settings, and simulations that agree with the formulas.

use crate::random::{Stream, repeatable};
use core::f64::consts::PI;
use narrows::mechanism::View;
use narrows::mechanisms::alignment::cascade::{Cascade, ambiguity, information};
use narrows::mechanisms::alignment::flow::{break_even, net_share, resultant_rms};
use narrows::mechanisms::alignment::spread::{
    Law, Pull, degrees, mean_cos_normal, mean_cos_uniform, mean_cos_von_mises, radians,
};
use narrows::mechanisms::alignment::triad::{Combination, Leg, Rule, Triad, ces};
use narrows::mechanisms::alignment::{Alignment, Output, Params};
use narrows::{ChartSpec, Mechanism, Quantity};
use proptest::prelude::*;

mod drawn;
mod simulated;

pub(crate) fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Alignment::evaluate(&params).expect("in range")
}

pub(crate) fn charts(params: Params) -> Vec<ChartSpec> {
    let output = Alignment::evaluate(&params).expect("in range");
    Alignment::charts(&View { params, output })
}

/// Whether a number is the printed one, to its digits.
fn prints(number: f64, digits: usize, printed: &str) {
    assert_eq!(format!("{number:.digits$}"), printed);
}

#[test]
fn twelve_people_at_six_tenths_of_a_radian_make_what_was_computed() {
    // By hand: e^-0.18 = 0.835270; 12 of it; 12 less that; one less the other. 0.6 is 34.4 degrees, and the spread
    // between two people is 49 degrees.
    let o = at(|p| p.spread = degrees(0.6)).flow;
    prints(o.mean_cosine, 6, "0.835270");
    prints(o.progress, 1, "10.0");
    prints(o.misdirected, 2, "1.98");
    prints(o.net_progress, 2, "8.05");
    prints(o.doubled_net, 1, "16.1");
    prints(degrees(0.6), 0, "34");
    prints(o.pair_spread, 0, "49");
    // At twice the spread rework takes more than progress, and twice the speed makes it twice as bad.
    let o = at(|p| p.spread = degrees(1.2)).flow;
    prints(o.net_progress, 2, "-0.32");
    prints(o.doubled_net, 2, "-0.64");
    // Slopes at 1 and 1.5 radians, and the spread at which speed changes nothing: sqrt(2 ln 2) radians.
    prints(
        at(|p| p.spread = degrees(1.0)).flow.net_per_speed,
        2,
        "2.56",
    );
    prints(
        at(|p| p.spread = degrees(1.5)).flow.net_per_speed,
        2,
        "-4.21",
    );
    prints(o.break_even_spread.finite().unwrap(), 0, "67");
    assert_eq!(o.break_even_cosine, 0.5);
}

#[test]
fn the_opening_setting_makes_84_percent() {
    let o = at(|_| ()).flow;
    prints(100.0 * o.mean_cosine, 0, "84");
    prints(o.straight_people, 1, "10.1");
}

#[test]
fn the_cascade_leaves_what_was_computed() {
    // By hand: (1 - 0.8^4) / 2, and 1 - h of it.
    let o = at(|_| ()).cascade;
    prints(o.misread, 3, "0.295");
    prints(o.information_left, 3, "0.125");
    prints(o.detail_left, 4, "0.6561");
    prints(o.aim_left, 3, "0.784");
    // Capacity of the binary symmetric channel at 0.11 is a half: Cover & Thomas 2006, section 7.1.4.
    prints(information(0.11), 3, "0.500");
    assert_eq!(
        [information(0.0), information(0.5), information(1.0)],
        [1.0, 0.0, 1.0]
    );
}

#[test]
fn the_triad_combines_as_computed() {
    // By hand: 0.9, 0.9 and 0.3 multiplied, added, rooted, and the least; then the weakest at 0.6 and a strong one at 1.
    let o = at(|_| ()).triad;
    prints(o.product, 3, "0.243");
    prints(o.mean, 2, "0.70");
    prints(o.geometric, 3, "0.624");
    prints(o.weakest, 2, "0.30");
    assert_eq!(o.weakest_leg, Leg::Metrics);
    let o = at(|p| p.raise = 0.3).triad;
    prints(o.metrics_raised, 3, "0.486");
    prints(o.people_raised, 3, "0.270");
    prints(o.process_raised, 3, "0.270");
    assert_eq!(o.best_leg, Leg::Metrics);
    let o = at(|p| p.people_leg = 0.3).triad;
    assert_eq!(o.weakest_leg, Leg::Tied);
    // Added up, all of it helps alike.
    let o = at(|p| {
        p.rule = Rule::Mean;
        (p.people_leg, p.process_leg) = (0.5, 0.7);
    });
    assert_eq!(o.triad.best_leg, Leg::Tied);
}

#[test]
fn von_mises_cosines_are_ratios_of_bessel_functions() {
    // Abramowitz & Stegun 1964, table 9.8: I1(x) / I0(x) from their values at 1, 2, 5 and 10.
    let table = [
        (1.0, 0.565_159_103_992_485 / 1.266_065_877_752_008),
        (2.0, 1.590_636_854_637_329 / 2.279_585_302_336_067),
        (5.0, 24.335_642_142_450_53 / 27.239_871_823_604_44),
        (10.0, 2_670.988_303_701_255 / 2_815.716_628_466_254),
    ];
    for (kappa, ratio) in table {
        assert!((mean_cos_von_mises(kappa) - ratio).abs() < 1e-14, "{kappa}");
    }
    let (below, above) = (mean_cos_von_mises(500.0), mean_cos_von_mises(500.000_1));
    assert!((0.0..1e-9).contains(&(above - below)), "{below} {above}");
    assert_eq!(mean_cos_von_mises(f64::INFINITY), 1.0);
}

/// Mean of `of` over von Mises angles, by quadrature.
fn mean_over_circle(kappa: f64, of: impl Fn(f64) -> f64) -> f64 {
    let angles = || (0..4000).map(|index| (f64::from(index) + 0.5) / 4000.0 * PI);
    let weight = |angle: f64| libm::exp(kappa * (libm::cos(angle) - 1.0));
    let all: f64 = angles().map(weight).sum();
    angles().map(|angle| weight(angle) * of(angle)).sum::<f64>() / all
}

#[test]
fn every_law_has_the_standard_deviation_that_is_set() {
    for set in [1.0, 2.5, 2.6, 34.0, 60.0, 90.0, 103.0] {
        let pull = |law| Pull {
            law,
            spread: radians(set),
        };
        let kappa = pull(Law::VonMises).concentration();
        let found = degrees(mean_over_circle(kappa, |angle| angle * angle).sqrt());
        assert!((found / set - 1.0).abs() < 1e-6, "{set}: {found}");
        let half = pull(Law::Uniform).half_width();
        assert!(
            (degrees(half / 3.0_f64.sqrt()) / set - 1.0).abs() < 1e-12,
            "{set}"
        );
    }
    // Wider than all around there is none.
    for law in [Law::Uniform, Law::VonMises] {
        let o = at(|p| (p.law, p.spread) = (law, 170.0)).flow;
        assert_eq!(o.mean_cosine.to_bits(), 0.0_f64.to_bits(), "{law:?}");
    }
}

#[test]
fn two_people_never_differ_by_more_than_half_a_turn() {
    // Directions anywhere on a circle: pi / sqrt(3) radians.
    let anywhere = degrees(PI / 3.0_f64.sqrt());
    for law in Law::ALL {
        let pair = |spread| at(|p| (p.law, p.spread) = (*law, spread)).flow.pair_spread;
        assert!(
            (pair(170.0) - anywhere).abs() < 0.02,
            "{law:?}: {}",
            pair(170.0)
        );
        assert!((pair(10.0) - 10.0 * 2.0_f64.sqrt()).abs() < 1e-9, "{law:?}");
        // No jump where angles begin to reach around.
        assert!(
            (pair(17.19) - pair(17.18) - 0.01 * 2.0_f64.sqrt()).abs() < 1e-6,
            "{law:?}"
        );
    }
}

#[test]
fn where_nothing_is_put_right_speed_never_hurts() {
    for law in Law::ALL {
        let o = at(|p| (p.rework, p.law) = (0.0, *law)).flow;
        assert_eq!(o.break_even_spread, Quantity::Unbounded);
        assert_eq!(o.net_progress, o.progress);
    }
}

#[test]
fn a_text_is_worth_as_many_levels_as_its_information_says() {
    let o = at(|_| ()).cascade;
    let worth = o.written_worth.finite().unwrap();
    let cascade = Cascade {
        fidelity: 0.9,
        turn: 0.3,
        error: 0.1,
    };
    assert!((cascade.bits(worth) - o.written_information).abs() < 1e-12);
    let worth = |error, written| {
        at(|p| (p.error, p.written_error) = (error, written))
            .cascade
            .written_worth
    };
    assert_eq!(worth(0.0, 0.0), Quantity::Undefined);
    assert_eq!(worth(0.0, 0.1), Quantity::Unbounded);
    assert_eq!(worth(0.1, 0.5), Quantity::Unbounded);
    assert_eq!(worth(0.1, 0.0), Quantity::Finite(0.0));
}

fn laws() -> impl Strategy<Value = Law> {
    prop::sample::select(Law::ALL.to_vec())
}

fn legs() -> impl Strategy<Value = [f64; 3]> {
    [0.0..=1.0, 0.0..=1.0, 0.0..=1.0_f64]
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn progress_and_misdirected_effort_are_all_there_is(
        people in 1.0..=60.0, spread in 0.0..=170.0, speed in 0.1..=5.0, rework in 0.0..=5.0, law in laws()
    ) {
        let o = at(|p| {
            (p.people, p.spread, p.speed) = (people, spread, speed);
            (p.rework, p.law) = (rework, law);
        }).flow;
        prop_assert!((-1e-15..=1.0).contains(&o.mean_cosine));
        prop_assert!((o.progress + o.misdirected - o.full_speed).abs() < 1e-9);
        prop_assert!((o.progress - o.taken_back - o.net_progress).abs() < 1e-9);
        prop_assert!((o.net_per_speed * speed - o.net_progress).abs() < 1e-9);
        // The sum points along the aim on average, and no sum is longer than all its parts.
        prop_assert!(o.resultant >= o.progress - 1e-9 && o.resultant <= o.full_speed + 1e-9);
        prop_assert!(o.resultant >= o.random_resultant - 1e-9);
    }

    #[test]
    fn more_speed_is_worse_exactly_below_the_break_even(
        spread in 0.0..=170.0, rework in 0.01..=5.0, law in laws()
    ) {
        let o = at(|p| (p.spread, p.rework, p.law) = (spread, rework, law)).flow;
        let room = o.mean_cosine - o.break_even_cosine;
        prop_assert!(room.abs() < 1e-12 || (room > 0.0) == (o.net_per_speed > 0.0));
        prop_assert!(net_share(break_even(rework), rework).abs() < 1e-14);
        if let Some(limit) = o.break_even_spread.finite() {
            let pull = Pull { law, spread: radians(limit) };
            prop_assert!((pull.mean_cosine() - o.break_even_cosine).abs() < 1e-9);
            prop_assert!(spread <= limit + 1e-6 || o.net_per_speed <= 0.0);
            prop_assert!(spread >= limit - 1e-6 || o.net_per_speed >= 0.0);
        }
    }

    #[test]
    fn a_wider_spread_never_makes_more_progress(spread in 0.0..=169.0_f64, more in 0.01..1.0_f64, law in laws()) {
        let cosine = |spread| Pull { law, spread: radians(spread) }.mean_cosine();
        prop_assert!(cosine(spread + more) <= cosine(spread) + 1e-15);
    }

    #[test]
    fn small_spreads_of_all_laws_are_alike(spread in 0.0..0.1_f64) {
        let expected = 1.0 - spread * spread / 2.0;
        for law in Law::ALL {
            let cosine = Pull { law: *law, spread }.mean_cosine();
            prop_assert!((cosine - expected).abs() <= 0.2 * libm::pow(spread, 4.0) + 1e-15);
        }
    }

    #[test]
    fn dearer_rework_never_leaves_more(spread in 0.0..=170.0, rework in 0.0..=4.0_f64, more in 0.0..1.0_f64) {
        let net = |rework| at(|p| (p.spread, p.rework) = (spread, rework)).flow.net_progress;
        prop_assert!(net(rework + more) <= net(rework));
    }

    /// The data-processing inequality.
    #[test]
    fn no_level_ever_adds_information(
        levels in 0.0..=11.0_f64, more in 0.0..=1.0_f64, fidelity in 0.5..=1.0, turn in 0.0..=1.6, error in 0.0..=0.5
    ) {
        let cascade = Cascade { fidelity, turn, error };
        let later = levels + more;
        prop_assert!(cascade.bits(later) <= cascade.bits(levels) + 1e-15);
        prop_assert!(cascade.detail(later) <= cascade.detail(levels));
        prop_assert!(cascade.aim(later) <= cascade.aim(levels));
        prop_assert!(ambiguity(error, levels) <= ambiguity(error, later));
        prop_assert!(ambiguity(error, levels) <= 0.5);
        prop_assert_eq!([cascade.bits(0.0), cascade.detail(0.0), cascade.aim(0.0)], [1.0; 3]);
    }

    #[test]
    fn one_level_more_is_one_more_channel(error in 0.0..=0.5_f64, levels in 0..12_u32) {
        let before = ambiguity(error, f64::from(levels));
        let after = before * (1.0 - error) + (1.0 - before) * error;
        prop_assert!((ambiguity(error, f64::from(levels + 1)) - after).abs() < 1e-15);
    }

    #[test]
    fn the_ways_to_combine_are_in_order(legs in legs(), exponent in -10.0..=1.0) {
        let by = |rule| Triad(legs).combined(Combination { rule, exponent });
        let (mean, geometric, weakest) = (by(Rule::Mean), by(Rule::Geometric), by(Rule::Weakest));
        prop_assert!(by(Rule::Product) <= weakest + 1e-12);
        prop_assert!(weakest <= by(Rule::Ces) + 1e-12 && by(Rule::Ces) <= mean + 1e-12);
        prop_assert!(weakest <= geometric + 1e-12 && geometric <= mean + 1e-12);
        prop_assert!((geometric * geometric * geometric - by(Rule::Product)).abs() < 1e-12);
    }

    #[test]
    fn the_exponent_runs_from_the_least_to_the_mean(legs in [0.05..=1.0, 0.05..=1.0, 0.05..=1.0_f64], exponent in -10.0..=0.9_f64) {
        prop_assert!(ces(legs, exponent) <= ces(legs, exponent + 0.1) + 1e-9);
        let least = legs.into_iter().fold(1.0, f64::min);
        prop_assert!(ces(legs, -200.0) <= 1.006 * least);
        prop_assert!((ces(legs, 1e-5) - ces(legs, 0.0)).abs() < 1e-4);
    }

    #[test]
    fn raising_the_weakest_is_best_below_one(legs in legs(), raise in 0.0..=0.5_f64, exponent in -10.0..=0.99) {
        let triad = Triad(legs);
        let weakest = (0..3).min_by(|one, other| legs[*one].total_cmp(&legs[*other])).unwrap();
        for rule in [Rule::Product, Rule::Geometric, Rule::Ces] {
            let by = Combination { rule, exponent };
            let best = triad.raised(weakest, raise).combined(by);
            for leg in 0..3 {
                prop_assert!(triad.raised(leg, raise).combined(by) <= best + 1e-12, "{:?}", rule);
            }
        }
    }

    #[test]
    fn the_raised_ones_agree_with_what_is_said_of_them(legs in legs(), raise in 0.01..=0.5_f64) {
        let o = at(|p| {
            [p.people_leg, p.process_leg, p.metrics_leg] = legs;
            p.raise = raise;
        }).triad;
        let raised = [o.people_raised, o.process_raised, o.metrics_raised];
        for raised in raised {
            prop_assert!(raised >= o.alignment - 1e-15 && raised <= o.best_raised);
        }
        let named = Leg::ALL.iter().position(|leg| *leg == o.best_leg).unwrap();
        prop_assert!(named == 3 || raised[named] == o.best_raised);
        let named = Leg::ALL.iter().position(|leg| *leg == o.weakest_leg).unwrap();
        prop_assert!(named == 3 || legs[named] == o.weakest);
    }

    #[test]
    fn everyone_straight_adds_up_and_at_random_walks(people in 1.0..=60.0_f64, cosine in 0.0..=1.0) {
        prop_assert!((resultant_rms(people, 1.0) - people).abs() < 1e-12);
        prop_assert!((resultant_rms(people, 0.0) - people.sqrt()).abs() < 1e-12);
        prop_assert!((resultant_rms(1.0, cosine) - 1.0).abs() < 1e-15);
    }
}

#[test]
fn laws_have_their_closed_forms() {
    assert!((mean_cos_normal(1.0) - 0.606_530_659_712_633).abs() < 1e-15);
    // sin x / x at a sixth, a half and a whole half-turn.
    let pi = core::f64::consts::PI;
    for (x, printed) in [(pi / 6.0, 3.0 / pi), (pi / 2.0, 2.0 / pi), (pi, 0.0)] {
        assert!((mean_cos_uniform(x) - printed).abs() < 1e-15, "{x}");
    }
    assert_eq!(mean_cos_uniform(0.0), 1.0);
}
