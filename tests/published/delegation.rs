//! Delegation at the printed digits.

use super::{check, check_states};

#[test]
fn delegation_reproduces_its_figures() {
    check(
        "delegation",
        &[
            // The essay's 20, 15, 10 and 15 %, multiplied: intent by the first three, attention by the fourth.
            ("", "intent_kept", "0.612"),
            ("", "attention_kept", "0.85"),
            ("", "all_kept", "0.5202"),
            ("", "intent_left", "0.1403"),
            ("", "all_left", "0.0732"),
            ("", "losses_added", "0.60"),
            ("hand_offs=1", "all_left", "0.5202"),
            ("hand_offs=2", "all_left", "0.27060804"),
            ("hand_offs=2", "intent_left", "0.374544"),
            ("hand_offs=3", "all_left", "0.140770302408"),
            ("hand_offs=3", "intent_left", "0.229220928"),
            ("hand_offs=5", "intent_left", "0.0858533232568"),
            ("hand_offs=6", "all_left", "0.01981627804"),
            ("hand_offs=0", "all_left", "1"),
            // Seven tenths of each loss recovered.
            ("read_back=0.7", "read_back_kept", "0.8836"),
            ("read_back=0.7", "read_back_left", "0.6096"),
            ("read_back=0", "read_back_left", "0.1403"),
            ("read_back=1", "read_back_left", "1"),
            // Bhabra et al. 2007: after five 2.5, 85.5 and 99 %, so a hand-over keeps 0.48, 0.97 and 0.998.
            ("hand_offs=5", "measured_spoken_left", "0.025"),
            ("hand_offs=5", "measured_notes_left", "0.855"),
            ("hand_offs=5", "measured_printed_left", "0.99"),
            ("", "measured_spoken_kept", "0.48"),
            ("", "measured_notes_kept", "0.97"),
            ("", "measured_printed_kept", "0.998"),
            // Bandwidth shared by fixed attention, M = 9, and the slower fall of gamma 0.8.
            ("people=1", "coverage", "1"),
            ("people=5", "coverage", "0.69"),
            ("people=10", "coverage", "0.50"),
            ("people=20", "coverage", "0.32"),
            ("people=50", "coverage", "0.16"),
            ("people=100", "coverage", "0.08"),
            ("people=5", "gentle_coverage", "0.66"),
            ("people=20", "gentle_coverage", "0.35"),
            ("people=50", "gentle_coverage", "0.20"),
            ("people=100", "gentle_coverage", "0.13"),
            ("people=20 falloff=0.8", "coverage", "0.354853699876"),
            // The essay's bars, read off.
            ("people=5", "essay_bar", "0.67"),
            ("people=20", "essay_bar", "0.375"),
            ("people=100", "essay_bar", "0.125"),
            // Graicunas 1933.
            ("span=2", "relationships_total", "6"),
            ("span=3", "relationships_total", "18"),
            ("span=4", "relationships_total", "44"),
            ("span=5", "relationships_total", "100"),
            ("span=5", "relationships_cross", "20"),
            ("span=5", "relationships_group", "75"),
            ("span=5", "relationships_one_more", "122"),
            ("span=6", "relationships_total", "222"),
            ("span=7", "relationships_total", "490"),
            ("span=8", "relationships_total", "1080"),
            ("span=9", "relationships_total", "2376"),
            ("span=10", "relationships_total", "5210"),
            // Williamson 1967: alpha 0.9, s 5, beta 1.3, w 0.3.
            ("", "firm_williamson_levels", "8.93"),
            ("", "firm_best_levels", "8.93"),
        ],
    );
}

#[test]
fn delegation_names_what_has_no_value() {
    check_states(
        "delegation",
        &[
            // Beyond what was measured, and between the essay's bars.
            ("hand_offs=6", "measured_spoken_left", "undefined"),
            ("people=49", "essay_bar", "undefined"),
        ],
    );
}
