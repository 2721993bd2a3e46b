//! The coordination tax: the figures it must reproduce, and what holds of it everywhere.

mod late;
mod projects;

use crate::sample::check;
use narrows::Quantity;
use narrows::mechanisms;
use narrows::mechanisms::coordination::firm::firm_size;
use narrows::mechanisms::coordination::grouping::{best_group, grouped_links, paths};
use narrows::mechanisms::coordination::scaling::Usl;
use narrows::mechanisms::coordination::tax::{LinkTax, QuadraticTax};
use narrows::numeric::scaling::Law;
use narrows::output::Value;
use proptest::prelude::*;

/// Each group of properties takes this share of all cases.
const SHARE: u32 = 10;

fn value(settings: &str, output: &str) -> Value {
    let entry = mechanisms::find("coordination").expect("it is registered");
    let mut values = entry.defaults();
    for setting in settings.split_whitespace() {
        let (name, text) = setting.split_once('=').expect("name=value");
        entry
            .set(&mut values, name, text)
            .expect("a setting in range");
    }
    let outputs = entry.evaluate(&values.into()).expect("values in range");
    let found = outputs.iter().find(|named| named.name == output);
    found.unwrap_or_else(|| panic!("no output {output}")).value
}

#[test]
fn figures_to_their_printed_digits() {
    const HARSH: &str = "alpha=0.05 beta=0.01 team=50";
    const SPECSDM91: &str = "alpha=0.0277284757 beta=0.000104365485 gamma=89.9952335";
    for (settings, output, printed, half_a_digit) in [
        // Links among all pairs.
        ("team=3", "paths", 3.0, 0.0),
        ("team=5", "paths", 10.0, 0.0),
        ("team=8", "paths", 28.0, 0.0),
        ("team=12", "paths", 66.0, 0.0),
        ("team=20", "paths", 190.0, 0.0),
        ("team=50", "paths", 1225.0, 0.0),
        // Three laws at their defaults.
        ("", "usl_peak_people", 13.93, 0.005),
        ("", "usl_peak_output", 6.087, 0.0005),
        ("", "link_tax_peak_people", 8.0, 1e-9),
        ("", "link_tax_zero_people", 16.0, 1e-9),
        ("", "quadratic_peak_people", 23.6, 0.05),
        (HARSH, "usl_peak_people", 9.75, 0.005),
        (HARSH, "usl_peak_output", 4.26, 0.005),
        (HARSH, "usl_output", 1.79, 0.005),
        (HARSH, "share_of_peak", 0.42, 0.005),
        // Paralysis at fifty needs h = 1/49, and then twenty-five are best.
        (
            "link-minutes=48.97959183673469",
            "link_tax_zero_people",
            50.0,
            1e-9,
        ),
        (
            "link-minutes=48.97959183673469",
            "link_tax_peak_people",
            25.0,
            1e-9,
        ),
        // A team of eight doubles.
        ("team=8", "usl_doubled_change", 0.12, 0.005),
        ("team=8", "link_tax_doubled_change", -1.0, 1e-9),
        ("team=8", "quadratic_doubled_change", 0.76, 0.005),
        ("team=8 follow=link-tax", "doubled_change", -1.0, 1e-9),
        ("team=8 follow=quadratic", "doubled_change", 0.76, 0.005),
        // CRAN package usl 3.0.3 on specsdm91.
        (SPECSDM91, "usl_peak_people", 96.519, 0.0006),
        (SPECSDM91, "usl_peak_output", 1883.9, 0.05),
        (SPECSDM91, "usl_limit", 3245.589, 0.5),
        // Groups.
        ("team=50", "best_group_size", 4.570, 0.0005),
        ("team=50", "best_grouped_links", 143.6, 0.05),
        ("group-size=8", "group_suits_people", 260.0, 0.0),
        // A firm.
        ("", "firm_size", 17.0, 0.0),
        // A late project.
        ("added-people=0", "finish_day", 275.0, 0.0),
        ("added-people=0", "person_days", 5500.0, 0.0),
        ("added-people=5", "finish_day", 272.0, 0.0),
        ("added-people=5", "person_days", 6250.0, 0.0),
        ("added-people=5", "days_saved", 3.0, 0.0),
        ("added-people=5", "effort_change", 0.14, 0.005),
        ("added-people=5", "instant_dip", -0.092, 0.0005),
        ("added-people=10", "finish_day", 295.0, 0.0),
        ("added-people=10", "person_days", 7750.0, 0.0),
        ("added-people=10", "days_saved", -20.0, 0.0),
        ("added-people=10", "instant_dip", -0.269, 0.0005),
        ("added-people=5 added-day=220", "finish_day", 275.0, 0.0),
        ("added-people=10 added-day=0", "finish_day", 306.0, 0.0),
        ("", "unhelped_smooth_finish_day", 274.1, 0.05),
        ("added-people=5", "smooth_finish_day", 272.0, 0.05),
        ("added-people=10", "smooth_finish_day", 294.7, 0.05),
        ("", "stalling_people", 21.0, 0.0),
    ] {
        let computed = value(settings, output).finite().unwrap();
        assert!(
            (computed - printed).abs() <= half_a_digit,
            "{settings} {output}: {computed} for {printed}"
        );
    }
    for (settings, output, absent) in [
        ("added-people=21", "finish_day", Quantity::Unbounded),
        ("added-people=21", "person_days", Quantity::Unbounded),
        ("added-people=21", "days_saved", Quantity::Undefined),
        ("added-people=0", "instant_dip", Quantity::Undefined),
        ("beta=0", "peak_people", Quantity::Unbounded),
        ("beta=0", "peak_output", Quantity::Undefined),
        (
            "team=16 follow=link-tax",
            "doubled_change",
            Quantity::Undefined,
        ),
    ] {
        assert_eq!(value(settings, output), Value::Number(absent), "{settings}");
    }
}

