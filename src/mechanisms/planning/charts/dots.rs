//! Quantile dots: twenty chances in twenty for each view of the task, over one axis of weeks.

use super::super::class::{self, ReferenceClass};
use super::super::overrun::Overrun;
use super::super::{Params, ViewOutput};
use super::{PROMISE, View};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::numeric::count::number;
use crate::unit::Unit;

/// Dots of a fitted distribution.
const DOTS: u32 = 20;
/// CSS pixels of the plot's height that are counted on, and of a row's name.
const HEIGHT: f64 = 430.0;
const NARROW_HEIGHT: f64 = 340.0;
const NAME: f64 = 24.0;
/// From a row's middle down to the line that its dots stand on: the last one clears the slider's thumb.
const BELOW: f64 = 0.38;

pub(super) fn axes(views: &[View]) -> Axes {
    let mut names = vec![
        Text::new("label-row-inside"),
        Text::new("label-row-quartiles"),
        Text::new("label-row-theses"),
    ];
    if views.iter().any(|view| has_own_row(&view.params)) {
        names.push(Text::new("label-row-chosen"));
    }
    Axes {
        x: Axis::of(PROMISE, &[0.0, 20.0, 40.0, 60.0]),
        y: Axis::rows(Unit::Number, names),
    }
}

/// Whether the chosen class is none of those that are always shown.
fn has_own_row(p: &Params) -> bool {
    !matches!(
        p.reference_class,
        ReferenceClass::Quartiles | ReferenceClass::Theses
    )
}

/// How dots are stacked: the weeks that a column is wide, the diameter of a dot and the height of the plot in
/// CSS pixels.
struct Layout {
    column: f64,
    diameter: f64,
    height: f64,
    /// Whether there is room to say what a row is.
    is_wide: bool,
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let layout = Layout {
        column: 1.5,
        diameter: 15.5,
        height: HEIGHT,
        is_wide: true,
    };
    drawn(view, axes, &layout)
}

/// Dots are smaller where there is less room, and a column is as wide as they are.
pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let layout = Layout {
        column: 2.5,
        diameter: 10.5,
        height: NARROW_HEIGHT,
        is_wide: false,
    };
    drawn(view, axes, &layout)
}

/// One row: what is shown of a view of the task.
struct Row<'a> {
    /// Weeks, ascending, a dot each.
    weeks: Vec<f64>,
    output: &'a ViewOutput,
    /// What it is and how much of it keeps the promise.
    label: Text,
    /// Whether the date for the chance wanted is marked.
    is_dated: bool,
}

fn drawn(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
    layout: &Layout,
) -> Vec<Mark> {
    let fitted = |factor| weeks(&Overrun::Fitted(factor), p);
    let row = |weeks, output, label: Text, is_dated| Row {
        weeks,
        output,
        label,
        is_dated,
    };
    let label = |wide, narrow| Text::new(if layout.is_wide { wide } else { narrow });
    let (one, other) = (p.lower_quartile - 1.0, p.upper_quartile - 1.0);
    let quartiles = label("label-quartiles-kept", "label-kept")
        .with("lower", f64::min(one, other), Unit::Share)
        .with("upper", f64::max(one, other), Unit::Share);
    let inside = label("label-inside-kept", "label-looks-kept");
    let theses = label("label-theses-kept", "label-kept");
    let mut rows = vec![
        row(fitted(class::inside()), &o.inside, inside, false),
        row(fitted(p.quartiles()), &o.quartiles, quartiles, true),
        row(fitted(class::THESES), &o.theses, theses, true),
    ];
    if has_own_row(p) {
        let label = Text::new(chosen_label(p.reference_class));
        rows.push(row(weeks(&p.chosen(), p), &o.chosen, label, true));
    }
    let last = axes.x.range.high();
    let room = Room::new(layout, axes, p.promise);
    let mut marks = Vec::new();
    let mut columns = [Vec::new(), Vec::new(), Vec::new()];
    let (mut kept, mut broken) = (Vec::new(), Vec::new());
    let densest = rows.iter().map(|row| densest(&row.weeks, room.column));
    let pitch = room.pitch(densest.fold(1.0, f64::max));
    // Where the row is, exactly: the table finds its numbers by that.
    let mut at = 0.0;
    for row in rows {
        let base = at - BELOW;
        marks.push(Mark::segments(
            Role::Axis,
            1.0,
            vec![[[0.0, base], [last, base]]],
        ));
        for (week, [x, place]) in row.weeks.iter().zip(room.stacked(&row.weeks)) {
            let dot = [x, base + (place - 0.5) * pitch];
            if *week <= p.promise {
                kept.push(dot);
            } else if *week <= last {
                broken.push(dot);
            }
        }
        let date = row.output.date;
        if row.is_dated && date <= last {
            let top = base + 0.5;
            marks.push(Mark::segments(
                Role::Ink,
                1.5,
                vec![[[date, base], [date, top]]],
            ));
            let text = Text::new("label-date").value(date, Unit::Weeks).with(
                "chance",
                p.confidence,
                Unit::Share,
            );
            marks.push(Mark::label(text, Role::Ink, [date, top], Side::Right));
        }
        let text = row.label.value(row.output.kept, Unit::Share);
        marks.push(Mark::label(
            text,
            Role::Primary,
            [last, at + 0.36],
            Side::Left,
        ));
        let late = row.weeks.iter().filter(|week| **week > last).count();
        if late > 0 {
            let text = Text::new("label-later")
                .with("late", number(late), Unit::Number)
                .with("dots", number(row.weeks.len()), Unit::Number);
            marks.push(Mark::label(
                text,
                Role::Muted,
                [last, base + pitch],
                Side::Left,
            ));
        }
        for (column, number) in
            columns
                .iter_mut()
                .zip([row.output.kept, row.output.median, row.output.date])
        {
            // A column ascends, and rows are made from the top down.
            column.insert(0, [at, number]);
        }
        at -= 1.0;
    }
    let radius = 0.5 * pitch * room.row - 0.5;
    marks.push(Mark::dots(Role::Primary, Shape::Disc, radius, kept));
    marks.push(Mark::dots(
        Role::Primary,
        Shape::Ring,
        radius - 0.75,
        broken,
    ));
    let [kept, median, date] = columns;
    marks.push(Mark::column("label-column-kept", Unit::Share, kept));
    marks.push(Mark::column("label-column-median", Unit::Weeks, median));
    marks.push(Mark::column("label-column-date", Unit::Weeks, date));
    let text = Text::new("label-promise").value(p.promise, Unit::Weeks);
    marks.push(Mark::reader([p.promise, axes.y.range.high()], text));
    marks
}

