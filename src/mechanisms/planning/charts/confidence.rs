//! The date to promise against how sure it is to be kept.

use super::super::class::{self, ReferenceClass};
use super::super::overrun::Overrun;
use super::{CONFIDENCE, SAMPLES, View};
use crate::chart::{Axes, Axis, Direction, Mark, Placement, Role, Shape, Side, Text};
use crate::mechanism::largest;
use crate::unit::Unit;

pub(super) fn axes(views: &[View]) -> Axes {
    let x = Axis::of(CONFIDENCE, &[0.05, 0.2, 0.5, 0.8, 0.95]);
    let surest = x.range.high();
    let highest = largest(views, |p, _| {
        let all = [
            p.chosen(),
            Overrun::Fitted(class::inside()),
            Overrun::Observed(p.history()),
        ];
        let factors = all.iter().map(|one| one.quantile(surest));
        p.estimate * factors.fold(0.0, f64::max)
    });
    Axes {
        x,
        y: Axis::up_to(Unit::Weeks, highest),
    }
}

pub(super) fn marks(
    View {
        params: p,
        output: o,
    }: &View,
    axes: &Axes,
) -> Vec<Mark> {
    let also = [p.confidence, o.chosen.kept];
    let line = |key, role, factor: &Overrun| {
        let date = |q| p.estimate * factor.quantile(q);
        let points = axes.x.range.curve(SAMPLES, &also, &date);
        Mark::line(key, role, points, Placement::Auto)
    };
    let mut marks = vec![
        Mark::rule(
            Some(Text::new("label-estimate").value(p.estimate, Unit::Weeks)),
            Role::Reference,
            Direction::Horizontal,
            p.estimate,
        ),
        line(
            "label-inside",
            Role::Series2,
            &Overrun::Fitted(class::inside()),
        ),
        line("label-class", Role::Primary, &p.chosen()),
    ];
    if p.reference_class != ReferenceClass::History {
        let own = Overrun::Observed(p.history());
        marks.push(line("label-own", Role::Series3, &own));
    }
    // Where the promise meets the curve.
    let meets = [o.chosen.kept, p.promise];
    if axes.x.range.contains(meets[0]) && axes.y.range.contains(meets[1]) {
        marks.push(Mark::points(Role::Ink, Shape::Ring, vec![meets]));
        let text = Text::new("label-promise-kept").value(o.chosen.kept, Unit::Share);
        // Over the curve, which is low at its left end.
        let above = [meets[0], meets[1] + 0.16 * axes.y.range.high()];
        marks.push(Mark::label(text, Role::Ink, above, Side::Right));
    }
    let text = Text::new("label-you-date").value(o.chosen.date, Unit::Weeks);
    marks.push(Mark::reader([p.confidence, o.chosen.date], text));
    marks
}
