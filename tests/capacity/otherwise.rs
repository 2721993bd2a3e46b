//! Capacity: closed forms against other ways to the same number.

use super::at;
use narrows::mechanisms::capacity::lag::Lag;
use narrows::mechanisms::capacity::waiting::{Prices, Queue};
use narrows::mechanisms::coordination;
use narrows::numeric::limit::is_same;
use narrows::{Mechanism, mechanisms};

/// The chance of n items in the system is (1 − ρ) ρⁿ; who arrives waits for all of them.
#[test]
fn the_wait_is_the_mean_number_that_is_met() {
    for load in [0.1, 0.5, 0.9, 0.95] {
        let (mut chance, mut met) = (1.0 - load, 0.0);
        for n in 0..5000_u32 {
            met += f64::from(n) * chance;
            chance *= load;
        }
        assert!((Queue::CHANCE.wait(load) - met).abs() < 1e-9 * met);
        // Little's law: as many are there on average as are met.
        assert!((Queue::CHANCE.in_system(load) - met).abs() < 1e-9 * met);
    }
}

/// The right ratio is where the slope of the cost is 0: against a difference of the cost itself.
#[test]
fn the_right_ratio_flattens_the_cost() {
    for variability in [0.0, 0.5, 1.0, 2.5, 4.0] {
        let queue = Queue { variability };
        for load in [0.05, 0.3, 0.66, 0.9, 0.95] {
            let prices = Prices {
                item: queue.right_ratio(load),
                capacity: 1.0,
            };
            let step = 1e-5 * (1.0 - load) * load;
            let rise = prices.cost(queue, load + step) - prices.cost(queue, load - step);
            let slope = rise / (2.0 * step) * load * load;
            assert!(slope.abs() < 1e-6, "{variability} {load}: {slope}");
        }
    }
}

/// C' = (S − C)/τ, stepped through by the classical method of Runge and Kutta.
#[test]
fn the_lag_solves_its_equation() {
    for (growth, lag) in [(0.1, 6.0), (0.1, 3.0), (0.5, 24.0), (0.02, 0.5), (0.0, 6.0)] {
        let late = Lag { growth, lag };
        let slope = |months: f64, capacity: f64| (late.ambition(months) - capacity) / lag;
        let (step, mut capacity) = (0.01, 1.0);
        for index in 0..2400_u32 {
            let t = step * f64::from(index);
            let one = slope(t, capacity);
            let two = slope(t + step / 2.0, capacity + step / 2.0 * one);
            let three = slope(t + step / 2.0, capacity + step / 2.0 * two);
            let four = slope(t + step, capacity + step * three);
            capacity += step / 6.0 * (one + 2.0 * two + 2.0 * three + four);
        }
        assert!((late.capacity(24.0) / capacity - 1.0).abs() < 1e-7);
    }
}

/// The chapter on coordination has the same law and the same load.
#[test]
fn coordination_says_the_same_of_a_team() {
    for people in [1.0, 8.0, 12.0, 16.0, 60.0] {
        let here = at(|p| p.people = people).hiring;
        let params = coordination::Params {
            people,
            ..coordination::Params::default()
        };
        let there = coordination::Coordination::evaluate(&params).unwrap();
        assert!(is_same(here.made, there.output));
        assert!(is_same(
            here.management_load + 1.0,
            there.management_load + 1.0
        ));
        assert_eq!(here.peak_people, there.peak_people);
    }
}

/// Two sliders of the chapter are those of the machine and of coordination: same range, step and default.
#[test]
fn the_scaling_law_is_set_as_in_coordination() {
    let of = |id: &str| mechanisms::find(id).unwrap().params();
    for name in ["alpha", "beta", "link_minutes", "people"] {
        let find = |id| of(id).iter().find(|spec| spec.name == name).unwrap();
        let (here, there) = (find("capacity"), find("coordination"));
        assert_eq!(
            (here.minimum, here.maximum, here.step, here.default),
            (there.minimum, there.maximum, there.step, there.default)
        );
    }
}
