//! The team, which does one thing after the other, under the drag of faults.

use super::super::Params;
use super::super::steady::Steady;

/// How the team stands when it is done with something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// When it is done with what it began.
    pub free: f64,
    /// Faults not repaired yet, with interest, as so many new faults.
    pub faults: f64,
    /// When the faults were last counted.
    pub counted: f64,
    /// When the next repair session is.
    pub session: f64,
}

impl Standing {
    /// A team without faults that begins at this time.
    #[must_use]
    pub const fn fresh(start: f64, deferral: f64) -> Self {
        Self {
            free: start,
            faults: 0.0,
            counted: start,
            session: start + deferral,
        }
    }

    /// How the team stands at a later time with nothing begun since, and then with this setting: faults have grown, or
    /// were mended, and the next repair session is no further off than the setting has it.
    pub(super) fn at(self, p: &Params, now: f64) -> Self {
        let free = libm::fmax(self.free, now);
        let is_mended = now >= libm::fmax(self.free, self.session);
        let grown = libm::exp(p.interest * (free - self.counted));
        let session = if self.session <= now {
            f64::INFINITY
        } else {
            self.session
        };
        Self {
            free,
            faults: if is_mended { 0.0 } else { self.faults * grown },
            counted: free,
            session: libm::fmin(session, free + p.deferral),
        }
    }
}

/// The team at one moment.
#[derive(Debug, Clone)]
pub(super) struct Team {
    now: Standing,
    /// Sessions so far, and the debt that they met.
    held: Held,
    deferral: f64,
    interest: f64,
    drag: f64,
    /// Weeks that mending one defect's worth takes.
    repair: f64,
}

/// Repair sessions so far.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Held {
    pub(super) sessions: f64,
    /// Sum of the debt that they met.
    pub(super) debt: f64,
}

impl Team {
    pub(super) fn new(p: &Params, steady: &Steady, now: Standing) -> Self {
        Self {
            now,
            held: Held::default(),
            deferral: p.deferral,
            interest: p.interest,
            drag: p.drag,
            repair: p.repair_hours / steady.available_hours,
        }
    }

    /// Lets the faults grow until it is free.
    fn grow(&mut self) {
        if self.now.faults > 0.0 {
            self.now.faults *= libm::exp(self.interest * (self.now.free - self.now.counted));
        }
        self.now.counted = self.now.free;
    }

    /// Counts the sessions until it is free, in which there was nothing to mend.
    fn pass(&mut self) {
        if self.now.session <= self.now.free {
            let passed = f64::floor((self.now.free - self.now.session) / self.deferral) + 1.0;
            self.held.sessions += passed;
            self.now.session += passed * self.deferral;
        }
    }

    /// Mends all that there is, in a session that begins now.
    fn mend(&mut self) {
        self.now.free = libm::fmax(self.now.free, self.now.session);
        self.grow();
        self.held.debt += self.now.faults;
        self.held.sessions += 1.0;
        self.now.session += self.deferral;
        self.now.free += self.now.faults * self.repair * (1.0 + self.drag * self.now.faults);
        self.now.faults = 0.0;
        self.pass();
    }

    /// Begins what came at `at` as soon as it can; gives the debt that it then meets.
    pub(super) fn begin(&mut self, at: f64) -> f64 {
        if self.now.faults > 0.0 && self.now.session <= at {
            self.mend();
        }
        self.now.free = libm::fmax(self.now.free, at);
        self.pass();
        self.grow();
        self.now.faults
    }

    /// Works for so many weeks, which the faults make longer, and stops for a session; gives when it is done.
    pub(super) fn work(&mut self, weeks: f64) -> f64 {
        let slow = 1.0 + self.drag * self.now.faults;
        let end = self.now.free + weeks * slow;
        if self.now.faults > 0.0 && end > self.now.session {
            // Without faults, the rest takes what it takes.
            let left = weeks - (self.now.session - self.now.free) / slow;
            self.mend();
            self.now.free += libm::fmax(0.0, left);
        } else {
            self.now.free = end;
        }
        self.pass();
        self.now.free
    }

    /// Leaves a fault in what is just done.
    pub(super) fn leave_fault(&mut self) {
        self.grow();
        self.now.faults += 1.0;
    }

    /// How it stands now.
    pub(super) const fn standing(&self) -> Standing {
        self.now
    }

    /// Sessions so far.
    pub(super) const fn held(&self) -> Held {
        self.held
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tuned;
    use super::*;
    use core::f64::consts::E;

    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    /// A repair every 100 weeks; one defect's worth takes this many weeks to mend.
    fn team() -> (Team, f64) {
        let p = Params {
            deferral: 100.0,
            ..tuned()
        };
        let steady = Steady::of(&p);
        (
            Team::new(&p, &steady, Standing::fresh(0.0, p.deferral)),
            3.0 / steady.available_hours,
        )
    }

    #[test]
    fn faults_grow_with_interest_and_slow_the_work() {
        let (mut team, _) = team();
        assert_eq!((team.begin(2.0), team.work(1.0)), (0.0, 3.0));
        team.leave_fault();
        // Twenty weeks at 5 % a week: the fault is worth e.
        assert!(close(team.begin(23.0), E));
        assert!(close(team.work(1.0), 24.0 + 0.01 * E));
        assert_eq!(team.held(), Held::default());
    }

    #[test]
    fn a_session_interrupts_the_work_and_mends_all() {
        let (mut team, each) = team();
        team.begin(79.0);
        team.work(1.0);
        team.leave_fault();
        let met = team.begin(99.0);
        let slow = 1.0 + 0.01 * met;
        let done = team.work(3.0);
        let mending = E * each * (1.0 + 0.01 * E);
        assert!(close(done, 100.0 + mending + 3.0 - 1.0 / slow), "{done}");
        let held = team.held();
        assert!(held.sessions == 1.0 && close(held.debt, E));
        assert_eq!(team.begin(140.0), 0.0);
    }

    #[test]
    fn an_idle_team_holds_its_sessions_too() {
        let (mut team, _) = team();
        team.begin(79.0);
        team.work(1.0);
        team.leave_fault();
        assert_eq!(team.begin(450.0), 0.0);
        let held = team.held();
        assert!(held.sessions == 4.0 && close(held.debt, E));
    }
}
