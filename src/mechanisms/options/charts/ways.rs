//! Three ways to use the same money, as quantile dots of what each leaves.

use super::super::mixture::{Mixture, middle};
use super::super::payoff::Tail;
use super::super::{Output, Params};
use super::View;
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Role, Shape, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::unit::Unit;

/// Dots of a row: each stands for one chance in twenty.
const DOTS: usize = 20;
/// From a row's middle down to the line that its dots stand on.
const BELOW: f64 = 0.3;

/// How dots are stacked, in CSS pixels that are counted on.
struct Layout {
    diameter: f64,
    width: f64,
    height: f64,
    is_wide: bool,
}

const WIDE: Layout = Layout {
    diameter: 17.0,
    width: 800.0,
    height: 440.0,
    is_wide: true,
};
const NARROW: Layout = Layout {
    diameter: 10.0,
    width: 280.0,
    height: 320.0,
    is_wide: false,
};

/// What each way leaves, ascending, a dot each: one plan unseen, a tenth in each of ten, and the best of
/// the probes where it is worth scaling.
fn ways(p: &Params, o: &Output) -> [Vec<f64>; 3] {
    let (payoff, mixture) = (p.payoff(), Mixture::of(p.payoff()));
    let net = |worth: f64| worth - p.scale_cost;
    let best = |above: f64| {
        // The best is above a worth where not all plans are below it.
        let each = -libm::expm1(libm::log1p(-above) / p.whole_probes());
        f64::max(net(payoff.exceeded(each)), 0.0) - o.portfolio.probe_bill
    };
    let chances: [f64; DOTS] = core::array::from_fn(|dot| middle(DOTS - 1 - dot, DOTS));
    let dots = |of: &dyn Fn(f64) -> f64| chances.map(of).to_vec();
    let mixed = mixture.exceeded(&chances).into_iter();
    [
        dots(&|above| net(payoff.exceeded(above))),
        mixed.map(net).collect(),
        dots(&best),
    ]
}

/// The axis holds every dot; of a power law all but the last two, which may lie anywhere.
fn farthest(p: &Params, o: &Output) -> f64 {
    let last = match p.tail {
        Tail::Normal | Tail::Lognormal => DOTS - 1,
        Tail::Pareto => DOTS - 3,
    };
    let ways = ways(p, o);
    ways.iter().fold(0.0, |most, way| f64::max(most, way[last]))
}

fn nearest(p: &Params, o: &Output) -> f64 {
    let unseen = p.payoff().exceeded(1.0 - middle(0, DOTS)) - p.scale_cost;
    f64::min(f64::min(unseen, -o.portfolio.probe_bill), 0.0)
}

pub(super) fn axes(views: &[View]) -> Axes {
    let names = vec![
        Text::new("label-way-one"),
        Text::new("label-way-ten"),
        Text::new("label-way-probes"),
    ];
    let (low, high) = (smallest(views, nearest), largest(views, farthest));
    // Air, so that no column of dots is cut by an edge.
    let air = 0.02 * (high - low);
    Axes {
        x: Axis::nice(Unit::Number, low - air, high + air),
        y: Axis::rows(Unit::Number, names),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, &WIDE)
}

pub(super) fn narrow_marks(view: &View, axes: &Axes) -> Vec<Mark> {
    drawn(view, axes, &NARROW)
}

