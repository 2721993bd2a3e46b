//! Bands of what a threshold costs above the cheapest of its row, between edges that carry their number, and the
//! line of the cheapest.

use super::super::Params;
use super::map::SAMPLES;
use crate::chart::range::{Point, SafeRange};
use crate::chart::{Mark, Role, Side, Text};
use crate::unit::Unit;

/// How much above the least of its row a cost is where a band ends, the shade within, and how far up what the map
/// shows of its edge the number stands; beyond the last lies the fifth shade.
const BANDS: [(f64, Role, f64); 5] = [
    (0.1, Role::Paper, 0.75),
    (0.25, Role::Shade1, 0.5),
    (0.5, Role::Shade2, 0.5),
    (1.0, Role::Shade3, 0.5),
    (2.0, Role::Shade4, 0.5),
];
/// Corners of an edge, closer together where it bends, which is at the bottom.
const ROWS: u32 = 50;

/// The bands, from the dearest to the cheapest, each over the one before, and their edges.
pub(super) fn marks(p: &Params, x: SafeRange, gap: Point) -> Vec<Mark> {
    let whole = [[x.low(), 0.0], [x.high(), 1.0]];
    let mut marks = vec![Mark::blocks(Role::Shade5, vec![whole])];
    let mut edges = Vec::new();
    for (excess, shade, along) in BANDS.into_iter().rev() {
        let (hasty, careful) = band(p, x, excess);
        let mut outline = hasty.clone();
        outline.extend(careful.iter().rev());
        marks.push(Mark::area(shade, outline));
        let at = named(&hasty, x.low() + gap[0], along);
        edges.push((excess, at, [hasty, careful]));
    }
    for (excess, named, sides) in edges {
        let is_near = |point: &Point| {
            f64::abs(point[0] - named[0]) < gap[0] && f64::abs(point[1] - named[1]) < gap[1]
        };
        let is_seen = |pair: &[Point]| {
            let is_at = |end: f64| pair.iter().all(|point| point[0] == end);
            !is_at(x.low()) && !is_at(x.high()) && !pair.iter().any(is_near)
        };
        let pairs = sides.iter().flat_map(|side| side.windows(2));
        let pairs = pairs.filter(|pair| is_seen(pair));
        let pairs = pairs.map(|pair| [pair[0], pair[1]]).collect();
        marks.push(Mark::segments(Role::Reference, 0.75, pairs));
        if named[0].is_finite() {
            let text = Text::new("label-level").value(excess, Unit::Share);
            marks.push(Mark::label(text, Role::Ink, named, Side::Center));
        }
    }
    marks
}

/// In each row, from the lowest, the least and the most of the information that cost no more than this above the
/// least. A row whose best lies far beyond the map has none.
fn band(p: &Params, x: SafeRange, excess: f64) -> (Vec<Point>, Vec<Point>) {
    let rows = (0..=ROWS).map(|row| libm::pow(f64::from(row) / f64::from(ROWS), 2.0));
    rows.filter_map(|lasting| {
        let (from, to) = p.kind(1.0 - lasting).near_best(excess, x.high())?;
        Some(([from, lasting], [to, lasting]))
    })
    .unzip()
}

/// The best threshold of each row.
pub(super) fn ridge(p: &Params, x: SafeRange) -> Vec<Point> {
    let field = p.field();
    let [top, bottom] = [0.0, 1.0].map(|undoable| field.at(undoable).best());
    let (from, to) = (f64::min(top, bottom), f64::max(top, bottom));
    let mut points = Vec::new();
    if from == to {
        return vec![[from, 0.0], [from, 1.0]];
    }
    for i in x.samples(SAMPLES, &[from, to]) {
        if (from..=to).contains(&i) {
            let lasting = 1.0 - field.share_best_at(i);
            points.push([i, lasting.clamp(0.0, 1.0)]);
        }
    }
    points
}

/// The corner at this part of the height that the map shows of an edge right of `from`.
fn named(edge: &[Point], from: f64, along: f64) -> Point {
    let mut shown = edge.iter().filter(|point| point[0] > from);
    let lowest = shown.clone().next().map_or(f64::NAN, |point| point[1]);
    let at = lowest + along * (1.0 - lowest);
    let reached = shown.find(|point| point[1] >= at);
    reached.copied().unwrap_or([f64::NAN; 2])
}
