//! The value of information, by a normal belief and by a handful of outcomes.

use crate::oracle::simpson;
use crate::random::repeatable;
use narrows::mechanisms::information::prospect::Prospect;
use narrows::mechanisms::information::sampling::Sampling;
use proptest::prelude::*;

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

proptest! {
    #![proptest_config(repeatable())]

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
