//! The smallest share of capacity that holds debt, against the debt.

use super::super::Hold;
use super::{View, beyond, without_value};
use crate::chart::{Axes, Axis, Mark, Placement, Role, Text, curve};
use crate::mechanism::largest;
use crate::unit::Unit;

/// Debt shown where no trap sets the scale.
const WIDEST: f64 = 100.0;

pub(super) fn axes(views: &[View]) -> Axes {
    let widest = largest(views, |p, _| libm::fmin(1.6 * p.service().trap(), WIDEST));
    Axes {
        x: Axis::up_to(Unit::Number, widest),
        y: Axis::up_to(Unit::Share, 1.0),
    }
}

pub(super) fn marks(view: &View, axes: &Axes) -> Vec<Mark> {
    let (p, o) = (&view.params, &view.output);
    let x = axes.x.range;
    let service = p.service();
    let (trap, drag) = (service.trap(), p.drag());
    let reader = o.owed_debt.finite().filter(|debt| x.contains(*debt));
    let samples = x.samples(161, &[trap, reader.unwrap_or(f64::NAN)]);
    let held =
        |of: &dyn Fn(f64) -> Hold| curve(&samples, &|debt| of(debt).share().unwrap_or(f64::NAN));
    let mut marks = Vec::new();
    if x.contains(trap) {
        marks.push(beyond(trap, axes));
    }
    let end = libm::fmin(trap, x.high());
    marks.push(Mark::line(
        "label-features",
        Role::Series2,
        held(&|debt| service.feature_rate(debt, drag)),
        Placement::Above(0.3 * end),
    ));
    marks.push(Mark::line(
        "label-repair-share",
        Role::Primary,
        held(&|debt| service.repair_share(debt)),
        Placement::Before(0.85 * end),
    ));
    if x.contains(trap) {
        marks.push(Mark::breakdown(
            trap,
            Text::new("label-trap").value(trap, Unit::Number),
        ));
    }
    match (reader, o.repair_share_deferred) {
        (Some(debt), Hold::At(share)) => marks.push(Mark::reader(
            [debt, share],
            Text::new("label-you").value(share, Unit::Share),
        )),
        _ => {
            let at = reader.unwrap_or(x.high());
            let key = match o.repair_share_deferred {
                Hold::CannotBeHeld => "label-cannot-be-held",
                Hold::At(_) => "label-more-debt-than-shown",
            };
            marks.extend(without_value(at, key, axes));
        }
    }
    marks
}
