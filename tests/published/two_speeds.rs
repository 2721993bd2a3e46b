//! Two speeds at the printed digits.

use super::check;

#[test]
fn two_speeds_reproduce_their_figures() {
    check(
        "two-speeds",
        &[
            // 5 % slow at 90 %, 95 % fast at 70 %, against one threshold for all.
            ("info=0.7", "sorted_cost", "22.67"),
            ("info=0.7", "sorted_days", "12.6"),
            ("info=0.7", "yours_cost", "22.67"),
            ("", "all_90_cost", "26.72"),
            ("", "all_90_days", "23.0"),
            ("", "all_95_cost", "31.80"),
            ("", "all_95_days", "30.0"),
            ("", "all_70_cost", "23.12"),
            ("", "all_70_days", "12.0"),
            ("", "all_50_cost", "25.39"),
            ("", "price_share", "0.18"),
            ("info=0.95 careful_threshold=0.95", "price_share", "0.40"),
            ("info=0.7 careful_threshold=0.7", "price_share", "0.02"),
            ("", "days_ratio", "1.8"),
            // The tail that the mean hides.
            ("", "all_70_worst", "42.0"),
            ("", "sorted_worst", "33.0"),
            // Where sorting stops paying.
            ("", "single_threshold", "0.729"),
            ("", "single_cost", "23.06"),
            ("", "break_even", "0.880"),
            ("irreversible=0.5", "single_threshold", "0.850"),
            ("irreversible=0.5", "single_cost", "28.99"),
            ("irreversible=0.5", "break_even", "0.315"),
            ("irreversible=0.5", "careful_break_even", "0.473"),
            // A kind that cannot be undone, and one that can four times out of five.
            ("", "irreversible_kind_best_threshold", "0.9000"),
            ("", "reversible_kind_best_threshold", "0.7024"),
            ("", "reversible_kind_effective_loss", "33.6"),
        ],
    );
}
