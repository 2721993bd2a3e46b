//! What waits before the narrowest place: dots as near to its mouth as they can get.

use super::river::{River, Section};

/// Places of `count` dots before the mouth, as (along, across), nearest first by whole rings.
///
/// They stand on a lattice with `pitch` between neighbors along and across the river, inside its banks.
pub(super) fn crowd(
    river: &River,
    before: &Section,
    mouth: f64,
    count: usize,
    (along, across): (f64, f64),
) -> Vec<(f64, f64)> {
    let mut lattice: Vec<(f64, f64)> = Vec::new();
    let limit = before.half - 0.6 * across;
    for column in (0..40).map(f64::from) {
        let x = mouth - (column + 0.5) * along;
        if x < before.from + river.ramp {
            break;
        }
        let offset = if column % 2.0 == 0.0 { 0.5 } else { 0.0 };
        for row in (0..60).map(f64::from) {
            let y = (row + offset) * across;
            if y > limit {
                break;
            }
            lattice.push((x, y));
            if y > 0.0 {
                lattice.push((x, -y));
            }
        }
    }
    let distance = |(x, y): &(f64, f64)| libm::hypot((mouth - x) / along, y / across);
    let mut dots = Vec::with_capacity(count);
    // Ring by ring: a sort would cost a page more to download than this to run.
    for ring in (0..120).map(f64::from) {
        let is_here = |dot: &&(f64, f64)| f64::floor(2.0 * distance(dot)) == ring;
        dots.extend(lattice.iter().filter(is_here).copied());
        if dots.len() >= count {
            break;
        }
    }
    dots.truncate(count);
    dots
}
