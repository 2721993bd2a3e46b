//! Every chart drawn: golden pictures, which are a gallery too, and what holds of all pictures.

use crate::sample::{check, setting};
use narrows::chart::svg::{Paint, svg};
use narrows::chart::theme::{Scheme, Theme};
use narrows::chart::words::Words;
use narrows::chart::{ChartSpec, Mark, Text};
use narrows::{Entry, Setting, mechanisms};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Words made of the keys themselves: `label-tax-per-link` reads "tax per link", with its numbers behind.
pub(crate) fn words(spec: &ChartSpec) -> String {
    let mut lines = BTreeSet::new();
    let mut add = |text: &Text| {
        let name = text.key.trim_start_matches("label-").replace('-', " ");
        let numbers = text.numbers.iter().map(|(name, ..)| format!(" {{{name}}}"));
        let names = text.names.iter().map(|(name, _)| format!(" {{{name}}}"));
        let rest: String = numbers.chain(names).collect();
        lines.insert(format!("{}\t{name}{rest}", text.key));
        for (_, key) in &text.names {
            lines.insert(format!("{key}\t{}", key.trim_start_matches("label-")));
        }
    };
    let ticks = spec.x.ticks.iter().chain(&spec.y.ticks);
    ticks
        .filter_map(|tick| tick.text.as_ref())
        .for_each(&mut add);
    let narrow = spec.narrow.iter().flat_map(|narrow| &narrow.marks);
    let marks = spec.marks.iter().chain(narrow);
    marks.filter_map(Mark::text).for_each(&mut add);
    let unit = spec.x.unit.name();
    lines.insert(format!("unit-{unit}-axis\t{{value}} {unit}"));
    lines.insert(format!("chart-{}.x\t{unit}", spec.id));
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

fn picture(spec: &ChartSpec, (width, height): (u32, u32)) -> String {
    let words = words(spec);
    let theme = Theme::new(Scheme::Light);
    svg(
        spec,
        &Words::parse(&words),
        &theme,
        Paint::Fixed,
        width,
        height,
    )
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/svg")
}

/// File name under `tests/golden/svg`, and what should stand in it.
fn pictures() -> Vec<(String, String)> {
    let of = |entry: &Entry| {
        let studied = entry.studied(&entry.defaults()).expect("defaults in range");
        let chart = |id| {
            let spec = entry.chart(id, &studied).expect("defaults draw");
            // One element a line, so that a review shows what changed.
            let file = |suffix, size| {
                let text = picture(&spec, size).replace('>', ">\n");
                (format!("{}-{id}{suffix}.svg", entry.id()), text)
            };
            let narrow = spec.narrow.is_some().then(|| file("-narrow", (328, 392)));
            std::iter::once(file("", (640, 360))).chain(narrow)
        };
        let ids = entry.chart_ids().into_iter();
        ids.flat_map(chart).collect::<Vec<_>>()
    };
    mechanisms::ALL.iter().flat_map(of).collect()
}

#[test]
fn pictures_are_as_they_were() {
    let pictures = pictures();
    if std::env::var_os("NARROWS_BLESS").is_some_and(|value| value == "1") {
        let _ = fs::remove_dir_all(folder());
        fs::create_dir_all(folder()).expect("a folder can be made");
        for (name, text) in pictures {
            fs::write(folder().join(name), text).expect("a golden file can be written");
        }
        return;
    }
    let names: BTreeSet<&String> = pictures.iter().map(|(name, _)| name).collect();
    let listed = fs::read_dir(folder()).expect("golden pictures");
    let mut changes: Vec<String> = listed
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !names.contains(name))
        .map(|name| format!("{name}: no such chart"))
        .collect();
    for (name, text) in &pictures {
        let golden = fs::read_to_string(folder().join(name)).unwrap_or_default();
        let differs = |(was, is): &(&str, &str)| was != is;
        if let Some((was, is)) = golden.lines().zip(text.lines()).find(differs) {
            changes.push(format!("{name}:\n  was {was}\n  is  {is}"));
        } else if golden.lines().count() != text.lines().count() {
            changes.push(format!("{name}: another length"));
        }
    }
    assert!(
        changes.is_empty(),
        "{}\nIf this is meant, look at the pictures and accept them with `cargo xtask bless`.",
        changes.join("\n")
    );
}

/// Value of an attribute of an element, as a number.
fn attribute(element: &str, name: &str) -> Option<f64> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split_once('"')?.0.parse().ok()
}

/// A piece of the markup that writes a number that is none. Texts may hold any word: "information" is no infinity.
fn not_a_number(picture: &str) -> Option<&str> {
    let written = |text: &str| ["NaN", "inf"].iter().any(|bad| text.contains(bad));
    let word = |text: &str| {
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        words.any(|word| ["NaN", "inf"].contains(&word))
    };
    let pieces = picture.split('<').skip(1);
    let (element, text) = pieces
        .map(|piece| piece.split_once('>').unwrap_or((piece, "")))
        .find(|(element, text)| written(element) || word(text))?;
    Some(if written(element) { element } else { text })
}

#[test]
fn a_number_that_is_none_is_told_from_a_word_that_begins_like_one() {
    assert_eq!(
        not_a_number("<svg><text x=\"1\">information</text></svg>"),
        None
    );
    assert_eq!(
        not_a_number("<path d=\"M0 0hinf\"/>"),
        Some("path d=\"M0 0hinf\"/")
    );
    assert_eq!(
        not_a_number("<text x=\"1\">at NaN people</text>"),
        Some("at NaN people")
    );
}

#[test]
fn any_setting_draws_inside_the_picture() {
    for entry in mechanisms::ALL {
        check(50, &setting(entry).prop_map(Setting::from), |setting| {
            for id in entry.chart_ids() {
                let Ok(spec) = entry.chart(id, &setting) else {
                    continue;
                };
                for size in [(276, 250), (860, 520)] {
                    let picture = picture(&spec, size);
                    prop_assert!(!picture.contains("label-"), "{id} {setting:?}\n{picture}");
                    let number = not_a_number(&picture);
                    prop_assert!(number.is_none(), "{id} {setting:?}: {number:?}\n{picture}");
                    let (width, height) = (f64::from(size.0) * 8.0, f64::from(size.1) * 8.0);
                    for text in picture.split("<text").skip(1) {
                        let x = attribute(text, "x").expect("a place");
                        let y = attribute(text, "y").expect("a place");
                        let inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
                        prop_assert!(inside, "{id} {setting:?}: {text}");
                    }
                }
            }
            Ok(())
        });
    }
}
