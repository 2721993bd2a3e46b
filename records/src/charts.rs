//! Pictures of what was found, as data for the engine that draws every figure.

use crate::cells::Day;
use crate::kinds::{Estimates, Finished, Sizes, Spans};
use narrows::Unit;
use narrows::chart::spec::Bar;
use narrows::chart::{Axis, ChartSpec, Direction, Mark, Placement, Role, Shape, Text};
use narrows::mechanisms::coordination::scaling::Usl;
use narrows::mechanisms::planning::history::History;
use narrows::numeric::count::number;
use narrows::numeric::scaling::Law;

/// Dots that are drawn; of more, evenly as many.
const MOST_DOTS: usize = 3000;
/// Past weeks that are drawn.
const MOST_WEEKS: usize = 26;

type Point = [f64; 2];

fn chart(id: &'static str, x: Axis, y: Axis, marks: Vec<Mark>) -> ChartSpec {
    ChartSpec {
        id,
        ..ChartSpec::new(x, y, marks)
    }
}

/// By when the backlog is done: its chance at the end of each week.
pub(crate) fn forecast(done: &[f64], found: &Finished) -> ChartSpec {
    let curve = steps(0.0, 1.0)
        .zip(done)
        .map(|(week, chance)| [week, *chance]);
    let curve: Vec<Point> = curve.collect();
    let last = curve.last().map_or(1.0, |point| point[0]);
    let sure_week = |point: &&Point| point[0] >= found.quantiles[1];
    let sure_chance = curve.iter().find(sure_week).map_or(1.0, |point| point[1]);
    let sure = Text::new("label-sure-week").value(found.quantiles[1], Unit::Weeks);
    let own = Text::new("label-your-estimate").value(found.chance, Unit::Share);
    chart(
        "forecast",
        Axis::up_to(Unit::Weeks, last),
        Axis::up_to(Unit::Share, 1.0),
        vec![
            Mark::line("label-done-by", Role::Primary, curve, Placement::Auto),
            Mark::optimum([found.quantiles[1], sure_chance], sure),
            Mark::reader([found.estimate, found.chance], own),
        ],
    )
}

/// Jobs finished in each of the last whole weeks.
pub(crate) fn weeks(counts: &[f64], mean: f64) -> ChartSpec {
    let counts = &counts[counts.len().saturating_sub(MOST_WEEKS)..];
    let most = counts
        .iter()
        .fold(mean, |most, count| f64::max(most, *count));
    let first = -number(counts.len());
    let bars = steps(first, 1.0)
        .zip(counts)
        .map(|(week, count)| Bar::over(week, *count, Role::Shade2));
    let name = Text::new("label-mean-week").value(mean, Unit::Number);
    chart(
        "weeks",
        Axis::nice(Unit::Weeks, first - 0.5, 0.0),
        Axis::up_to(Unit::Jobs, most),
        vec![
            Mark::bars("label-finished", bars.collect()),
            Mark::rule(Some(name), Role::Reference, Direction::Horizontal, mean),
        ],
    )
}

/// What each finished job took, by the day on which it was finished.
pub(crate) fn spans(dots: &[(Day, f64)], found: &Spans) -> ChartSpec {
    let first = dots.first().map_or(0, |dot| dot.0);
    let at: Vec<Point> = dots
        .iter()
        .map(|(day, took)| [f64::from(day - first), *took])
        .collect();
    let most = at.iter().fold(1.0, |most: f64, dot| f64::max(most, dot[1]));
    let last = at.last().map_or(1.0, |dot| dot[0]);
    let medians = medians(&at, last);
    let every = at.len().div_ceil(MOST_DOTS).max(1);
    let shown: Vec<Point> = at.into_iter().step_by(every).collect();
    let mut marks = vec![Mark::dots(Role::Series3, Shape::Disc, 2.5, shown)];
    for (key, quantile) in ["label-half-took", "label-85-took", "label-95-took"]
        .iter()
        .zip(found.quantiles)
    {
        let name = Text::new(key).value(quantile, Unit::Days);
        marks.push(Mark::rule(
            Some(name),
            Role::Reference,
            Direction::Horizontal,
            quantile,
        ));
    }
    marks.push(Mark::line(
        "label-median-took",
        Role::Primary,
        medians,
        Placement::Auto,
    ));
    chart(
        "spans",
        Axis::up_to(Unit::Days, last),
        Axis::up_to(Unit::Days, most),
        marks,
    )
}

