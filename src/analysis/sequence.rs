//! The best order of moves under a budget, one move a period: dynamic programming over the sets of moves made.
//!
//! Each move changes a setting for good, so that what a period yields depends on which moves have been made and not on
//! their order; but an early move yields for longer. At most one move a period, each at most once.

/// More moves than this are not looked at: the sets of all are 4096.
pub const MOST: usize = 12;

/// One move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Move {
    /// What it takes from the budget.
    pub price: f64,
    /// A move that must have been made before.
    pub after: Option<usize>,
}

/// What is best from some point on.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// Sum of what the periods to come yield.
    pub total: f64,
    /// The move of each of these periods, none where waiting is no worse.
    pub moves: Vec<Option<usize>>,
}

/// The best moves for so many periods to come, where the moves of a set, a bit for each, have been made already. A
/// move works from its own period on. What a period yields is given for every set, by the number whose bits are the
/// moves made; NaN counts as nothing.
///
/// # Formula
///
/// `V(S, n) = max over m of y(S ∪ m) + V(S ∪ m, n − 1)`, `V(S, 0) = 0`.
///
/// # Source
///
/// Bellman 1957, *Dynamic Programming*; Held & Karp 1962, *A Dynamic Programming Approach to Sequencing Problems*,
/// J. SIAM 10:196, for the sets.
///
/// # Panics
///
/// Unless there are 2ⁿ yields for n moves, n at most [`MOST`], and the set is one of theirs.
#[must_use]
pub fn best(moves: &[Move], yields: &[f64], budget: f64, made: usize, periods: usize) -> Best {
    assert!(moves.len() <= MOST, "few enough moves");
    assert_eq!(yields.len(), 1 << moves.len(), "a yield for every set");
    let mut to_go = vec![0.0; yields.len()];
    let mut choices = Vec::with_capacity(periods);
    for _ in 0..periods {
        let mut next = to_go.clone();
        let mut choice = vec![None; yields.len()];
        for set in 0..yields.len() {
            next[set] = yielded(yields[set]) + to_go[set];
            for one in allowed(moves, budget, set) {
                let then = set | 1 << one;
                let total = yielded(yields[then]) + to_go[then];
                if total > next[set] {
                    (next[set], choice[set]) = (total, Some(one));
                }
            }
        }
        to_go = next;
        choices.push(choice);
    }
    let total = to_go[made];
    let mut set = made;
    let step = |choice: &Vec<Option<usize>>| {
        let one = choice[set];
        set |= one.map_or(0, |one| 1 << one);
        one
    };
    Best {
        total,
        moves: choices.iter().rev().map(step).collect(),
    }
}

/// The moves that can follow on a set: not made yet, what they need made, and the budget enough for all together.
pub fn allowed(moves: &[Move], budget: f64, set: usize) -> impl Iterator<Item = usize> + '_ {
    let made = move |one: usize| set >> one & 1 == 1;
    let spent: f64 = moves
        .iter()
        .enumerate()
        .filter(|(one, _)| made(*one))
        .map(|(_, one)| one.price)
        .sum();
    let open = move |one: &usize| {
        let Move { price, after } = moves[*one];
        !made(*one) && after.is_none_or(made) && spent + price <= budget
    };
    (0..moves.len()).filter(open)
}

fn yielded(yields: f64) -> f64 {
    if yields.is_nan() { 0.0 } else { yields }
}

#[cfg(test)]
mod tests;
