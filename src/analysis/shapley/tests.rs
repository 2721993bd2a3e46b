use super::*;

/// A function in which parameters help and hinder each other; the last one has no effect.
fn tangled(values: &[f64]) -> f64 {
    let [a, b, c, d, ..] = *values else {
        panic!("four values at least");
    };
    a * b + libm::sqrt(c + a) - b * c * d + libm::exp(-d)
}

const FROM: [f64; 5] = [1.0, 2.0, 3.0, 0.5, 7.0];
const TO: [f64; 5] = [2.5, 1.0, 8.0, 0.25, 9.0];

/// The mean of what each player adds, over every order in which they can move.
fn over_all_orders(from: &[f64], to: &[f64], evaluate: &dyn Fn(&[f64]) -> f64) -> Vec<f64> {
    fn orders(left: &[usize]) -> Vec<Vec<usize>> {
        if left.is_empty() {
            return vec![Vec::new()];
        }
        let first = |first: &usize| {
            let others: Vec<usize> = left.iter().copied().filter(|one| one != first).collect();
            let after = orders(&others).into_iter();
            after
                .map(|rest| [vec![*first], rest].concat())
                .collect::<Vec<_>>()
        };
        left.iter().flat_map(first).collect()
    }
    let all: Vec<usize> = (0..from.len()).collect();
    let orders = orders(&all);
    let mut sums = vec![0.0; from.len()];
    for order in &orders {
        let mut values = from.to_vec();
        for player in order {
            let before = evaluate(&values);
            values[*player] = to[*player];
            sums[*player] += evaluate(&values) - before;
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "720 orders at most")]
    let count = orders.len() as f64;
    sums.iter().map(|sum| sum / count).collect()
}

#[test]
fn shares_are_the_means_over_all_orders() {
    let (players, shares) = attribute(&FROM, &TO, &mut tangled);
    assert_eq!(players, [0, 1, 2, 3, 4].map(Some));
    for (share, mean) in shares.iter().zip(over_all_orders(&FROM, &TO, &tangled)) {
        assert!((share - mean).abs() < 1e-12, "{share} {mean}");
    }
}

#[test]
fn shares_add_up_to_the_difference() {
    let (_, shares) = attribute(&FROM, &TO, &mut tangled);
    let difference = tangled(&TO) - tangled(&FROM);
    let sum: f64 = shares.iter().sum();
    assert!((sum - difference).abs() <= 1e-12 * difference.abs());
    // A small difference between large numbers.
    let mut high = |values: &[f64]| 1e9 + tangled(values);
    let (_, shares) = attribute(&FROM, &TO, &mut high);
    let difference = high(&TO) - high(&FROM);
    let sum: f64 = shares.iter().sum();
    assert!((sum - difference).abs() <= 1e-12 * difference.abs());
}

#[test]
fn who_changes_nothing_has_no_share_and_equals_have_equal_ones() {
    let (_, shares) = attribute(&FROM, &TO, &mut tangled);
    assert!(shares[4].abs() < 1e-15);
    let mut product = |values: &[f64]| values.iter().product();
    let (_, shares) = attribute(&[1.0, 1.0, 5.0], &[3.0, 3.0, 5.0], &mut product);
    assert_eq!(shares, [20.0, 20.0]);
}

#[test]
fn what_is_the_same_in_both_plays_no_part() {
    let to = [1.0, 2.0, 8.0, 0.5, 7.0];
    let (players, shares) = attribute(&FROM, &to, &mut tangled);
    assert_eq!(players, [None, None, Some(0), None, None]);
    assert_eq!(shares, [tangled(&to) - tangled(&FROM)]);
    let (players, shares) = attribute(&FROM, &FROM, &mut tangled);
    assert_eq!((players, shares), (vec![None; 5], vec![]));
}

#[test]
fn of_many_parameters_the_largest_play_alone() {
    let weights: Vec<f64> = (0..20).map(f64::from).collect();
    let mut evaluate = |values: &[f64]| -> f64 {
        let terms = values
            .iter()
            .zip(&weights)
            .map(|(value, weight)| value * weight);
        terms.sum()
    };
    let (from, to) = ([0.0; 20], [1.0; 20]);
    let (players, shares) = attribute(&from, &to, &mut evaluate);
    assert_eq!(shares.len(), MOST);
    // 9 to 19 by themselves, 0 to 8 together.
    assert_eq!(players[19], Some(10));
    assert_eq!(players[9], Some(0));
    assert!(players[..9].iter().all(|player| *player == Some(MOST - 1)));
    assert!((shares[10] - 19.0).abs() < 1e-9 && (shares[11] - 36.0).abs() < 1e-9);
}

#[test]
fn a_coalition_without_a_worth_leaves_no_shares() {
    let mut gap = |values: &[f64]| {
        if values[0] == 2.0 && values[1] == 0.0 {
            f64::NAN
        } else {
            values[0]
        }
    };
    let (_, shares) = attribute(&[1.0, 0.0], &[2.0, 1.0], &mut gap);
    assert!(shares.iter().all(|share| share.is_nan()));
}
