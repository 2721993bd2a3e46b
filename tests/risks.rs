//! Registers of risks, counted case by case. `www/sheets/tests/loss.test.ts` reads the same file, so the reader's own register is
//! added up as exactly as the crate's.

use crate::random::Stream;
use narrows::mechanisms::capacity::risks::{Register, Risk as Entry};
use std::fmt::Write as _;

const FILE: &str = "tests/golden/risks.tsv";

/// Chance and cost of a risk.
type Risk = (f64, f64);

/// Registers in which sums coincide, chances are at their ends, or sizes differ by many powers of ten.
fn registers() -> Vec<Vec<Risk>> {
    let mut all: Vec<Vec<Risk>> = vec![
        vec![],
        vec![(0.5, 10.0), (0.2, 30.0)],
        vec![(0.0, 5.0), (1.0, 7.0), (0.5, 0.0)],
        vec![(0.1, 0.1), (0.2, 0.2), (0.3, 0.3)],
        vec![(0.3, 10.0); 12],
        vec![(0.01, 1e6), (0.9, 1e-3), (0.5, 1.0)],
    ];
    let mut stream = Stream::seeded(2026);
    for count in 1..=14 {
        let mut risk = |whole: bool| {
            let impact = 1.0 + 99.0 * stream.uniform();
            let impact = if whole { libm::floor(impact) } else { impact };
            (stream.uniform(), impact)
        };
        for whole in [true, false] {
            all.push((0..count).map(|_| risk(whole)).collect());
        }
    }
    all
}

/// Chance that more than this is lost: every case, one by one.
fn exceedance(risks: &[Risk], amount: f64) -> f64 {
    let mut total = 0.0;
    for case in 0..1_u32 << risks.len() {
        let (mut chance, mut loss) = (1.0, 0.0);
        for (place, (probability, impact)) in risks.iter().enumerate() {
            if case >> place & 1 == 1 {
                chance *= probability;
                loss += impact;
            } else {
                chance *= 1.0 - probability;
            }
        }
        // Exactly the amount is not more than it, whatever the sum has rounded.
        if loss > amount + 1e-12 * amount {
            total += chance;
        }
    }
    total
}

fn written() -> String {
    let mut text = String::from("risks p:I\texpected\tdeviation\tnone\texceedance x:P\n");
    for risks in registers() {
        let sum = |of: fn(&Risk) -> f64| risks.iter().map(of).sum::<f64>();
        let (expected, worst) = (sum(|(p, cost)| p * cost), sum(|(_, cost)| *cost));
        let variance = sum(|(p, cost)| p * (1.0 - p) * cost * cost);
        let none: f64 = risks.iter().map(|(p, _)| 1.0 - p).product();
        let given: Vec<String> = risks
            .iter()
            .map(|(p, cost)| format!("{p}:{cost}"))
            .collect();
        let mut amounts = vec![0.0, expected, 0.5 * worst, 0.9 * worst, worst];
        amounts.extend(risks.first().map(|(_, cost)| *cost));
        let exceeded: Vec<String> = amounts
            .iter()
            .map(|amount| format!("{amount}:{}", exceedance(&risks, *amount)))
            .collect();
        let _ = writeln!(
            text,
            "{}\t{expected}\t{}\t{none}\t{}",
            given.join(" "),
            variance.sqrt(),
            exceeded.join(" ")
        );
    }
    text
}

#[test]
fn registers_are_as_they_were() {
    crate::golden::hold(FILE, &written());
}

#[test]
fn the_crate_adds_up_what_is_counted_case_by_case() {
    let near = |found: f64, expected: f64| {
        let gap = (found - expected).abs();
        assert!(
            gap <= 1e-12 * expected.abs().max(1.0),
            "{found}, not {expected}"
        );
    };
    for risks in registers() {
        let entries: Vec<Entry> = risks
            .iter()
            .map(|&(chance, impact)| Entry { chance, impact })
            .collect();
        let register = Register::of(&entries).expect("at most 20");
        near(
            register.expected(),
            risks.iter().map(|(p, cost)| p * cost).sum(),
        );
        near(
            register.none(),
            risks.iter().map(|(p, _)| 1.0 - p).product(),
        );
        for share in [0.0, 0.25, 0.5, 0.9, 1.0] {
            let amount = share * register.worst();
            near(register.exceedance(amount), exceedance(&risks, amount));
        }
    }
}
