//! Delegation: published counts, the essay's figures, and simulations that agree with it.

use crate::random::Stream;
use narrows::mechanism::View;
use narrows::mechanisms::delegation::chain::{Chain, Losses};
use narrows::mechanisms::delegation::coverage::{ESSAY_BARS, essay_bar};
use narrows::mechanisms::delegation::graicunas::{cross, direct, group, total};
use narrows::mechanisms::delegation::hierarchy::{
    Hierarchy, hierarchy_size, layers_needed, on_level,
};
use narrows::mechanisms::delegation::{Delegation, Output, Params};
use narrows::{Mechanism, Quantity};

mod properties;

/// The essay's four percentages.
const ESSAY: Losses = Losses {
    information: 0.2,
    incentives: 0.15,
    interpretation: 0.1,
    monitoring: 0.15,
};

fn at(change: impl Fn(&mut Params)) -> Output {
    let mut params = Params::default();
    change(&mut params);
    Delegation::evaluate(&params).expect("in range")
}

fn is_near(value: f64, printed: f64, within: f64) -> bool {
    (value - printed).abs() <= within
}

#[test]
fn people_are_counted_whole_and_halves_round_up() {
    for (between, whole) in [(2.5, 3.0), (5.4, 5.0)] {
        assert_eq!(at(|p| p.span = between), at(|p| p.span = whole));
    }
}

#[test]
fn the_essays_losses_chain_as_computed() {
    // The essay's 20, 15, 10 and 15 %, multiplied: all four, and the first three alone.
    let table = [
        (0.0, 1.0, 1.0),
        (1.0, 0.5202, 0.612),
        (2.0, 0.270_608_04, 0.374_544),
        (3.0, 0.140_770_302_408, 0.229_220_928),
        (4.0, 0.073_228_711_312_6, 0.140_283_207_936),
        (5.0, 0.038_093_575_624_8, 0.085_853_323_256_8),
        (6.0, 0.019_816_278_04, 0.052_542_233_833_2),
    ];
    for (hand_offs, all, intent) in table {
        let chain = Chain::new(ESSAY, hand_offs, 0.0);
        assert!(is_near(chain.all_left, all, 5e-14), "{hand_offs}");
        assert!(is_near(chain.intent_left, intent, 5e-14), "{hand_offs}");
    }
    assert!(is_near(ESSAY.attention_kept(), 0.85, 1e-15));
    // Added up, 60 % a hand-off would leave less than nothing after two.
    assert!(is_near(at(|_| ()).chain.losses_added, 0.6, 1e-12));
}

#[test]
fn reading_back_leaves_three_fifths() {
    let o = at(|_| ());
    assert!(is_near(o.chain.read_back_kept, 0.8836, 1e-12));
    assert!(is_near(o.chain.read_back_left, 0.6096, 5e-5));
    assert!(is_near(o.chain.intent_left, 0.1403, 5e-5));
    // Two hand-offs in place of four.
    assert!(is_near(
        at(|p| p.hand_offs = 2.0).chain.intent_left,
        0.375,
        5e-4
    ));
    // Four with reading back leave about what one without does.
    assert!(is_near(
        o.chain.read_back_worth.finite().unwrap(),
        1.008,
        5e-4
    ));
}

#[test]
fn measured_hand_overs_are_kept_as_printed() {
    // Bhabra et al. 2007: after five, 2.5, 85.5 and 99 %; the fifth roots and fourth values are computed from them.
    let o = at(|p| p.hand_offs = 5.0).measured;
    let kept = [o.spoken_kept, o.notes_kept, o.printed_kept];
    for (kept, printed) in kept.into_iter().zip([0.478, 0.969, 0.998]) {
        assert!(is_near(kept, printed, 5e-4), "{kept}");
    }
    let left = [o.spoken_left, o.notes_left, o.printed_left];
    assert_eq!(left, [0.025, 0.855, 0.99].map(Quantity::Finite));
    let o = at(|_| ()).measured;
    let left = [o.spoken_left, o.notes_left, o.printed_left];
    for (left, printed) in left.into_iter().zip([0.05, 0.88, 0.99]) {
        assert!(
            is_near(left.finite().unwrap(), printed, 5e-3 + 1e-12),
            "{left:?}"
        );
    }
    let o = at(|p| p.hand_offs = 6.0).measured;
    assert_eq!(o.spoken_left, Quantity::Undefined);
}

