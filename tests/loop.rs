//! The loop: its published figures, its invariants, and simulations that agree with it.

use crate::oracle::{lowest, simpson};
use crate::random::{Stream, repeatable};
use crate::sample::check;
use narrows::mechanisms::r#loop::cycle::{Cycle, Phases, compounded};
use narrows::mechanisms::r#loop::moving::{Gain, Moving};
use narrows::mechanisms::r#loop::still::Still;
use narrows::mechanisms::r#loop::{Loop, Output, Params};
use narrows::{Mechanism, Quantity, mechanisms};
use proptest::prelude::*;

/// Runs of one invariant: a quarter of those of the registry's own tests.
const SHARE: u32 = 4;

fn worlds() -> impl Strategy<Value = Moving> {
    let gain = prop_oneof![(0.01..=0.9).prop_map(Gain::Share), Just(Gain::Best)];
    let drift = prop_oneof![4 => 0.0..=0.1, 1 => Just(0.0)];
    let noise = prop_oneof![4 => 0.0..=2.0, 1 => Just(0.0)];
    (drift, noise, gain).prop_map(|(drift, noise, gain)| Moving { drift, noise, gain })
}

/// Settings over the whole slider ranges, their corners, and near the defaults.
fn everywhere(test: impl Fn(&Params, &Output) -> Result<(), TestCaseError>) {
    use narrows::param::ParamSet;
    let entry = mechanisms::find("loop").expect("it is registered");
    check(SHARE, &crate::sample::setting(entry), |values| {
        let params = Params::from_values(&values).expect("in range");
        test(&params, &Loop::evaluate(&params).expect("in range"))
    });
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn each_loop_leaves_less_and_never_less_than_the_floor(
        gain in 0.01..=0.9, floor in 0.0..=0.5, loops in 0.0..200.0, more in 0.01..50.0
    ) {
        let still = Still { gain, floor };
        let (few, many) = (still.error(loops), still.error(loops + more));
        prop_assert!(floor <= many && many <= few && few <= 1.0);
        prop_assert_eq!(still.error(0.0), 1.0);
        // One loop closes its share of what lies above the floor.
        let next = still.error(loops + 1.0) - floor;
        prop_assert!((next - (1.0 - gain) * (few - floor)).abs() < 1e-12);
    }

    #[test]
    fn above_a_floor_both_end_equal(gain in 0.05..=0.9, floor in 0.01..=0.5, every in 2.0..30.0) {
        let still = Still { gain, floor };
        let ratio = |days: f64| still.ratio(days / every, days);
        prop_assert!(ratio(10.0) > 1.0);
        prop_assert!((ratio(60_000.0) - 1.0).abs() < 1e-9);
        prop_assert!(ratio(10.0) <= 1.0 / floor);
    }

    #[test]
    fn without_a_floor_only_the_difference_counts(gain in 0.01..=0.9, own in 0.0..40.0, rival in 0.0..40.0) {
        let still = Still { gain, floor: 0.0 };
        let ratio = still.ratio(own, rival);
        prop_assert!((ratio / still.ratio(own + 5.0, rival + 5.0) - 1.0).abs() < 1e-9);
        prop_assert!((ratio * still.error(rival) / still.error(own) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn error_grows_with_the_loop_and_with_the_drift(
        world in worlds(), period in 0.2..42.0, longer in 0.0..10.0, faster in 0.0..0.1
    ) {
        let livelier = Moving { drift: world.drift + faster, ..world };
        for error in [Moving::after, Moving::before, Moving::mean] {
            let now = error(world, period);
            prop_assert!(now <= error(world, period + longer) * (1.0 + 1e-9));
            prop_assert!(now <= error(livelier, period) * (1.0 + 1e-9));
            prop_assert!(now >= 0.0 && now.is_finite());
        }
        prop_assert!(world.after(period) <= world.mean(period) && world.mean(period) <= world.before(period) + 1e-12);
    }

    #[test]
    fn where_nothing_moves_and_nothing_blurs_nothing_is_wrong(gain in 0.01..=0.9, period in 0.0..42.0) {
        for gain in [Gain::Share(gain), Gain::Best] {
            let world = Moving { drift: 0.0, noise: 0.0, gain };
            prop_assert_eq!((world.after(period), world.before(period)), (0.0, 0.0));
        }
    }

    #[test]
    fn ever_shorter_loops_see_all_where_nothing_blurs(gain in 0.01..=0.9, drift in 0.0..=0.1) {
        for gain in [Gain::Share(gain), Gain::Best] {
            let world = Moving { drift, noise: 0.0, gain };
            prop_assert!(world.before(1e-9) < 1e-7);
            prop_assert_eq!(world.mean(0.0), 0.0);
        }
    }

    #[test]
    fn no_other_share_leaves_less_than_the_best(
        drift in 0.001..=0.1, noise in 0.01..=2.0, period in 0.5..42.0, other in 0.001..0.999
    ) {
        let with = |gain| Moving { drift, noise, gain };
        let best = with(Gain::Best);
        for error in [Moving::after, Moving::before, Moving::mean] {
            prop_assert!(error(best, period) <= error(with(Gain::Share(other)), period) * (1.0 + 1e-12));
        }
        // A search finds the same share.
        let found = lowest(|share| with(Gain::Share(share)).after(period), 0.001, 0.9999);
        prop_assert!((found - best.gain(best.before(period))).abs() < 1e-5);
    }

    #[test]
    fn the_settled_error_is_where_loop_after_loop_leads(
        drift in 0.0..=0.1, noise in 0.01..=2.0, share in 0.05..=0.9, period in 0.5..42.0
    ) {
        for gain in [Gain::Share(share), Gain::Best] {
            let world = Moving { drift: drift + 0.001, noise, gain };
            let next = |after: f64, _| world.corrected(world.aged(after, period));
            let settled = (0..2000).fold(1.0, next);
            prop_assert!((settled / world.after(period) - 1.0).abs() < 1e-6);
            let over = simpson(|day| world.aged(settled, day), 0.0, period) / period;
            prop_assert!((over / world.mean(period) - 1.0).abs() < 1e-6);
        }
    }

    #[test]
    fn seen_clearly_the_ratio_is_the_root_of_the_periods(
        share in 0.01..=0.9, drift in 0.001..=0.1, own in 0.2..42.0, rival in 0.5..30.0
    ) {
        for gain in [Gain::Share(share), Gain::Best] {
            let world = Moving { drift, noise: 0.0, gain };
            let squares = world.mean(own) / world.mean(rival);
            prop_assert!((squares / (own / rival) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn noise_only_brings_the_two_together(
        drift in 0.001..=0.1, noise in 0.0..=1.9, more in 0.01..0.1, share in 0.01..=0.9, rival in 0.5..20.0, longer in 0.1..20.0
    ) {
        for gain in [Gain::Share(share), Gain::Best] {
            let ratio = |noise: f64| {
                let world = Moving { drift, noise, gain };
                world.mean(rival + longer) / world.mean(rival)
            };
            prop_assert!(1.0 < ratio(noise + more));
            prop_assert!(ratio(noise + more) <= ratio(noise) * (1.0 + 1e-12));
        }
    }

    #[test]
    fn longer_loops_are_overtaken_more_often(period in 0.0..42.0, longer in 0.01..10.0, other in 0.5..30.0) {
        let other = Cycle { period: other };
        let chance = |period: f64| Cycle { period }.overtaken_by(other);
        prop_assert!(0.0 <= chance(period) && chance(period) <= chance(period + longer));
        prop_assert!(chance(period + longer) <= 1.0);
        // Near certainty, one more day is less than the last digit.
        prop_assert!(period / other.period > 30.0 || chance(period) < chance(period + longer));
        // A rival who acts at equal distances overtakes at least as often.
        prop_assert!(chance(period) <= f64::min(1.0, period / other.period) + 1e-12);
    }

    #[test]
    fn corrections_are_whole_and_one_loop_behind_at_most(period in 0.5..42.0, days in 0.0..365.0) {
        let cycle = Cycle { period };
        let corrections = cycle.corrections(days);
        prop_assert_eq!(corrections, corrections.trunc());
        prop_assert!(corrections <= cycle.loops(days) + 1e-9 && cycle.loops(days) < corrections + 1.0);
    }

    #[test]
    fn orienting_is_the_longest_phase(orient in 0.3..=0.7) {
        let [observe, oriented, decide, act] = Phases { orient }.shares();
        prop_assert!(oriented > observe && observe == decide && decide == act);
        prop_assert!((observe + oriented + decide + act - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_capability_compounds_by_the_difference(gain in 0.01..=0.9, few in 0.0..20.0, more in 0.0..20.0) {
        let ratio = compounded(gain, few + more) / compounded(gain, few);
        prop_assert!((ratio / compounded(gain, more) - 1.0).abs() < 1e-9);
    }
}

#[test]
fn with_equal_loops_neither_is_ahead() {
    everywhere(|p, o| {
        if (o.own.period - o.rival.period).abs() > 0.0 {
            return Ok(());
        }
        prop_assert_eq!(o.corrections_ahead, Quantity::Finite(0.0));
        prop_assert_eq!(o.error_ratio, Quantity::Finite(1.0));
        prop_assert!(p.own_loop > 0.0);
        Ok(())
    });
    let equal = Params {
        own_loop: 0.6,
        ..Params::default()
    };
    let o = Loop::evaluate(&equal).unwrap();
    assert_eq!(o.corrections_ahead, Quantity::Finite(0.0));
    assert_eq!(o.typical_ratio, Quantity::Finite(1.0));
    assert_eq!(o.own.overtaken, o.rival.overtaken);
}

#[test]
fn the_longer_loop_is_the_more_wrong_one_in_either_world() {
    everywhere(|_, o| {
        let is_longer = o.own.period >= o.rival.period;
        let agrees = |ratio: Quantity| {
            ratio.finite().is_none_or(|ratio| {
                let slack = 1e-9 * ratio.max(1.0);
                if is_longer {
                    ratio >= 1.0 - slack
                } else {
                    ratio <= 1.0 + slack
                }
            })
        };
        for ratio in [
            o.window_ratio,
            o.error_ratio,
            o.late_ratio,
            o.floorless_ratio,
            o.typical_ratio,
            o.before_ratio,
            o.after_ratio,
        ] {
            prop_assert!(agrees(ratio), "{:?}", ratio);
        }
        Ok(())
    });
}

#[test]
fn a_floor_bounds_the_ratio_and_its_lack_does_not() {
    everywhere(|p, o| {
        if let (true, Some(ratio)) = (p.error_floor > 0.0, o.error_ratio.finite()) {
            prop_assert!(ratio <= 1.0 / p.error_floor && ratio >= p.error_floor);
            let open = o.floorless_ratio.finite().unwrap_or(f64::INFINITY);
            prop_assert!((ratio - 1.0).abs() <= (open - 1.0).abs() + 1e-9 * ratio);
        } else {
            prop_assert_eq!(o.error_ratio, o.floorless_ratio);
        }
        Ok(())
    });
}

#[test]
fn without_a_pause_the_floor_is_reached_at_once() {
    let at_once = Params {
        own_loop: 0.0,
        ..Params::default()
    };
    let o = Loop::evaluate(&at_once).unwrap();
    assert_eq!(o.own.corrections, Quantity::Unbounded);
    // The rival is not ahead without bound, but behind.
    assert_eq!(o.corrections_ahead, Quantity::Undefined);
    assert_eq!((o.own.error_left, o.own.overtaken), (0.1, 0.0));
    assert_eq!((o.own.typical_error, o.rival.overtaken), (0.0, 1.0));
}

/// Pairs of independent standard normal numbers, by Box and Muller.
fn normals(stream: &mut Stream) -> [f64; 2] {
    let radius = f64::sqrt(-2.0 * libm::log1p(-stream.uniform()));
    let (sine, cosine) = libm::sincos(core::f64::consts::TAU * stream.uniform());
    [radius * sine, radius * cosine]
}

/// Mean square error just after corrections, just before them and halfway between, over `loops` loops.
fn simulated(world: Moving, period: f64, loops: u32) -> [f64; 3] {
    const WARM_UP: u32 = 200;
    let mut stream = Stream::seeded(20_260);
    let half = f64::sqrt(world.drift * period / 2.0);
    let gain = world.gain(world.before(period));
    let (mut truth, mut belief) = (0.0_f64, 0.0_f64);
    let mut sums = [0.0; 3];
    for index in 0..WARM_UP + loops {
        let errors = {
            let [first, second] = normals(&mut stream);
            let [noise, _] = normals(&mut stream);
            let after = truth - belief;
            truth += half * first;
            let halfway = truth - belief;
            truth += half * second;
            let before = truth - belief;
            let seen = truth + f64::sqrt(world.noise) * noise;
            belief += gain * (seen - belief);
            [after, before, halfway]
        };
        if index >= WARM_UP {
            for (sum, error) in sums.iter_mut().zip(errors) {
                *sum += error * error;
            }
        }
    }
    sums.map(|sum| sum / f64::from(loops))
}

/// A walk of 200 000 loops gives each mean square within 2.5 %: four standard errors of a series whose squares
/// are correlated over at most 1 / g = 5 loops, 4 √(2 · (1 + 2 · 0.64 / 0.36) / 200 000) = 2.7 % at worst here.
#[test]
fn mean_squares_agree_with_a_simulated_walk() {
    const WITHIN: f64 = 0.027;
    let cases = [
        (0.01, 0.0, Gain::Share(0.2)),
        (0.01, 0.25, Gain::Share(0.2)),
        (0.01, 0.25, Gain::Best),
        (0.05, 1.0, Gain::Best),
        (0.1, 0.5, Gain::Share(0.6)),
    ];
    for (drift, noise, gain) in cases {
        let world = Moving { drift, noise, gain };
        for period in [3.0, 15.0, 21.0] {
            let found = simulated(world, period, 200_000);
            let expected = [
                world.after(period),
                world.before(period),
                world.mean(period),
            ];
            for (found, expected) in found.into_iter().zip(expected) {
                assert!(
                    (found / expected - 1.0).abs() < WITHIN,
                    "{world:?} {period}: {found} for {expected}"
                );
            }
        }
    }
}

/// In 200 000 loops each share agrees within four standard errors, 4 √(p (1 − p) / 200 000).
#[test]
fn overtaking_agrees_with_simulated_acts_at_random_moments() {
    const LOOPS: u32 = 200_000;
    let mut stream = Stream::seeded(5);
    for (own, rival) in [
        (15.0, 3.0),
        (3.0, 15.0),
        (21.0, 3.0),
        (3.0, 21.0),
        (5.0, 5.0),
    ] {
        let (mut overtaken, mut next) = (0_u32, 0.0);
        for index in 0..LOOPS {
            let (start, end) = (f64::from(index) * own, f64::from(index + 1) * own);
            while next < start {
                next -= rival * libm::log1p(-stream.uniform());
            }
            overtaken += u32::from(next < end);
        }
        let found = f64::from(overtaken) / f64::from(LOOPS);
        let expected = Cycle { period: own }.overtaken_by(Cycle { period: rival });
        let error = f64::sqrt(expected * (1.0 - expected) / f64::from(LOOPS));
        assert!(
            (found - expected).abs() < 4.0 * error,
            "{own} {rival}: {found} for {expected}"
        );
    }
}
