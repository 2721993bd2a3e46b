//! The gap: published and printed figures, invariants, and joint distributions that agree with the formulas.

use crate::random::{Stream, repeatable};
use narrows::mechanism::View;
use narrows::mechanisms::gap::dependence::{frechet_bounds, survival_common_cause};
use narrows::mechanisms::gap::equal::{CLAIMED, QUOTED_HIGH, QUOTED_LOW, equal_leak};
use narrows::mechanisms::gap::leaks::{Leak, Leaks, Tie};
use narrows::mechanisms::gap::{Gap, Output, Params};
use narrows::{Mark, Mechanism};
use proptest::prelude::*;

fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Gap::evaluate(&params).expect("settings in range")
}

/// Whether a share reads `percent` at one decimal.
fn reads(share: f64, percent: f64) -> bool {
    (100.0 * share - percent).abs() < 0.05
}

/// Leaks from one end of their sliders to the other, ends and ties among them.
fn leaks() -> impl Strategy<Value = Vec<f64>> {
    let leak = prop_oneof![0.0..=0.6, Just(0.0), Just(0.6), Just(0.13)];
    prop::collection::vec(leak, 2..=8)
}

fn params() -> impl Strategy<Value = Params> {
    let share = |least, most| prop_oneof![least..=most, Just(least), Just(most)];
    let eight = prop::array::uniform8(prop_oneof![0.0..=0.6, Just(0.0), Just(0.6)]);
    (eight, share(0.0, 1.0), share(0.0, 0.95)).prop_map(|(leak, dependence, failure_rate)| Params {
        leak: leak.into(),
        dependence,
        failure_rate,
    })
}

// Printed figures.

#[test]
fn eight_leaks_of_13_percent() {
    // From 32.8 % where leaks are independent to 87.0 % where one cause opens them all; 59.9 % between.
    for (dependence, percent) in [(0.0, 32.8), (0.5, 59.9), (1.0, 87.0)] {
        let o = at(|p| p.dependence = dependence);
        assert!(
            reads(o.dependence.arrives_dependent, percent),
            "{dependence}"
        );
        assert!(reads(o.leaks.arrives, 32.8));
        assert_eq!(o.dependence.arrives_least, 0.0);
        assert!(reads(o.dependence.arrives_most, 87.0));
    }
    // The steps of the waterfall: 13.0 points first, 4.9 last; closing any one leak returns 4.9, to 37.7 %.
    let o = at(|_| ()).leaks;
    let points = [13.0, 11.3, 9.8, 8.6, 7.4, 6.5, 5.6, 4.9];
    for (taken, points) in o.lost_there.iter().zip(points) {
        assert!((taken.finite().unwrap() - points).abs() < 0.05, "{points}");
    }
    for (returned, closed) in o.returned.iter().zip(&o.closed) {
        assert!((returned.finite().unwrap() - 4.9).abs() < 0.05);
        assert!(reads(closed.finite().unwrap(), 37.7));
    }
}

#[test]
fn one_leak_of_40_percent_among_seven_of_13() {
    // 22.6 % arrives; closing the 40 leaves 37.7 %, closing a 13 leaves 26.0 %.
    for place in 0..8 {
        let mut leak = [0.13; 8];
        leak[place] = 0.4;
        let o = at(|p| p.leak = leak.into()).leaks;
        assert!(reads(o.arrives, 22.6));
        assert_eq!((o.largest, o.tie), (Leak::ALL[place], Tie::Alone));
        for (index, closed) in o.closed.iter().enumerate() {
            let percent = if index == place { 37.7 } else { 26.0 };
            assert!(reads(closed.finite().unwrap(), percent), "{index}");
        }
        assert!(reads(o.best_closed, 37.7));
        assert!(reads(o.arrives + o.next_return / 100.0, 26.0));
    }
}

