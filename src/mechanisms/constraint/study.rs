//! Long work: the line whose stages wait for each other, at several numbers of places between them.

use super::blocking::readings::{Found, Readings, WIDTH};
use super::{BlockingOutput, Output, Params};
use crate::mechanism::Study;
use crate::output::Quantity;

/// Two parts for each number of places: the line as it is, and with the reader's stage doubled.
pub(super) const STUDY: Study<Params, Output> = Study {
    uses: &["capacity", "improved", "jobs", "seed"],
    charts: &["utilization", "buffers"],
    width: WIDTH,
    parts: |p| {
        p.readings()
            .map_or_else(|_| Vec::new(), |readings| readings.parts())
    },
    part: |p, part| {
        p.readings()
            .map_or_else(|_| Vec::new(), |readings| readings.part(part))
    },
    found: |p, output, findings| {
        if let Ok(readings) = p.readings() {
            let mut findings = findings.to_vec();
            readings.hurry(&mut findings);
            take(&readings, &mut output.blocking, &findings);
        }
    },
};

/// Takes what was found into the output.
fn take(readings: &Readings, output: &mut BlockingOutput, findings: &[f64]) {
    output.readings = readings.read(findings);
    output.stations = readings.stations(findings);
    let at = |places| {
        output
            .readings
            .iter()
            .find(|reading| reading.places == places)
    };
    if let Some(here) = at(readings.places()) {
        output.blocking_throughput = here.as_is.throughput.into();
        output.blocking_half_width = here.as_is.half_width.into();
        output.blocking_lost = lost(here.as_is.throughput / readings.steady(false));
        output.blocking_improved = here.improved.throughput.into();
        output.blocking_gain = gain(here.as_is, here.improved);
    }
    if let Some(bare) = at(0) {
        output.bare_throughput = bare.as_is.throughput.into();
        output.bare_gain = gain(bare.as_is, bare.improved);
    }
    let narrowest = readings.narrowest();
    let station = |stage: Option<usize>| stage.and_then(|stage| output.stations.get(stage));
    let (before, behind) = (narrowest.checked_sub(1), Some(narrowest + 1));
    if let Some(held) = station(Some(narrowest)) {
        output.narrowest_starved = held.shares.starved.into();
        output.narrowest_blocked = held.shares.blocked.into();
        output.before_blocked = station(before).map(|one| one.shares.blocked).into();
        output.behind_starved = station(behind).map(|one| one.shares.starved).into();
        output.narrowest_queue = before.map(|_| held.waiting).into();
    }
}

/// Share that is lost where this share is left. Luck may let a simulation give more than all.
fn lost(left: f64) -> Quantity {
    if left > 1.0 { 0.0 } else { 1.0 - left }.into()
}

/// What the one gives more than the other.
fn gain(as_is: Found, improved: Found) -> Quantity {
    (improved.throughput - as_is.throughput).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::Mechanism;
    use crate::mechanisms::constraint::blocking::readings::Method;
    use crate::mechanisms::constraint::{Place, TheConstraint};

    fn params(change: impl Fn(&mut Params)) -> Params {
        let mut params = Params::default();
        change(&mut params);
        params
    }

    fn number(quantity: Quantity) -> f64 {
        quantity.finite().unwrap()
    }

    #[test]
    fn three_readings_of_doubling_what_is_not_narrowest() {
        let p = params(|_| ());
        let o = TheConstraint::evaluate_found(&p, &TheConstraint::findings(&p)).unwrap();
        // Nothing without variability; as it is and doubled at 3 places and at none, from an exact chain
        // computed apart.
        assert_eq!(
            (o.blocking.blocking_calm, o.line.improved_gain),
            (30.0, 0.0)
        );
        assert!((number(o.blocking.blocking_throughput) - 29.9057751211).abs() < 1e-9);
        assert!((number(o.blocking.blocking_improved) - 29.9477226388).abs() < 1e-9);
        assert!((number(o.blocking.bare_throughput) - 26.9143593353).abs() < 1e-9);
        assert!((number(o.blocking.bare_gain) - (27.8221802979 - 26.9143593353)).abs() < 1e-9);
        assert_eq!(
            (o.blocking.blocking_states, o.blocking.blocking_method),
            (35.0, Method::Exact)
        );
        assert_eq!(o.blocking.blocking_half_width, Quantity::Finite(0.0));
        assert_eq!(o.blocking.readings.len(), 7);
    }

    #[test]
    fn neighbors_wait_for_the_narrowest_and_it_for_hardly_anyone() {
        let o = TheConstraint::evaluate_found(&params(|_| ()), &[]).unwrap();
        assert_eq!(o.blocking.narrowest, Place::Capacity2);
        // A gives what the line gives: 29.9 of its 100; the rest of its time it is blocked.
        let blocked = number(o.blocking.before_blocked);
        assert!((blocked - (1.0 - number(o.blocking.blocking_throughput) / 100.0)).abs() < 1e-12);
        // The line is the same backwards.
        assert!((number(o.blocking.behind_starved) - blocked).abs() < 1e-12);
        let lost = number(o.blocking.narrowest_starved) + number(o.blocking.narrowest_blocked);
        assert!((lost - number(o.blocking.blocking_lost)).abs() < 1e-12);
        assert!(
            number(o.blocking.narrowest_queue) > 2.5 && number(o.blocking.narrowest_queue) < 3.0
        );
        assert_eq!(o.blocking.stations.len(), 3);
    }

    #[test]
    fn small_lines_are_read_at_once_and_large_ones_wait_for_their_parts() {
        let bare = |o: &Output| (o.blocking.bare_throughput, o.blocking.bare_gain);
        let small = params(|_| ());
        let all = TheConstraint::findings(&small);
        let [at_once, later] =
            [&[][..], &all].map(|found| TheConstraint::evaluate_found(&small, found).unwrap());
        assert_eq!(at_once.blocking.blocking_gain, later.blocking.blocking_gain);
        assert_eq!(bare(&at_once), bare(&later));
        let large = params(|p| p.capacity = [60.0; 6].into());
        let o = TheConstraint::evaluate_found(&large, &[]).unwrap();
        assert_eq!(o.blocking.blocking_states, 6930.0);
        assert_eq!(o.blocking.blocking_throughput, Quantity::Undefined);
        assert_eq!(o.blocking.narrowest_starved, Quantity::Undefined);
        assert!(o.blocking.bare_throughput.finite().is_some() && o.blocking.stations.is_empty());
        let ends = params(|p| p.capacity = [30.0, 60.0].into());
        let o = TheConstraint::evaluate_found(&ends, &[]).unwrap();
        assert_eq!(o.blocking.narrowest_starved, Quantity::Finite(0.0));
        assert_eq!(
            (o.blocking.before_blocked, o.blocking.narrowest_queue),
            (Quantity::Undefined, Quantity::Undefined)
        );
    }
}
