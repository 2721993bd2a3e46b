//! Capacity: its invariants over the whole range of its settings.

use crate::random::repeatable;
use narrows::mechanism::View;
use narrows::mechanisms::capacity::hiring::Hiring;
use narrows::mechanisms::capacity::lag::Lag;
use narrows::mechanisms::capacity::rework::Rework;
use narrows::mechanisms::capacity::team::Team;
use narrows::mechanisms::capacity::waiting::{FULL, Prices, Queue};
use narrows::mechanisms::capacity::{Capacity, Output, Params};
use narrows::numeric::scaling::{Law, LinkTax, Usl};
use narrows::output::Quantity;
use narrows::{Axis, Mark, Mechanism};
use proptest::prelude::*;

mod otherwise;
mod published;
mod queue;
mod register;

pub(crate) fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Capacity::evaluate(&params).expect("in range")
}

/// From one end of a slider to the other, both ends among them.
fn between(least: f64, most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![4 => least..=most, 1 => Just(least), 1 => Just(most)]
}

fn teams() -> impl Strategy<Value = Team> {
    let shares = (between(0.0, 1.0), between(0.0, 0.95), between(0.0, 3.0));
    (between(1.0, 60.0), between(0.1, 5.0), shares).prop_map(
        |(people, rate, (quality, attention_lost, spread))| Team {
            people,
            rate,
            quality,
            attention_lost,
            spread,
        },
    )
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn waits_grow_with_load_and_with_variability(
        load in between(0.05, 0.94), variability in between(0.1, 4.0), more in 0.001..0.01
    ) {
        let queue = Queue { variability };
        prop_assert!(queue.wait(load + more) > queue.wait(load));
        let wilder = Queue { variability: variability + more };
        prop_assert!(wilder.wait(load) > queue.wait(load));
        // Twice the variability is twice the wait, and without any nothing waits.
        let double = Queue { variability: 2.0 * variability };
        prop_assert!((double.wait(load) - 2.0 * queue.wait(load)).abs() < 1e-9 * double.wait(load));
        let calm = Queue { variability: 0.0 };
        prop_assert_eq!(calm.wait(load), 0.0);
    }

    #[test]
    fn the_right_ratio_falls_with_load_and_with_variability(
        load in between(0.05, 0.94), variability in between(0.0, 4.0), more in 0.001..0.01
    ) {
        let queue = Queue { variability };
        let ratio = queue.right_ratio(load);
        prop_assert!(queue.right_ratio(load + more) < ratio);
        let wilder = Queue { variability: variability + more };
        prop_assert!(wilder.right_ratio(load) < ratio);
    }

    #[test]
    fn the_best_load_costs_least_and_its_ratio_is_the_readers(
        item in between(1.0, 100.0), capacity in between(1.0, 400.0), variability in between(0.0, 4.0),
        other in between(0.01, 0.99)
    ) {
        let (prices, queue) = (Prices { item, capacity }, Queue { variability });
        let best = prices.best_load(queue);
        prop_assert!(0.0 < best && best <= FULL);
        if best < FULL {
            prop_assert!((queue.right_ratio(best) / prices.ratio() - 1.0).abs() < 1e-6);
            prop_assert!(prices.cost(queue, other) >= prices.cost(queue, best) * (1.0 - 1e-12));
        } else {
            // Only without variability is a full load right.
            prop_assert_eq!(variability, 0.0);
        }
    }

    #[test]
    fn a_load_is_right_at_its_own_ratio(load in between(0.05, 0.95), variability in between(0.1, 4.0)) {
        let queue = Queue { variability };
        let prices = Prices { item: queue.right_ratio(load), capacity: 1.0 };
        prop_assert!((prices.best_load(queue) - load).abs() < 1e-9);
    }

    #[test]
    fn dearer_items_want_a_lower_load(
        item in between(1.0, 99.0), capacity in between(1.0, 400.0), variability in between(0.1, 4.0)
    ) {
        let queue = Queue { variability };
        let best = Prices { item, capacity }.best_load(queue);
        let dearer = Prices { item: item + 1.0, capacity };
        prop_assert!(dearer.best_load(queue) < best);
    }

    #[test]
    fn a_week_is_all_accounted_for(
        load in between(0.05, 0.95), week in between(10.0, 80.0), meetings in between(0.0, 60.0),
        interruptions in between(0.0, 40.0)
    ) {
        let o = at(|p| {
            (p.load, p.week_hours) = (load, week);
            (p.meeting_hours, p.interruption_hours) = (meetings, interruptions);
        }).hours;
        prop_assert!((o.lost_hours + o.booked_hours + o.slack_hours - week).abs() < 1e-9);
        prop_assert!(o.left_hours >= 0.0 && o.left_share <= 1.0);
        prop_assert!((o.booked_share - load * o.left_share).abs() < 1e-12);
        if meetings + interruptions <= week {
            prop_assert!((o.lost_hours - meetings - interruptions).abs() < 1e-9);
        } else {
            prop_assert_eq!(o.left_hours, 0.0);
        }
    }

    #[test]
    fn capacity_falls_from_ambition_to_its_lasting_share(
        growth in between(0.0, 0.5), lag in between(0.0, 24.0), months in between(0.0, 59.0), more in 0.01..1.0
    ) {
        let late = Lag { growth, lag };
        prop_assert_eq!(late.ratio(0.0), 1.0);
        let ratio = late.ratio(months);
        prop_assert!(ratio <= 1.0 && ratio >= late.lasting() - 1e-15);
        prop_assert!(late.ratio(months + more) <= ratio + 1e-15);
        prop_assert!((late.capacity(months) - ratio * late.ambition(months)).abs() <= 1e-12 * late.ambition(months));
        // Growth and lag each leave less.
        for worse in [Lag { growth: growth + 0.01, lag }, Lag { growth, lag: lag + 0.5 }] {
            prop_assert!(worse.ratio(months) <= ratio + 1e-12);
        }
        // Twice the growth and half the lag end up at the same share.
        let other = Lag { growth: 2.0 * growth, lag: lag / 2.0 };
        prop_assert!((other.lasting() - late.lasting()).abs() < 1e-12);
    }

    #[test]
    fn every_factor_multiplies(team in teams(), factor in 0.1..1.0_f64) {
        let whole: f64 = team.capacity();
        let attention_lost = 1.0 - factor * (1.0 - team.attention_lost);
        for less in [
            Team { people: factor * team.people, ..team },
            Team { rate: factor * team.rate, ..team },
            Team { quality: factor * team.quality, ..team },
            Team { attention_lost, ..team },
        ] {
            prop_assert!((less.capacity() - factor * whole).abs() < 1e-12 * (1.0 + whole));
        }
        // Each step leaves no more than the one before.
        prop_assert!(team.left().is_sorted_by(|before, after| before >= after));
        prop_assert!(whole <= team.people * team.rate);
    }

    #[test]
    fn one_percent_more_is_one_percent_more_and_attention_counts_by_what_is_lost(team in teams()) {
        prop_assume!(team.quality > 0.0 && team.attention_lost > 0.0);
        let whole: f64 = team.capacity();
        let by = 1e-6;
        let slope = |other: Team| (other.capacity() / whole - 1.0) / by;
        for more in [
            Team { rate: team.rate * (1.0 + by), ..team },
            Team { quality: team.quality * (1.0 + by), ..team },
        ] {
            prop_assert!((slope(more) - 1.0).abs() < 1e-6);
        }
        let found = slope(Team { attention_lost: team.attention_lost * (1.0 + by), ..team });
        prop_assert!((found - team.attention_elasticity()).abs() < 1e-6 * (1.0 + found.abs()));
    }

    #[test]
    fn a_point_helps_most_at_the_lowest_share(team in teams()) {
        prop_assume!(team.quality > 0.0 && team.quality <= 0.99 && team.attention_lost >= 0.01);
        let (_, lowest) = team.weakest();
        let gain = |other: Team| other.capacity() / team.capacity() - 1.0;
        let quality = gain(Team { quality: team.quality + 0.01, ..team });
        let attention = gain(Team { attention_lost: team.attention_lost - 0.01, ..team });
        prop_assert!(quality <= 0.01 / lowest + 1e-9 && attention <= 0.01 / lowest + 1e-9);
    }

    #[test]
    fn load_rises_and_output_turns_at_the_peak(
        alpha in between(0.0, 0.5), beta in between(0.0, 0.1), minutes in between(10.0, 720.0), people in 1..60_u32
    ) {
        let hiring = Hiring {
            output: Usl { gamma: 1.0, alpha, beta },
            links: LinkTax { gamma: 1.0, h: minutes / 2400.0 },
        };
        let people = f64::from(people);
        let o = at(|p| (p.people, p.alpha, p.beta, p.link_minutes) = (people, alpha, beta, minutes)).hiring;
        prop_assert!((o.management_load - f64::min(1.0, minutes / 2400.0 * (people - 1.0))).abs() < 1e-12);
        prop_assert!(o.next_load >= o.management_load && o.next_load <= 1.0);
        prop_assert!((o.made - hiring.output.output(people)).abs() < 1e-12);
        prop_assert!((o.made_each * people - o.made).abs() < 1e-9);
        prop_assert!(hiring.most(60.0) >= o.made * (1.0 - 1e-12));
        match o.peak_people {
            Quantity::Finite(peak) => {
                // Below the peak one more adds, from the peak on it takes away.
                if people + 1.0 <= peak { prop_assert!(o.next_adds > 0.0); }
                if people >= peak { prop_assert!(o.next_adds < 0.0); }
            }
            _ => prop_assert!(beta == 0.0 && o.next_adds > 0.0),
        }
    }

    #[test]
    fn no_week_costs_less_than_the_best(
        delay in between(1.0, 100.0), rework in between(0.0, 1000.0), chance in between(0.0, 1.0),
        clearing in between(0.5, 26.0), week in between(0.0, 26.0)
    ) {
        let work = Rework { delay, rework, chance, clearing };
        let best = work.best();
        prop_assert!(best >= 0.0);
        prop_assert!(work.cost(week) >= work.cost(best) - 1e-9 * (1.0 + work.cost(best)));
        prop_assert_eq!(best == 0.0, rework * chance <= delay * clearing);
        let o = at(|p| {
            (p.week_cost, p.rework_cost, p.rework_chance) = (delay, rework, chance);
            (p.clearing, p.start_week) = (clearing, week);
        }).rework;
        prop_assert!((o.delay_total + o.rework_total - o.start_cost).abs() < 1e-9 * (1.0 + o.start_cost));
        prop_assert!(o.start_excess >= 0.0);
        prop_assert!(o.again_chance <= chance);
    }
}

