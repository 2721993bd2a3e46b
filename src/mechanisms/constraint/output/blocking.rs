//! The line whose stages wait for each other.

use super::super::Params;
use super::super::blocking::readings::{Method, Reading, Station};
use super::super::line::Constraint;
use super::Place;
use crate::error::ModelError;
use crate::output::{Quantity, outputs};

outputs! {
    /// The line with the reader's places between its stages: the study finds what it gives.
    pub struct BlockingOutput {
        /// States of the line with the reader's places between its stages, if times are pure chance, work never
        /// runs out and all is taken. What follows is said of that line, and is undefined until it is found.
        blocking_states: f64, Number;
        /// Whether it is found exactly.
        blocking_method: Method, Number;
        /// What the line would give in an hour without variability.
        blocking_calm: f64, PerHour;
        /// What it gives in an hour.
        blocking_throughput: Quantity, PerHour;
        /// Half the width of the interval in which that lies, with 95 percent; 0 where it is exact.
        blocking_half_width: Quantity, PerHour;
        /// Share that variability takes.
        blocking_lost: Quantity, Share;
        /// What the line gives in an hour with the reader's stage doubled.
        blocking_improved: Quantity, PerHour;
        /// What that gains in an hour.
        blocking_gain: Quantity, PerHour;
        /// What the line gives in an hour without any places.
        bare_throughput: Quantity, PerHour;
        /// What doubling gains in an hour then.
        bare_gain: Quantity, PerHour;
        /// Its narrowest stage, the first of several.
        narrowest: Place, Number;
        /// Share of its time in which the narrowest stage has no work.
        narrowest_starved: Quantity, Share;
        /// Share in which it cannot pass its work on.
        narrowest_blocked: Quantity, Share;
        /// Share in which the stage before it cannot; undefined if there is none.
        before_blocked: Quantity, Share;
        /// Share in which the stage behind it has no work; undefined if there is none.
        behind_starved: Quantity, Share;
        /// Mean number in the places before the narrowest stage; undefined if it is the first.
        narrowest_queue: Quantity, Jobs;
        /// What each stage does, as far as it is known.
        stations: Vec<Station>;
        /// Throughput at several numbers of places, as it is and with the reader's stage doubled.
        readings: Vec<Reading>;
    }
}

impl BlockingOutput {
    /// Before anything is found.
    pub(in super::super) fn of(p: &Params) -> Result<Self, ModelError> {
        let readings = p.readings()?;
        let unknown = Quantity::Undefined;
        Ok(Self {
            blocking_states: readings.states(),
            blocking_method: readings.method(),
            blocking_calm: readings.steady(false),
            blocking_throughput: unknown,
            blocking_half_width: unknown,
            blocking_lost: unknown,
            blocking_improved: unknown,
            blocking_gain: unknown,
            bare_throughput: unknown,
            bare_gain: unknown,
            narrowest: Constraint::Stage(readings.narrowest()).into(),
            narrowest_starved: unknown,
            narrowest_blocked: unknown,
            before_blocked: unknown,
            behind_starved: unknown,
            narrowest_queue: unknown,
            stations: Vec::new(),
            readings: Vec::new(),
        })
    }
}
