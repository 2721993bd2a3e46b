//! Invariants of the machine's steady state, its published figures, and simpler calculations beside it.

use crate::random::Stream;
use crate::sample::{check, setting};
use narrows::machine::steady::Steady;
use narrows::machine::{Machine, Params, Stage, tuned};
use narrows::mechanism::Mechanism;
use narrows::param::ParamSet;
use narrows::{Entry, Quantity, mechanisms};
use proptest::prelude::*;

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
        prop_assert!(score(&p, |p| p.release_period = 1e6) < 1e-3);
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
    let starved = (params(), 0.25..4.4).prop_map(|(p, release_period)| Params {
        people: 1.0,
        release_hours: 45.0 * release_period,
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
        prop_assume!(steady.build_capacity < steady.decide_capacity);
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
        prop_assume!(k > 0.0);
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

#[test]
fn at_the_opening_three_levers_leave_the_flow_unmoved() {
    let opening = Params::default();
    let shipped = Steady::of(&opening).shipped;
    let same = |p: Params| close(Steady::of(&p).shipped, shipped, 1e-12);
    for (people, is_same) in [(5.6, false), (5.7, true), (34.5, true), (34.6, false)] {
        let p = Params {
            people,
            ..opening.clone()
        };
        assert_eq!(same(p), is_same, "{people} people");
    }
    for (release_period, is_same) in [(0.34, false), (0.36, true), (26.0, true)] {
        let p = Params {
            release_period,
            ..opening.clone()
        };
        assert_eq!(same(p), is_same, "{release_period} weeks between releases");
    }
    for (deferral, is_same) in [(37.8, true), (37.9, false)] {
        let p = Params {
            deferral,
            ..opening.clone()
        };
        assert_eq!(same(p), is_same, "{deferral} weeks of deferral");
    }
}

#[test]
fn where_decide_meets_build_the_score_has_its_kink() {
    let p = Params {
        threshold: 0.6855,
        ..tuned()
    };
    let steady = Steady::of(&p);
    assert!(close(steady.build_capacity, steady.decide_capacity, 3e-4));
    assert!((steady.score() - 2.895).abs() <= 0.0005);
}

/// The best of one setting by a fine scan between two ends.
fn best(p: &Params, low: f64, high: f64, set: fn(&mut Params, f64)) -> f64 {
    let mut peak = (low, -1.0);
    for i in 0..=40_000 {
        let value = low + (high - low) * f64::from(i) / 40_000.0;
        let reached = score(p, |p| set(p, value));
        if reached > peak.1 {
            peak = (value, reached);
        }
    }
    peak.0
}

#[test]
fn utilization_alone_is_best_where_published() {
    let at = best(&tuned(), 0.05, 0.98, |p, u| p.utilization = u);
    assert!((at - 0.749).abs() <= 0.0005, "{at}");
}

#[test]
fn all_levers_together_are_best_where_published() {
    // A compass search: one step each way in each setting, halved when none helps.
    let get = |p: &Params| {
        [
            p.people,
            p.release_period,
            p.threshold,
            p.deferral,
            p.utilization,
        ]
    };
    let with = |at: [f64; 5]| Params {
        people: at[0],
        release_period: at[1],
        threshold: at[2],
        deferral: at[3],
        utilization: at[4],
        ..tuned()
    };
    let mut at = get(&tuned());
    let mut steps = [1.0, 0.1, 0.05, 0.2, 0.02];
    let mut highest = Steady::of(&with(at)).score();
    while steps[0] > 1e-7 {
        let mut improved = false;
        // Pairs of directions too, since the peak lies on the ridge where decide equals build.
        for index in 0..25 {
            let (i, j) = (index / 5, index % 5);
            for (a, b) in [
                (1.0, 0.0),
                (-1.0, 0.0),
                (1.0, 1.0),
                (1.0, -1.0),
                (-1.0, 1.0),
                (-1.0, -1.0),
            ] {
                let mut moved = at;
                moved[i] += a * steps[i];
                moved[j] += if i == j { 0.0 } else { b * steps[j] };
                let score = Steady::of(&with(moved)).score();
                if score > highest {
                    (at, highest, improved) = (moved, score, true);
                }
            }
        }
        if !improved {
            steps = steps.map(|step| 0.5 * step);
        }
    }
    assert!((highest - 3.207).abs() <= 0.0005, "{highest}");
    let printed = [13.93, 1.13, 0.582, 1.65, 0.785];
    let digits = [0.01, 0.01, 0.001, 0.01, 0.001];
    for i in 0..5 {
        assert!((at[i] - printed[i]).abs() <= 0.51 * digits[i], "{at:?}");
    }
}

/// Elasticity of the score by central difference.
fn elasticity(p: &Params, name: &str) -> f64 {
    let index = machine().position(name).expect("a parameter");
    let at = |factor: f64| {
        let mut values = p.values();
        values[index] *= factor;
        let moved = Params::from_values(&values).expect("in range");
        libm::log(Steady::of(&moved).score())
    };
    (at(1.0 + 1e-4) - at(1.0 - 1e-4)) / 2e-4
}

#[test]
fn elasticities_come_out_as_published() {
    for (name, published) in [
        ("threshold", -0.98),
        ("escalated", -0.91),
        ("leader_hours", 0.91),
        ("recovered", 0.68),
        ("decide_per_nat", -0.64),
        ("utilization", 0.54),
        ("life", 0.44),
        ("layers", -0.34),
        ("productive_hours", 0.31),
        ("loss", -0.29),
        ("decide_base", -0.27),
        ("work", -0.26),
        ("error_share", -0.19),
        ("variability", -0.16),
        ("beta", -0.10),
        ("people", 0.04),
    ] {
        let found = elasticity(&tuned(), name);
        assert!((found - published).abs() <= 0.005, "{name}: {found}");
    }
    let opening = elasticity(&Params::default(), "threshold");
    assert!((opening + 3.68).abs() <= 0.005, "{opening}");
}

#[test]
fn with_exponential_times_each_stage_is_the_textbook_queue() {
    check(SHARE, &params(), |p| {
        let p = Params {
            variability: 1.0,
            ..p
        };
        let steady = Steady::of(&p);
        let x = steady.shipped;
        prop_assume!(x > 0.0 && steady.decide_capacity.is_finite());
        let build_rate = x / steady.build_utilization;
        prop_assert!(close(
            steady.stages[1],
            1.0 / (steady.decide_capacity - x),
            1e-9
        ));
        prop_assert!(close(steady.stages[3], 1.0 / (build_rate - x), 1e-9));
        Ok(())
    });
}

#[test]
fn a_simulated_tandem_of_queues_takes_as_long() {
    let p = Params {
        variability: 1.0,
        ..tuned()
    };
    let steady = Steady::of(&p);
    let exact = steady.stages[1] + steady.stages[3];
    assert!((exact - 0.51531).abs() <= 0.000_005, "{exact}");
    let rates = [
        steady.shipped,
        steady.decide_capacity,
        steady.shipped / steady.build_utilization,
    ];
    let mut stream = Stream::seeded(1);
    let (mut arrived, mut decided, mut built) = (0.0_f64, 0.0_f64, 0.0_f64);
    let (mut total, mut jobs) = (0.0, 0.0);
    for job in 0..402_000 {
        let [gap, decide, build] = rates.map(|rate| -libm::log1p(-stream.uniform()) / rate);
        arrived += gap;
        decided = decided.max(arrived) + decide;
        built = built.max(decided) + build;
        if job >= 2000 {
            total += built - arrived;
            jobs += 1.0;
        }
    }
    // Four standard deviations of 0.57 % each.
    assert!(close(total / jobs, exact, 4.0 * 0.0057), "{}", total / jobs);
}
