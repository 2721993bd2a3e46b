//! What the texts and the sources print, asked for by name as from the command line and compared at
//! the printed digits.

use narrows::mechanisms::{self, Named};

mod delegation;
mod operator;
mod options;
mod two_speeds;

/// Settings, output, and the number as printed.
type Row = (&'static str, &'static str, &'static str);

/// The outputs at the defaults but for these settings.
fn outputs(id: &str, settings: &str) -> Vec<Named> {
    let entry = mechanisms::find(id).expect("the mechanism is registered");
    let mut values = entry.defaults();
    for setting in settings.split_whitespace() {
        let (name, value) = setting.split_once('=').expect("name=value");
        entry.set(&mut values, name, value).expect("in range");
    }
    entry.evaluate(&values.into()).expect("valid settings")
}

fn check(id: &str, rows: &[Row]) {
    for (settings, output, printed) in rows {
        let outputs = outputs(id, settings);
        let named = outputs.iter().find(|named| named.name == *output);
        let value = named.and_then(|named| named.value.finite());
        let digits = printed
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len());
        let computed = value.map(|value| format!("{value:.digits$}"));
        assert_eq!(computed.as_deref(), Some(*printed), "{settings} {output}");
    }
}

/// The same for what is no number: a name, or why there is no value.
fn check_states(id: &str, rows: &[Row]) {
    for (settings, output, state) in rows {
        let outputs = outputs(id, settings);
        let named = outputs.iter().find(|named| named.name == *output);
        let written = named.map(|named| serde_json::to_string(&named.value).expect("a value"));
        let state = format!("\"{state}\"");
        assert_eq!(written, Some(state), "{settings} {output}");
    }
}

#[test]
fn the_loop_reproduces_its_figures() {
    // The essay "The Machinery of Execution": three days against three weeks, ten decisions against two, of which two
    // holds by working days only. The rest is computed from the formulas in the model's documentation by hand.
    check(
        "loop",
        &[
            ("", "rival_corrections", "10"),
            ("", "own_corrections", "2"),
            ("", "corrections_ahead", "8"),
            ("", "period_ratio", "5"),
            ("calendar=calendar", "period_ratio", "7"),
            ("", "working_loops", "2.0"),
            ("", "calendar_loops", "1.43"),
            ("calendar=calendar", "own_loops", "1.43"),
            ("calendar=calendar", "own_corrections", "1"),
            // Errors left after thirty working days without a floor.
            ("error_floor=0", "rival_error_left", "0.107"),
            ("error_floor=0", "own_error_left", "0.640"),
            ("error_floor=0", "window_ratio", "5.96"),
            ("", "floorless_ratio", "5.96"),
            // With a floor of a tenth: day 30, day 180 and day 365.
            ("", "error_ratio", "3.44"),
            ("day=30", "error_ratio", "3.4"),
            ("day=180", "error_ratio", "1.62"),
            ("", "late_ratio", "1.62"),
            ("day=365", "error_ratio", "1.0"),
            // The moving world seen without noise: the root of 5, and of 7 by days of the calendar.
            ("", "typical_ratio", "2.236"),
            ("correcting=best", "typical_ratio", "2.24"),
            ("calendar=calendar", "typical_ratio", "2.646"),
            // Seen with noise, at the best gain.
            ("noise=0.25 correcting=best", "typical_ratio", "1.54"),
            ("", "noisy_ratio", "1.54"),
            (
                "noise=0.25 correcting=best calendar=calendar",
                "typical_ratio",
                "1.69",
            ),
            (
                "noise=0.25 correcting=best calendar=calendar",
                "after_ratio",
                "1.42",
            ),
            (
                "noise=0.25 correcting=best calendar=calendar",
                "before_ratio",
                "1.86",
            ),
            ("drift=0 noise=0.25 correcting=best", "own_moving_gain", "0"),
            // Overtaken inside one's own loop.
            ("", "own_overtaken", "0.993"),
            ("", "rival_overtaken", "0.181"),
            ("calendar=calendar", "own_overtaken", "0.9991"),
            ("calendar=calendar", "rival_overtaken", "0.133"),
            // 1.2^10 and 1.2^2.
            ("", "rival_capability", "6.19"),
            ("", "own_capability", "1.44"),
        ],
    );
}

