//! Three ways to use the same money, as quantile dots of what each leaves.

use super::super::mixture::{Mixture, middle};
use super::super::payoff::Tail;
use super::super::{Output, Params};
use super::View;
use crate::chart::dots::{Rows, from, stacked};
use crate::chart::range::Point;
use crate::chart::{Axes, Axis, Direction, Mark, Role, Shape, Side, Text};
use crate::mechanism::{largest, smallest};
use crate::numeric::count::number;
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
    let o = &view.output.portfolio;
    let range = axes.x.range;
    let width = layout.diameter * (range.high() - range.low()) / layout.width;
    let stacks = stacks(ways(&view.params, &view.output), width, o.probe_bill);
    let dots = stacks.iter().flatten();
    let tallest = dots.fold(1.0, |most, dot| f64::max(most, dot[1]));
    let rows = Rows {
        height: layout.height / 3.0,
        below: BELOW,
        diameter: layout.diameter,
    };
    let pitch = rows.pitch(tallest);
    let means = [o.unseen_value, o.unseen_value, o.net_value];
    let chances = [o.unseen_gain_chance, o.split_gain_chance, o.gain_chance];
    let mut marks = vec![Mark::rule(
        Some(Text::new("label-break-even")),
        Role::Ink,
        Direction::Vertical,
        0.0,
    )];
    let (mut lines, mut centers) = (Vec::new(), Vec::new());
    let (mut gains, mut losses) = (Vec::new(), Vec::new());
    let mut columns = [Vec::new(), Vec::new()];
    let mut at = 0.0;
    for ((stack, mean), chance) in stacks.iter().zip(means).zip(chances) {
        let base = at - BELOW;
        lines.push([[range.low(), base], [range.high(), base]]);
        for [x, place] in stack.iter().filter(|dot| dot[0] <= range.high()) {
            let dot = [*x, base + (place - 0.5) * pitch];
            if *x < 0.0 { &mut losses } else { &mut gains }.push(dot);
        }
        marks.extend(beyond(stack, range.high(), base + 0.5 * pitch));
        let place = [range.high(), at + 0.41];
        let text = said(mean, chance, layout.is_wide);
        marks.push(Mark::label(text, Role::Muted, place, Side::Left));
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
    let radius = 0.5 * f64::min(layout.diameter, pitch * rows.height) - 0.75;
    let radius = f64::max(radius, 0.3 * layout.diameter);
    marks.push(Mark::dots(Role::Primary, Shape::Disc, radius, gains));
    marks.push(Mark::dots(Role::Danger, Shape::Ring, radius - 0.75, losses));
    let last = at + 1.0 - BELOW;
    marks.extend(wall(o.probe_bill, last));
    let [means, chances] = columns;
    marks.push(Mark::column("label-column-mean", Unit::Number, means));
    marks.push(Mark::column("label-column-gains", Unit::Share, chances));
    marks.push(Mark::reader(
        [o.net_value, last - 0.1],
        Text::new("label-you").value(o.net_value, Unit::Number),
    ));
    marks
}

/// The dots of each way, beside break-even. The most that probing can lose lies between two columns, too.
fn stacks([one, ten, best]: [Vec<f64>; 3], width: f64, bill: f64) -> [Vec<Point>; 3] {
    let whole = f64::floor(bill / width);
    let probed = if whole > 0.0 { bill / whole } else { width };
    [(one, width), (ten, width), (best, probed)].map(|(way, width)| stacked(&way, 0.0, width, from))
}

/// How many dots lie beyond the axis, where any do.
fn beyond(stack: &[Point], end: f64, height: f64) -> Option<Mark> {
    let beyond = stack.iter().filter(|dot| dot[0] > end).count();
    let text = Text::new("label-beyond").value(number(beyond), Unit::Number);
    (beyond > 0).then(|| Mark::label(text, Role::Muted, [end, height], Side::Left))
}

/// What a way leaves on the mean, and with what chance anything.
fn said(mean: f64, chance: f64, is_wide: bool) -> Text {
    let key = if is_wide {
        "label-mean-gains"
    } else {
        "label-mean"
    };
    Text::new(key)
        .value(mean, Unit::Number)
        .with("chance", chance, Unit::Share)
}

/// The most that probing can lose, at the line that the last row's dots stand on.
fn wall(bill: f64, base: f64) -> Vec<Mark> {
    if bill <= 0.0 {
        return Vec::new();
    }
    let text = Text::new("label-most-lost").value(bill, Unit::Number);
    vec![
        Mark::segments(
            Role::Danger,
            2.0,
            vec![[[-bill, base], [-bill, base + 0.4]]],
        ),
        Mark::label(text, Role::Danger, [-bill, base + 0.25], Side::Left),
    ]
}
