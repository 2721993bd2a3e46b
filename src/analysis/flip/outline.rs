//! Outlines of regions, put together from their edges.

/// A piece of a region's outline, with the region on its left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edge {
    pub(super) advice: u32,
    /// The advice on its right; the same at the frame.
    pub(super) other: u32,
    /// Numbers of its ends.
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The outer outlines of all regions, the largest first. Holes are left out: other regions lie in them.
pub(super) fn outlines(places: &[[f64; 2]], edges: &[Edge]) -> Vec<(u32, Vec<[f64; 2]>)> {
    let mut left = edges.to_vec();
    let mut found: Vec<(f64, u32, Vec<[f64; 2]>)> = Vec::new();
    while let Some(first) = left.pop() {
        let mut outline = vec![places[first.from]];
        let mut to = first.to;
        while to != first.from {
            outline.push(places[to]);
            let follows = |edge: &Edge| edge.advice == first.advice && edge.from == to;
            let Some(next) = left.iter().position(follows) else {
                break;
            };
            to = left.swap_remove(next).to;
        }
        let area = area(&outline);
        if area > 0.0 {
            let place = found.iter().take_while(|other| other.0 >= area).count();
            found.insert(place, (area, first.advice, outline));
        }
    }
    let found = found.into_iter();
    found
        .map(|(_, advice, outline)| (advice, outline))
        .collect()
}

/// The area of a polygon: positive against the clock.
fn area(outline: &[[f64; 2]]) -> f64 {
    let mut twice = 0.0;
    for (index, [x, y]) in outline.iter().enumerate() {
        let [next_x, next_y] = outline[(index + 1) % outline.len()];
        twice += x * next_y - next_x * y;
    }
    0.5 * twice
}

/// Whether a polygon holds a place: a ray to the right leaves it once more than it enters. Places on the frame count.
pub(super) fn holds(outline: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    // The ray runs a little inside the frame, where no corner is.
    const ASIDE: f64 = 1e-7;
    let (x, y) = (x - ASIDE * (x - 0.5), y - ASIDE * (y - 0.5));
    let mut is_inside = false;
    for (index, [from_x, from_y]) in outline.iter().enumerate() {
        let [to_x, to_y] = outline[(index + 1) % outline.len()];
        if (*from_y > y) != (to_y > y) {
            let at = from_x + (y - from_y) / (to_y - from_y) * (to_x - from_x);
            is_inside ^= at > x;
        }
    }
    is_inside
}
