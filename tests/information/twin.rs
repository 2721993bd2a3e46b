//! The exact twin and the sequential test, against search and simulation.

use crate::oracle::lowest;
use crate::random::{Stream, repeatable};
use narrows::mechanisms::information::drift::Drift;
use narrows::mechanisms::information::sprt::Sprt;
use proptest::prelude::*;

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn more_at_stake_or_faster_evidence_raises_the_boundary(stakes in 0.001..2e4, more in 1.01..10.0_f64) {
        let (here, there) = (Drift::best_boundary(stakes), Drift::best_boundary(stakes * more));
        prop_assert!(there > here);
        prop_assert!(Drift::error(there) < Drift::error(here));
        prop_assert!((Drift::error(here) + Drift::confidence(here) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn stakes_and_confidence_are_inverse(confidence in 0.5001..0.9999) {
        let boundary = Drift::best_boundary(Drift::stakes_for(confidence));
        prop_assert!((Drift::confidence(boundary) - confidence).abs() < 1e-10);
    }

    #[test]
    fn the_best_boundary_is_found_by_search_too(kappa in 0.01..2.0, loss in 1.0..1000.0, d in 0.1..10.0) {
        let drift = Drift { evidence_rate: kappa };
        let cost = |a: f64| d * drift.days(a) + loss * Drift::error(a);
        let boundary = Drift::best_boundary(drift.stakes(loss, d));
        let found = lowest(cost, 0.0, 30.0);
        prop_assert!((cost(found) / cost(boundary) - 1.0).abs() < 1e-9);
        prop_assert!((found - boundary).abs() < 1e-4 * (1.0 + boundary));
    }

    #[test]
    fn a_stricter_test_looks_at_more_cases(
        low in 0.01..0.4, apart in 0.05..0.5, alpha in 0.02..0.4, beta in 0.02..0.4
    ) {
        let test = Sprt { low, high: low + apart, false_alarm: alpha, miss: beta };
        let stricter = Sprt { false_alarm: alpha / 2.0, miss: beta / 2.0, ..test };
        let (plan, strict) = (test.plan().unwrap(), stricter.plan().unwrap());
        prop_assert!(plan.cases_low > 0.0 && plan.cases_high > 0.0);
        prop_assert!(strict.cases_low > plan.cases_low && strict.cases_high > plan.cases_high);
        prop_assert!(low < plan.slope && plan.slope < low + apart);
        prop_assert!(plan.accept > 0.0 && plan.reject > 0.0);
    }
}

/// A walk of log-odds in steps of ±delta, each the evidence of one case that comes out right with
/// chance e^delta / (1 + e^delta). It never passes a boundary that is a whole number of steps away, so
/// the diffusion's two formulas hold for it exactly, with a case worth delta tanh(delta / 2) nats.
#[test]
fn simulated_evidence_agrees_with_the_closed_form() {
    const RUNS: u32 = 20_000;
    let (delta, steps, kappa) = (0.25_f64, 8_i32, 0.1);
    let boundary = delta * f64::from(steps);
    let right = 1.0 / (1.0 + libm::exp(-delta));
    let mut stream = Stream::seeded(1_234_567);
    let (mut cases, mut wrong) = (0.0, 0.0);
    for _ in 0..RUNS {
        let mut at = 0_i32;
        while at.abs() < steps {
            at += if stream.happens(right) { 1 } else { -1 };
            cases += 1.0;
        }
        wrong += f64::from(u8::from(at < 0));
    }
    let days_a_case = delta * libm::tanh(delta / 2.0) / kappa;
    let days = cases / f64::from(RUNS) * days_a_case;
    let error = wrong / f64::from(RUNS);
    let drift = Drift {
        evidence_rate: kappa,
    };
    // Four standard errors: of a share p over n runs sqrt(p (1 - p) / n), of the days about 0.8 %.
    let p = Drift::error(boundary);
    assert!((error - p).abs() < 4.0 * (p * (1.0 - p) / f64::from(RUNS)).sqrt());
    assert!((days / drift.days(boundary) - 1.0).abs() < 0.032);
}

/// Share of runs in which the test says "high", and cases looked at on average.
fn simulate(test: Sprt, rate: f64) -> (f64, f64) {
    const RUNS: u32 = 20_000;
    let plan = test.plan().expect("the rates are in order");
    let mut stream = Stream::seeded(1_234_567);
    let (mut said_high, mut cases) = (0.0, 0.0);
    for _ in 0..RUNS {
        let (mut n, mut hits) = (0.0, 0.0);
        said_high += loop {
            n += 1.0;
            hits += f64::from(u8::from(stream.happens(rate)));
            if hits >= plan.slope * n + plan.reject {
                break 1.0;
            }
            if hits <= plan.slope * n - plan.accept {
                break 0.0;
            }
        };
        cases += n;
    }
    (said_high / f64::from(RUNS), cases / f64::from(RUNS))
}

#[test]
fn a_simulated_test_errs_no_more_than_promised() {
    let coarse = Sprt {
        low: 0.01,
        high: 0.10,
        false_alarm: 0.05,
        miss: 0.10,
    };
    let fine = Sprt {
        low: 0.48,
        high: 0.52,
        ..coarse
    };
    for test in [coarse, fine] {
        let plan = test.plan().unwrap();
        let (false_alarms, cases_low) = simulate(test, test.low);
        let (detections, cases_high) = simulate(test, test.high);
        // Wald's bounds on the true chances of error.
        assert!(false_alarms <= test.false_alarm / (1.0 - test.miss));
        assert!(1.0 - detections <= test.miss / (1.0 - test.false_alarm));
        // His expected cases leave out the overshoot of the last one, so they are low: hardly where a
        // case says little, by a third where one hit nearly decides.
        let low_by = [cases_low / plan.cases_low, cases_high / plan.cases_high];
        let at_most = if test == fine { 1.05 } else { 1.4 };
        assert!(
            low_by.iter().all(|by| (0.99..at_most).contains(by)),
            "{low_by:?}"
        );
    }
}
