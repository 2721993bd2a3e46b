//! Options: their invariants.

use crate::random::repeatable;
use narrows::mechanism::View;
use narrows::mechanisms::options::hits::{Budget, any_hit, bets_needed};
use narrows::mechanisms::options::payoff::{
    Payoff, Tail, largest_lognormal, largest_normal, largest_pareto,
};
use narrows::mechanisms::options::portfolio::{MOST, Portfolio};
use narrows::mechanisms::options::{Options, Output, Params};
use narrows::{Mark, Mechanism};
use proptest::prelude::*;

mod published;
mod simulated;

pub(crate) fn payoffs() -> impl Strategy<Value = Payoff> {
    let tails = prop::sample::select(Tail::ALL.to_vec());
    (tails, 1.05..=5.0, -20.0..=20.0, 0.1..=50.0).prop_map(|(tail, exponent, mean, spread)| {
        Payoff {
            tail,
            exponent,
            mean,
            spread,
        }
    })
}

fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Options::evaluate(&params).expect("in range")
}

/// Differences that are rounding.
fn rounding(gains: &[f64]) -> f64 {
    1e-12 * (1.0 + gains[gains.len() - 1].abs())
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn a_hit_grows_likelier_with_every_bet(p in 0.01..=0.9, bets in 1.0..=40.0, more in 0.01..10.0) {
        prop_assert!(any_hit(p, bets) < any_hit(p, bets + more) || any_hit(p, bets) > 1.0 - 1e-12);
        prop_assert!((any_hit(p, 1.0) - p).abs() < 1e-15);
    }

    #[test]
    fn the_bets_needed_reach_the_wanted_chance(p in 0.01..=0.9, wanted in 0.5..=0.99) {
        prop_assert!((any_hit(p, bets_needed(p, wanted)) - wanted).abs() < 1e-12);
    }

    #[test]
    fn splitting_alone_changes_nothing(total in 10.0..=500.0, rate in 0.005..=0.5, bets in 1.0..=40.0) {
        let budget = Budget { total, rate, shape: 1.0 };
        prop_assert!((budget.split(bets) - budget.single(total)).abs() < 1e-12);
    }

    #[test]
    fn splitting_helps_where_the_first_spending_counts_most_and_hurts_where_size_does(
        total in 10.0..=500.0, rate in 0.005..=0.5, bets in 2.0_f64..=40.0, shape in 0.5..=2.0
    ) {
        let budget = Budget { total, rate, shape };
        let (one, many) = (budget.split(1.0), budget.split(bets.floor()));
        if shape < 1.0 {
            prop_assert!(many >= one);
        } else {
            prop_assert!(many <= one + 1e-12);
        }
        // Independent bets: none of them hits.
        let none = libm::pow(1.0 - budget.single(total / bets.floor()), bets.floor());
        prop_assert!((many + none - 1.0).abs() < 1e-9);
    }

    #[test]
    fn what_the_best_brings_rises_ever_more_slowly(payoff in payoffs(), cost in -20.0..=50.0) {
        let gains = payoff.gains(cost, MOST);
        let rounding = rounding(&gains);
        prop_assert!(gains[0] >= 0.0);
        for three in gains.windows(3) {
            let (first, second) = (three[1] - three[0], three[2] - three[1]);
            prop_assert!(second >= -rounding && second <= first + rounding);
        }
    }

    #[test]
    fn spread_helps_and_a_dearer_plan_does_not(
        payoff in payoffs(), cost in -20.0..=49.0, more in 0.1..1.0, index in 0..40_usize
    ) {
        let gains = payoff.gains(cost, 40);
        let wider = Payoff { spread: payoff.spread + more, ..payoff }.gains(cost, 40);
        let dearer = payoff.gains(cost + more, 40);
        // Simpson's rule is good to a millionth.
        let slack = 1e-6 * (1.0 + gains[index]);
        prop_assert!(wider[index] >= gains[index] - slack);
        prop_assert!(dearer[index] <= gains[index] + slack);
        prop_assert!(dearer[index] >= gains[index] - more - slack);
    }

    #[test]
    fn a_look_is_worth_at_least_what_is_known_unseen(payoff in payoffs(), cost in -20.0..=50.0) {
        let unseen = f64::max(payoff.mean - cost, 0.0);
        let gain = payoff.gains(cost, 1)[0];
        prop_assert!(gain >= unseen - 1e-6 * (1.0 + unseen));
    }

    #[test]
    fn one_normal_look_is_bacheliers_option(
        mean in -20.0..=20.0_f64, spread in 0.1..=50.0_f64, cost in -20.0..=50.0_f64
    ) {
        let payoff = Payoff { tail: Tail::Normal, exponent: 1.5, mean, spread };
        let d: f64 = (mean - cost) / spread;
        let density = libm::exp(-d * d / 2.0) / f64::sqrt(core::f64::consts::TAU);
        let below = 0.5 * libm::erfc(-d / core::f64::consts::SQRT_2);
        let option = (mean - cost) * below + spread * density;
        prop_assert!((payoff.gains(cost, 1)[0] - option).abs() < 1e-6 * spread);
    }

    #[test]
    fn tails_share_their_mean_and_quartiles(payoff in payoffs()) {
        let normal = Payoff { tail: Tail::Normal, ..payoff };
        let width = |of: Payoff| of.exceeded(0.25) - of.exceeded(0.75);
        prop_assert!((width(payoff) / width(normal) - 1.0).abs() < 1e-9);
        prop_assert!((payoff.best(1)[0] - payoff.mean).abs() < 1e-6 * payoff.spread);
    }

    #[test]
    fn chances_and_worths_are_each_others_inverse(payoff in payoffs(), chance in 0.001..0.999) {
        prop_assert!((payoff.chance_above(payoff.exceeded(chance)) - chance).abs() < 1e-9);
    }

    #[test]
    fn the_best_number_is_found_by_search_too(
        payoff in payoffs(), cost in -20.0..=50.0, price in 0.0..=10.0
    ) {
        let portfolio = Portfolio::new(payoff, cost, price, MOST);
        let best = portfolio.best();
        let most = (0..=MOST).fold(0.0, |most, probes| f64::max(most, portfolio.net(probes)));
        prop_assert!((portfolio.net(best) - most).abs() < 1e-9 * (1.0 + most));
        prop_assert!(portfolio.net(0) == 0.0 && most >= 0.0);
    }

    #[test]
    fn looking_for_free_never_leaves_less(payoff in payoffs(), cost in -20.0..=50.0) {
        let free = Portfolio::new(payoff, cost, 0.0, MOST);
        let rounding = rounding(&payoff.gains(cost, MOST));
        for probes in 0..MOST {
            prop_assert!(free.net(probes + 1) >= free.net(probes) - rounding, "{}", probes);
        }
        // The last look is taken too, unless looks have stopped adding anything that a number can hold.
        prop_assert!(free.best() == MOST || free.next_gain(free.best()) <= rounding);
    }

    #[test]
    fn the_largest_of_nonnegative_payoffs_is_subadditive(one in 1..60_u32, more in 1..60_u32, a in 1.05..=5.0) {
        let all = f64::from(one + more) ;
        let (first, rest) = (largest_pareto(one, a), largest_pareto(more, a));
        prop_assert!(largest_pareto(one + more, a) <= (first + rest) * (1.0 + 1e-12));
        let lognormal = |count: u32| largest_lognormal(f64::from(count), 1.0 / a);
        prop_assert!(lognormal(one + more) <= (lognormal(one) + lognormal(more)) * (1.0 + 1e-9));
        prop_assert!(largest_normal(all) >= largest_normal(f64::from(one)) - 1e-12);
    }

    #[test]
    fn outputs_agree_with_each_other(
        probes in 1..=40_u32, spread in 0.1..=50.0, scale_cost in -20.0..=50.0, probe_hours in 0.0..=100.0,
        tail in prop::sample::select(Tail::ALL.to_vec())
    ) {
        let params = Params {
            probes: f64::from(probes), spread, scale_cost, probe_hours, tail, ..Params::default()
        };
        let o = Options::evaluate(&params).unwrap().portfolio;
        prop_assert!((o.net_value + o.probe_bill - o.gross_value).abs() < 1e-9 * (1.0 + o.gross_value));
        prop_assert!((o.one_probe_value + o.probe_cost - o.option_value).abs() < 1e-9 * (1.0 + o.option_value));
        // Stopping never costs.
        prop_assert!(o.stop_value >= -1e-6 * (1.0 + o.gross_value));
        prop_assert!(o.best_value >= o.net_value - 1e-9 * (1.0 + o.gross_value));
        prop_assert!(o.gain_chance <= o.scale_chance + 1e-12);
        prop_assert!(o.net_value >= -o.probe_bill);
        prop_assert!((o.unseen_gain_chance + o.stop_share - 1.0).abs() < 1e-12);
    }
}

