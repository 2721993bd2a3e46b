//! Ten thousand random settings and what every mechanism gives there, as checksums of the bits: the models in the
//! browser must give the same (`www/widgets/tests/bits.test.ts` makes the same settings).

use crate::golden::hold;
use crate::random::Stream;
use crc32fast::Hasher;
use narrows::mechanisms::ALL;
use narrows::{Entry, ParamSpec, Scale, Setting, wire};

const SETTINGS: u64 = 10_000;
/// One setting in so many has a chart too, and one part of its study.
const CHART_EVERY: u64 = 8;
/// One setting in two has most parameters at their defaults.
const AT_DEFAULT: f64 = 0.75;

/// A value of a parameter, by operations that every platform rounds alike.
fn value(spec: &ParamSpec, stream: &mut Stream) -> f64 {
    let (place, range) = (stream.uniform(), spec.maximum - spec.minimum);
    let place = match spec.scale {
        _ if !spec.options.is_empty() => f64::floor(place * (range + 1.0)) / range,
        Scale::Linear => place,
        // More of the small ones.
        Scale::Log => place * place * place,
    };
    f64::min(spec.minimum + range * place, spec.maximum)
}

fn setting(entry: &Entry, is_near: bool, stream: &mut Stream) -> Setting {
    let value = |spec: &ParamSpec| {
        let stays = is_near && stream.happens(AT_DEFAULT);
        if stays {
            spec.default
        } else {
            value(spec, stream)
        }
    };
    Setting::from(entry.params().iter().map(value).collect::<Vec<_>>())
}

/// Numbers by their bits; all that are not a number alike, since Wasm leaves their bits open.
fn add(hasher: &mut Hasher, numbers: &[f64]) {
    for number in numbers {
        let number = if number.is_nan() { f64::NAN } else { *number };
        hasher.update(&number.to_le_bytes());
    }
}

/// Checksums of the outputs, of the charts and of what the study finds, over every setting that is this mechanism's turn.
fn checksums(entry: &Entry, first: u64) -> [u32; 3] {
    let mut stream = Stream::seeded(first);
    let mut sums = [Hasher::new(), Hasher::new(), Hasher::new()];
    let charts = entry.chart_ids();
    let turns = (first..SETTINGS).step_by(ALL.len());
    for (turn, _) in (0_u64..).zip(turns) {
        let setting = setting(entry, turn % 2 == 1, &mut stream);
        match entry.model().numbers(&setting) {
            Ok(numbers) => add(&mut sums[0], &numbers),
            Err(error) => sums[0].update(&wire::encode_error(&error)),
        }
        if turn % CHART_EVERY != 0 {
            continue;
        }
        let chart = usize::try_from(turn / CHART_EVERY).expect("a small number") % charts.len();
        match entry.model().drawn(chart, std::slice::from_ref(&setting)) {
            Ok((_, charts)) => sums[1].update(&wire::encode(&charts[0])),
            Err(error) => sums[1].update(&wire::encode_error(&error)),
        }
        // A batch of a simulation is named by its number, and begins with the seed that is a setting.
        match entry.study_parts(&setting.values) {
            Ok(parts) => {
                if let Some(part) = parts.first() {
                    let found = entry.study(&setting.values, *part);
                    add(&mut sums[2], &found.expect("a part of the study"));
                }
            }
            Err(error) => sums[2].update(&wire::encode_error(&error)),
        }
    }
    sums.map(Hasher::finalize)
}

#[test]
fn bits_are_as_they_were() {
    let mut text = String::from("mechanism\toutputs\tcharts\tstudy\n");
    for (entry, first) in ALL.iter().zip(0_u64..) {
        let [outputs, charts, study] = checksums(entry, first);
        text.push_str(&format!(
            "{}\t{outputs:08x}\t{charts:08x}\t{study:08x}\n",
            entry.id()
        ));
    }
    hold("tests/golden/bits.tsv", &text);
}
