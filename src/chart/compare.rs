//! Two settings in one picture: the marks of the one that is kept as ghosts behind those of the one that is shown.

use super::mark::Series;
use super::spec::{ChartSpec, Direction, Mark, Point, Role, Shape, Side};
use super::table::{in_bar, on_line};
use super::text::Text;
use dashes::dashes;

pub(super) mod dashes;

/// The role of all that is kept.
const GHOST: Role = Role::Reference;
/// In CSS pixels.
const STROKE: f64 = 1.5;
/// More letters than this would be in the way.
const MOST_CURVES: usize = 3;
/// A cross at most so large, in CSS pixels: dots of a texture keep their size.
const CROSS: f64 = 4.0;

/// Draws what is kept, on the same axes, into a chart: curves as dashes, bars as frames, points as
/// crosses, the setting as a ring. What both
/// have alike is drawn once. The numbers of the kept one are columns of the table before the others.
pub fn add_kept(now: &mut ChartSpec, kept: &ChartSpec) {
    let other = differing(now, kept);
    let columns = other.iter().filter_map(|mark| column(kept, mark));
    let ghosts = other.iter().filter_map(|mark| ghost(kept, mark));
    let letters = letters(now, kept, &other);
    // The reader's own marks move while those before them mostly stand still.
    let (own, still): (Vec<Mark>, Vec<Mark>) = core::mem::take(&mut now.marks)
        .into_iter()
        .partition(Mark::is_own);
    let marks = columns.chain(still).chain(ghosts).chain(own).chain(letters);
    now.marks = marks.collect();
    if let (Some(now), Some(kept)) = (&mut now.narrow, &kept.narrow) {
        add_kept(now, kept);
    }
}

/// The marks that only the kept setting has.
fn differing<'a>(now: &ChartSpec, kept: &'a ChartSpec) -> Vec<&'a Mark> {
    // A curve goes through the reader's own x too, which makes it no other curve.
    let both = now.marks.iter().chain(&kept.marks);
    let own: Vec<f64> = both.filter_map(reader).map(|at| at[0]).collect();
    let is_there = |mark: &&Mark| now.marks.iter().any(|other| is_alike(other, mark, &own));
    let marks = kept.marks.iter();
    marks.filter(|mark| !is_there(mark)).collect()
}

/// Whether two marks are the same, but for points at some x that only one of two curves has.
fn is_alike(one: &Mark, other: &Mark, but: &[f64]) -> bool {
    let (
        Mark::Line {
            name,
            role,
            points,
            label,
        },
        Mark::Line {
            name: other_name,
            role: other_role,
            points: other_points,
            label: other_label,
        },
    ) = (one, other)
    else {
        return one == other;
    };
    let same = (name, role, label) == (other_name, other_role, other_label);
    let is_common = |point: &Point, others: &[Point]| {
        !but.contains(&point[0]) || others.iter().any(|other| other[0] == point[0])
    };
    let one = points.iter().filter(|at| is_common(at, other_points));
    let other = other_points.iter().filter(|at| is_common(at, points));
    same && one.eq(other)
}

/// The line that a chart is about: in the primary role, or else the first.
#[must_use]
pub fn main_line(chart: &ChartSpec) -> Option<&[Point]> {
    let lines = || {
        chart.marks.iter().filter_map(|mark| match mark {
            Mark::Line { role, points, .. } => Some((*role, points.as_slice())),
            _ => None,
        })
    };
    let primary = lines().find(|(role, _)| *role == Role::Primary);
    primary.or_else(|| lines().next()).map(|(_, points)| points)
}

/// How a mark is drawn that only the kept setting has; nothing for names and for ground.
fn ghost(kept: &ChartSpec, mark: &Mark) -> Option<Mark> {
    let rule = |direction, at| Mark::rule(None, GHOST, direction, at);
    Some(match mark {
        Mark::Line { points, .. } => Mark::segments(GHOST, STROKE, dashes(kept, points)),
        Mark::Bars { bars, .. } => {
            let corners = bars
                .iter()
                .map(|bar| [[bar.from, bar.base], [bar.to, bar.base + bar.height]]);
            Mark::frames(GHOST, STROKE, &corners.collect::<Vec<_>>())
        }
        Mark::Blocks { corners, .. } => Mark::frames(GHOST, 1.0, corners),
        Mark::Points { at, radius, .. } => {
            Mark::dots(GHOST, Shape::Plus, libm::fmin(*radius, CROSS), at.clone())
        }
        Mark::Segments { pairs, .. } => Mark::segments(GHOST, 1.0, pairs.clone()),
        Mark::Rule { direction, at, .. } => rule(*direction, *at),
        Mark::Breakdown { at, .. } => rule(Direction::Vertical, *at),
        Mark::Reader { at, .. } => Mark::dots(GHOST, Shape::Ring, 4.5, vec![*at]),
        Mark::Optimum { at, .. } => Mark::points(GHOST, Shape::Plus, vec![*at]),
        Mark::Area { .. } | Mark::Band { .. } | Mark::Column { .. } | Mark::Label { .. } => {
            return None;
        }
    })
}

