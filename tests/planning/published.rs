//! Planning against published and independently computed values, to the digits that are printed.

use super::{assert_near, at};
use narrows::Quantity;
use narrows::mechanisms::planning::ReferenceClass;
use narrows::mechanisms::planning::class::{
    self, FIXED_LINKS, RAIL, ROADS, SOFTWARE, THESES, THESES_DAYS,
};
use narrows::mechanisms::planning::lognormal::Lognormal;
use narrows::mechanisms::planning::overrun::regressed;
use narrows::mechanisms::planning::slip::{Slip, optimism_from_factor};

fn quartiles() -> Lognormal {
    Lognormal::from_quantiles((0.25, 1.3), (0.75, 2.0))
}

#[test]
fn overruns_of_30_to_100_percent_as_quartiles() {
    // Computed: the lognormal whose quartiles are 1.3 and 2.0.
    let table = [
        (0.05, 0.953599417206),
        (0.1, 1.07090622927),
        (0.25, 1.3),
        (0.5, 1.61245154966),
        (0.75, 2.0),
        (0.8, 2.10964339055),
        (0.85, 2.24505542554),
        (0.9, 2.42785029066),
        (0.95, 2.72651173342),
        (0.99, 3.38939456792),
    ];
    for (q, factor) in table {
        assert_near(quartiles().quantile(q), factor, 6e-12);
    }
    // Median 1.61245, sigma 0.319340, mean 1.697; 2.5 is the 91.5th percentile; 6.7 % are kept.
    assert_near(quartiles().median, 1.61245, 5e-6);
    assert_near(quartiles().sigma, 0.319340, 5e-7);
    assert_near(quartiles().mean(), 1.697, 5e-4);
    assert_near(quartiles().at_most(2.5), 0.915, 5e-4);
    assert_near(quartiles().at_most(1.0), 0.067, 5e-4);
}

#[test]
fn ten_weeks_in_the_two_classes() {
    // The chapter's own numbers: kept by week 10, then the 50, 80 and 90 % dates.
    let sure = |confidence: f64| at(|p| p.confidence = confidence);
    let o = sure(0.8);
    assert_near(o.quartiles.kept, 0.067, 5e-4);
    assert_near(o.quartiles.median, 16.1, 0.05);
    assert_near(o.quartiles.date, 21.1, 0.05);
    assert_near(sure(0.9).quartiles.date, 24.3, 0.05);
    assert_near(o.theses.kept, 0.296, 5e-4);
    assert_near(o.theses.date, 26.9, 0.05);
    assert_near(o.inside.kept, 0.5, 1e-12);
    assert_near(class::inside().sigma, 0.224, 5e-4);
    assert_eq!(o.chosen, o.quartiles);
}

#[test]
fn the_theses_keep_the_shares_that_were_counted() {
    // Buehler, Griffin & Ross 1994, Study 1: predicted 33.9 days, best case 27.4, worst case 48.6, actual 55.5; done
    // by the predicted date 29.7 %, by the best-case date 10.8 %, by the worst-case date 48.7 %.
    let [predicted, best, worst, actual] = THESES_DAYS;
    assert_eq!([predicted, best, worst, actual], [33.9, 27.4, 48.6, 55.5]);
    assert_near(actual / predicted, 1.63716814159, 5e-12);
    // The shares are 11, 4 and 18 of 37 students.
    let fitted = Lognormal::from_quantiles((0.297, 1.0), (0.487, worst / predicted));
    assert_near(fitted.median, THESES.median, 0.005);
    assert_near(fitted.sigma, THESES.sigma, 0.005);
    assert_near(THESES.at_most(1.0), 0.297, 0.001);
    assert_near(THESES.at_most(worst / predicted), 0.487, 0.001);
    // The third share took no part in the fit, and is missed: the class is no more than a fit.
    assert_near(THESES.at_most(best / predicted), 0.203, 5e-4);
}

#[test]
fn spreads_of_fits_to_transport_uplifts() {
    // Computed from the uplifts of Flyvbjerg & COWI 2004; of these only 15 and 32 % for roads and 23 % for fixed links
    // are confirmed, so the other rows are arithmetic and shown nowhere.
    let table = [
        (1.15, 0.8, 1.32, 0.163814538801),
        (1.15, 0.9, 1.45, 0.180875760515),
        (1.4, 0.8, 1.57, 0.136169785371),
        (1.23, 0.8, 1.55, 0.27475633019),
        (1.23, 0.9, 1.83, 0.310016239807),
    ];
    for (median, q, factor, sigma) in table {
        let fitted = Lognormal::from_quantiles((0.5, median), (q, factor));
        assert_near(fitted.sigma, sigma, 6e-12);
        assert_near(fitted.median, median, 1e-12);
    }
    assert_eq!(ROADS, [(0.5, 1.15), (0.8, 1.32)]);
    assert_near(class::roads().quantile(0.8), 1.32, 1e-12);
}

