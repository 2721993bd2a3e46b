//! Capacity: the order of a small queue, against every order that there is.

use super::at;
use crate::random::repeatable;
use narrows::mechanisms::capacity::sequence::{Job, Rule, delay_costs};
use proptest::prelude::*;

fn jobs() -> impl Strategy<Value = Vec<Job>> {
    // On the sliders' grid, so that ties occur.
    let job = (0..=20_u32, 1..=40_u32).prop_map(|(cost, halves)| Job {
        delay_cost: f64::from(cost),
        weeks: f64::from(halves) / 2.0,
    });
    prop::collection::vec(job, 1..=7)
}

/// Every order of so many places.
fn orders(count: usize) -> Vec<Vec<usize>> {
    if count == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(count - 1);
    let places = 0..count;
    let all = places.flat_map(|place| {
        shorter.iter().map(move |order| {
            let mut order = order.clone();
            order.insert(place, count - 1);
            order
        })
    });
    all.collect()
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn no_order_costs_less_than_cost_of_delay_by_duration(jobs in jobs()) {
        let least = Rule::Cd3.total(&jobs);
        for order in orders(jobs.len()) {
            let total: f64 = delay_costs(&jobs, &order).iter().sum();
            prop_assert!(total >= least - 1e-9 * (1.0 + least));
        }
    }

    #[test]
    fn each_rule_does_every_job_once_and_sorts_by_what_it_looks_at(jobs in jobs()) {
        for rule in Rule::ALL {
            let order = rule.order(&jobs);
            let mut places = order.clone();
            places.sort_unstable();
            prop_assert_eq!(places, (0..jobs.len()).collect::<Vec<_>>());
            for pair in order.windows(2) {
                let (first, next) = (jobs[pair[0]], jobs[pair[1]]);
                let (ahead, tied) = match rule {
                    Rule::FirstCome => (false, true),
                    Rule::Shortest => (first.weeks < next.weeks, first.weeks == next.weeks),
                    Rule::MostValuable => (
                        first.delay_cost > next.delay_cost,
                        first.delay_cost == next.delay_cost,
                    ),
                    Rule::Cd3 => (first.cd3() > next.cd3(), first.cd3() == next.cd3()),
                };
                // What is alike stays as it came.
                prop_assert!(ahead || tied && pair[0] < pair[1]);
            }
        }
    }

    #[test]
    fn equal_lengths_go_by_value_and_equal_values_by_length(jobs in jobs(), same in 1..=20_u32) {
        let same = f64::from(same);
        let long: Vec<Job> = jobs.iter().map(|job| Job { weeks: same, ..*job }).collect();
        prop_assert_eq!(Rule::Cd3.order(&long), Rule::MostValuable.order(&long));
        let dear: Vec<Job> = jobs.iter().map(|job| Job { delay_cost: same, ..*job }).collect();
        prop_assert_eq!(Rule::Cd3.order(&dear), Rule::Shortest.order(&dear));
    }
}

/// Four jobs that cost 3, 8, 4 and 1 a week and take 6, 10, 2 and 1 weeks, by hand.
#[test]
fn the_opening_queue_is_added_up_by_hand() {
    let o = at(|_| ()).sequence;
    // A to D as they came: 3·6 + 8·16 + 4·18 + 1·19.
    assert_eq!(o.first_come_cost, 237.0);
    // D, C, A, B: 1·1 + 4·3 + 3·9 + 8·19.
    assert_eq!(o.shortest_cost, 192.0);
    // B, C, A, D: 8·10 + 4·12 + 3·18 + 1·19.
    assert_eq!(o.valuable_cost, 201.0);
    // C, D, B, A: 4·2 + 1·3 + 8·13 + 3·19.
    assert_eq!(o.cd3_cost, 172.0);
    assert!((o.cd3_saving - 65.0 / 237.0).abs() < 1e-12);
    assert_eq!(
        [o.next_1, o.next_2, o.next_3, o.next_4].map(|job| format!("{job:?}")),
        ["C", "D", "B", "A"]
    );
}

#[test]
fn nothing_is_saved_where_nothing_costs() {
    let o = at(|p| (p.cost_a, p.cost_b, p.cost_c, p.cost_d) = (0.0, 0.0, 0.0, 0.0)).sequence;
    assert_eq!((o.cd3_cost, o.cd3_saving), (0.0, 0.0));
}
