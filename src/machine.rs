//! The machine: every mechanism at once, as one organization in its steady state.

use crate::error::ModelError;
use crate::lever::Lever;
use crate::mechanism::{Chart, Mechanism};
use crate::output::{Quantity, outputs, states};
use crate::param::params;
use steady::Steady;

mod gain;
pub mod pipe;
pub mod steady;

/// The mechanism.
#[derive(Debug)]
pub struct Machine;

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
    }
}

states! {
    /// The stage that limits the flow.
    pub enum Stage {
        /// The leader decides.
        Decide = "decide",
        /// The team builds.
        Build = "build",
    }
}

states! {
    /// The lever that gains most.
    pub enum Gain {
        /// Team size.
        TeamSize = "team-size",
        /// Release period.
        BatchSize = "batch-size",
        /// Information threshold.
        InformationThreshold = "information-threshold",
        /// Deferral time.
        DeferralTime = "deferral-time",
        /// None of them gains anything.
        None = "none",
    }
}

outputs! {
    /// What the machine gives.
    pub struct Output {
        /// Good decisions in time a week.
        score: f64, DecisionsPerWeek;
        /// Decisions shipped a week.
        shipped: f64, DecisionsPerWeek;
        /// Weeks from idea to release.
        lead_time: Quantity, Weeks;
        /// The stage that limits the flow.
        constraint: Stage, Number;
        /// Decisions the team could build in a week.
        build_capacity: f64, DecisionsPerWeek;
        /// Decisions the leader could take in a week.
        decide_capacity: Quantity, DecisionsPerWeek;
        /// The smaller of the two.
        capacity: f64, DecisionsPerWeek;
        /// Share of the week in which the team is busy building.
        build_utilization: f64, Share;
        /// Share of the week in which the leader is busy deciding.
        decide_utilization: f64, Share;
        /// Weeks to find out.
        find_out_time: f64, Weeks;
        /// Weeks until decided.
        decide_time: f64, Weeks;
        /// Weeks to pass the decision on.
        pass_on_time: f64, Weeks;
        /// Weeks until built.
        build_time: Quantity, Weeks;
        /// Weeks spent waiting for release day.
        release_wait: f64, Weeks;
        /// Decisions in progress.
        in_progress: f64, Decisions;
        /// Those of them that are built and wait for release day.
        waiting: f64, Decisions;
        /// Decisions in one release.
        batch: f64, Decisions;
        /// Weeks from idea until an error is noticed.
        loop_time: Quantity, Weeks;
        /// Corrections that fit in a quarter.
        corrections: f64, PerQuarter;
        /// Debt at the end of a repair cycle.
        debt: f64, Number;
        /// Share of intent left after all layers.
        fidelity: f64, Share;
        /// Share of decisions that are right the first time.
        first_pass_yield: f64, Share;
        /// Decisions a week that are right the first time.
        good_rate: f64, DecisionsPerWeek;
        /// Share of its worth that a decision keeps until it ships.
        freshness: f64, Share;
        /// Share of its own effort that reworking a wrong decision costs.
        rework_share: f64, Share;
        /// Hours of building per decision.
        work_per_decision: f64, Hours;
        /// Hours of building the team has in a week.
        available_hours: f64, HoursPerWeek;
        /// Score with the team size alone moved to its tuned value.
        score_team: f64, DecisionsPerWeek;
        /// Score with the release period alone moved to its tuned value.
        score_batch: f64, DecisionsPerWeek;
        /// Score with the information threshold alone moved to its tuned value.
        score_info: f64, DecisionsPerWeek;
        /// Score with the deferral time alone moved to its tuned value.
        score_defer: f64, DecisionsPerWeek;
        /// Score with all four moved to their tuned values.
        score_tuned: f64, DecisionsPerWeek;
        /// Team size of the best score, the rest unchanged.
        best_team: f64, People;
        /// That score.
        best_team_score: f64, DecisionsPerWeek;
        /// Release period of the best score, the rest unchanged.
        best_batch: f64, Weeks;
        /// That score.
        best_batch_score: f64, DecisionsPerWeek;
        /// Information threshold of the best score, the rest unchanged.
        best_info: f64, Share;
        /// That score.
        best_info_score: f64, DecisionsPerWeek;
        /// Deferral time of the best score, the rest unchanged.
        best_defer: f64, Weeks;
        /// That score.
        best_defer_score: f64, DecisionsPerWeek;
        /// The lever whose best value gains most.
        largest_gain: Gain, Number;
    }
}

