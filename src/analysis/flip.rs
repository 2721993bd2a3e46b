//! Where an advice changes over two parameters: regions of the same advice, with borders that are found by bisection.

use super::slider;
use crate::param::ParamSpec;

mod outline;

use outline::Edge;

/// A region in which the advice is the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// The advice.
    pub advice: u32,
    /// Its corners, by values of both parameters. What lies in a hole of it is drawn over it.
    pub outline: Vec<[f64; 2]>,
    /// Where a name has most room, by values.
    pub middle: [f64; 2],
    /// How far the outline is from there, as a share of a slider: across counts half, since names are wide.
    pub room: f64,
}

/// A piece of the border between two regions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// The advice on either side, the smaller number first.
    pub between: [u32; 2],
    /// Where it begins and ends, by values of both parameters.
    pub ends: [[f64; 2]; 2],
}

/// The map of an advice.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Its regions, the largest first, so that each is drawn over the one around it.
    pub regions: Vec<Region>,
    /// The borders between them.
    pub borders: Vec<Border>,
}

/// The advice over the ranges of two parameters, looked at in so many cells each way.
///
/// Borders cross the lines between the cells where bisection finds that the advice changes; regions smaller than a cell
/// may be missed.
#[must_use]
pub fn map(specs: [&ParamSpec; 2], cells: usize, advice: &mut dyn FnMut([f64; 2]) -> u32) -> Map {
    let mut grid = Grid::new(cells, &mut |place| {
        advice([
            slider::value(specs[0], place[0]),
            slider::value(specs[1], place[1]),
        ])
    });
    let mut edges = Vec::new();
    for row in 0..cells {
        for column in 0..cells {
            grid.cell(column, row, &mut edges);
        }
    }
    grid.frame(&mut edges);
    let value = |place: &[f64; 2]| {
        [
            slider::value(specs[0], place[0]),
            slider::value(specs[1], place[1]),
        ]
    };
    let border = |edge: &Edge| Border {
        between: [edge.advice, edge.other],
        ends: [value(&grid.places[edge.from]), value(&grid.places[edge.to])],
    };
    let inner = edges.iter().filter(|edge| edge.advice < edge.other);
    let borders = inner.map(border).collect();
    let regions = outline::outlines(&grid.places, &edges);
    let region = |(advice, outline): (u32, Vec<[f64; 2]>)| {
        let (middle, room) = grid.roomiest(advice, &outline);
        Region {
            advice,
            outline: outline.iter().map(value).collect(),
            middle: value(&middle),
            room,
        }
    };
    Map {
        regions: regions.into_iter().map(region).collect(),
        borders,
    }
}

/// The advice at the corners of all cells, and where it changes on the lines between them.
struct Grid {
    cells: usize,
    advice: Vec<u32>,
    /// Of the corners, row by row; then of the changes, as they are found.
    places: Vec<[f64; 2]>,
    /// The change between a corner and the next to its right, and the next above it.
    changes: [Vec<usize>; 2],
}

impl Grid {
    fn new(cells: usize, advice: &mut dyn FnMut([f64; 2]) -> u32) -> Self {
        let corners = cells + 1;
        let mut grid = Self {
            cells,
            advice: Vec::with_capacity(corners * corners),
            places: Vec::with_capacity(2 * corners * corners),
            changes: [vec![0; corners * corners], vec![0; corners * corners]],
        };
        #[allow(clippy::cast_precision_loss, reason = "a map has a few dozen cells")]
        let share = |index: usize| index as f64 / cells as f64;
        for row in 0..corners {
            for column in 0..corners {
                let place = [share(column), share(row)];
                grid.places.push(place);
                grid.advice.push(advice(place));
            }
        }
        for corner in 0..corners * corners {
            let (column, row) = (corner % corners, corner / corners);
            for (direction, next, is_there) in [
                (0, corner + 1, column < cells),
                (1, corner + corners, row < cells),
            ] {
                if is_there && grid.advice[corner] != grid.advice[next] {
                    let here = grid.advice[corner];
                    let ends = [grid.places[corner], grid.places[next]];
                    grid.changes[direction][corner] = grid.places.len();
                    grid.places
                        .push(bisect(ends, &mut |place| advice(place) == here));
                }
            }
        }
        grid
    }

