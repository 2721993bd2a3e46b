//! Invariants of execution debt, with numerical integration as the independent calculation.

use crate::oracle::{lowest, simpson};
use crate::sample::check;
use narrows::mechanism::Mechanism;
use narrows::mechanisms::debt::borrowing::Loan;
use narrows::mechanisms::debt::growth::{Drag, Growth};
use narrows::mechanisms::debt::rhythm::Rhythm;
use narrows::mechanisms::debt::service::{Hold, Service};
use narrows::mechanisms::debt::{Debt, Params};
use narrows::{Quantity, mechanisms};
use proptest::prelude::*;

/// Runs of one invariant: a quarter of those of the registry's own tests.
const SHARE: u32 = 4;

fn growth() -> impl Strategy<Value = Growth> {
    let rate = prop_oneof![4 => 0.0..=0.3, 1 => Just(0.0)];
    let interaction = prop_oneof![4 => 0.0..=0.05, 1 => Just(0.0)];
    (0.1..=20.0, rate, interaction).prop_map(|(initial, interest, interaction)| Growth {
        initial,
        interest,
        interaction,
    })
}

/// A time that is before the blow-up by at least a twentieth of the way.
fn before_blow_up(growth: Growth, part: f64) -> f64 {
    part * libm::fmin(0.95 * growth.blow_up(), 52.0)
}

fn close(a: f64, b: f64, relative: f64) -> bool {
    (a - b).abs() <= relative * a.abs().max(b.abs()).max(1e-9)
}

/// Debt by the classical fourth-order Runge-Kutta method.
fn integrate(growth: Growth, time: f64) -> f64 {
    const STEPS: u32 = 4000;
    let slope = |debt: f64| growth.interest * debt + growth.interaction * debt * debt;
    let step = time / f64::from(STEPS);
    (0..STEPS).fold(growth.initial, |debt, _| {
        let a = slope(debt);
        let b = slope(debt + 0.5 * step * a);
        let c = slope(debt + 0.5 * step * b);
        let d = slope(debt + step * c);
        debt + step / 6.0 * (a + 2.0 * b + 2.0 * c + d)
    })
}

#[test]
fn debt_solves_its_equation() {
    check(100, &(growth(), 0.0..=1.0), |(growth, part)| {
        let time = before_blow_up(growth, part);
        let (closed, integrated) = (growth.debt(time), integrate(growth, time));
        prop_assert!(close(closed, integrated, 1e-7), "{} {}", closed, integrated);
        Ok(())
    });
}

#[test]
fn the_accumulated_debt_is_its_integral() {
    check(100, &(growth(), 0.0..=1.0), |(growth, part)| {
        let time = 0.8 * before_blow_up(growth, part);
        let sum = simpson(|t| growth.debt(t), 0.0, time);
        prop_assert!(close(growth.accumulated(time), sum, 1e-7));
        Ok(())
    });
}

#[test]
fn debt_rises_and_interaction_only_adds() {
    check(
        SHARE,
        &(growth(), 0.0..=1.0, 0.0..=1.0),
        |(growth, a, b)| {
            let (early, late) = (52.0 * f64::min(a, b), 52.0 * f64::max(a, b));
            prop_assert!(growth.debt(early) <= growth.debt(late) * (1.0 + 1e-12));
            let alone = growth.without_interaction();
            prop_assert!(growth.debt(late) >= alone.debt(late) * (1.0 - 1e-12));
            let faint = Growth {
                interaction: 1e-13,
                ..growth
            };
            prop_assert!(close(faint.debt(late), alone.debt(late), 1e-4));
            Ok(())
        },
    );
}

#[test]
fn debt_is_finite_until_the_blow_up_and_not_after() {
    check(SHARE, &growth(), |growth| {
        let end = growth.blow_up();
        if growth.interaction == 0.0 {
            prop_assert_eq!(end, f64::INFINITY);
            return Ok(());
        }
        prop_assert!(growth.debt(end * (1.0 - 1e-9)).is_finite());
        prop_assert_eq!(growth.debt(end * (1.0 + 1e-9)), f64::INFINITY);
        prop_assert_eq!(growth.accumulated(end * (1.0 + 1e-9)), f64::INFINITY);
        Ok(())
    });
}

#[test]
fn more_of_anything_brings_the_blow_up_nearer() {
    check(SHARE, &(growth(), 1.01..3.0), |(growth, more)| {
        if growth.interaction <= 1e-6 {
            return Ok(());
        }
        let end = growth.blow_up();
        let sooner = [
            Growth {
                initial: growth.initial * more,
                ..growth
            },
            Growth {
                interaction: growth.interaction * more,
                ..growth
            },
            Growth {
                interest: growth.interest * more + 0.001,
                ..growth
            },
        ];
        for other in sooner {
            prop_assert!(other.blow_up() < end, "{:?}", other);
        }
        Ok(())
    });
}

#[test]
fn debt_reaches_a_level_when_it_says() {
    check(SHARE, &(growth(), 1.0..50.0), |(growth, times)| {
        if growth.interest + growth.interaction <= 1e-6 {
            return Ok(());
        }
        let level = growth.initial * times;
        let week = growth.reaches(level);
        prop_assert!(week < growth.blow_up());
        prop_assert!(close(growth.debt(week), level, 1e-6));
        Ok(())
    });
}

fn service() -> impl Strategy<Value = Service> {
    (growth(), 0.0..=1.0, 0.1..=5.0).prop_map(|(growth, creation, repair)| Service {
        growth,
        creation,
        repair,
    })
}

