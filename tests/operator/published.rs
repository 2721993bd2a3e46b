//! Figures as they are printed, each with its source.

use super::{at, is_near, reads};
use narrows::Quantity;
use narrows::mechanisms::operator::checks::Checks;
use narrows::mechanisms::operator::queue::Desk;
use narrows::mechanisms::operator::schedule::pert::{Guess, chance_by};
use narrows::mechanisms::operator::schedule::{Schedule, amdahl};
use narrows::mechanisms::operator::stress::delay_factor;
use narrows::mechanisms::operator::upkeep::{Decay, Reading};

#[test]
fn the_desk_saturates_at_fifty() {
    // 1 / (25 - N / 2), M/M/1.
    for (people, weeks) in [(40.0, 0.2), (45.0, 0.4), (49.0, 2.0)] {
        assert!(reads(at(|p| p.people = people).queue.wait, weeks, 1e-12));
    }
    let o = at(|p| p.people = 50.0).queue;
    assert_eq!(o.wait, Quantity::Unbounded);
    assert_eq!(o.open, Quantity::Unbounded);
    // Let a fifth go, and fifty wait as long as forty did.
    assert!(reads(o.let_go, 0.2, 1e-12));
    let o = at(|p| (p.people, p.escalated) = (50.0, 0.8)).queue;
    assert!(reads(o.wait, 0.2, 1e-12));
    for (share, limit) in [(1.0, 50.0), (0.5, 100.0), (0.25, 200.0)] {
        let o = at(|p| p.escalated = share).queue;
        assert!(reads(o.critical_people, limit, 1e-12), "{share}");
    }
}

#[test]
fn several_leaders_are_erlang_s_queue() {
    // Computed by Erlang's recursion, checked against the sum for P0; the first two rows are the county hospital of
    // Hillier & Lieberman, Introduction to Operations Research. Arrivals, services of one, servers, time in the system.
    let table = [
        (2.0, 3.0, 1.0, 1.0),
        (2.0, 3.0, 2.0, 0.375),
        (30.0, 12.0, 5.0, 0.087_679_043_248_5),
        (8.0, 1.0, 10.0, 1.204_590_075_4),
        (20.0, 1.0, 23.0, 1.138_579_191_56),
        (0.9, 1.0, 1.0, 10.0),
    ];
    for (arrival, answers, leaders, weeks) in table {
        let desk = Desk {
            decisions: 1.0,
            escalated: 1.0,
            answers,
            leaders,
        };
        assert!(
            is_near(desk.wait(arrival), weeks, 5e-12 * weeks.max(1.0)),
            "{leaders}"
        );
    }
}

#[test]
fn eight_people_for_an_hour_are_eight_hours() {
    let o = at(|_| ()).meeting;
    assert_eq!((o.meeting_cost, o.meeting_minute), (8.0, 8.0));
    // Against a quarter of an hour of one person.
    assert_eq!(o.meeting_multiple, 32.0);
    assert_eq!(o.meeting_year, 400.0);
    let o = at(|p| p.interruption = 0.5).meeting;
    assert_eq!((o.meeting_cost, o.meeting_interruptions), (12.0, 4.0));
}

