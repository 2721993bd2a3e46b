//! How far a curve that a reader drew agrees with the chart's own.

use super::super::spec::{ChartSpec, Point};
use super::super::table::on_line;
use super::trend::Trend;
use crate::numeric::count::number;

/// Curves nearer than this share of the axis agree.
const NEAR: f64 = 0.1;
/// Both are looked at in so many equal steps of the x axis.
const STEPS: u32 = 128;
/// A stretch of agreement shorter than this share of the axis is two curves crossing.
const SHORTEST: f64 = 0.05;

/// How far two curves agree.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// From where to where both have heights.
    pub along: [f64; 2],
    /// How much of that they are near each other, as a share of the axis there.
    pub share: f64,
    /// The stretches of x where they are, but for the shortest.
    pub near: Vec<[f64; 2]>,
    /// Where they are farthest apart: x, the reader's height, the chart's own; nothing where they agree all along.
    pub farthest: Option<[f64; 3]>,
    /// Which way the reader's curve goes, and the chart's own.
    pub trends: [Trend; 2],
    /// What lies between them where they part, as outlines.
    pub between: Vec<Vec<Point>>,
}

/// Both curves at one x, as heights and as shares of the axis.
#[derive(Clone, Copy)]
struct Place {
    x: f64,
    heights: [f64; 2],
    shares: [f64; 2],
}

impl Place {
    fn apart(&self) -> f64 {
        f64::abs(self.shares[0] - self.shares[1])
    }

    fn is_near(&self) -> bool {
        self.apart() <= NEAR
    }
}

/// Compares the reader's curve with one of the chart. What leaves the picture is compared at its edge.
#[must_use]
pub fn agreement(chart: &ChartSpec, own: &[Point], drawn: &[Point]) -> Agreement {
    let places = places(chart, own, drawn);
    let xs: Vec<f64> = places.iter().map(|place| place.x).collect();
    let trend = |which: usize| {
        let heights: Vec<f64> = places.iter().map(|place| place.shares[which]).collect();
        Trend::of(&xs, &heights)
    };
    let trends = [trend(0), trend(1)];
    let widest = places
        .iter()
        .max_by(|one, other| one.apart().total_cmp(&other.apart()));
    let farthest = widest.filter(|place| !place.is_near());
    let across = chart.x.range;
    let width = |[from, to]: &[f64; 2]| across.fraction(*to) - across.fraction(*from);
    let near: Vec<[f64; 2]> = runs(&places, true)
        .map(|run| [run[0].x, run[run.len() - 1].x])
        .filter(|stretch| width(stretch) >= SHORTEST)
        .collect();
    let count = places.iter().filter(|place| place.is_near()).count();
    Agreement {
        along: match (xs.first(), xs.last()) {
            (Some(first), Some(last)) => [*first, *last],
            _ => [f64::NAN; 2],
        },
        share: number(count) / libm::fmax(1.0, number(places.len())),
        near,
        farthest: farthest.map(|place| [place.x, place.heights[0], place.heights[1]]),
        trends,
        between: runs(&places, false)
            .map(|run| outline(chart, run))
            .collect(),
    }
}

/// The places where both curves have a height.
fn places(chart: &ChartSpec, own: &[Point], drawn: &[Point]) -> Vec<Place> {
    let (across, upward) = (chart.x.range, chart.y.range);
    let share = |height: f64| libm::fmax(0.0, libm::fmin(upward.fraction(height), 1.0));
    let place = |step: u32| {
        let x = match step {
            0 => across.low(),
            STEPS => across.high(),
            _ => across.at(f64::from(step) / f64::from(STEPS)),
        };
        let height = |points| on_line(points, x, across, upward);
        let heights = [height(drawn)?, height(own)?];
        let shares = heights.map(share);
        Some(Place { x, heights, shares })
    };
    (0..=STEPS).filter_map(place).collect()
}

/// Neighbors that are all near each other, or all are not.
fn runs(places: &[Place], near: bool) -> impl Iterator<Item = &[Place]> {
    places
        .chunk_by(|one, other| one.is_near() == other.is_near())
        .filter(move |run| run[0].is_near() == near)
}

/// Along the reader's curve and back along the other, within the picture.
fn outline(chart: &ChartSpec, run: &[Place]) -> Vec<Point> {
    let corner = |place: &Place, which: usize| [place.x, chart.y.range.at(place.shares[which])];
    let there = run.iter().map(|place| corner(place, 0));
    let back = run.iter().rev().map(|place| corner(place, 1));
    there.chain(back).collect()
}
