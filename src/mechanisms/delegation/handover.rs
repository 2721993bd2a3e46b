//! Hand-overs that were measured: facts about simulated patients, passed on five times.

use crate::output::{Quantity, outputs};

/// Hand-overs after which the facts were counted.
pub const MEASURED: f64 = 5.0;

/// Share of the facts left after five hand-overs that were only spoken.
///
/// # Source
///
/// Bhabra et al. 2007, *Annals of the Royal College of Surgeons of England* 89, 298: 12 simulated patients.
pub const SPOKEN: f64 = 0.025;
/// The same where notes were taken.
pub const NOTES: f64 = 0.855;
/// The same with a printed sheet.
pub const PRINTED: f64 = 0.99;

/// What is left after a number of hand-overs if each loses the same share: our reading, since only the fifth was
/// counted; undefined beyond.
///
/// # Formula
///
/// ```text
/// m^(k/5), k <= 5
/// ```
#[must_use]
pub fn left(after_five: f64, hand_overs: f64) -> Quantity {
    if hand_overs <= MEASURED {
        libm::pow(after_five, hand_overs / MEASURED).into()
    } else {
        Quantity::Undefined
    }
}

outputs! {
    /// What measured hand-overs keep.
    pub struct Measured {
        /// Share of the facts left after five spoken hand-overs.
        spoken: f64, Share;
        /// The same with notes.
        notes: f64, Share;
        /// The same with a printed sheet.
        printed: f64, Share;
        /// Share that one spoken hand-over keeps, if all keep the same.
        spoken_kept: f64, Share;
        /// The same with notes.
        notes_kept: f64, Share;
        /// The same with a printed sheet.
        printed_kept: f64, Share;
        /// What as many spoken hand-overs as the reader's leave; undefined past five.
        spoken_left: Quantity, Share;
        /// The same with notes.
        notes_left: Quantity, Share;
        /// The same with a printed sheet.
        printed_left: Quantity, Share;
    }
}

impl Measured {
    /// What was measured, and what it says of this number of hand-overs.
    #[must_use]
    pub fn at(hand_overs: f64) -> Self {
        let kept = |after_five| libm::pow(after_five, 1.0 / MEASURED);
        Self {
            spoken: SPOKEN,
            notes: NOTES,
            printed: PRINTED,
            spoken_kept: kept(SPOKEN),
            notes_kept: kept(NOTES),
            printed_kept: kept(PRINTED),
            spoken_left: left(SPOKEN, hand_overs),
            notes_left: left(NOTES, hand_overs),
            printed_left: left(PRINTED, hand_overs),
        }
    }
}
