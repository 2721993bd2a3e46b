//! Tasks on a scale of time, each as early as it can be, over the same tasks one after another.

use super::super::chain::Task;
use super::super::schedule::Schedule;
use super::View;
use crate::chart::spec::Point;
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Tasks up to which each row has a name of its own, the last row being that of all in turn.
const NAMED: usize = 8;
/// How a picture of one width is drawn.
#[derive(Debug)]
struct Layout {
    /// Heights of a bar over the middle of its row, under the row's name.
    heights: (f64, f64),
    /// Bars that end nearer to the end of all than this have what is said of their slack behind it, as a share of the
    /// axis.
    near: f64,
}

const WIDE: Layout = Layout {
    heights: (-0.42, 0.0),
    near: 0.06,
};
const NARROW: Layout = Layout {
    heights: (-0.46, -0.18),
    near: 0.14,
};
/// The same share for a bar whose weeks alone are said.
const NEAR: f64 = 0.055;
/// Heights of a bar where rows have no names, and what is over the first row for the name of the end of all.
const ALONE: (f64, f64) = (-0.4, 0.4);
const HEAD: f64 = 1.5;
/// Between two tasks in turn, as a share of all.
const GAP: f64 = 0.002;

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "at most 40 tasks"
)]
pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::up_to(Unit::Weeks, largest(views, |_, o| o.chain.total));
    let count = largest(views, |p, _| p.task.len() as f64) as usize;
    if count > NAMED {
        let rows = SafeRange::linear(-0.5 - count as f64, 0.5 + HEAD);
        let y = Axis::hidden(Unit::Number, rows);
        return Axes { x, y };
    }
    let names = Task::ALL.iter().take(count).map(|task| task.label());
    let names = names.chain(["label-in-turn"]).map(Text::new).collect();
    Axes {
        x,
        y: Axis::rows(Unit::Number, names),
    }
}

pub(super) fn wide(view: &View, axes: &Axes) -> Vec<Mark> {
    marks(view, axes, &WIDE)
}

pub(super) fn narrow(view: &View, axes: &Axes) -> Vec<Mark> {
    marks(view, axes, &NARROW)
}

fn marks(view: &View, axes: &Axes, layout: &Layout) -> Vec<Mark> {
    let (durations, needs) = (view.params.task.durations(), view.params.needs());
    let schedule = Schedule::new(durations, &needs);
    let is_named = axes.y.is_named();
    let heights = if is_named { layout.heights } else { ALONE };
    let mut marks = Vec::new();
    bars(&mut marks, &schedule, heights);
    links(&mut marks, &schedule, heights);
    let (foot, top) = (axes.y.range.low() + 0.5, axes.y.range.high());
    in_turn(&mut marks, durations, axes, (foot, heights));
    let ends = [[schedule.span, foot + 0.5], [schedule.span, top]];
    marks.push(Mark::segments(Role::Ink, 1.5, vec![ends]));
    let text = Text::new("label-longest-chain").value(schedule.span, Unit::Weeks);
    let at = [schedule.span, top - 0.2];
    marks.push(Mark::label(text, Role::Ink, at, Side::Right));
    for task in 0..durations.len() {
        let at = schedule.latest_finish(task);
        let near = match (is_named, schedule.is_critical(task)) {
            (true, true) => NEAR,
            (true, false) => layout.near,
            (false, _) => 1.0,
        };
        let is_near = schedule.span - at <= near * axes.x.range.high();
        let x = if is_near { schedule.span } else { at };
        let at = [x, row(task) + f64::midpoint(heights.0, heights.1)];
        marks.extend(said(&schedule, task, is_named, at));
    }
    if is_named {
        columns(&mut marks, &schedule, foot);
    } else {
        marks.push(under_way(&schedule, axes));
    }
    marks
}

/// What is written behind a bar: its weeks and its slack, or where rows have no names, the names of critical tasks.
fn said(schedule: &Schedule<'_>, task: usize, is_named: bool, at: Point) -> Option<Mark> {
    let is_critical = schedule.is_critical(task);
    let text = match (is_named, is_critical) {
        (true, true) => Text::new("label-task-weeks"),
        (true, false) => {
            Text::new("label-task-slack").with("slack", schedule.slack(task), Unit::Weeks)
        }
        (false, true) => Text::new("label-task-named").named("task", Task::ALL[task].label()),
        (false, false) => return None,
    };
    let role = if is_critical { Role::Ink } else { Role::Muted };
    let text = text.value(schedule.duration(task), Unit::Weeks);
    Some(Mark::label(text, role, at, Side::Right))
}

