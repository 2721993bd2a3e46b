//! A forecast from how much was finished in past weeks: the bootstrap distribution, exactly.

use crate::numeric::limit::at_most;

/// How much a week finishes: each of the past counts with the same chance.
///
/// # Formula
///
/// ```text
/// P(S_0 = 0) = 1
/// P(S_w = s) = sum over the n past counts c of P(S_(w-1) = s - c) / n
/// P(done by week w) = P(S_w >= backlog)
/// ```
///
/// Drawing past weeks at random many times (Monte Carlo) comes near these numbers; this is what it comes near.
/// Weeks are taken as independent.
///
/// # Source
///
/// Magennis 2011, *Forecasting and Simulating Software Development Projects* (attributed); Efron 1979,
/// *Annals of Statistics* 7:1, for the bootstrap.
#[derive(Debug, Clone, PartialEq)]
pub struct Throughput {
    /// Each count that occurred, and its share of the weeks.
    shares: Vec<(usize, f64)>,
    /// Mean count a week.
    mean: f64,
}

impl Throughput {
    /// From past counts, at least one; each is rounded to a whole number.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "counts are small and not negative"
    )]
    pub fn new(counts: &[f64]) -> Self {
        let each = 1.0 / counts.len() as f64;
        let mut shares: Vec<(usize, f64)> = Vec::new();
        let mut mean = 0.0;
        for count in counts {
            let whole = libm::round(*count);
            mean += whole * each;
            let whole = whole as usize;
            match shares.iter_mut().find(|(known, _)| *known == whole) {
                Some((_, share)) => *share += each,
                None => shares.push((whole, each)),
            }
        }
        Self { shares, mean }
    }

    /// Mean count a week.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// Whether a week ever finishes anything.
    #[must_use]
    pub fn moves(&self) -> bool {
        self.mean > 0.0
    }

    /// The chances after one more week. What would pass the last place is gathered there.
    fn advance(&self, chances: &[f64], next: &mut [f64]) {
        next.fill(0.0);
        let last = chances.len() - 1;
        for (count, share) in &self.shares {
            let room = chances.len().saturating_sub(*count);
            let (within, beyond) = chances.split_at(room);
            for (to, chance) in next[chances.len() - room..].iter_mut().zip(within) {
                *to += share * chance;
            }
            next[last] += share * beyond.iter().sum::<f64>();
        }
    }

    /// Chance that `backlog` is done by the end of week 0, 1, 2, … up to the first week that is surer than
    /// `until`, less than 1, and not before week `least`. Only week 0 where no week finishes anything.
    #[must_use]
    pub fn done_by(&self, backlog: usize, until: f64, least: usize) -> Vec<f64> {
        let mut chances = vec![0.0; backlog + 1];
        chances[0] = 1.0;
        let mut next = chances.clone();
        let mut done = vec![chances[backlog]];
        while self.moves() && (done.len() <= least || done[done.len() - 1] < until) {
            self.advance(&chances, &mut next);
            core::mem::swap(&mut chances, &mut next);
            // The largest is 1 but for rounding.
            done.push(f64::min(chances[backlog], 1.0));
        }
        done
    }

    /// What is finished after week 0, 1, 2, … `weeks`, for each of these chances: the largest number that is
    /// reached or passed with that chance.
    #[must_use]
    pub fn finished(&self, weeks: usize, chances: &[f64]) -> Vec<Vec<f64>> {
        let most = self.shares.iter().map(|(count, _)| *count).max();
        let mut sums = vec![0.0; most.unwrap_or(0) * weeks + 1];
        sums[0] = 1.0;
        let mut next = sums.clone();
        let mut finished = Vec::with_capacity(weeks + 1);
        for week in 0..=weeks {
            if week > 0 {
                self.advance(&sums, &mut next);
                core::mem::swap(&mut sums, &mut next);
            }
            finished.push(chances.iter().map(|q| count_at(&sums, *q)).collect());
        }
        finished
    }
}

/// The first week by which it is done with chance `q`; `None` where no week of `done` is so sure.
#[must_use]
pub fn week_at(done: &[f64], q: f64) -> Option<f64> {
    let mut week = 0.0;
    for chance in done {
        if at_most(q, *chance) {
            return Some(week);
        }
        week += 1.0;
    }
    None
}

/// The largest number that is reached or passed with chance `q`, above 0, by the chances of 0, 1, 2, …
fn count_at(chances: &[f64], q: f64) -> f64 {
    let mut reached = 0.0;
    let mut at_least = 1.0;
    let mut count = 0.0;
    for chance in chances {
        if at_most(q, at_least) {
            reached = count;
        }
        at_least -= chance;
        count += 1.0;
    }
    reached
}
