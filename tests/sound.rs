//! Whether a chart's specification can be drawn and read.

use narrows::chart::{Axis, SafeRange, Text};
use narrows::param::List;
use narrows::{ChartSpec, Entry, Mark};

/// How many numbers an axis may have.
const MOST_NUMBERS: usize = 6;
/// How many names an axis may have, across or upward: the items of a list, and what they come to.
const MOST_NAMES: usize = List::LONGEST + 1;

/// Everything that is wrong with a chart of `entry` at `values`, in words.
pub(crate) fn flaws(entry: &Entry, values: &[f64], spec: &ChartSpec) -> Vec<String> {
    let mut flaws = Vec::new();
    for (name, axis) in [("x", &spec.x), ("y", &spec.y)] {
        flaws.extend(axis_flaws(axis).map(|flaw| format!("{name}: {flaw}")));
    }
    flaws.extend(slider_flaws(entry, values, spec));
    flaws.extend(row_flaws(spec));
    for (index, mark) in spec.marks.iter().enumerate() {
        flaws.extend(mark_flaws(mark).map(|flaw| format!("mark {index}: {flaw}")));
    }
    if let Some(narrow) = &spec.narrow {
        let narrow = self::flaws(entry, values, narrow);
        flaws.extend(narrow.into_iter().map(|flaw| format!("narrow: {flaw}")));
    }
    flaws
}

fn axis_flaws(axis: &Axis) -> impl Iterator<Item = String> {
    let (low, high) = (axis.range.low(), axis.range.high());
    let ticks: Vec<f64> = axis.ticks.iter().map(|tick| tick.at).collect();
    let named = axis.ticks.iter().filter(|tick| tick.text.is_some()).count();
    let slack = (high - low) * 1e-9;
    let inside = |at: &f64| low - slack <= *at && *at <= high + slack;
    let checks = [
        (
            named == 0 || named == ticks.len(),
            "only some ticks have a name",
        ),
        (
            named > 0 || ticks.len() <= MOST_NUMBERS,
            "more numbers on an axis than a narrow picture has room for (MOST_NUMBERS)",
        ),
        (
            ticks.len() <= MOST_NAMES,
            "more named places on an axis than a picture has room for (MOST_NAMES)",
        ),
        (ticks.iter().all(inside), "a tick lies outside the range"),
        (
            ticks.windows(2).all(|pair| pair[0] < pair[1]),
            "ticks do not ascend",
        ),
    ];
    let shown = format!("{low} to {high}, ticks {ticks:?}");
    failed(checks).map(move |flaw| format!("{flaw}: {shown}"))
}

/// What a column says of a row is found by the row's own place: anywhere near it, the table would be empty there.
fn row_flaws(spec: &ChartSpec) -> Vec<String> {
    let is_row = |point: &[f64; 2]| spec.y.ticks.iter().any(|tick| tick.at == point[0]);
    let columns = spec.marks.iter().filter_map(|mark| match mark {
        Mark::Column { name, points, .. } if spec.y.is_named() => Some((name, points)),
        _ => None,
    });
    let lost = columns.filter(|(_, points)| !points.iter().all(is_row));
    lost.map(|(name, _)| format!("{} has a number beside its rows", name.key))
        .collect()
}

/// A slider lies on the axis: same range, same scale, the reader's mark over its thumb.
fn slider_flaws(entry: &Entry, values: &[f64], spec: &ChartSpec) -> Vec<String> {
    let mut flaws = Vec::new();
    if spec.y.slider.is_some() {
        flaws.push("a slider on the y axis".to_owned());
    }
    let Some(name) = spec.x.slider else {
        return flaws;
    };
    let Some((param, value)) = entry
        .params()
        .iter()
        .zip(values)
        .find(|(param, _)| param.name == name)
    else {
        flaws.push(format!("its slider {name} is no parameter"));
        return flaws;
    };
    if spec.x.range != SafeRange::of(param) {
        flaws.push(format!("the axis is not that of its slider {name}"));
    }
    for mark in &spec.marks {
        if let Mark::Reader { at, .. } = mark
            && at[0] != *value
        {
            flaws.push(format!("reader at {}, {name} is {value}", at[0]));
        }
    }
    flaws
}

fn mark_flaws(mark: &Mark) -> impl Iterator<Item = String> {
    let text = mark.text();
    let finite = mark.numbers().iter().all(|number| number.is_finite());
    let named = |text: &&Text| {
        let names = text.names.iter().map(|(_, key)| *key);
        let mut keys = std::iter::once(text.key).chain(names);
        keys.all(|key| key.starts_with("label-"))
    };
    let keys = text.iter().all(named);
    let numbers = text.iter().flat_map(|text| &text.numbers);
    let checks = [
        (finite, "a point is not finite"),
        (mark.is_ordered(), "x does not ascend"),
        (keys, "a text's key does not begin with label-"),
        (
            numbers.clone().all(|(_, number, _)| number.is_finite()),
            "a number in a text is not finite",
        ),
    ];
    let shown = text.map_or("no name", |text| text.key);
    failed(checks).map(move |flaw| format!("{flaw} ({shown})"))
}

fn failed<const N: usize>(checks: [(bool, &'static str); N]) -> impl Iterator<Item = &'static str> {
    checks
        .into_iter()
        .filter(|(holds, _)| !holds)
        .map(|(_, flaw)| flaw)
}
