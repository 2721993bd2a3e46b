//! Settings to test with: anywhere in range, and on purpose at the edges.

use narrows::chart::SafeRange;
use narrows::{Entry, ParamSpec};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// Cases of one run over the whole registry: `PROPTEST_CASES`, or ten thousand.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(10_000)
}

/// Runs `test` on many values of `strategy`, the same ones each time; `share` is that of all cases.
pub(crate) fn check<S: Strategy>(
    share: u32,
    strategy: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = Config {
        cases: cases().div_ceil(share),
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    if let Err(failure) = TestRunner::new_with_rng(config, rng).run(strategy, test) {
        panic!("{failure}");
    }
}

/// Values of one parameter.
pub(crate) fn value(spec: &ParamSpec) -> BoxedStrategy<f64> {
    let (minimum, maximum, step) = (spec.minimum, spec.maximum, spec.step);
    let steps = ((maximum - minimum) / step).round();
    let on_grid = (0.0..=1.0).prop_map(move |part: f64| {
        (minimum + (part * steps).round() * step).clamp(minimum, maximum)
    });
    if !spec.options.is_empty() {
        return on_grid.boxed();
    }
    let range = SafeRange::of(spec);
    let anywhere = (0.0..=1.0).prop_map(move |part: f64| range.at(part).clamp(minimum, maximum));
    let edges = prop_oneof![
        Just(minimum),
        Just(maximum),
        Just(minimum.next_up()),
        Just(maximum.next_down()),
        Just(spec.default),
    ];
    prop_oneof![4 => on_grid, 4 => anywhere, 1 => edges].boxed()
}

/// Settings of one mechanism: all parameters at random, or a few moved away from the defaults.
pub(crate) fn setting(entry: &Entry) -> BoxedStrategy<Vec<f64>> {
    let everywhere: Vec<_> = entry.params().iter().map(value).collect();
    let near: Vec<_> = entry
        .params()
        .iter()
        .map(|spec| prop_oneof![3 => Just(spec.default), 1 => value(spec)])
        .collect();
    prop_oneof![2 => everywhere, 1 => near].boxed()
}
