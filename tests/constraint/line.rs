//! The line without variability, the five steps and the dashboard.

use crate::random::repeatable;
use narrows::mechanisms::constraint::dashboard::{Balance, CLOSE, Dashboard};
use narrows::mechanisms::constraint::focusing::{Cure, Moment, Step, Walk};
use narrows::mechanisms::constraint::line::{Constraint, Line};
use proptest::prelude::*;

/// Capacities of two to eight stages: whole numbers, so that ties are frequent, or any.
fn capacities() -> impl Strategy<Value = Vec<f64>> {
    prop_oneof![
        prop::collection::vec((1..12_u8).prop_map(f64::from), 2..=8),
        prop::collection::vec(1.0..200.0, 2..=8),
    ]
}

/// The same, with what is wanted.
fn lines() -> impl Strategy<Value = (Vec<f64>, f64)> {
    let demand = prop_oneof![(1..12_u8).prop_map(f64::from), 1.0..200.0];
    (capacities(), demand)
}

/// Two lines of as many stages.
fn pairs() -> impl Strategy<Value = [(Vec<f64>, f64); 2]> {
    (2..=8_usize)
        .prop_flat_map(|stages| {
            let line = || (prop::collection::vec(1.0..200.0, stages), 1.0..200.0);
            (line(), line())
        })
        .prop_map(|(a, b)| [a, b])
}

fn of((capacities, demand): &(Vec<f64>, f64)) -> Line<'_> {
    Line {
        capacities,
        demand: *demand,
    }
}