#[test]
fn graicunas_counts_are_his() {
    // n, direct, cross, group, total. Totals for 5, 6 and 10 are in Graicunas 1933; the rest is his formula.
    const TABLE: [[u32; 5]; 20] = [
        [1, 1, 0, 0, 1],
        [2, 2, 2, 2, 6],
        [3, 3, 6, 9, 18],
        [4, 4, 12, 28, 44],
        [5, 5, 20, 75, 100],
        [6, 6, 30, 186, 222],
        [7, 7, 42, 441, 490],
        [8, 8, 56, 1016, 1080],
        [9, 9, 72, 2295, 2376],
        [10, 10, 90, 5110, 5210],
        [11, 11, 110, 11253, 11374],
        [12, 12, 132, 24564, 24708],
        [13, 13, 156, 53235, 53404],
        [14, 14, 182, 114_674, 114_870],
        [15, 15, 210, 245_745, 245_970],
        [16, 16, 240, 524_272, 524_528],
        [17, 17, 272, 1_114_095, 1_114_384],
        [18, 18, 306, 2_359_278, 2_359_602],
        [19, 19, 342, 4_980_717, 4_981_078],
        [20, 20, 380, 10_485_740, 10_486_140],
    ];
    for row in TABLE {
        let [n, counts @ ..] = row.map(f64::from);
        assert_eq!([direct(n), cross(n), group(n), total(n)], counts, "{n}");
    }
}

/// Counted by hand: every ordered pair, and every subordinate with every set of others that is not empty.
#[test]
fn graicunas_formulas_are_counts() {
    for n in 1_u32..=10 {
        let mut groups = 0_u32;
        for one in 0..n {
            let others = (1_u32..1 << n).filter(|set| set & (1 << one) == 0);
            groups += u32::try_from(others.count()).unwrap();
        }
        assert_eq!(group(f64::from(n)), f64::from(groups), "{n}");
        let pairs = (0..n * n).filter(|pair| pair / n != pair % n).count();
        assert_eq!(
            cross(f64::from(n)),
            f64::from(u32::try_from(pairs).unwrap())
        );
    }
}

#[test]
fn coverage_runs_as_computed_beside_the_bars() {
    // People, the essay's bar read off its chart, then M = 9 with gamma 1 and 0.8, in percent.
    let table = [
        (1.0, 100.0, 100.0, 100.0),
        (5.0, 67.0, 69.230_769_230_8, 65.672_740_914_8),
        (10.0, 50.0, 50.0, 50.0),
        (20.0, 37.5, 32.142_857_142_9, 35.485_369_987_6),
        (50.0, 25.0, 15.517_241_379_3, 20.494_387_041_5),
        (100.0, 12.5, 8.333_333_333_33, 12.804_944_753_3),
    ];
    for (people, bar, fixed, gentle) in table {
        let o = at(|p| p.people = people).coverage;
        assert!(is_near(100.0 * o.coverage, fixed, 5e-11), "{people}");
        assert!(
            is_near(100.0 * o.gentle_coverage, gentle, 5e-11),
            "{people}"
        );
        assert_eq!(o.essay_bar, Quantity::Finite(bar / 100.0));
    }
    assert_eq!(essay_bar(49.0), Quantity::Undefined);
    assert_eq!(ESSAY_BARS.len(), table.len());
}

#[test]
fn williamsons_optimum_is_nearly_nine_levels() {
    // alpha 0.9, s 5, beta 1.3, w 0.3: 8.93.
    let o = at(|_| ()).firm;
    assert!(is_near(o.williamson_levels, 8.93, 5e-3));
    assert!(is_near(o.best_levels, 8.93, 5e-3));
}

