//! Invariants of the machine's steady state.

use crate::sample::{check, setting};
use narrows::machine::steady::Steady;
use narrows::machine::{Machine, Params, Stage, tuned};
use narrows::mechanism::Mechanism;
use narrows::param::ParamSet;
use narrows::{Entry, Quantity, mechanisms};
use proptest::prelude::*;

mod figures;
mod queue;
mod recording;
mod simulation;

/// Runs of one invariant: a quarter of those of the registry's own tests.
const SHARE: u32 = 4;

fn machine() -> &'static Entry {
    mechanisms::find("machine").expect("registered")
}

/// Any setting, anywhere in range.
fn params() -> impl Strategy<Value = Params> {
    setting(machine()).prop_map(|values| Params::from_values(&values).expect("in range"))
}

fn close(a: f64, b: f64, relative: f64) -> bool {
    a == b || (a - b).abs() <= relative * a.abs().max(b.abs())
}

/// The score with one setting changed, even beyond its range.
fn score(p: &Params, change: impl Fn(&mut Params)) -> f64 {
    let mut changed = p.clone();
    change(&mut changed);
    Steady::of(&changed).score()
}

#[test]
fn each_extreme_ruins_the_score() {
    check(SHARE, &params(), |p| {
        let wrong = p.residue * (1.0 - Steady::of(&p).first_pass_yield);
        if p.variability > 1e-6 {
            prop_assert!(score(&p, |p| p.utilization = 1.0 - 1e-13) < 1e-3);
        }
        // Not so long that the price of rework overflows.
        let rarely = 1200.0 / p.rework_growth.max(0.001);
        prop_assert!(score(&p, |p| p.release_period = rarely) < 0.05);
        if p.loss * (1.0 - p.recovered) > 1e-6 || p.layer_latency > 1e-6 {
            prop_assert!(score(&p, |p| p.layers = 1e9) < 1e-3);
        }
        if wrong > 1e-6 && p.interest > 1e-6 && (p.repair_hours > 1e-6 || p.drag > 1e-6) {
            prop_assert!(score(&p, |p| p.deferral = 300.0 / p.interest) < 1e-3);
        }
        if wrong > 1e-6 && p.interest == 0.0 && p.drag > 1e-6 {
            prop_assert!(score(&p, |p| p.deferral = 1e24) < 1e-3);
        }
        Ok(())
    });
}

#[test]
fn the_flow_obeys_its_limits_and_littles_law() {
    check(SHARE, &params(), |p| {
        let o = Machine::evaluate(&p).unwrap();
        let tightest = o
            .build_capacity
            .min(o.decide_capacity.finite().unwrap_or(f64::MAX));
        prop_assert!(close(o.shipped, p.utilization * tightest, 1e-12));
        let decides = o.decide_capacity.finite() == Some(tightest);
        prop_assert_eq!(o.constraint == Stage::Decide, decides);
        prop_assert!(o.build_utilization <= 1.0 && o.decide_utilization <= 0.98 + 1e-12);
        let Some(lead) = o.lead_time.finite() else {
            return Ok(());
        };
        prop_assert!(close(o.in_progress, o.shipped * lead, 1e-12));
        prop_assert!(close(o.batch, o.shipped * p.release_period, 1e-12));
        prop_assert!(close(2.0 * o.waiting, o.batch, 1e-12));
        let build = o.build_time.finite().unwrap_or(f64::NAN);
        let stages = o.find_out_time + o.decide_time + o.pass_on_time + build + o.release_wait;
        prop_assert!(close(stages, lead, 1e-12));
        let loop_time = o.loop_time.finite().unwrap_or(f64::NAN);
        prop_assert!(close(o.corrections * loop_time, 13.0, 1e-12));
        let kept = libm::exp(-lead / p.life);
        prop_assert!(close(o.score, o.shipped * o.first_pass_yield * kept, 1e-12));
        prop_assert!(close(o.good_rate, o.shipped * o.first_pass_yield, 1e-12));
        Ok(())
    });
}

#[test]
fn where_nothing_ships_nothing_is_in_progress() {
    let starved = (params(), 0.25..4.3).prop_map(|(p, release_period)| Params {
        people: 1.0,
        release_hours: 46.0 * release_period,
        release_period,
        ..p
    });
    check(SHARE, &starved, |p| {
        let o = Machine::evaluate(&p).unwrap();
        prop_assert_eq!((o.shipped, o.in_progress, o.score), (0.0, 0.0, 0.0));
        prop_assert_eq!((o.corrections, o.debt), (0.0, 0.0));
        prop_assert_eq!(o.lead_time, Quantity::Unbounded);
        prop_assert_eq!(o.loop_time, Quantity::Unbounded);
        prop_assert_eq!(o.constraint, Stage::Build);
        Ok(())
    });
}

