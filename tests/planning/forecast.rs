//! The forecast from past weeks against enumeration, a simulation and published numbers.

use super::{assert_near, at};
use crate::random::{Stream, repeatable};
use narrows::Quantity;
use narrows::mechanisms::planning::forecast::{Throughput, week_at};
use narrows::param::List;
use proptest::prelude::*;

/// Fifteen weeks of an example of forecasting by resampling, after Magennis.
const WEEKS: [f64; 15] = [
    3.0, 5.0, 4.0, 2.0, 6.0, 4.0, 5.0, 3.0, 7.0, 4.0, 5.0, 6.0, 3.0, 4.0, 5.0,
];

/// Chance of at least `backlog` after `weeks`, by going through every sequence of past weeks.
fn enumerated(counts: &[f64], weeks: u32, backlog: f64) -> f64 {
    if weeks == 0 {
        return f64::from(u8::from(backlog <= 0.0));
    }
    let each = |count: &f64| enumerated(counts, weeks - 1, backlog - count);
    counts.iter().map(each).sum::<f64>() / f64::from(u32::try_from(counts.len()).expect("a few"))
}

#[test]
fn fifty_pieces_from_fifteen_weeks() {
    // Computed: median 12 weeks, 13 at 80, 85 and 95 %; 50 / 4.4 is 11.4.
    let past = Throughput::new(&WEEKS);
    let done = past.done_by(50, 0.99, 0);
    for (q, week) in [(0.5, 12.0), (0.8, 13.0), (0.85, 13.0), (0.95, 13.0)] {
        assert_eq!(week_at(&done, q), Some(week), "{q}");
    }
    assert_near(50.0 / past.mean(), 11.4, 0.05);
}

#[test]
fn the_mechanism_forecasts_from_its_list() {
    let o = at(|_| ()).forecast;
    let past = [3.0, 7.0, 0.0, 5.0, 2.0, 8.0, 4.0, 3.0];
    let chances = Throughput::new(&past).done_by(50, 0.8, 10);
    assert_eq!(o.week.finite(), week_at(&chances, 0.8));
    assert_eq!(o.chance, chances[10]);
    assert_eq!((o.rate, o.naive), (4.0, Quantity::Finite(12.5)));
    let none = at(|p| p.finished = List::from([0.0, 0.0])).forecast;
    assert_eq!(
        (none.week, none.naive),
        (Quantity::Unbounded, Quantity::Unbounded)
    );
    assert_eq!((none.chance, none.count), (0.0, 0.0));
}

#[test]
fn a_simulation_comes_within_a_week() {
    let past = Throughput::new(&WEEKS);
    let done = past.done_by(50, 0.999, 0);
    let mut stream = Stream::seeded(1);
    let mut took: Vec<u32> = (0..20_000)
        .map(|_| {
            let (mut left, mut weeks) = (50.0, 0);
            while left > 0.0 {
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "below 15"
                )]
                let index = (stream.uniform() * 15.0) as usize;
                left -= WEEKS[index];
                weeks += 1;
            }
            weeks
        })
        .collect();
    took.sort_unstable();
    for q in [0.05, 0.25, 0.5, 0.8, 0.85, 0.95] {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "below the runs"
        )]
        let simulated = f64::from(took[(q * 20_000.0) as usize]);
        assert_near(simulated, week_at(&done, q).unwrap(), 1.0);
    }
    // And each chance within four standard errors.
    for (week, chance) in (0_u32..).zip(&done) {
        let simulated = took.iter().filter(|took| **took <= week).count();
        let simulated = f64::from(u32::try_from(simulated).unwrap()) / 20_000.0;
        let error = f64::sqrt(chance * (1.0 - chance) / 20_000.0);
        assert_near(simulated, *chance, 4.0 * error + 1e-12);
    }
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn chances_agree_with_enumeration(
        counts in prop::collection::vec(0..6_u8, 1..=4), backlog in 1..14_usize
    ) {
        let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
        let past = Throughput::new(&counts);
        let done = past.done_by(backlog, 0.0, 6);
        let wanted = f64::from(u32::try_from(backlog).unwrap());
        for (week, chance) in (0..=6).zip(&done) {
            prop_assert!((chance - enumerated(&counts, week, wanted)).abs() < 1e-12);
        }
        // Read the other way, the same chances say how much is finished.
        let finished = past.finished(6, &[0.3, 0.8]);
        for (week, found) in (0..=6).zip(&finished) {
            for (q, count) in [0.3, 0.8].iter().zip(found) {
                prop_assert!(enumerated(&counts, week, *count) >= q - 1e-9);
                prop_assert!(enumerated(&counts, week, count + 1.0) < q + 1e-9);
            }
        }
    }

    #[test]
    fn chances_never_fall_and_end_near_one(
        counts in prop::collection::vec(0..=40_u8, 2..=8), backlog in 1..=500_usize
    ) {
        let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
        let done = Throughput::new(&counts).done_by(backlog, 0.95, 10);
        prop_assert!(done.windows(2).all(|pair| pair[0] <= pair[1] + 1e-12));
        let last = done[done.len() - 1];
        prop_assert!(last <= 1.0 && (last >= 0.95 || counts.iter().all(|count| *count == 0.0)));
    }

    #[test]
    fn more_confidence_is_later_and_fewer(
        counts in prop::collection::vec(0..=40_u8, 8), backlog in 1..=200_u16, by_week in 0..=20_u8,
        confidence in 0.05..0.9, more in 0.0..0.05
    ) {
        let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
        let finished = List::from(<[f64; 8]>::try_from(counts).unwrap());
        let of = |confidence: f64| at(|p| {
            p.confidence = confidence;
            (p.finished, p.backlog, p.by_week) = (finished, backlog.into(), by_week.into());
        }).forecast;
        let (one, surer) = (of(confidence), of(confidence + more));
        prop_assert!(one.count >= surer.count);
        if let (Some(one), Some(surer)) = (one.week.finite(), surer.week.finite()) {
            prop_assert!(one <= surer);
        }
        prop_assert_eq!(one.chance, surer.chance);
    }

    #[test]
    fn both_questions_have_one_answer(
        counts in prop::collection::vec(1..=20_u8, 2..=8), backlog in 1..=100_u16, confidence in 0.05..0.95
    ) {
        // By the week at which the backlog is done with some chance, at least the backlog is finished with that chance,
        // and a week earlier it is not.
        let counts: Vec<f64> = counts.into_iter().map(f64::from).collect();
        let past = Throughput::new(&counts);
        let done = past.done_by(backlog.into(), confidence, 0);
        let week = done.len() - 1;
        let finished = past.finished(week, &[confidence]);
        prop_assert!(finished[week][0] >= f64::from(backlog));
        prop_assert!(finished[week - 1][0] < f64::from(backlog));
    }
}
