use super::outline::holds;
use super::*;
use crate::unit::Unit;

const SPEC: ParamSpec = ParamSpec::number("a", Unit::Number, (0.0, 1.0), 0.1, 0.5);

fn area(outline: &[[f64; 2]]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    let pairs = outline.iter().zip(next);
    0.5 * pairs.map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f64>()
}

#[test]
fn one_advice_is_one_region() {
    let map = map([&SPEC; 2], 4, &mut |_| 7);
    assert_eq!((map.regions.len(), map.borders.len()), (1, 0));
    assert_eq!(map.regions[0].advice, 7);
    assert!((area(&map.regions[0].outline) - 1.0).abs() < 1e-12);
    assert_eq!(map.regions[0].room, 0.25);
}

/// A disc of radius 0.3: every end of the border lies on its edge, its outline has its area, and it is drawn over the rest.
#[test]
fn a_disc_lies_over_what_is_around_it() {
    let map = map([&SPEC; 2], 24, &mut |[x, y]| {
        u32::from(libm::hypot(x - 0.5, y - 0.52) < 0.3)
    });
    let advice: Vec<u32> = map.regions.iter().map(|region| region.advice).collect();
    assert_eq!(advice, [0, 1]);
    assert!((area(&map.regions[0].outline) - 1.0).abs() < 1e-12);
    let disc = area(&map.regions[1].outline);
    assert!(
        (disc - core::f64::consts::PI * 0.09).abs() < 0.002,
        "{disc}"
    );
    for [x, y] in map.borders.iter().flat_map(|border| border.ends) {
        assert!((libm::hypot(x - 0.5, y - 0.52) - 0.3).abs() < 2e-5);
    }
    assert!(map.borders.iter().all(|border| border.between == [0, 1]));
    let [x, y] = map.regions[1].middle;
    assert!(libm::hypot(x - 0.5, y - 0.52) < 0.05);
}

/// Three regions that meet, one of them at the frame alone: together they cover the square once.
#[test]
fn regions_cover_the_square() {
    let advice = |[x, y]: [f64; 2]| {
        if y > 0.3 + 0.4 * x {
            3
        } else {
            u32::from(x > 0.61 - y * y)
        }
    };
    let map = map([&SPEC; 2], 17, &mut { advice });
    let sum: f64 = map.regions.iter().map(|region| area(&region.outline)).sum();
    assert!((sum - 1.0).abs() < 1e-9, "{sum}");
    let mut wrong = 0;
    for x in 1..60 {
        for y in 1..60 {
            let place = [f64::from(x) / 60.0 + 0.001, f64::from(y) / 60.0 + 0.002];
            let last = map
                .regions
                .iter()
                .rfind(|region| holds(&region.outline, place));
            wrong += u32::from(last.unwrap().advice != advice(place));
        }
    }
    assert!(wrong < 12, "{wrong} of 3481 places lie in another region");
}

/// Of a chessboard of small fields every corner of a cell lies in a region of its own advice.
#[test]
fn saddles_do_not_tie_regions_together() {
    let field = |at: f64| libm::fmin(f64::floor(at * 5.0), 4.0);
    let advice = |[x, y]: [f64; 2]| u32::from((field(x) + field(y)) % 2.0 == 0.0);
    let map = map([&SPEC; 2], 9, &mut { advice });
    let sum: f64 = map.regions.iter().map(|region| area(&region.outline)).sum();
    assert!(sum >= 1.0 - 1e-9);
    assert_eq!(
        map.regions
            .iter()
            .filter(|region| region.advice == 1)
            .count(),
        13
    );
}