/// Weeks of the dots of a class: its quantiles at the middles of equal shares, or its numbers as they were.
fn weeks(factor: &Overrun, p: &Params) -> Vec<f64> {
    match factor {
        Overrun::Fitted(fitted) => (0..DOTS)
            .map(|dot| (f64::from(dot) + 0.5) / f64::from(DOTS))
            .map(|q| p.estimate * fitted.quantile(q))
            .collect(),
        Overrun::Observed(history) => {
            let took = history.ratios().iter();
            took.map(|ratio| p.estimate * ratio).collect()
        }
    }
}

/// Where dots may lie.
struct Room {
    promise: f64,
    last: f64,
    column: f64,
    /// Height of a row in CSS pixels.
    row: f64,
    diameter: f64,
}

impl Room {
    fn new(layout: &Layout, axes: &Axes, promise: f64) -> Self {
        let rows = axes.y.range.high() - axes.y.range.low();
        Self {
            promise,
            last: axes.x.range.high(),
            column: layout.column,
            row: layout.height / rows,
            diameter: layout.diameter,
        }
    }

    /// For each dot its x and its place in its column, from 1. Columns are counted outward from the promise, so that
    /// no dot ever lies on it.
    fn stacked(&self, weeks: &[f64]) -> Vec<Point> {
        let (mut before, mut place) = (f64::NAN, 0.0);
        let mut stacked = Vec::with_capacity(weeks.len());
        for week in weeks {
            let column = f64::ceil((week - self.promise) / self.column - 1e-9);
            place = if column == before { place + 1.0 } else { 1.0 };
            before = column;
            let middle = self.promise + (column - 0.5) * self.column;
            stacked.push([f64::max(f64::min(middle, self.last), 0.0), place]);
        }
        stacked
    }

    /// From one dot of a column to the next, as a share of a row: less than a dot's own where the densest column would
    /// reach the row's name.
    fn pitch(&self, densest: f64) -> f64 {
        let room = (0.5 + BELOW) * self.row - NAME;
        f64::min(self.diameter, room / densest) / self.row
    }
}

/// The most dots that a column of this many weeks can hold, wherever it begins: a promise moves the columns, and dots
/// keep their size.
fn densest(weeks: &[f64], column: f64) -> f64 {
    let mut most = 0.0;
    let mut first = 0;
    for (last, week) in weeks.iter().enumerate() {
        while week - weeks[first] >= column {
            first += 1;
        }
        most = f64::max(most, number(last - first + 1));
    }
    most
}

fn chosen_label(class: ReferenceClass) -> &'static str {
    match class {
        ReferenceClass::Quartiles | ReferenceClass::Theses => "label-kept",
        ReferenceClass::Software => "label-software-kept",
        ReferenceClass::Roads => "label-roads-kept",
        ReferenceClass::Rail => "label-rail-kept",
        ReferenceClass::FixedLinks => "label-fixed-links-kept",
        ReferenceClass::History => "label-history-kept",
    }
}
