//! Queues in closed form against each other, and against the balance of their states.

use crate::oracle::simpson;
use crate::random::repeatable;
use narrows::mechanisms::constraint::queue::flow_line::{FlowLine, Station};
use narrows::mechanisms::constraint::queue::kingman::Ggm;
use narrows::mechanisms::constraint::queue::mg1::Mg1;
use narrows::mechanisms::constraint::queue::mm1::Mm1;
use narrows::mechanisms::constraint::queue::mm1k::Mm1k;
use narrows::mechanisms::constraint::queue::mmc::{Mmc, erlang_b, erlang_c};
use proptest::prelude::*;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// Chances of the states 0, 1, … of a birth-and-death process: what flows up from each state flows
/// back down. Solved from the top down, so that it shares no recursion with what it checks.
fn balance(states: usize, up: impl Fn(usize) -> f64, down: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut chances = vec![0.0; states];
    chances[states - 1] = 1e-250;
    for state in (1..states).rev() {
        chances[state - 1] = chances[state] * down(state) / up(state - 1);
        if chances[state - 1] > 1e100 {
            // States that are this much rarer vanish.
            for chance in &mut chances {
                *chance *= 1e-200;
            }
        }
    }
    let sum: f64 = chances.iter().sum();
    chances.iter().map(|chance| chance / sum).collect()
}

/// Sum of what each state is worth times its chance.
fn mean(chances: &[f64], worth: impl Fn(f64) -> f64) -> f64 {
    let states = (0_u32..).map(f64::from).zip(chances);
    states.map(|(state, chance)| worth(state) * chance).sum()
}

fn mmc() -> impl Strategy<Value = Mmc> {
    (0.05..0.9, 0.05..20.0, 1..=20_u32).prop_map(|(utilization, service, servers)| Mmc {
        arrival: utilization * service * f64::from(servers),
        service,
        servers,
    })
}

