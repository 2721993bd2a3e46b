//! Published figures of the machine that take more than one evaluation.

use super::{close, score};
use narrows::analysis::elasticity::Elasticity;
use narrows::machine::steady::Steady;
use narrows::machine::{Params, Stage, best_utilization, elasticities, tuned};

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

fn elasticity(p: &Params, name: &str) -> Elasticity {
    let all = elasticities(p);
    *all.iter()
        .find(|one| one.name == name)
        .expect("a parameter")
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
        let found = elasticity(&tuned(), name).central();
        assert!((found - published).abs() <= 0.005, "{name}: {found}");
    }
    let opening = elasticity(&Params::default(), "threshold").central();
    assert!((opening + 3.68).abs() <= 0.005, "{opening}");
}

/// Where the leader and the team have the same room, half of what more hours of the leader's bring is lost.
#[test]
fn at_a_kink_the_two_sides_differ() {
    let mut at = tuned();
    let build = Steady::of(&at).build_capacity;
    at.leader_hours *= build / Steady::of(&at).decide_capacity;
    assert_eq!(Steady::of(&at).constraint(), Stage::Both);
    let hours = elasticity(&at, "leader_hours");
    assert!(hours.below > hours.above + 0.5, "{hours:?}");
    // Up to the kink the leader binds, beyond it the team.
    at.leader_hours *= 0.99;
    assert_eq!(Steady::of(&at).constraint(), Stage::Decide);
    at.leader_hours *= 1.02;
    assert_eq!(Steady::of(&at).constraint(), Stage::Build);
}

#[test]
fn elasticities_have_named_gaps() {
    let zero = Params {
        variability: 0.0,
        ..tuned()
    };
    let variability = elasticity(&zero, "variability");
    assert_eq!((variability.below, variability.above), (0.0, 0.0));
    let full = Params {
        recovered: 1.0,
        ..tuned()
    };
    let recovered = elasticity(&full, "recovered");
    assert!(recovered.above.is_nan() && recovered.below.is_finite());
    assert_eq!(recovered.central(), recovered.below);
    let nothing_ships = Params {
        people: 1.0,
        release_hours: 200.0,
        ..tuned()
    };
    assert!(
        elasticities(&nothing_ships)
            .iter()
            .all(|one| { one.central().is_nan() || one.central() == 0.0 })
    );
}

#[test]
fn the_best_load_is_the_published_one() {
    let best = best_utilization(&tuned());
    assert!((best.value - 0.749).abs() <= 0.0005, "{best:?}");
    let at_best = Params {
        utilization: best.value,
        ..tuned()
    };
    assert_eq!(Steady::of(&at_best).score(), best.output);
}
