//! Slow, simple numerical methods that check closed forms.

/// Where a function with one minimum between `low` and `high` is lowest, by golden section.
pub(crate) fn lowest(f: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_8;
    for _ in 0..120 {
        let width = GOLDEN * (high - low);
        if f(high - width) < f(low + width) {
            high = low + width;
        } else {
            low = high - width;
        }
    }
    (low + high) / 2.0
}

/// Integral from `from` to `to` by Simpson's rule with 2000 intervals.
pub(crate) fn simpson(f: impl Fn(f64) -> f64, from: f64, to: f64) -> f64 {
    const INTERVALS: u32 = 2000;
    let step = (to - from) / f64::from(INTERVALS);
    let weight = |i: u32| match i {
        0 | INTERVALS => 1.0,
        _ if i % 2 == 1 => 4.0,
        _ => 2.0,
    };
    let sum: f64 = (0..=INTERVALS)
        .map(|i| weight(i) * f(from + step * f64::from(i)))
        .sum();
    sum * step / 3.0
}

#[test]
fn the_oracles_know_their_textbook_answers() {
    assert!((lowest(|x| (x - 0.3) * (x - 0.3), 0.0, 1.0) - 0.3).abs() < 1e-7);
    assert!((simpson(libm::exp, 0.0, 1.0) - 1.718_281_828_459_045).abs() < 1e-12);
}
