//! What a reader guessed or drew, in a chart.

use narrows::chart::guess::{Guess, add_guess};
use narrows::chart::sketch::{self, Trend};
use narrows::chart::{ChartSpec, Mark, SafeRange};
use narrows::wire::memory::{Answer, answer};
use narrows::{Scale, wire};

/// The first of some charts, changed, as bytes.
fn changed(bytes: &[u8], change: impl FnOnce(&mut ChartSpec)) -> (Vec<f64>, Vec<u8>) {
    let charts = wire::decode_all(bytes).unwrap_or_default();
    let chart = charts.into_iter().next().map(|mut chart| {
        change(&mut chart);
        wire::encode(&chart)
    });
    (Vec::new(), chart.unwrap_or_default())
}

fn points(numbers: &[f64]) -> &[[f64; 2]] {
    numbers.as_chunks().0
}

/// The first of some charts with a guess, as bytes. Given are x, the guess and the model's own height there, and 1 where
/// a number was guessed.
#[unsafe(no_mangle)]
pub extern "C" fn guess() -> *const Answer {
    answer(|given, bytes| {
        changed(bytes, |chart| {
            if let [x, y, model, number] = *given {
                let is_number = number == 1.0;
                let guess = Guess {
                    x,
                    y,
                    model,
                    is_number,
                };
                add_guess(chart, &guess);
            }
        })
    })
}

/// The axes of the first of some charts with nothing on them, as bytes; and both, x first, as low end, high end, and 1
/// for a log scale.
#[unsafe(no_mangle)]
pub extern "C" fn bare() -> *const Answer {
    answer(|_, bytes| {
        let mut axes = Vec::new();
        let (_, written) = changed(bytes, |chart| {
            let ends = |range: SafeRange| {
                let is_log = f64::from(u8::from(range.scale() == Scale::Log));
                [range.low(), range.high(), is_log]
            };
            axes.extend([chart.x.range, chart.y.range].map(ends).as_flattened());
            *chart = sketch::bare(chart);
        });
        (axes, written)
    })
}

/// The first of some charts with a curve that a reader drew, as bytes. Given are its points.
#[unsafe(no_mangle)]
pub extern "C" fn sketch() -> *const Answer {
    answer(|given, bytes| changed(bytes, |chart| sketch::add_sketch(chart, points(given))))
}

/// How far a curve that a reader drew, given by its points, agrees with a chart's own: both ends of what is compared; the
/// share where they are near; x and both heights where they are farthest apart, or not a number; which way each goes
/// and where it turns; and the ends of each stretch where they are near.
#[unsafe(no_mangle)]
pub extern "C" fn agreement() -> *const Answer {
    answer(|given, bytes| {
        let chart = wire::decode(bytes);
        let found = chart.as_ref().and_then(|chart| {
            let own = sketch::own_line(chart)?;
            Some(sketch::agreement(chart, own, points(given)))
        });
        let numbers = found.map(|found| {
            let mut numbers = found.along.to_vec();
            numbers.push(found.share);
            numbers.extend(found.farthest.unwrap_or([f64::NAN; 3]));
            numbers.extend(found.trends.map(trend).as_flattened());
            numbers.extend(found.near.as_flattened());
            numbers
        });
        (numbers.unwrap_or_default(), Vec::new())
    })
}

/// The kind of a trend, and where it turns.
fn trend(trend: Trend) -> [f64; 2] {
    match trend {
        Trend::Flat => [0.0, f64::NAN],
        Trend::Rises => [1.0, f64::NAN],
        Trend::Falls => [2.0, f64::NAN],
        Trend::Peaks(at) => [3.0, at],
        Trend::Dips(at) => [4.0, at],
        Trend::Turns => [5.0, f64::NAN],
    }
}

/// The key of the name of the line that the reader's point moves along, as bytes.
#[unsafe(no_mangle)]
pub extern "C" fn own_name() -> *const Answer {
    answer(|_, bytes| {
        let chart = wire::decode(bytes);
        let name = chart.as_ref().and_then(|chart| {
            let own = sketch::own_line(chart)?;
            chart.marks.iter().find_map(|mark| match mark {
                Mark::Line { name, points, .. } if points.as_slice() == own => Some(name.key),
                _ => None,
            })
        });
        (Vec::new(), name.unwrap_or_default().as_bytes().to_vec())
    })
}
