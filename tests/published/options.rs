//! Options at the printed digits.

use super::{check, check_states};

#[test]
fn options_reproduce_their_figures() {
    check(
        "options",
        &[
            // A tenth each: bets until nine chances in ten, and the chance that one of ten hits.
            ("", "bets_needed", "21.9"),
            ("", "any_hit", "0.6513"),
            // The budget in one bet and in ten: 1 - exp(-theta B) both times.
            ("", "whole_chance", "0.393469340287"),
            ("", "split_chance", "0.393469340287"),
            ("hit_rate=0.05", "whole_chance", "0.9933"),
            ("hit_rate=0.05", "split_chance", "0.9933"),
            // Mean 0, spread 10, cost to scale 5, half a unit a probe.
            ("probes=1", "net_value", "1.48"),
            ("probes=10", "net_value", "5.43"),
            ("probes=30", "net_value", "0.43"),
            ("", "best_probes", "10"),
            ("", "best_value", "5.43"),
            ("", "option_value", "1.98"),
            ("", "commit_value", "0"),
            ("probe_hours=0", "best_probes", "200"),
            ("probe_hours=20", "best_probes", "0"),
            // The largest of n normal variables, in tenths: 1 / sqrt(pi), 1.53875273084.
            ("probes=2", "best_worth", "5.642"),
            ("probes=10", "best_worth", "15.3875"),
            // Of ten, in means of one: lognormal with sigma 1, Pareto with a = 1.5.
            ("tail=lognormal", "best_multiple", "3.41"),
            ("tail=pareto", "best_multiple", "4.19"),
            // Lindley 1961.
            ("candidates=10", "sequence_best_looked", "3"),
            ("candidates=10", "sequence_best_success", "0.39869047619"),
            ("candidates=20", "sequence_best_looked", "7"),
            ("candidates=20", "sequence_best_success", "0.38420888"),
            ("candidates=50", "sequence_best_looked", "18"),
            ("candidates=50", "sequence_best_success", "0.374275013648"),
            ("candidates=100", "sequence_best_looked", "37"),
            ("candidates=100", "sequence_best_success", "0.371042778713"),
        ],
    );
}

#[test]
fn the_bell_curve_has_no_mean_to_compare_with() {
    check_states("options", &[("", "best_multiple", "undefined")]);
}
