//! Another setting from some time on.

use super::super::super::Params;
use super::super::super::steady::Steady;
use super::super::pace::{Pace, release_after};
use super::Recording;

impl Recording {
    /// Takes this setting from `now` on: what leader and team have begun by then ends as it was begun, everything else is
    /// settled anew.
    pub fn replan(&mut self, p: &Params, now: f64) {
        let pace = Pace::of(p, &Steady::of(p));
        self.next_idea(now, pace.gap);
        self.find_out_again(pace.find_out, now);
        self.decide_again(&pace, now);
        self.build_again(p, now);
        self.horizon = now;
    }

    /// What is left until the next idea shrinks or grows with the mean gap.
    fn next_idea(&mut self, now: f64, gap: f64) {
        if let Some(first) = self.decisions.iter().position(|one| one.idea > now) {
            (self.idea, self.number) = (self.decisions[first].idea, self.decisions[first].number);
            self.decisions.truncate(first);
        }
        let left = (self.idea - now) * (gap / self.gap);
        self.idea = if left.is_finite() {
            now + left
        } else {
            f64::INFINITY
        };
        self.gap = gap;
    }

    /// What is left to find out takes more or less time, as all of it does: so the order stays.
    fn find_out_again(&mut self, find_out: f64, now: f64) {
        for one in self.decisions.iter_mut().filter(|one| one.known > now) {
            one.known = now + (one.known - now) * (find_out / self.find_out);
            if one.leader.is_none() {
                (one.asked, one.decided) = (one.known, one.known);
            }
        }
        self.find_out = find_out;
    }

    /// The leader takes the others in their order, each with its own luck.
    fn decide_again(&mut self, pace: &Pace, now: f64) {
        let begun = self
            .decisions
            .iter()
            .filter(|one| one.leader.is_some() && one.asked <= now);
        let mut free = begun.map(|one| one.decided).fold(now, libm::fmax);
        for one in &mut self.decisions {
            if let Some(luck) = one.leader
                && one.asked > now
            {
                one.asked = libm::fmax(free, one.known);
                one.decided = one.asked + pace.decide * luck;
                free = one.decided;
            }
            if one.decided >= now {
                one.arrived = one.decided + pace.pass_on;
            }
        }
    }

    /// The team begins anew with what it had not begun; what waits for a release day waits for the next new one.
    fn build_again(&mut self, p: &Params, now: f64) {
        for one in &mut self.decisions {
            one.job = one.job.filter(|job| job.begun <= now);
            match one.job {
                None => one.release = f64::INFINITY,
                Some(job) if one.release > now => {
                    one.release = release_after(libm::fmax(job.done, now), p.release_period);
                }
                Some(_) => {}
            }
        }
        let decisions = &self.decisions;
        self.reworks.retain_mut(|one| {
            let place = decisions.binary_search_by_key(&one.number, |one| one.number);
            if let Some(decision) = place.ok().and_then(|place| decisions.get(place)) {
                if decision.job.is_none() {
                    return false;
                }
                if one.sent > now {
                    one.sent = decision.release;
                    one.noticed = one.sent + p.detection;
                }
            }
            one.job = one.job.filter(|job| job.begun <= now);
            true
        });
        let last = self.jobs().last().map_or(self.before, |job| job.after);
        self.team = last.at(p, now);
        if last.session <= now {
            return;
        }
        let jobs = self.decisions.iter_mut().filter_map(|one| one.job.as_mut());
        let mended = self.reworks.iter_mut().filter_map(|one| one.job.as_mut());
        for job in jobs.chain(mended).filter(|job| job.after == last) {
            job.after.session = self.team.session;
        }
    }
}
