//! Output, its next step and the load of keeping up with each other, against the number of people.

use super::{PEOPLE, SAMPLES, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, SafeRange, Text};
use crate::numeric::scaling::Law;
use crate::unit::Unit;

pub(super) fn axes(_: &[View]) -> Axes {
    let y = SafeRange::linear(-0.25, 1.0);
    Axes {
        x: Axis::of(PEOPLE, &[1.0, 20.0, 40.0, 60.0]),
        y: Axis::new(Unit::Share, y, &[-0.25, 0.0, 0.25, 0.5, 0.75, 1.0]),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output.hiring);
    let hiring = p.hiring();
    let x = axes.x.range;
    let most = hiring.most(x.high());
    let peak = o.peak_people.finite().filter(|peak| x.contains(*peak));
    let also = [p.people, peak.unwrap_or(x.low())];
    let line = |key, role, of: &dyn Fn(f64) -> f64| {
        Mark::line(key, role, x.curve(SAMPLES, &also, of), Placement::Auto)
    };
    let mut marks = vec![
        Mark::rule(None, Role::Axis, Direction::Horizontal, 0.0),
        line("label-next-adds", Role::Series3, &|people| {
            hiring.output.marginal(people)
        }),
        line("label-load", Role::Series2, &|people| hiring.load(people)),
        line("label-made", Role::Primary, &|people| {
            hiring.output.output(people) / most
        }),
    ];
    if let Some(peak) = peak {
        let text = Text::new("label-peak").value(peak, Unit::Number);
        marks.push(Mark::optimum([peak, 1.0], text));
    }
    marks.push(Mark::reader(
        [p.people, o.made / most],
        Text::new("label-you-made").value(o.made / most, Unit::Share),
    ));
    marks
}
