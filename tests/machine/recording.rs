//! A run that is kept: nothing gets lost, queues are in order, and it flows as the batches do.

use super::{close, params};
use crate::sample::check;
use narrows::machine::simulation::recording::{Job, Kind, Place, Step};
use narrows::machine::simulation::{Firm, Recording};
use narrows::machine::steady::Steady;
use narrows::machine::{Params, tuned};
use narrows::numeric::random::Stream;
use proptest::prelude::*;

/// Goes on to a time as a page does, in small steps.
fn go_on(run: &mut Recording, p: &Params, from: f64, weeks: u32) -> f64 {
    let steady = Steady::of(p);
    for week in 0..weeks {
        let now = from + f64::from(week);
        run.advance(p, now + 1.0);
        run.forget(now, &steady);
    }
    from + f64::from(weeks)
}

/// Decisions that are in progress or were released, and ideas that came between two times.
fn known(run: &Recording, at: f64) -> f64 {
    let counts = run.counts(at);
    counts.in_progress() + counts.shipped
}

fn ideas(run: &Recording, from: f64, to: f64) -> f64 {
    let new = run
        .decisions()
        .iter()
        .filter(|one| one.idea > from && one.idea <= to);
    new.map(|_| 1.0).sum()
}

/// A setting and another one, both slow enough for six weeks of the past to be kept.
fn two_settings() -> impl Strategy<Value = (Params, Params)> {
    (params(), params()).prop_filter("slow enough", |(one, other)| {
        [one, other]
            .into_iter()
            .all(|p| Steady::of(p).shipped < 60.0)
    })
}

#[test]
fn every_decision_that_came_is_under_way_or_released() {
    check(4, &two_settings(), |(p, other)| {
        let mut run = Recording::begin(&p);
        let before = known(&run, 0.0);
        let mut now = go_on(&mut run, &p, 0.0, 6);
        prop_assert_eq!(known(&run, now), before + ideas(&run, 0.0, now));
        for p in [&other, &p] {
            let (from, before) = (now, known(&run, now));
            run.replan(p, now);
            prop_assert_eq!(known(&run, now), before);
            now = go_on(&mut run, p, now, 5);
            prop_assert_eq!(known(&run, now), before + ideas(&run, from, now));
        }
        let numbers: Vec<u32> = run.decisions().iter().map(|one| one.number).collect();
        prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
        Ok(())
    });
}

#[test]
fn a_decision_goes_through_its_stages_in_order() {
    check(4, &two_settings(), |(p, other)| {
        let mut run = Recording::begin(&p);
        let now = go_on(&mut run, &p, 0.0, 3);
        run.replan(&other, now);
        go_on(&mut run, &other, now, 6);
        for one in run.decisions() {
            let mut times = vec![one.idea, one.known, one.asked, one.decided, one.arrived];
            times.extend(
                one.job
                    .iter()
                    .flat_map(|job| [job.begun, job.done, one.release]),
            );
            prop_assert!(times.windows(2).all(|pair| pair[0] <= pair[1]), "{one:?}");
            prop_assert_eq!(one.place(one.idea - 1e-3), Place::Ahead);
        }
        for one in run.reworks() {
            prop_assert!(one.built <= one.sent && one.sent <= one.noticed);
            prop_assert!(
                one.job
                    .is_none_or(|job| one.noticed <= job.begun && job.begun <= job.done)
            );
        }
        Ok(())
    });
}

#[test]
fn leader_and_team_take_what_came_first_and_one_at_a_time() {
    check(4, &two_settings(), |(p, other)| {
        let mut run = Recording::begin(&p);
        let now = go_on(&mut run, &p, 0.0, 3);
        run.replan(&other, now);
        go_on(&mut run, &other, now, 6);
        let led: Vec<_> = run
            .decisions()
            .iter()
            .filter(|one| one.leader.is_some())
            .collect();
        for pair in led.windows(2) {
            prop_assert!(pair[0].decided <= pair[1].asked && pair[0].known <= pair[1].known);
        }
        let built = run
            .decisions()
            .iter()
            .filter_map(|one| Some((one.arrived, one.job?)));
        let mended = run
            .reworks()
            .iter()
            .filter_map(|one| Some((one.noticed, one.job?)));
        let mut jobs: Vec<(f64, Job)> = built.chain(mended).collect();
        jobs.sort_by(|one, other| {
            one.1
                .begun
                .total_cmp(&other.1.begun)
                .then(one.1.done.total_cmp(&other.1.done))
        });
        for pair in jobs.windows(2) {
            let ((came, job), (next_came, next)) = (pair[0], pair[1]);
            prop_assert!(
                job.done <= next.begun + 1e-12 && came <= next_came,
                "{pair:?}"
            );
        }
        Ok(())
    });
}

#[test]
fn what_is_settled_stays_and_numbers_are_read_back() {
    check(4, &params(), |p| {
        let mut run = Recording::begin(&p);
        run.advance(&p, 2.0);
        prop_assert_eq!(Recording::of(&run.numbers()), Some(run.clone()));
        let before = run.clone();
        run.advance(&p, 5.0);
        for (one, later) in before.decisions().iter().zip(run.decisions()) {
            prop_assert_eq!(
                (one.number, one.idea, one.decided),
                (later.number, later.idea, later.decided)
            );
            prop_assert!(one.job.is_none() || one == later);
        }
        Ok(())
    });
    assert_eq!(Recording::of(&[1.0, 2.0]), None);
    assert_eq!(Recording::of(&[0.5; 17]), None);
}

