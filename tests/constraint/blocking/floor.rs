//! The line as one would watch it: stations with and without jobs, and places that fill. It knows nothing of
//! the chain's numbering or of the recursion for departures.

/// What a station does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Doing {
    Nothing,
    Working,
    /// It holds a finished job.
    Holding,
}

/// Something that happens at once when a station finishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// A job leaves this station.
    Left(usize),
    /// This station begins its next job.
    Began(usize),
}

/// Stations, and jobs in the places between them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Floor {
    pub(super) stations: Vec<Doing>,
    pub(super) waiting: Vec<usize>,
}

impl Floor {
    /// The first station has begun; nothing else has.
    pub(super) fn empty(stations: usize) -> Self {
        let mut floor = Self {
            stations: vec![Doing::Nothing; stations],
            waiting: vec![0; stations - 1],
        };
        floor.stations[0] = Doing::Working;
        floor
    }

    /// A working station finishes.
    pub(super) fn finish(&mut self, station: usize, places: &[usize]) -> Vec<Event> {
        assert_eq!(self.stations[station], Doing::Working);
        let mut events = Vec::new();
        if station + 1 == self.stations.len() {
            self.leave(station, &mut events);
        } else if self.stations[station + 1] == Doing::Nothing {
            self.leave_to_begin(station, &mut events);
        } else if self.waiting[station] < places[station] {
            self.waiting[station] += 1;
            self.leave(station, &mut events);
        } else {
            self.stations[station] = Doing::Holding;
        }
        events
    }

    /// The job of a station goes straight to work at the next.
    fn leave_to_begin(&mut self, station: usize, events: &mut Vec<Event>) {
        self.stations[station + 1] = Doing::Working;
        events.push(Event::Began(station + 1));
        self.leave(station, events);
    }

    /// A station is rid of its job and looks for the next.
    fn leave(&mut self, station: usize, events: &mut Vec<Event>) {
        events.push(Event::Left(station));
        self.stations[station] = Doing::Nothing;
        let Some(before) = station.checked_sub(1) else {
            self.stations[0] = Doing::Working;
            events.push(Event::Began(0));
            return;
        };
        let held = self.stations[before] == Doing::Holding;
        if self.waiting[before] > 0 {
            self.stations[station] = Doing::Working;
            events.push(Event::Began(station));
            if held {
                self.leave(before, events);
            } else {
                self.waiting[before] -= 1;
            }
        } else if held {
            self.leave_to_begin(before, events);
        }
    }
}