/// A tree built person by person: who leads whom, breadth first.
fn built(people: usize, span: usize) -> Vec<usize> {
    let mut depth = vec![0];
    for person in 1..people {
        depth.push(depth[(person - 1) / span] + 1);
    }
    depth
}

#[test]
fn levels_and_people_agree_with_a_tree_that_is_built() {
    for span in 2_u32..=15 {
        for people in (1_u32..=400).chain([781, 782, 2047, 2048, 5000]) {
            let depth = built(people as usize, span as usize);
            let (n, s) = (f64::from(people), f64::from(span));
            let levels = layers_needed(n, s);
            let deepest = f64::from(u32::try_from(depth[depth.len() - 1]).unwrap());
            assert_eq!(levels, deepest + 1.0, "{people} at {span}");
            for (level, number) in (0_usize..=13).zip(0_u32..) {
                let here = depth.iter().filter(|at| **at == level).count();
                let expected = on_level(f64::from(number), n, s);
                assert_eq!(expected, here as f64, "{people} at {span}");
            }
            let leaders = (1..people as usize).map(|person| (person - 1) / span as usize);
            let leaders: std::collections::BTreeSet<usize> = leaders.collect();
            let o = Hierarchy::of(n, s, 0.612, 0.8836);
            assert_eq!(o.managers, leaders.len() as f64, "{people} at {span}");
            assert!(hierarchy_size(levels - 1.0, s) < n && n <= o.room);
            // The logarithm of what stands at the foot is the number of hand-offs.
            if levels > 1.0 {
                let foot = libm::log(libm::pow(s, o.hand_offs)) / libm::log(s);
                assert!(is_near(foot, o.hand_offs, 1e-12));
            }
        }
    }
}

/// Pieces of an intent that pass each hand-off unharmed by three independent losses, or are recovered, counted; the
/// formula lies within four standard errors.
#[test]
fn what_is_left_agrees_with_a_simulation() {
    const PIECES: u32 = 100_000;
    let mut stream = Stream::seeded(10);
    for (hand_offs, psi) in [(1_u32, 0.0), (4, 0.0), (4, 0.7), (8, 0.35)] {
        let mut arrived = 0_u32;
        for _ in 0..PIECES {
            let survives = (0..hand_offs).all(|_| {
                let lost = [ESSAY.information, ESSAY.incentives, ESSAY.interpretation]
                    .map(|loss| stream.happens(loss));
                let is_lost = lost.contains(&true);
                !is_lost || stream.happens(psi)
            });
            arrived += u32::from(survives);
        }
        let share = f64::from(arrived) / f64::from(PIECES);
        let chain = Chain::new(ESSAY, f64::from(hand_offs), psi);
        let expected = chain.read_back_left;
        let error = (expected * (1.0 - expected) / f64::from(PIECES)).sqrt();
        assert!(is_near(share, expected, 4.0 * error), "{share} {expected}");
    }
}

#[test]
fn axes_stand_still_while_their_sliders_move() {
    let axes = |change: &dyn Fn(&mut Params)| {
        let mut params = Params::default();
        change(&mut params);
        let output = Delegation::evaluate(&params).unwrap();
        let charts = Delegation::charts(&View { params, output });
        let axes = charts.into_iter().map(|chart| (chart.x, chart.y));
        axes.collect::<Vec<_>>()
    };
    let opening = axes(&|_| ());
    for hand_offs in [0.0, 1.0, 5.0, 8.0] {
        assert_eq!(axes(&|p| p.hand_offs = hand_offs), opening);
    }
    assert_eq!(axes(&|p| p.people = 100.0), opening);
    assert_eq!(axes(&|p| p.levels = 15.0), opening);
    let wide = axes(&|p| p.span = 15.0);
    // The tree alone has fewer levels at a wider span.
    assert_eq!(wide[..4], opening[..4]);
    assert_eq!(wide[5], opening[5]);
}