#[test]
fn information_reproduces_its_figures() {
    check(
        "information",
        &[
            ("learning_time=1", "days_to_50", "0.693"),
            ("learning_time=1", "days_to_70", "1.204"),
            ("learning_time=1", "days_to_90", "2.303"),
            ("learning_time=1", "days_to_95", "2.996"),
            ("learning_time=1", "days_50_to_70", "0.511"),
            ("learning_time=1", "days_70_to_90", "1.099"),
            ("undoable=0", "effective_loss", "100"),
            ("undoable=0", "best_threshold", "0.9000"),
            ("undoable=0.8", "effective_loss", "33.6"),
            ("undoable=0.8", "best_threshold", "0.7024"),
            ("", "final_best", "0.9000"),
            ("", "undoable_best", "0.7024"),
            ("info=0.7", "cost", "22.1"),
            ("info=0.9", "cost", "26.4"),
            ("info=0.95", "cost", "31.6"),
            ("", "cost_at_70", "22.1"),
            ("", "cost_at_90", "26.4"),
            ("", "cost_at_95", "31.6"),
            ("", "extra_at_95", "0.43"),
            ("info=0.7", "stakes_for_threshold", "3.33"),
            ("info=0.9", "stakes_for_threshold", "10"),
            ("info=0.95", "stakes_for_threshold", "20"),
            ("confidence=0.6", "stakes_for_confidence", "1.64"),
            ("confidence=0.7", "stakes_for_confidence", "3.60"),
            ("confidence=0.8", "stakes_for_confidence", "6.52"),
            ("confidence=0.9", "stakes_for_confidence", "13.28"),
            ("confidence=0.95", "stakes_for_confidence", "24.84"),
            ("", "stakes_rise", "3.7"),
            ("", "threshold_stakes_rise", "3.0"),
            ("", "test_accept", "0.93886"),
            ("", "test_reject", "1.20538"),
            ("", "test_slope", "0.0397474"),
            ("", "test_cases_low", "27.9570211"),
            ("", "test_cases_high", "16.4466787"),
            ("", "test_cases_slope", "29.6503973"),
            ("observations=9", "captured_at_breakeven", "0.71"),
            ("observations=21", "captured_at_breakeven", "0.84"),
            ("observations=21 belief_mean=0", "captured", "0.84"),
            ("", "oil_without", "100"),
            ("", "oil_perfect_value", "142.5"),
            ("", "oil_survey_value", "53"),
            ("", "oil_with_survey", "123"),
            ("", "survey_favorable", "0.3"),
            ("", "oil_if_favorable", "0.5"),
            ("", "oil_if_unfavorable", "0.142857"),
        ],
    );
}

#[test]
fn feedback_reproduces_its_figures() {
    check(
        "feedback",
        &[
            ("defect_table=nist", "defect_cost", "5.81"),
            (
                "defect_table=nist detect_1=0.9 detect_2=0.9 detect_3=0.9 detect_4=0.9",
                "defect_cost",
                "1.456",
            ),
            (
                "defect_table=nist detect_1=0.1 detect_2=0.1 detect_3=0.1 detect_4=0.1",
                "defect_cost",
                "22.14",
            ),
            ("multiplier=1", "defect_cost", "1"),
            ("defect_table=nasa-high", "late_defect_cost", "1500"),
            ("defect_table=mcconnell-high", "late_defect_cost", "100"),
            ("", "order_best", "200"),
            ("", "orders_per_year", "5"),
            ("", "order_best_cost", "100"),
            ("order_multiple=2", "order_penalty", "1.25"),
            ("order_multiple=13", "order_penalty", "6.54"),
            ("order_multiple=0.25", "order_cost_a_year", "212.5"),
            ("order_cost=0.1", "order_best", "20"),
            ("", "best_period", "0.7886"),
            ("batch=13", "cost_multiple", "8.27"),
            ("batch=13", "loops_per_year", "4"),
            ("batch=1", "loops_per_year", "52"),
            ("batch=13", "loop_ratio", "13"),
            ("batch=13", "mean_wait", "6.5"),
            ("batch=13", "compounding_ratio", "11.7"),
            ("batch=13", "floored_ratio", "5.13"),
            ("batch=13", "wright_ratio", "2.28"),
            ("batch=13", "signal_valid_weekly", "0.987"),
            ("batch=13", "signal_valid", "0.845"),
            ("calendar=weekly", "fast_corrections", "12"),
            ("calendar=weekly", "slow_corrections", "3"),
            ("calendar=weekly", "correction_ratio", "4"),
            ("calendar=calendar", "fast_corrections", "22.75"),
            ("calendar=calendar", "slow_corrections", "3.25"),
            ("calendar=working", "fast_corrections", "16.25"),
        ],
    );
}

