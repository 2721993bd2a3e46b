//! Bed, water, banks and market of the river, for either way of lying.

use super::super::super::line::{Constraint, Line};
use super::super::hatch::hatch;
use crate::chart::spec::Point;
use crate::chart::{Mark, Role};
use crate::numeric::count::number;

/// From a place along the river and a height across it to the picture.
pub(super) type Place = fn(f64, f64) -> Point;

/// One stage, as a stretch of the river.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Section {
    pub(super) from: f64,
    pub(super) to: f64,
    /// Half of the width between its banks.
    pub(super) half: f64,
}

impl Section {
    pub(super) fn center(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

/// The stages end to end, and behind them the market.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct River {
    pub(super) sections: Vec<Section>,
    /// What the market takes, drawn like a stage.
    pub(super) market: Section,
    /// Half of the width of the water.
    pub(super) water: f64,
    /// Length of the slope from one width to the next, on each side of where they meet.
    pub(super) ramp: f64,
}

impl River {
    /// With the stages up to `end` and the market from there to `last`.
    pub(super) fn of(line: Line<'_>, end: f64, last: f64) -> Self {
        let count = line.capacities.len().max(1);
        let length = end / number(count);
        let section = |(index, capacity): (u32, &f64)| Section {
            from: f64::from(index) * length,
            to: f64::from(index + 1) * length,
            half: 0.5 * capacity,
        };
        Self {
            sections: (0..).zip(line.capacities).map(section).collect(),
            market: Section {
                from: end,
                to: last,
                half: 0.5 * line.demand,
            },
            water: 0.5 * line.throughput(),
            ramp: f64::min(0.14 * length, 1.8),
        }
    }

    /// One bank: places along and half-widths, smooth where stages meet.
    fn bank(&self, sections: &[Section]) -> Vec<(f64, f64)> {
        const STEPS: u32 = 10;
        let first = sections
            .first()
            .map_or((0.0, 0.0), |first| (first.from, first.half));
        let mut points = vec![first];
        for pair in sections.windows(2) {
            let [left, right] = pair else { continue };
            if left.half == right.half {
                points.push((left.to - self.ramp, left.half));
                continue;
            }
            points.extend((0..=STEPS).map(|step| {
                let t = f64::from(step) / f64::from(STEPS);
                let smooth = t * t * (3.0 - 2.0 * t);
                let half = left.half + (right.half - left.half) * smooth;
                (left.to + self.ramp * (2.0 * t - 1.0), half)
            }));
        }
        if let Some(last) = sections.last() {
            points.push((last.to, last.half));
        }
        points
    }

    /// Bed, idle width, water and banks. `slope` and `pitch` are those of the strokes on the idle width.
    pub(super) fn marks(&self, place: Place, slope: f64, pitch: f64) -> Vec<Mark> {
        let mut all = self.sections.clone();
        all.push(self.market);
        let whole = self.bank(&all);
        // The coast begins where the bank starts to turn to the market's width.
        let is_bank = |(along, _): &(f64, f64)| *along < self.market.from - 1.001 * self.ramp;
        let turn = whole.partition_point(is_bank);
        let (bank, coast) = (
            &whole[..(turn + 1).min(whole.len())],
            &whole[turn.min(whole.len())..],
        );
        let outline = |bank: &[(f64, f64)]| -> Vec<Point> {
            let upper = bank.iter().map(|(along, half)| place(*along, *half));
            let lower = bank.iter().rev().map(|(along, half)| place(*along, -half));
            upper.chain(lower).collect()
        };
        let stroke = |role, width, bank: &[(f64, f64)]| {
            let side = |side: f64| {
                bank.windows(2).map(move |pair| {
                    [pair[0], pair[1]].map(|(along, half)| place(along, side * half))
                })
            };
            Mark::Segments {
                role,
                width,
                pairs: side(1.0).chain(side(-1.0)).collect(),
            }
        };
        let water = [(0.0, self.water), (self.market.to, self.water)];
        vec![
            Mark::Area {
                role: Role::RegionNote,
                outline: outline(&whole),
            },
            Mark::Segments {
                role: Role::Rule,
                width: 1.0,
                pairs: self.idle(place, slope, pitch),
            },
            Mark::Area {
                role: Role::Water,
                outline: outline(&water),
            },
            stroke(Role::Primary, 1.0, &water),
            stroke(Role::Axis, 1.0, coast),
            stroke(Role::Ink, 2.0, bank),
        ]
    }

    /// Strokes on what is dry of each stage.
    fn idle(&self, place: Place, slope: f64, pitch: f64) -> Vec<[Point; 2]> {
        let dry = |section: &Section| {
            let (from, to) = (section.from + self.ramp, section.to - self.ramp);
            let (low, high) = (self.water, section.half);
            let upper = hatch((from, to), (low, high), slope, pitch);
            let lower = hatch((from, to), (-high, -low), slope, pitch);
            upper.into_iter().chain(lower)
        };
        let put = |pair: [Point; 2]| pair.map(|[along, across]| place(along, across));
        self.sections.iter().flat_map(dry).map(put).collect()
    }

    /// The narrowest place, and where it begins.
    pub(super) fn throat(&self, constraint: Constraint) -> (&Section, f64) {
        let found = match constraint {
            Constraint::Stage(index) => self.sections.get(index),
            Constraint::Market => None,
        };
        let throat = found.unwrap_or(&self.market);
        (throat, throat.from - self.ramp)
    }
}
