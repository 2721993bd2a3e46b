//! The letters of two settings in one picture, with a band: where they are to stand, they have room.

use crate::pictures::words;
use narrows::chart::band::{Spread, add_band, heights};
use narrows::chart::compare::{add_kept, main_line};
use narrows::chart::svg::{Paint, svg};
use narrows::chart::theme::{Scheme, Theme};
use narrows::chart::words::Words;
use narrows::{ChartSpec, Entry, Mark, Setting, mechanisms};

const LETTERS: [(&str, &str); 2] = [("label-kept-a", ">A<"), ("label-kept-b", ">B<")];

/// On a wide page alone and beside others, and on a telephone.
const SIZES: [(u32, u32); 3] = [(860, 392), (276, 250), (328, 392)];

/// A and B in one picture, with a band around the curve of B and its quantiles at the reader's point.
fn both(entry: &Entry, chart: &str, a: Vec<f64>, b: Vec<f64>) -> ChartSpec {
    let settings = [b, a].map(Setting::from);
    let shared = entry.charts_shared(chart, &settings).expect("in range");
    let [mut now, kept]: [ChartSpec; 2] = shared.try_into().expect("two");
    add_kept(&mut now, &kept);
    let line = main_line(&now).unwrap_or_default();
    let xs: Vec<f64> = line.iter().map(|at| at[0]).collect();
    let line = heights(&now, &xs);
    let percentiles = [0.7, 0.85, 1.15, 1.3].map(|share| line.iter().map(|y| y * share).collect());
    let reader = now.marks.iter().find_map(|mark| match mark {
        Mark::Reader { at, .. } => Some([0.7 * at[1], at[1], 1.3 * at[1]]),
        _ => None,
    });
    let at_reader = reader.as_ref().map_or(&[][..], |quantiles| quantiles);
    add_band(&mut now, &Spread { xs, percentiles }, at_reader);
    now
}

/// In one of three hundred pictures a letter finds none, with bytes spent on the places where most do; the sentence below says what is A's anyway.
#[test]
fn the_letters_of_two_settings_have_room() {
    let theme = Theme::new(Scheme::Light);
    let (mut all, mut lost) = (0, Vec::new());
    for entry in mechanisms::ALL {
        let b = entry.defaults();
        for (index, param) in entry.params().iter().enumerate() {
            for value in [param.minimum, param.maximum] {
                let mut a = b.clone();
                a[index] = value;
                for chart in entry.chart_ids() {
                    let spec = both(entry, chart, a.clone(), b.clone());
                    let words = format!("label-kept-a\tA\nlabel-kept-b\tB\n{}", words(&spec));
                    let words = Words::parse(&words);
                    for size in SIZES {
                        let shown = spec.narrow.as_deref().filter(|_| size.0 < 560);
                        let marks = &shown.unwrap_or(&spec).marks;
                        let picture = svg(&spec, &words, &theme, Paint::Fixed, size.0, size.1);
                        for (key, letter) in LETTERS {
                            let is_it =
                                |mark: &Mark| mark.text().is_some_and(|text| text.key == key);
                            let is_wanted = marks.iter().any(is_it);
                            all += usize::from(is_wanted);
                            if is_wanted && !picture.contains(letter) {
                                let name = format!("{} {chart}, {}", entry.id(), param.name);
                                lost.push(format!("{name} {value}: {letter} at {size:?}"));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(all > 4000, "{all}");
    assert!(lost.len() * 300 <= all, "{lost:#?} of {all}");
}