#[test]
fn debt_reproduces_its_figures() {
    check(
        "debt",
        &[
            ("defer=10", "effort", "1.89"),
            ("defer=20", "effort", "4.14"),
            ("defer=30", "effort", "14.8"),
            ("defer=10", "effort_alone", "1.65"),
            ("defer=20", "effort_alone", "2.72"),
            ("defer=30", "effort_alone", "4.48"),
            ("", "effort", "7.9"),
            ("", "output_left", "0.72"),
            ("", "effort_later", "14.8"),
            ("", "blow_up", "35.8"),
            ("", "trap", "7.808"),
            ("interaction=0", "trap", "20"),
            ("interaction=0", "feature_rate_clean", "0.833"),
            ("interaction=0 initial=10", "feature_rate", "0.278"),
            ("", "longest_holding", "10.14"),
            ("", "best_deferral", "6.54"),
        ],
    );
}

#[test]
fn debt_names_what_has_no_value() {
    check_states(
        "debt",
        &[
            ("defer=36", "effort", "unbounded"),
            ("initial=10", "repair_share", "cannot-be-held"),
            ("initial=10", "feature_rate", "cannot-be-held"),
            ("opportunity=0.05", "longest_holding", "unbounded"),
            ("interaction=0", "blow_up", "unbounded"),
            ("interest=0", "best_deferral", "unbounded"),
        ],
    );
}

#[test]
fn the_machine_reproduces_its_figures() {
    const TUNED: &str = "team=12 batch=1 info=0.7 defer=4";
    const TOGETHER: &str = "team=13.93 batch=1.13 info=0.582 defer=1.65 utilization=0.785";
    check(
        "machine",
        &[
            (TUNED, "shipped", "6.67557602511"),
            (TUNED, "lead_time", "2.66956504801"),
            (TUNED, "score", "2.83915775795"),
            (TUNED, "first_pass_yield", "0.6636"),
            (TUNED, "good_rate", "4.430"),
            (TUNED, "in_progress", "17.8"),
            (TUNED, "debt", "4.97"),
            (TUNED, "decide_capacity", "10.27"),
            (TUNED, "build_capacity", "10.60"),
            (TUNED, "best_team", "13.9"),
            (TUNED, "best_batch", "0.79"),
            (TUNED, "best_info", "0.666"),
            (TUNED, "best_defer", "1.97"),
            ("team=12 batch=1 info=0.6855 defer=4", "score", "2.895"),
            (TOGETHER, "score", "3.207"),
            ("", "shipped", "4.05875276666"),
            ("", "lead_time", "9.44149977815"),
            ("", "score", "0.62406392027"),
            ("", "decide_capacity", "6.244"),
            ("", "build_capacity", "7.902"),
            ("", "score_batch", "1.685"),
            ("", "score_info", "0.749"),
            ("", "score_defer", "0.638"),
            ("", "score_tuned", "2.839"),
            ("", "best_team_score", "0.62"),
            ("", "find_out_time", "1.15"),
            ("", "decide_time", "1.05"),
            ("", "pass_on_time", "0.40"),
            ("", "build_time", "0.34"),
            ("", "release_wait", "6.50"),
            ("", "in_progress", "38"),
            ("", "waiting", "26"),
        ],
    );
}
