//! The river lying down, for 600 CSS pixels and more; drawn for 860 × 520.

use super::super::super::line::{Constraint, Line};
use super::super::{View, constraint, stage};
use super::crowd::crowd;
use super::river::{Place, River, Section};
use super::{an_hour, before, columns, idle, tied};
use crate::chart::range::SafeRange;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::numeric::count::nearest;
use crate::unit::Unit;

/// Heights of the rows of text under the river: the first is centered on its own, the others hang from
/// theirs, so that on a low picture they give way downward.
const ROWS: [f64; 3] = [-112.0, -115.0, -124.6];
/// Where the hairlines between them end.
const FOOT: f64 = -136.0;
/// Stages from which a name is wider than its stretch.
const MANY: usize = 5;

pub(in super::super) fn axes(views: &[View]) -> Axes {
    // The stages of the longest line name the rows of the table.
    let longest = views.iter().max_by_key(|view| view.params.capacity.len());
    let river = longest.map(|view| river(view.params.line()));
    let sections = river.map_or_else(Vec::new, |river| river.sections);
    let names = (0..sections.len()).map(|index| Text::new(stage(index)));
    let mut rows = Axis::categories(Unit::Number, names.collect());
    for (tick, section) in rows.ticks.iter_mut().zip(&sections) {
        tick.at = section.center();
    }
    let x = Axis {
        range: SafeRange::linear(0.0, 100.0),
        visible: false,
        ..rows
    };
    let y = Axis::hidden(Unit::PerHour, SafeRange::linear(-143.0, 136.0));
    Axes { x, y }
}

fn river(line: Line<'_>) -> River {
    River::of(line, 87.0, 100.0)
}

pub(in super::super) fn marks(view: &View, _: &Axes) -> Vec<Mark> {
    let place: Place = |along, across| [along, across];
    let line = view.params.line();
    let river = river(line);
    let mut marks = vec![columns_of_words(&river)];
    marks.extend(river.marks(place, 4.1, 1.0));
    marks.extend(waiting(line, &river));
    marks.extend(arrows(line, &river));
    for (index, section) in river.sections.iter().enumerate() {
        let center = section.center();
        let name = Text::new(stage(index));
        marks.push(Mark::label(
            name,
            Role::Ink,
            [center, ROWS[0]],
            Side::Center,
        ));
        let capacity = an_hour("label-an-hour", 2.0 * section.half);
        marks.push(Mark::label(
            capacity,
            Role::Muted,
            [center, ROWS[1]],
            Side::Below,
        ));
        let idle = idle(section, &river);
        let text = Text::new("label-idle-share").value(idle, Unit::Share);
        // In the dry part if there is room, else below.
        if section.half - river.water > 10.0 {
            let across = f64::midpoint(section.half, river.water);
            marks.push(Mark::label(
                text,
                Role::Muted,
                [center, across],
                Side::Center,
            ));
        } else if idle > 0.0 {
            marks.push(Mark::label(
                text,
                Role::Muted,
                [center, ROWS[2]],
                Side::Below,
            ));
        }
    }
    let market = river.market.center();
    let name = Text::new("label-market");
    marks.push(Mark::label(
        name,
        Role::Ink,
        [market, ROWS[0]],
        Side::Center,
    ));
    let wants = an_hour("label-wants", line.demand);
    marks.push(Mark::label(
        wants,
        Role::Muted,
        [market, ROWS[1]],
        Side::Below,
    ));
    let flow = an_hour("label-flow", line.throughput());
    marks.push(Mark::label(
        flow,
        Role::Primary,
        [market, 0.0],
        Side::Center,
    ));
    marks.extend(columns(line, &river));
    marks
}

/// Hairlines from one stage's words to the next one's.
fn columns_of_words(river: &River) -> Mark {
    let ends = river.sections.iter().map(|section| section.to);
    Mark::Segments {
        role: Role::Rule,
        width: 1.0,
        pairs: ends.map(|at| [[at, FOOT], [at, 104.0]]).collect(),
    }
}

/// One dot for each piece that an hour adds, and their number.
fn waiting(line: Line<'_>, river: &River) -> Vec<Mark> {
    let held = line.constraint();
    let growth = line.growth_before(held);
    let (_, mouth) = river.throat(held);
    let (Some(before), true) = (before(held, river), growth >= 0.5) else {
        return Vec::new();
    };
    let dots = crowd(river, before, mouth, nearest(growth) as usize, (1.05, 4.3));
    let text = an_hour("label-growth", growth);
    let at = [mouth, before.half + 5.0];
    vec![
        Mark::points(
            Role::Primary,
            Shape::Ring,
            dots.into_iter().map(Into::into).collect(),
        ),
        Mark::label(text, Role::Primary, at, Side::Left),
    ]
}

/// Triangles that point at the narrowest place from both sides, and its name over the upper one.
fn arrows(line: Line<'_>, river: &River) -> Vec<Mark> {
    let held = line.constraint();
    let (narrow, _) = river.throat(held);
    let (at, tip) = (narrow.center(), narrow.half + 4.0);
    // Under a river as wide as the picture stand its names.
    let sides: &[f64] = if tip + 7.0 < -ROWS[0] - 5.0 {
        &[1.0, -1.0]
    } else {
        &[1.0]
    };
    let arrow = |side: &f64| Mark::Area {
        role: Role::Ink,
        outline: vec![
            [at, side * tip],
            [at - 0.85, side * (tip + 7.0)],
            [at + 0.85, side * (tip + 7.0)],
        ],
    };
    let mut marks: Vec<Mark> = sides.iter().map(arrow).collect();
    // Over its neighbors too, where a stretch is narrower than the words.
    let is_near = |one: &&Section| one.to >= narrow.from && one.from <= narrow.to;
    let near = river.sections.iter().filter(is_near);
    let highest = near.fold(narrow.half, |half, one| f64::max(half, one.half));
    let is_tight = river.sections.len() >= MANY || held == Constraint::Market;
    let foot = tip + 7.0;
    let level = if is_tight {
        f64::max(highest + 8.0, foot)
    } else {
        foot
    };
    if level > foot {
        marks.push(Mark::Segments {
            role: Role::Ink,
            width: 1.0,
            pairs: vec![[[at, foot], [at, level]]],
        });
    }
    let mut level = level + 6.0;
    let same = tied(line);
    if same > 1.0 {
        let text = Text::new("label-tied").value(same, Unit::Number);
        marks.push(Mark::label(text, Role::Muted, [at, level], Side::Center));
        level += 9.0;
    }
    marks.push(Mark::label(
        constraint(held),
        Role::Ink,
        [at, level],
        Side::Center,
    ));
    marks
}