fn drawn(view: &View, axes: &Axes, layout: &Layout) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.portfolio);
    let range = axes.x.range;
    let width = layout.diameter * (range.high() - range.low()) / layout.width;
    let ways = ways(p, &view.output);
    // The most that probing can lose lies between two columns.
    let whole = f64::floor(o.probe_bill / width);
    let probed = if whole > 0.0 {
        o.probe_bill / whole
    } else {
        width
    };
    let [one, ten, best] = &ways;
    let stacks = [
        stacked(one, width),
        stacked(ten, width),
        stacked(best, probed),
    ];
    let tallest = stacks
        .iter()
        .flatten()
        .fold(1.0, |most, dot| f64::max(most, dot[1]));
    let row = layout.height / 3.0;
    // Less than a dot's own height where the tallest stack would reach the row's name.
    let room = (0.5 + BELOW) * row - 24.0;
    let pitch = f64::min(layout.diameter, room / tallest) / row;
    let means = [o.unseen_value, o.unseen_value, o.net_value];
    let chances = [o.unseen_gain_chance, o.split_gain_chance, o.gain_chance];
    let (mut gains, mut losses) = (Vec::new(), Vec::new());
    let mut marks = vec![Mark::rule(
        Some(Text::new("label-break-even")),
        Role::Ink,
        Direction::Vertical,
        0.0,
    )];
    let (mut lines, mut centers) = (Vec::new(), Vec::new());
    let mut columns = [Vec::new(), Vec::new()];
    let mut at = 0.0;
    for ((stack, mean), chance) in stacks.iter().zip(means).zip(chances) {
        let base = at - BELOW;
        let top = at + 0.41;
        lines.push([[range.low(), base], [range.high(), base]]);
        for [x, place] in stack {
            if *x > range.high() {
                continue;
            }
            let dot = [*x, base + (place - 0.5) * pitch];
            if *x < 0.0 { &mut losses } else { &mut gains }.push(dot);
        }
        let beyond = stack.iter().filter(|dot| dot[0] > range.high()).count();
        if beyond > 0 {
            let text = Text::new("label-beyond").value(count(beyond), Unit::Number);
            let at = [range.high(), base + 0.5 * pitch];
            marks.push(Mark::label(text, Role::Muted, at, Side::Left));
        }
        let text = Text::new(if layout.is_wide {
            "label-mean-gains"
        } else {
            "label-mean"
        });
        let text = text
            .value(mean, Unit::Number)
            .with("chance", chance, Unit::Share);
        marks.push(Mark::label(
            text,
            Role::Muted,
            [range.high(), top],
            Side::Left,
        ));
        if range.contains(mean) {
            centers.push([mean, base - 0.07]);
        }
        for (column, number) in columns.iter_mut().zip([mean, chance]) {
            // A column ascends, and rows are made from the top down.
            column.insert(0, [at, number]);
        }
        at -= 1.0;
    }
    marks.push(Mark::segments(Role::Axis, 1.0, lines));
    // The last row is the reader's own.
    if centers.len() == 3 {
        centers.pop();
    }
    marks.push(Mark::points(Role::Ink, Shape::Triangle, centers));
    let radius = 0.5 * f64::min(layout.diameter, pitch * row) - 0.75;
    let radius = f64::max(radius, 0.3 * layout.diameter);
    marks.push(Mark::dots(Role::Primary, Shape::Disc, radius, gains));
    marks.push(Mark::dots(Role::Danger, Shape::Ring, radius - 0.75, losses));
    let last = at + 1.0 - BELOW;
    let wall = -o.probe_bill;
    if wall < 0.0 {
        let ends = [[wall, last], [wall, last + 0.4]];
        marks.push(Mark::segments(Role::Danger, 2.0, vec![ends]));
        let text = Text::new("label-most-lost").value(o.probe_bill, Unit::Number);
        marks.push(Mark::label(
            text,
            Role::Danger,
            [wall, last + 0.25],
            Side::Left,
        ));
    }
    let [means, chances] = columns;
    marks.push(Mark::column("label-column-mean", Unit::Number, means));
    marks.push(Mark::column("label-column-gains", Unit::Share, chances));
    marks.push(Mark::reader(
        [o.net_value, last - 0.1],
        Text::new("label-you").value(o.net_value, Unit::Number),
    ));
    marks
}

/// For each dot the middle of its column and its place in it, from 1. Columns are counted outward from
/// break-even, so that no dot ever lies on it.
fn stacked(way: &[f64], width: f64) -> Vec<Point> {
    let (mut before, mut place) = (f64::NAN, 0.0);
    let mut stacked = Vec::with_capacity(way.len());
    for net in way {
        let column = f64::floor(net / width + 1e-9);
        place = if column == before { place + 1.0 } else { 1.0 };
        before = column;
        stacked.push([(column + 0.5) * width, place]);
    }
    stacked
}

#[allow(clippy::cast_precision_loss, reason = "at most twenty dots")]
fn count(dots: usize) -> f64 {
    dots as f64
}