#[test]
fn special_settings_give_their_exact_values() {
    check(SHARE, &params(), |p| {
        let clean = Steady::of(&Params {
            residue: 0.0,
            interest: 0.0,
            ..p.clone()
        });
        prop_assert_eq!(clean.debt, 0.0);
        let free = clean.available_hours / clean.work_per_decision;
        prop_assert!(close(clean.build_capacity, free, 1e-12));
        for faithful in [
            Params {
                recovered: 1.0,
                ..p.clone()
            },
            Params {
                layers: 0.0,
                ..p.clone()
            },
        ] {
            prop_assert_eq!(Steady::of(&faithful).fidelity, 1.0);
        }
        let sure = Steady::of(&Params {
            error_share: 0.0,
            ..p.clone()
        });
        prop_assert_eq!(sure.first_pass_yield, sure.fidelity);
        Ok(())
    });
}

#[test]
fn more_leader_hours_do_not_help_where_building_binds() {
    check(SHARE, &(params(), 1.0..3.0), |(p, more)| {
        let steady = Steady::of(&p);
        if steady.build_capacity >= steady.decide_capacity {
            return Ok(());
        }
        let helped = Steady::of(&Params {
            leader_hours: p.leader_hours * more,
            ..p
        });
        prop_assert_eq!(helped.shipped, steady.shipped);
        Ok(())
    });
}

#[test]
fn information_helps_yield_and_load_slows_the_lead() {
    check(SHARE, &(params(), 0.0..=1.0), |(p, part)| {
        let steady = Steady::of(&p);
        let informed = Steady::of(&Params {
            threshold: p.threshold + part * (0.98 - p.threshold),
            ..p.clone()
        });
        prop_assert!(informed.first_pass_yield >= steady.first_pass_yield);
        let busier = Steady::of(&Params {
            utilization: p.utilization + part * (0.98 - p.utilization),
            ..p
        });
        prop_assert!(busier.lead_time() >= steady.lead_time() * (1.0 - 1e-12));
        Ok(())
    });
}

#[test]
fn the_drag_of_debt_is_the_fixed_point_of_its_equation() {
    check(20, &params(), |p| {
        let steady = Steady::of(&p);
        let k = steady.available_hours / steady.work_per_decision;
        if k <= 0.0 {
            return Ok(());
        }
        // Debt per decision shipped, from the debt itself.
        let eta = p.drag * steady.debt / steady.shipped;
        // X = K / (1 + eta X), iterated; each step averaged with the last so that it settles.
        let mut x = k;
        for _ in 0..20_000 {
            x = 0.5 * (x + k / (1.0 + eta * x));
        }
        prop_assert!(close(x, steady.build_capacity, 1e-9), "{x} {steady:?}");
        Ok(())
    });
}

/// Whether a sequence falls and then rises again by more than rounding.
fn has_a_second_rise(scores: &[f64]) -> bool {
    let slack = 1e-12 * scores.iter().fold(0.0, |a: f64, b| a.max(*b));
    let mut fallen = false;
    scores.windows(2).any(|pair| {
        fallen |= pair[1] < pair[0] - slack;
        fallen && pair[1] > pair[0] + slack
    })
}

fn along(p: &Params, low: f64, high: f64, set: fn(&mut Params, f64)) -> Vec<f64> {
    let at = |i: u32| low + (high - low) * f64::from(i) / 400.0;
    (0..=400).map(|i| score(p, |p| set(p, at(i)))).collect()
}

#[test]
fn the_score_has_one_peak_in_utilization_everywhere() {
    check(100, &params(), |p| {
        let scores = along(&p, 0.001, 0.999, |p, u| p.utilization = u);
        prop_assert!(!has_a_second_rise(&scores));
        Ok(())
    });
}

#[test]
fn near_the_defaults_the_score_has_one_peak_in_each_lever() {
    for utilization in [0.3, 0.5, 0.65, 0.77] {
        let p = Params {
            utilization,
            ..tuned()
        };
        for scores in [
            along(&p, 1.0, 60.0, |p, n| p.people = n),
            along(&p, 0.25, 26.0, |p, weeks| p.release_period = weeks),
            along(&p, 0.0, 0.98, |p, share| p.threshold = share),
            along(&p, 0.25, 52.0, |p, weeks| p.deferral = weeks),
        ] {
            assert!(!has_a_second_rise(&scores), "{utilization}");
        }
        for scores in [
            along(&p, 1.0, 100.0, |p, hours| p.work = hours),
            along(&p, 0.0, 0.05, |p, beta| p.beta = beta),
            along(&p, 0.0, 8.0, |p, layers| p.layers = layers),
        ] {
            assert!(
                scores
                    .windows(2)
                    .all(|pair| pair[1] <= pair[0] * (1.0 + 1e-12))
            );
        }
    }
}