#[test]
fn what_is_counted_is_whole_and_halves_round_up() {
    for (between, whole) in [(2.5, 3.0), (3.4, 3.0)] {
        assert_eq!(at(|p| p.probes = between), at(|p| p.probes = whole));
    }
    let candidates = |count| at(|p| (p.candidates, p.looked_share) = (count, 0.3)).sequence;
    assert_eq!(candidates(10.5), candidates(11.0));
}

#[test]
fn a_free_look_is_always_worth_another() {
    for tail in Tail::ALL {
        let o = at(|p| (p.probe_hours, p.tail) = (0.0, *tail)).portfolio;
        assert_eq!(o.best_probes, 200.0, "{tail:?}");
    }
}

#[test]
fn the_heavier_the_tail_the_more_the_best_of_ten_brings() {
    let brings = |tail| at(|p| p.tail = tail).portfolio.gross_value;
    let (normal, lognormal, pareto) = (
        brings(Tail::Normal),
        brings(Tail::Lognormal),
        brings(Tail::Pareto),
    );
    assert!(normal < lognormal && lognormal < pareto);
}

#[test]
fn axes_stand_still_while_the_slider_on_them_moves() {
    let axes = |change: &dyn Fn(&mut Params)| {
        let mut params = Params::default();
        change(&mut params);
        let output = Options::evaluate(&params).unwrap();
        let charts = Options::charts(&View { params, output });
        charts
            .into_iter()
            .map(|chart| (chart.id, chart.y))
            .collect::<Vec<_>>()
    };
    let opening = axes(&|_| ());
    for (id, change) in [
        (
            "value",
            (|p, to| p.probes = 1.0 + f64::floor(39.0 * to)) as fn(&mut Params, f64),
        ),
        ("split", |p, to| p.pieces = 1.0 + f64::floor(39.0 * to)),
        ("kill", |p, to| p.scale_cost = -20.0 + f64::floor(70.0 * to)),
        ("secretary", |p, to| p.looked_share = 0.99 * to),
        ("map", |p, to| p.spread = 0.1 + 49.9 * to),
    ] {
        let y = |all: &[(&str, narrows::Axis)]| {
            all.iter().find(|(name, _)| *name == id).unwrap().1.clone()
        };
        for to in [0.0, 0.1, 0.5, 0.9, 1.0] {
            assert_eq!(y(&axes(&|p| change(p, to))), y(&opening), "{id} at {to}");
        }
    }
}

