//! Whether a chart's specification can be drawn and read.

use narrows::chart::{Axis, SafeRange, Text};
use narrows::param::List;
use narrows::{ChartSpec, Entry, Mark};

/// Everything that is wrong with a chart of `entry` at `values`, in words.
pub(crate) fn flaws(entry: &Entry, values: &[f64], spec: &ChartSpec) -> Vec<String> {
    let mut flaws = Vec::new();
    for (name, axis) in [("x", &spec.x), ("y", &spec.y)] {
        flaws.extend(axis_flaws(axis).map(|flaw| format!("{name}: {flaw}")));
    }
    flaws.extend(slider_flaws(entry, values, spec));
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
            low.is_finite() && high.is_finite() && low < high,
            "range is not safe",
        ),
        (
            named == 0 || named == ticks.len(),
            "only some ticks have a name",
        ),
        // Every category is named; numbers are few.
        (
            ticks.len() <= if named == 0 { 6 } else { List::LONGEST },
            "too many ticks",
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
    let (points, texts): (Vec<[f64; 2]>, Vec<&Text>) = match mark {
        Mark::Line { name, points, .. } => (points.clone(), vec![name]),
        Mark::Area { outline, .. } => (outline.clone(), vec![]),
        Mark::Band { name, from, to, .. } => (vec![[*from, *to]], vec![name]),
        Mark::Bars { name, bars } => {
            let bars = bars
                .iter()
                .flat_map(|b| [[b.from, b.base], [b.to, b.base + b.height]]);
            (bars.collect(), vec![name])
        }
        Mark::Column { name, points, .. } => {
            let x = points.iter().map(|point| [point[0]; 2]);
            (x.collect(), vec![name])
        }
        Mark::Points { at, .. } => (at.clone(), vec![]),
        Mark::Segments { width, pairs, .. } => {
            let ends = pairs.iter().flatten().copied();
            (ends.chain([[*width, *width]]).collect(), vec![])
        }
        Mark::Rule { name, at, .. } => (vec![[*at, *at]], name.iter().collect()),
        Mark::Reader { at, label } | Mark::Optimum { at, label } => (vec![*at], vec![label]),
        Mark::Breakdown { at, label } => (vec![[*at, *at]], vec![label]),
        Mark::Label { text, at, .. } => (vec![*at], vec![text]),
        _ => (vec![], vec![]),
    };
    let ascends = match mark {
        Mark::Line { points, .. } => points.windows(2).all(|pair| pair[0][0] <= pair[1][0]),
        Mark::Bars { bars, .. } => {
            bars.iter().all(|bar| bar.from < bar.to)
                && bars.windows(2).all(|pair| pair[0].from < pair[1].from)
        }
        Mark::Band { from, to, .. } => from <= to,
        _ => true,
    };
    let finite = points.iter().flatten().all(|number| number.is_finite());
    let named = |text: &&Text| {
        let names = text.names.iter().map(|(_, key)| *key);
        let mut keys = std::iter::once(text.key).chain(names);
        keys.all(|key| key.starts_with("label-"))
    };
    let keys = texts.iter().all(named);
    let numbers = texts.iter().flat_map(|text| &text.numbers);
    let checks = [
        (finite, "a point is not finite"),
        (ascends, "x does not ascend"),
        (keys, "a text's key does not begin with label-"),
        (
            numbers.clone().all(|(_, number, _)| number.is_finite()),
            "a number in a text is not finite",
        ),
    ];
    let shown = texts.first().map_or("no name", |text| text.key);
    failed(checks).map(move |flaw| format!("{flaw} ({shown})"))
}

fn failed<const N: usize>(checks: [(bool, &'static str); N]) -> impl Iterator<Item = &'static str> {
    checks
        .into_iter()
        .filter(|(holds, _)| !holds)
        .map(|(_, flaw)| flaw)
}
