//! What is written at the pipe.

use super::super::{Output, Stage};
use super::{END, FRAME, Kind, Section, dots};
use crate::chart::Text;
use crate::unit::Unit;

/// A text with the weeks that a stage takes, where it ends at all.
pub(super) fn weeks(section: &Section, key: &'static str) -> Text {
    if section.weeks.is_finite() {
        // To the hundredth, so that the parts add up to the whole.
        let weeks = libm::round(100.0 * section.weeks) / 100.0;
        Text::new(key).value(weeks, Unit::Weeks)
    } else {
        Text::new("label-nothing-ships")
    }
}

/// What is said of the narrowest stage.
#[must_use]
pub const fn narrowest_name(constraint: Stage) -> Text {
    Text::new(match constraint {
        Stage::Decide => "label-narrowest-decide",
        Stage::Build => "label-narrowest-build",
        Stage::Both => "label-narrowest-both",
    })
}

/// How much goes through it, and how much of that does.
#[must_use]
pub fn room(shipped: f64, capacity: f64) -> Text {
    if shipped > 0.0 {
        Text::new("label-room")
            .with("rate", capacity, Unit::DecisionsPerWeek)
            .with("used", shipped / capacity, Unit::Share)
    } else {
        Text::new("label-nothing-ships")
    }
}

/// What the picture cannot show to scale.
pub(super) fn remarks(o: &Output) -> Vec<Text> {
    let mut found = Vec::new();
    if let Some(lead) = o.lead_time.finite().filter(|lead| *lead > END) {
        found.push(Text::new("label-continues").value(lead, Unit::Weeks));
    }
    if o.shipped > FRAME {
        found.push(wider(o.shipped));
    }
    let each = dots(o).each;
    if each > 1.0 {
        found.push(each_dot(each));
    }
    found
}

/// That more goes through than the picture is wide.
#[must_use]
pub fn wider(shipped: f64) -> Text {
    Text::new("label-wider").value(shipped, Unit::DecisionsPerWeek)
}

/// How many decisions a dot stands for.
#[must_use]
pub fn each_dot(each: f64) -> Text {
    Text::new("label-each-dot").value(each, Unit::Decisions)
}

/// What a stretch of the pipe is called.
#[must_use]
pub const fn name(kind: Kind) -> Text {
    Text::new(match kind {
        Kind::FindOut => "label-find-out",
        Kind::Decide => "label-decide",
        Kind::PassOn => "label-pass-on",
        Kind::Build => "label-build",
        Kind::Wait => "label-wait",
    })
}

pub(super) const fn line(kind: Kind) -> &'static str {
    match kind {
        Kind::FindOut => "label-find-out-line",
        Kind::Decide => "label-decide-line",
        Kind::PassOn => "label-pass-on-line",
        Kind::Build => "label-build-line",
        Kind::Wait => "label-wait-line",
    }
}

/// Weeks that a stage's name takes up under the lying pipe, at its narrowest.
pub(super) const fn width(kind: Kind) -> f64 {
    match kind {
        Kind::FindOut => 0.66,
        Kind::Decide => 0.6,
        Kind::PassOn => 0.62,
        Kind::Build => 0.5,
        Kind::Wait => 1.5,
    }
}