#[test]
fn the_reader_stands_in_the_region_that_the_best_number_names() {
    for (spread, probe_hours, mean_worth, scale_cost) in [
        (10.0, 5.0, 0.0, 5.0),
        (10.0, 18.0, 0.0, 5.0),
        (10.0, 30.0, 0.0, 5.0),
        (3.0, 2.0, 10.0, 5.0),
        (20.0, 30.0, 10.0, 5.0),
        (40.0, 90.0, 20.0, -20.0),
    ] {
        let params = Params {
            spread,
            probe_hours,
            mean_worth,
            scale_cost,
            ..Params::default()
        };
        let output = Options::evaluate(&params).unwrap();
        let o = output.portfolio.clone();
        let charts = Options::charts(&View { params, output });
        let map = charts.iter().find(|chart| chart.id == "map").unwrap();
        let boundary = |wanted: &str| {
            let points = map.marks.iter().find_map(|mark| match mark {
                Mark::Line { name, points, .. } if name.key == wanted => Some(points),
                _ => None,
            });
            let found = points.unwrap().iter().find(|point| point[0] == spread);
            // Beyond the picture's upper edge.
            found.map_or(f64::INFINITY, |point| point[1])
        };
        let probing = o.best_value > o.commit_value;
        assert_eq!(
            probe_hours < boundary("label-any-pays"),
            probing,
            "{spread} {probe_hours}"
        );
        let many = probing && o.best_probes >= 2.0;
        assert_eq!(
            probe_hours < boundary("label-second-pays"),
            many,
            "{spread} {probe_hours}"
        );
    }
}

#[test]
fn each_way_has_its_row_of_the_table() {
    let params = Params::default();
    let output = Options::evaluate(&params).expect("in range");
    let o = output.portfolio.clone();
    let ways = &Options::charts(&View { params, output })[0];
    let means = ways.marks.iter().find_map(|mark| match mark {
        Mark::Column { name, points, .. } if name.key == "label-column-mean" => Some(points),
        _ => None,
    });
    // From the last row up.
    let rows = [
        [-2.0, o.net_value],
        [-1.0, o.unseen_value],
        [0.0, o.unseen_value],
    ];
    assert_eq!(means, Some(&rows.to_vec()));
}