#[test]
fn transport_means_and_spreads() {
    // Flyvbjerg, Holm & Buhl 2003: mean overrun 45 % (44.7) with standard deviation 38 for rail, 34 (33.8) with 62 for
    // fixed links, 20 (20.4) with 30 for roads.
    let table = [
        (class::rail(), RAIL, (44.7, 45.0, 38.0)),
        (class::fixed_links(), FIXED_LINKS, (33.8, 34.0, 62.0)),
    ];
    for (fitted, given, (mean, rounded, deviation)) in table {
        assert_near(100.0 * (fitted.mean() - 1.0), mean, 1e-9);
        assert_near(mean, rounded, 0.5);
        assert_near(100.0 * fitted.variance().sqrt(), deviation, 1e-9);
        assert_near(100.0 * given.1, deviation, 1e-9);
    }
    // The medians of such fits come within two points of the uplifts that were published for P50: 23 and 15 %.
    assert_near(class::fixed_links().median, 1.23, 0.02);
    assert_near(Lognormal::from_moments(1.204, 0.30).median, 1.15, 0.02);
}

#[test]
fn stage_two_uplifts_are_the_published_halves() {
    // Transport Scotland, STAG technical database, table 13.4: uplifts at stage 2 are 15 % for roads and 23 % for fixed
    // links, and fall as a project is worked out: 44, 15, 3 and 66, 23, 6.
    let stages = [[44.0, 15.0, 3.0], [66.0, 23.0, 6.0]];
    assert_near(100.0 * (class::roads().median - 1.0), stages[0][1], 1e-9);
    assert_near(
        100.0 * (class::fixed_links().median - 1.0),
        stages[1][1],
        2.0,
    );
}

#[test]
fn software_dates() {
    // Moløkken-Østvold & Jørgensen 2005: 65 to 80 % miss the date; effort overruns by 30 to 40 % on average.
    assert!((0.20..=0.35).contains(&SOFTWARE.0) && (1.3..=1.4).contains(&SOFTWARE.1));
    // Computed: median 1.27, sigma 0.35, P90 1.99; 2.5 is the 97th percentile.
    let fitted = class::software();
    assert_near(fitted.median, 1.27, 0.005);
    assert_near(fitted.sigma, 0.35, 0.005);
    assert_near(fitted.quantile(0.9), 1.99, 0.005);
    assert_near(fitted.at_most(2.5), 0.97, 0.005);
    assert_near(fitted.at_most(1.0), 0.25, 1e-12);
    assert_near(fitted.mean(), 1.35, 1e-12);
}

#[test]
fn every_class_is_what_its_name_says() {
    let median = |class: ReferenceClass| at(|p| p.reference_class = class).chosen.median;
    let medians = [16.1245, 14.7, 12.686, 11.5, 13.995, 12.140, 15.0];
    assert_eq!(ReferenceClass::ALL.len(), medians.len());
    for (class, expected) in ReferenceClass::ALL.iter().zip(medians) {
        assert_near(median(*class), expected, 5e-4);
    }
}

#[test]
fn two_and_a_half_times_as_long() {
    // An overrun of 150 %, an underestimate of 60 %: half of the task is not half of the plan.
    assert_eq!(optimism_from_factor(2.5), (1.5, 0.6));
    // 30 to 100 % as overruns are factors of 1.3 to 2; as underestimates they are 1.43 and beyond all bounds.
    assert_near(optimism_from_factor(1.0 / 0.7).1, 0.3, 1e-12);
    assert_near(1.0 / 0.7, 1.43, 0.005);
    let o = at(|_| ()).slip;
    assert_eq!((o.factor, o.over), (2.5, 1.5));
    assert_eq!(o.under, Quantity::Finite(0.6));
    assert_near(o.gap, 0.6, 1e-12);
    assert_near(o.made, 0.4, 1e-12);
    assert_near(o.chance, 0.915, 5e-4);
}

#[test]
fn what_is_on_time_slips_in_silence_by_nothing() {
    for takes in [0.0, 4.0, 10.0] {
        let o = at(|p| p.takes = takes).slip;
        assert_eq!((o.gap, o.made), (0.0, 1.0), "{takes}");
    }
    assert_eq!(at(|p| p.takes = 0.0).slip.under, Quantity::Unbounded);
    let task = Slip {
        planned: 10.0,
        takes: 0.0,
    };
    assert_eq!((task.reported(0.0), task.made(0.0)), (0.0, 1.0));
}

#[test]
fn three_inputs_at_80_percent() {
    let o = at(|p| p.milestones = 3.0).chain;
    assert_near(o.kept, 0.512, 1e-12);
    assert_near(at(|_| ()).chain.kept, 0.32768, 1e-12);
    assert_near(at(|_| ()).chain.each_needed, 0.956, 5e-4);
    assert_eq!(at(|_| ()).chain.drain, 0.2);
    assert_eq!(at(|p| p.managing_hours = 1.0).chain.drain, 1.0);
}

#[test]
fn an_estimate_is_drawn_toward_its_class() {
    assert_eq!(regressed(17.0, 0.0, 4.0, 10.0), 17.0);
    assert_eq!(regressed(17.0, 1.0, 4.0, 10.0), 11.0);
    assert_near(at(|_| ()).regressed, 16.968, 5e-4);
    let o = at(|p| (p.estimate, p.correlation) = (20.0, 0.6));
    assert_near(o.regressed, 16.968 + 6.0, 5e-4);
}
