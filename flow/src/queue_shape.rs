//! Drops that wait before a gate: each takes up the area of one decision, so a long queue is a large one.

/// Across a cell in which one drop stands, in decisions a week, so that cells look square: lying and upright.
const CELL: [f64; 2] = [3.3, 2.0];
/// Half of the width that a queue swells to at most.
const WIDEST: f64 = 6.6;

/// Where a queue of some length stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct QueueShape {
    /// Half of its width.
    pub(crate) half: f64,
    /// Weeks that it reaches back from the gate.
    pub(crate) length: f64,
    lanes: u32,
    /// Weeks from one row of drops to the next.
    step: f64,
}

impl QueueShape {
    /// A queue of so many decisions, before a gate between banks `half` from the middle and with so many weeks of room.
    ///
    /// It fills the room first, then it swells, and only then its drops stand closer. A drop takes up `each` decisions.
    pub(crate) fn of(count: f64, each: f64, half: f64, room: f64, upright: bool) -> Self {
        let room = libm::fmax(room, 1e-3);
        let swollen = libm::fmax(0.5 * count / room, half);
        let half = libm::fmin(swollen, libm::fmax(half, WIDEST));
        let width = libm::fmax(2.0 * half, 1e-3);
        let closer = libm::fmax(1.0, count / (width * room));
        let cell = CELL[usize::from(upright)] * f64::sqrt(each / closer);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few dozen"
        )]
        let lanes = libm::fmax(1.0, libm::round(width / cell)) as u32;
        Self {
            half,
            length: count / (width * closer),
            lanes,
            step: each * f64::from(lanes) / (width * closer),
        }
    }

    /// Where the drop stands that has so many before it: weeks back from the gate, and across. Rows run to and fro, so
    /// that who moves up by one moves to the neighboring place.
    pub(crate) fn place(&self, before: u32) -> (f64, f64) {
        let (row, lane) = (before / self.lanes, before % self.lanes);
        let lane = if row.is_multiple_of(2) {
            lane
        } else {
            self.lanes - 1 - lane
        };
        let across = self.half * ((2.0 * f64::from(lane) + 1.0) / f64::from(self.lanes) - 1.0);
        ((f64::from(row) + 0.5) * self.step, across)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_area_is_how_many_wait_until_there_is_no_more_room() {
        for (count, half, room, area) in [
            (4.0, 3.0, 2.0, 4.0),
            (20.0, 3.0, 2.0, 20.0),
            (60.0, 3.0, 2.0, 26.4),
        ] {
            let shape = QueueShape::of(count, 1.0, half, room, false);
            assert!(
                (2.0 * shape.half * shape.length - area).abs() < 1e-9,
                "{shape:?}"
            );
        }
    }

    #[test]
    fn drops_stand_in_it_each_in_a_place_of_its_own() {
        let shape = QueueShape::of(30.0, 1.0, 3.0, 2.0, false);
        let places: Vec<_> = (0..30).map(|one| shape.place(one)).collect();
        for (index, (back, across)) in places.iter().enumerate() {
            assert!(*back > 0.0 && *back < 2.0 + shape.step && across.abs() < shape.half);
            assert!(!places[..index].contains(&(*back, *across)));
        }
        let apart = |one: (f64, f64), other: (f64, f64)| {
            libm::hypot(
                29.0 * (one.0 - other.0) / 0.3,
                29.0 * (one.1 - other.1) / 3.3,
            )
        };
        for pair in places.windows(2) {
            assert!(apart(pair[0], pair[1]) < 60.0);
        }
    }
}
