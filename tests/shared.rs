//! Settings that are shown together share their axes, which hold what each of them shows alone.

use crate::sample;
use crate::sound::flaws;
use narrows::chart::Axes;
use narrows::{ChartSpec, Entry, Mark, Setting, mechanisms};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// A picture, and the one that a narrow page shows in its stead.
fn both(spec: &ChartSpec) -> impl Iterator<Item = &ChartSpec> {
    std::iter::once(spec).chain(spec.narrow.as_deref())
}

fn axes(spec: &ChartSpec) -> Axes {
    let (x, y) = (spec.x.clone(), spec.y.clone());
    Axes { x, y }
}

fn hold(axes: &Axes, [x, y]: [f64; 2]) -> bool {
    axes.x.range.contains(x) && axes.y.range.contains(y)
}

/// Points that a reader follows: of lines, bars and marked settings.
fn points(mark: &Mark) -> Vec<[f64; 2]> {
    match mark {
        Mark::Line { points, .. } | Mark::Points { at: points, .. } => points.clone(),
        Mark::Bars { bars, .. } => {
            let ends = |bar: &narrows::chart::spec::Bar| {
                let top = bar.base + bar.height;
                [[bar.from, bar.base], [bar.to, top]]
            };
            bars.iter().flat_map(ends).collect()
        }
        Mark::Reader { at, .. } | Mark::Optimum { at, .. } => vec![*at],
        _ => Vec::new(),
    }
}

/// Draws every chart of both settings on shared axes.
fn share(entry: &Entry, settings: &[Setting; 2]) -> Result<(), TestCaseError> {
    let refused = |error| TestCaseError::fail(format!("{}: {error}", entry.id()));
    for chart in entry.chart_ids() {
        let shared = entry.charts_shared(chart, settings).map_err(refused)?;
        prop_assert_eq!(shared.len(), 2);
        prop_assert!(both(&shared[0]).map(axes).eq(both(&shared[1]).map(axes)));
        for (setting, shared) in settings.iter().zip(&shared) {
            let flaws = flaws(entry, &setting.values, shared);
            prop_assert!(flaws.is_empty(), "{} {chart}: {flaws:#?}", entry.id());
            let alone = entry.chart(chart, setting).map_err(refused)?;
            for (alone, shared) in both(&alone).zip(both(shared)) {
                let (own, common) = (axes(alone), axes(shared));
                let seen = alone.marks.iter().flat_map(points);
                for point in seen.filter(|point| hold(&own, *point)) {
                    let name = entry.id();
                    prop_assert!(hold(&common, point), "{name} {chart}: {point:?} {common:?}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn any_two_settings_lie_inside_the_axes_they_share() {
    for entry in mechanisms::ALL {
        let any = || sample::setting(entry).prop_map(Setting::from);
        sample::check(80, &[any(), any()], |settings| share(entry, &settings));
    }
}

#[test]
fn the_defaults_and_every_corner_lie_inside_the_axes_they_share() {
    for entry in mechanisms::ALL {
        let defaults = entry.defaults();
        for (index, spec) in entry.params().iter().enumerate() {
            let corner = |value| {
                let mut values = defaults.clone();
                values[index] = value;
                Setting::from(values)
            };
            let [low, high] = [spec.minimum, spec.maximum].map(corner);
            for pair in [
                [low.clone(), high.clone()],
                [low, defaults.clone().into()],
                [defaults.clone().into(), high],
            ] {
                share(entry, &pair).unwrap();
            }
        }
    }
}

#[test]
fn findings_of_one_setting_leave_the_axes_where_they_are() {
    for entry in mechanisms::ALL {
        let values = entry.defaults();
        let pair = [entry.studied(&values).unwrap(), Setting::from(values)];
        share(entry, &pair).unwrap();
        for chart in entry.study_charts() {
            let [found, open] = pair.each_ref().map(|one| entry.chart(chart, one).unwrap());
            assert_eq!(axes(&found), axes(&open));
        }
    }
}

#[test]
fn one_setting_alone_shares_its_own_axes() {
    for entry in mechanisms::ALL {
        let setting = Setting::from(entry.defaults());
        for chart in entry.chart_ids() {
            let alone = entry.chart(chart, &setting).unwrap();
            let shared = entry
                .charts_shared(chart, std::slice::from_ref(&setting))
                .unwrap();
            assert_eq!(shared, [alone]);
            assert_eq!(entry.charts_shared(chart, &[]), Ok(Vec::new()));
        }
    }
}
