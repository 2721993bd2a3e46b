//! Capacity: the register of risks, against every case and against draws.

use super::at;
use crate::random::{Stream, repeatable};
use narrows::mechanisms::capacity::risks::{Register, Risk};
use proptest::prelude::*;

fn risks(most: usize) -> impl Strategy<Value = Vec<Risk>> {
    let chance = prop_oneof![4 => 0.0..=1.0, 1 => Just(0.0), 1 => Just(1.0)];
    // Whole and broken impacts, so that some sums are equal.
    let impact = prop_oneof![0.0..=50.0, (0..=50_u32).prop_map(f64::from)];
    let risk = (chance, impact).prop_map(|(chance, impact)| Risk { chance, impact });
    prop::collection::vec(risk, 0..=most)
}

fn register(risks: &[Risk]) -> Register {
    Register::of(risks).expect("few enough")
}

/// Loss and chance of every case, one for each set of risks that come.
fn cases(risks: &[Risk]) -> Vec<(f64, f64)> {
    let case = |number: u32| {
        let mut case = (0.0, 1.0);
        for (index, risk) in risks.iter().enumerate() {
            if number >> index & 1 == 1 {
                case = (case.0 + risk.impact, case.1 * risk.chance);
            } else {
                case.1 *= 1.0 - risk.chance;
            }
        }
        case
    };
    (0..1_u32 << risks.len()).map(case).collect()
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn every_case_is_counted(risks in risks(8), reserve in 0.0..=400.0_f64) {
        let register = register(&risks);
        // Rounding must not decide whether a case is beyond the reserve.
        let cases = cases(&risks);
        prop_assume!(cases.iter().all(|(loss, _)| (loss - reserve).abs() > 1e-9));
        let beyond: f64 = cases.iter().filter(|(loss, _)| *loss > reserve).map(|(_, chance)| chance).sum();
        prop_assert!((register.exceedance(reserve) - beyond).abs() < 1e-12);
    }

    #[test]
    fn moments_are_those_of_the_distribution(risks in risks(8)) {
        let register = register(&risks);
        let losses = register.losses();
        let sum = |of: &dyn Fn(f64) -> f64| losses.iter().map(|[loss, chance]| of(*loss) * chance).sum::<f64>();
        let mean = sum(&|loss| loss);
        prop_assert!((sum(&|_| 1.0) - 1.0).abs() < 1e-12);
        prop_assert!((register.expected() - mean).abs() < 1e-9);
        let variance = sum(&|loss| (loss - mean) * (loss - mean));
        prop_assert!((register.standard_deviation() - f64::sqrt(variance)).abs() < 1e-5);
        prop_assert!(losses.is_sorted_by(|one, next| one[0] < next[0]));
        prop_assert!(losses.len() <= 1 << risks.len());
        let last = losses[losses.len() - 1][0];
        prop_assert!((last - register.worst()).abs() < 1e-9);
    }

    #[test]
    fn the_curve_falls_to_nothing_at_the_worst(risks in risks(8), reserve in 0.0..=400.0_f64, more in 0.0..=10.0) {
        let register = register(&risks);
        prop_assert!(register.exceedance(reserve + more) <= register.exceedance(reserve) + 1e-15);
        prop_assert_eq!(register.exceedance(register.worst()), 0.0);
        let steps = register.steps();
        for [loss, beyond] in &steps {
            prop_assert!((register.exceedance(*loss) - beyond).abs() < 1e-12);
        }
        // Whatever can be lost, no more than the mean over it: Markov's inequality.
        if reserve > 0.0 {
            prop_assert!(register.exceedance(reserve) <= register.expected() / reserve + 1e-12);
        }
    }

    #[test]
    fn a_reserve_for_a_chance_is_the_least_that_keeps_it(risks in risks(8), chance in 0.01..=0.5) {
        let register = register(&risks);
        let reserve = register.reserve_for(chance);
        prop_assert!(register.exceedance(reserve) <= chance + 1e-9);
        let lower = register.losses().iter().map(|loss| loss[0]).filter(|loss| *loss < reserve);
        for loss in lower {
            prop_assert!(register.exceedance(loss) > chance - 1e-9);
        }
    }

    #[test]
    fn the_order_of_risks_does_not_matter(risks in risks(8), reserve in 0.0..=400.0_f64) {
        let reversed: Vec<Risk> = risks.iter().rev().copied().collect();
        let (one, other) = (register(&risks), register(&reversed));
        prop_assume!(one.losses().iter().all(|loss| (loss[0] - reserve).abs() > 1e-9));
        prop_assert!((one.exceedance(reserve) - other.exceedance(reserve)).abs() < 1e-12);
    }

    #[test]
    fn none_and_all_are_products(risks in risks(8)) {
        prop_assume!(risks.iter().all(|risk| risk.impact > 1e-6));
        let register = register(&risks);
        prop_assert!((register.exceedance(0.0) - (1.0 - register.none())).abs() < 1e-12);
        let last = register.losses()[register.losses().len() - 1];
        prop_assert!((last[1] - register.every()).abs() < 1e-12);
    }
}