/// A scaling law with a peak, a link tax and a quadratic tax, over the ranges of their sliders.
fn laws() -> impl Strategy<Value = (Usl, LinkTax, QuadraticTax)> {
    let parts = (0.1..100.0, 0.0..0.5, 1e-4..0.1, 10.0..720.0, 1e-4..0.01);
    parts.prop_map(|(gamma, alpha, beta, minutes, k)| {
        let h = minutes / 2400.0;
        (
            Usl { gamma, alpha, beta },
            LinkTax { gamma, h },
            QuadraticTax { gamma, k },
        )
    })
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-3)
}

fn peak(law: &dyn Law) -> f64 {
    law.peak().finite().expect("a law with a peak")
}

#[test]
fn each_further_person_brings_a_link_to_everyone() {
    for n in 1u32..=200 {
        let n = f64::from(n);
        assert_eq!(paths(n + 1.0) - paths(n), n);
    }
    assert_eq!(paths(1.0), 0.0);
}

#[test]
fn one_person_alone_makes_gamma_and_nobody_makes_more() {
    check(SHARE, &(laws(), 1.0..200.0), |((usl, link, quad), n)| {
        prop_assert!(close(usl.output(1.0), usl.gamma));
        prop_assert!(close(link.output(1.0), link.gamma));
        prop_assert!(close(quad.output(1.0), quad.gamma * (1.0 - quad.k)));
        for law in [&usl as &dyn Law, &link, &quad] {
            let y = law.output(n);
            prop_assert!(y >= 0.0 && y <= law.gamma() * n * (1.0 + 1e-12));
            prop_assert!(close(law.overhead(n), 1.0 - y / (law.gamma() * n)));
        }
        prop_assert!(close(link.load(n), (link.h * (n - 1.0)).min(1.0)));
        Ok(())
    });
}

#[test]
fn each_law_has_one_maximum_where_the_next_person_turns_from_gain_to_loss() {
    let sizes = (laws(), 0.0..1.0, 0.0..1.0, 0.0..1.0, 0.0..1.0);
    check(
        SHARE,
        &sizes,
        |((usl, link, quad), a, b, c, d): (_, f64, f64, f64, f64)| {
            let zeros = [f64::INFINITY, link.zero(), quad.zero()];
            for (law, zero) in [&usl as &dyn Law, &link, &quad].into_iter().zip(zeros) {
                let best = peak(law);
                let most = law.peak_output().finite().unwrap();
                // Rising before the peak, falling after it until nothing is left.
                let before = |part: f64| best * part;
                let end = zero.min(best * 20.0);
                let after = |part: f64| best + (end - best) * part;
                for (near, far) in [
                    (before(a.max(b)), before(a.min(b))),
                    (after(c.min(d)), after(c.max(d))),
                ] {
                    if (near - far).abs() > 1e-3 * best {
                        prop_assert!(law.output(near) > law.output(far));
                        prop_assert!(law.output(near) <= most);
                    }
                }
                // The next person adds up to the peak and takes away from it on.
                prop_assert!(best < 1.0 || law.marginal(before(a).min(best - 1.0)) > 0.0);
                if best + 1.0 <= zero {
                    let crowded = (best + a).min(zero - 1.0);
                    prop_assert!(law.marginal(crowded) < 0.0);
                }
            }
            Ok(())
        },
    );
}

