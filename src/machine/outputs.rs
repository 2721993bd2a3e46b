//! What the machine gives.

use crate::analysis::best::BestPair;
use crate::analysis::flip::Map;
use crate::chart::spec::Point;
use crate::output::{Quantity, outputs, states};
use core::cell::OnceCell;

states! {
    /// The stage that limits the flow.
    pub enum Stage {
        /// The leader decides.
        Decide = "decide",
        /// The team builds.
        Build = "build",
        /// Both: there is as much room for either.
        Both = "decide-and-build",
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

states! {
    /// A setting that a firm can choose.
    pub enum Setting {
        /// Team size.
        People = "people",
        /// Release period.
        ReleasePeriod = "release-period",
        /// Information threshold.
        Threshold = "threshold",
        /// Deferral time.
        Deferral = "deferral",
        /// Share of decisions that go to the leader.
        Escalated = "escalated",
        /// Layers.
        Layers = "layers",
        /// Planned load.
        Utilization = "utilization",
        /// Hours that the leader has for decisions.
        LeaderHours = "leader-hours",
        /// Loss that reading back recovers.
        Recovered = "recovered",
        /// None: nothing ships, or it is not worked out.
        None = "none",
    }
}

outputs! {
    /// What a simulation saw; undefined as long as no batch of it is found.
    pub struct Simulated {
        /// Decisions followed.
        decisions: Quantity, Decisions;
        /// Decisions built a week.
        shipped: Quantity, DecisionsPerWeek;
        /// Mean weeks from idea to release.
        lead_time: Quantity, Weeks;
        /// How far that may be off, with a chance of 95 %; unbounded for one batch.
        lead_time_error: Quantity, Weeks;
        /// Weeks within which a tenth of the decisions ship.
        lead_time_10: Quantity, Weeks;
        /// Weeks within which half of them ship.
        lead_time_50: Quantity, Weeks;
        /// Weeks within which nine tenths of them ship.
        lead_time_90: Quantity, Weeks;
        /// Mean weeks until decided.
        decide_time: Quantity, Weeks;
        /// Mean weeks until built.
        build_time: Quantity, Weeks;
        /// Mean weeks spent waiting for release day.
        release_wait: Quantity, Weeks;
        /// Mean debt at a repair session.
        debt: Quantity, Number;
        /// Mean debt when a decision is begun.
        debt_met: Quantity, Number;
        /// Good decisions in time a week.
        score: Quantity, DecisionsPerWeek;
        /// How far that may be off, with a chance of 95 %.
        score_error: Quantity, DecisionsPerWeek;
        /// The score if every decision had the mean lead time.
        score_at_mean: Quantity, DecisionsPerWeek;
        /// Share of the decisions shipped by a time: weeks and share.
        shipped_by: Vec<Point>;
    }
}

outputs! {
    /// The best that each of the four levers alone could give.
    pub struct Moved {
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
        /// What each lever alone could give; none before its whole range is searched.
        moved: Option<Moved>, flat;
        /// Of the settings that a firm can choose, the one that the score is most sensitive to.
        touchiest: Setting, Number;
        /// How many percent the score gains for each percent more of it.
        touchiest_elasticity: Quantity, Number;
        /// What the same organization did decision by decision.
        simulated: Simulated, group;
        /// The two levers that give most together, by their row, once a chart has asked.
        pair: OnceCell<(usize, BestPair)>;
        /// Where more people help, and where the leader binds, once a chart has asked.
        maps: OnceCell<[Map; 2]>;
    }
}

impl Output {
    /// Where each lever alone would stand best, and the score there.
    pub(super) fn best(&self) -> [[f64; 2]; 4] {
        self.moved.as_ref().map_or([[f64::NAN; 2]; 4], |moved| {
            [
                [moved.best_team, moved.best_team_score],
                [moved.best_batch, moved.best_batch_score],
                [moved.best_info, moved.best_info_score],
                [moved.best_defer, moved.best_defer_score],
            ]
        })
    }
}

impl Default for Simulated {
    /// Nothing is found.
    fn default() -> Self {
        let none = Quantity::Undefined;
        Self {
            decisions: none,
            shipped: none,
            lead_time: none,
            lead_time_error: none,
            lead_time_10: none,
            lead_time_50: none,
            lead_time_90: none,
            decide_time: none,
            build_time: none,
            release_wait: none,
            debt: none,
            debt_met: none,
            score: none,
            score_error: none,
            score_at_mean: none,
            shipped_by: Vec::new(),
        }
    }
}