#[test]
fn events_come_one_after_the_other_and_back_again() {
    let p = Params::default();
    let mut run = Recording::begin(&p);
    let mut forth = Vec::new();
    let (mut now, mut told) = (0.0, None);
    for _ in 0..400 {
        let step = run.next_step(&p, now, told).expect("something happens");
        assert!((step.at, Some(step.kind)) > (now, told) && step.count >= 1.0);
        (now, told) = (step.at, Some(step.kind));
        forth.push(step);
    }
    for kind in [
        Kind::Idea,
        Kind::Decided,
        Kind::Built,
        Kind::Released,
        Kind::Noticed,
        Kind::Reworked,
    ] {
        assert!(forth.iter().any(|step| step.kind == kind), "{kind:?}");
    }
    let release = forth
        .iter()
        .find(|step| step.kind == Kind::Released)
        .expect("one");
    assert_eq!(run.counts(release.at).wait, 0.0);
    assert!(release.count > 20.0);
    for step in forth.iter().rev().skip(1) {
        let back = run.previous_step(now, told).expect("there was one");
        assert_eq!(back, *step);
        (now, told) = (back.at, Some(back.kind));
    }
    assert_eq!(run.previous_step(now, told), None);
}

#[test]
fn a_repair_is_an_event_of_its_own_on_a_release_day_too() {
    let p = tuned();
    let mut run = Recording::begin(&p);
    let (mut now, mut told) = (0.0, None);
    let repaired = (0..400).find_map(|_| {
        let step = run.next_step(&p, now, told)?;
        (now, told) = (step.at, Some(step.kind));
        (step.kind == Kind::Repaired).then_some(step)
    });
    let Step { at, count, .. } = repaired.expect("the team repairs every four weeks");
    assert_eq!((at, count, run.debt(&p, at)), (4.0, 1.0, 0.0));
    assert!(run.debt(&p, at - 1e-6) > 0.0);
    let before = run.previous_step(at, told).expect("a release");
    assert_eq!((before.at, before.kind), (at, Kind::Released));
}

#[test]
fn where_nothing_ships_nothing_happens_and_then_it_goes_on() {
    let nothing = Params {
        people: 1.0,
        release_period: 0.25,
        ..tuned()
    };
    let mut run = Recording::begin(&nothing);
    assert!(!run.ships());
    assert_eq!(run.next_step(&nothing, 0.0, None), None);
    assert_eq!(run.counts(run.horizon()).in_progress(), 0.0);
    let mut run = Recording::begin(&tuned());
    run.replan(&nothing, 1.0);
    run.advance(&nothing, 40.0);
    let stuck = run.counts(40.0);
    assert!(!run.ships());
    assert!(stuck.team_queue > 0.0 && stuck.find_out == 0.0);
    run.replan(&tuned(), 40.0);
    run.advance(&tuned(), 80.0);
    assert!(run.ships() && run.counts(80.0).shipped > stuck.shipped + 100.0);
}

/// Mean number in progress, rate and mean lead time of a long run, looked at every eighth of a week.
fn long_run(p: &Params, weeks: u32) -> (f64, f64, f64) {
    let steady = Steady::of(p);
    let mut run = Recording::begin(p);
    let (mut looks, mut held) = (0.0, 0.0);
    let (mut released, mut leads) = (0.0, 0.0);
    for week in 0..weeks {
        let now = f64::from(week);
        run.advance(p, now + 2.0);
        for eighth in 0..8 {
            held += run
                .counts(now + (0.5 + f64::from(eighth)) / 8.0)
                .in_progress();
            looks += 1.0;
        }
        for one in run
            .decisions()
            .iter()
            .filter(|one| one.release > now && one.release <= now + 1.0)
        {
            released += 1.0;
            leads += one.release - one.idea;
        }
        run.forget(now, &steady);
    }
    (held / looks, released / f64::from(weeks), leads / released)
}

#[test]
fn a_long_run_obeys_littles_law_and_flows_as_the_batches_do() {
    for p in [Params::default(), tuned()] {
        let (in_progress, rate, lead) = long_run(&p, 2600);
        assert!(
            close(in_progress, rate * lead, 0.01),
            "{in_progress} {rate} {lead}"
        );
        let batch = Firm::new(&p).expect("it ships").batch(Stream::seeded(1));
        // One batch is 10 000 decisions with heavy queues: some percent of luck.
        assert!(close(rate, batch.shipped, 0.05), "{rate} {batch:?}");
        assert!(close(lead, batch.lead_time, 0.08), "{lead} {batch:?}");
    }
}

#[test]
fn debt_is_that_of_the_batches() {
    let p = tuned();
    let steady = Steady::of(&p);
    let mut run = Recording::begin(&p);
    let (mut sum, mut most) = (0.0, 0.0);
    for week in 0..1000 {
        let now = f64::from(week);
        run.advance(&p, now + 2.0);
        let debt = run.debt(&p, now);
        sum += debt;
        most = libm::fmax(most, debt);
        run.forget(now, &steady);
    }
    // It grows from nothing until each repair session: on the mean about half of what the session meets.
    let met = Firm::new(&p)
        .expect("it ships")
        .batch(Stream::seeded(1))
        .debt;
    let mean = sum / 1000.0;
    assert!(
        mean > 0.35 * met && mean < 0.65 * met && most > met,
        "{mean} {met} {most}"
    );
}
