//! A text of its own.

use super::{Drawn, Lettered, Plot, Rank, Site};
use crate::chart::render::place::{Anchor, Candidate};
use crate::chart::render::surface::Align;
use crate::chart::spec::{Point, Role, Side};
use crate::chart::theme;

/// From its point to the text, in CSS pixels.
const GAP: f64 = 6.0;
/// How far it moves to find room, nearest first.
const NEAR: [(f64, f64); 5] = [
    (0.0, 0.0),
    (0.0, -8.0),
    (0.0, 8.0),
    (10.0, 0.0),
    (-10.0, 0.0),
];
/// What stands in a row moves along it rather than out of it.
const ASIDE: [(f64, f64); 4] = [(22.0, 0.0), (-22.0, 0.0), (34.0, 0.0), (-34.0, 0.0)];
/// A letter goes around its point rather than be left out.
const AROUND: [(f64, f64); 16] = [
    (22.0, 0.0),
    (-22.0, 0.0),
    (20.0, 20.0),
    (20.0, -20.0),
    (-20.0, 20.0),
    (-20.0, -20.0),
    (36.0, 0.0),
    (-36.0, 0.0),
    (36.0, 36.0),
    (36.0, -36.0),
    (-36.0, 36.0),
    (-36.0, -36.0),
    (0.0, 50.0),
    (0.0, -50.0),
    (50.0, 0.0),
    (-50.0, 0.0),
];
const FAR: [(f64, f64); 4] = [(0.0, -16.0), (0.0, 16.0), (0.0, -28.0), (0.0, 28.0)];

pub(super) struct Label {
    pub(super) role: Role,
    pub(super) at: Point,
    pub(super) side: Side,
}

impl Drawn for Label {
    fn draw(&self, _: &mut Plot<'_>) {}

    fn lettered(&self) -> Option<&dyn Lettered> {
        Some(self)
    }
}

impl Lettered for Label {
    fn rank(&self) -> Rank {
        Rank::Main
    }

    fn role(&self) -> Role {
        theme::lettering(self.role)
    }

    /// On the side that was asked for, then close by.
    fn candidates(&self, site: &Site<'_>) -> Vec<Candidate> {
        let (x, y) = site.place(&self.at);
        let ((dx, dy), align, anchor) = match self.side {
            Side::Center => ((0.0, 0.0), Align::Middle, Anchor::Beside),
            Side::Above => ((0.0, -GAP), Align::Middle, Anchor::Above),
            Side::Below => ((0.0, GAP), Align::Middle, Anchor::Below),
            Side::Left => ((-GAP, 0.0), Align::End, Anchor::Beside),
            Side::Right => ((GAP, 0.0), Align::Start, Anchor::Beside),
        };
        let (width, height) = site.size;
        let aside: &[(f64, f64)] = match self.side {
            Side::Center => &ASIDE,
            _ if width < height => &AROUND,
            Side::Above | Side::Below | Side::Left | Side::Right => &[],
        };
        let moves = NEAR.iter().chain(aside).chain(&FAR);
        moves
            .map(|(right, down)| Candidate::new((x + dx + right, y + dy + down), align, anchor))
            .collect()
    }
}
