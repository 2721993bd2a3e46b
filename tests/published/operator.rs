//! The operator at the printed digits.

use super::{check, check_states};

/// Taylor, *Introduction to Management Science*, chapter 8: the network of length 38, its dummy 4-5 being a need.
const TAYLOR: &str = "task_count=12 task_1=8 task_2=10 task_3=9 task_4=6 task_5=4 task_6=5 task_7=7 task_8=12 \
    task_9=15 task_10=18 task_11=4 task_12=7 task_2_needs=0 task_3_needs=0 task_4_needs=1 task_5_needs=1 \
    task_6_needs=2 task_7_needs=4 task_8_needs=44 task_9_needs=44 task_10_needs=16 task_11_needs=192 \
    task_12_needs=1280";

#[test]
fn the_operator_reproduces_its_figures() {
    check(
        "operator",
        &[
            // 1 / (25 - N / 2).
            ("", "wait", "0.2"),
            ("people=49", "wait", "2.0"),
            ("", "critical_people", "50"),
            ("escalated=0.5", "critical_people", "100"),
            ("people=50", "let_go", "0.20"),
            // Hillier & Lieberman's county hospital: 2 arrivals, 3 services, one doctor and two.
            ("people=4 answers=3", "wait", "1.0"),
            ("people=4 answers=3 leaders=2", "wait", "0.375"),
            // Eight people for an hour, against one for a quarter.
            ("", "meeting_cost", "8"),
            ("", "meeting_multiple", "32"),
            ("heads=1 meeting_hours=0.25", "meeting_cost", "0.25"),
            // Two published networks: the opening tasks are Taylor's of length 20.
            ("", "span", "20"),
            ("", "total", "37"),
            ("", "speed_up", "1.85"),
            ("", "least_weeks", "20"),
            ("", "most_weeks", "28.5"),
            (TAYLOR, "span", "38"),
            (TAYLOR, "critical_tasks", "5"),
            // A half-life of 90 days, cost 1, worth 0.2 a day.
            ("", "best_interval", "39.9"),
            ("", "rough_interval", "36.0"),
            ("decay_floor=0.2", "best_interval", "45.2"),
            ("", "left_quarter", "0.5000"),
            ("decay_reading=e-fold", "left_quarter", "0.3679"),
            // Chance 0.1, harm 100, 60 % caught by a check that costs 1.
            ("", "best_checks", "2.42"),
            ("", "best_checks_whole", "2"),
            ("", "checks_worse_than_none", "10"),
            ("wrong_chance=0.01 wrong_cost=50", "best_checks", "0"),
            ("", "check_days", "12.5"),
            // A fifth of the capacity lost to debt.
            ("", "stressed_delay", "2.67"),
            ("utilization=0.7", "stressed_delay", "8.0"),
            // Phi(0.5 sqrt(n) - 1.645), n = 4 and 52.
            ("", "revealed", "0.260"),
            ("cycle=1", "revealed", "0.975"),
        ],
    );
}

#[test]
fn the_operator_names_what_has_no_end() {
    check_states(
        "operator",
        &[
            ("people=50", "wait", "unbounded"),
            ("utilization=0.9", "stressed_delay", "unbounded"),
            // An upkeep that costs more than all that fades is worth.
            (
                "upkeep_cost=20 daily_worth=0.1",
                "best_interval",
                "unbounded",
            ),
        ],
    );
}
