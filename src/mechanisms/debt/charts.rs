//! The pictures of execution debt.

use super::{Output, Params};
use crate::chart::{Axes, Axis, Mark, Role, SafeRange, Side, Text};
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};
use crate::unit::Unit;

mod borrow;
mod drag;
mod growth;
mod rhythm;
mod service;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("growth", growth::axes, growth::marks),
    Chart::new("drag", drag::axes, drag::marks),
    Chart::new("service", service::axes, service::marks),
    Chart::new("borrow", borrow::axes, borrow::marks),
    Chart::new("rhythm", rhythm::axes, rhythm::marks),
];

const DEFERRAL: &ParamSpec = ParamSpec::named(Params::SPECS, "deferral");

/// The axis of the lever.
fn weeks() -> Axis {
    Axis::of(DEFERRAL, &[0.25, 13.0, 26.0, 39.0, 52.0])
}

/// A region over the whole height, from `from` to the right end.
fn beyond(from: f64, Axes { x, y }: &Axes) -> Mark {
    let (bottom, top, right) = (y.range.low(), y.range.high(), x.range.high());
    Mark::Area {
        role: Role::RegionDanger,
        outline: vec![[from, bottom], [from, top], [right, top], [right, bottom]],
    }
}

/// The reader's setting where it has no finite value: a line over the whole height, and words.
fn without_value(at: f64, key: &'static str, Axes { x, y }: &Axes) -> [Mark; 2] {
    let (bottom, top) = (y.range.low(), y.range.high());
    let side = if x.range.fraction(at) < 0.5 {
        Side::Right
    } else {
        Side::Left
    };
    [
        Mark::Segments {
            role: Role::You,
            width: 1.5,
            pairs: vec![[[at, bottom], [at, top]]],
        },
        Mark::label(Text::new(key), Role::You, [at, y.range.at(0.14)], side),
    ]
}

/// The value, if it is no larger than what anybody reads.
fn up_to(largest: f64, value: f64) -> f64 {
    if value <= largest { value } else { f64::NAN }
}

/// Where debt runs away, if that is in the picture.
fn runs_away(o: &Output, range: SafeRange) -> Option<Mark> {
    let at = o.blow_up.finite().filter(|at| range.contains(*at))?;
    Some(Mark::breakdown(
        at,
        Text::new("label-runs-away").value(at, Unit::Weeks),
    ))
}