#[test]
fn axes_stand_still_while_the_slider_on_them_moves() {
    let axes = |change: &dyn Fn(&mut Params)| -> Vec<(&str, Axis)> {
        let mut params = Params::default();
        change(&mut params);
        let output = Capacity::evaluate(&params).unwrap();
        let charts = Capacity::charts(&View { params, output });
        charts
            .into_iter()
            .map(|chart| (chart.id, chart.y))
            .collect()
    };
    let opening = axes(&|_| ());
    for (id, change) in [
        (
            "wait",
            (|p, to| p.load = 0.05 + 0.89 * to) as fn(&mut Params, f64),
        ),
        ("hiring", |p, to| p.people = 1.0 + 59.0 * to),
        ("rework", |p, to| p.start_week = 26.0 * to),
        ("exceedance", |p, to| p.reserve = 200.0 * to),
    ] {
        let y = |all: &[(&str, Axis)]| all.iter().find(|(name, _)| *name == id).unwrap().1.clone();
        for to in [0.0, 0.1, 0.5, 0.9, 1.0] {
            assert_eq!(y(&axes(&|p| change(p, to))), y(&opening), "{id} at {to}");
        }
    }
}

/// A column of a chart's table, from the last row up.
fn column(chart: &str, key: &str, params: Params) -> Vec<[f64; 2]> {
    let output = Capacity::evaluate(&params).expect("in range");
    let charts = Capacity::charts(&View { params, output });
    let chart = charts
        .iter()
        .find(|one| one.id == chart)
        .expect("a chart of that id");
    let found = chart.marks.iter().find_map(|mark| match mark {
        Mark::Column { name, points, .. } if name.key == key => Some(points.clone()),
        _ => None,
    });
    found.expect("a column of that key")
}

