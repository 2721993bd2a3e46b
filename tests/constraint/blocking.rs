//! A line with blocking: what holds of every one, and other calculations that agree.

mod floor;
mod oracle;

use crate::sample::check;
use floor::Doing;
use narrows::mechanisms::constraint::blocking::chain::{self, Balance};
use narrows::mechanisms::constraint::blocking::lindley::waits;
use narrows::mechanisms::constraint::blocking::path::{Path, Run, Times, simulate};
use narrows::mechanisms::constraint::blocking::{Line, two};
use proptest::prelude::*;

/// Cases that solve a chain take this share of all.
const FEW: u32 = 100;

/// Most states of a chain that is solved in a property: the tests are not optimized.
const SMALL: u64 = 300;

/// Lines of some hundred states at most, with rates from one end of the sliders to the other.
fn lines() -> impl Strategy<Value = Line> {
    let rate = prop_oneof![1.0..200.0, Just(1.0), Just(200.0), Just(60.0)];
    (2..=8_usize)
        .prop_flat_map(move |stations| {
            (
                prop::collection::vec(rate.clone(), stations),
                prop::collection::vec(0..=6_usize, stations - 1),
            )
        })
        .prop_map(|(rates, mut places)| {
            loop {
                let line = Line::new(&rates, &places).expect("a line in range");
                if chain::states(&line) <= SMALL || places.iter().all(|places| *places == 0) {
                    return line;
                }
                places.iter_mut().for_each(|places| *places /= 2);
            }
        })
}

fn balance(line: &Line) -> Balance {
    chain::solve(line).expect("a small line")
}

fn rel(a: f64, b: f64) -> f64 {
    (a - b).abs() / b.abs()
}

#[test]
fn two_stations_agree_with_the_formula() {
    let pairs = (1.0..200.0, 1.0..200.0, 0..60_usize, any::<bool>());
    check(20, &pairs, |(first, second, places, equal)| {
        let rates = [first, if equal { first } else { second }];
        let line = Line::even(&rates, places).expect("a line in range");
        let formula = two::throughput(rates, places);
        prop_assert!(rel(balance(&line).throughput, formula) < 1e-12);
        Ok(())
    });
}

#[test]
fn the_chain_agrees_with_dense_elimination_over_what_one_sees() {
    check(FEW, &lines(), |line| {
        // Elimination of some hundred states in unoptimized code takes a while.
        prop_assume!(chain::states(&line) <= 150);
        let (found, oracle) = (balance(&line), oracle::dense(&line));
        prop_assert_eq!(chain::states(&line), oracle.len() as u64);
        let chance = |is: &dyn Fn(&floor::Floor) -> bool| -> f64 {
            let those = oracle.iter().filter(|(floor, _)| is(floor));
            those.map(|(_, chance)| chance).sum()
        };
        for (station, share) in found.shares.iter().enumerate() {
            for (doing, share) in [
                (Doing::Working, share.busy),
                (Doing::Nothing, share.starved),
                (Doing::Holding, share.blocked),
            ] {
                let seen = chance(&|floor| floor.stations[station] == doing);
                prop_assert!((share - seen).abs() < 1e-12, "{station} {doing:?}");
            }
        }
        for (gap, waiting) in found.waiting.iter().enumerate() {
            let seen: f64 = oracle
                .iter()
                .map(|(floor, chance)| floor.waiting[gap] as f64 * chance)
                .sum();
            prop_assert!((waiting - seen).abs() < 1e-11, "{gap}");
        }
        let last = line.stations() - 1;
        let seen = chance(&|floor| floor.stations[last] == Doing::Working);
        prop_assert!((found.throughput - line.rates()[last] * seen).abs() < 1e-10);
        Ok(())
    });
}

#[test]
fn a_line_runs_backwards_as_fast_as_forwards() {
    check(FEW, &lines(), |line| {
        let rates: Vec<f64> = line.rates().iter().rev().copied().collect();
        let places: Vec<usize> = line.places().iter().rev().copied().collect();
        let back = Line::new(&rates, &places).expect("a line in range");
        prop_assert!(rel(balance(&back).throughput, balance(&line).throughput) < 1e-12);
        Ok(())
    });
}

#[test]
fn throughput_rises_with_every_rate_and_place_up_to_the_narrowest() {
    let cases = (lines(), 0..8_usize, 1.001..3.0);
    check(FEW, &cases, |(line, which, times)| {
        let found = balance(&line);
        let x = found.throughput;
        prop_assert!(x > 0.0 && x <= line.steady() * (1.0 + 1e-12));
        for (rate, share) in line.rates().iter().zip(&found.shares) {
            let whole = share.busy + share.starved + share.blocked;
            prop_assert!((whole - 1.0).abs() < 1e-12);
            prop_assert!((rate * share.busy - x).abs() < 1e-11 * rate);
        }
        let faster = balance(&line.improved(which, times)).throughput;
        prop_assert!(faster >= x * (1.0 - 1e-12), "{x} {faster}");
        let mut places = line.places().to_vec();
        let gap = which % places.len();
        places[gap] += 1;
        let wider = Line::new(line.rates(), &places).expect("a line in range");
        let wider = balance(&wider).throughput;
        prop_assert!(wider >= x * (1.0 - 1e-12), "{x} {wider}");
        Ok(())
    });
}

