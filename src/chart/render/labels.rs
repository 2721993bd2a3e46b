//! Texts beside marks. Names are placed first and stand still while the reader's point moves between them, and its
//! drop line is interrupted where it would pass through one. Only where a name is in the way of the point or of its
//! value, these come first and all names make room.

use super::clip::Spot;
use super::marks::{self, Lettered, Rank, Site};
use super::painter::Painter;
use super::place::{Placer, Rect};
use super::surface::{Align, Lettering};
use super::wrap::wrap;
use crate::chart::spec::{ChartSpec, Role};
use crate::chart::words::Words;

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
    ranks: &[Rank],
) -> Vec<Written> {
    let numbers = words.marks(&painter.theme.decimal, &painter.theme.group);
    let mut written = Vec::new();
    let drawn: Vec<_> = spec.marks.iter().map(marks::of).collect();
    for rank in ranks {
        for (index, drawn) in drawn.iter().enumerate() {
            let Some(lettered) = drawn.lettered().filter(|found| found.rank() == *rank) else {
                continue;
            };
            let text = spec.marks[index].text();
            // A key without words is left out, never shown; `cargo xtask tidy` proves that there is none.
            let Some(text) = text.and_then(|text| words.resolve(text, numbers)) else {
                continue;
            };
            written.extend(place_one(&text, lettered, (spec, index), painter, placer));
        }
    }
    written
}

fn look<'a>(role: Role, painter: &Painter<'a>) -> Lettering<'a> {
    let size = painter.frame.label_size();
    painter.look(role, size, is_bold(role), Align::Start)
}

/// The values of the reader's own marks.
pub(super) const VALUES: &[Rank] = Rank::ALL.split_at(1).0;
/// The names of all other marks.
pub(super) const NAMES: &[Rank] = Rank::ALL.split_at(1).1;
/// All of them, the values first.
pub(super) const ALL: &[Rank] = &Rank::ALL;

/// Whether texts of this role are set in bold: series and settings are, asides are not.
const fn is_bold(role: Role) -> bool {
    matches!(
        role,
        Role::Primary | Role::Series2 | Role::Series3 | Role::Series4 | Role::You | Role::Ink
    )
}

/// Finds the best of a text's places, for two lines if there is no room for one, or none at all: the table has it.
fn place_one(
    text: &str,
    lettered: &dyn Lettered,
    (spec, index): (&ChartSpec, usize),
    painter: &Painter<'_>,
    placer: &mut Placer,
) -> Option<Written> {
    let (role, frame) = (lettered.role(), painter.frame);
    let line_height = frame.label_size() * LINE;
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
            let site = Site {
                spec,
                index,
                frame,
                placer,
                size: (width, height),
            };
            placer.choose(&lettered.candidates(&site), width, height)
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

#[cfg(test)]
mod tests;
