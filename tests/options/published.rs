//! Options against published and independently computed numbers.

use super::at;
use narrows::mechanisms::options::hits::{any_hit, bets_needed};
use narrows::mechanisms::options::payoff::{largest_lognormal, largest_normal, largest_pareto};
use narrows::mechanisms::options::secretary::{best_looked, success};

#[test]
fn one_ten_and_thirty_probes_leave_what_they_should() {
    // Mean 0, spread 10, cost to scale 5, probe 0.5: quadrature of the expected maximum.
    for (probes, net) in [(1.0, 1.48), (10.0, 5.43), (30.0, 0.43)] {
        let o = at(|p| p.probes = probes).portfolio;
        assert!(
            (o.net_value - net).abs() < 0.005,
            "{probes}: {}",
            o.net_value
        );
    }
    // Price of a probe, best number, what it leaves.
    for (hours, price, best, leaves) in [
        (5.0, 0.5, 10.0, 5.43),
        (10.0, 1.0, 4.0, 2.13),
        (20.0, 2.0, 0.0, 0.0),
    ] {
        let o = at(|p| p.probe_hours = hours).portfolio;
        assert_eq!((o.probe_cost, o.best_probes), (price, best));
        assert!(
            (o.best_value - leaves).abs() < 0.005,
            "{price}: {}",
            o.best_value
        );
    }
    let o = at(|_| ()).portfolio;
    assert_eq!(
        (o.unseen_value, o.commit_value, o.probe_bill),
        (-5.0, 0.0, 5.0)
    );
}

#[test]
fn ten_bets_of_ten_hit_as_often_as_one_of_a_hundred() {
    // 1 - exp(-0.005 × 100), and of one bet of ten.
    let o = at(|_| ()).split;
    assert!((o.whole_chance - 0.393_469_340_287).abs() < 1e-12);
    assert!((o.split_chance - o.whole_chance).abs() < 1e-15);
    assert!((o.piece_chance - 0.048_770_575_5).abs() < 1e-10);
    assert!((o.whole_chance / o.piece_chance - 8.0).abs() < 0.1);
}

#[test]
fn twenty_two_bets_of_a_tenth_for_nine_chances_in_ten() {
    assert!((bets_needed(0.1, 0.9) - 21.9).abs() < 0.05);
    // 1 - 0.9^10.
    assert!((any_hit(0.1, 10.0) - 0.651_321_559_9).abs() < 1e-10);
}

#[test]
fn the_best_of_ten_probes_is_the_largest_of_ten_normals() {
    // E[max of 10] = 1.53875273084, whose table the crate's own tests hold.
    assert!((largest_normal(10.0) - 1.53875273084).abs() < 6e-12);
    let best = at(|_| ()).portfolio.best_worth;
    assert!((best - 15.3875273084).abs() < 1e-5, "{best}");
}

#[test]
fn heavier_tails_multiply_more() {
    // Of ten lognormals with sigma 1, and of Pareto variables with a = 1.5, in means of one.
    assert!((largest_lognormal(10.0, 1.0) - 3.41).abs() < 0.005);
    assert!((largest_pareto(10, 1.5) - 4.19).abs() < 0.005);
    assert!((largest_pareto(100, 1.5) - 19.3).abs() < 0.05);
    // Toward Gamma(1 - 1/a) n^(1/a) (a - 1) / a.
    let limit = libm::tgamma(1.0 / 3.0) * libm::pow(1e4, 2.0 / 3.0) / 3.0;
    assert!((largest_pareto(10_000, 1.5) / limit - 1.0).abs() < 1e-4);
}

#[test]
fn the_secretary_problem_has_its_table() {
    // Candidates, index of the first who may be taken, chance of the best: Lindley 1961, Gilbert &
    // Mosteller 1966, recomputed.
    let table = [
        (3, 2, 0.5),
        (4, 2, 0.458333333333),
        (5, 3, 0.433333333333),
        (6, 3, 0.427777777778),
        (7, 3, 0.414285714286),
        (8, 4, 0.409821428571),
        (9, 4, 0.405952380952),
        (10, 4, 0.39869047619),
        (20, 8, 0.38420888),
        (50, 19, 0.374275013648),
        (100, 38, 0.371042778713),
        (1000, 369, 0.368195617202),
    ];
    for (candidates, first, chance) in table {
        assert_eq!(best_looked(candidates), first - 1, "{candidates}");
        let found = success(candidates, first - 1);
        assert!((found - chance).abs() < 6e-10, "{candidates}: {found}");
    }
}
