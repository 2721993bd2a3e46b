//! The charts of the machine besides the pipe.

use super::{Output, Params};
use crate::chart::Role;
use crate::lever::Lever;

pub(super) mod effects;
pub(super) mod lead_time;
pub(super) mod stages;

type View = crate::mechanism::View<Params, Output>;

/// What a lever is called in a chart, and the role of its line.
pub(super) const fn lever_name(lever: Lever) -> (&'static str, Role) {
    match lever {
        Lever::TeamSize => ("label-team", Role::Series2),
        Lever::BatchSize => ("label-release", Role::Primary),
        Lever::InformationThreshold => ("label-information", Role::Series3),
        Lever::DeferralTime => ("label-deferral", Role::Series4),
    }
}
