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
fn the_largest_normal_of_n_has_its_table() {
    // E[max of n], by quadrature; n = 2 is 1 / sqrt(pi), n = 3 is 3 / (2 sqrt(pi)).
    let table = [
        (1.0, 0.0),
        (2.0, 0.564189583548),
        (3.0, 0.846284375322),
        (4.0, 1.029375373),
        (5.0, 1.16296447364),
        (6.0, 1.26720636061),
        (7.0, 1.35217837561),
        (8.0, 1.42360030605),
        (9.0, 1.48501316221),
        (10.0, 1.53875273084),
        (15.0, 1.73591344494),
        (20.0, 1.8674750598),
        (25.0, 1.96531460975),
        (50.0, 2.24907362939),
        (100.0, 2.50759363644),
        (200.0, 2.74604244745),
        (500.0, 3.03669934593),
        (1000.0, 3.24143576913),
    ];
    for (count, largest) in table {
        assert!((largest_normal(count) - largest).abs() < 6e-12, "{count}");
    }
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
