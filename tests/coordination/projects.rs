//! Late additions to a project: what holds of every one.

use super::{SHARE, close};
use crate::sample::check;
use narrows::Quantity;
use narrows::mechanisms::coordination::brooks::{Addition, Overhead, Project, smooth};
use proptest::prelude::*;

/// A project over the ranges of its sliders, and people who join it on a whole day.
fn projects() -> impl Strategy<Value = (Project, Addition)> {
    let parts = (
        (50.0..2000.0, 0.0..=1.0, 1.0..120.0, 1e-4..1e-2),
        (1u32..=60, 0u32..=30, 0u32..=300),
    );
    parts.prop_map(|((work, training, assimilation, k), (e0, people, day))| {
        let project = Project {
            work,
            training,
            assimilation,
            overhead: Overhead::Quadratic { k },
            veterans: f64::from(e0),
            ..Project::default()
        };
        let (people, day) = (f64::from(people), f64::from(day));
        (project, Addition { people, day })
    })
}

#[test]
fn adding_nobody_changes_nothing_whenever_it_is_done() {
    check(SHARE, &projects(), |(project, addition)| {
        let nobody = Addition {
            people: 0.0,
            ..addition
        };
        let (run, unhelped) = (project.run(nobody), project.run(Addition::NOBODY));
        prop_assert_eq!(run.finish, unhelped.finish);
        prop_assert_eq!(run.person_days, unhelped.person_days);
        Ok(())
    });
}

#[test]
fn a_project_never_ends_once_everyone_only_talks() {
    check(SHARE, &projects(), |(project, addition)| {
        let share = |people: f64| project.overhead.share(project.veterans + people);
        let unhelped = project.run(Addition::NOBODY).finish;
        let run = project.run(addition);
        let in_time = unhelped.finish_after(addition.day);
        let never = share(0.0) >= 1.0 || (in_time && share(addition.people) >= 1.0);
        prop_assert_eq!(run.finish == Quantity::Unbounded, never);
        prop_assert_eq!(run.person_days == Quantity::Unbounded, never);
        prop_assert_eq!(
            smooth::finish(&project, addition) == Quantity::Unbounded,
            never
        );
        // The fewest who stall it do, and one fewer do not.
        let fewest = project.stalling().finite().unwrap();
        prop_assert!(share(fewest) >= 1.0);
        prop_assert!(fewest < 1.0 || share(fewest - 1.0) < 1.0);
        Ok(())
    });
}

trait After {
    /// Whether the end comes after this day, or never.
    fn finish_after(self, day: f64) -> bool;
}

impl After for Quantity {
    fn finish_after(self, day: f64) -> bool {
        self.finite().is_none_or(|finish| finish > day)
    }
}

/// Two independent calculations: a day at a time, and in closed form.
#[test]
fn days_and_smooth_time_agree() {
    check(SHARE, &projects(), |(project, addition)| {
        let by_days = project.run(addition).finish.finite();
        let smooth = smooth::finish(&project, addition).finite();
        if let (Some(by_days), Some(smooth)) = (by_days, smooth) {
            let difference = by_days - smooth;
            prop_assert!(difference.abs() <= 3.0, "{by_days} {smooth}");
        }
        Ok(())
    });
}

#[test]
fn without_training_or_talk_help_is_help_at_once() {
    check(SHARE, &projects(), |(project, addition)| {
        let free = Project {
            training: 0.0,
            overhead: Overhead::None,
            ..project
        };
        let run = free.run(addition);
        let unhelped = free.run(Addition::NOBODY).finish.finite().unwrap();
        prop_assert!(run.finish.finite().unwrap() <= unhelped);
        prop_assert!(run.dip.finite().is_none_or(|dip| dip >= 0.0));
        Ok(())
    });
}

/// True while there are veterans enough to train them; newcomers whom nobody trains cost no training.
#[test]
fn help_in_the_middle_costs_more_the_more_there_is() {
    let middle = (projects(), 0.05..0.8);
    check(
        SHARE,
        &middle,
        |((project, addition), part): ((Project, Addition), f64)| {
            let unhelped = project.run(Addition::NOBODY).finish.finite();
            let trained = project.training * (addition.people + 1.0) <= project.veterans;
            let (true, Some(end)) = (trained, unhelped) else {
                return Ok(());
            };
            let effort = |people: f64| {
                let day = (end * part).floor();
                project
                    .run(Addition { people, day })
                    .exact_person_days
                    .finite()
            };
            let (fewer, more) = (effort(addition.people), effort(addition.people + 1.0));
            if let (Some(fewer), Some(more)) = (fewer, more) {
                prop_assert!(more >= fewer * (1.0 - 1e-9), "{fewer} {more}");
            }
            Ok(())
        },
    );
}

/// The work shown over the days is the work of the run: it never shrinks, and ends when the run ends.
#[test]
fn the_history_of_a_project_is_that_of_its_run() {
    check(SHARE * 4, &projects(), |(project, addition)| {
        let last = 5000.0;
        let history = project.history(addition, last);
        let rises = |pair: &[[f64; 2]]| pair[0][0] < pair[1][0] && pair[0][1] <= pair[1][1];
        prop_assert!(history.windows(2).all(rises));
        let end = history[history.len() - 1];
        match project.run(addition).finish.finite() {
            Some(finish) if finish <= last => {
                prop_assert_eq!(end[0], finish);
                prop_assert!(close(end[1], project.work));
            }
            _ => {
                prop_assert_eq!(end[0], last);
                prop_assert!(end[1] < project.work);
            }
        }
        Ok(())
    });
}