#[test]
fn the_equal_leaks_behind_every_quoted_rate() {
    // Rates: The Machinery of Execution (67 and 90 %); Alignment Is the Constraint (two thirds); Cândido and Santos
    // (2015), abstract: claims from 50 to 90 %. Leaks: 1 − (1 − F)^(1/8), in decimal arithmetic of 30 places.
    let table = [
        (67.0, 0.129_408_861),
        (90.0, 0.250_105_791),
        (66.7, 0.128_423_466),
        (50.0, 0.082_995_957),
    ];
    for (percent, leak) in table {
        let found = equal_leak(percent / 100.0, 8.0);
        assert!((found - leak).abs() < 5e-10, "{percent}: {found}");
        // What these leaks let through, multiplied out.
        let arrives = Leaks {
            shares: &[found; 8],
        }
        .survival();
        assert!((arrives - (1.0 - percent / 100.0)).abs() < 1e-14);
    }
    assert_eq!((QUOTED_LOW, QUOTED_HIGH), (0.67, 0.9));
    assert_eq!(CLAIMED, (0.5, 0.9));
    let o = at(|p| p.failure_rate = 0.67).equal;
    assert!(reads(o.equal_leak, 12.9) && reads(o.equal_leak_67, 12.9));
    assert!(reads(o.equal_leak_90, 25.0));
    // Mankins and Steele (2005): 63 % of the promised value is delivered.
    assert!(reads(o.equal_leak_37, 5.6));
    // With four leaks, or sixteen, quite other ones: 24.2 % and 6.7 %.
    assert!(reads(o.equal_leak_of_half, 24.2) && reads(o.equal_leak_of_double, 6.7));
}

// Invariants.

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn the_order_of_leaks_does_not_matter(shares in leaks(), turn in 0..8_usize) {
        let mut turned = shares.clone();
        turned.rotate_left(turn % shares.len());
        turned.swap(0, shares.len() - 1);
        let (one, other) = (Leaks { shares: &shares }, Leaks { shares: &turned });
        prop_assert!((one.survival() / other.survival() - 1.0).abs() < 1e-14);
        let (one, other) = (frechet_bounds(one), frechet_bounds(other));
        prop_assert!((one.low - other.low).abs() < 1e-14);
        prop_assert_eq!(one.high, other.high);
    }

    #[test]
    fn a_larger_leak_lets_less_through(shares in leaks(), index in 0..8_usize, more in 0.001..0.3, c in 0.0..0.99) {
        let index = index % shares.len();
        let mut larger = shares.clone();
        larger[index] += more;
        let (one, other) = (Leaks { shares: &shares }, Leaks { shares: &larger });
        prop_assert!(other.survival() < one.survival());
        prop_assert!(survival_common_cause(other, c) < survival_common_cause(one, c));
    }

    #[test]
    fn closing_a_leak_divides_by_what_it_lets_through(shares in leaks()) {
        let leaks = Leaks { shares: &shares };
        for (index, p) in shares.iter().enumerate() {
            let divided = leaks.survival() / (1.0 - p);
            prop_assert!((leaks.survival_if_closed(index) / divided - 1.0).abs() < 1e-14);
        }
    }

    #[test]
    fn shares_of_the_loss_add_up_to_all_of_it(shares in leaks()) {
        let leaks = Leaks { shares: &shares };
        let parts: Vec<f64> = (0..shares.len()).map(|index| leaks.log_share(index)).collect();
        if leaks.tie() == Tie::None {
            prop_assert!(parts.iter().all(|part| part.is_nan()));
        } else {
            prop_assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            // What is left is the whole loss to the power of the others' parts.
            for (index, part) in parts.iter().enumerate() {
                let left = libm::pow(leaks.survival(), 1.0 - part);
                prop_assert!((leaks.survival_if_closed(index) / left - 1.0).abs() < 1e-12);
            }
        }
    }

    #[test]
    fn steps_lead_from_all_to_what_arrives(params in params()) {
        let o = Gap::evaluate(&params).unwrap().leaks;
        let taken: f64 = o.lost_there.iter().filter_map(|points| points.finite()).sum();
        prop_assert!((taken / 100.0 + o.arrives - 1.0).abs() < 1e-12);
        prop_assert!((o.arrives + o.lost - 1.0).abs() < 1e-15);
        prop_assert_eq!(o.passed[7].finite(), Some(o.arrives));
    }

    #[test]
    fn the_largest_leak_is_the_best_to_close_at_any_dependence(params in params()) {
        let o = Gap::evaluate(&params).unwrap();
        let returned: Vec<f64> = o.leaks.returned.iter().filter_map(|points| points.finite()).collect();
        let mut ranked = returned.clone();
        ranked.sort_by(|a, b| b.total_cmp(a));
        prop_assert!((o.leaks.best_return - ranked[0]).abs() < 1e-12);
        prop_assert!((o.leaks.next_return - ranked[1]).abs() < 1e-12);
        let leaks = Leaks { shares: &params.leak };
        let before = survival_common_cause(leaks, params.dependence);
        for index in 0..8 {
            let shares = leaks.without(index);
            let after = survival_common_cause(Leaks { shares: &shares }, params.dependence);
            prop_assert!(100.0 * (after - before) <= o.dependence.best_return_dependent + 1e-12);
        }
    }

    #[test]
    fn what_arrives_lies_within_the_bounds_and_rises_with_dependence(params in params(), more in 0.0..=1.0) {
        let o = Gap::evaluate(&params).unwrap().dependence;
        let least = o.arrives_least - 1e-15;
        prop_assert!(least <= o.arrives_dependent && o.arrives_dependent <= o.arrives_most + 1e-15);
        prop_assert!(o.dependence_adds >= -1e-12);
        let c = params.dependence + (1.0 - params.dependence) * more;
        let leaks = Leaks { shares: &params.leak };
        prop_assert!(survival_common_cause(leaks, c) >= o.arrives_dependent - 1e-15);
        prop_assert!((survival_common_cause(leaks, 1.0) - o.arrives_most).abs() < 1e-15);
        prop_assert!((survival_common_cause(leaks, 0.0) - leaks.survival()).abs() < 1e-15);
    }

    #[test]
    fn equal_leaks_give_back_the_failure_they_were_made_of(failure in 0.0..=0.95, count in 1..=16_usize) {
        let count = u32::try_from(count).unwrap();
        let leak = equal_leak(failure, f64::from(count));
        let arrives = (0..count).fold(1.0, |left, _| left * (1.0 - leak));
        prop_assert!((1.0 - arrives - failure).abs() < 1e-13);
        prop_assert!(leak <= failure + 1e-15);
        prop_assert!(equal_leak(failure, f64::from(count + 1)) <= leak);
    }
}