#[test]
fn the_repair_share_stops_debt_exactly() {
    check(SHARE, &(service(), 0.0..=30.0), |(service, debt)| {
        let growing = service.growth.slope(debt);
        match service.repair_share(debt) {
            Hold::At(share) => {
                prop_assert!((0.0..=1.0).contains(&share));
                let change = service.creation * (1.0 - share) + growing - service.repair * share;
                prop_assert!(change.abs() < 1e-12);
            }
            Hold::CannotBeHeld => prop_assert!(growing > service.repair),
        }
        Ok(())
    });
}

#[test]
fn at_the_trap_all_capacity_just_holds() {
    check(SHARE, &service(), |service| {
        let trap = service.trap();
        if trap >= 1e9 {
            return Ok(());
        }
        prop_assert!(close(service.growth.slope(trap), service.repair, 1e-12));
        let more = service.repair_share(trap * (1.0 + 1e-9));
        prop_assert_eq!(more, Hold::CannotBeHeld);
        let less = service.repair_share(trap * (1.0 - 1e-9)).share();
        prop_assert!(less.is_some_and(|share| share > 0.999_999));
        Ok(())
    });
}

#[test]
fn the_repair_share_is_straight_without_interaction_and_convex_with_it() {
    let two = (service(), 0.0..=1.0, 0.0..=1.0);
    check(SHARE, &two, |(service, a, b)| {
        let share = |debt: f64| service.repair_share(debt).share();
        let trap = libm::fmin(service.trap(), 1e6);
        let (a, b) = (a * 0.999 * trap, b * 0.999 * trap);
        let (Some(at_a), Some(at_b), Some(middle)) = (share(a), share(b), share(0.5 * (a + b)))
        else {
            return Err(TestCaseError::fail("below the trap it can be held"));
        };
        prop_assert!(middle <= 0.5 * (at_a + at_b) + 1e-12);
        if service.growth.interaction == 0.0 {
            prop_assert!((middle - 0.5 * (at_a + at_b)).abs() < 1e-12);
        }
        Ok(())
    });
}

#[test]
fn more_debt_leaves_less_for_features() {
    let setting = (service(), 1.0..=200.0, 0.0..=1.0, 0.0..=1.0);
    check(SHARE, &setting, |(service, half, a, b)| {
        let trap = libm::fmin(service.trap(), 1e6);
        let rate = |part: f64| service.feature_rate(0.999 * part * trap, Drag { half });
        let (less, more) = (rate(f64::min(a, b)), rate(f64::max(a, b)));
        prop_assert!(more.share() <= less.share().map(|rate| rate + 1e-12));
        Ok(())
    });
}

#[test]
fn borrowing_is_even_when_it_says() {
    let loan = (1.0..=5.0, 0.0..=0.3, 0.0..=0.2);
    check(SHARE, &loan, |(value, interest, opportunity)| {
        let loan = Loan {
            value,
            interest,
            opportunity,
        };
        match loan.longest_holding() {
            Quantity::Finite(weeks) => {
                prop_assert!(weeks >= 0.0 && loan.net_value(weeks).abs() < 1e-9);
                prop_assert!(loan.net_value(weeks + 1.0) < 0.0);
            }
            _ => {
                prop_assert!(interest <= opportunity && loan.net_value(1000.0) >= 0.0);
            }
        }
        Ok(())
    });
}

#[test]
fn no_rhythm_is_cheaper_than_the_best() {
    let setting = (growth(), 0.1..=80.0, 0.1..=20.0, 0.5..=40.0, 0.05..52.0);
    check(20, &setting, |(growth, session, inflow, fix, other)| {
        let rhythm = Rhythm {
            session,
            inflow,
            fix,
            growth,
        };
        if growth.interest == 0.0 && growth.interaction == 0.0 {
            prop_assert_eq!(rhythm.best(), Quantity::Unbounded);
            return Ok(());
        }
        let Quantity::Finite(best) = rhythm.best() else {
            prop_assert!(growth.interest < 1e-6 && growth.interaction < 1e-6);
            return Ok(());
        };
        prop_assert!(best < growth.blow_up());
        let least = rhythm.cost(best);
        prop_assert!(least <= rhythm.cost(other) * (1.0 + 1e-12));
        let found = lowest(|t| rhythm.cost(t), 1e-6, 2.0 * best);
        prop_assert!(close(found, best, 1e-4), "{} {}", found, best);
        Ok(())
    });
}

#[test]
fn the_mechanism_agrees_with_its_parts() {
    let entry = mechanisms::find("debt").unwrap();
    check(SHARE, &crate::sample::setting(entry), |values| {
        use narrows::param::ParamSet;
        let p = Params::from_values(&values).unwrap();
        let o = Debt::evaluate(&p).unwrap();
        let gone = o
            .blow_up
            .finite()
            .is_some_and(|week| p.deferral > week * (1.0 + 1e-12));
        prop_assert!(!gone || o.effort == Quantity::Unbounded);
        prop_assert_eq!(o.effort == Quantity::Unbounded, o.output_left == 0.0);
        prop_assert!(o.output_left <= o.output_left_alone * (1.0 + 1e-12));
        prop_assert!(o.output_left_later <= o.output_left);
        if let (Some(now), Some(later)) = (o.effort.finite(), o.effort_later.finite()) {
            let added = o.effort_added.finite().unwrap_or(f64::NAN);
            prop_assert!(close(now + added, later, 1e-9) && added >= 0.0);
        } else {
            prop_assert_eq!(o.effort_added, Quantity::Unbounded);
        }
        if let Some(ratio) = o.cost_ratio.finite() {
            prop_assert!(ratio >= 1.0 - 1e-9);
        }
        Ok(())
    });
}