/// Every number of a line put through `f` with that of another line of as many stages.
fn join(a: &(Vec<f64>, f64), b: &(Vec<f64>, f64), f: impl Fn(f64, f64) -> f64) -> (Vec<f64>, f64) {
    let stages = a.0.iter().zip(&b.0).map(|(a, b)| f(*a, *b));
    (stages.collect(), f(a.1, b.1))
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn throughput_is_concave([a, b] in pairs(), part in 0.0..=1.0) {
        let mixed = join(&a, &b, |a, b| part * a + (1.0 - part) * b);
        let straight = part * of(&a).throughput() + (1.0 - part) * of(&b).throughput();
        prop_assert!(of(&mixed).throughput() >= straight * (1.0 - 1e-12));
    }

    #[test]
    fn more_of_anything_never_gives_less([a, b] in pairs()) {
        let more = join(&a, &b, |a, b| a + b);
        prop_assert!(of(&more).throughput() >= of(&a).throughput());
    }

    #[test]
    fn twice_everything_gives_twice_as_much(line in lines(), factor in 0.1..10.0) {
        let scaled = join(&line, &line, |a, _| a * factor);
        prop_assert_eq!(of(&scaled).throughput(), of(&line).throughput() * factor);
        prop_assert_eq!(of(&scaled).constraint(), of(&line).constraint());
    }

    #[test]
    fn off_the_constraint_nothing_repays(line in lines(), stage in 0..8_usize, part in 0.0..=1.0_f64, more in 0.0..200.0) {
        let line = of(&line);
        let stage = stage % line.capacities.len();
        let (own, least) = (line.capacities[stage], line.throughput());
        if line.constraint() != Constraint::Stage(stage) {
            let taken: f64 = least + part * (own - least);
            prop_assert_eq!(line.throughput_with(stage, own + more), least);
            // What is tied cannot be lowered either.
            prop_assert_eq!(line.throughput_with(stage, taken.max(least)), least);
        }
    }

    #[test]
    fn one_place_alone_repays_exactly_where_there_is_no_tie(line in lines(), more in 0.001..10.0_f64) {
        let line = of(&line);
        let tied: Vec<Constraint> = line.tied().collect();
        let (next, then) = line.next().unwrap();
        prop_assert_eq!(tied[0], line.constraint());
        prop_assert_eq!(tied.len() > 1, then == line.throughput());
        prop_assert_eq!(tied.contains(&next), tied.len() > 1);
        if let Constraint::Stage(stage) = tied[0] {
            let own = line.capacities[stage];
            let raised = line.throughput_with(stage, own + more);
            prop_assert_eq!(raised > line.throughput(), tied.len() == 1);
            // One for one, up to what would hold the line back next.
            prop_assert_eq!(raised, (own + more).min(then));
            prop_assert_eq!(line.throughput_with(stage, 1e9), then);
        }
    }

    #[test]
    fn the_constraint_never_idles_and_nothing_is_overloaded(line in lines()) {
        let line = of(&line);
        for stage in 0..line.capacities.len() {
            let (used, idle) = (line.utilization(stage), line.idle(stage));
            prop_assert!(0.0 < used && used <= 1.0 && used + idle == 1.0);
            let is_tied = line.tied().any(|one| one == Constraint::Stage(stage));
            prop_assert_eq!(idle == 0.0, is_tied);
        }
    }

    #[test]
    fn what_piles_up_at_each_place_is_what_piles_up_in_all(line in lines()) {
        let line = of(&line);
        let stages = (0..line.capacities.len()).map(Constraint::Stage);
        let everywhere = stages.chain([Constraint::Market]);
        let sum: f64 = everywhere.map(|one| line.growth_before(one)).sum();
        prop_assert!((sum - line.growth()).abs() < 1e-9);
    }

    #[test]
    fn jobs_followed_one_by_one_leave_at_this_pace(capacities in capacities()) {
        // Each stage takes a job when it has it and is done with the one before.
        const JOBS: u32 = 400;
        let line = Line { capacities: &capacities, demand: f64::INFINITY };
        let mut done = vec![0.0_f64; capacities.len()];
        let (mut first, mut last) = (0.0, 0.0);
        for job in 0..JOBS {
            let mut here = 0.0_f64;
            for (done, capacity) in done.iter_mut().zip(&capacities) {
                here = here.max(*done) + 1.0 / capacity;
                *done = here;
            }
            if job == 0 { first = here } else { last = here }
        }
        let pace = f64::from(JOBS - 1) / (last - first);
        prop_assert!((pace / line.throughput() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn no_step_loses_anything(line in lines(), exploited in 0.0..=0.2, elevation in 1.0..100.0) {
        let cure = Cure { exploited, elevation };
        let walk: Vec<Moment> = Walk::new(of(&line), cure).take(40).collect();
        for two in walk.windows(2) {
            let (before, now) = (&two[0], &two[1]);
            prop_assert!(now.throughput >= before.throughput);
            prop_assert!(now.growth >= 0.0 && now.release == now.throughput + now.growth
                || (now.release - now.throughput - now.growth).abs() < 1e-12);
            let mut changed = (0..).zip(before.capacities.iter().zip(&now.capacities))
                .filter(|(_, (was, is))| was != is);
            if let Some((stage, (was, is))) = changed.next() {
                prop_assert!(is > was);
                prop_assert_eq!(now.worked_on, Some(Constraint::Stage(stage)));
                prop_assert!(matches!(now.step, Step::Exploit | Step::Elevate));
            }
            prop_assert!(changed.next().is_none());
            if now.step == Step::Subordinate {
                // What is released now is no more than the stage worked on can take.
                let taken = match now.worked_on.unwrap() {
                    Constraint::Stage(stage) => now.capacities[stage],
                    Constraint::Market => line.1,
                };
                prop_assert!(now.release <= taken);
                if Some(now.constraint) == now.worked_on {
                    prop_assert_eq!(now.growth, 0.0);
                }
            }
            if matches!(now.step, Step::Identify | Step::Repeat) {
                prop_assert_eq!(now.worked_on, Some(now.constraint));
                prop_assert_eq!(&now.capacities, &before.capacities);
            }
        }
    }

    #[test]
    fn each_round_buys_the_same_and_gives_what_a_fresh_look_would(line in lines(), elevation in 1.0..100.0) {
        let cure = Cure { exploited: 0.0, elevation };
        let walk: Vec<Moment> = Walk::new(of(&line), cure).take(40).collect();
        let mut by_hand = line.0.clone();
        for now in walk.iter().filter(|now| now.step == Step::Elevate) {
            // The first narrowest stage, unless less is wanted than any can do.
            let least = by_hand.iter().copied().fold(f64::INFINITY, f64::min);
            if least <= line.1 {
                let stage = by_hand.iter().position(|capacity| *capacity == least).unwrap();
                by_hand[stage] += elevation;
            }
            prop_assert_eq!(&now.capacities, &by_hand);
            prop_assert_eq!(now.throughput, of(&(by_hand.clone(), line.1)).throughput());
        }
    }

    #[test]
    fn who_keeps_walking_meets_the_market(line in lines(), exploited in 0.0..=0.2) {
        // At most 25 rounds of 40 lift each of eight stages above any demand.
        let cure = Cure { exploited, elevation: 40.0 };
        let end = Walk::new(of(&line), cure).nth(400).unwrap();
        prop_assert_eq!(end.constraint, Constraint::Market);
        prop_assert_eq!(end.throughput, line.1);
    }

    #[test]
    fn the_dashboard_sees_the_two_highest_loads(line in lines()) {
        let line = of(&line);
        let mut loads: Vec<f64> = (0..line.capacities.len()).map(|stage| line.utilization(stage)).collect();
        loads.push(line.throughput() / line.demand);
        loads.sort_by(|a, b| b.total_cmp(a));
        let board = Dashboard::of(line);
        prop_assert_eq!([board.highest.utilization, board.second.utilization], [loads[0], loads[1]]);
        prop_assert_eq!(board.highest.place, line.constraint());
        prop_assert_ne!(board.highest.place, board.second.place);
        let gap = loads[0] - loads[1];
        prop_assume!((gap - CLOSE).abs() > 1e-9);
        prop_assert_eq!(board.balance() == Balance::Balanced, gap < CLOSE);
    }
}