#[test]
fn best_sizes_fall_as_coordination_costs_more() {
    check(SHARE, &(laws(), 0.01..0.4), |((usl, link, quad), more)| {
        let waiting = Usl {
            alpha: usl.alpha + more,
            ..usl
        };
        let pairs = Usl {
            beta: usl.beta * (1.0 + more),
            ..usl
        };
        prop_assert!(peak(&waiting) < peak(&usl) && peak(&pairs) < peak(&usl));
        let links = LinkTax {
            h: link.h * (1.0 + more),
            ..link
        };
        prop_assert!(peak(&links) < peak(&link));
        let squares = QuadraticTax {
            k: quad.k * (1.0 + more),
            ..quad
        };
        prop_assert!(peak(&squares) < peak(&quad));
        // What coordination takes at the best size.
        prop_assert!(close(link.overhead(peak(&link)), (1.0 - link.h) / 2.0));
        prop_assert!(close(quad.overhead(peak(&quad)), 1.0 / 3.0));
        Ok(())
    });
}

#[test]
fn without_a_cost_of_pairs_output_only_nears_its_limit() {
    let law = (0.1..100.0, 0.001..0.5, 1.0..1e4);
    check(SHARE, &law, |(gamma, alpha, n)| {
        let amdahl = Usl {
            gamma,
            alpha,
            beta: 0.0,
        };
        prop_assert_eq!(amdahl.peak(), Quantity::Unbounded);
        prop_assert_eq!(amdahl.peak_output(), Quantity::Undefined);
        prop_assert!(amdahl.marginal(n) > 0.0);
        prop_assert!(amdahl.output(n) < amdahl.limit().finite().unwrap());
        let linear = Usl {
            alpha: 0.0,
            ..amdahl
        };
        prop_assert!(close(linear.output(n), gamma * n));
        Ok(())
    });
}

#[test]
fn groups_save_links_and_one_size_saves_most() {
    check(SHARE, &(1.0..400.0, 0.0..=1.0), |(n, part): (f64, f64)| {
        let s = 1.0 + (n - 1.0) * part;
        let links = grouped_links(n, s);
        prop_assert!(links <= paths(n) * (1.0 + 1e-12) + 1e-9);
        prop_assert!(close(grouped_links(n, n), paths(n)));
        prop_assert!(close(grouped_links(n, 1.0), paths(n)));
        let best = best_group(n);
        prop_assert!(best >= 1.0 - 1e-12 && best <= n * (1.0 + 1e-12));
        prop_assert!(grouped_links(n, best) <= links + 1e-9 * links.max(1.0));
        prop_assert!((best * best * best + best - 2.0 * n).abs() <= 1e-9 * n);
        Ok(())
    });
}

#[test]
fn a_firm_grows_with_the_market_price_and_shrinks_with_its_own_costs() {
    let costs = (1.0..50.0, 0.0..20.0, 0.1..5.0, 0.01..5.0);
    check(SHARE, &costs, |(m, a, b, more): (f64, f64, f64, f64)| {
        let size = firm_size(m, a, b);
        prop_assert!(size >= 0.0 && size.is_finite());
        prop_assert!(firm_size(m + more, a, b) >= size);
        prop_assert!(firm_size(m, a + more, b) <= size);
        // Steeper costs shrink any firm that keeps more than its first activity.
        prop_assert!(size <= 1.0 || firm_size(m, a, b + more) < size);
        // The last activity inside costs what the market asks.
        prop_assert!(size <= 0.0 || close(a + b * (size - 1.0), m));
        Ok(())
    });
}
