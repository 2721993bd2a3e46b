//! Plans of tasks that wait for each other. `www/sheets/tests/critical-path.test.ts` reads the same file, so a reader's own dependency map
//! has the crate's starts and slacks.

use crate::random::Stream;
use narrows::mechanisms::operator::schedule::Schedule;
use std::fmt::Write as _;

const FILE: &str = "tests/golden/plans.tsv";

/// Durations, and what each task needs as the bits of earlier ones.
type Tasks = (Vec<f64>, Vec<u64>);

/// Plans with ties, without links, with one task, and of any size up to forty.
fn plans() -> Vec<Tasks> {
    let mut all: Vec<Tasks> = vec![
        (vec![3.0], vec![0]),
        (vec![2.0, 2.0, 2.0], vec![0, 0, 0b011]),
        (vec![0.1, 0.2, 0.3, 0.0], vec![0, 0b1, 0, 0b110]),
    ];
    let mut stream = Stream::seeded(2026);
    for count in (2..=40_u32).step_by(2) {
        let durations = (0..count).map(|_| libm::floor(1.0 + 20.0 * stream.uniform()) / 4.0);
        let durations = durations.collect();
        let mut needs = |task: u32| {
            let links = (0..task).filter(|_| stream.uniform() < 0.15);
            links.fold(0_u64, |set, earlier| set | 1 << earlier)
        };
        all.push((durations, (0..count).map(&mut needs).collect()));
    }
    all
}

fn list(values: impl Iterator<Item = f64>) -> String {
    values
        .map(|value| value.to_string())
        .collect::<Vec<_>>()
        .join(" ")
}

fn written() -> String {
    let mut text = String::from("durations\tneeds\tspan\ttotal\tstarts\tslacks\tbounds for 3\n");
    for (durations, needs) in plans() {
        let schedule = Schedule::new(&durations, &needs);
        let tasks = 0..schedule.len();
        let links: Vec<String> = needs.iter().map(u64::to_string).collect();
        let _ = writeln!(
            text,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}",
            list(durations.iter().copied()),
            links.join(" "),
            schedule.span,
            schedule.total,
            list(tasks.clone().map(|task| schedule.earliest_start(task))),
            list(tasks.map(|task| schedule.slack(task))),
            list(schedule.graham_bounds(3.0).into_iter()),
        );
    }
    text
}

#[test]
fn plans_are_as_they_were() {
    crate::golden::hold(FILE, &written());
}
