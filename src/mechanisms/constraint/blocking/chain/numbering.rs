//! A number for each state, such that a station's finishing always moves it by the same count.

/// How many states there are with these places in the gaps; the largest count where there are more.
pub(super) fn count(places: &[usize]) -> u64 {
    let (mut open, mut blocked) = (1_u64, 1_u64);
    for places in places {
        let places = u64::try_from(*places).unwrap_or(u64::MAX);
        let times = |more| places.saturating_add(more).saturating_mul(open);
        (open, blocked) = (
            times(2).saturating_add(blocked),
            times(1).saturating_add(blocked),
        );
    }
    open
}

/// Numbers the states of a line by the jobs in its gaps.
///
/// # Formula
///
/// With `n_g` jobs in gap g, finished before it and not yet after it,
///
/// ```text
/// number = sum n_g s_g        s_g: how many settings the gaps before g have while their end is open
/// ```
///
/// The last gap varies slowest. Each of its values but the highest leaves the station before it free, so
/// all blocks but the last are alike and the sum leaves no number out.
#[derive(Debug)]
pub(super) struct Numbering {
    places: Vec<usize>,
    strides: Vec<usize>,
    count: usize,
}

impl Numbering {
    pub(super) fn new(places: &[usize]) -> Self {
        let size = |gaps| usize::try_from(count(&places[..gaps])).unwrap_or(usize::MAX);
        Self {
            places: places.to_vec(),
            strides: (0..places.len()).map(size).collect(),
            count: size(places.len()),
        }
    }

    /// How many states there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// How many gaps there are.
    pub(super) fn gaps(&self) -> usize {
        self.places.len()
    }

    /// How many counts of jobs the gap can have.
    pub(super) fn levels(&self, gap: usize) -> usize {
        self.places[gap] + 3
    }

    /// By how much the number grows when the gap gains a job; 0 for what lies outside the line.
    pub(super) fn stride(&self, gap: Option<usize>) -> usize {
        gap.and_then(|gap| self.strides.get(gap))
            .copied()
            .unwrap_or(0)
    }

    /// Every state, in order.
    pub(super) fn states(&self) -> impl Iterator<Item = State> {
        (0..self.count).map(|number| self.state(number))
    }

    /// The state of this number.
    fn state(&self, number: usize) -> State {
        let mut state = State::default();
        let (mut rest, mut blocked) = (number, 0);
        for gap in (0..self.gaps()).rev() {
            let most = self.places[gap] + 2 - blocked;
            let jobs = (rest / self.strides[gap]).min(most);
            rest -= jobs * self.strides[gap];
            let is_busy = blocked == 0 && jobs > 0;
            state.busy |= u8::from(is_busy) << (gap + 1);
            blocked = usize::from(jobs == most);
            state.blocked |= u8::from(blocked == 1) << gap;
            state.jobs[gap] = u16::try_from(jobs).unwrap_or(u16::MAX);
        }
        state.busy |= u8::from(blocked == 0);
        state
    }
}

/// What stands where.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct State {
    jobs: [u16; super::super::MOST_STATIONS - 1],
    busy: u8,
    blocked: u8,
}

impl State {
    /// Jobs that the station before the gap has finished and the one after it has not.
    pub(super) fn jobs(&self, gap: usize) -> u16 {
        self.jobs[gap]
    }

    /// Whether the station is at work.
    pub(super) fn is_busy(&self, station: usize) -> bool {
        self.busy >> station & 1 == 1
    }

    /// Whether the station holds a finished job.
    pub(super) fn is_blocked(&self, station: usize) -> bool {
        self.blocked >> station & 1 == 1
    }

    /// Jobs in the gap's places: without the one at work after it and the one held before it.
    pub(super) fn waiting(&self, gap: usize) -> u16 {
        self.jobs[gap] - u16::from(self.is_busy(gap + 1)) - u16::from(self.is_blocked(gap))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finishing_a_job_moves_the_number_by_a_stride() {
        let numbering = Numbering::new(&[1, 0, 2]);
        assert_eq!(numbering.states().count(), numbering.count());
        for (number, state) in numbering.states().enumerate() {
            for station in 0..=numbering.gaps() {
                if !state.is_busy(station) {
                    continue;
                }
                let mut jobs = state.jobs;
                let (mut next, before) = (number, station.checked_sub(1));
                if station < numbering.gaps() {
                    jobs[station] += 1;
                    next += numbering.stride(Some(station));
                }
                if let Some(gap) = before {
                    jobs[gap] -= 1;
                    next -= numbering.stride(before);
                }
                assert_eq!(numbering.state(next).jobs, jobs);
            }
        }
    }

    #[test]
    fn places_are_counted_without_those_at_and_held_by_stations() {
        let numbering = Numbering::new(&[2]);
        let waiting: Vec<_> = numbering.states().map(|state| state.waiting(0)).collect();
        assert_eq!(waiting, [0, 0, 1, 2, 2]);
        let blocked: Vec<_> = numbering.states().map(|s| s.is_blocked(0)).collect();
        assert_eq!(blocked, [false, false, false, false, true]);
    }
}
