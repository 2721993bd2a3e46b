//! Texts beside marks. Names are placed first and stand still while the reader's point moves between them, and its
//! drop line is interrupted where it would pass through one. Only where a name is in the way of the point or of its
//! value, these come first and all names make room.

mod sites;

use super::clip::Spot;
use super::painter::Painter;
use super::place::{Placer, Rect};
use super::surface::{Align, Lettering};
use super::wrap::wrap;
use crate::chart::spec::{ChartSpec, Mark, Role};
use crate::chart::text::Text;
use crate::chart::theme;
use crate::chart::words::Words;
use std::ops::RangeInclusive;

/// Space that a paper box leaves around a text.
const MARGIN: f64 = 2.0;
/// From one line of a text to the next, in sizes of its letters.
const LINE: f64 = 1.2;

/// A text that has found its place.
#[derive(Debug)]
pub(super) struct Written {
    role: Role,
    lines: Vec<String>,
    /// The left end of each line.
    lefts: Vec<f64>,
    /// The baseline of the first.
    baseline: f64,
    /// The box in which nothing else may stand.
    pub(super) taken: Rect,
    /// A box of paper behind it, where something is drawn there.
    pub(super) paper: Option<Rect>,
}

impl Written {
    /// A line whose left end stands at a place, on nothing but what is drawn there.
    pub(super) fn new(line: String, role: Role, (left, baseline): Spot, taken: Rect) -> Self {
        Self {
            role,
            lines: vec![line],
            lefts: vec![left],
            baseline,
            taken,
            paper: None,
        }
    }
}

/// Writes texts.
pub(super) fn write(texts: &[Written], painter: &Painter<'_>) {
    for text in texts {
        if let Some(paper) = text.paper {
            let (from, to) = ((paper.left, paper.top), (paper.right, paper.bottom));
            painter.rectangle(from, to, Role::Paper);
        }
        let look = look(text.role, painter);
        let mut baseline = text.baseline;
        for (line, left) in text.lines.iter().zip(&text.lefts) {
            painter.text(line, (*left, baseline), look);
            baseline += look.size * LINE;
        }
    }
}

/// Finds places for the texts of some ranks, the more important ones first.
pub(super) fn place(
    spec: &ChartSpec,
    words: &Words,
    painter: &Painter<'_>,
    placer: &mut Placer,
    ranks: RangeInclusive<u8>,
) -> Vec<Written> {
    let marks = words.marks(&painter.theme.decimal, &painter.theme.group);
    let mut written = Vec::new();
    for rank in ranks {
        for (index, mark) in spec.marks.iter().enumerate() {
            let Some((_, text, role)) = named(mark).filter(|named| named.0 == rank) else {
                continue;
            };
            let Some(text) = words.resolve(text, marks) else {
                continue;
            };
            if let Some(found) = place_one(&text, role, (spec, index), painter, placer) {
                written.push(found);
            }
        }
    }
    written
}

fn look<'a>(role: Role, painter: &Painter<'a>) -> Lettering<'a> {
    let size = painter.frame.label_size();
    painter.look(role, size, is_bold(role), Align::Start)
}

/// Rank of what gives way first.
const LAST_RANK: u8 = 6;
/// The values of the reader's own marks.
pub(super) const VALUES: RangeInclusive<u8> = 0..=0;
/// The names of all other marks.
pub(super) const NAMES: RangeInclusive<u8> = 1..=LAST_RANK;
/// All of them, the values first.
pub(super) const ALL: RangeInclusive<u8> = 0..=LAST_RANK;

/// What is written at a mark: its rank, text and role.
fn named(mark: &Mark) -> Option<(u8, &Text, Role)> {
    match mark {
        Mark::Reader { label, .. } => Some((0, label, Role::You)),
        Mark::Optimum { label, .. } => Some((1, label, Role::Ink)),
        Mark::Breakdown { label, .. } => Some((2, label, Role::Danger)),
        Mark::Label { text, role, .. } => Some((3, text, theme::lettering(*role))),
        Mark::Line {
            name,
            role,
            label: Some(_),
            ..
        } => {
            let rank = if *role == Role::Primary { 3 } else { 4 };
            Some((rank, name, theme::lettering(*role)))
        }
        Mark::Rule {
            name: Some(name),
            role,
            ..
        } => Some((5, name, theme::lettering(*role))),
        Mark::Band { name, role, .. } => Some((LAST_RANK, name, theme::lettering(*role))),
        _ => None,
    }
}

/// Whether texts of this role are set in bold: series and settings are, asides are not.
const fn is_bold(role: Role) -> bool {
    matches!(
        role,
        Role::Primary | Role::Series2 | Role::Series3 | Role::Series4 | Role::You | Role::Ink
    )
}

/// Finds the best of a text's sites, for two lines if there is no room for one, or none at all: the table has it.
fn place_one(
    text: &str,
    role: Role,
    (spec, index): (&ChartSpec, usize),
    painter: &Painter<'_>,
    placer: &mut Placer,
) -> Option<Written> {
    let line_height = painter.frame.label_size() * LINE;
    let look = look(role, painter);
    let measure = |line: &str| painter.measure(line, &look);
    let is_one_line = !text.contains('\n');
    let breaks = is_one_line && text.contains(' ');
    for most in [1, 2] {
        // Most texts find room as they are; only those that do not are broken.
        let widest = match most {
            1 => f64::INFINITY,
            _ if breaks => measure(text) * 0.62,
            _ => break,
        };
        let lines = if most == 1 && is_one_line {
            vec![text.to_owned()]
        } else {
            wrap(text, widest, most, &measure)
        };
        let widths: Vec<f64> = lines.iter().map(|line| measure(line)).collect();
        let width = widths.iter().copied().fold(0.0, f64::max);
        let height: f64 = lines.iter().map(|_| line_height).sum();
        let found = {
            let mut sites = sites::of(spec, index, painter.frame, placer, (width, height));
            placer.choose(&mut *sites, width, height)
        };
        let Some(found) = found else {
            continue;
        };
        let rect = found.rect;
        let lefts = widths.iter().map(|own| match found.align {
            Align::Start => rect.left,
            Align::Middle => rect.left + (width - own) / 2.0,
            Align::End => rect.right - own,
        });
        let taken = rect.grown(3.0, 0.0);
        placer.take(taken);
        return Some(Written {
            role,
            lefts: lefts.collect(),
            lines,
            baseline: rect.top + line_height * 0.78,
            taken,
            paper: found.crosses.then(|| rect.grown(MARGIN, 0.0)),
        });
    }
    None
}
