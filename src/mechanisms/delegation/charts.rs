//! The charts of delegation.

use super::{Output, Params};
use crate::chart::Axis;
use crate::mechanism::Chart;
use crate::param::{ParamSet, ParamSpec};

mod coverage;
mod kept;
mod profit;
mod relationships;
mod streams;
mod tree;

type View = crate::mechanism::View<Params, Output>;

/// All charts, the opening one first.
pub(super) const ALL: &[Chart<Params, Output>] = &[
    Chart::new("streams", streams::axes, streams::marks)
        .on_narrow(streams::axes, streams::narrow_marks),
    Chart::new("kept", kept::axes, kept::marks),
    Chart::new("coverage", coverage::axes, coverage::marks),
    Chart::new("relationships", relationships::axes, relationships::marks),
    Chart::new("tree", tree::axes, tree::marks).on_narrow(tree::axes, tree::narrow_marks),
    Chart::new("profit", profit::axes, profit::marks),
];

const HAND_OFFS: &ParamSpec = ParamSpec::named(Params::SPECS, "hand_offs");
const PEOPLE: &ParamSpec = ParamSpec::named(Params::SPECS, "people");
const SPAN: &ParamSpec = ParamSpec::named(Params::SPECS, "span");
const LEVELS: &ParamSpec = ParamSpec::named(Params::SPECS, "levels");

/// The most levels of a firm that are shown.
pub(super) const MOST_LEVELS: f64 = LEVELS.maximum;

/// The axis of hand-offs.
fn hand_offs() -> Axis {
    Axis::of(HAND_OFFS, &[0.0, 2.0, 4.0, 6.0, 8.0])
}
