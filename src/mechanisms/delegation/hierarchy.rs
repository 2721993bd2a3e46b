//! The hierarchy that a headcount needs at a span of control.

use crate::output::outputs;

/// People in a full hierarchy of this many levels, the leader among them.
///
/// # Formula
///
/// ```text
/// (s^n - 1) / (s - 1)
/// ```
#[must_use]
pub fn hierarchy_size(levels: f64, span: f64) -> f64 {
    (libm::pow(span, levels) - 1.0) / (span - 1.0)
}

/// The fewest levels whose full hierarchy holds this many people.
///
/// Near ln N / ln s of the people at the foot, and one for the leader; counted up, so that a full hierarchy
/// needs no level more for rounding.
#[must_use]
pub fn layers_needed(people: f64, span: f64) -> f64 {
    let mut levels = 1.0;
    while hierarchy_size(levels, span) < people {
        levels += 1.0;
    }
    levels
}

/// People on one level, counted from 0 for the leader's, when the levels fill up from the top.
#[must_use]
pub fn on_level(level: f64, people: f64, span: f64) -> f64 {
    let above = hierarchy_size(level, span);
    f64::min(libm::pow(span, level), f64::max(people - above, 0.0))
}

outputs! {
    /// A hierarchy filled up from the top.
    pub struct Hierarchy {
        /// Levels, the leader's among them.
        levels: f64, Number;
        /// Hand-offs from the leader to the last level.
        hand_offs: f64, Number;
        /// People whom a full hierarchy of these levels holds.
        room: f64, People;
        /// People on the last level.
        last_level: f64, People;
        /// People who lead others.
        managers: f64, People;
        /// Share of the intent that arrives at the last level.
        intent: f64, Share;
        /// The same with reading back.
        read_back: f64, Share;
    }
}

impl Hierarchy {
    /// Of this many people at this span, when a hand-off keeps `intent_kept` of the intent, or with reading back
    /// `read_back_kept`.
    #[must_use]
    pub fn of(people: f64, span: f64, intent_kept: f64, read_back_kept: f64) -> Self {
        let levels = layers_needed(people, span);
        let hand_offs = levels - 1.0;
        let last_level = on_level(hand_offs, people, span);
        let managers = if levels > 1.0 {
            hierarchy_size(levels - 2.0, span) + f64::ceil(last_level / span)
        } else {
            0.0
        };
        Self {
            levels,
            hand_offs,
            room: hierarchy_size(levels, span),
            last_level,
            managers,
            intent: super::chain::left(intent_kept, hand_offs),
            read_back: super::chain::left(read_back_kept, hand_offs),
        }
    }
}