/// Twenty risks of equal chance and impact: a binomial distribution.
#[test]
fn twenty_equal_risks_are_binomial() {
    let risk = Risk {
        chance: 0.3,
        impact: 1.0,
    };
    let register = register(&[risk; 20]);
    let (mut chance, mut beyond) = (libm::pow(0.7, 20.0), 1.0);
    for count in 0..=20_u32 {
        beyond -= chance;
        assert!((register.exceedance(f64::from(count)) - beyond).abs() < 1e-12);
        chance *= f64::from(20 - count) / f64::from(count + 1) * 0.3 / 0.7;
    }
    assert_eq!(Register::of(&[risk; 21]), None);
}

/// Twenty risks whose sums all differ: 1, 2, 4, … With a chance of a half each, every sum is as likely.
#[test]
fn twenty_powers_of_two_are_even() {
    let risks: Vec<Risk> = (0..20_u32)
        .map(|index| Risk {
            chance: 0.5,
            impact: f64::from(1_u32 << index),
        })
        .collect();
    let register = register(&risks);
    assert_eq!(register.losses().len(), 1 << 20);
    let half = f64::from(1_u32 << 19);
    assert!((register.exceedance(half - 1.0) - 0.5).abs() < 1e-9);
}

/// 200,000 seeded draws of the opening register: within four standard errors.
#[test]
fn draws_agree_with_the_sum_over_cases() {
    let risks = [
        (0.3, 20.0),
        (0.2, 30.0),
        (0.1, 40.0),
        (0.5, 10.0),
        (0.05, 50.0),
    ];
    let risks = risks.map(|(chance, impact)| Risk { chance, impact });
    let register = register(&risks);
    let mut stream = Stream::seeded(15);
    let draws = 200_000_u32;
    let reserves = [0.0, 10.0, 24.0, 50.0, 90.0];
    let (mut sum, mut beyond) = (0.0, [0_u32; 5]);
    for _ in 0..draws {
        let loss: f64 = risks
            .iter()
            .filter(|risk| stream.happens(risk.chance))
            .map(|risk| risk.impact)
            .sum();
        sum += loss;
        for (count, reserve) in beyond.iter_mut().zip(reserves) {
            *count += u32::from(loss > reserve);
        }
    }
    let draws = f64::from(draws);
    let error = register.standard_deviation() / f64::sqrt(draws);
    assert!((sum / draws - register.expected()).abs() < 4.0 * error);
    for (count, reserve) in beyond.into_iter().zip(reserves) {
        let chance = register.exceedance(reserve);
        let error = f64::sqrt(chance * (1.0 - chance) / draws);
        assert!(
            (f64::from(count) / draws - chance).abs() < 4.0 * error,
            "{reserve}"
        );
    }
}

/// By hand: 0.3·20 + 0.2·30 + 0.1·40 + 0.5·10 + 0.05·50 and 0.7·0.8·0.9·0.5·0.95.
#[test]
fn the_opening_register_is_added_up_by_hand() {
    let o = at(|_| ()).risks;
    assert!((o.expected_loss - 23.5).abs() < 1e-12);
    assert!((o.none_chance - 0.2394).abs() < 1e-12);
    // √(84 + 144 + 144 + 25 + 118.75)
    assert!((o.loss_spread - f64::sqrt(515.75)).abs() < 1e-12);
    assert_eq!((o.risks_counted, o.worst_loss), (5.0, 150.0));
    assert!((o.worst_chance - 0.000_15).abs() < 1e-15);
}

/// A chance without an impact counts for nothing, nor an impact without a chance.
#[test]
fn the_shorter_list_says_how_many_risks_there_are() {
    let o = at(|p| p.risk_chance = [0.5, 0.5].into()).risks;
    assert_eq!((o.risks_counted, o.worst_loss), (2.0, 50.0));
    let o = at(|p| p.risk_impact = [20.0].into()).risks;
    assert_eq!((o.risks_counted, o.expected_loss), (1.0, 6.0));
}
