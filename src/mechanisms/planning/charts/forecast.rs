//! What is finished week by week, as far as past weeks tell: by when, read across, and how much, read upward.

use super::super::Params;
use super::{View, WEEK};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// The last week on the axis.
const LAST: usize = 20;

pub(super) fn axes(views: &[View]) -> Axes {
    let highest = largest(views, |p, _| {
        let finished = fan(p);
        let highest = finished[LAST]
            .iter()
            .fold(1.0, |most, one| f64::max(most, *one));
        f64::max(highest, p.backlog)
    });
    Axes {
        x: Axis::of(WEEK, &[0.0, 5.0, 10.0, 15.0, 20.0]),
        y: Axis::up_to(Unit::Jobs, highest),
    }
}

/// Finished by each week with the chance wanted, with a half, and with the chance that is left.
fn fan(p: &Params) -> Vec<Vec<f64>> {
    p.throughput()
        .finished(LAST, &[p.confidence, 0.5, 1.0 - p.confidence])
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
) -> Vec<Mark> {
    let o = &o.forecast;
    let fan = fan(p);
    let curve = |which: usize| -> Vec<Point> {
        let weeks = (0u32..).map(f64::from);
        weeks
            .zip(&fan)
            .map(|(week, at)| [week, at[which]])
            .collect()
    };
    let (sure, left) = (curve(0), curve(2));
    let mut outline = sure.clone();
    outline.extend(left.iter().rev());
    let backlog = Text::new("label-backlog").value(p.backlog, Unit::Jobs);
    let mut marks = vec![
        Mark::area(Role::RegionNote, outline),
        Mark::rule(
            Some(backlog),
            Role::Reference,
            Direction::Horizontal,
            p.backlog,
        ),
        Mark::line(
            "label-half-chance",
            Role::Series2,
            curve(1),
            Placement::Auto,
        ),
        Mark::line("label-sure", Role::Primary, sure, Placement::Auto),
    ];
    let week = o.week.finite();
    if let Some(week) = week.filter(|week| axes.x.range.contains(*week)) {
        let text = Text::new("label-done-week").value(week, Unit::Weeks);
        marks.push(Mark::optimum([week, p.backlog], text));
    }
    let text = Text::new("label-you-count").value(o.count, Unit::Jobs);
    marks.push(Mark::reader([p.by_week, o.count], text));
    marks
}
