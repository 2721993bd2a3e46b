//! The invariants of delegation, over the whole ranges of its sliders.

use crate::random::repeatable;
use narrows::Quantity;
use narrows::mechanisms::delegation::chain::{
    Chain, Losses, checks_to_recover, left, recovered, with_read_back, worth,
};
use narrows::mechanisms::delegation::coverage::Attention;
use narrows::mechanisms::delegation::graicunas::{cross, direct, group, total};
use narrows::mechanisms::delegation::handover;
use narrows::mechanisms::delegation::hierarchy::layers_needed;
use narrows::mechanisms::delegation::williamson::Firm;
use proptest::prelude::*;

fn losses() -> impl Strategy<Value = Losses> {
    let loss = || 0.0..=0.5_f64;
    (loss(), loss(), loss(), loss()).prop_map(
        |(information, incentives, interpretation, monitoring)| Losses {
            information,
            incentives,
            interpretation,
            monitoring,
        },
    )
}

fn firms() -> impl Strategy<Value = Firm> {
    (0.6..=0.99, 2.0..=15.0, 1.0..=1.9, 0.05..=0.9).prop_map(|(control, span, wage_ratio, wage)| {
        Firm {
            control,
            span,
            wage_ratio,
            wage,
        }
    })
}

proptest! {
    #![proptest_config(repeatable())]

    #[test]
    fn less_is_left_after_each_hand_off(losses in losses(), hand_offs in 0.0..8.0, more in 0.0..4.0, psi in 0.0..=1.0) {
        let near = Chain::new(losses, hand_offs, psi);
        let far = Chain::new(losses, hand_offs + more, psi);
        for (near, far) in [
            (near.intent_left, far.intent_left),
            (near.attention_left, far.attention_left),
            (near.all_left, far.all_left),
            (near.read_back_left, far.read_back_left),
        ] {
            prop_assert!(0.0 < far && far <= near && near <= 1.0);
        }
        prop_assert!(near.read_back_left >= near.intent_left);
        prop_assert!((near.all_left - near.intent_left * near.attention_left).abs() < 1e-12);
        // A straight line in logarithms.
        let double = left(near.intent_kept, 2.0 * hand_offs);
        prop_assert!((double - near.intent_left * near.intent_left).abs() < 1e-12);
    }

    #[test]
    fn larger_losses_leave_less(losses in losses(), which in 0..4_usize, more in 0.0..=0.2, hand_offs in 0.0..8.0) {
        let mut worse = losses;
        *[&mut worse.information, &mut worse.incentives, &mut worse.interpretation, &mut worse.monitoring]
            .into_iter().nth(which).unwrap() += more;
        let (before, after) = (Chain::new(losses, hand_offs, 0.0), Chain::new(worse, hand_offs, 0.0));
        prop_assert!(after.all_left <= before.all_left);
        // Watching costs attention and no intent.
        prop_assert_eq!(after.intent_left == before.intent_left, which == 3 || more == 0.0 || hand_offs == 0.0 );
    }

    #[test]
    fn the_ends_are_whole(losses in losses(), hand_offs in 0.0..=8.0, psi in 0.0..=1.0) {
        prop_assert_eq!(Chain::new(losses, 0.0, psi).read_back_left, 1.0);
        prop_assert_eq!(Chain::new(losses, 0.0, psi).all_left, 1.0);
        prop_assert_eq!(Chain::new(losses, hand_offs, 1.0).read_back_left, 1.0);
        let none = Chain::new(losses, hand_offs, 0.0);
        prop_assert!((none.read_back_left - none.intent_left).abs() < 1e-12);
    }

    #[test]
    fn worth_is_where_the_two_chains_meet(losses in losses(), hand_offs in 0.0..=8.0, psi in 0.0..=1.0) {
        let kept = losses.intent_kept();
        prop_assume!(kept < 0.999);
        let managed = with_read_back(kept, psi);
        let plain = worth(kept, managed, hand_offs).finite().unwrap();
        prop_assert!(-1e-12 <= plain && plain <= hand_offs + 1e-9);
        prop_assert!((left(kept, plain) - left(managed, hand_offs)).abs() < 1e-9);
    }

    #[test]
    fn checks_recover_what_they_are_said_to(psi in 0.0..0.999) {
        let checks = checks_to_recover(psi).finite().unwrap();
        prop_assert!(checks >= 0.0 && (recovered(checks) - psi).abs() < 1e-12);
        prop_assert_eq!(checks_to_recover(1.0), Quantity::Unbounded);
    }

    #[test]
    fn measured_streams_pass_through_what_was_measured(after_five in 0.01..0.999, k in 0.0..=5.0) {
        let between = handover::left(after_five, k).finite().unwrap();
        prop_assert!(after_five - 1e-12 <= between && between <= 1.0);
        prop_assert_eq!(handover::left(after_five, 5.0), Quantity::Finite(after_five));
    }

    #[test]
    fn graicunas_parts_make_the_whole_and_grow_ever_faster(n in 1.0..=20.0_f64) {
        prop_assert!((direct(n) + cross(n) + group(n) - total(n)).abs() < 1e-9 * total(n));
        // Past the first few, each more than doubles them.
        let whole = n.round().max(2.0);
        prop_assert!(total(whole + 1.0) > 2.0 * total(whole));
    }

    #[test]
    fn coverage_falls_from_all_through_half(others in 1.0..=50.0, falloff in 0.3..=2.0, n in 1.0..100.0, more in 0.01..50.0) {
        let attention = Attention { others, falloff };
        prop_assert_eq!(attention.coverage(1.0), 1.0);
        prop_assert!((attention.coverage(attention.half()) - 0.5).abs() < 1e-12);
        let (near, far) = (attention.coverage(n), attention.coverage(n + more));
        prop_assert!(0.0 < far && far < near && near <= 1.0);
        let wider = Attention { others: others + 1.0, falloff };
        prop_assert!(wider.coverage(n + more) > far);
    }

    #[test]
    fn more_people_never_need_fewer_levels(people in 1.0..=5000.0, more in 0.0..100.0, span in 2.0..=15.0, wider in 0.0..5.0) {
        let levels = layers_needed(people, span);
        prop_assert!(layers_needed(people + more, span) >= levels);
        prop_assert!(layers_needed(people, span + wider) <= levels);
    }

    #[test]
    fn the_best_firm_is_better_than_its_neighbors(firm in firms(), levels in 1.0..=15.0) {
        let best = firm.best_levels();
        prop_assert!(best >= 1.0);
        let share = firm.profit_against(levels, best);
        prop_assert!(share <= 1.0 + 1e-9, "{}", share);
        // The same profit written as Williamson writes it.
        let (s, b, n) = (firm.span, firm.wage_ratio, levels);
        let cost = firm.wage * (libm::pow(s, n) - libm::pow(b, n)) / (s - b);
        let output = libm::pow(firm.control * s, n - 1.0);
        prop_assert!((firm.profit(n) - (output - cost)).abs() <= 1e-9 * (output + cost));
        // A firm of one level pays one producer and no manager.
        prop_assert!((firm.profit(1.0) - (1.0 - firm.wage)).abs() < 1e-12);
    }

    #[test]
    fn the_closed_form_is_the_best_where_superiors_of_superiors_cost_little(firm in firms()) {
        let (closed, best) = (firm.williamson_levels(), firm.best_levels());
        // What it leaves out is a cost that grows with beta^n, so it never goes deeper than the best.
        prop_assert!(closed <= best + 1e-9, "{} {}", closed, best);
        let left_out = libm::pow(firm.wage_ratio / firm.span, best);
        if left_out < 1e-9 {
            prop_assert!((closed - best).abs() < 1e-6 * best, "{} {}", closed, best);
        }
    }

    #[test]
    fn more_control_and_a_wider_span_carry_more_levels(firm in firms(), more in 0.0..=0.05, wider in 0.0..3.0) {
        let steadier = Firm { control: f64::min(firm.control + more, 0.99), ..firm };
        prop_assert!(steadier.williamson_levels() >= firm.williamson_levels() - 1e-9);
        let broader = Firm { span: firm.span + wider, ..firm };
        prop_assert!(broader.williamson_levels() >= firm.williamson_levels() - 1e-9);
        prop_assert!(firm.williamson_levels() >= 1.0);
    }
}
