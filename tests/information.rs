//! The information threshold: its invariants, and independent calculations that agree with it.

use crate::oracle::{lowest, simpson};
use crate::random::{Stream, repeatable};
use narrows::mechanisms::information::collected::Collected;
use narrows::mechanisms::information::drift::Drift;
use narrows::mechanisms::information::prospect::Prospect;
use narrows::mechanisms::information::sampling::Sampling;
use narrows::mechanisms::information::sprt::Sprt;
use narrows::mechanisms::information::threshold::{Stakes, Threshold};
use narrows::mechanisms::information::{Information, Params, Stance};
use narrows::{ChartSpec, Mark, Mechanism};
use proptest::prelude::*;

fn thresholds() -> impl Strategy<Value = Threshold> {
    (0.1..10.0, 1.0..60.0, 0.0..1000.0).prop_map(|(delay_cost, learning_time, error_cost)| {
        Threshold {
            delay_cost,
            learning_time,
            error_cost,
        }
    })
}

fn stakes() -> impl Strategy<Value = Stakes> {
    (1.0..1000.0, 0.0..100.0, 0.0..60.0, 0.1..10.0).prop_map(
        |(loss, reversal_cost, detection_time, delay_cost)| Stakes {
            loss,
            reversal_cost,
            detection_time,
            delay_cost,
        },
    )
}

fn beliefs() -> impl Strategy<Value = Sampling> {
    (
        -100.0..100.0,
        1.0..100.0,
        -100.0..100.0,
        0.1..10.0,
        1.0..200.0,
    )
        .prop_map(|(mean, spread, breakeven, slope, noise)| Sampling {
            mean,
            spread,
            breakeven,
            slope,
            noise,
        })
}

fn prospects() -> impl Strategy<Value = Prospect> {
    let chance = 0.0..=1.0;
    let payoffs = (0.0..2000.0, -1000.0..0.0, -500.0..1000.0);
    let report = (0.0..=1.0, 0.0..=1.0);
    (chance, payoffs, report)
        .prop_map(|(chance, payoffs, report)| Prospect::oil(chance, payoffs, report))
}