#[test]
fn nothing_leaks_where_all_leaks_are_closed() {
    for count in 2..=8 {
        let shares = vec![0.0; count];
        let leaks = Leaks { shares: &shares };
        assert_eq!((leaks.survival(), leaks.tie()), (1.0, Tie::None));
        assert_eq!(survival_common_cause(leaks, 0.35), 1.0);
    }
}

#[test]
fn under_one_cause_closing_one_of_equal_leaks_returns_nothing() {
    let o = at(|p| p.dependence = 1.0).dependence;
    assert_eq!(
        (o.best_return_dependent, o.best_return_one_cause),
        (0.0, 0.0)
    );
    let o = at(|p| (p.dependence, p.leak) = (1.0, [0.4, 0.13, 0.13].into())).dependence;
    assert!((o.best_return_dependent - 27.0).abs() < 1e-12);
    assert!((o.best_return_one_cause - 27.0).abs() < 1e-12);
}

// Joint distributions.

/// A leak as the states of the world in which it opens. All states are the circle from 0 to 1, an arc as likely as it is
/// long; this is the arc of length `size` that begins at `from`.
struct Opening {
    from: f64,
    size: f64,
}

impl Opening {
    fn holds(&self, state: f64) -> bool {
        let past = state - self.from;
        (if past < 0.0 { past + 1.0 } else { past }) < self.size
    }
}

/// Share of states in which no leak opens: what lies between neighboring ends opens all of it or nothing.
fn untouched(openings: &[Opening]) -> f64 {
    let end = |opening: &Opening| (opening.from + opening.size) % 1.0;
    let mut ends: Vec<f64> = openings
        .iter()
        .flat_map(|opening| [opening.from, end(opening)])
        .chain([0.0, 1.0])
        .collect();
    ends.sort_by(f64::total_cmp);
    let open = |state: f64| openings.iter().any(|opening| opening.holds(state));
    let pairs = ends.windows(2).map(|pair| (pair[0], pair[1]));
    let free = pairs.filter(|(from, to)| !open(f64::midpoint(*from, *to)));
    free.map(|(from, to)| to - from).sum()
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn one_cause_reaches_the_upper_bound(shares in leaks()) {
        let openings: Vec<Opening> = shares.iter().map(|p| Opening { from: 0.0, size: *p }).collect();
        let high = frechet_bounds(Leaks { shares: &shares }).high;
        prop_assert!((untouched(&openings) - high).abs() < 1e-12);
    }

    #[test]
    fn leaks_laid_end_to_end_reach_the_lower_bound(shares in leaks()) {
        let mut from = 0.0;
        let openings: Vec<Opening> = shares.iter().map(|p| {
            let opening = Opening { from, size: *p };
            from = (from + p) % 1.0;
            opening
        }).collect();
        let low = frechet_bounds(Leaks { shares: &shares }).low;
        prop_assert!((untouched(&openings) - low).abs() < 1e-12);
    }

    #[test]
    fn leaks_laid_anywhere_stay_within_the_bounds(shares in leaks(), from in prop::array::uniform8(0.0..1.0)) {
        let openings: Vec<Opening> = shares.iter().zip(from).map(|(p, from)| Opening { from, size: *p }).collect();
        let bounds = frechet_bounds(Leaks { shares: &shares });
        let arrives = untouched(&openings);
        prop_assert!(bounds.low - 1e-12 <= arrives && arrives <= bounds.high + 1e-12);
    }
}