fn ggm() -> impl Strategy<Value = Ggm> {
    (0.05..0.99, 0.0..4.0, 0.0..4.0, 0.1..20.0, 1..=20_u32).prop_map(
        |(utilization, arrival_scv, service_scv, service_time, servers)| Ggm {
            utilization,
            arrival_scv,
            service_scv,
            service_time,
            servers,
        },
    )
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn several_servers_agree_with_the_balance_of_their_states(queue in mmc()) {
        let servers = f64::from(queue.servers);
        let busy = |state: usize| u32::try_from(state).map_or(servers, |state| f64::from(state).min(servers));
        let chances = balance(600, |_| queue.arrival, |state| busy(state) * queue.service);
        prop_assert!(near(queue.empty(), chances[0]));
        prop_assert!(near(queue.wait_chance(), mean(&chances, |n| f64::from(n >= servers))));
        prop_assert!(near(queue.waiting(), mean(&chances, |n| (n - servers).max(0.0))));
        prop_assert!(near(queue.in_system(), mean(&chances, |n| n)));
        // Who arrives sees the states as often as they are (Wolff 1982), and waits for those before.
        let spare = servers * queue.service;
        let wait = mean(&chances, |n| (n - servers + 1.0).max(0.0) / spare);
        prop_assert!(near(queue.wait(), wait), "{} {wait}", queue.wait());
        prop_assert!(near(queue.time(), wait + 1.0 / queue.service));
    }

    #[test]
    fn a_room_with_an_end_agrees_with_the_balance_of_its_states(load in 0.05..3.0, service in 0.05..20.0, places in 1..=50_u32) {
        let queue = Mm1k { arrival: load * service, service, places };
        let chances = balance(places as usize + 1, |_| queue.arrival, |_| service);
        for (chance, balanced) in queue.chances().into_iter().zip(&chances) {
            prop_assert!(near(chance, *balanced));
        }
        prop_assert!(near(queue.in_system(), mean(&chances, |n| n)));
        // What comes in goes out, and those who come in wait for those before.
        prop_assert!(near(queue.throughput(), queue.utilization() * service));
        let let_in = 1.0 - chances[places as usize];
        let wait = mean(&chances[..places as usize], |n| n / service) / let_in;
        prop_assert!((queue.wait() - wait).abs() <= 1e-9 * queue.time());
        prop_assert!(near(queue.time(), wait + 1.0 / service));
    }

    #[test]
    fn a_room_without_an_end_is_the_plain_queue(load in 0.05..0.9, service in 0.05..20.0) {
        let open = Mm1 { arrival: load * service, service };
        let room = Mm1k { arrival: open.arrival, service, places: 600 };
        prop_assert!(near(room.in_system(), open.in_system()));
        prop_assert!(near(room.wait(), open.wait()));
        prop_assert!(room.turned_away() < 1e-25);
        let smaller = Mm1k { places: 5, ..room };
        prop_assert!(smaller.in_system() < room.in_system() && smaller.throughput() < room.throughput());
    }

    #[test]
    fn one_server_is_the_same_by_every_formula(utilization in 0.05..0.99, service in 0.05..20.0) {
        let mm1 = Mm1 { arrival: utilization * service, service };
        let mmc = Mmc { arrival: mm1.arrival, service, servers: 1 };
        let mg1 = Mg1 { arrival: mm1.arrival, service_time: 1.0 / service, scv: 1.0 };
        let ggm = Ggm {
            utilization, arrival_scv: 1.0, service_scv: 1.0, service_time: 1.0 / service, servers: 1,
        };
        for [wait, time, waiting, in_system] in [
            [mmc.wait(), mmc.time(), mmc.waiting(), mmc.in_system()],
            [mg1.wait(), mg1.time(), mg1.waiting(), mg1.in_system()],
            [ggm.wait(), ggm.time(), ggm.waiting(), ggm.in_system()],
        ] {
            prop_assert!(near(wait, mm1.wait()) && near(time, mm1.time()));
            prop_assert!(near(waiting, mm1.waiting()) && near(in_system, mm1.in_system()));
        }
        // Who is there either waits or is served.
        prop_assert!(near(mm1.in_system(), mm1.waiting() + mm1.utilization()));
        prop_assert!(near(mm1.in_system(), utilization / (1.0 - utilization)));
    }

    #[test]
    fn with_arrivals_by_chance_one_server_is_exact(utilization in 0.05..0.99, service_time in 0.1..20.0, scv in 0.0..4.0) {
        let exact = Mg1 { arrival: utilization / service_time, service_time, scv };
        let approximate = Ggm { utilization, arrival_scv: 1.0, service_scv: scv, service_time, servers: 1 };
        prop_assert!(near(exact.wait(), approximate.wait()));
        prop_assert!(near(exact.in_system(), exact.waiting() + utilization));
    }

    #[test]
    fn one_queue_for_all_beats_a_queue_for_each(queue in mmc()) {
        prop_assume!(queue.servers > 1);
        let apart = Mm1 { arrival: queue.arrival / f64::from(queue.servers), service: queue.service };
        prop_assert!(queue.wait() < apart.wait());
        prop_assert!(near(queue.utilization(), apart.utilization()));
    }

    #[test]
    fn more_servers_wait_less_and_more_work_waits_longer(queue in mmc(), more in 1.001..1.1) {
        let another = Mmc { servers: queue.servers + 1, ..queue };
        let busier = Mmc { arrival: queue.arrival * more, ..queue };
        prop_assert!(another.wait() < queue.wait() && queue.wait() < busier.wait());
        prop_assert!(another.wait_chance() < queue.wait_chance());
    }

    #[test]
    fn who_may_wait_waits_more_often_than_who_may_not_is_lost(servers in 1..=20_u32, load in 0.01..30.0) {
        let (lost, waits) = (erlang_b(servers, load), erlang_c(servers, load));
        prop_assert!(0.0 < lost && lost <= waits && waits <= 1.0);
        // The sum that the recursion replaces.
        let mut term = 1.0;
        let mut sum = 1.0;
        for k in 1..=servers {
            term *= load / f64::from(k);
            sum += term;
        }
        prop_assert!(near(lost, term / sum));
    }

    #[test]
    fn the_tail_falls_and_its_area_is_the_mean_wait(queue in mmc(), time in 0.0..10.0, more in 0.01..10.0) {
        let mean = 1.0 / (f64::from(queue.servers) * queue.service - queue.arrival);
        prop_assert!(queue.wait_tail((time + more) * mean) < queue.wait_tail(time * mean));
        let area = simpson(|t| queue.wait_tail(t), 0.0, 40.0 * mean);
        prop_assert!((area / queue.wait() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn a_load_near_full_waits_beyond_any_bound(stage in ggm(), power in 2.0..12.0_f64) {
        prop_assume!(stage.variability() > 1e-6);
        let spare = libm::pow(10.0, -power);
        let full = Ggm { utilization: 1.0 - spare, ..stage };
        let limit = stage.variability() * stage.service_time / f64::from(stage.servers);
        prop_assert!(full.wait() * spare > 0.9 * limit && full.wait() * spare <= limit * (1.0 + 1e-3));
        let beyond = Ggm { utilization: 1.0, ..stage };
        prop_assert_eq!(beyond.wait(), f64::INFINITY);
    }

    #[test]
    fn the_approximate_wait_rises_with_load_and_variability_and_falls_with_servers(stage in ggm(), part in 0.01..1.0) {
        prop_assume!(stage.variability() > 1e-6);
        let busier = Ggm { utilization: stage.utilization + part * (0.999 - stage.utilization), ..stage };
        let wilder = Ggm { service_scv: stage.service_scv + part, ..stage };
        let another = Ggm { servers: stage.servers + 1, ..stage };
        prop_assert!(busier.wait() > stage.wait());
        prop_assert!(wilder.wait() > stage.wait());
        prop_assert!(another.wait() < stage.wait());
        prop_assert!(near(stage.in_system(), stage.waiting() + stage.utilization * f64::from(stage.servers)));
    }

    #[test]
    fn what_leaves_is_between_how_it_came_and_how_it_was_served(stage in ggm()) {
        let leaves = stage.departure_scv();
        prop_assert!(leaves >= 0.0);
        let one = Ggm { servers: 1, ..stage };
        let (least, most) = (stage.arrival_scv.min(stage.service_scv), stage.arrival_scv.max(stage.service_scv));
        prop_assert!((least - 1e-12..=most + 1e-12).contains(&one.departure_scv()));
        let chance = Ggm { arrival_scv: 1.0, service_scv: 1.0, ..stage };
        prop_assert!(near(chance.departure_scv(), 1.0));
    }

    #[test]
    fn what_leaves_one_server_after_arrivals_by_chance_is_known_exactly(utilization in 0.05..0.99, scv in 0.0..4.0) {
        // Between two departures lies a service, and with chance 1 - rho a wait for an arrival first.
        let idle = 1.0 - utilization;
        let service = utilization * utilization * scv;
        let waiting = 2.0 * idle - idle * idle;
        let stage = Ggm { utilization, arrival_scv: 1.0, service_scv: scv, service_time: 1.0, servers: 1 };
        prop_assert!(near(stage.departure_scv(), service + waiting));
    }

    #[test]
    fn a_line_of_pure_chance_is_a_row_of_plain_queues(arrival in 0.1..1.0, rates in prop::collection::vec(1.05..20.0, 1..=8)) {
        // Jackson 1957: each stage is as if it stood alone.
        let stations: Vec<Station> = rates.iter()
            .map(|rate| Station { service_time: 1.0 / rate, service_scv: 1.0, servers: 1 })
            .collect();
        let line = FlowLine { arrival, arrival_scv: 1.0, stations: &stations };
        let alone = |rate: &f64| Mm1 { arrival, service: *rate };
        let time: f64 = rates.iter().map(|rate| alone(rate).time()).sum();
        let in_line: f64 = rates.iter().map(|rate| alone(rate).in_system()).sum();
        prop_assert!(near(line.time(), time));
        prop_assert!(near(line.in_line(), in_line));
        prop_assert!(near(line.wait(), time - rates.iter().map(|rate| 1.0 / rate).sum::<f64>())
            || line.wait() < 1e-3 * time);
    }

    #[test]
    fn in_heavy_traffic_the_approximation_is_close_to_clockwork_arrivals_solved_exactly(spare in 0.0005..0.05) {
        // D/M/1 at unit service rate: s = e^(-(1 - s) / rho), W_q = s / (1 - s); s by bisection.
        let utilization: f64 = 1.0 - spare;
        let (mut low, mut high) = (0.0_f64, 1.0 - 1e-9);
        for _ in 0..200 {
            let middle = f64::midpoint(low, high);
            if libm::exp(-(1.0 - middle) / utilization) > middle { low = middle } else { high = middle }
        }
        let exact = low / (1.0 - low);
        let stage = Ggm { utilization, arrival_scv: 0.0, service_scv: 1.0, service_time: 1.0, servers: 1 };
        prop_assert!(stage.wait() >= exact);
        prop_assert!(stage.wait() / exact - 1.0 < spare);
    }
}
