use super::*;
use crate::param::{ParamSet, params};

params! {
    /// For these tests.
    pub struct Planned {
        /// A number before the tasks.
        before: Weeks, 0.0 ..= 8.0, step 0.5, default 1.5;
        /// Tasks.
        task: tasks Weeks, 0.5 ..= 52.0, step 0.5,
            default [(7.0, []), (10.0, []), (6.0, [1]), (5.0, [1, 3])], then 2.0;
        /// A number after them.
        after: Share, 0.0 ..= 1.0, step 0.5, default 0.5;
    }
}

/// Where the values of the tasks begin.
const COUNT: usize = 1;
/// Where what the second task needs stands.
const NEEDS: usize = COUNT + 1 + Tasks::LONGEST;

fn planned(set: &[(usize, f64)]) -> Result<Planned, crate::error::ModelError> {
    let mut values = Planned::default().values();
    for (index, value) in set {
        values[*index] = *value;
    }
    Planned::from_values(&values)
}

fn needs(tasks: Tasks, task: usize) -> Vec<usize> {
    tasks.needs(task).collect()
}

#[test]
fn tasks_are_a_count_and_forty_durations_and_what_all_but_the_first_need() {
    let names: Vec<&str> = Planned::SPECS.iter().map(|spec| spec.name).collect();
    assert_eq!(names.len(), 1 + 1 + 40 + 39 + 1);
    assert_eq!(names[..4], ["before", "task_count", "task_1", "task_2"]);
    assert_eq!(names[41..44], ["task_40", "task_2_needs", "task_3_needs"]);
    assert_eq!(names[80..], ["task_40_needs", "after"]);
    let count = Planned::SPECS[COUNT];
    assert_eq!((count.minimum, count.maximum, count.step), (1.0, 40.0, 1.0));
    assert_eq!((count.default, count.list), (4.0, Some(Part::Count)));
    for (spec, number) in Planned::SPECS[2..42].iter().zip(1..) {
        assert_eq!(spec.name, format!("task_{number}"));
        assert_eq!(spec.list, Some(Part::Item(number)));
        assert_eq!((spec.unit, spec.maximum), (Unit::Weeks, 52.0));
    }
    for (spec, number) in Planned::SPECS[NEEDS..81].iter().zip(2_u8..) {
        assert_eq!(spec.name, format!("task_{number}_needs"));
        assert_eq!(spec.list, Some(Part::Needs(number)));
        let every_earlier = libm::exp2(f64::from(number) - 1.0) - 1.0;
        assert_eq!((spec.minimum, spec.maximum), (0.0, every_earlier));
    }
    let defaults: Vec<f64> = Planned::SPECS.iter().map(|spec| spec.default).collect();
    assert_eq!(defaults[2..7], [7.0, 10.0, 6.0, 5.0, 2.0]);
    assert_eq!(defaults[NEEDS..NEEDS + 4], [0.0, 1.0, 5.0, 0.0]);
}

#[test]
fn tasks_read_as_declared() {
    let Planned { task, after, .. } = Planned::default();
    assert_eq!(task.durations(), [7.0, 10.0, 6.0, 5.0]);
    assert_eq!(
        (task.len(), task.duration(1), task.duration(4)),
        (4, 10.0, 0.0)
    );
    let all: Vec<Vec<usize>> = (0..5).map(|one| needs(task, one)).collect();
    assert_eq!(all, [vec![], vec![], vec![0], vec![0, 2], vec![]]);
    assert_eq!([2, 3, 4].map(|one| task.mask(one)), [1, 5, 0]);
    assert_eq!(after, 0.5);
    let same = Tasks::from([(7.0, &[][..]), (10.0, &[]), (6.0, &[1]), (5.0, &[3, 1])]);
    assert_eq!(task, same);
    assert_eq!(
        format!("{task:?}"),
        "[(7.0, []), (10.0, []), (6.0, [0]), (5.0, [0, 2])]"
    );
}

#[test]
fn values_survive_the_round_trip() {
    let every = (0..39).map(|index| (NEEDS + index, Planned::SPECS[NEEDS + index].maximum));
    let set: Vec<(usize, f64)> = every.chain([(COUNT, 40.0)]).collect();
    let full = planned(&set).unwrap();
    assert_eq!(needs(full.task, 39), (0..39).collect::<Vec<_>>());
    assert_eq!(Planned::from_values(&full.values()).unwrap(), full);
    assert_eq!(full.values()[80], 549_755_813_887.0);
}

#[test]
fn tasks_that_there_are_not_take_no_part() {
    let other = planned(&[(COUNT + 5, 9.0), (NEEDS + 3, 15.0)]).unwrap();
    assert_eq!(other, Planned::default());
    assert_eq!(other.values()[NEEDS + 3], 15.0, "nothing is lost");
    assert_ne!(planned(&[(NEEDS, 1.0)]).unwrap(), Planned::default());
    assert_ne!(planned(&[(COUNT, 3.0)]).unwrap(), Planned::default());
    assert_ne!(planned(&[(COUNT + 1, 7.5)]).unwrap(), Planned::default());
    let refusal = planned(&[(80, 549_755_813_888.0)]).unwrap_err();
    assert_eq!(refusal.parameter(), Some("task_40_needs"));
}

#[test]
fn a_count_between_whole_numbers_is_the_nearer_one_and_needs_are_the_lower_one() {
    for (count, tasks) in [(1.0, 1), (1.49, 1), (1.5, 2), (39.6, 40)] {
        assert_eq!(planned(&[(COUNT, count)]).unwrap().task.len(), tasks);
    }
    for (given, read) in [
        (0.9, vec![]),
        (1.0, vec![0]),
        (2.999, vec![1]),
        (3.0, vec![0, 1]),
    ] {
        assert_eq!(needs(planned(&[(NEEDS + 1, given)]).unwrap().task, 2), read);
    }
    for given in [-1.0, 3.5, f64::NAN] {
        let refusal = planned(&[(NEEDS + 1, given)]).unwrap_err();
        assert_eq!(refusal.parameter(), Some("task_3_needs"), "{given}");
    }
    for count in [0.9, 41.0, f64::NAN] {
        let refusal = planned(&[(COUNT, count)]).unwrap_err();
        assert_eq!(refusal.parameter(), Some("task_count"), "{count}");
    }
}

#[test]
fn a_task_that_waits_for_itself_or_a_later_one_is_unsound() {
    let sound = ParamSpec::needs("a_3_needs", 3, &[(1.0, &[]), (1.0, &[1]), (1.0, &[1, 2])]);
    assert!(sound.is_sound());
    for needs in [&[3][..], &[4], &[1, 3]] {
        let spec = ParamSpec::needs("a_3_needs", 3, &[(1.0, &[]), (1.0, &[]), (1.0, needs)]);
        assert!(!spec.is_sound(), "{needs:?}");
    }
}

#[test]
#[should_panic(expected = "a task waits for earlier ones")]
fn tasks_made_of_an_array_wait_for_earlier_ones() {
    let _ = Tasks::from([(1.0, &[][..]), (1.0, &[2])]);
}
