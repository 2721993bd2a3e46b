//! What the plan's charts show.

use narrows::mechanism::View;
use narrows::mechanisms::planning::{Params, Planning, ReferenceClass};
use narrows::{ChartSpec, Mark, Mechanism};

/// A change of the slider on an axis.
type Slide<'a> = (usize, &'a dyn Fn(&mut Params));

fn charts(change: impl Fn(&mut Params)) -> Vec<ChartSpec> {
    let mut params = Params::default();
    change(&mut params);
    let output = Planning::evaluate(&params).expect("in range");
    Planning::charts(&View { params, output })
}

/// Solid and hollow dots of the leading chart.
fn dots(spec: &ChartSpec) -> [usize; 2] {
    let mut found = spec.marks.iter().filter_map(|mark| match mark {
        Mark::Points { at, .. } => Some(at.len()),
        _ => None,
    });
    core::array::from_fn(|_| found.next().expect("solid dots, then hollow ones"))
}

#[test]
fn ten_one_and_six_dots_of_sixty_keep_the_promise() {
    let chart = &charts(|_| ())[0];
    assert_eq!(chart.id, "dots");
    assert_eq!(dots(chart), [10 + 1 + 6, 43]);
    assert_eq!(chart.y.ticks.len(), 3);
    // Promise the last week and every dot is kept.
    assert_eq!(dots(&charts(|p| p.promise = 62.0)[0]), [60, 0]);
    assert_eq!(dots(&charts(|p| p.promise = 0.0)[0]), [0, 60]);
}

#[test]
fn another_class_has_a_row_of_its_own_and_a_history_a_dot_a_task() {
    let rows = |class: ReferenceClass| {
        let chart = &charts(|p| p.reference_class = class)[0];
        (chart.y.ticks.len(), dots(chart).iter().sum::<usize>())
    };
    assert_eq!(rows(ReferenceClass::Theses), (3, 60));
    assert_eq!(rows(ReferenceClass::Software), (4, 80));
    assert_eq!(rows(ReferenceClass::History), (4, 65));
}

#[test]
fn dots_beyond_the_axis_are_counted() {
    let chart = &charts(|p| p.estimate = 25.0)[0];
    let late = chart.marks.iter().filter_map(Mark::text);
    let late: Vec<f64> = late
        .filter(|text| text.key == "label-later")
        .map(|text| text.numbers[0].1)
        .collect();
    // Of the two outside rows, as many as are missing among the dots.
    let [kept, broken] = dots(chart);
    assert_eq!(late.len(), 2);
    let missing = u32::try_from(60 - kept - broken).expect("at most 60");
    assert_eq!(late.iter().sum::<f64>(), f64::from(missing));
}

#[test]
fn axes_stand_still_while_their_sliders_move() {
    let axes = |change: &dyn Fn(&mut Params)| -> Vec<_> {
        charts(change)
            .into_iter()
            .map(|chart| (chart.x, chart.y))
            .collect()
    };
    let opening = axes(&|_| ());
    let sliders: [Slide; 6] = [
        (0, &|p| p.promise = 62.0),
        (1, &|p| p.confidence = 0.95),
        (2, &|p| p.takes = 40.0),
        (3, &|p| p.by_week = 20.0),
        (4, &|p| p.milestones = 20.0),
        (5, &|p| p.milestones = 20.0),
    ];
    for (chart, change) in sliders {
        assert_eq!(axes(change)[chart], opening[chart], "{chart}");
    }
}

#[test]
fn dots_keep_their_size_while_the_promise_moves() {
    let radii = |promise: f64| -> Vec<f64> {
        let chart = &charts(|p| p.promise = promise)[0];
        let all = chart
            .marks
            .iter()
            .chain(&chart.narrow.as_ref().expect("a narrow one").marks);
        let radius = |mark: &Mark| match mark {
            Mark::Points { radius, .. } => Some(*radius),
            _ => None,
        };
        all.filter_map(radius).collect()
    };
    let opening = radii(10.0);
    assert_eq!(opening.len(), 4);
    for promise in [0.0, 9.5, 10.5, 11.0, 33.5] {
        assert_eq!(radii(promise), opening, "{promise}");
    }
}