fn model(stakes: Stakes, learning_time: f64, error_chance: f64, undoable: f64) -> Threshold {
    Threshold {
        delay_cost: stakes.delay_cost,
        learning_time,
        error_cost: error_chance * stakes.effective_loss(undoable),
    }
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn collecting_and_waiting_are_inverse(tau in 1.0..60.0, share in 0.0..0.98) {
        let source = Collected { learning_time: tau };
        prop_assert!((source.share_after(source.days_to(share)) - share).abs() < 1e-12);
    }

    #[test]
    fn each_further_share_takes_longer(tau in 1.0..60.0, share in 0.0..0.9, step in 0.001..0.04) {
        let source = Collected { learning_time: tau };
        let first = source.days_to(share + step) - source.days_to(share);
        let second = source.days_to(share + 2.0 * step) - source.days_to(share + step);
        prop_assert!(second > first);
    }

    #[test]
    fn cost_is_convex(model in thresholds(), share in 0.0..0.96, step in 0.001..0.01) {
        let middle = model.cost(share + step);
        let ends = model.cost(share) + model.cost(share + 2.0 * step);
        prop_assert!(2.0 * middle < ends);
    }

    #[test]
    fn no_threshold_costs_less_than_the_best(model in thresholds(), share in 0.0..0.999) {
        prop_assert!(model.best_cost() <= model.cost(share) * (1.0 + 1e-12) + 1e-12);
        prop_assert!((0.0..1.0).contains(&model.best()));
        let at_best = model.cost(model.best());
        prop_assert!((at_best - model.best_cost()).abs() <= 1e-9 * at_best.max(1e-9));
    }

    #[test]
    fn the_best_rises_with_the_stakes_and_falls_with_the_price_of_time(
        model in thresholds(), more in 1.01..3.0_f64
    ) {
        let higher_stakes = Threshold { error_cost: model.error_cost * more, ..model };
        let dearer = Threshold { delay_cost: model.delay_cost * more, ..model };
        let slower = Threshold { learning_time: model.learning_time * more, ..model };
        prop_assert!(higher_stakes.best() >= model.best());
        prop_assert!(dearer.best() <= model.best());
        prop_assert!(slower.best() <= model.best());
        if model.best() > 0.0 {
            prop_assert!(higher_stakes.best() > model.best());
            prop_assert!(dearer.best() < model.best() && slower.best() < model.best());
        }
    }

    #[test]
    fn what_can_be_undone_needs_less_information(
        s in stakes(), tau in 1.0..60.0, p0 in 0.05..1.0, u in 0.0..0.9, more in 0.01..0.1
    ) {
        prop_assume!(s.reversal_cost + s.delay_cost * s.detection_time < s.loss);
        prop_assert!(model(s, tau, p0, u + more).best() <= model(s, tau, p0, u).best());
    }

    #[test]
    fn faster_correction_lowers_the_threshold(
        s in stakes(), tau in 1.0..60.0, p0 in 0.05..1.0, u in 0.0..1.0, share in 0.0..1.0
    ) {
        let cheaper = Stakes { reversal_cost: s.reversal_cost * share, ..s };
        let sooner = Stakes { detection_time: s.detection_time * share, ..s };
        let before = model(s, tau, p0, u).best();
        prop_assert!(model(cheaper, tau, p0, u).best() <= before + 1e-12);
        prop_assert!(model(sooner, tau, p0, u).best() <= before + 1e-12);
    }

    #[test]
    fn dear_delay_means_acting_at_once(tau in 1.0..60.0, d in 0.1..10.0, share in 0.0..=1.0) {
        let error_cost = d * tau * share;
        let hasty = Threshold { delay_cost: d, learning_time: tau, error_cost };
        prop_assert_eq!(hasty.best(), 0.0);
        prop_assert_eq!(hasty.best_cost(), error_cost);
    }

    #[test]
    fn the_unit_of_cost_does_not_matter(
        s in stakes(), tau in 1.0..60.0, p0 in 0.05..1.0, u in 0.0..=1.0, c in 0.1..10.0_f64
    ) {
        let other = Stakes {
            loss: s.loss * c,
            reversal_cost: s.reversal_cost * c,
            delay_cost: s.delay_cost * c,
            ..s
        };
        let (here, there) = (model(s, tau, p0, u).best(), model(other, tau, p0, u).best());
        prop_assert!((here - there).abs() < 1e-9);
    }

    #[test]
    fn the_band_around_the_best_holds_exactly_what_costs_little_more(
        model in thresholds(), slack in 0.01..0.3, share in 0.0..0.98
    ) {
        let Some((from, to)) = model.near_best(slack, 0.98) else {
            prop_assert!(model.error_cost == 0.0 || model.best() > 0.98);
            return Ok(());
        };
        prop_assert!(from <= model.best() && model.best() <= to);
        let near = model.cost(share) <= model.best_cost() * (1.0 + slack);
        if share > from + 1e-9 && share < to - 1e-9 {
            prop_assert!(near);
        } else if share < from - 1e-9 || share > to + 1e-9 {
            prop_assert!(!near);
        }
    }

    #[test]
    fn the_best_threshold_is_found_by_search_too(model in thresholds()) {
        let found = lowest(|share| model.cost(share), 0.0, 0.9999);
        prop_assume!(model.best() < 0.9998);
        // A search by values alone finds a flat bottom to the root of the rounding.
        prop_assert!((model.cost(found) - model.best_cost()).abs() <= 1e-9 * model.best_cost().max(1e-9));
    }

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
    fn a_sample_is_worth_no_more_than_knowing(belief in beliefs(), n in 0.0..200.0, more in 1.0..200.0) {
        let (few, many) = (belief.evsi(n), belief.evsi(n + more));
        prop_assert!(0.0 <= few && few <= many * (1.0 + 1e-12) + 1e-300);
        prop_assert!(many <= belief.evpi() * (1.0 + 1e-12));
        prop_assert_eq!(belief.evsi(0.0), 0.0);
        let everything = belief.evsi(1e18);
        prop_assert!((everything - belief.evpi()).abs() <= 1e-6 * belief.evpi());
    }

    #[test]
    fn knowing_is_worth_less_the_surer_the_choice(belief in beliefs(), more in 0.1..50.0) {
        let apart = (belief.mean - belief.breakeven).abs();
        let surer = Sampling { mean: belief.breakeven + apart + more, ..belief };
        prop_assert!(surer.evpi() <= belief.evpi());
        let undecided = Sampling { mean: belief.breakeven, ..belief };
        prop_assert!(undecided.evpi() > belief.evpi() || apart == 0.0);
    }

    #[test]
    fn at_breakeven_each_further_observation_is_worth_less(belief in beliefs(), n in 0.0..100.0) {
        let even = Sampling { mean: belief.breakeven, ..belief };
        let gains = [n, n + 1.0, n + 2.0].map(|n| even.evsi(n));
        prop_assert!(gains[2] - gains[1] <= (gains[1] - gains[0]) * (1.0 + 1e-9));
        let captured = even.captured(even.share(n)).finite().unwrap();
        prop_assert!((captured - even.share(n).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn the_normal_value_agrees_with_integration(belief in beliefs(), share in 0.05..=1.0) {
        let spread = belief.spread * f64::sqrt(share);
        let apart = (belief.mean - belief.breakeven) / spread;
        prop_assume!(apart.abs() < 5.0);
        // Expected gain of the better option over the one that looks better now.
        let gain = |z: f64| f64::max(0.0, if apart > 0.0 { -(apart + z) } else { apart + z });
        let density = |z: f64| libm::exp(-0.5 * z * z) / (2.0 * core::f64::consts::PI).sqrt();
        let integral = simpson(|z| gain(z) * density(z), -apart, if apart > 0.0 { -12.0 } else { 12.0 });
        let value = belief.slope * spread * integral.abs();
        prop_assert!((value - belief.value_of(share)).abs() <= 1e-7 * belief.slope * spread);
    }

    #[test]
    fn a_report_is_worth_no_more_than_knowing(oil in prospects()) {
        prop_assert!(0.0 <= oil.evsi());
        prop_assert!(oil.evsi() <= oil.evpi() + 1e-9);
    }

    #[test]
    fn a_report_that_never_errs_is_worth_knowing_and_one_that_tosses_a_coin_nothing(
        chance in 0.0..=1.0, hit in 0.0..2000.0, dry in -1000.0..0.0, sale in -500.0..1000.0, coin in 0.0..=1.0
    ) {
        let perfect = Prospect::oil(chance, (hit, dry, sale), (1.0, 1.0));
        prop_assert!((perfect.evsi() - perfect.evpi()).abs() < 1e-9);
        let blind = Prospect::oil(chance, (hit, dry, sale), (coin, 1.0 - coin));
        prop_assert!(blind.evsi() < 1e-9);
    }

    #[test]
    fn posteriors_average_to_the_prior(chance in 0.01..0.99, right in (0.01..0.99, 0.01..0.99)) {
        let oil = Prospect::oil(chance, (700.0, -100.0, 90.0), right);
        let mean: f64 = (0..2).map(|report| oil.chance_of_report(report) * oil.posterior(0, report)).sum();
        prop_assert!((mean - chance).abs() < 1e-12);
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

    #[test]
    fn price_and_stance_agree_with_the_band(threshold in 0.0..=0.98, undoable in 0.0..=1.0, loss in 1.0..1000.0) {
        let params = Params { threshold, undoable, loss, ..Params::default() };
        let o = Information::evaluate(&params).unwrap();
        prop_assert!((o.waiting_cost + o.error_cost - o.cost).abs() < 1e-9);
        prop_assert!((o.best_cost + o.price - o.cost).abs() < 1e-9);
        if let (Some(from), Some(to)) = (o.near_from.finite(), o.near_to.finite()) {
            let expected = if threshold < from - 1e-9 {
                Stance::TooEarly
            } else if threshold > to + 1e-9 {
                Stance::TooLate
            } else {
                Stance::NearBest
            };
            prop_assume!((threshold - from).abs() > 1e-9 && (threshold - to).abs() > 1e-9);
            prop_assert_eq!(o.stance, expected);
        }
    }
}

#[test]
fn off_breakeven_the_first_observations_are_worth_less_than_the_next() {
    let sure = Sampling {
        mean: 40.0,
        spread: 20.0,
        breakeven: 0.0,
        slope: 1.0,
        noise: 60.0,
    };
    let gains = [0.0, 1.0, 2.0].map(|n| sure.evsi(n));
    assert!(gains[2] - gains[1] > gains[1] - gains[0]);
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

#[test]
fn the_opening_picture_marks_the_best_and_the_reader() {
    let params = Params::default();
    let output = Information::evaluate(&params).unwrap();
    let charts = Information::charts(&params, &output);
    let cost = &charts[0];
    assert_eq!((cost.y.range.low(), cost.y.range.high()), (0.0, 40.0));
    assert_eq!(cost.x.slider, Some("threshold"));
    assert_eq!(reader(cost), [0.9, output.cost]);
    let best = optima(cost);
    assert_eq!(best, [[output.best_threshold, output.best_cost]]);
    let kinds = charts.iter().find(|chart| chart.id == "kinds").unwrap();
    let both = optima(kinds).iter().map(|at| at[0]).collect::<Vec<_>>();
    assert_eq!(both, [output.final_best, output.undoable_best]);
}

fn reader(chart: &ChartSpec) -> [f64; 2] {
    let at = |mark: &Mark| match mark {
        Mark::Reader { at, .. } => Some(*at),
        _ => None,
    };
    chart
        .marks
        .iter()
        .find_map(at)
        .expect("the chart marks the reader")
}

fn optima(chart: &ChartSpec) -> Vec<[f64; 2]> {
    let at = |mark: &Mark| match mark {
        Mark::Optimum { at, .. } => Some(*at),
        _ => None,
    };
    chart.marks.iter().filter_map(at).collect()
}
