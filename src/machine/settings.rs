//! The machine's settings, and where its levers stand.

use crate::lever::Lever;
use crate::param::params;

params! {
    /// Settings of the machine.
    pub struct Params {
        /// People in the team.
        people: lever TeamSize;
        /// Weeks between releases.
        release_period: lever BatchSize;
        /// Share of the obtainable information to wait for.
        threshold: lever InformationThreshold;
        /// Weeks between repair sessions.
        deferral: lever DeferralTime;
        /// Share of decisions that go to the leader.
        escalated: Share, 0.02 ..= 1.0, step 0.01, default 0.8;
        /// Layers that a decision passes on its way to the team.
        layers: Number, 0.0 ..= 8.0, step 1.0, default 2.0;
        /// How much of the tightest stage's capacity is used.
        utilization: Share, 0.05 ..= 0.98, step 0.01, default 0.65;
        /// Share of decisions that would be wrong without information.
        error_share: Share, 0.0 ..= 0.9, step 0.05, default 0.5;
        /// Hours of building that a decision takes.
        work: Hours, 1.0 ..= 100.0, step 1.0, default 12.0;
        /// Share of its own effort that reworking a wrong decision at once costs.
        rework: Share, 0.0 ..= 2.0, step 0.05, default 0.3;
        /// How fast that share grows while nobody notices.
        rework_growth: SharePerWeek, 0.0 ..= 0.5, step 0.01, default 0.1;
        /// Share of wrong decisions that leave a defect behind.
        residue: Share, 0.0 ..= 1.0, step 0.05, default 0.5;
        /// Hours to fix a defect at once.
        repair_hours: Hours, 0.0 ..= 40.0, step 0.5, default 3.0;
        /// Hours the leader needs for a decision without information.
        decide_base: Hours, 0.0 ..= 8.0, step 0.05, default 0.5;
        /// Hours the leader needs besides for each nat of information.
        decide_per_nat: Hours, 0.0 ..= 8.0, step 0.05, default 1.0;
        /// Contention of the team's scaling law.
        alpha: Number, 0.0 ..= 0.3, step 0.01, default 0.03;
        /// Coherency of the team's scaling law.
        beta: Number, 0.0 ..= 0.05, step 0.001, default 0.005;
        /// Hours that a release costs.
        release_hours: Hours, 0.0 ..= 200.0, step 1.0, default 20.0;
        /// Weeks to collect the first 63 % of the information.
        learning: Weeks, 0.05 ..= 4.0, step 0.05, default 0.5;
        /// Hours that a repair session costs.
        session_hours: Hours, 0.0 ..= 80.0, step 1.0, default 8.0;
        /// Hours a week that the leader has for decisions.
        leader_hours: HoursPerWeek, 1.0 ..= 60.0, step 1.0, default 14.0;
        /// Share of intent that a layer loses.
        loss: Share, 0.0 ..= 0.8, step 0.001, default 0.388;
        /// Share of that loss which reading back recovers.
        recovered: Share, 0.0 ..= 1.0, step 0.01, default 0.7;
        /// Variability: mean of the squared variation of arrivals and of work.
        variability: Number, 0.0 ..= 8.0, step 0.1, default 3.0;
        /// Weeks in which a decision loses 63 % of its worth.
        life: Weeks, 1.0 ..= 104.0, step 1.0, default 6.0;
        /// Productive hours of one person in a week.
        productive_hours: HoursPerWeek, 10.0 ..= 45.0, step 1.0, default 30.0;
        /// Weeks from release until an error is noticed.
        detection: Weeks, 0.0 ..= 8.0, step 0.1, default 0.5;
        /// Interest on defects left alone.
        interest: SharePerWeek, 0.0 ..= 0.3, step 0.005, default 0.05;
        /// How much each defect left alone slows building.
        drag: Number, 0.0 ..= 0.1, step 0.001, default 0.01;
        /// Weeks that a decision spends in each layer.
        layer_latency: Weeks, 0.0 ..= 2.0, step 0.05, default 0.2;
        /// Decisions that a simulation follows.
        decisions: run Decisions, 100000.0 ..= 1000000.0, step 10000.0, default 200000.0;
        /// What its random numbers begin with.
        seed: run Number, 1.0 ..= 1000.0, step 1.0, default 1.0;
    }
}

/// The same organization with all four levers at their tuned values.
pub(super) fn all_tuned(p: &Params) -> Params {
    let mut tuned = p.clone();
    for lever in Lever::ALL {
        tuned.set(lever, lever.spec().tuned);
    }
    tuned
}

/// The tuned organization, everything else at its default.
#[must_use]
pub fn tuned() -> Params {
    all_tuned(&Params::default())
}

impl Params {
    /// Moves one of the four levers.
    pub(super) const fn set(&mut self, lever: Lever, value: f64) {
        match lever {
            Lever::TeamSize => self.people = value,
            Lever::BatchSize => self.release_period = value,
            Lever::InformationThreshold => self.threshold = value,
            Lever::DeferralTime => self.deferral = value,
        }
    }

    /// Where one of the four levers stands.
    pub(super) const fn get(&self, lever: Lever) -> f64 {
        match lever {
            Lever::TeamSize => self.people,
            Lever::BatchSize => self.release_period,
            Lever::InformationThreshold => self.threshold,
            Lever::DeferralTime => self.deferral,
        }
    }
}