/// Plans that pass all leaks of 200 000, where one cause opens the leaks together with weight `c`.
fn simulate(shares: &[f64], c: f64, stream: &mut Stream) -> (f64, f64) {
    const PLANS: u32 = 200_000;
    let mut arrived = 0_u32;
    for _ in 0..PLANS {
        let passes = if stream.happens(c) {
            let cause = stream.uniform();
            shares.iter().all(|p| cause >= *p)
        } else {
            // Each draws, so that plans use the same count of numbers.
            shares.iter().filter(|p| stream.happens(**p)).count() == 0
        };
        arrived += u32::from(passes);
    }
    let share = f64::from(arrived) / f64::from(PLANS);
    (share, (share * (1.0 - share) / f64::from(PLANS)).sqrt())
}

#[test]
fn simulated_plans_agree_with_product_and_mixture() {
    let mut stream = Stream::seeded(20_261_128);
    let uneven = [0.4, 0.13, 0.05, 0.3, 0.0, 0.22, 0.01, 0.6];
    for shares in [&[0.13; 8][..], &uneven, &[0.4, 0.13]] {
        for c in [0.0, 0.25, 0.5, 1.0] {
            let expected = survival_common_cause(Leaks { shares }, c);
            let (share, error) = simulate(shares, c, &mut stream);
            // Four standard errors: all twelve lie within for 999 seeds in a thousand.
            let distance = (share - expected).abs();
            assert!(distance < 4.0 * error, "{shares:?} {c}: {share} {expected}");
        }
    }
}

// Charts.

fn charts(params: Params) -> Vec<narrows::ChartSpec> {
    let output = Gap::evaluate(&params).expect("settings in range");
    Gap::charts(&View { params, output })
}

#[test]
fn axes_stand_still_while_a_slider_moves() {
    let axes = |change: &dyn Fn(&mut Params)| {
        let mut params = Params::default();
        change(&mut params);
        let charts = charts(params).into_iter();
        let axes = charts.map(|chart| (chart.id, chart.x, chart.y));
        axes.collect::<Vec<_>>()
    };
    let opening = axes(&|_| ());
    for share in [0.0, 0.05, 0.3, 0.6] {
        assert_eq!(axes(&|p| p.leak = [share; 8].into()), opening);
        assert_eq!(axes(&|p| p.dependence = share), opening);
        assert_eq!(axes(&|p| p.failure_rate = share), opening);
    }
}

#[test]
fn every_step_of_the_waterfall_begins_where_the_one_before_ends() {
    let leak = [0.4, 0.13, 0.05, 0.3, 0.0, 0.22, 0.01, 0.6].into();
    let drawn = charts(Params {
        leak,
        ..Params::default()
    });
    let waterfall = drawn.iter().find(|chart| chart.id == "waterfall").unwrap();
    for spec in [waterfall, waterfall.narrow.as_deref().unwrap()] {
        let blocks: Vec<_> = spec
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Blocks { corners, .. } => Some(corners),
                _ => None,
            })
            .collect();
        let [left, taken, arrives] = blocks[..] else {
            panic!("what is left, what is taken, what arrives")
        };
        // A closed leak takes nothing and has no block.
        assert_eq!((left.len(), taken.len(), arrives.len()), (8, 7, 1));
        let mut before = 1.0;
        for [[from, low], [to, high]] in taken {
            assert_eq!(*to, before);
            let beside = left.iter().find(|[[_, y], _]| y == low).unwrap();
            assert_eq!((beside[1][0], beside[1][1]), (*from, *high));
            before = *from;
        }
        assert_eq!(arrives[0][1][0], before);
    }
}