/// The numbers of a mark, at the places where the table has a row.
fn column(kept: &ChartSpec, mark: &Mark) -> Option<Mark> {
    let (text, series) = (mark.text()?, mark.series()?);
    // A name inside a name is the item that it speaks of.
    let name = text.names.first().map_or(text.key, |(_, key)| *key);
    let readers = kept.marks.iter().filter_map(reader).map(|at| at[0]);
    let rows = kept.x.ticks.iter().map(|tick| tick.at).chain(readers);
    let read = |value: &dyn Fn(f64) -> Option<f64>| -> Vec<Point> {
        let mut points: Vec<Point> = rows.filter_map(|x| Some([x, value(x)?])).collect();
        points.sort_by(|one, other| one[0].total_cmp(&other[0]));
        points
    };
    let (across, upward) = (kept.x.range, kept.y.range);
    let (unit, points) = match series {
        Series::Curve(points) => (kept.y.unit, read(&|x| on_line(points, x, across, upward))),
        Series::Bars(bars) => (kept.y.unit, read(&|x| in_bar(bars, x))),
        Series::Values(points, unit) => (unit, points.to_vec()),
    };
    Some(Mark::Column {
        name: Text::new("label-kept-of").named("name", name),
        unit,
        points,
    })
}

/// The letters A and B: at the two settings where these are marked, else where the main lines are farthest apart; and A
/// at each other curve that only the kept setting has, farthest from the same curve of the one that is shown.
fn letters(now: &ChartSpec, kept: &ChartSpec, differing: &[&Mark]) -> Vec<Mark> {
    let letter = |key, role, at, side| Mark::label(Text::new(key), role, at, side);
    let settings = now.marks.iter().find_map(reader);
    let readers = settings.zip(kept.marks.iter().find_map(reader));
    let at_readers = readers.filter(|(b, a)| b != a);
    let mut letters = Vec::new();
    let main_lines = || farthest(kept, main_line(now)?, main_line(kept)?);
    if let Some((b, a)) = at_readers.or_else(main_lines) {
        let (above, below) = if a[1] < b[1] {
            (Side::Below, Side::Above)
        } else {
            (Side::Above, Side::Below)
        };
        let role = if settings.is_some() {
            Role::You
        } else {
            Role::Primary
        };
        letters.push(letter("label-kept-a", GHOST, a, above));
        letters.push(letter("label-kept-b", role, b, below));
    }
    let main = main_line(kept).filter(|_| at_readers.is_none());
    let same = |key| {
        now.marks.iter().find_map(|mark| match mark {
            Mark::Line { name, points, .. } if name.key == key => Some(points.as_slice()),
            _ => None,
        })
    };
    let curve = |mark: &Mark| match mark {
        Mark::Line { name, points, .. } if Some(points.as_slice()) != main => {
            let apart = same(name.key).and_then(|line| farthest(kept, line, points));
            let middle = || middle(&dashes(kept, points)).map(|[at, _]| at);
            apart.map(|(_, a)| a).or_else(middle)
        }
        _ => None,
    };
    let other = differing.iter().copied();
    for at in other.filter_map(curve).take(MOST_CURVES) {
        letters.push(letter("label-kept-a", GHOST, at, Side::Above));
    }
    letters
}

/// The stroke in the middle.
fn middle(strokes: &[[Point; 2]]) -> Option<[Point; 2]> {
    strokes.get(strokes.len() / 2).copied()
}

/// Where the reader's setting is marked.
fn reader(mark: &Mark) -> Option<Point> {
    match mark {
        Mark::Reader { at, .. } => Some(*at),
        _ => None,
    }
}

/// The points of two lines at the x where these are farthest apart within the picture.
fn farthest(chart: &ChartSpec, line: &[Point], other: &[Point]) -> Option<(Point, Point)> {
    let (across, upward) = (chart.x.range, chart.y.range);
    let mut best = None;
    let mut widest = 0.0;
    for a in other {
        let Some(y) = on_line(line, a[0], across, upward) else {
            continue;
        };
        let apart = f64::abs(upward.fraction(a[1]) - upward.fraction(y));
        if upward.contains(a[1]) && upward.contains(y) && apart > widest {
            widest = apart;
            best = Some(([a[0], y], *a));
        }
    }
    best
}

#[cfg(test)]
mod tests;
