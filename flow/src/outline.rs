//! Lines along the banks, and means of places.

use crate::drops::Spot;

/// The same line on the other side of the middle.
pub(crate) fn mirrored(line: &[Spot]) -> Vec<Spot> {
    line.iter().map(|(along, half)| (*along, -half)).collect()
}

/// The mean of where each was, of the times at which it was in the picture; none where it is not now.
pub(crate) fn means(moments: &[Vec<Option<Spot>>]) -> Vec<Option<Spot>> {
    let Some((now, before)) = moments.split_first() else {
        return Vec::new();
    };
    let mean = |(index, spot): (usize, &Option<Spot>)| {
        let (mut along, mut across) = (*spot)?;
        let mut count = 1.0;
        for spot in before.iter().filter_map(|spots| spots[index]) {
            (along, across, count) = (along + spot.0, across + spot.1, count + 1.0);
        }
        Some((along / count, across / count))
    };
    now.iter().enumerate().map(mean).collect()
}

/// A line along the bank between two places, at heights made of how far along it is and of the bank's.
pub(crate) fn along(
    bank: &[Spot],
    from: f64,
    to: f64,
    height: impl Fn(f64, f64) -> f64,
) -> Vec<Spot> {
    const STEPS: u32 = 24;
    let places = (0..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
    places
        .map(|share| {
            let at = from + share * (to - from);
            (at, height(share, half_at(bank, at)))
        })
        .collect()
}

/// Half of the width between the banks at a place.
fn half_at(bank: &[Spot], at: f64) -> f64 {
    let next = bank
        .iter()
        .position(|(along, _)| *along >= at)
        .unwrap_or(bank.len());
    match (bank.get(next.wrapping_sub(1)), bank.get(next)) {
        (Some(one), Some(other)) if other.0 > one.0 => {
            one.1 + (other.1 - one.1) * (at - one.0) / (other.0 - one.0)
        }
        (_, Some(one)) | (Some(one), None) => one.1,
        (None, None) => 0.0,
    }
}
