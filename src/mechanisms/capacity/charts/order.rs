//! What each order of a small queue costs, split among its jobs as they come.

use super::super::sequence::{Rule, delay_costs};
use super::{View, row};
use crate::chart::{Axes, Axis, Mark, Role, Side, Text};
use crate::mechanism::largest;
use crate::numeric::limit::at_most;
use crate::unit::Unit;

/// From a row's middle to the lower and the upper edge of its bar.
const BAR: (f64, f64) = (-0.4, 0.08);
/// Shares of the axis from which a job has room for its letter.
const WIDE: f64 = 0.025;
const NARROW: f64 = 0.06;

const JOBS: [&str; 4] = ["label-job-a", "label-job-b", "label-job-c", "label-job-d"];

pub(super) fn axes(views: &[View]) -> Axes {
    let names = [
        "label-first-come",
        "label-shortest",
        "label-valuable",
        "label-cd3",
    ];
    // Air for the number at the longest bar's end.
    let most = largest(views, |_, view| {
        let o = &view.sequence;
        let costs = [o.first_come_cost, o.shortest_cost, o.valuable_cost];
        1.12 * costs.into_iter().fold(1.0, libm::fmax)
    });
    Axes {
        x: Axis::up_to(Unit::Number, most),
        y: Axis::rows(Unit::Number, names.map(Text::new).to_vec()),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, WIDE)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, NARROW)
}

fn drawn(view: &View, axes: &Axes, room: f64) -> Vec<Mark> {
    let jobs = view.params.jobs();
    let least = view.output.sequence.cd3_cost;
    let room = room * axes.x.range.high();
    let (mut blocks, mut best, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    let (mut totals, mut extra) = (Vec::new(), Vec::new());
    for (index, rule) in Rule::ALL.into_iter().enumerate() {
        let at = row(index);
        let (low, high) = (at + BAR.0, at + BAR.1);
        let middle = f64::midpoint(low, high);
        let order = rule.order(&jobs);
        let mut total = 0.0;
        for (job, cost) in order.iter().zip(delay_costs(&jobs, &order)) {
            blocks.push([[total, low], [total + cost, high]]);
            if cost > room {
                let at = [total + 0.5 * cost, middle];
                let name = Text::new(JOBS[*job]);
                letters.push(Mark::label(name, Role::Ink, at, Side::Center));
            }
            total += cost;
        }
        let is_least = at_most(total, least);
        if is_least {
            best.push([[0.0, low], [total, high]]);
        }
        letters.push(Mark::label(
            Text::new("label-total").value(total, Unit::Number),
            if is_least { Role::Primary } else { Role::Muted },
            [total, middle],
            Side::Right,
        ));
        totals.insert(0, [at, total]);
        extra.insert(0, [at, libm::fmax(0.0, total - least)]);
    }
    let mut marks = vec![
        Mark::frames(Role::Axis, 1.0, &blocks),
        Mark::frames(Role::Primary, 2.5, &best),
        Mark::column("label-column-total", Unit::Number, totals),
        Mark::column("label-column-extra", Unit::Number, extra),
    ];
    marks.insert(0, Mark::blocks(Role::Water, blocks));
    marks.extend(letters);
    marks
}
