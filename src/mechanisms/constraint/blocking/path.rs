//! One course of the line, job after job, for any times at the stations.

use super::Shares;

mod estimate;
mod times;

pub use estimate::{BATCHES, Estimate, LEVEL, Run, simulate};
pub use times::Times;

/// When each job leaves each station.
///
/// # Formula
///
/// With `D[i, j]` the time at which job i leaves station j, `S[i, j]` what it takes there, and `b_j`
/// places after it,
///
/// ```text
/// done    = max(D[i - 1, j], D[i, j - 1]) + S[i, j]
/// D[i, j] = max(done, D[i - b_j - 1, j + 1])
/// ```
///
/// The first station always has a job; the last one can always let go. Only as many jobs are remembered as
/// the widest gap holds.
///
/// # Example
///
/// ```
/// use narrows::mechanisms::constraint::blocking::path::Path;
///
/// // There is no place between them: the first station keeps the second job until time 4.
/// let mut path = Path::new(&[0]);
/// assert_eq!(path.next(|station| [1.0, 3.0][station]), [1.0, 4.0]);
/// assert_eq!(path.next(|station| [1.0, 3.0][station]), [4.0, 7.0]);
/// ```
///
/// # Source
///
/// Dallery & Gershwin 1992, *Queueing Systems* 12:3, section 4; Buzacott & Shanthikumar 1993, chapter 5.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    places: Vec<usize>,
    /// Times at which the last jobs left, one row a job; 0 for those that never were.
    rows: Vec<f64>,
    remembered: usize,
    job: usize,
    spent: Vec<Shares>,
    waited: Vec<f64>,
}

impl Path {
    /// An empty line at time 0, with these places in its gaps.
    #[must_use]
    pub fn new(places: &[usize]) -> Self {
        let widest = places.iter().copied().max().unwrap_or(0);
        let (stations, remembered) = (places.len() + 1, widest + 2);
        Self {
            places: places.to_vec(),
            rows: vec![0.0; stations * remembered],
            remembered,
            job: 0,
            spent: vec![Shares::default(); stations],
            waited: vec![0.0; stations - 1],
        }
    }

    /// Sends the next job through, which takes `time(station)` at each; when it leaves each of them.
    pub fn next(&mut self, mut time: impl FnMut(usize) -> f64) -> &[f64] {
        let stations = self.spent.len();
        let row =
            |jobs_ago: usize| (self.job + self.remembered - jobs_ago) % self.remembered * stations;
        let (now, last) = (row(0), row(1));
        let mut arrives = 0.0;
        for station in 0..stations {
            let free = self.rows[last + station];
            let begins = f64::max(free, arrives);
            let takes = time(station);
            let done = begins + takes;
            let leaves = match self.places.get(station) {
                Some(places) => done.max(self.rows[row(places + 1) + station + 1]),
                None => done,
            };
            let spent = &mut self.spent[station];
            spent.starved += begins - free;
            spent.busy += takes;
            spent.blocked += leaves - done;
            if station > 0 {
                self.waited[station - 1] += begins - arrives;
            }
            self.rows[now + station] = leaves;
            arrives = leaves;
        }
        self.job += 1;
        &self.rows[now..now + stations]
    }

    /// Forgets what the stations did so far; what follows is counted.
    pub fn count_from_here(&mut self) {
        self.spent.fill(Shares::default());
        self.waited.fill(0.0);
    }

    /// What each station did with its time since the count began.
    #[must_use]
    pub fn shares(&self) -> Vec<Shares> {
        let share = |spent: &Shares| {
            let whole = whole(spent);
            Shares {
                busy: spent.busy / whole,
                starved: spent.starved / whole,
                blocked: spent.blocked / whole,
            }
        };
        self.spent.iter().map(share).collect()
    }

    /// Mean number of jobs in the places of each gap since the count began: all that the jobs waited there
    /// over the time.
    #[must_use]
    pub fn waiting(&self) -> Vec<f64> {
        let time = self.spent.iter().skip(1).map(whole);
        self.waited.iter().zip(time).map(|(w, t)| w / t).collect()
    }
}

/// The time that a station spent.
fn whole(spent: &Shares) -> f64 {
    spent.busy + spent.starved + spent.blocked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanisms::constraint::blocking::lindley::waits;

    #[test]
    fn a_line_that_does_not_vary_gives_what_its_narrowest_gives() {
        let times = [0.01, 1.0 / 30.0, 0.01];
        let mut path = Path::new(&[0, 0]);
        path.next(|station| times[station]);
        path.count_from_here();
        for job in 2..=100 {
            let leaves = path.next(|station| times[station])[2];
            assert!((leaves - (0.02 + f64::from(job) / 30.0)).abs() < 1e-12);
        }
        let shares = path.shares();
        assert!((shares[0].blocked - 0.7).abs() < 1e-12);
        assert!((shares[1].busy - 1.0).abs() < 1e-12);
        assert!((shares[2].starved - 0.7).abs() < 1e-12);
    }

    #[test]
    fn five_jobs_by_hand() {
        // Two stations and one place; worked out on paper, event by event.
        let times = [[1.0, 4.0], [1.0, 1.0], [1.0, 1.0], [1.0, 5.0], [3.0, 1.0]];
        let mut path = Path::new(&[1]);
        let left: Vec<_> = times
            .iter()
            .map(|job| path.next(|station| job[station]).to_vec())
            .collect();
        let by_hand = [[1.0, 5.0], [2.0, 6.0], [5.0, 7.0], [6.0, 12.0], [9.0, 13.0]];
        assert_eq!(left, by_hand);
        assert_eq!(path.shares()[0].blocked, 2.0 / 9.0);
        // Jobs 2 to 5 wait 3, 1, 1 and 3 in the place.
        assert_eq!(path.waiting(), [8.0 / 13.0]);
    }

    #[test]
    fn with_room_for_all_the_second_station_is_a_queue() {
        let times = [(2.0, 3.0), (1.0, 5.0), (4.0, 0.5), (0.5, 2.0), (7.0, 1.0)];
        let mut path = Path::new(&[times.len()]);
        let served: Vec<f64> = times
            .iter()
            .map(|(first, second)| {
                let left = path.next(|station| [*first, *second][station]);
                left[1] - left[0] - second
            })
            .collect();
        let next = times.iter().skip(1).map(|(first, _)| *first).chain([1.0]);
        let jobs = times.iter().map(|(_, second)| *second).zip(next);
        assert_eq!(served, waits(jobs).collect::<Vec<_>>());
    }
}