impl Mechanism for Machine {
    const ID: &'static str = "machine";
    type Params = Params;
    type Output = Output;
    const CHARTS: &'static [Chart<Params, Output>] = &[
        Chart {
            id: "pipe",
            spec: pipe::horizontal,
        },
        Chart {
            id: "pipe-vertical",
            spec: pipe::vertical,
        },
    ];

    fn solve(p: &Params) -> Result<Output, ModelError> {
        let steady = Steady::of(p);
        let score = steady.score();
        let [find_out, decide, pass_on, build, release] = steady.stages;
        let lead = steady.lead_time();
        let loop_time = lead + p.detection;
        let [team, batch, info, defer] = Lever::ALL.map(|lever| gain::best(p, lever));
        let tuned = |lever| gain::score_at(p, lever, lever.spec().tuned);
        let decides = steady.decide_capacity <= steady.build_capacity;
        Ok(Output {
            score,
            shipped: steady.shipped,
            lead_time: lead.into(),
            constraint: if decides { Stage::Decide } else { Stage::Build },
            build_capacity: steady.build_capacity,
            decide_capacity: steady.decide_capacity.into(),
            capacity: libm::fmin(steady.build_capacity, steady.decide_capacity),
            build_utilization: steady.build_utilization,
            decide_utilization: steady.decide_utilization,
            find_out_time: find_out,
            decide_time: decide,
            pass_on_time: pass_on,
            build_time: build.into(),
            release_wait: release,
            in_progress: steady.in_progress(),
            waiting: steady.shipped * release,
            batch: steady.shipped * p.release_period,
            loop_time: loop_time.into(),
            corrections: WEEKS_PER_QUARTER / loop_time,
            debt: steady.debt,
            fidelity: steady.fidelity,
            first_pass_yield: steady.first_pass_yield,
            good_rate: steady.good_rate(),
            freshness: steady.freshness,
            rework_share: steady.rework_share,
            work_per_decision: steady.work_per_decision,
            available_hours: steady.available_hours,
            score_team: tuned(Lever::TeamSize),
            score_batch: tuned(Lever::BatchSize),
            score_info: tuned(Lever::InformationThreshold),
            score_defer: tuned(Lever::DeferralTime),
            score_tuned: Steady::of(&all_tuned(p)).score(),
            best_team: team.value,
            best_team_score: team.score,
            best_batch: batch.value,
            best_batch_score: batch.score,
            best_info: info.value,
            best_info_score: info.score,
            best_defer: defer.value,
            best_defer_score: defer.score,
            largest_gain: gain::largest(score, [team, batch, info, defer].map(|best| best.score)),
        })
    }
}

const WEEKS_PER_QUARTER: f64 = 13.0;

/// The same organization with all four levers at their tuned values.
fn all_tuned(p: &Params) -> Params {
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
    const fn set(&mut self, lever: Lever, value: f64) {
        match lever {
            Lever::TeamSize => self.people = value,
            Lever::BatchSize => self.release_period = value,
            Lever::InformationThreshold => self.threshold = value,
            Lever::DeferralTime => self.deferral = value,
        }
    }

    /// Where one of the four levers stands.
    const fn get(&self, lever: Lever) -> f64 {
        match lever {
            Lever::TeamSize => self.people,
            Lever::BatchSize => self.release_period,
            Lever::InformationThreshold => self.threshold,
            Lever::DeferralTime => self.deferral,
        }
    }
}
