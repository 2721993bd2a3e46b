//! The four global levers: one table of ranges, steps and opening values.

use crate::param::{ParamSpec, Scale};
use crate::unit::Unit;

/// One of the four settings that a reader moves on every page at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lever {
    /// People in the team.
    TeamSize,
    /// Weeks between releases.
    BatchSize,
    /// Share of the obtainable information to wait for.
    InformationThreshold,
    /// Weeks that a repair is put off.
    DeferralTime,
}

/// What the table says of one lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeverSpec {
    /// Its key in an address.
    pub key: &'static str,
    /// Its identifier among the strings.
    pub name: &'static str,
    /// What it measures.
    pub unit: Unit,
    /// Smallest value.
    pub minimum: f64,
    /// Largest value.
    pub maximum: f64,
    /// Distance between neighboring values.
    pub step: f64,
    /// Where it stands when the page opens: an organization as one finds it.
    pub opening: f64,
    /// Where a tuned organization has it.
    pub tuned: f64,
    /// How it is slid.
    pub scale: Scale,
}

impl Lever {
    /// All levers, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::TeamSize,
        Self::BatchSize,
        Self::InformationThreshold,
        Self::DeferralTime,
    ];

    /// The row of the table for this lever.
    #[must_use]
    pub const fn spec(self) -> LeverSpec {
        match self {
            Self::TeamSize => LeverSpec {
                key: "team",
                name: "team-size",
                unit: Unit::People,
                minimum: 1.0,
                maximum: 60.0,
                step: 1.0,
                opening: 12.0,
                tuned: 12.0,
                scale: Scale::Linear,
            },
            Self::BatchSize => LeverSpec {
                key: "batch",
                name: "batch-size",
                unit: Unit::Weeks,
                minimum: 0.25,
                maximum: 26.0,
                step: 0.25,
                opening: 13.0,
                tuned: 1.0,
                scale: Scale::Log,
            },
            Self::InformationThreshold => LeverSpec {
                key: "info",
                name: "information-threshold",
                unit: Unit::Share,
                minimum: 0.0,
                maximum: 0.98,
                step: 0.01,
                opening: 0.90,
                tuned: 0.70,
                scale: Scale::Linear,
            },
            Self::DeferralTime => LeverSpec {
                key: "defer",
                name: "deferral-time",
                unit: Unit::Weeks,
                minimum: 0.25,
                maximum: 52.0,
                step: 0.25,
                opening: 26.0,
                tuned: 4.0,
                scale: Scale::Linear,
            },
        }
    }

    /// The specification of a parameter called `name` that is tied to this lever.
    #[must_use]
    pub const fn parameter(self, name: &'static str) -> ParamSpec {
        let spec = self.spec();
        ParamSpec {
            name,
            unit: spec.unit,
            minimum: spec.minimum,
            maximum: spec.maximum,
            step: spec.step,
            default: spec.opening,
            scale: spec.scale,
            lever: Some(self),
            options: &[],
            list: None,
            is_run: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_opens_and_is_tuned_on_its_grid() {
        for lever in Lever::ALL {
            let spec = lever.spec();
            for value in [spec.opening, spec.tuned, spec.maximum] {
                assert!((spec.minimum..=spec.maximum).contains(&value));
                let steps = (value - spec.minimum) / spec.step;
                assert!((steps - steps.round()).abs() < 1e-9, "{}", spec.key);
            }
        }
    }
}