    /// The borders in one cell, for each side of them, with the region on the left.
    fn cell(&mut self, column: usize, row: usize, edges: &mut Vec<Edge>) {
        let corners = self.cells + 1;
        let corner = row * corners + column;
        // Around the cell, against the clock: its corners, and the changes behind each of them.
        let around = [corner, corner + 1, corner + corners + 1, corner + corners];
        let changes = [
            self.changes[0][corner],
            self.changes[1][corner + 1],
            self.changes[0][corner + corners],
            self.changes[1][corner],
        ];
        let advice = around.map(|corner| self.advice[corner]);
        let changed: Vec<usize> = (0..4)
            .filter(|side| advice[*side] != advice[(side + 1) % 4])
            .collect();
        let mut middle = [0.0; 2];
        for side in &changed {
            let place = self.places[changes[*side]];
            #[allow(clippy::cast_precision_loss, reason = "at most four")]
            let count = changed.len() as f64;
            middle = [middle[0] + place[0] / count, middle[1] + place[1] / count];
        }
        for (index, side) in changed.iter().enumerate() {
            // From where the advice of this corner ends back to where it began.
            let start = changed[(index + changed.len() - 1) % changed.len()];
            let (advice, after) = (advice[*side], advice[(side + 1) % 4]);
            let (from, to) = (changes[*side], changes[start]);
            let mut edge = |from, to, other| {
                edges.push(Edge {
                    advice,
                    other,
                    from,
                    to,
                });
            };
            if changed.len() == 2 {
                edge(from, to, after);
            } else {
                // Three or four meet in the middle; each has a corner of its own there.
                let before = self.advice[around[start]];
                let center = self.places.len();
                self.places.push(middle);
                edge(from, center, after);
                edge(center, to, before);
            }
        }
    }

    /// The frame around all cells, against the clock.
    fn frame(&self, edges: &mut Vec<Edge>) {
        let corners = self.cells + 1;
        let last = corners * self.cells;
        for index in 0..self.cells {
            for (from, to, direction) in [
                (index, index + 1, 0),
                (
                    index * corners + self.cells,
                    (index + 1) * corners + self.cells,
                    1,
                ),
                (last + index + 1, last + index, 0),
                ((index + 1) * corners, index * corners, 1),
            ] {
                let advice = [self.advice[from], self.advice[to]];
                let mut edge = |advice, from, to| {
                    edges.push(Edge {
                        advice,
                        other: advice,
                        from,
                        to,
                    });
                };
                if advice[0] == advice[1] {
                    edge(advice[0], from, to);
                } else {
                    let change = self.changes[direction][from.min(to)];
                    edge(advice[0], from, change);
                    edge(advice[1], change, to);
                }
            }
        }
    }

    /// The corner in an outline that is furthest from it, and how far.
    fn roomiest(&self, advice: u32, outline: &[[f64; 2]]) -> ([f64; 2], f64) {
        let mut roomiest = (outline[0], 0.0);
        for (place, here) in self.places.iter().zip(&self.advice) {
            if *here != advice {
                continue;
            }
            let squares = outline.iter().map(|[x, y]| {
                let (across, up) = (0.5 * (x - place[0]), y - place[1]);
                across * across + up * up
            });
            let room = f64::sqrt(squares.fold(f64::INFINITY, f64::min));
            if room > roomiest.1 && outline::holds(outline, *place) {
                roomiest = (*place, room);
            }
        }
        roomiest
    }
}

/// Where between two places something ends that is so at the first and not at the second.
fn bisect(
    [mut is, mut is_not]: [[f64; 2]; 2],
    is_so: &mut dyn FnMut([f64; 2]) -> bool,
) -> [f64; 2] {
    const HALVINGS: u32 = 12;
    let between = |one: [f64; 2], other: [f64; 2]| {
        [
            f64::midpoint(one[0], other[0]),
            f64::midpoint(one[1], other[1]),
        ]
    };
    for _ in 0..HALVINGS {
        let middle = between(is, is_not);
        if is_so(middle) {
            is = middle;
        } else {
            is_not = middle;
        }
    }
    between(is, is_not)
}

#[cfg(test)]
mod tests;
