//! Texts beside marks: the reader's value first, then the rest, each where there is room for it.

mod sites;

use super::painter::Painter;
use super::place::{Placer, wrap};
use super::surface::Align;
use crate::chart::format::Marks;
use crate::chart::spec::{ChartSpec, Mark, Role};
use crate::chart::text::Text;
use crate::chart::theme;
use crate::chart::words::Words;

/// Space that a paper box leaves around a text.
const MARGIN: f64 = 2.0;

/// Writes the texts of all marks, the more important ones first.
pub(super) fn write(spec: &ChartSpec, words: &Words, painter: &Painter<'_>, placer: &mut Placer) {
    let writings: Vec<(u8, usize, &Text, Role)> = spec
        .marks
        .iter()
        .enumerate()
        .filter_map(|(index, mark)| {
            let (rank, text, role) = named(mark)?;
            Some((rank, index, text, role))
        })
        .collect();
    let marks = Marks {
        decimal: &painter.theme.decimal,
        group: &painter.theme.group,
    };
    let ranked =
        (0..=LAST_RANK).flat_map(|rank| writings.iter().filter(move |writing| writing.0 == rank));
    for (_, index, text, role) in ranked.copied() {
        if let Some(text) = words.resolve(text, marks) {
            write_one(&text, role, (spec, index), painter, placer);
        }
    }
}

/// Rank of what gives way first.
const LAST_RANK: u8 = 6;

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

/// Writes a text at the best of its sites, broken into two lines if it finds no room in one, or not at
/// all: the table has it.
fn write_one(
    text: &str,
    role: Role,
    (spec, index): (&ChartSpec, usize),
    painter: &Painter<'_>,
    placer: &mut Placer,
) {
    let size = painter.frame.label_size();
    let line_height = size * 1.2;
    let look = painter.look(role, size, is_bold(role), Align::Start);
    let measure = |line: &str| painter.measure(line, &look);
    let breaks = text.contains(' ') && !text.contains('\n');
    for most in [1, 2] {
        // Most texts find room as they are; only those that do not are broken.
        let widest = match most {
            1 => f64::INFINITY,
            _ if breaks => measure(text) * 0.62,
            _ => break,
        };
        let lines = wrap(text, widest, most, &measure);
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
        if found.crosses {
            let paper = rect.grown(MARGIN, 0.0);
            let corners = ((paper.left, paper.top), (paper.right, paper.bottom));
            painter.rectangle(corners.0, corners.1, Role::Paper);
        }
        let mut baseline = rect.top + line_height * 0.78;
        for (line, own) in lines.iter().zip(widths) {
            let left = match found.align {
                Align::Start => rect.left,
                Align::Middle => rect.left + (width - own) / 2.0,
                Align::End => rect.right - own,
            };
            painter.text(line, (left, baseline), look);
            baseline += line_height;
        }
        placer.take(rect.grown(3.0, 0.0));
        return;
    }
}
