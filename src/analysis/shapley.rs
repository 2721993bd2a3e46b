//! Which parameter makes how much of the difference between two settings: Shapley's value.
//!
//! The parameters that differ are the players of a game; a coalition is worth what comes out where its members have
//! moved from the first setting to the second and all others have not. A player's share is what it adds, averaged over
//! all orders in which the players can move.
//!
//! # Source
//!
//! Shapley 1953, *A Value for n-Person Games*, Contributions to the Theory of Games II, p. 307–317.

/// Every coalition of at most so many players is evaluated: 4096.
pub const MOST: usize = 12;

/// Who the players are: for each parameter the number of its player, none where both settings have the same value.
///
/// Where more than [`MOST`] parameters differ, those that change the result most by themselves, at either end, play
/// alone; all others together are the last player.
#[must_use]
pub fn players(
    from: &[f64],
    to: &[f64],
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> Vec<Option<usize>> {
    let differs = |index: &usize| from[*index] != to[*index];
    let moved: Vec<usize> = (0..from.len()).filter(differs).collect();
    let mut alone = moved.clone();
    if moved.len() > MOST {
        let ends = [evaluate(from), evaluate(to)];
        let mut effect = |index: usize| {
            let moves = [(from, to), (to, from)].into_iter().zip(ends);
            let changes = moves.map(|((here, there), before)| {
                let mut values = here.to_vec();
                values[index] = there[index];
                f64::abs(evaluate(&values) - before)
            });
            let effect: f64 = changes.sum();
            // What cannot be known comes first.
            if effect.is_nan() {
                f64::INFINITY
            } else {
                effect
            }
        };
        let effects: Vec<f64> = moved.iter().map(|one| effect(*one)).collect();
        // A sort costs a page more to download than to run.
        let ranks_before = |(one, effect): (usize, &f64), (other, than): (usize, &f64)| {
            let order = than.total_cmp(effect);
            order.then(one.cmp(&other)).is_lt()
        };
        let each = || effects.iter().enumerate();
        let is_alone = |one: &(usize, &f64)| {
            each().filter(|other| ranks_before(*other, *one)).count() < MOST - 1
        };
        alone = each()
            .filter(is_alone)
            .map(|(place, _)| moved[place])
            .collect();
    }
    let player = |index: usize| {
        let own = alone.iter().position(|one| *one == index);
        own.or_else(|| differs(&index).then_some(MOST - 1))
    };
    (0..from.len()).map(player).collect()
}

/// A setting in which the players of a coalition, a bit for each, have moved.
#[must_use]
pub fn moved(from: &[f64], to: &[f64], players: &[Option<usize>], coalition: usize) -> Vec<f64> {
    let value = |(index, player): (usize, &Option<usize>)| match player {
        Some(player) if coalition >> player & 1 == 1 => to[index],
        _ => from[index],
    };
    players.iter().enumerate().map(value).collect()
}

/// Each player's share of the difference between the worth of all and that of none; NaN where a coalition has no
/// worth. The worths are those of every coalition, by the number whose bits are its players.
///
/// # Formula
///
/// `φᵢ = Σ |S|! (n − |S| − 1)! / n! · (v(S ∪ i) − v(S))` over all `S` without `i`.
///
/// # Panics
///
/// Unless there are 2ⁿ worths.
#[must_use]
pub fn shares(worths: &[f64]) -> Vec<f64> {
    assert!(
        worths.len().is_power_of_two(),
        "a worth for every coalition"
    );
    let players = worths.len().trailing_zeros();
    let weights: Vec<f64> = (0..players).map(|size| weight(players, size)).collect();
    let share = |player: u32| {
        let mut sum = 0.0;
        for (coalition, worth) in worths.iter().enumerate() {
            if coalition >> player & 1 == 0 {
                let added = worths[coalition | 1 << player] - worth;
                sum += weights[coalition.count_ones() as usize] * added;
            }
        }
        sum
    };
    let mut shares: Vec<f64> = (0..players).map(share).collect();
    // The sum is exact but for rounding, which the largest share takes.
    let difference = worths[worths.len() - 1] - worths[0];
    let rest = difference - shares.iter().sum::<f64>();
    let by_size = |one: &&mut f64, other: &&mut f64| f64::abs(**one).total_cmp(&f64::abs(**other));
    if let Some(largest) = shares.iter_mut().max_by(by_size) {
        *largest += rest;
    }
    shares
}

/// `size! (players − size − 1)! / players!`: one over the players times the ways to choose so many of the others.
fn weight(players: u32, size: u32) -> f64 {
    let ways = (0..size).fold(1.0, |ways, one| {
        ways * f64::from(players - 1 - one) / f64::from(one + 1)
    });
    1.0 / (f64::from(players) * ways)
}

/// Who the players are, and their shares of the difference between two settings.
#[must_use]
pub fn attribute(
    from: &[f64],
    to: &[f64],
    evaluate: &mut dyn FnMut(&[f64]) -> f64,
) -> (Vec<Option<usize>>, Vec<f64>) {
    let players = players(from, to, evaluate);
    let count = players.iter().flatten().max().map_or(0, |last| last + 1);
    let worths: Vec<f64> = (0..1usize << count)
        .map(|coalition| evaluate(&moved(from, to, &players, coalition)))
        .collect();
    (players, shares(&worths))
}

#[cfg(test)]
mod tests;