/// The median of what was finished in each twelfth of the time, in its middle; none where nothing was.
fn medians(dots: &[Point], last: f64) -> Vec<Point> {
    let width = f64::max(last, 1.0) / 12.0;
    let mut medians = Vec::new();
    for from in steps(0.0, width).take(12) {
        let within = |day: f64| {
            day >= from && (day < from + width || from + 1.5 * width > f64::max(last, 1.0))
        };
        let took =
            super::kinds::ascending(dots.iter().filter(|dot| within(dot[0])).map(|dot| dot[1]));
        if !took.is_empty() {
            medians.push([
                from + width / 2.0,
                History::of_ascending(took).quantile(0.5),
            ]);
        }
    }
    medians
}

/// The periods, the law that fits them, and where nine in ten of the laws lie that residuals drawn anew give.
pub(crate) fn sizes(points: &[Point], law: &Usl, laws: &[Usl], found: &Sizes) -> ChartSpec {
    let last = found.sizes[1] * 1.2;
    let places: Vec<f64> = steps(0.0, last / 40.0).take(41).collect();
    let curve: Vec<Point> = places.iter().map(|n| [*n, law.output(*n)]).collect();
    let end = |share: usize| {
        let at = |n: &f64| {
            let outputs = super::kinds::ascending(laws.iter().map(|law| law.output(*n)));
            [*n, outputs[(outputs.len() - 1) * share / 100]]
        };
        places.iter().map(at).collect::<Vec<Point>>()
    };
    let mut outline = end(5);
    outline.extend(end(95).into_iter().rev());
    let most = points
        .iter()
        .chain(&outline)
        .fold(0.0, |most: f64, point| f64::max(most, point[1]));
    let mut marks = vec![
        Mark::area(Role::RegionNote, outline),
        Mark::line("label-law", Role::Primary, curve, Placement::Auto),
        Mark::dots(Role::Ink, Shape::Disc, 3.0, points.to_vec()),
    ];
    if let Some(peak) = found.peak.filter(|peak| peak.value <= last) {
        let text = Text::new("label-peak").value(peak.value, Unit::People);
        marks.push(Mark::optimum([peak.value, law.output(peak.value)], text));
    }
    chart(
        "sizes",
        Axis::up_to(Unit::People, last),
        Axis::up_to(Unit::Number, most),
        marks,
    )
}

/// The share of tasks that took at most so many times what was said.
pub(crate) fn estimates(ratios: &History, found: &Estimates) -> ChartSpec {
    let shares = steps(0.0, 0.025).take(41).map(|q| f64::min(q, 1.0));
    let curve: Vec<Point> = shares.map(|q| [ratios.quantile(q), q]).collect();
    let most = f64::max(ratios.quantile(0.975), 1.5);
    let drawn = curve.into_iter().filter(|point| point[0] <= most).collect();
    let sure = Text::new("label-sure-multiple").value(found.quantiles[1], Unit::Multiple);
    chart(
        "estimates",
        Axis::up_to(Unit::Multiple, most),
        Axis::up_to(Unit::Share, 1.0),
        vec![
            Mark::rule(
                Some(Text::new("label-as-said")),
                Role::Reference,
                Direction::Vertical,
                1.0,
            ),
            Mark::line("label-took-at-most", Role::Primary, drawn, Placement::Auto),
            Mark::optimum([found.quantiles[1], 0.8], sure),
        ],
    )
}

/// Numbers from `first`, `step` apart.
fn steps(first: f64, step: f64) -> impl Iterator<Item = f64> {
    (0u32..).map(move |place| f64::from(place).mul_add(step, first))
}
