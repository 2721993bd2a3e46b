//! The team, which does one thing after the other, under the drag of faults.

use super::super::Params;
use super::super::steady::Steady;

/// The team at one moment.
#[derive(Debug, Clone)]
pub(super) struct Team {
    /// When it is done with what it began.
    free: f64,
    /// Faults not repaired yet, with interest, as so many new faults.
    faults: f64,
    /// When the faults were last counted.
    counted: f64,
    /// When the next repair session is.
    session: f64,
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
    pub(super) fn new(p: &Params, steady: &Steady) -> Self {
        Self {
            free: 0.0,
            faults: 0.0,
            counted: 0.0,
            session: p.deferral,
            held: Held::default(),
            deferral: p.deferral,
            interest: p.interest,
            drag: p.drag,
            repair: p.repair_hours / steady.available_hours,
        }
    }

    /// Lets the faults grow until it is free.
    fn grow(&mut self) {
        if self.faults > 0.0 {
            self.faults *= libm::exp(self.interest * (self.free - self.counted));
        }
        self.counted = self.free;
    }

    /// Counts the sessions until it is free, in which there was nothing to mend.
    fn pass(&mut self) {
        if self.session <= self.free {
            let passed = f64::floor((self.free - self.session) / self.deferral) + 1.0;
            self.held.sessions += passed;
            self.session += passed * self.deferral;
        }
    }

    /// Mends all that there is, in a session that begins now.
    fn mend(&mut self) {
        self.free = libm::fmax(self.free, self.session);
        self.grow();
        self.held.debt += self.faults;
        self.held.sessions += 1.0;
        self.session += self.deferral;
        self.free += self.faults * self.repair * (1.0 + self.drag * self.faults);
        self.faults = 0.0;
        self.pass();
    }

    /// Begins what came at `at` as soon as it can; gives the debt that it then meets.
    pub(super) fn begin(&mut self, at: f64) -> f64 {
        if self.faults > 0.0 && self.session <= at {
            self.mend();
        }
        self.free = libm::fmax(self.free, at);
        self.pass();
        self.grow();
        self.faults
    }

    /// Works for so many weeks, which the faults make longer, and stops for a session; gives when it is done.
    pub(super) fn work(&mut self, weeks: f64) -> f64 {
        let slow = 1.0 + self.drag * self.faults;
        let end = self.free + weeks * slow;
        if self.faults > 0.0 && end > self.session {
            // Without faults, the rest takes what it takes.
            let left = weeks - (self.session - self.free) / slow;
            self.mend();
            self.free += libm::fmax(0.0, left);
        } else {
            self.free = end;
        }
        self.pass();
        self.free
    }

    /// Leaves a fault in what is just done.
    pub(super) fn leave_fault(&mut self) {
        self.grow();
        self.faults += 1.0;
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
        (Team::new(&p, &steady), 3.0 / steady.available_hours)
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