#[test]
fn with_many_places_only_the_narrowest_counts() {
    for rates in [[60.0, 60.0, 60.0], [60.0, 61.0, 60.0], [100.0, 30.0, 100.0]] {
        let loss = |places| {
            let line = Line::even(&rates, places).expect("a line in range");
            1.0 - balance(&line).throughput / line.steady()
        };
        let losses: Vec<f64> = [0, 5, 15, 40].map(loss).to_vec();
        assert!(losses.is_sorted_by(|a, b| a > b), "{losses:?}");
        // Equal stations are the slowest to recover, about as 1 over the places.
        assert!(losses[3] < 2.0 / 43.0, "{losses:?}");
    }
    assert!(1.0 - two::throughput([60.0, 60.0], 1_000_000) / 60.0 < 1.1e-6);
}

/// Jobs with times at each station, some of them alike.
fn courses() -> impl Strategy<Value = (Vec<usize>, Vec<Vec<f64>>)> {
    let time = prop_oneof![0.0..10.0, Just(1.0)];
    (2..=6_usize).prop_flat_map(move |stations| {
        let job = prop::collection::vec(time.clone(), stations);
        (
            prop::collection::vec(0..=4_usize, stations - 1),
            prop::collection::vec(job, 1..60),
        )
    })
}

fn path(places: &[usize], times: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut path = Path::new(places);
    times
        .iter()
        .map(|job| path.next(|station| job[station]).to_vec())
        .collect()
}

#[test]
fn the_recursion_agrees_with_the_line_event_by_event() {
    check(10, &courses(), |(places, times)| {
        let (recursion, events) = (path(&places, &times), oracle::events(&places, &times));
        for (left, seen) in recursion.iter().flatten().zip(events.iter().flatten()) {
            prop_assert!((left - seen).abs() < 1e-9, "{recursion:?} {events:?}");
        }
        Ok(())
    });
}

#[test]
fn more_places_let_no_job_leave_later() {
    check(20, &(courses(), 0..5_usize), |((places, times), gap)| {
        let less = path(&places, &times);
        let mut wider = places.clone();
        wider[gap % places.len()] += 1;
        let without_end = vec![times.len(); places.len()];
        for more in [path(&wider, &times), path(&without_end, &times)] {
            for (more, less) in more.iter().flatten().zip(less.iter().flatten()) {
                prop_assert!(more <= less);
            }
        }
        Ok(())
    });
}

#[test]
fn simulations_lie_within_their_interval_of_the_exact_chain() {
    const SEEDS: u64 = 20;
    for (rates, places) in [
        (&[100.0, 30.0, 100.0][..], 3),
        (&[60.0; 3], 0),
        (&[60.0, 50.0, 70.0, 50.0], 1),
    ] {
        let line = Line::even(rates, places).expect("a line in range");
        let exact = balance(&line).throughput;
        let is_within = |seed: &u64| {
            let found = simulate(
                &line,
                Run {
                    jobs: 15_000,
                    seed: *seed,
                },
            );
            assert!(found.half_width < 0.03 * exact);
            (found.throughput - exact).abs() <= found.half_width
        };
        let within = (1..=SEEDS).filter(is_within).count();
        // Nineteen of twenty expected; fewer than sixteen has a chance of 1 in 400.
        assert!(within >= 16, "{rates:?}: {within} of {SEEDS}");
    }
}

#[test]
fn the_same_luck_makes_lines_comparable() {
    let run = |places, seed| {
        let line = Line::even(&[60.0, 50.0, 55.0, 60.0], places).expect("a line in range");
        simulate(&line, Run { jobs: 1000, seed }).throughput
    };
    let spread = |other: u64| {
        let gains: Vec<f64> = (1..=40)
            .map(|seed| run(4, seed + other) - run(3, seed))
            .collect();
        let mean = gains.iter().sum::<f64>() / 40.0;
        gains.iter().map(|g| (g - mean) * (g - mean)).sum::<f64>()
    };
    assert!(spread(0) < 0.2 * spread(100));
}

#[test]
fn one_queue_waits_as_the_formula_says() {
    // M/M/1 at 65 %: the mean wait is rho / (1 - rho) of a mean service.
    const JOBS: usize = 400_000;
    let mut times = Times::seeded(1, 2);
    let jobs = (0..JOBS).map(|_| (times.next(0), times.next(1) / 0.65));
    let mean = waits(jobs).sum::<f64>() / JOBS as f64;
    assert!((mean - 0.65 / 0.35).abs() < 0.05, "{mean}");
}