#[test]
fn each_part_team_and_order_has_its_row_of_the_table() {
    let o = at(|_| ());
    let hours = column("hours", "label-column-hours", Params::default());
    let parts = [o.hours.slack_hours, o.hours.booked_hours, 0.0, 14.0];
    assert_eq!(numbers(&hours), parts);
    let own = column("teams", "label-column-own", Params::default());
    assert_eq!(
        (own[0], own[3]),
        ([-3.0, o.teams.delivered], [0.0, o.teams.begun])
    );
    let totals = column("order", "label-column-total", Params::default());
    let s = o.sequence;
    let costs = [
        s.cd3_cost,
        s.valuable_cost,
        s.shortest_cost,
        s.first_come_cost,
    ];
    assert_eq!(numbers(&totals), costs);
}

fn numbers(points: &[[f64; 2]]) -> Vec<f64> {
    points.iter().map(|point| point[1]).collect()
}

#[test]
fn the_stairs_read_what_a_reserve_leaves_open() {
    let params = Params::default();
    let output = Capacity::evaluate(&params).unwrap();
    let charts = Capacity::charts(&View { params, output });
    let chart = charts.iter().find(|one| one.id == "exceedance").unwrap();
    let table = narrows::chart::table::table(chart);
    for row in &table.rows {
        let reserve = row[0].unwrap();
        let short = at(|p| p.reserve = reserve).risks.short_chance;
        // A row stands at a tick or at the reader's reserve, which may be a loss there can be.
        assert!(
            (row[1].unwrap() - short).abs() < 1e-12,
            "{reserve}: {row:?} {short}"
        );
    }
}
