//! The smallest share of capacity that holds debt, against the debt.

use super::super::{Hold, Output, Params};
use super::{beyond, without_value};
use crate::chart::{Axis, ChartSpec, Mark, Placement, Role, Text, curve};
use crate::unit::Unit;

/// Debt shown where no trap sets the scale.
const WIDEST: f64 = 100.0;

pub(super) fn service(p: &Params, o: &Output) -> ChartSpec {
    let service = p.service();
    let (trap, drag) = (service.trap(), p.drag());
    let x = Axis::up_to(Unit::Number, libm::fmin(1.6 * trap, WIDEST));
    let y = Axis::up_to(Unit::Share, 1.0);
    let reader = o.owed_debt.finite().filter(|debt| x.range.contains(*debt));
    let samples = x.range.samples(161, &[trap, reader.unwrap_or(f64::NAN)]);
    let held =
        |of: &dyn Fn(f64) -> Hold| curve(&samples, &|debt| of(debt).share().unwrap_or(f64::NAN));
    let mut marks = Vec::new();
    if x.range.contains(trap) {
        marks.push(beyond(trap, &x, &y));
    }
    let end = libm::fmin(trap, x.range.high());
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
    if x.range.contains(trap) {
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
            let at = reader.unwrap_or(x.range.high());
            let key = match o.repair_share_deferred {
                Hold::CannotBeHeld => "label-cannot-be-held",
                Hold::At(_) => "label-more-debt-than-shown",
            };
            marks.extend(without_value(at, key, &x, &y));
        }
    }
    ChartSpec::new(x, y, marks)
}