/// Critical tasks filled, others pale with their slack hollow behind them.
fn bars(marks: &mut Vec<Mark>, schedule: &Schedule<'_>, heights: (f64, f64)) {
    let (mut critical, mut others, mut slacks) = (Vec::new(), Vec::new(), Vec::new());
    for task in 0..schedule.len() {
        let (start, end) = (
            schedule.earliest_start(task),
            schedule.earliest_finish(task),
        );
        if schedule.is_critical(task) {
            critical.push(bar(start, end, row(task), heights));
        } else {
            others.push(bar(start, end, row(task), heights));
            slacks.push(bar(end, schedule.latest_finish(task), row(task), heights));
        }
    }
    marks.push(Mark::frames(Role::Axis, 1.0, &slacks));
    marks.push(Mark::blocks(Role::Water, others));
    marks.push(Mark::blocks(Role::Primary, critical));
}

/// From each task down to those that need it, at their start: strong along the longest chains.
fn links(marks: &mut Vec<Mark>, schedule: &Schedule<'_>, (low, high): (f64, f64)) {
    let (mut critical, mut others) = (Vec::new(), Vec::new());
    for task in 0..schedule.len() {
        for earlier in (0..task).filter(|earlier| schedule.needs(task, *earlier)) {
            let x = schedule.earliest_start(task);
            let link = [[x, row(earlier) + low], [x, row(task) + high]];
            if schedule.is_link(earlier, task) {
                critical.push(link);
            } else {
                others.push(link);
            }
        }
    }
    marks.push(Mark::segments(Role::Axis, 1.0, others));
    marks.push(Mark::segments(Role::Primary, 2.5, critical));
}

/// All tasks one after another in the last row.
fn in_turn(
    marks: &mut Vec<Mark>,
    durations: &[f64],
    axes: &Axes,
    (at, heights): (f64, (f64, f64)),
) {
    let gap = GAP * axes.x.range.high();
    let (mut blocks, mut end) = (Vec::new(), 0.0);
    for weeks in durations {
        blocks.push(bar(
            end + f64::min(gap, 0.2 * weeks),
            end + weeks,
            at,
            heights,
        ));
        end += weeks;
    }
    marks.push(Mark::blocks(Role::Series2, blocks));
    let text = Text::new("label-total").value(end, Unit::Weeks);
    let (place, side) = if axes.y.is_named() {
        ([end, at + 0.28], Side::Left)
    } else {
        ([0.9 * end, at + 0.5], Side::Above)
    };
    marks.push(Mark::label(text, Role::Series2, place, side));
}

/// What the table says of each task, from the foot up, and of all in turn.
fn columns(marks: &mut Vec<Mark>, schedule: &Schedule<'_>, foot: f64) {
    let mut column = |key, in_turn, of: &dyn Fn(usize) -> f64| {
        let mut points = vec![[foot, in_turn]];
        for task in (0..schedule.len()).rev() {
            points.push([row(task), of(task)]);
        }
        marks.push(Mark::column(key, Unit::Weeks, points));
    };
    let total = schedule.total;
    column("label-column-weeks", total, &|task| schedule.duration(task));
    column("label-column-start", 0.0, &|task| {
        schedule.earliest_start(task)
    });
    column("label-column-finish", total, &|task| {
        schedule.earliest_finish(task)
    });
    column("label-column-latest", f64::NAN, &|task| {
        schedule.latest_finish(task)
    });
    column("label-column-slack", f64::NAN, &|task| schedule.slack(task));
}

/// Where rows have no names, the table goes along the weeks: how many tasks are under way.
fn under_way(schedule: &Schedule<'_>, axes: &Axes) -> Mark {
    let mut points = Vec::new();
    for tick in &axes.x.ticks {
        let mut count = 0.0;
        for task in 0..schedule.len() {
            let (start, end) = (
                schedule.earliest_start(task),
                schedule.earliest_finish(task),
            );
            if start <= tick.at && tick.at < end {
                count += 1.0;
            }
        }
        points.push([tick.at, count]);
    }
    Mark::column("label-column-under-way", Unit::Number, points)
}

/// A bar in the row of middle `at`.
fn bar(from: f64, to: f64, at: f64, (low, high): (f64, f64)) -> [Point; 2] {
    [[from, at + low], [to, at + high]]
}

/// The middle of a row.
#[allow(clippy::cast_precision_loss, reason = "at most 40 rows")]
fn row(task: usize) -> f64 {
    -(task as f64)
}
