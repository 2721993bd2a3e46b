//! Quantile dots: twenty chances in twenty for each view of the task, over one axis of weeks.

use super::super::class::{self, ReferenceClass};
use super::super::overrun::Overrun;
use super::super::{Output, Params, ViewOutput};
use super::{PROMISE, View};
use crate::chart::dots::{Rows, stacked, up_to};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Mark, Role, Shape, Side, Text};
use crate::numeric::count::number;
use crate::unit::Unit;

/// Dots of a fitted distribution.
const DOTS: u32 = 20;
/// CSS pixels of the plot's height that are counted on.
const HEIGHT: f64 = 430.0;
const NARROW_HEIGHT: f64 = 340.0;
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

/// The rows from the top down.
fn rows<'a>(p: &Params, o: &'a Output, is_wide: bool) -> Vec<Row<'a>> {
    let row = |factor, output, label: Text, is_dated| Row {
        weeks: weeks(&factor, p),
        output,
        label,
        is_dated,
    };
    let label = |wide, narrow| Text::new(if is_wide { wide } else { narrow });
    let (one, other) = (p.lower_quartile - 1.0, p.upper_quartile - 1.0);
    let quartiles = label("label-quartiles-kept", "label-kept")
        .with("lower", f64::min(one, other), Unit::Share)
        .with("upper", f64::max(one, other), Unit::Share);
    let inside = label("label-inside-kept", "label-looks-kept");
    let theses = label("label-theses-kept", "label-kept");
    let fitted = Overrun::Fitted;
    let mut rows = vec![
        row(fitted(class::inside()), &o.inside, inside, false),
        row(fitted(p.quartiles()), &o.quartiles, quartiles, true),
        row(fitted(class::THESES), &o.theses, theses, true),
    ];
    if has_own_row(p) {
        let label = Text::new(chosen_label(p.reference_class));
        rows.push(row(p.chosen(), &o.chosen, label, true));
    }
    rows
}

fn drawn(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
    layout: &Layout,
) -> Vec<Mark> {
    let rows = rows(p, o, layout.is_wide);
    let frame = Rows {
        height: layout.height / (axes.y.range.high() - axes.y.range.low()),
        below: BELOW,
        diameter: layout.diameter,
    };
    let tallest = rows.iter().map(|row| densest(&row.weeks, layout.column));
    let pitch = frame.pitch(tallest.fold(1.0, f64::max));
    let mut picture = Picture {
        p,
        last: axes.x.range.high(),
        column: layout.column,
        pitch,
        marks: Vec::new(),
        kept: Vec::new(),
        broken: Vec::new(),
    };
    let mut columns = [Vec::new(), Vec::new(), Vec::new()];
    // Where the row is, exactly: the table finds its numbers by that.
    let mut at = 0.0;
    for row in rows {
        let ViewOutput {
            kept, median, date, ..
        } = *row.output;
        picture.add(row, at);
        for (column, number) in columns.iter_mut().zip([kept, median, date]) {
            // A column ascends, and rows are made from the top down.
            column.insert(0, [at, number]);
        }
        at -= 1.0;
    }
    let radius = 0.5 * pitch * frame.height - 0.5;
    let mut marks = picture.with_dots(radius);
    let [kept, median, date] = columns;
    marks.push(Mark::column("label-column-kept", Unit::Share, kept));
    marks.push(Mark::column("label-column-median", Unit::Weeks, median));
    marks.push(Mark::column("label-column-date", Unit::Weeks, date));
    let text = Text::new("label-promise").value(p.promise, Unit::Weeks);
    marks.push(Mark::reader([p.promise, axes.y.range.high()], text));
    marks
}

/// What is drawn so far.
struct Picture<'a> {
    p: &'a Params,
    /// The end of the axis, and the weeks that a column is wide.
    last: f64,
    column: f64,
    pitch: f64,
    marks: Vec<Mark>,
    /// Dots that keep the promise, and those that do not.
    kept: Vec<Point>,
    broken: Vec<Point>,
}

impl Picture<'_> {
    /// A row with its middle at this height.
    fn add(&mut self, row: Row<'_>, at: f64) {
        let base = at - BELOW;
        let line = vec![[[0.0, base], [self.last, base]]];
        self.marks.push(Mark::segments(Role::Axis, 1.0, line));
        self.stack(&row.weeks, base);
        if row.is_dated && row.output.date <= self.last {
            self.mark_date(row.output.date, base);
        }
        let text = row.label.value(row.output.kept, Unit::Share);
        let place = [self.last, at + 0.36];
        self.marks
            .push(Mark::label(text, Role::Primary, place, Side::Left));
        let late = row.weeks.iter().filter(|week| **week > self.last).count();
        if late > 0 {
            let text = Text::new("label-later")
                .with("late", number(late), Unit::Number)
                .with("dots", number(row.weeks.len()), Unit::Number);
            let place = [self.last, base + self.pitch];
            self.marks
                .push(Mark::label(text, Role::Muted, place, Side::Left));
        }
    }

    fn stack(&mut self, weeks: &[f64], base: f64) {
        let places = stacked(weeks, self.p.promise, self.column, up_to);
        for (week, [x, place]) in weeks.iter().zip(places) {
            let x = f64::max(f64::min(x, self.last), 0.0);
            let dot = [x, base + (place - 0.5) * self.pitch];
            if *week <= self.p.promise {
                self.kept.push(dot);
            } else if *week <= self.last {
                self.broken.push(dot);
            }
        }
    }

    fn mark_date(&mut self, date: f64, base: f64) {
        let top = base + 0.5;
        let line = vec![[[date, base], [date, top]]];
        self.marks.push(Mark::segments(Role::Ink, 1.5, line));
        let text = Text::new("label-date").value(date, Unit::Weeks).with(
            "chance",
            self.p.confidence,
            Unit::Share,
        );
        self.marks
            .push(Mark::label(text, Role::Ink, [date, top], Side::Right));
    }

    fn with_dots(self, radius: f64) -> Vec<Mark> {
        let mut marks = self.marks;
        marks.push(Mark::dots(Role::Primary, Shape::Disc, radius, self.kept));
        let broken = Mark::dots(Role::Primary, Shape::Ring, radius - 0.75, self.broken);
        marks.push(broken);
        marks
    }
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
