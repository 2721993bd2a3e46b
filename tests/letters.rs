//! Two settings in one picture, with a band: wherever their letters are to stand, both have room.

use crate::pictures::words;
use narrows::chart::band::{Spread, add_band, heights};
use narrows::chart::compare::{add_kept, main_line};
use narrows::chart::svg::{Paint, svg};
use narrows::chart::theme::{Scheme, Theme};
use narrows::chart::words::Words;
use narrows::{ChartSpec, Entry, Mark, Setting, mechanisms};

const LETTERS: [(&str, &str); 2] = [("label-kept-a", ">A<"), ("label-kept-b", ">B<")];

/// Wide, beside others on a wide page, and on a telephone.
const SIZES: [(u32, u32); 3] = [(860, 392), (276, 250), (328, 392)];

/// Both settings, and a band around the curve of the second.
fn both(entry: &Entry, chart: &str, [a, b]: [Setting; 2]) -> ChartSpec {
    let mut shared = entry.charts_shared(chart, &[b, a]).expect("in range");
    let (kept, mut now) = (shared.pop().expect("two"), shared.pop().expect("two"));
    add_kept(&mut now, &kept);
    let xs: Vec<f64> = main_line(&now)
        .unwrap_or_default()
        .iter()
        .map(|at| at[0])
        .collect();
    let line = heights(&now, &xs);
    let part = |share: f64| line.iter().map(|y| y * share).collect();
    let percentiles = [part(0.7), part(0.85), part(1.15), part(1.3)];
    let reader = now.marks.iter().find_map(|mark| match mark {
        Mark::Reader { at, .. } => Some(at[1]),
        _ => None,
    });
    let quantiles: Vec<f64> = reader.map_or_else(Vec::new, |y| vec![0.7 * y, y, 1.3 * y]);
    add_band(&mut now, &Spread { xs, percentiles }, &quantiles);
    now
}

#[test]
fn both_letters_have_room() {
    let theme = Theme::new(Scheme::Light);
    let (mut all, mut lost) = (0, Vec::new());
    for entry in mechanisms::ALL {
        let defaults = entry.defaults();
        for (index, param) in entry.params().iter().enumerate() {
            for value in [param.minimum, param.maximum] {
                let mut moved = defaults.clone();
                moved[index] = value;
                for chart in entry.chart_ids() {
                    let spec = both(
                        entry,
                        chart,
                        [moved.clone().into(), defaults.clone().into()],
                    );
                    let text = words(&spec)
                        .replace("label-kept-a\tkept a", "label-kept-a\tA")
                        .replace("label-kept-b\tkept b", "label-kept-b\tB");
                    let words = Words::parse(&text);
                    for size in SIZES {
                        let shown = if size.0 < 560 {
                            spec.narrow.as_deref().unwrap_or(&spec)
                        } else {
                            &spec
                        };
                        let picture = svg(&spec, &words, &theme, Paint::Fixed, size.0, size.1);
                        for (key, letter) in LETTERS {
                            let wanted = shown
                                .marks
                                .iter()
                                .filter(|mark| mark.text().is_some_and(|text| text.key == key))
                                .count();
                            let there = picture.matches(letter).count();
                            all += wanted;
                            if wanted > 0 && there == 0 {
                                lost.push(format!(
                                    "{} {chart} {}={value} {size:?} {letter}: {there} of {wanted}",
                                    entry.id(),
                                    param.name
                                ));
                            }
                        }
                    }
                }
            }
        }
    }
    let count = lost.len();
    std::fs::write("/tmp/ab-lost.txt", lost.join("\n")).unwrap();
    assert!(lost.is_empty(), "{count} of {all}");
}