/// Activities of a published solution: what each needs, then its duration, ES, EF, LS, LF and slack as printed.
type Network = [(&'static [usize], [f64; 6])];

fn matches(network: &Network, span: f64) {
    let durations: Vec<f64> = network.iter().map(|(_, printed)| printed[0]).collect();
    let mask = |needs: &[usize]| needs.iter().fold(0, |set, need| set | 1 << need);
    let needs: Vec<u64> = network.iter().map(|(needs, _)| mask(needs)).collect();
    let schedule = Schedule::new(&durations, &needs);
    for (task, (_, [_, es, ef, ls, lf, slack])) in network.iter().enumerate() {
        assert_eq!(schedule.earliest_start(task), *es, "ES of {task}");
        assert_eq!(schedule.earliest_finish(task), *ef, "EF of {task}");
        assert_eq!(schedule.latest_start(task), *ls, "LS of {task}");
        assert_eq!(schedule.latest_finish(task), *lf, "LF of {task}");
        assert_eq!(schedule.slack(task), *slack, "slack of {task}");
        assert_eq!(schedule.is_critical(task), *slack == 0.0, "{task}");
    }
    assert_eq!((schedule.span, schedule.chains()), (span, 1.0));
}

#[test]
fn the_network_of_seven_activities_is_solved_as_printed() {
    // Taylor, Introduction to Management Science, solutions to chapter 8: arcs 1-2, 1-3, 2-4, 3-4, 3-5, 4-5, 5-6;
    // critical path 1-3-4-5-6, length 20.
    matches(
        &[
            (&[], [7.0, 0.0, 7.0, 2.0, 9.0, 2.0]),
            (&[], [10.0, 0.0, 10.0, 0.0, 10.0, 0.0]),
            (&[0], [6.0, 7.0, 13.0, 9.0, 15.0, 2.0]),
            (&[1], [5.0, 10.0, 15.0, 10.0, 15.0, 0.0]),
            (&[1], [4.0, 10.0, 14.0, 14.0, 18.0, 4.0]),
            (&[2, 3], [3.0, 15.0, 18.0, 15.0, 18.0, 0.0]),
            (&[4, 5], [2.0, 18.0, 20.0, 18.0, 20.0, 0.0]),
        ],
        20.0,
    );
}

#[test]
fn the_network_of_thirteen_activities_is_solved_as_printed() {
    // The same, the next problem: arcs 1-2, 1-3, 1-4, 2-5, 2-6, 3-5, 4-5 (a dummy), 4-7, 5-7, 5-8, 6-9, 7-8, 8-9;
    // length 38.
    matches(
        &[
            (&[], [8.0, 0.0, 8.0, 1.0, 9.0, 1.0]),
            (&[], [10.0, 0.0, 10.0, 0.0, 10.0, 0.0]),
            (&[], [9.0, 0.0, 9.0, 6.0, 15.0, 6.0]),
            (&[0], [6.0, 8.0, 14.0, 9.0, 15.0, 1.0]),
            (&[0], [4.0, 8.0, 12.0, 16.0, 20.0, 8.0]),
            (&[1], [5.0, 10.0, 15.0, 10.0, 15.0, 0.0]),
            (&[2], [0.0, 9.0, 9.0, 15.0, 15.0, 6.0]),
            (&[2], [7.0, 9.0, 16.0, 20.0, 27.0, 11.0]),
            (&[3, 5, 6], [12.0, 15.0, 27.0, 15.0, 27.0, 0.0]),
            (&[3, 5, 6], [15.0, 15.0, 30.0, 16.0, 31.0, 1.0]),
            (&[4], [18.0, 12.0, 30.0, 20.0, 38.0, 8.0]),
            (&[7, 8], [4.0, 27.0, 31.0, 27.0, 31.0, 0.0]),
            (&[9, 11], [7.0, 31.0, 38.0, 31.0, 38.0, 0.0]),
        ],
        38.0,
    );
}

#[test]
fn the_stadium_is_guessed_as_printed() {
    // Heizer & Render, case Southwestern University (A), and a posted solution: a, m, b, mean, variance, critical, and
    // what each activity needs. What C needs is not printed in the copy that was read; its place on the chain says A.
    let table: [([f64; 3], f64, f64, bool, &[usize]); 12] = [
        ([20.0, 30.0, 40.0], 30.0, 11.11, true, &[]),
        ([20.0, 65.0, 80.0], 60.0, 100.0, false, &[0]),
        ([50.0, 60.0, 100.0], 65.0, 69.44, true, &[0]),
        ([30.0, 50.0, 100.0], 55.0, 136.11, true, &[2]),
        ([25.0, 30.0, 35.0], 30.0, 2.78, false, &[1]),
        ([0.1, 0.1, 0.1], 0.1, 0.0, false, &[4]),
        ([25.0, 30.0, 35.0], 30.0, 2.78, true, &[3, 4]),
        ([10.0, 20.0, 30.0], 20.0, 11.11, true, &[6]),
        ([20.0, 25.0, 60.0], 30.0, 44.44, true, &[7]),
        ([8.0, 10.0, 12.0], 10.0, 0.44, false, &[7]),
        ([0.1, 0.1, 0.1], 0.1, 0.0, false, &[9]),
        ([20.0, 25.0, 60.0], 30.0, 44.44, true, &[8, 10]),
    ];
    let guesses = table.map(|([best, likely, worst], ..)| Guess {
        best,
        likely,
        worst,
    });
    for (guess, (_, mean, variance, ..)) in guesses.iter().zip(&table) {
        assert!(is_near(guess.mean(), *mean, 1e-12));
        assert!(is_near(guess.variance(), *variance, 0.005));
    }
    let durations = guesses.map(Guess::mean);
    let needs = table.map(|(.., needs)| needs.iter().fold(0, |set, need| set | 1 << need));
    let schedule = Schedule::new(&durations, &needs);
    let critical = |task: &usize| schedule.is_critical(*task);
    for (task, (.., is_critical, _)) in table.iter().enumerate() {
        assert_eq!(schedule.is_critical(task), *is_critical, "{task}");
    }
    let variance: f64 = (0..12)
        .filter(critical)
        .map(|task| guesses[task].variance())
        .sum();
    assert!(is_near(schedule.span, 260.0, 1e-9));
    // Printed as the sum of rounded variances, 319.43.
    assert!(is_near(variance, 319.43, 0.02));
    // 0.7123 is printed with z rounded to 0.56; unrounded it is 0.7121.
    assert!(is_near(
        chance_by(270.0, schedule.span, variance),
        0.7121,
        5e-5
    ));
    assert!(is_near(chance_by(0.56, 0.0, 1.0), 0.7123, 5e-5));
}

#[test]
fn the_opening_tasks_take_twenty_of_thirty_seven_weeks() {
    let o = at(|_| ()).chain;
    assert_eq!((o.span, o.total, o.chains), (20.0, 37.0, 1.0));
    assert_eq!(o.speed_up, 1.85);
    // Graham's bounds for two hands, and Amdahl's law with the chain as what cannot be split.
    assert_eq!((o.least_weeks, o.most_weeks), (20.0, 28.5));
    assert!(is_near(o.sure_speed_up, 37.0 / 28.5, 1e-12));
    assert_eq!((amdahl(0.0, 9.0), amdahl(1.0, 9.0)), (1.0, 9.0));
}

#[test]
fn upkeep_is_as_computed() {
    // H = 90 days as a half-life, c = 1, v = 0.2 a day.
    let o = at(|_| ()).upkeep;
    assert!(reads(o.best_interval, 39.9, 0.05));
    assert!(is_near(o.rough_interval, 36.0, 0.05));
    assert!(is_near(o.left_quarter, 0.5, 1e-12));
    let o = at(|p| p.decay_floor = 0.2).upkeep;
    assert!(reads(o.best_interval, 45.2, 0.05));
    let e_fold = Decay::new(Reading::EFold, 90.0, 0.0);
    assert!(is_near(e_fold.left(90.0), 0.3679, 5e-5));
}

#[test]
fn checks_pay_up_to_two() {
    let o = at(|_| ()).checks;
    assert!(is_near(o.best_checks, 2.42, 0.005));
    assert_eq!((o.best_checks_whole, o.checks_worse_than_none), (2.0, 10.0));
    let rare = Checks {
        cost: 1.0,
        chance: 0.01,
        harm: 50.0,
        caught: 0.6,
    };
    assert_eq!(
        (rare.best(), rare.best_whole(), rare.worse_than_none()),
        (0.0, 0.0, 1.0)
    );
}

#[test]
fn the_same_debt_is_mild_in_calm_and_endless_under_load() {
    // A fifth of the capacity lost: 1 / (1 - u / 0.8).
    assert!(is_near(delay_factor(0.5, 0.8), 2.67, 0.005));
    assert!(is_near(delay_factor(0.7, 0.8), 8.0, 1e-9));
    assert_eq!(delay_factor(0.9, 0.8), f64::INFINITY);
    assert_eq!(
        at(|p| p.utilization = 0.8).stress.stressed_delay,
        Quantity::Unbounded
    );
    // Without debt: 2, 3.3 and 10.
    for (load, clean) in [(0.5, 2.0), (0.7, 3.3), (0.9, 10.0)] {
        assert!(is_near(
            at(|p| p.utilization = load).stress.clean_delay,
            clean,
            0.05
        ));
    }
}

#[test]
fn a_wrong_strategy_shows_in_fast_loops() {
    // Phi(0.5 sqrt(n) - 1.645) for 4 loops of a quarter and 52 of a week.
    assert!(is_near(at(|_| ()).reveal.revealed, 0.259_511, 5e-6));
    let weekly = at(|p| p.cycle = 1.0).reveal;
    assert!(is_near(weekly.revealed, 0.975_043, 5e-6));
    // ((1.644854 + 0.841621) / 0.5)^2 loops for four chances in five.
    assert!(is_near(weekly.loops_needed, 24.730, 0.0005));
}
