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

pub(super) fn narrowest_name(o: &Output) -> Text {
    Text::new(match o.constraint {
        Stage::Decide => "label-narrowest-decide",
        Stage::Build => "label-narrowest-build",
        Stage::Both => "label-narrowest-both",
    })
}

pub(super) fn room(o: &Output) -> Text {
    if o.shipped > 0.0 {
        Text::new("label-room")
            .with("rate", o.capacity, Unit::DecisionsPerWeek)
            .with("used", o.shipped / o.capacity, Unit::Share)
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
        found.push(Text::new("label-wider").value(o.shipped, Unit::DecisionsPerWeek));
    }
    let each = dots(o).each;
    if each > 1.0 {
        found.push(Text::new("label-each-dot").value(each, Unit::Decisions));
    }
    found
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
#[must_use]
pub const fn width(kind: Kind) -> f64 {
    match kind {
        Kind::FindOut => 0.66,
        Kind::Decide => 0.6,
        Kind::PassOn => 0.62,
        Kind::Build => 0.5,
        Kind::Wait => 1.5,
    }
}
