//! What holds over the whole ranges of the sliders.

use crate::random::repeatable;
use narrows::mechanisms::operator::checks::{Checks, latency};
use narrows::mechanisms::operator::meeting::Meeting;
use narrows::mechanisms::operator::queue::Desk;
use narrows::mechanisms::operator::reveal::Loops;
use narrows::mechanisms::operator::stress::delay_factor;
use narrows::mechanisms::operator::upkeep::{Decay, Reading};
use proptest::prelude::*;

fn desks() -> impl Strategy<Value = Desk> {
    (0.05..=3.0, 0.01..=1.0, 1.0..=100.0, 1..=10_u32).prop_map(
        |(decisions, escalated, answers, leaders)| Desk {
            decisions,
            escalated,
            answers,
            leaders: f64::from(leaders),
        },
    )
}

fn decays() -> impl Strategy<Value = Decay> {
    let reading = prop_oneof![Just(Reading::HalfLife), Just(Reading::EFold)];
    (reading, 10.0..=720.0, 0.0..=0.9)
        .prop_map(|(reading, days, floor)| Decay::new(reading, days, floor))
}

fn checks() -> impl Strategy<Value = Checks> {
    (0.1..=20.0, 0.0..=0.5, 1.0..=500.0, 0.05..=0.95).prop_map(|(cost, chance, harm, caught)| {
        Checks {
            cost,
            chance,
            harm,
            caught,
        }
    })
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn half_the_share_bears_twice_the_people(desk in desks(), people in 2.0..=200.0) {
        let half = desk.letting(0.5 * desk.escalated);
        let limit = desk.critical_people();
        prop_assert!((half.critical_people() / limit - 2.0).abs() < 1e-12);
        prop_assert!(desk.wait(limit).is_infinite() && desk.wait(1.001 * limit).is_infinite());
        prop_assert!(desk.wait(0.999 * limit).is_finite());
        // As long for twice the people.
        let (one, two) = (desk.wait(people), half.wait(2.0 * people));
        prop_assert!(one == two || (one / two - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_wait_rises_with_people_and_falls_with_leaders(desk in desks(), people in 2.0..=200.0, more in 0.1..=50.0) {
        let wait = desk.wait(people);
        prop_assert!(wait >= 1.0 / desk.answers);
        prop_assert!(desk.wait(people + more) >= wait);
        let shared = Desk { leaders: desk.leaders + 1.0, ..desk };
        let faster = Desk { answers: desk.answers + more, ..desk };
        prop_assert!(shared.wait(people) <= wait && faster.wait(people) <= wait);
        if desk.leaders == 1.0 && wait.is_finite() {
            let spare = desk.answers - desk.arrival(people);
            prop_assert!((wait * spare - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn what_may_be_let_through_gives_the_wanted_wait(desk in desks(), people in 2.0..=200.0, target in 0.05..=2.0) {
        let share = desk.escalation_for_wait(people, target);
        if target < 1.0 / desk.answers {
            prop_assert!(share.is_nan());
        } else {
            prop_assert!((0.0..=1.0).contains(&share));
            let wait = desk.letting(share).wait(people);
            prop_assert!(wait <= target * (1.0 + 1e-9), "{wait} {target}");
            // A little more would take longer, unless all is let through.
            let above = desk.letting(share + 1e-6).wait(people);
            prop_assert!(share == 1.0 || above > target || share < 1e-3, "{above} {target}");
        }
    }

    #[test]
    fn a_meeting_is_in_proportion(heads in 1.0..=30.0_f64, hours in 0.25..=8.0_f64, interruption in 0.0..=2.0_f64, times in 1.0..=4.0_f64) {
        let meeting = Meeting { heads, hours, interruption };
        let many = Meeting { heads: times * heads, ..meeting };
        prop_assert!((many.cost() / meeting.cost() - times).abs() < 1e-12);
        let calm = Meeting { interruption: 0.0, ..meeting };
        prop_assert!((meeting.cost() - calm.cost() - heads * interruption).abs() < 1e-9);
    }

    #[test]
    fn what_fades_falls_toward_its_floor(decay in decays(), days in 1.0..=365.0, more in 0.1..=300.0) {
        let (now, later) = (decay.left(days), decay.left(days + more));
        prop_assert!(decay.floor <= later && later <= now && now <= 1.0);
        prop_assert!(decay.average(days) >= now && decay.average(days + more) <= decay.average(days));
        // Simpson's rule over the interval.
        let steps = 2000;
        let at = |step: u32| decay.left(days * f64::from(step) / f64::from(steps));
        let weight = |step: u32| match step {
            0 => 1.0,
            _ if step == steps => 1.0,
            _ if step % 2 == 1 => 4.0,
            _ => 2.0,
        };
        let mean = (0..=steps).map(|step| weight(step) * at(step)).sum::<f64>() / (3.0 * f64::from(steps));
        prop_assert!((mean - decay.average(days)).abs() < 1e-9);
    }

    #[test]
    fn no_interval_leaves_more_than_the_best(
        decay in decays(), cost in 0.1..=20.0, worth in 0.01..=2.0, other in 0.05..=20.0,
    ) {
        let best = decay.best_interval(cost, worth);
        let scale = worth * (1.0 - decay.floor) * decay.constant;
        if best.is_infinite() {
            // The mean less the cost is below the floor at any interval, and rises toward it.
            prop_assert!(cost >= scale * (1.0 - 1e-9));
            prop_assert!(decay.net(other * decay.constant, cost, worth) <= decay.floor + 1e-12);
        } else {
            prop_assert!(cost < scale * (1.0 + 1e-9));
            let net = decay.net(best, cost, worth);
            prop_assert!(decay.net(other * best, cost, worth) <= net + 1e-12);
            prop_assert!(net >= decay.floor - 1e-9);
            // The square root is too short, and right for small costs.
            let rough = decay.rough_interval(cost, worth);
            prop_assert!(rough <= best * (1.0 + 1e-9));
            prop_assert!(cost > 0.001 * scale || rough > 0.98 * best);
        }
    }

    #[test]
    fn no_number_of_checks_costs_less_than_the_best(checks in checks()) {
        let (best, whole) = (checks.best(), checks.best_whole());
        prop_assert!((best - whole).abs() < 1.0);
        let totals: Vec<f64> = (0..150).map(|count| checks.total(f64::from(count))).collect();
        for (total, count) in totals.iter().zip(0_u32..) {
            prop_assert!(checks.total(whole) <= *total + 1e-9, "{count}");
            prop_assert!(checks.total(best) <= *total + 1e-9);
        }
        // Each check past the best adds to the cost; each before it takes from the cost.
        for (two, count) in totals.windows(2).zip(0_u32..) {
            let count = f64::from(count);
            prop_assert!(count < best || two[1] > two[0], "{count} {best}");
            prop_assert!(count + 1.0 > best || two[1] < two[0], "{count} {best}");
        }
        let bad = checks.worse_than_none();
        prop_assert!(checks.total(bad) > checks.unchecked());
        prop_assert!(checks.total(bad - 1.0) <= checks.unchecked() + 1e-9);
        prop_assert!(bad > whole && checks.total(bad + 1.0) > checks.unchecked());
    }

    #[test]
    fn queues_in_a_row_add_up(count in 0..=20_u32, alone in 0.05..=10.0, load in 0.0..=0.95) {
        let days = latency(f64::from(count), alone, load);
        let one = latency(1.0, alone, load);
        prop_assert!((days - f64::from(count) * one).abs() < 1e-9 && one >= alone);
    }

    #[test]
    fn debt_tells_more_the_higher_the_load(left in 0.3..=1.0_f64, load in 0.0..=0.95, more in 0.0..=0.05) {
        let (clean, stressed) = (delay_factor(load, 1.0), delay_factor(load, left));
        prop_assert!(stressed >= clean * (1.0 - 1e-12) && clean >= 1.0);
        prop_assert_eq!(stressed.is_infinite(), load >= left * (1.0 - 1e-12));
        let (busier, base) = (delay_factor(load + more, left), delay_factor(load + more, 1.0));
        prop_assert!(busier.is_infinite() || busier / base >= stressed / clean * (1.0 - 1e-9));
    }

    #[test]
    fn more_loops_reveal_more(effect in 0.05..=2.0, risk in 0.01..=0.2, loops in 0.25..=300.0, more in 0.0..=100.0) {
        let test = Loops { effect, risk };
        let chance = test.chance(loops);
        prop_assert!(risk - 1e-12 <= chance && chance <= test.chance(loops + more) && chance <= 1.0);
        prop_assert!((test.chance(test.needed(0.8)) - 0.8).abs() < 1e-9);
        let right = Loops { effect: 0.0, risk };
        prop_assert!((right.chance(loops) - risk).abs() < 1e-12);
    }
}
